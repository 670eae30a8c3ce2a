import { realpathSync } from 'node:fs';
import { mkdir, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import process from 'node:process';
import type { Host } from './host.ts';
import { NODE_FILES } from './nodeFiles.ts';

/** The real machine. `script` is the file that was started: the package's folders are found from it. */
export function nodeHost(script: string): Host {
  return {
    env: process.env,
    isTerminal: process.stdout.isTTY,
    dataFolder: join(dirname(realpathSync(script)), '..', 'data'),
    currentFolder: process.cwd(),
    out: (text) => written(process.stdout, text),
    err: (text) => written(process.stderr, text),
    async readStandardInput() {
      const chunks: Uint8Array[] = [];
      for await (const chunk of process.stdin) {
        if (chunk instanceof Uint8Array) chunks.push(chunk);
      }
      return Buffer.concat(chunks);
    },
    readFile: (path) => readFile(path),
    async kind(path) {
      try {
        const found = await stat(path);
        return found.isDirectory() ? 'folder' : 'file';
      } catch {
        return undefined;
      }
    },
    async list(folder) {
      const entries = await readdir(folder, { withFileTypes: true });
      return entries.map((entry) => ({
        name: entry.name,
        // A link is left alone: followed, it may lead round in a circle or out of the project.
        kind: entry.isDirectory() ? 'folder' : entry.isFile() ? 'file' : 'other',
      }));
    },
    realPath: (path) => realpath(path),
    changed: async (path) => (await stat(path)).mtime.toISOString(),
    async makeFolder(path) {
      await mkdir(path, { recursive: true });
    },
    textFiles: NODE_FILES,
  };
}

function written(stream: NodeJS.WriteStream, text: string): Promise<void> {
  return new Promise((resolve) => {
    if (stream.write(text)) resolve();
    else stream.once('drain', resolve);
  });
}
