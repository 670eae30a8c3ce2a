import * as vscode from 'vscode';
import { together, type Owned } from './lifetime.ts';

/** Milliseconds for which nothing more may come before what came is looked at. */
const AFTER_EVENT = 150;
/** So many new files are not asked one by one what they are. */
const MOST_QUESTIONS = 50;

/**
 * Calls `come` when a folder may have come into the workspace with files in it. Of one that is moved in from elsewhere
 * only its own name is told, which fits no pattern for files.
 */
export function watchFolderArrival(come: () => void): Owned {
  const watcher = vscode.workspace.createFileSystemWatcher('**/*', false, true, true);
  let created: vscode.Uri[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isGone = false;
  const look = async (): Promise<void> => {
    const uris = created;
    created = [];
    const isFolderThere = uris.length > MOST_QUESTIONS || (await Promise.all(uris.map(isFolder))).includes(true);
    if (isFolderThere && !isGone) come();
  };
  return together(
    watcher,
    watcher.onDidCreate((uri) => {
      if (created.length <= MOST_QUESTIONS) created.push(uri);
      clearTimeout(timer);
      timer = setTimeout(() => void look(), AFTER_EVENT);
    }),
    {
      dispose: () => {
        isGone = true;
        clearTimeout(timer);
      },
    },
  );
}

async function isFolder(uri: vscode.Uri): Promise<boolean> {
  try {
    return ((await vscode.workspace.fs.stat(uri)).type & vscode.FileType.Directory) !== 0;
  } catch {
    // It has gone again.
    return false;
  }
}
