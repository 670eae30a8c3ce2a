import * as vscode from 'vscode';

/** The page about a code that comes with the extension: reading it needs no network. */
export function docsPage(code: string, extensionUri: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(extensionUri, 'data', 'docs', `${code}.md`);
}
