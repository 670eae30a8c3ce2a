import * as vscode from 'vscode';
import { describe } from '../../core/annotation/anchoring.ts';
import { isSameQuote, type Annotation } from '../../core/annotation/annotation.ts';
import { moved, placed, type PlacedAnnotation } from '../../core/annotation/placedAnnotation.ts';
import { readableReport, type ReadableReport } from '../../core/annotation/readableReport.ts';
import { readRecords } from '../../core/annotation/record.ts';
import { changeRecords, type RecordChange } from '../../core/annotation/recordChanges.ts';
import { parseDocument } from '../../core/markdown/document.ts';
import type { Span } from '../../core/text/span.ts';
import { annotationFile, changeTextFile, readAnnotationFile, type AnnotationFile } from './annotationFiles.ts';
import { changesOf } from './followedPassage.ts';
import { HumanError } from '../host/humanError.ts';
import type { Idle } from '../host/idle.ts';
import { Disposable } from '../host/lifetime.ts';
import { showError, type Log } from '../host/log.ts';
import { isReport } from '../reports/reportStore.ts';
import { onWindowReturn } from '../host/windowReturn.ts';

/** In UTF-16 units; as long as the reports that are analysed. */
const LONGEST = 2_000_000;
/** Milliseconds after an edit before annotations that have no place are looked for again. */
const AFTER_EDIT = 400;
/** Between two looks at the disk because somebody came back to the window. */
const BETWEEN_RETURNS = 2000;

interface Entry {
  readonly document: vscode.TextDocument;
  readonly file: AnnotationFile;
  /** The records' text as it was last read or written. */
  text: string;
  placed: readonly PlacedAnnotation[];
  /** Lines that are no annotations. */
  broken: number;
  /** What is done to the file, one after another. */
  queue: Promise<unknown>;
  readable?: { readonly version: number; readonly report: ReadableReport };
  timer?: ReturnType<typeof setTimeout>;
  ended?: () => void;
}

export interface AnnotationStoreDeps {
  readonly log: Log;
  readonly idle: Idle;
}

/** What is said of a passage, before it has an id, an author's place in the report and a time. */
export type AnnotationDraft = Omit<
  Annotation,
  'id' | 'created' | 'modified' | 'quote' | 'position' | 'state' | 'replies'
>;

/**
 * The annotations of the reports that are open: kept beside each report as W3C records, carried along by its edits,
 * and sought again when somebody else has changed the report or the records.
 */
export class AnnotationStore extends Disposable {
  readonly #deps: AnnotationStoreDeps;
  readonly #entries = new Map<string, Entry>();
  readonly #changed = this.register(new vscode.EventEmitter<vscode.Uri>());
  /** The annotations of this report, or their places, are others now. */
  readonly onDidChange = this.#changed.event;

  constructor(deps: AnnotationStoreDeps) {
    super();
    this.#deps = deps;
    this.register(
      vscode.workspace.onDidChangeTextDocument((event) => {
        this.#follow(event);
      }),
    );
    this.register(
      vscode.workspace.onDidSaveTextDocument((document) => {
        const entry = this.#entries.get(document.uri.toString());
        if (entry !== undefined) void this.#queue(entry, () => this.#quoteAnew(entry));
      }),
    );
    this.register(
      vscode.workspace.onDidCloseTextDocument((document) => {
        const entry = this.#entries.get(document.uri.toString());
        if (entry === undefined) return;
        stop(entry);
        this.#entries.delete(document.uri.toString());
        this.#changed.fire(document.uri);
      }),
    );
    const watcher = this.register(vscode.workspace.createFileSystemWatcher('**/.dossier/annotations/**/*.jsonl'));
    const reread = (changed: vscode.Uri): void => {
      for (const entry of this.#entries.values()) {
        if (isOrHolds(changed, entry.file.uri)) void this.#queue(entry, () => this.#read(entry));
      }
    };
    this.register(watcher.onDidCreate(reread));
    this.register(watcher.onDidChange(reread));
    this.register(watcher.onDidDelete(reread));
    // What the editor itself does is known at once; and of a folder that was just made a watcher may miss what is in it.
    this.register(
      vscode.workspace.onDidDeleteFiles(({ files }) => {
        files.forEach(reread);
      }),
    );
    this.register(
      onWindowReturn(BETWEEN_RETURNS, () => {
        for (const entry of this.#entries.values()) void this.#queue(entry, () => this.#read(entry));
      }),
    );
    const open = (): void => {
      for (const { document } of vscode.window.visibleTextEditors) this.#open(document);
    };
    this.register(vscode.window.onDidChangeVisibleTextEditors(open));
    open();
  }

  override dispose(): void {
    for (const entry of this.#entries.values()) stop(entry);
    this.#entries.clear();
    super.dispose();
  }

  /** The annotations of an open report, with their places in its text as it stands now. */
  of(report: vscode.Uri): readonly PlacedAnnotation[] {
    return this.#entries.get(report.toString())?.placed ?? [];
  }

  /** How many lines of its file cannot be read. */
  brokenIn(report: vscode.Uri): number {
    return this.#entries.get(report.toString())?.broken ?? 0;
  }

  fileOf(report: vscode.Uri): vscode.Uri | undefined {
    return this.#entries.get(report.toString())?.file.uri;
  }

  /** Says something of a passage and keeps it. Rejects where nothing there is read, and where nothing can be written. */
  async add(document: vscode.TextDocument, span: Span, draft: AnnotationDraft): Promise<Annotation> {
    const entry = this.#entryFor(document);
    const place = this.#describe(entry, span);
    const now = new Date().toISOString();
    const annotation: Annotation = {
      ...draft,
      ...place,
      id: `urn:uuid:${crypto.randomUUID()}`,
      created: now,
      modified: now,
      state: 'open',
      replies: [],
    };
    // Placed before it is written, so that edits meanwhile carry it along.
    entry.placed = [...entry.placed, { annotation, where: { kind: 'anchored', span } }];
    try {
      await this.#write(entry, new Map([[annotation.id, () => annotation]]));
    } catch (error) {
      entry.placed = entry.placed.filter((one) => one.annotation !== annotation);
      throw error;
    }
    return annotation;
  }

  /** Changes what a person says; `undefined` takes the annotation away. */
  async change(
    document: vscode.TextDocument,
    id: string,
    change: (known: Annotation) => Annotation | undefined,
  ): Promise<void> {
    const entry = this.#entryFor(document);
    const modified = new Date().toISOString();
    await this.#write(
      entry,
      new Map([
        [
          id,
          (known) => {
            const next = known === undefined ? undefined : change(known);
            return next === undefined || next === known ? next : { ...next, modified };
          },
        ],
      ]),
    );
  }

  /** A person says where the passage is now. */
  async reattach(document: vscode.TextDocument, id: string, span: Span): Promise<void> {
    const entry = this.#entryFor(document);
    const place = this.#describe(entry, span);
    const modified = new Date().toISOString();
    const before = entry.placed;
    entry.placed = before.map((one) =>
      one.annotation.id === id ? { ...one, where: { kind: 'anchored', span } } : one,
    );
    try {
      await this.#write(entry, new Map([[id, (known) => known && { ...known, ...place, modified }]]));
    } catch (error) {
      entry.placed = before;
      throw error;
    }
  }

  /** Reads a report's file again: it has just been put there. */
  async reread(report: vscode.Uri): Promise<void> {
    const entry = this.#entries.get(report.toString());
    if (entry !== undefined) await this.#queue(entry, () => this.#read(entry));
  }

  #open(document: vscode.TextDocument): Entry | undefined {
    const known = this.#entries.get(document.uri.toString());
    if (known !== undefined || !isReport(document) || document.getText().length > LONGEST) return known;
    const file = annotationFile(document.uri);
    if (file === undefined) return undefined;
    const entry: Entry = { document, file, text: '', placed: [], broken: 0, queue: Promise.resolve() };
    this.#entries.set(document.uri.toString(), entry);
    void this.#queue(entry, () => this.#read(entry));
    return entry;
  }

  #entryFor(document: vscode.TextDocument): Entry {
    const entry = this.#open(document);
    if (entry !== undefined) return entry;
    throw new HumanError(
      document.isUntitled
        ? vscode.l10n.t('Save the report first: its annotations stand beside it.')
        : vscode.l10n.t('This document cannot be annotated.'),
    );
  }

  #describe(entry: Entry, span: Span): Pick<Annotation, 'quote' | 'position'> {
    const place = describe(this.#readable(entry), span);
    if (place === undefined) throw new HumanError(vscode.l10n.t('There are no words here to annotate.'));
    return place;
  }

  /** The report as it reads now. */
  #readable(entry: Entry): ReadableReport {
    const { version } = entry.document;
    if (entry.readable?.version !== version) {
      entry.readable = { version, report: readableReport(parseDocument(entry.document.getText()).blocks) };
    }
    return entry.readable.report;
  }

  #follow(event: vscode.TextDocumentChangeEvent): void {
    const { document, reason } = event;
    const entry = this.#entries.get(document.uri.toString());
    const changes = changesOf(event);
    if (entry === undefined || changes.length === 0 || entry.placed.length === 0) return;
    // A text that is as it is on disk, and not because a person undid something, was changed by somebody else: what
    // VS Code then gives as the change says nothing of where words went.
    const isFromOutside = !document.isDirty && reason === undefined;
    if (isFromOutside) this.#seek(entry, () => true);
    else {
      entry.placed = entry.placed.map((one) => moved(one, changes));
      this.#seekSoon(entry);
      this.#changed.fire(document.uri);
    }
  }

  /** Looks again for annotations without a place: an undo may have brought their words back. */
  #seekSoon(entry: Entry): void {
    clearTimeout(entry.timer);
    if (!entry.placed.some(isLost)) {
      stop(entry);
      return;
    }
    entry.ended ??= this.#deps.idle.begin();
    entry.timer = setTimeout(() => {
      try {
        this.#seek(entry, isLost);
      } finally {
        stop(entry);
      }
    }, AFTER_EDIT);
  }

  #seek(entry: Entry, which: (one: PlacedAnnotation) => boolean): void {
    if (entry.placed.length === 0) return;
    const report = this.#readable(entry);
    entry.placed = entry.placed.map((one) => (which(one) ? placed(one.annotation, report) : one));
    this.#changed.fire(entry.document.uri);
  }

  async #read(entry: Entry): Promise<void> {
    this.#take(entry, await readAnnotationFile(entry.file.uri));
  }

  /**
   * Takes the records' text for what is true. Places that edits have kept stay where the quote is the same, or was
   * `taken` from that very place just now.
   */
  #take(entry: Entry, text: string, taken?: ReadonlyMap<string, unknown>): void {
    if (text === entry.text || this.disposed) return;
    entry.text = text;
    const known = new Map(entry.placed.map((one) => [one.annotation.id, one]));
    const lines = readRecords(text);
    entry.broken = lines.filter(({ kind }) => kind === 'broken').length;
    entry.placed = lines.flatMap((line) => {
      if (line.kind !== 'annotation') return [];
      const { annotation } = line;
      const before = known.get(annotation.id);
      const stays =
        taken?.has(annotation.id) === true || (before && isSameQuote(before.annotation.quote, annotation.quote));
      return [before && stays ? { ...before, annotation } : placed(annotation, this.#readable(entry))];
    });
    this.#changed.fire(entry.document.uri);
  }

  #write(entry: Entry, changes: ReadonlyMap<string, RecordChange>): Promise<void> {
    return this.#queue(entry, () => this.#writeNow(entry, changes), 'tell');
  }

  async #writeNow(entry: Entry, changes: ReadonlyMap<string, RecordChange>): Promise<void> {
    const { uri, source } = entry.file;
    this.#take(entry, await changeTextFile(uri, (before) => changeRecords(before, changes, source)), changes);
  }

  /** The report was saved: records whose surroundings were edited quote them anew. */
  async #quoteAnew(entry: Entry): Promise<void> {
    // Edited since: what is quoted has to be what others read on disk, and the next save quotes.
    if (!vscode.workspace.isTrusted || entry.document.isDirty) return;
    const { version } = entry.document;
    const changes = new Map<string, RecordChange>();
    for (const { annotation, where } of entry.placed) {
      if (where.kind !== 'anchored') continue;
      const place = describe(this.#readable(entry), where.span);
      if (place !== undefined && !isSameQuote(place.quote, annotation.quote)) {
        changes.set(annotation.id, (known) => known && { ...known, ...place });
      }
      // Each costs a search through the report: typing goes between them.
      await new Promise((resolve) => setTimeout(resolve, 0));
      // Edited again: the next save quotes.
      if (entry.document.version !== version) return;
    }
    if (changes.size > 0) await this.#writeNow(entry, changes);
  }

  /** One after another for each file. `tell` rejects to the caller; else what goes wrong is shown here. */
  #queue(entry: Entry, work: () => Promise<void>, onError: 'show' | 'tell' = 'show'): Promise<void> {
    const ended = this.#deps.idle.begin();
    const done = entry.queue.then(work);
    entry.queue = done.catch(() => undefined).finally(ended);
    if (onError === 'tell') return done;
    return done.catch((error: unknown) => {
      showError(error, vscode.l10n.t('Annotations'), this.#deps.log);
    });
  }
}

function isOrHolds(changed: vscode.Uri, file: vscode.Uri): boolean {
  return file.toString() === changed.toString() || file.toString().startsWith(`${changed.toString()}/`);
}

function isLost({ where }: PlacedAnnotation): boolean {
  return where.kind === 'review';
}

function stop(entry: Entry): void {
  clearTimeout(entry.timer);
  delete entry.timer;
  const { ended } = entry;
  delete entry.ended;
  ended?.();
}
