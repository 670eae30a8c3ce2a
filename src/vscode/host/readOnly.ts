import * as vscode from 'vscode';
import { HumanError } from './humanError.ts';

/** Refuses where the file system of a place takes nothing: better before any question than behind the last one. */
export function requireWritable(uri: vscode.Uri): void {
  if (isReadOnly(uri)) throw readOnly(uri);
}

/** Refuses where no folder of the workspace can be written to. */
export function requireWritableFolder(): void {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const [first] = folders;
  if (first !== undefined && folders.every(({ uri }) => isReadOnly(uri))) throw readOnly(first.uri, first.name);
}

export function isReadOnly({ scheme }: vscode.Uri): boolean {
  return vscode.workspace.fs.isWritableFileSystem(scheme) === false;
}

/** The refusal; `name` where the place has one for people. */
export function readOnly(uri: vscode.Uri, name = vscode.workspace.asRelativePath(uri)): HumanError {
  return new HumanError(vscode.l10n.t('{0} cannot be written: this place is read-only.', name));
}
