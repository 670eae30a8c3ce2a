import * as vscode from 'vscode';
import { ANNOTATION_FOLDER } from '../../core/annotation/annotationPath.ts';
import { joinRecords, moveRecords } from '../../core/annotation/recordChanges.ts';
import { annotationFile, changeTextFile, readAnnotationFile } from './annotationFiles.ts';
import type { AnnotationStore } from './annotationStore.ts';
import type { Idle } from '../host/idle.ts';
import type { Owned } from '../host/lifetime.ts';
import { showError, type Log } from '../host/log.ts';
import { recordedBelow } from './recordedReports.ts';

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
  const reports = type === vscode.FileType.Directory ? await recordsOf(oldUri) : [''];
  for (const path of reports) {
    const report = path === '' ? newUri : vscode.Uri.joinPath(newUri, path);
    await move(path === '' ? oldUri : vscode.Uri.joinPath(oldUri, path), report);
    await annotations.reread(report);
  }
}

/** The reports, relative to a folder that was, of which there are records. */
async function recordsOf(folder: vscode.Uri): Promise<readonly string[]> {
  const root = annotationFile(vscode.Uri.joinPath(folder, 'x'))?.uri;
  if (root === undefined || !root.path.includes(`/${ANNOTATION_FOLDER}/`)) return [];
  return recordedBelow(vscode.Uri.joinPath(root, '..'));
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
