import * as vscode from 'vscode';
import { reportPath } from '../../core/annotation/annotationPath.ts';
import { readRecords } from '../../core/annotation/record.ts';
import type { KeptRecord } from '../../core/export/exportedReport.ts';
import { annotationFile, readAnnotationFile } from './annotationFiles.ts';

/** A report's records as they are on disk, and its path as exports name it. */
export interface KeptRecords {
  readonly path: string;
  readonly records: readonly KeptRecord[];
}

export async function keptRecords(report: vscode.Uri): Promise<KeptRecords> {
  const file = annotationFile(report);
  const name = report.path.slice(report.path.lastIndexOf('/') + 1);
  if (file === undefined) return { path: name, records: [] };
  const root = vscode.workspace.getWorkspaceFolder(report)?.uri ?? vscode.Uri.joinPath(report, '..');
  const above = root.path.endsWith('/') ? root.path : `${root.path}/`;
  const text = await readAnnotationFile(file.uri);
  return {
    path: reportPath(file.uri.path.slice(above.length)) ?? name,
    records: readRecords(text).flatMap((line) => (line.kind === 'annotation' ? [line] : [])),
  };
}

/** The text of a report: as it stands in the editor, or on disk. */
export async function reportText(report: vscode.Uri): Promise<string> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === report.toString());
  return open?.getText() ?? new TextDecoder().decode(await vscode.workspace.fs.readFile(report));
}
