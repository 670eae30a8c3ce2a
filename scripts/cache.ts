import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where downloads are kept for the next time: outside the checkout, so that a clean clone finds them again. */
export function cacheFolder(): string {
  const base = process.env['XDG_CACHE_HOME'];
  if (base !== undefined && base !== '') return join(base, 'dossier');
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Caches', 'dossier');
  if (process.platform === 'win32') {
    return join(process.env['LOCALAPPDATA'] ?? join(homedir(), 'AppData', 'Local'), 'dossier', 'cache');
  }
  return join(homedir(), '.cache', 'dossier');
}

const MARKER = '.complete';

/**
 * A folder of the cache with something installed in it, installed now if it isn't there. `key` names the thing and all
 * that it depends on (version, recipe). The work is done in a folder of another name that gets its right name only when it is
 * finished: an install that was interrupted is never taken for a whole one.
 */
export async function cached(key: string, install: (folder: string) => Promise<void>): Promise<string> {
  const root = cacheFolder();
  const folder = join(root, key);
  if (await isComplete(folder, key)) return folder;
  await mkdir(root, { recursive: true });
  await removeAbandoned(root, key);
  const partial = join(root, `${key}.partial-${process.pid}`);
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial);
  try {
    await install(partial);
    await writeFile(join(partial, MARKER), key);
    await putInPlace(partial, folder, key);
  } finally {
    await rm(partial, { recursive: true, force: true });
  }
  return folder;
}

async function putInPlace(partial: string, folder: string, key: string): Promise<void> {
  // Another process may have finished the same install meanwhile: then its result is as good.
  if (await isComplete(folder, key)) return;
  await rm(folder, { recursive: true, force: true });
  try {
    await rename(partial, folder);
  } catch (error) {
    if (!(await isComplete(folder, key))) throw error;
  }
}

async function isComplete(folder: string, key: string): Promise<boolean> {
  try {
    return (await readFile(join(folder, MARKER), 'utf8')) === key;
  } catch {
    return false;
  }
}

/** Removes what installs that were killed have left behind. */
async function removeAbandoned(root: string, key: string): Promise<void> {
  for (const name of await readdir(root)) {
    const pid = name.startsWith(`${key}.partial-`) ? Number(name.slice(`${key}.partial-`.length)) : Number.NaN;
    if (Number.isInteger(pid) && !isRunning(pid)) await rm(join(root, name), { recursive: true, force: true });
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
