import * as vscode from 'vscode';
import { annotationPath, sourceAddress } from '../../core/annotation/annotationPath.ts';
import { besideFile, changeFile, isBesideFile, type TextFiles } from '../../core/annotation/atomicFile.ts';
import { staysInside } from '../host/containment.ts';
import { HumanError } from '../host/humanError.ts';
import { readOnly, requireWritable } from '../host/readOnly.ts';

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
  if (!(await staysInside(uri))) throw leadsOut(uri);
  return (await FILES.read(uri.toString())) ?? '';
}

/** Changes a text file (records, an export), whole or not at all. Says in words for people why that cannot be. */
export async function changeTextFile(uri: vscode.Uri, change: (text: string) => string): Promise<string> {
  if (!vscode.workspace.isTrusted) {
    throw new HumanError(vscode.l10n.t('In Restricted Mode nothing is written. Trust the workspace first.'));
  }
  requireWritable(uri);
  if (!(await staysInside(uri))) throw leadsOut(uri);
  const known = await standingAt(uri);
  // The file would be replaced, though nobody may write to it.
  if (known?.permissions === vscode.FilePermission.Readonly) throw readOnly(uri);
  // The link would be replaced, and what it leads to left as it was.
  if (((known?.type ?? 0) & vscode.FileType.SymbolicLink) !== 0) {
    const path = vscode.workspace.asRelativePath(uri);
    throw new HumanError(vscode.l10n.t('{0} is a symbolic link; it is not written through.', path));
  }
  try {
    await vscode.workspace.fs.createDirectory(vscode.Uri.joinPath(uri, '..'));
    const temporary = uri.with({ path: besideFile(uri.path, crypto.randomUUID()) });
    return await changeFile(FILES, uri.toString(), temporary.toString(), change);
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'NoPermissions') throw readOnly(uri);
    throw error;
  }
}

async function standingAt(uri: vscode.Uri): Promise<vscode.FileStat | undefined> {
  try {
    return await vscode.workspace.fs.stat(uri);
  } catch {
    // Nothing is there yet.
    return undefined;
  }
}

function leadsOut(uri: vscode.Uri): HumanError {
  const path = vscode.workspace.asRelativePath(uri);
  return new HumanError(
    vscode.l10n.t('{0} leads out of this folder by a symbolic link; it is neither read nor written.', path),
  );
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
  async unfinished(path) {
    const uri = vscode.Uri.parse(path, true);
    const folder = vscode.Uri.joinPath(uri, '..');
    const own = uri.path.slice(uri.path.lastIndexOf('/') + 1);
    const names = (await vscode.workspace.fs.readDirectory(folder)).filter(([name]) => isBesideFile(name, own));
    const found = await Promise.all(
      names.map(async ([name]) => {
        const one = vscode.Uri.joinPath(folder, name);
        try {
          const { mtime } = await vscode.workspace.fs.stat(one);
          return [{ path: one.toString(), age: Date.now() - mtime }];
        } catch {
          // Renamed or removed meanwhile: that writer has finished.
          return [];
        }
      }),
    );
    return found.flat();
  },
};
