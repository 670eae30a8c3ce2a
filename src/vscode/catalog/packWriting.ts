import { inWords } from '../../core/text/message.ts';
import * as vscode from 'vscode';
import { slug } from '../../core/catalog/imported.ts';
import { appendEntry, newPackText, type PackList } from '../../core/catalog/packEdits.ts';
import { withEdit, type EditRefusal, type YamlEdit, type YamlValue } from '../../core/catalog/yamlEdits.ts';
import type { CatalogStore } from './catalogStore.ts';
import { toRange } from '../host/convert.ts';
import { HumanError } from '../host/humanError.ts';
import type { PackFile } from './packFile.ts';
import { requireWritableFolder } from '../host/readOnly.ts';
import { pickOne, type ShownPick } from '../host/surfaces.ts';
import { clipped, label, visibleText } from '../host/visibleText.ts';

/*
 * Writing into packs of the workspace: always as a `WorkspaceEdit`, so that it can be undone, and only into files in
 * Dossier's own format that somebody has opened as a folder and trusts.
 */

/** Where an entry goes: a pack that is there, or one that has yet to be made. */
export type Destination =
  | { readonly kind: 'existing'; readonly uri: vscode.Uri }
  | { readonly kind: 'new'; readonly uri: vscode.Uri; readonly text: string };

/** Refuses in Restricted Mode: nothing is written into a folder that nobody vouches for; and where nothing can be. */
export function requireTrust(): void {
  if (vscode.workspace.isTrusted) {
    requireWritableFolder();
    return;
  }
  throw new HumanError(
    vscode.l10n.t('In Restricted Mode Dossier writes into no pack. Trust this workspace to add to its packs.'),
  );
}

/** Whether entries may be written into this file. */
export function isWritable({ uri, bundled, pack }: PackFile): boolean {
  return (
    !bundled &&
    pack?.format === 'dossier' &&
    vscode.workspace.getWorkspaceFolder(uri) !== undefined &&
    vscode.workspace.fs.isWritableFileSystem(uri.scheme) !== false
  );
}

/** Whether the file with this address (`Origin.path`) may be written to. */
export function mayWrite(catalogs: CatalogStore): (path: string) => boolean {
  const writable = new Set(catalogs.files.filter(isWritable).map(({ uri }) => uri.toString()));
  return (path) => writable.has(path);
}

interface PackPick extends ShownPick {
  readonly uri?: vscode.Uri;
}

export interface Choice {
  readonly title: string;
  /** What somebody is at work on: a new pack goes into its folder. */
  readonly near: vscode.Uri | undefined;
  /** The address of the pack that was asked for, or nothing. */
  readonly wanted: string;
}

/**
 * The pack that was asked for, the workspace's only one, the one that a person chooses among several, or a new one where
 * there is none. Nothing is written yet. Absent when they think better of it.
 */
export async function chooseDestination(
  catalogs: CatalogStore,
  { title, near, wanted }: Choice,
): Promise<Destination | undefined> {
  const writable = catalogs.files.filter(isWritable);
  if (wanted !== '') {
    const found = writable.find(({ uri }) => uri.toString() === wanted);
    if (found === undefined) throw new HumanError(vscode.l10n.t('{0} is no pack that can be written to.', wanted));
    return { kind: 'existing', uri: found.uri };
  }
  const [only, second] = writable;
  if (only === undefined) return newDestination(near);
  if (second === undefined) return { kind: 'existing', uri: only.uri };
  const picks: readonly PackPick[] = [
    ...writable.map((file) => ({
      label: label(file.pack?.title ?? '', 200),
      description: label(vscode.workspace.asRelativePath(file.uri)),
      iconPath: new vscode.ThemeIcon('library'),
      uri: file.uri,
    })),
    { label: label(vscode.l10n.t('New pack')), iconPath: new vscode.ThemeIcon('new-file') },
  ];
  const picked = await pickOne(picks, {
    title: label(title),
    placeHolder: label(vscode.l10n.t('Which pack it goes into')),
    matchOnDescription: true,
    // It is the last question: what was answered before would be lost.
    ignoreFocusOut: true,
  });
  if (picked === undefined) return undefined;
  return picked.uri === undefined ? newDestination(near) : { kind: 'existing', uri: picked.uri };
}

/** Adds an entry to a list of the pack. */
export async function writeEntry(
  to: Destination,
  list: PackList,
  entry: YamlValue,
  catalogs: CatalogStore,
): Promise<void> {
  if (to.kind === 'existing') {
    await editPack(to.uri, (text) => appendEntry(text, list, entry));
    return;
  }
  const edit = appendEntry(to.text, list, entry);
  if ('refused' in edit) throw refusal(to.uri, edit);
  const change = new vscode.WorkspaceEdit();
  const contents = new TextEncoder().encode(withEdit(to.text, edit));
  change.createFile(to.uri, { overwrite: false, ignoreIfExists: false, contents });
  await applied(change, to.uri);
  catalogs.searchSoon();
}

/** Changes a pack by an edit that is worked out on its text as it stands in the editor, saved or not. */
export async function editPack(uri: vscode.Uri, make: (text: string) => YamlEdit | EditRefusal): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = make(document.getText());
  if ('refused' in edit) throw refusal(uri, edit);
  const change = new vscode.WorkspaceEdit();
  change.replace(uri, toRange(document, edit), edit.newText);
  await applied(change, uri);
}

async function applied(change: vscode.WorkspaceEdit, uri: vscode.Uri): Promise<void> {
  // As a refactoring it is saved along, unless `files.refactoring.autoSave` says no or the file has unsaved changes.
  if (await vscode.workspace.applyEdit(change, { isRefactoring: true })) return;
  throw new HumanError(
    vscode.l10n.t('{0} could not be written to. It may be read-only.', vscode.workspace.asRelativePath(uri)),
  );
}

function refusal(uri: vscode.Uri, { refused }: EditRefusal): HumanError {
  const name = vscode.workspace.asRelativePath(uri);
  return new HumanError(vscode.l10n.t('{0} was left as it is: {1}', name, inWords(refused, vscode.l10n)));
}

/** A pack named for the folder, where no file is yet. */
async function newDestination(near: vscode.Uri | undefined): Promise<Destination> {
  const folder =
    (near === undefined ? undefined : vscode.workspace.getWorkspaceFolder(near)) ??
    vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) {
    throw new HumanError(vscode.l10n.t('Open a folder first: that is where packs are kept and found.'));
  }
  if (vscode.workspace.fs.isWritableFileSystem(folder.uri.scheme) === false) {
    throw new HumanError(vscode.l10n.t('No pack can be made here: this folder is read-only.'));
  }
  const base = slug(folder.name).replace(/[^a-z0-9-]/g, '') || 'my-pack';
  for (let number = 1; number < 1000; number += 1) {
    const id = number === 1 ? base : `${base}-${String(number)}`;
    const uri = vscode.Uri.joinPath(folder.uri, `${id}.dossier.yaml`);
    if (await isFree(uri)) return { kind: 'new', uri, text: newPackText(id, clipped(visibleText(folder.name), 200)) };
  }
  throw new HumanError(vscode.l10n.t('No pack can be made here: all of its names are taken.'));
}

async function isFree(uri: vscode.Uri): Promise<boolean> {
  try {
    await vscode.workspace.fs.stat(uri);
    return false;
  } catch {
    // Nothing is there.
    return true;
  }
}
