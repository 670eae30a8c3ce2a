import * as vscode from 'vscode';
import { ANNOTATION_FOLDER, reportPath } from '../../core/annotation/annotationPath.ts';
import { isLeftOut } from '../host/workspaceFiles.ts';

/*
 * The files of annotations, found by going through their folder: a search would need a search provider, which virtual
 * file systems rarely have, and would find nothing where `files.exclude` hides `.dossier` from the explorer.
 */

const ENDING = '.jsonl';
const MOST_FILES = 100_000;

export interface RecordedReport {
  /** The report; it may be gone. */
  readonly report: vscode.Uri;
  /** The file of its records. */
  readonly records: vscode.Uri;
}

/** All reports of the workspace of which there are records, at most 100,000. */
export async function recordedReports(token?: vscode.CancellationToken): Promise<readonly RecordedReport[]> {
  const found: RecordedReport[] = [];
  for (const { uri: root } of vscode.workspace.workspaceFolders ?? []) {
    const folder = vscode.Uri.joinPath(root, ANNOTATION_FOLDER);
    for (const below of await recordedBelow(folder, token)) {
      const path = reportPath(`${ANNOTATION_FOLDER}/${below}${ENDING}`);
      if (path === undefined) continue;
      const records = vscode.Uri.joinPath(folder, `${below}${ENDING}`);
      found.push({ report: vscode.Uri.joinPath(root, path), records });
    }
  }
  return found;
}

/** Whether the settings leave a report out of what is read across reports; `pattern`: which files are reports. */
export function isReportLeftOut(report: vscode.Uri, pattern: string): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(report);
  if (folder === undefined) return false;
  return isLeftOut(folder, report.path.slice(folder.uri.path.length).replace(/^\//, ''), pattern);
}

/** The reports of which there are records in and below a folder of `.dossier/annotations`, as paths from there. */
export async function recordedBelow(folder: vscode.Uri, token?: vscode.CancellationToken): Promise<readonly string[]> {
  const found: string[] = [];
  const waiting = [''];
  for (let path = waiting.pop(); path !== undefined && found.length < MOST_FILES; path = waiting.pop()) {
    if (token?.isCancellationRequested === true) break;
    for (const [name, type] of await entriesOf(vscode.Uri.joinPath(folder, path))) {
      const below = path === '' ? name : `${path}/${name}`;
      // Links are not followed: they could lead round in a circle.
      if (type === vscode.FileType.Directory) waiting.push(below);
      else if (name.endsWith(ENDING)) found.push(below.slice(0, -ENDING.length));
    }
  }
  return found;
}

async function entriesOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return [];
    throw error;
  }
}
