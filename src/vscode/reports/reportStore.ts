import * as vscode from 'vscode';
import type { AnalyseOptions, Mention } from '../../core/report/report.ts';
import type { Span } from '../../core/text/span.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { toOffset, toSpan } from '../host/convert.ts';
import type { Idle } from '../host/idle.ts';
import { lengthOf } from '../host/lengthOf.ts';
import { Disposable } from '../host/lifetime.ts';
import { LiveReport, type Reading, type ReadWith } from './liveReport.ts';
import { showError, type Log } from '../host/log.ts';
import { CARD_SCHEME, REACH_SCHEME, REPORT_LANGUAGE, SETTING } from '../host/manifest.ts';
import type { ProjectStore } from './projectStore.ts';
import type { Settings } from '../host/settings.ts';

/** In UTF-16 units. Above it a report is not read while it is typed. */
const LONGEST = 2_000_000;
const SHORTEST_WAIT = 20;
const LONGEST_WAIT = 600;
/** Milliseconds of reading before other things may have their turn. */
const SLICE = 6;

/** Documents in Markdown that nobody writes as a report: our own pages, comment boxes, output. */
const OTHER_SCHEMES: ReadonlySet<string> = new Set([
  CARD_SCHEME,
  REACH_SCHEME,
  'comment',
  'output',
  'vscode-chat-code-block',
]);

interface Entry {
  readonly document: vscode.TextDocument;
  /** Absent until it is first read, and for a report that is too long. */
  live?: LiveReport;
  tooLong: boolean;
  /** Generation of the catalog, and number of the decisions (settings, project files), that it is read with. */
  generation: number;
  decisions: number;
  /**
   * Milliseconds that the last reading took, without what is made of it afterwards: the next one waits about as long, so
   * that typing goes first.
   */
  cost: number;
  timer?: ReturnType<typeof setTimeout>;
  ended?: () => void;
}

export interface ReportStoreDeps {
  readonly catalogs: CatalogStore;
  readonly projects: ProjectStore;
  readonly settings: Settings;
  readonly log: Log;
  readonly idle: Idle;
}

/**
 * The reports that are open, and what is known of each. One is read when somebody looks at it, and again after every
 * change of its text or of the catalog; readings of an older version are never handed out as those of a newer one.
 */
export class ReportStore extends Disposable {
  readonly #deps: ReportStoreDeps;
  readonly #entries = new Map<string, Entry>();
  /** Rises with every change of what people have decided; a reading made before is stale. */
  #decisions = 0;
  #toldOfFailure = false;
  readonly #changed = this.register(new vscode.EventEmitter<vscode.Uri>());
  readonly onDidChangeReport = this.#changed.event;
  readonly #glanced = this.register(new vscode.EventEmitter<vscode.Uri>());
  /** The part of a long report that is in view has been read; the rest follows. */
  readonly onDidReadView = this.#glanced.event;

  constructor(deps: ReportStoreDeps) {
    super();
    this.#deps = deps;
    this.register(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const entry = this.#entries.get(document.uri.toString());
        if (entry === undefined) return;
        entry.live?.follow(contentChanges);
        if (entry.live?.upToDate !== true) this.#schedule(entry);
      }),
    );
    this.register(
      vscode.workspace.onDidCloseTextDocument((document) => {
        this.#forget(document.uri);
      }),
    );
    this.register(
      deps.catalogs.onDidChange(() => {
        for (const entry of this.#entries.values()) this.#schedule(entry);
      }),
    );
    const decided = (): void => {
      this.#decisions += 1;
      for (const entry of this.#entries.values()) this.#schedule(entry);
    };
    this.register(deps.projects.onDidChange(decided));
    this.register(
      deps.settings.onDidChange((affects) => {
        if (affects(SETTING.findings)) decided();
      }),
    );
    this.register(
      vscode.window.onDidChangeVisibleTextEditors(() => {
        this.#followVisible();
      }),
    );
    this.#followVisible();
  }

  /** From now on this report is read, and read again when it changes. */
  follow(document: vscode.TextDocument): void {
    if (!isReport(document) || this.#entries.has(document.uri.toString())) return;
    const entry: Entry = { document, tooLong: false, generation: -1, decisions: -1, cost: 0 };
    this.#entries.set(document.uri.toString(), entry);
    this.#schedule(entry);
  }

  /** The newest reading, which a change of the text may just have overtaken: see its `version`. */
  reading(uri: vscode.Uri): Reading | undefined {
    return this.#entries.get(uri.toString())?.live?.reading;
  }

  /**
   * The reading of the text as it stands now, read to its end at once. Absent for what is no report and for one that
   * is too long. Where a mention or a stretch will do, ask for that.
   */
  current(document: vscode.TextDocument): Reading | undefined {
    const live = this.#live(document);
    if (live === undefined || live.upToDate) return live?.reading;
    const reading = live.finish();
    this.#changed.fire(document.uri);
    return reading;
  }

  /**
   * The same without holding anybody up: what takes longer than a slice, as in a long report, is waited for. For what VS
   * Code asks for by itself, such as the light bulb.
   */
  async whenRead(document: vscode.TextDocument): Promise<Reading | undefined> {
    for (let isFirst = true; ; isFirst = false) {
      if (isFirst && this.#live(document)?.read(SLICE, viewOf(document)) === true) return this.current(document);
      const live = this.#live(document);
      if (live === undefined || live.upToDate || this.disposed) return live?.reading;
      await new Promise<void>((resolve) => {
        const listening = this.onDidChangeReport((uri) => {
          if (uri.toString() !== document.uri.toString()) return;
          listening.dispose();
          resolve();
        });
      });
    }
  }

  /** The mention that a caret at `position` touches, of the text as it stands now: the shortest one. */
  mentionAt(document: vscode.TextDocument, position: vscode.Position): Mention | undefined {
    return this.mentionsAt(document, position)[0];
  }

  /** All of them, the shortest first: a name may stand within the words by which an incident is known. */
  mentionsAt(document: vscode.TextDocument, position: vscode.Position): readonly Mention[] {
    return this.#live(document)?.mentionsAt(toOffset(document, position)) ?? [];
  }

  /** Mentions in a stretch of the text as it stands now, as far as it has been read. */
  mentionsIn(document: vscode.TextDocument, span: Span): readonly Mention[] {
    return this.#live(document)?.mentionsIn(span) ?? [];
  }

  isTooLong(document: vscode.TextDocument): boolean {
    return this.#entries.get(document.uri.toString())?.tooLong === true;
  }

  override dispose(): void {
    for (const entry of this.#entries.values()) cancel(entry);
    this.#entries.clear();
    super.dispose();
  }

  #followVisible(): void {
    for (const editor of vscode.window.visibleTextEditors) this.follow(editor.document);
  }

  #schedule(entry: Entry): void {
    cancel(entry);
    entry.ended = this.#deps.idle.begin();
    const wait = entry.live?.reading === undefined ? 0 : Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, entry.cost));
    entry.timer = setTimeout(() => {
      entry.cost = 0;
      this.#readOn(entry, true);
    }, wait);
  }

  /** Reads one slice, and the next one in a turn of its own. */
  #readOn(entry: Entry, first: boolean): void {
    const started = performance.now();
    let goesOn = false;
    try {
      const live = this.#live(entry.document);
      const wasRead = live?.isRead === true;
      const done = live === undefined || live.read(SLICE, viewOf(entry.document));
      if (!wasRead) entry.cost += performance.now() - started;
      if (done) {
        live?.finish();
        this.#changed.fire(entry.document.uri);
      } else {
        if (first) this.#glanced.fire(entry.document.uri);
        goesOn = true;
        entry.timer = setTimeout(() => {
          this.#readOn(entry, false);
        }, 0);
      }
    } catch (error) {
      // What it has kept may be half done; the next edit begins anew.
      delete entry.live;
      this.#failed(error);
    } finally {
      if (!goesOn) cancel(entry);
    }
  }

  /** Shown once: a report that cannot be read fails again with every key. */
  #failed(error: unknown): void {
    if (this.#toldOfFailure) this.#deps.log.error('Reading a report', error);
    else showError(error, 'Reading a report', this.#deps.log);
    this.#toldOfFailure = true;
  }

  /** The live report of a document, read with what is known and decided now. */
  #live(document: vscode.TextDocument): LiveReport | undefined {
    if (!isReport(document)) return undefined;
    this.follow(document);
    const entry = this.#entries.get(document.uri.toString());
    if (entry === undefined) return undefined;
    const { generation } = this.#deps.catalogs.catalog;
    const known = entry.generation === generation && entry.decisions === this.#decisions;
    if (known && entry.live?.followed === true) return entry.live;
    entry.tooLong = lengthOf(document) > LONGEST;
    if (entry.tooLong) delete entry.live;
    else if (entry.live === undefined) entry.live = new LiveReport(document, this.#readWith(document));
    else if (!known) entry.live.readWith(this.#readWith(document));
    entry.generation = generation;
    entry.decisions = this.#decisions;
    return entry.live;
  }

  #readWith(document: vscode.TextDocument): ReadWith {
    const { catalog, evidence } = this.#deps.catalogs;
    return { catalog, evidence, options: optionsFor(document.uri, this.#deps) };
  }

  #forget(uri: vscode.Uri): void {
    const entry = this.#entries.get(uri.toString());
    if (entry === undefined) return;
    cancel(entry);
    this.#entries.delete(uri.toString());
    this.#changed.fire(uri);
  }
}

/** What holds for a report: a person's own settings, and above them what the team has written into its project file. */
function optionsFor(uri: vscode.Uri, { settings, projects }: ReportStoreDeps): AnalyseOptions {
  const options = projects.optionsFor(uri);
  return { ...options, severities: { ...settings.severities(uri), ...options.severities } };
}

/** True for a Markdown document that may be a report. */
export function isReport(document: vscode.TextDocument): boolean {
  return document.languageId === REPORT_LANGUAGE && !document.isClosed && !OTHER_SCHEMES.has(document.uri.scheme);
}

/** What an editor shows of it, from the first line in view to the last. */
function viewOf(document: vscode.TextDocument): Span | undefined {
  const editor = vscode.window.visibleTextEditors.find((one) => one.document === document);
  const first = editor?.visibleRanges[0];
  const last = editor?.visibleRanges.at(-1);
  return first === undefined || last === undefined ? undefined : toSpan(document, first.union(last));
}

function cancel(entry: Entry): void {
  clearTimeout(entry.timer);
  delete entry.timer;
  const { ended } = entry;
  delete entry.ended;
  ended?.();
}
