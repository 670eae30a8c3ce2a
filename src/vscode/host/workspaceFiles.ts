import * as vscode from 'vscode';
import { matchesGlob, readGlob, type Glob } from '../../core/text/glob.ts';

/** File systems that VS Code itself can search. */
const SEARCHED: ReadonlySet<string> = new Set(['file', 'vscode-remote', 'vscode-userdata']);
/** Milliseconds that a search on another file system may take before we look ourselves. */
const PATIENCE = 1500;
const MOST_FOLDERS = 5000;
const AT_ONCE = 8;

/**
 * The files of the workspace that a glob pattern stands for, without those that `excluded` or `files.exclude` leave
 * out; at most `most`.
 *
 * `vscode.workspace.findFiles` needs a search provider, which file systems of extensions rarely bring along: without
 * one it waits for ever, for all folders of the workspace. So each folder is asked alone, and what cannot be searched
 * is walked through.
 */
export async function findWorkspaceFiles(
  pattern: string,
  excluded: string,
  most: number,
): Promise<readonly vscode.Uri[]> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  const found = await Promise.all(folders.map((folder) => findIn(folder, pattern, excluded, most)));
  // One folder of a workspace may stand within another.
  const files = new Map(found.flat().map((uri) => [uri.toString(), uri]));
  return [...files.values()].slice(0, most);
}

async function findIn(
  folder: vscode.WorkspaceFolder,
  pattern: string,
  excluded: string,
  most: number,
): Promise<readonly vscode.Uri[]> {
  const search = new vscode.CancellationTokenSource();
  const here = new vscode.RelativePattern(folder, pattern);
  const searched = vscode.workspace.findFiles(here, excluded, most, search.token);
  if (SEARCHED.has(folder.uri.scheme)) return searched;
  const found = await Promise.race([searched.then(some, nothing), later(PATIENCE)]);
  search.cancel();
  search.dispose();
  return found ?? walk(folder, readGlob(pattern), [readGlob(excluded), ...excludedBySetting(folder)], most);
}

/** Whether a file of a folder is none that the pattern stands for, or `files.exclude` leaves it out; `path` from there. */
export function isLeftOut(folder: vscode.WorkspaceFolder, path: string, pattern: string): boolean {
  return !matchesGlob(readGlob(pattern), path) || excludes(excludedBySetting(folder), path);
}

/** `node_modules` leaves out what is in it too. */
function excludes(globs: readonly Glob[], path: string): boolean {
  const steps = path.split('/');
  return steps.some((_, i) => {
    const above = steps.slice(0, i + 1).join('/');
    return globs.some((glob) => matchesGlob(glob, above));
  });
}

function some(found: readonly vscode.Uri[]): readonly vscode.Uri[] | undefined {
  return found.length > 0 ? found : undefined;
}

function nothing(): undefined {
  return undefined;
}

function later(milliseconds: number): Promise<undefined> {
  return new Promise((resolve) => {
    setTimeout(() => {
      resolve(undefined);
    }, milliseconds);
  });
}

function excludedBySetting(folder: vscode.WorkspaceFolder): readonly Glob[] {
  const setting = vscode.workspace.getConfiguration('files', folder).get<unknown>('exclude');
  if (typeof setting !== 'object' || setting === null) return [];
  return Object.entries(setting).flatMap(([pattern, on]) => (on === true ? [readGlob(pattern)] : []));
}

/** Every folder from the outermost inwards; what cannot be read is passed over, links are not followed. */
async function walk(
  folder: vscode.WorkspaceFolder,
  wanted: Glob,
  excluded: readonly Glob[],
  most: number,
): Promise<readonly vscode.Uri[]> {
  const found: vscode.Uri[] = [];
  const waiting = [''];
  for (let seen = 0; waiting.length > 0 && seen < MOST_FOLDERS && found.length < most;) {
    const batch = waiting.splice(0, AT_ONCE);
    seen += batch.length;
    const lists = await Promise.all(batch.map((path) => entriesOf(vscode.Uri.joinPath(folder.uri, path))));
    for (const [i, entries] of lists.entries()) {
      for (const [name, type] of entries) {
        const path = batch[i] === '' ? name : `${batch[i] ?? ''}/${name}`;
        // `**/node_modules/**` leaves the folder itself out too: nothing in it is wanted.
        if (excluded.some((glob) => matchesGlob(glob, path) || matchesGlob(glob, `${path}/x`))) continue;
        if (type === vscode.FileType.Directory) waiting.push(path);
        if (type === vscode.FileType.File && matchesGlob(wanted, path)) {
          found.push(vscode.Uri.joinPath(folder.uri, path));
        }
      }
    }
  }
  return found.slice(0, most);
}

async function entriesOf(folder: vscode.Uri): Promise<readonly [string, vscode.FileType][]> {
  try {
    return await vscode.workspace.fs.readDirectory(folder);
  } catch {
    // Nobody may read it, or it has gone.
    return [];
  }
}
