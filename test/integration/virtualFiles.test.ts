import { assert } from 'chai';
import * as vscode from 'vscode';
import { api, closeEditors, hoverText, positionOf, reportOf } from './support/workspace.ts';

/** A file system with one report on it, which nobody can write and nobody can search. */
class OneReport implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  readonly #bytes: Uint8Array;

  constructor(text: string) {
    this.#bytes = new TextEncoder().encode(text);
  }

  watch(): vscode.Disposable {
    return new vscode.Disposable(() => undefined);
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    if (uri.path !== '/one.md') throw vscode.FileSystemError.FileNotFound(uri);
    return { type: vscode.FileType.File, ctime: 1, mtime: 1, size: this.#bytes.length };
  }

  readDirectory(): [string, vscode.FileType][] {
    return [['one.md', vscode.FileType.File]];
  }

  readFile(): Uint8Array {
    return this.#bytes;
  }

  writeFile(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  rename(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  delete(): void {
    throw vscode.FileSystemError.NoPermissions();
  }

  createDirectory(): void {
    throw vscode.FileSystemError.NoPermissions();
  }
}

describe('a report on no disk', () => {
  let provider: vscode.Disposable;

  before(() => {
    const files = new OneReport('The MIVD said so [@verregghen-2024, para. 5].\n');
    provider = vscode.workspace.registerFileSystemProvider('dossier-memory', files, { isReadonly: true });
  });

  afterEach(closeEditors);

  after(() => {
    provider.dispose();
  });

  it('is read, has cards and stands in the trees', async () => {
    const uri = vscode.Uri.from({ scheme: 'dossier-memory', path: '/one.md' });
    const document = await vscode.workspace.openTextDocument(uri);
    await vscode.window.showTextDocument(document);
    const report = await reportOf(document);
    assert.deepEqual(
      report.mentions.map(({ entity }) => String(entity)),
      ['mivd'],
    );
    assert.match(await hoverText(document, positionOf(document, 'MIVD')), /Dutch Military Intelligence Service/);
    const extension = await api();
    await extension.whenIdle();
    assert.deepEqual(
      extension.outline('report').map(({ label }) => label),
      ['Dutch Military Intelligence Service'],
    );
    assert.lengthOf(extension.outline('statements'), 1);
  });
});
