import * as vscode from 'vscode';
import { isWithin } from './isWithin.ts';

/*
 * What is found in a workspace may be a link that leads out of it, made by whoever made the workspace: such a file is
 * neither read nor written by itself. A person can still open it.
 */

/**
 * Whether a file of the workspace, or the place where it would be made, really lies in the workspace folder: no link on
 * the way leads out of it. True for what lies in no folder of the workspace, which only a person can have opened.
 *
 * On a disk the real paths are compared. Elsewhere (virtual file systems, the browser's host) nobody can tell where a
 * link leads, so none may be on the way.
 */
export async function staysInside(uri: vscode.Uri): Promise<boolean> {
  const folder = vscode.workspace.getWorkspaceFolder(uri)?.uri;
  if (folder === undefined) return true;
  if (uri.scheme === 'file' && typeof process !== 'undefined') return isReallyWithin(folder.fsPath, uri.fsPath);
  return !(await isLinked(folder, uri));
}

/** True also while nothing is there yet: then what is nearest above it counts. */
async function isReallyWithin(folder: string, path: string): Promise<boolean> {
  const disk = await import('node:fs/promises');
  const names = await import('node:path');
  try {
    const root = await disk.realpath(folder);
    for (let at = path; ; at = names.dirname(at)) {
      try {
        return isWithin(root, await disk.realpath(at));
      } catch (error) {
        const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
        if (!isMissing || at === names.dirname(at)) return false;
      }
    }
  } catch {
    return false;
  }
}

async function isLinked(folder: vscode.Uri, uri: vscode.Uri): Promise<boolean> {
  const below = uri.path.slice(folder.path.length).split('/');
  let at = folder;
  for (const part of below) {
    if (part === '') continue;
    at = vscode.Uri.joinPath(at, part);
    try {
      const { type } = await vscode.workspace.fs.stat(at);
      if ((type & vscode.FileType.SymbolicLink) !== 0) return true;
    } catch {
      // Nothing is there yet, so nothing below it is a link.
      return false;
    }
  }
  return false;
}
