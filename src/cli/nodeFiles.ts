import { open, readdir, readFile, rename, stat, unlink } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { isBesideFile, type TextFiles } from '../core/annotation/atomicFile.ts';

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
  rename,
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
