import * as vscode from 'vscode';
import { registerCommand } from '../host/commands.ts';
import type { Owned } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import { COMMAND, REPORT_LANGUAGE } from '../host/manifest.ts';
import { isSampleReport, sampleReport } from '../catalog/sampleReport.ts';

export interface OpenSampleDeps {
  readonly extensionUri: vscode.Uri;
  readonly log: Log;
}

/**
 * Opens the sample report as a new, unsaved document: it can be tried out without a folder and without harm. While it is
 * open, the packs that it speaks of count.
 */
export function registerOpenSample({ extensionUri, log }: OpenSampleDeps): Owned {
  return registerCommand(COMMAND.openSample, log, async () => {
    const open = vscode.workspace.textDocuments.find(isSampleReport);
    const document = open ?? (await newSample(extensionUri));
    await vscode.window.showTextDocument(document);
  });
}

async function newSample(extensionUri: vscode.Uri): Promise<vscode.TextDocument> {
  const bytes = await vscode.workspace.fs.readFile(sampleReport(extensionUri));
  return vscode.workspace.openTextDocument({ language: REPORT_LANGUAGE, content: new TextDecoder().decode(bytes) });
}
