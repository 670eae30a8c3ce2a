import * as vscode from 'vscode';
import type { AnalyseOptions, Mention, Report } from '../core/report/report.ts';
import { analyse } from '../core/report/analyse.ts';
import { touches } from '../core/text/span.ts';
import type { CatalogStore } from './catalogStore.ts';
import { toOffset } from './convert.ts';
import type { Idle } from './idle.ts';
import { Disposable } from './lifetime.ts';
import type { Log } from './log.ts';
import { CARD_SCHEME, REPORT_LANGUAGE, SETTING } from './manifest.ts';
import type { ProjectStore } from './projectStore.ts';
import type { Settings } from './settings.ts';

/** In UTF-16 units. Above it a report is not read while it is typed. */
const LONGEST = 2_000_000;
const SHORTEST_WAIT = 20;
const LONGEST_WAIT = 600;

/** Documents in Markdown that nobody writes as a report: our own pages, comment boxes, output. */
const OTHER_SCHEMES: ReadonlySet<string> = new Set([CARD_SCHEME, 'comment', 'output', 'vscode-chat-code-block']);

/** What is known of a report at one version of its text. */
export interface Reading {
  readonly uri: vscode.Uri;
  readonly version: number;
  /** The text that the report's offsets count in. */
  readonly text: string;
  readonly report: Report;
}

interface Entry {
  readonly document: vscode.TextDocument;
  reading?: Reading;
  /** Generation of the catalog that `reading` was made with. */
  generation: number;
  /** Number of the decisions (settings, project files) that `reading` was made with. */
  decisions: number;
  /** CPU that the last analysis took, in ms: the next one waits about as long, so that typing goes first. */
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
  readonly #changed = this.register(new vscode.EventEmitter<vscode.Uri>());
  readonly onDidChangeReport = this.#changed.event;

  constructor(deps: ReportStoreDeps) {
    super();
    this.#deps = deps;
    this.register(
      vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
        const entry = this.#entries.get(document.uri.toString());
        if (entry !== undefined && contentChanges.length > 0) this.#schedule(entry);
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
    const entry: Entry = { document, generation: -1, decisions: 0, cost: 0 };
    this.#entries.set(document.uri.toString(), entry);
    this.#schedule(entry);
  }

  /** The newest reading, which a change of the text may just have overtaken: see its `version`. */
  reading(uri: vscode.Uri): Reading | undefined {
    return this.#entries.get(uri.toString())?.reading;
  }

  /** The reading of the text as it stands now. Absent for what is no report and for one that is too long. */
  current(document: vscode.TextDocument): Reading | undefined {
    if (!isReport(document)) return undefined;
    this.follow(document);
    const entry = this.#entries.get(document.uri.toString());
    if (entry === undefined) return undefined;
    if (!this.#upToDate(entry)) this.#read(entry);
    return entry.reading;
  }

  /** The mention that a caret at `position` touches, of the text as it stands now: the shortest one. */
  mentionAt(document: vscode.TextDocument, position: vscode.Position): Mention | undefined {
    return this.mentionsAt(document, position)[0];
  }

  /** All of them, the shortest first: a name may stand within the words by which an incident is known. */
  mentionsAt(document: vscode.TextDocument, position: vscode.Position): readonly Mention[] {
    const offset = toOffset(document, position);
    const found = (this.current(document)?.report.mentions ?? []).filter((mention) => touches(mention, offset));
    return found.sort((a, b) => a.end - a.start - (b.end - b.start));
  }

  isTooLong(document: vscode.TextDocument): boolean {
    const entry = this.#entries.get(document.uri.toString());
    return entry !== undefined && entry.generation >= 0 && entry.reading === undefined;
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
    const wait = entry.reading === undefined ? 0 : Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, entry.cost));
    entry.timer = setTimeout(() => {
      try {
        if (!this.#upToDate(entry)) this.#read(entry);
      } finally {
        cancel(entry);
      }
    }, wait);
  }

  #upToDate(entry: Entry): boolean {
    return (
      entry.generation === this.#deps.catalogs.catalog.generation &&
      entry.decisions === this.#decisions &&
      entry.reading?.version === entry.document.version
    );
  }

  #read(entry: Entry): void {
    const { document } = entry;
    const { catalog } = this.#deps.catalogs;
    const text = document.getText();
    const options = optionsFor(document.uri, this.#deps);
    const started = performance.now();
    if (text.length > LONGEST) delete entry.reading;
    else
      entry.reading = {
        uri: document.uri,
        version: document.version,
        text,
        report: analyse(text, catalog, options, this.#deps.catalogs.evidence),
      };
    entry.generation = catalog.generation;
    entry.decisions = this.#decisions;
    entry.cost = performance.now() - started;
    this.#changed.fire(document.uri);
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
  const { options } = projects.projectFor(uri);
  return { ...options, severities: { ...settings.severities(uri), ...options.severities } };
}

/** True for a Markdown document that may be a report. */
export function isReport(document: vscode.TextDocument): boolean {
  return document.languageId === REPORT_LANGUAGE && !OTHER_SCHEMES.has(document.uri.scheme);
}

function cancel(entry: Entry): void {
  clearTimeout(entry.timer);
  delete entry.timer;
  const { ended } = entry;
  delete entry.ended;
  ended?.();
}
