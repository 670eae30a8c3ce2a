import { chmod, open, readdir, readFile, realpath, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isBesideFile, type TextFiles } from '../core/annotation/atomicFile.ts';
import { patiently } from './patiently.ts';

/** Files on the disk. What is written is flushed before it counts, so that it outlives a loss of power too. */
export const NODE_FILES: TextFiles = {
  async read(path) {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(await readFile(path));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  },
  async write(path, text) {
    const file = await open(path, 'w');
    try {
      await file.writeFile(text);
      await file.datasync();
    } finally {
      await file.close();
    }
  },
  async rename(from, to) {
    const target = await standingAt(to, from);
    const isWindows = process.platform === 'win32';
    await patiently(() => rename(from, target), { isWindows, pause: (wait) => setTimeout(wait) });
  },
  remove: unlink,
  async unfinished(path) {
    const names = (await readdir(dirname(path))).filter((name) => isBesideFile(name, basename(path)));
    const found = await Promise.all(
      names.map(async (name) => {
        const one = join(dirname(path), name);
        try {
          return [{ path: one, age: Date.now() - (await stat(one)).mtimeMs }];
        } catch {
          // Renamed or removed meanwhile: that writer has finished.
          return [];
        }
      }),
    );
    return found.flat();
  },
};

/**
 * Where a file really is, if there is one: a link stays a link. What takes its place gets its permissions. Rejects for a
 * file that nobody may write to, though its folder would let it be replaced.
 */
async function standingAt(path: string, next: string): Promise<string> {
  try {
    const target = await realpath(path);
    const file = await open(target, 'r+');
    const { mode } = await file.stat();
    await file.close();
    await chmod(next, mode & 0o777);
    return target;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return path;
    throw error;
  }
}
