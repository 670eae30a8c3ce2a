import * as vscode from 'vscode';
import { movedReportEdits } from '../../core/report/projectEdits.ts';
import { toRange } from '../host/convert.ts';
import type { Idle } from '../host/idle.ts';
import type { Owned } from '../host/lifetime.ts';
import { showError, type Log } from '../host/log.ts';
import { folderOf, pathIn, type ProjectFile, type ProjectStore } from './projectStore.ts';

export interface ProjectMovesDeps {
  readonly projects: ProjectStore;
  readonly log: Log;
  readonly idle: Idle;
}

type Move = vscode.FileRenameEvent['files'][number];

/**
 * What `dossier.yaml` says of one report goes with it when it, or a folder above it, is renamed; and back again when that
 * is undone, which is a renaming too.
 */
export function registerProjectMoves({ projects, log, idle }: ProjectMovesDeps): Owned {
  return vscode.workspace.onDidRenameFiles(({ files }) => {
    const concerned = projects.files.filter(({ project }) => project.chosenIn.size > 0);
    // In Restricted Mode nothing is written.
    if (concerned.length === 0 || !vscode.workspace.isTrusted) return;
    const ended = idle.begin();
    void follow(concerned, files, projects)
      .catch((error: unknown) => {
        showError(error, vscode.l10n.t('Changing the project file'), log);
      })
      .finally(ended);
  });
}

async function follow(
  concerned: readonly ProjectFile[],
  moves: readonly Move[],
  projects: ProjectStore,
): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const clean: vscode.TextDocument[] = [];
  for (const { uri } of concerned) {
    // A project file that was moved along is found under its new address, with all that it says.
    if (moves.some(({ oldUri }) => pathFrom(oldUri, uri) !== undefined)) continue;
    const document = await vscode.workspace.openTextDocument(uri);
    const edits = movedReportEdits(document.getText(), (report) => newPath(folderOf(uri), report, moves)) ?? [];
    if (edits.length > 0 && !document.isDirty) clean.push(document);
    for (const one of edits) edit.replace(uri, toRange(document, one), one.newText);
  }
  if (edit.size === 0) return;
  await vscode.workspace.applyEdit(edit);
  // What somebody has left unsaved is theirs to save.
  for (const document of clean) await document.save();
  await projects.reload();
}

/** Where a report is now, from a project file's folder; absent when it has not moved, or is not below that any more. */
function newPath(folder: vscode.Uri, report: string, moves: readonly Move[]): string | undefined {
  const uri = vscode.Uri.joinPath(folder, report);
  for (const { oldUri, newUri } of moves) {
    const below = pathFrom(oldUri, uri);
    if (below === undefined) continue;
    const now = below === '' ? newUri : vscode.Uri.joinPath(newUri, below);
    return now.path.startsWith(folder.path) ? pathIn(folder, now) : undefined;
  }
  return undefined;
}

/** The way from a file or folder to itself (empty) or to what is below it. */
function pathFrom(above: vscode.Uri, uri: vscode.Uri): string | undefined {
  if (above.toString() === uri.toString()) return '';
  const isBelow = uri.scheme === above.scheme && uri.authority === above.authority;
  return isBelow && uri.path.startsWith(`${above.path}/`) ? uri.path.slice(above.path.length + 1) : undefined;
}
