import * as vscode from 'vscode';
import { annotationPath, sourceAddress } from '../core/annotation/annotationPath.ts';
import { changeFile, type TextFiles } from '../core/annotation/atomicFile.ts';
import { HumanError } from './humanError.ts';

/** Where a report's annotations are kept. */
export interface AnnotationFile {
  readonly uri: vscode.Uri;
  /** The report's address as the records name it. */
  readonly source: string;
}

/** Below the workspace folder, or beside a report that stands in none. Absent for one that is in no file. */
export function annotationFile(report: vscode.Uri): AnnotationFile | undefined {
  if (report.scheme === 'untitled') return undefined;
  const root = vscode.workspace.getWorkspaceFolder(report)?.uri ?? vscode.Uri.joinPath(report, '..');
  const above = root.path.endsWith('/') ? root.path : `${root.path}/`;
  if (!report.path.startsWith(above)) return undefined;
  const path = report.path.slice(above.length);
  return { uri: vscode.Uri.joinPath(root, annotationPath(path)), source: sourceAddress(path) };
}

/** The text of a file of records; empty when there is none. */
export async function readAnnotationFile(uri: vscode.Uri): Promise<string> {
  return (await FILES.read(uri.toString())) ?? '';
}

/** Changes a file of records, whole or not at all. Says in words for people why that cannot be. */
export async function changeAnnotationFile(uri: vscode.Uri, change: (text: string) => string): Promise<string> {
  if (!vscode.workspace.isTrusted) {
    throw new HumanError(vscode.l10n.t('In Restricted Mode nothing is written. Trust the workspace first.'));
  }
  const readOnly = (): HumanError =>
    new HumanError(
      vscode.l10n.t('{0} cannot be written: this place is read-only.', vscode.workspace.asRelativePath(uri)),
    );
  if (vscode.workspace.fs.isWritableFileSystem(uri.scheme) === false) throw readOnly();
  try {
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
    const temporary = uri.with({ path: `${uri.path}.${crypto.randomUUID()}.tmp` });
    return await changeFile(FILES, uri.toString(), temporary.toString(), change);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'NoPermissions') throw readOnly();
    throw error;
  }
}

/** VS Code's files by the string of their address. */
const FILES: TextFiles = {
  async read(path) {
    try {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.parse(path, true));
      // What is no UTF-8 would not survive being written back; a byte order mark would.
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
      throw error;
    }
  },
  async write(path, text) {
    await vscode.workspace.fs.writeFile(vscode.Uri.parse(path, true), new TextEncoder().encode(text));
  },
  async rename(from, to) {
    await vscode.workspace.fs.rename(vscode.Uri.parse(from, true), vscode.Uri.parse(to, true), { overwrite: true });
  },
  async remove(path) {
    await vscode.workspace.fs.delete(vscode.Uri.parse(path, true));
  },
};
