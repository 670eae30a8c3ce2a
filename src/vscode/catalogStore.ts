import * as vscode from 'vscode';
import { buildCatalog } from '../core/catalog/buildCatalog.ts';
import type { Catalog } from '../core/catalog/catalog.ts';
import { EvidenceIndex } from '../core/report/evidenceIndex.ts';
import type { Idle } from './idle.ts';
import { Disposable, DisposableValue, together } from './lifetime.ts';
import type { Log } from './log.ts';
import { SETTING } from './manifest.ts';
import { placed, readPackFile, type PackFile } from './packFile.ts';
import type { Settings } from './settings.ts';

const BUNDLED_PACK = 'data/china-europe-2024.yaml';
const EXCLUDED = '**/node_modules/**';
const MOST_FILES = 2000;
const AFTER_FILE_EVENT = 150;
const AFTER_EDIT = 300;

export interface CatalogStoreDeps {
  readonly extensionUri: vscode.Uri;
  readonly settings: Settings;
  readonly log: Log;
  readonly idle: Idle;
}

/**
 * All packs and the catalog made of them. Knows every change of a pack: on disk, in the settings, in an editor before
 * it is saved. A pack that cannot be read is left out and says so; the others stand.
 */
export class CatalogStore extends Disposable {
  readonly #deps: CatalogStoreDeps;
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  readonly onDidChange = this.#changed.event;
  readonly #watchers = this.register(new DisposableValue());
  /** By URI string, in the order in which they are merged: the bundled pack first, then by path. */
  #files = new Map<string, PackFile>();
  /** The same with the problems that only all packs together show. */
  #shown: readonly PackFile[] = [];
  #catalog: Catalog;
  #evidence: EvidenceIndex;
  #loaded = false;
  /** Every search for packs has a number; one that has been overtaken is dropped. */
  #search = 0;
  #newest: Promise<void> = Promise.resolve();
  /** What is known already is read anew too; holds until a search has ended, whichever that is. */
  #rereadAll = false;
  /** Likewise for each file. */
  readonly #reads = new Map<string, number>();
  readonly #timers = new Map<string, { readonly timer: ReturnType<typeof setTimeout>; readonly done: () => void }>();

  constructor(deps: CatalogStoreDeps) {
    super();
    this.#deps = deps;
    this.#catalog = buildCatalog([], 0).catalog;
    this.#evidence = new EvidenceIndex(this.#catalog);
    this.#watch();
    const reloaded = (): void => {
      this.#searchSoon();
    };
    this.register(vscode.workspace.onDidChangeWorkspaceFolders(reloaded));
    this.register(vscode.workspace.onDidGrantWorkspaceTrust(reloaded));
    this.register(
      deps.settings.onDidChange((affects) => {
        if (affects(SETTING.packFiles)) this.#watch();
        if (affects(SETTING.packFiles) || affects(SETTING.bundledPack)) reloaded();
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
      }),
    );
  }

  get catalog(): Catalog {
    return this.#catalog;
  }

  /** What statements ask of the catalog, made once for each. */
  get evidence(): EvidenceIndex {
    return this.#evidence;
  }

  get state(): 'loading' | 'none' | 'some' {
    if (!this.#loaded) return 'loading';
    return this.#catalog.packs.length === 0 ? 'none' : 'some';
  }

  /** What has been read, with the problems of each file, those between packs included. */
  get files(): readonly PackFile[] {
    return this.#shown;
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
    for (const key of this.#timers.keys()) this.#cancel(key);
    super.dispose();
  }

  async #searchAndRead(): Promise<void> {
    const ended = this.#deps.idle.begin();
    try {
      this.#search += 1;
      const search = this.#search;
      const found = await this.#find();
      const files = await Promise.all(
        found.map(async ({ uri, bundled }) => {
          const known = this.#rereadAll ? undefined : this.#files.get(uri.toString());
          return known ?? (await this.#read(uri, bundled)) ?? this.#files.get(uri.toString());
        }),
      );
      if (search !== this.#search || this.disposed) return;
      this.#rereadAll = false;
      this.#files = new Map(
        files.flatMap((file) => (file === undefined ? [] : [[file.uri.toString(), file] as const])),
      );
      this.#loaded = true;
      this.#rebuild();
    } finally {
      ended();
    }
  }

  async #find(): Promise<readonly { readonly uri: vscode.Uri; readonly bundled: boolean }[]> {
    const { settings, extensionUri, log } = this.#deps;
    const byPath = new Map<string, vscode.Uri>();
    for (const pattern of settings.packFiles) {
      try {
        for (const uri of await vscode.workspace.findFiles(pattern, EXCLUDED, MOST_FILES))
          byPath.set(uri.toString(), uri);
      } catch (error) {
        log.error(`Looking for packs: ${pattern}`, error);
      }
    }
    const found = [...byPath].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, uri]) => ({ uri, bundled: false }));
    if (!settings.bundledPack) return found;
    const bundled = vscode.Uri.joinPath(extensionUri, BUNDLED_PACK);
    return [{ uri: bundled, bundled: true }, ...found.filter(({ uri }) => uri.toString() !== bundled.toString())];
  }

  /** Absent when a later read of the same file has begun meanwhile. */
  async #read(uri: vscode.Uri, bundled: boolean): Promise<PackFile | undefined> {
    const key = uri.toString();
    const turn = (this.#reads.get(key) ?? 0) + 1;
    this.#reads.set(key, turn);
    const file = await readPackFile(uri, bundled);
    return this.#reads.get(key) === turn ? file : undefined;
  }

  /** Reads a file again, if it is one of ours. */
  #reread(uri: vscode.Uri, delay: number): void {
    const key = uri.toString();
    if (!this.#files.has(key)) return;
    this.#later(key, delay, async () => {
      const known = this.#files.get(key);
      if (known === undefined) return;
      const file = await this.#read(known.uri, known.bundled);
      // The file may have gone while it was read.
      if (file === undefined || this.disposed || !this.#files.has(key)) return;
      this.#files.set(key, file);
      this.#rebuild();
    });
  }

  #rebuild(): void {
    const files = [...this.#files.values()];
    const packs = files.flatMap((file) => file.pack ?? []);
    const started = performance.now();
    const { catalog, problems: between } = buildCatalog(packs, this.#catalog.generation + 1);
    this.#catalog = catalog;
    this.#evidence = new EvidenceIndex(catalog);
    this.#shown = files.map((file) => {
      const own = between.filter((problem) => problem.path === file.uri.toString());
      if (own.length === 0) return file;
      return { ...file, problems: [...file.problems, ...own.map((problem) => placed(problem, file.lines))] };
    });
    const problems = this.#shown.reduce((count, file) => count + file.problems.length, 0);
    this.#deps.log.info(
      `${String(packs.length)} packs, ${String(this.#catalog.entities.size)} entities, ` +
        `${String(this.#catalog.claims.size)} claims, ${String(problems)} problems; ` +
        `compiled in ${(performance.now() - started).toFixed(0)} ms`,
    );
    this.#changed.fire();
  }

  #watch(): void {
    const watchers = this.#deps.settings.packFiles.map((pattern) => {
      const watcher = vscode.workspace.createFileSystemWatcher(pattern);
      const searched = (): void => {
        this.#searchSoon();
      };
      return together(
        watcher,
        watcher.onDidCreate(searched),
        watcher.onDidDelete(searched),
        watcher.onDidChange((uri) => {
          this.#reread(uri, AFTER_FILE_EVENT);
        }),
      );
    });
    this.#watchers.value = together(...watchers);
  }

  #searchSoon(): void {
    this.#later('search', AFTER_FILE_EVENT, () => {
      this.#newest = this.#searchAndRead();
      return this.#newest;
    });
  }

  /** Does it after a while; asked again in the meantime, the while begins again. */
  #later(key: string, delay: number, work: () => Promise<void>): void {
    this.#cancel(key);
    const ended = this.#deps.idle.begin();
    const timer = setTimeout(() => {
      this.#timers.delete(key);
      void work()
        .catch((error: unknown) => {
          this.#deps.log.error('Reading packs', error);
        })
        .finally(ended);
    }, delay);
    this.#timers.set(key, { timer, done: ended });
  }

  #cancel(key: string): void {
    const waiting = this.#timers.get(key);
    if (waiting === undefined) return;
    clearTimeout(waiting.timer);
    this.#timers.delete(key);
    waiting.done();
  }
}
