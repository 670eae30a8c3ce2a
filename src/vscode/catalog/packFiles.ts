import * as vscode from 'vscode';
import { watchFolderArrival } from '../host/folderArrival.ts';
import type { Idle } from '../host/idle.ts';
import { Disposable, DisposableValue, together } from '../host/lifetime.ts';
import { Later } from '../host/later.ts';
import type { Log } from '../host/log.ts';
import { SETTING } from '../host/manifest.ts';
import { Newest } from '../host/newest.ts';
import { isOtherOnDisk, readPackFile, unread, withLastGood, type PackFile } from './packFile.ts';
import { PackReader } from './packReader.ts';
import { isSampleOpen, isSampleReport, samplePack } from './sampleReport.ts';
import type { Settings } from '../host/settings.ts';
import { onWindowReturn } from '../host/windowReturn.ts';
import { startPackWorker } from './workerPort.ts';
import type { WorkerListener, WorkerPort } from './workerReading.ts';
import { findWorkspaceFiles } from '../host/workspaceFiles.ts';

const BUNDLED_PACK = 'data/china-europe-2024.yaml';
const SAMPLE_NAME = 'team.dossier.yaml';
const EXCLUDED = '**/node_modules/**';
/** Of each pattern; that there are more is said. */
export const MOST_PACK_FILES = 2000;
const AFTER_FILE_EVENT = 150;
const AFTER_EDIT = 300;
/** Between two looks at the disk because somebody came back to the window. */
const BETWEEN_RETURNS = 2000;
/** Milliseconds after which what has been read so far counts, while larger packs are still being read. */
const FIRST_LOOK = 400;

/** A file that takes a while to read. */
export interface SlowReading {
  readonly uri: vscode.Uri;
  /** In bytes, or UTF-16 units of an open document. */
  readonly size: number;
}

interface Reading {
  readonly stop: AbortController;
  /** Resolves when the file has been read, or whatever has overtaken this reading has read it. */
  done: Promise<void>;
  slow?: SlowReading;
}

export interface PackFilesDeps {
  readonly extensionUri: vscode.Uri;
  readonly settings: Settings;
  readonly log: Log;
  readonly idle: Idle;
}

/**
 * The files that are packs. Knows every change of them: on disk, in the settings, in an editor before it is saved. A
 * file that cannot be read says so; the others stand.
 */
export class PackFiles extends Disposable {
  readonly #deps: PackFilesDeps;
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  readonly onDidChange = this.#changed.event;
  readonly #readingChanged = this.register(new vscode.EventEmitter<void>());
  /** A slow reading has begun or ended. */
  readonly onDidChangeReading = this.#readingChanged.event;
  readonly #reader: PackReader;
  readonly #watchers = this.register(new DisposableValue());
  /** By URI string, in the order in which they are merged: the bundled pack first, then by path. */
  #files = new Map<string, PackFile>();
  #untold = true;
  #cutOff: readonly string[] = [];
  /** Whether the packs of the sample report count, because it is open. */
  #withSample = false;
  #found = false;
  /** Every search for packs has a number; one that has been overtaken is dropped. */
  readonly #searches = new Newest();
  #newest: Promise<void> = Promise.resolve();
  /** What is known already is read anew too; holds until a search gets to it, whichever that is. */
  #rereadAll = false;
  /** The newest reading of each file, while it lasts. */
  readonly #reads = new Map<string, Reading>();
  readonly #later: Later;

  constructor(deps: PackFilesDeps) {
    super();
    this.#deps = deps;
    this.#later = this.register(
      new Later({
        begin: () => deps.idle.begin(),
        failed: (error) => {
          deps.log.error('Reading packs', error);
        },
      }),
    );
    const startWorker = (listener: WorkerListener): Promise<WorkerPort> => startPackWorker(deps.extensionUri, listener);
    this.#reader = this.register(new PackReader({ startWorker, log: deps.log }));
    this.#watch();
    this.#watchFolders();
    const search = (): void => {
      this.searchSoon();
    };
    this.register(vscode.workspace.onDidChangeWorkspaceFolders(search));
    this.register(vscode.workspace.onDidGrantWorkspaceTrust(search));
    this.register(onWindowReturn(BETWEEN_RETURNS, () => this.#lookAgain()));
    // What the editor itself does is known before any watcher tells.
    this.register(vscode.workspace.onDidCreateFiles(search));
    this.register(vscode.workspace.onDidRenameFiles(search));
    this.register(vscode.workspace.onDidDeleteFiles(search));
    this.register(
      deps.settings.onDidChange((affects) => {
        if (affects(SETTING.packFiles)) this.#watch();
        if (affects(SETTING.packFiles) || affects(SETTING.bundledPack)) search();
      }),
    );
    this.register(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        if (contentChanges.length > 0) this.#reread(document.uri, AFTER_EDIT);
      }),
    );
    // Without saving, what was typed is gone and the file counts again.
    this.register(
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#reread(document.uri, 0);
        if (this.#withSample !== isSampleOpen()) search();
      }),
    );
    this.register(
      vscode.workspace.onDidOpenTextDocument((document) => {
        if (!this.#withSample && isSampleReport(document)) search();
      }),
    );
  }

  get all(): readonly PackFile[] {
    return [...this.#files.values()];
  }

  /** Patterns of the setting that more files fit than are read. */
  get cutOff(): readonly string[] {
    return this.#cutOff;
  }

  /** False until all that have been found are read, or have failed to be. */
  get isKnown(): boolean {
    return this.#found && this.all.every(({ reading }) => reading !== true);
  }

  /** What is being read right now and takes a while. */
  get slow(): readonly SlowReading[] {
    return [...this.#reads.values()].flatMap(({ slow }) => slow ?? []);
  }

  /** Gives up reading what takes a while; each file says so. */
  stopReading(): void {
    for (const { stop, slow } of this.#reads.values()) if (slow !== undefined) stop.abort();
  }

  /** Looks for packs again and reads all of them anew. */
  async reload(): Promise<void> {
    this.#rereadAll = true;
    let newest = this.#searchAndRead();
    this.#newest = newest;
    // One that has been overtaken has done nothing; what was asked for is there when the last one is.
    await newest;
    while (newest !== this.#newest) {
      newest = this.#newest;
      await newest;
    }
  }

  override dispose(): void {
    for (const { stop } of this.#reads.values()) stop.abort();
    super.dispose();
  }

  async #searchAndRead(): Promise<void> {
    const ended = this.#deps.idle.begin();
    try {
      const isNewest = this.#searches.begin();
      const { found, cutOff } = await this.#find();
      if (!isNewest() || this.disposed) return;
      const everything = this.#rereadAll;
      this.#rereadAll = false;
      this.#found = true;
      this.#noteCutOff(cutOff);
      const added = this.#take(found);
      // What is known already counts as it was until all are read: a large catalog half old, half new would be compiled
      // in vain.
      const isNews = this.#untold;
      const all = Promise.all((everything ? this.all : added).map((file) => this.#read(file, everything)));
      if (isNews) {
        await Promise.race([all, new Promise((resolve) => setTimeout(resolve, FIRST_LOOK))]);
        this.#tell();
      }
      await all;
      this.#tell();
    } finally {
      ended();
    }
  }

  #noteCutOff(cutOff: readonly string[]): void {
    if (cutOff.join('\n') === this.#cutOff.join('\n')) return;
    this.#cutOff = cutOff;
    this.#untold = true;
    for (const pattern of cutOff) {
      this.#deps.log.warn(`More than ${String(MOST_PACK_FILES)} files fit ${pattern}; the others are not read.`);
    }
  }

  async #find(): Promise<{ readonly found: readonly PackFile[]; readonly cutOff: readonly string[] }> {
    const { settings, extensionUri, log } = this.#deps;
    const byPath = new Map<string, vscode.Uri>();
    const cutOff = new Set<string>();
    const searching = settings.packFiles.map(async (pattern) => {
      try {
        // One more than are read tells that there are more.
        const uris = await findWorkspaceFiles(pattern, EXCLUDED, MOST_PACK_FILES + 1);
        if (uris.length > MOST_PACK_FILES) cutOff.add(pattern);
        for (const uri of uris.slice(0, MOST_PACK_FILES)) byPath.set(uri.toString(), uri);
      } catch (error) {
        log.error(`Looking for packs: ${pattern}`, error);
      }
    });
    await Promise.all(searching);
    const found = [...byPath].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, uri]) => unread(uri, false));
    const sample = isSampleOpen();
    this.#withSample = sample;
    const sampleIsThere = found.some(({ uri }) => uri.path.endsWith(`/${SAMPLE_NAME}`));
    const own = [
      ...(settings.bundledPack || sample ? [vscode.Uri.joinPath(extensionUri, BUNDLED_PACK)] : []),
      // A folder made of the sample has the same pack already.
      ...(sample && !sampleIsThere ? [samplePack(extensionUri)] : []),
    ];
    const isOwn = new Set(own.map(String));
    return {
      found: [...own.map((uri) => unread(uri, true)), ...found.filter(({ uri }) => !isOwn.has(uri.toString()))],
      cutOff: settings.packFiles.filter((pattern) => cutOff.has(pattern)),
    };
  }

  /** Drops the files that are gone and takes in those that are new, which it returns. */
  #take(found: readonly PackFile[]): readonly PackFile[] {
    const before = this.#files;
    this.#files = new Map(found.map((file) => [file.uri.toString(), before.get(file.uri.toString()) ?? file]));
    for (const key of before.keys()) {
      if (this.#files.has(key)) continue;
      this.#reads.get(key)?.stop.abort();
      this.#untold = true;
    }
    const added = found.filter(({ uri }) => !before.has(uri.toString()));
    if (added.length > 0) this.#untold = true;
    return added;
  }

  /**
   * Reads a file and takes in what it says, unless it is gone by then. Where it is read anew in the meantime, that is
   * waited for: a watcher may tell of a file at the moment at which somebody has asked for it.
   */
  #read(file: PackFile, fresh: boolean): Promise<void> {
    const key = file.uri.toString();
    this.#reads.get(key)?.stop.abort();
    const reading: Reading = { stop: new AbortController(), done: Promise.resolve() };
    this.#reads.set(key, reading);
    reading.done = this.#readWith(reading, file, fresh);
    return reading.done;
  }

  async #readWith(reading: Reading, { uri, bundled }: PackFile, fresh: boolean): Promise<void> {
    const key = uri.toString();
    const context = {
      reader: this.#reader,
      signal: reading.stop.signal,
      onSlow: (size: number) => {
        reading.slow = { uri, size };
        this.#readingChanged.fire();
      },
    };
    const file = await readPackFile(uri, bundled, context);
    if (this.disposed) return;
    const newest = this.#reads.get(key);
    if (newest !== reading) return newest?.done;
    this.#reads.delete(key);
    if (reading.slow !== undefined) this.#readingChanged.fire();
    const known = this.#files.get(key);
    if (known === undefined) return;
    this.#files.set(key, fresh ? file : withLastGood(file, known));
    this.#untold = true;
  }

  /** Reads a file again, if it is one of ours. */
  #reread(uri: vscode.Uri, delay: number): void {
    const key = uri.toString();
    if (!this.#files.has(key)) return;
    this.#later.do(key, delay, async () => {
      const known = this.#files.get(key);
      if (known === undefined) return;
      await this.#read(known, false);
      this.#tell();
    });
  }

  /** Packs that have come or gone, or are others now, without a word from a watcher. */
  async #lookAgain(): Promise<void> {
    this.searchSoon();
    for (const file of this.all) if (await isOtherOnDisk(file)) this.#reread(file.uri, 0);
  }

  #tell(): void {
    if (!this.#untold || this.disposed) return;
    this.#untold = false;
    this.#changed.fire();
  }

  #watch(): void {
    const watchers = this.#deps.settings.packFiles.map((pattern) => {
      const watcher = vscode.workspace.createFileSystemWatcher(pattern);
      const changed = (uri: vscode.Uri): void => {
        this.#reread(uri, AFTER_FILE_EVENT);
      };
      return together(
        watcher,
        watcher.onDidCreate((uri) => {
          // A file that is replaced by another one in one go is created where one is known.
          changed(uri);
          this.searchSoon();
        }),
        watcher.onDidDelete(() => {
          this.searchSoon();
        }),
        watcher.onDidChange(changed),
      );
    });
    this.#watchers.value = together(...watchers);
  }

  /** Of a folder that goes or comes, only its own name is told, which fits no pattern for packs. */
  #watchFolders(): void {
    const watcher = this.register(vscode.workspace.createFileSystemWatcher('**/*', true, true, false));
    this.register(
      watcher.onDidDelete((uri) => {
        const folder = `${uri.toString()}/`;
        for (const key of this.#files.keys()) if (key.startsWith(folder)) return this.searchSoon();
      }),
    );
    this.register(
      watchFolderArrival(() => {
        this.searchSoon();
      }),
    );
  }

  /** Looks for packs that have come or gone; what is known stays as it is. */
  searchSoon(): void {
    this.#later.do('search', AFTER_FILE_EVENT, () => {
      this.#newest = this.#searchAndRead();
      return this.#newest;
    });
  }
}
