import * as vscode from 'vscode';
import type { AnalyseOptions } from '../../core/report/report.ts';
import { summarising, type SummariseWith } from '../../core/report/summarising.ts';
import { packed } from '../../core/report/summaryRecord.ts';
import { basisOf, type KeptSummary } from '../../core/report/summaryShelf.ts';
import { fingerprint } from '../../core/text/fingerprint.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { watchFolderArrival } from '../host/folderArrival.ts';
import { Later } from '../host/later.ts';
import { Disposable, DisposableValue, together } from '../host/lifetime.ts';
import { KnownReports, type FileReach, type FileUses } from './knownReports.ts';
import type { Log } from '../host/log.ts';
import { SETTING } from '../host/manifest.ts';
import type { ProjectStore } from './projectStore.ts';
import { reportOnDisk, type ReportOnDisk } from './reportOnDisk.ts';
import type { ReportStore } from './reportStore.ts';
import type { Settings } from '../host/settings.ts';
import { Slices } from '../host/slices.ts';
import type { SummaryStorage } from './summaryStorage.ts';
import type { CardTarget } from '../host/target.ts';
import { onWindowReturn } from '../host/windowReturn.ts';
import { findWorkspaceFiles } from '../host/workspaceFiles.ts';

/** Besides what `files.exclude` says, which VS Code applies by itself. */
const EXCLUDED = '**/node_modules/**';
const MOST_FILES = 50_000;
/** Files that are looked up or fetched at once. */
const AT_ONCE = 16;
const AFTER_EVENT = 250;
const AFTER_CHANGE = 400;
const BEFORE_SAVING = 2000;
/** Between two looks at the disk because somebody came back to the window. */
const BETWEEN_RETURNS = 10_000;
/** Milliseconds between two words about how far it is. */
const TELLING = 200;

export interface WorkspaceIndexDeps {
  readonly catalogs: CatalogStore;
  readonly projects: ProjectStore;
  readonly reports: ReportStore;
  readonly settings: Settings;
  readonly storage: SummaryStorage;
  readonly log: Log;
}

interface Entry {
  readonly uri: vscode.Uri;
  /** Absent until it was read once; what it says may be of an older text or catalog while it waits to be read again. */
  kept?: KeptSummary;
}

/**
 * What the workspace's reports have to do with the catalog. Read in the background, in slices; kept up to date by file
 * events, and for open reports by their newest reading, saved or not; kept between sessions.
 */
export class WorkspaceIndex extends Disposable {
  readonly #deps: WorkspaceIndexDeps;
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  /** Something that was asked may have another answer now. */
  readonly onDidChange = this.#changed.event;
  readonly #told = this.register(new vscode.EventEmitter<void>());
  /** It has got on, or stopped, or begun. */
  readonly onDidProgress = this.#told.event;
  readonly #watcher = this.register(new DisposableValue());
  readonly #entries = new Map<string, Entry>();
  /** Files to be looked up and, unless nothing has changed, read. */
  readonly #waiting = new Set<string>();
  /** Files whose summary is not kept on disk yet. */
  readonly #unsaved = new Set<string>();
  readonly #known: KnownReports;
  readonly #later: Later;
  #kept: ReadonlyMap<string, KeptSummary> | undefined;
  #catalog = '';
  #working = false;
  #stopped = false;
  #listed = false;
  #lists = 0;
  #done = 0;
  #lastTold = 0;
  #waiters: (() => void)[] = [];
  readonly #listSoon = (): void => {
    this.#later.do('list', AFTER_EVENT, () => this.#list());
  };

  constructor(deps: WorkspaceIndexDeps) {
    super();
    this.#deps = deps;
    this.#later = this.register(
      new Later({
        failed: (error) => {
          deps.log.error('Reading the reports of the workspace', error);
        },
      }),
    );
    this.#known = new KnownReports(deps.reports);
    this.register(vscode.workspace.onDidChangeWorkspaceFolders(this.#listSoon));
    this.register(
      deps.settings.onDidChange((affects) => {
        if (affects(SETTING.indexEnabled) || affects(SETTING.indexFiles)) this.#start();
      }),
    );
    this.register(
      vscode.workspace.onDidChangeConfiguration(
        (event) => event.affectsConfiguration('files.exclude') && this.#listSoon(),
      ),
    );
    this.register(onWindowReturn(BETWEEN_RETURNS, () => (this.state === 'ready' ? this.#list() : undefined)));
    this.register(deps.catalogs.onDidChange(() => this.#rereadLater()));
    this.register(deps.projects.onDidChange(() => this.#rereadLater()));
    this.register(
      vscode.workspace.onDidCloseTextDocument(({ uri }) => {
        this.#readAgain(uri, 0);
      }),
    );
    this.register(
      deps.reports.onDidChangeReport(() => {
        this.#later.do('report', AFTER_CHANGE, () => this.#changed.fire());
      }),
    );
    this.#start();
  }

  /** `off`: by setting; `stopped`: by a person; `reading`; `ready`: everything has been read. */
  get state(): 'off' | 'stopped' | 'reading' | 'ready' {
    if (!this.#deps.settings.indexEnabled) return 'off';
    if (this.#stopped) return 'stopped';
    return this.#listed && this.#waiting.size === 0 && !this.#working ? 'ready' : 'reading';
  }

  /** How many reports have been read, of how many. */
  get progress(): { readonly done: number; readonly total: number } {
    const total = this.#entries.size;
    return { done: Math.max(0, total - this.#waiting.size), total };
  }

  /** The first `most` reports by path that mention an entity, cite a source or rest on a claim. */
  usesOf(target: CardTarget, most: number): readonly FileUses[] {
    return this.state === 'off' ? [] : this.#known.usesOf(target, most, (key) => this.#entries.has(key));
  }

  /** How many reports speak of it; costs the same however many that are. */
  countOf(target: CardTarget): number {
    return this.state === 'off' ? 0 : this.#known.countOf(target, (key) => this.#entries.has(key));
  }

  /** Reports with statements that rest on a source, directly or through those that only pass it on, or on a claim. */
  async reachOf(target: Exclude<CardTarget, { readonly kind: 'entity' }>): Promise<readonly FileReach[]> {
    const { catalog } = this.#deps.catalogs;
    return this.state === 'off' ? [] : this.#known.reachOf(target, catalog, (key) => this.#entries.has(key));
  }

  /** Resolves when everything has been read, or nothing will be, or it is no longer wanted. */
  whenRead(token?: vscode.CancellationToken): Promise<void> {
    if (this.state !== 'reading') return Promise.resolve();
    return new Promise((resolve) => {
      this.#waiters.push(resolve);
      token?.onCancellationRequested(() => {
        resolve();
      });
    });
  }

  /** Leaves off; what has been read stays known. */
  stop(): void {
    this.#stopped = true;
    this.#tell(true);
  }

  /** Goes on, or looks at everything again. */
  resume(): void {
    this.#stopped = false;
    this.#later.do('list', 0, () => this.#list());
  }

  override dispose(): void {
    this.#stopped = true;
    for (const resolve of this.#waiters.splice(0)) resolve();
    super.dispose();
  }

  #start(): void {
    this.#watcher.value = undefined;
    if (!this.#deps.settings.indexEnabled) {
      this.#entries.clear();
      this.#known.clear();
      this.#waiting.clear();
      this.#listed = false;
      this.#tell(true);
      this.#changed.fire();
      return;
    }
    const watcher = vscode.workspace.createFileSystemWatcher(this.#deps.settings.indexFiles);
    // A folder that goes says so itself, and not for each file in it.
    const folders = vscode.workspace.createFileSystemWatcher('**', true, true, false);
    this.#watcher.value = together(
      watcher,
      folders,
      folders.onDidDelete(({ path }) => {
        if (!(path.split('/').at(-1) ?? '').includes('.')) this.#listSoon();
      }),
      watchFolderArrival(this.#listSoon),
      watcher.onDidCreate(this.#listSoon),
      watcher.onDidDelete(this.#listSoon),
      watcher.onDidChange((uri) => {
        this.#readAgain(uri, AFTER_EVENT);
      }),
    );
    this.#listSoon();
  }

  #readAgain(uri: vscode.Uri, delay: number): void {
    const key = uri.toString();
    if (!this.#entries.has(key)) return;
    this.#waiting.add(key);
    this.#later.do('read', delay, () => this.#read());
  }

  /** The packs or a team's decisions are others now: everything is looked at again once they hold still. */
  #rereadLater(): void {
    this.#later.do('reread', AFTER_CHANGE, async () => {
      if (!this.#listed) {
        await this.#list();
        return;
      }
      for (const key of this.#entries.keys()) this.#waiting.add(key);
      await this.#read();
    });
  }

  /** Looks which files there are. Packs come first: before they are read nothing in a report means anything. */
  async #list(): Promise<void> {
    const { settings, catalogs, storage, log } = this.#deps;
    if (!settings.indexEnabled || catalogs.state === 'loading') return;
    this.#lists += 1;
    const list = this.#lists;
    this.#kept ??= await storage.load();
    let found: readonly vscode.Uri[];
    try {
      found = await findWorkspaceFiles(settings.indexFiles, EXCLUDED, MOST_FILES);
    } catch (error) {
      log.error(`Looking for reports: ${settings.indexFiles}`, error);
      return;
    }
    const slices = new Slices();
    const keys = new Set<string>();
    for (const uri of found) {
      if (slices.areOver) await slices.rest();
      // Whoever looked later knows better.
      if (this.disposed || !settings.indexEnabled || list !== this.#lists) return;
      const key = uri.toString();
      keys.add(key);
      this.#waiting.add(key);
      if (this.#entries.has(key)) continue;
      const kept = this.#kept.get(key);
      const isSound = kept !== undefined && this.#known.put(uri, kept.packed);
      this.#entries.set(key, { uri, ...(isSound ? { kept } : {}) });
    }
    for (const key of this.#entries.keys()) if (!keys.has(key)) this.#forget(key);
    slices.paused();
    log.info(`${String(found.length)} reports found, ${slices.longest.toFixed(1)} ms at most at a time`);
    this.#listed = true;
    await this.#read();
  }

  #forget(key: string): void {
    this.#entries.delete(key);
    this.#known.forget(key);
    this.#waiting.delete(key);
    this.#unsaved.add(key);
  }

  /** Reads what is waiting, until nothing is. One such round at a time; it takes up what is added meanwhile. */
  async #read(): Promise<void> {
    if (this.#working || this.#stopped) return;
    this.#working = true;
    const began = performance.now();
    const slices = new Slices();
    this.#done = 0;
    try {
      while (this.#waiting.size > 0 && !this.#isOver()) {
        this.#catalog = this.#catalogNow();
        const batch = this.#nextBatch();
        slices.paused();
        const texts = await Promise.all(batch.map((key) => this.#fetch(key)));
        for (const [i, key] of batch.entries()) {
          const fetched = texts[i];
          if (fetched === undefined) continue;
          const read = !this.#isOver() && (await this.#summarise(fetched, slices));
          // Left off half-way: it still waits.
          if (read) this.#done += 1;
          else this.#waiting.add(key);
        }
        this.#tell(false);
      }
    } finally {
      this.#working = false;
    }
    slices.paused();
    if (this.#done > 0) {
      this.#deps.log.info(
        `${String(this.#done)} reports read in ${(performance.now() - began).toFixed(0)} ms in the background, ` +
          `${slices.longest.toFixed(1)} ms at most at a time`,
      );
      this.#changed.fire();
    }
    if (this.#unsaved.size > 0) this.#saveLater();
    this.#tell(true);
  }

  /** Takes the next few off those that wait. */
  #nextBatch(): readonly string[] {
    const batch: string[] = [];
    for (const key of this.#waiting) {
      if (batch.length === AT_ONCE) break;
      batch.push(key);
    }
    for (const key of batch) this.#waiting.delete(key);
    return batch;
  }

  #isOver(): boolean {
    return this.disposed || this.#stopped || !this.#deps.settings.indexEnabled;
  }

  /** The file's text, unless what is known of it still holds. */
  async #fetch(key: string): Promise<Fetched | undefined> {
    const entry = this.#entries.get(key);
    // What stands in an editor counts as it stands there; saved every second, the file would be read every second.
    if (entry === undefined || this.#deps.reports.reading(entry.uri) !== undefined) return undefined;
    const options = this.#deps.projects.optionsFor(entry.uri);
    const basis = basisOf(this.#catalog, options);
    try {
      const found = await reportOnDisk(entry.uri, entry.kept, basis, this.#deps.log);
      if (found === 'refused') delete entry.kept;
      return typeof found === 'string' ? undefined : { ...found, entry, basis, options };
    } catch {
      // Gone meanwhile, or nobody may read it: it says nothing then.
      delete entry.kept;
      this.#known.forget(key);
      return undefined;
    }
  }

  /** False when it left off, because it was told to or because the packs are others now. */
  async #summarise({ entry, text, options, mtime, size, basis }: Fetched, slices: Slices): Promise<boolean> {
    const { catalog, evidence } = this.#deps.catalogs;
    const summariseWith: SummariseWith = { catalog, evidence, options };
    const steps = summarising(text, summariseWith);
    for (;;) {
      if (slices.areOver) {
        await slices.rest();
        if (this.#isOver() || this.#deps.catalogs.catalog !== catalog) return false;
      }
      const step = steps.next();
      if (step.done !== true) continue;
      const uri = entry.uri.toString();
      entry.kept = { uri, mtime, size, basis, packed: packed(step.value) };
      this.#known.put(entry.uri, entry.kept.packed);
      this.#unsaved.add(uri);
      return true;
    }
  }

  #catalogNow(): string {
    return fingerprint(
      this.#deps.catalogs.files.map((file) => `${file.uri.toString()} ${file.fingerprint}`).join('\n'),
    );
  }

  #saveLater(): void {
    this.#later.do('save', BEFORE_SAVING, async () => {
      const changed = new Set(this.#unsaved);
      this.#unsaved.clear();
      await this.#deps.storage.save(
        [...this.#entries.values()].flatMap(({ kept }) => kept ?? []),
        changed,
      );
    });
  }

  #tell(now: boolean): void {
    const time = performance.now();
    if (this.disposed || (!now && time - this.#lastTold < TELLING)) return;
    this.#lastTold = time;
    this.#told.fire();
    if (this.state !== 'reading') for (const resolve of this.#waiters.splice(0)) resolve();
  }
}

interface Fetched extends ReportOnDisk {
  readonly entry: Entry;
  readonly basis: string;
  readonly options: AnalyseOptions;
}
