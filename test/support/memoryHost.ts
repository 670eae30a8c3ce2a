import { posix } from 'node:path';
import type { Host } from '../../src/cli/host.ts';

/** Files by path; folders are where files are. The current folder is `/home`, the package's data `/dossier/data`. */
export type Files = Readonly<Record<string, string | Uint8Array>>;

export interface MemoryHost extends Host {
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** The text of a file as it is now. */
  readonly file: (path: string) => string | undefined;
}

/** A machine in memory for the command line. */
export function memoryHost(
  files: Files,
  options: {
    readonly input?: string;
    readonly isTerminal?: boolean;
    readonly env?: Readonly<Record<string, string>>;
  } = {},
): MemoryHost {
  let out = '';
  let err = '';
  const all = new Map(
    Object.entries(files).map(([path, content]) => [
      full(path),
      typeof content === 'string' ? new TextEncoder().encode(content) : content,
    ]),
  );
  const file = (path: string): string | undefined => {
    const found = all.get(full(path));
    return found === undefined ? undefined : new TextDecoder().decode(found);
  };
  return {
    file,
    env: options.env ?? {},
    isTerminal: options.isTerminal ?? false,
    dataFolder: '/dossier/data',
    currentFolder: '/home',
    stdout: () => out,
    stderr: () => err,
    async out(text) {
      out += text;
    },
    async err(text) {
      err += text;
    },
    async readStandardInput() {
      return new TextEncoder().encode(options.input ?? '');
    },
    async readFile(path) {
      const found = all.get(full(path));
      if (found === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
      return found;
    },
    async kind(path) {
      const wanted = full(path);
      if (all.has(wanted)) return 'file';
      return [...all.keys()].some((one) => one.startsWith(`${wanted}/`)) ? 'folder' : undefined;
    },
    async list(folder) {
      const start = `${full(folder)}/`;
      const names = new Map<string, 'file' | 'folder'>();
      for (const path of all.keys()) {
        if (!path.startsWith(start)) continue;
        const [name = '', ...below] = path.slice(start.length).split('/');
        names.set(name, below.length === 0 ? 'file' : 'folder');
      }
      return [...names].map(([name, kind]) => ({ name, kind }));
    },
    async realPath(path) {
      return full(path);
    },
    async changed() {
      return '2026-11-22T10:00:00.000Z';
    },
    async makeFolder() {
      // Folders are where files are.
    },
    textFiles: {
      async read(path) {
        return file(path);
      },
      async write(path, text) {
        all.set(full(path), new TextEncoder().encode(text));
      },
      async unfinished(path) {
        const beside = [...all.keys()].filter((one) => one.startsWith(`${full(path)}.`) && one.endsWith('.tmp'));
        return beside.map((one) => ({ path: one, age: 0 }));
      },
      async rename(from, to) {
        const found = all.get(full(from));
        if (found === undefined) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
        all.set(full(to), found);
        all.delete(full(from));
      },
      async remove(path) {
        all.delete(full(path));
      },
    },
  };
}

function full(path: string): string {
  const resolved = posix.resolve('/home', path);
  return resolved.length > 1 && resolved.endsWith('/') ? resolved.slice(0, -1) : resolved;
}
