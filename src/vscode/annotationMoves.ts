import * as vscode from 'vscode';
import { ANNOTATION_FOLDER } from '../core/annotation/annotationPath.ts';
import { joinRecords, moveRecords } from '../core/annotation/recordChanges.ts';
import { annotationFile, changeTextFile, readAnnotationFile } from './annotationFiles.ts';
import type { AnnotationStore } from './annotationStore.ts';
import type { Idle } from './idle.ts';
import type { Owned } from './lifetime.ts';
import { showError, type Log } from './log.ts';

export interface AnnotationMovesDeps {
  readonly annotations: AnnotationStore;
  readonly log: Log;
  readonly idle: Idle;
}

/** Annotations go where their report goes when it, or a folder above it, is renamed. */
export function registerAnnotationMoves(deps: AnnotationMovesDeps): Owned {
  return vscode.workspace.onDidRenameFiles(({ files }) => {
    const ended = deps.idle.begin();
    void (async () => {
      for (const { oldUri, newUri } of files) await follow(oldUri, newUri, deps.annotations);
    })()
      .catch((error: unknown) => {
        showError(error, vscode.l10n.t('Moving annotations'), deps.log);
      })
      .finally(ended);
  });
}

async function follow(oldUri: vscode.Uri, newUri: vscode.Uri, annotations: AnnotationStore): Promise<void> {
  const { type } = await vscode.workspace.fs.stat(newUri);
  const reports = type === vscode.FileType.Directory ? await recordedBelow(oldUri) : [''];
  for (const path of reports) {
    const report = path === '' ? newUri : vscode.Uri.joinPath(newUri, path);
    await move(path === '' ? oldUri : vscode.Uri.joinPath(oldUri, path), report);
    await annotations.reread(report);
  }
}

/** The reports, relative to a folder that was, of which there are records. */
async function recordedBelow(folder: vscode.Uri): Promise<readonly string[]> {
  const root = annotationFile(vscode.Uri.joinPath(folder, 'x'))?.uri;
  if (root === undefined || !root.path.includes(`/${ANNOTATION_FOLDER}/`)) return [];
  const found: string[] = [];
  const waiting = [''];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    for (const [name, type] of await entriesOf(vscode.Uri.joinPath(root, '..', path))) {
      const below = path === '' ? name : `${path}/${name}`;
      // Links are not followed: they could lead round in a circle.
      if (type === vscode.FileType.Directory) waiting.push(below);
      else if (name.endsWith('.jsonl')) found.push(below.slice(0, -'.jsonl'.length));
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

/** Written where they belong now, and only then taken away from where they were. */
async function move(oldReport: vscode.Uri, newReport: vscode.Uri): Promise<void> {
  const from = annotationFile(oldReport);
  const to = annotationFile(newReport);
  if (from === undefined || to === undefined || from.uri.toString() === to.uri.toString()) return;
  const text = await readAnnotationFile(from.uri);
  if (text === '') return;
  await changeTextFile(to.uri, (known) => joinRecords(known, moveRecords(text, to.source)));
  await vscode.workspace.fs.delete(from.uri);
}
