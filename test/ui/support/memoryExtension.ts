import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/*
 * An extension that VS Code loads beside the product: a file system in memory, as remote repositories and databases
 * bring one along. Nobody can search it and nobody can write to it.
 */

const MANIFEST = {
  name: 'memory-files',
  publisher: 'tests',
  version: '1.0.0',
  engines: { vscode: '^1.110.0' },
  main: './extension.js',
  activationEvents: ['onFileSystem:memory'],
  capabilities: { virtualWorkspaces: true, untrustedWorkspaces: { supported: true } },
};

/** Runs in the extension host; `FILES` stands for path -> text. */
const SOURCE = `
const vscode = require('vscode');
const files = new Map(Object.entries(FILES).map(([path, text]) => ['/' + path, new TextEncoder().encode(text)]));
const isFolder = (path) => path === '/' || [...files.keys()].some((one) => one.startsWith(path + '/'));
const refuse = (uri) => { throw vscode.FileSystemError.NoPermissions(uri); };
exports.activate = (context) => {
  const changed = new vscode.EventEmitter();
  context.subscriptions.push(vscode.workspace.registerFileSystemProvider('memory', {
    onDidChangeFile: changed.event,
    watch: () => new vscode.Disposable(() => {}),
    stat(uri) {
      const bytes = files.get(uri.path);
      if (bytes !== undefined) return { type: vscode.FileType.File, ctime: 1, mtime: 1, size: bytes.length };
      if (isFolder(uri.path)) return { type: vscode.FileType.Directory, ctime: 1, mtime: 1, size: 0 };
      throw vscode.FileSystemError.FileNotFound(uri);
    },
    readDirectory(uri) {
      const start = uri.path === '/' ? '/' : uri.path + '/';
      const names = new Map();
      for (const path of files.keys()) {
        if (!path.startsWith(start)) continue;
        const [name, ...below] = path.slice(start.length).split('/');
        names.set(name, below.length > 0 ? vscode.FileType.Directory : vscode.FileType.File);
      }
      return [...names];
    },
    readFile(uri) {
      const bytes = files.get(uri.path);
      if (bytes === undefined) throw vscode.FileSystemError.FileNotFound(uri);
      return bytes;
    },
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  }, { isReadonly: true }));
};
`;

/** Puts the extension into a profile, before its server is started; `files`: what its file system holds, path -> text. */
export async function installMemoryFiles(profile: string, files: Readonly<Record<string, string>>): Promise<void> {
  const folder = join(profile, 'extensions', `${MANIFEST.publisher}.${MANIFEST.name}-${MANIFEST.version}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify(MANIFEST));
  await writeFile(
    join(folder, 'extension.js'),
    SOURCE.replace('FILES', () => JSON.stringify(files)),
  );
}
