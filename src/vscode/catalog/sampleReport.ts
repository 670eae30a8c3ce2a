import * as vscode from 'vscode';

const REPORT = 'data/sample/report.md';
const PACK = 'data/sample/team.dossier.yaml';
/** A line of the sample's front matter, by which it is known again after the window was reloaded. */
const SIGN = 'status: sample, for trying out Dossier';
const HEAD = 6;

/** The report as it is shipped. */
export function sampleReport(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, REPORT);
}

/** A new document that was made of it. */
export function isSampleReport(document: vscode.TextDocument): boolean {
  if (document.uri.scheme !== 'untitled' || document.isClosed) return false;
  const head = new vscode.Range(0, 0, HEAD, 0);
  return document.getText(head).includes(SIGN);
}

export function isSampleOpen(): boolean {
  return vscode.workspace.textDocuments.some(isSampleReport);
}

/** The pack beside the sample report. */
export function samplePack(extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, PACK);
}
