import type * as vscode from 'vscode';
import type { Catalog } from '../../core/catalog/catalog.ts';
import type { Steps } from '../../core/catalog/steps.ts';
import { Analyser } from '../../core/report/analyser.ts';
import type { EvidenceIndex } from '../../core/report/evidenceIndex.ts';
import { makingSteps } from '../../core/report/lazyReport.ts';
import type { AnalyseOptions, Mention, Report } from '../../core/report/report.ts';
import { touches, type Span } from '../../core/text/span.ts';
import { lengthOf } from '../host/lengthOf.ts';

/** What a report is read with: what is known, and what people have decided. */
export interface ReadWith {
  readonly catalog: Catalog;
  readonly evidence: EvidenceIndex;
  readonly options: AnalyseOptions;
}

/** What is known of a report at one version of its text. */
export interface Reading {
  readonly uri: vscode.Uri;
  readonly version: number;
  /** The text that the report's offsets count in. */
  readonly text: string;
  readonly report: Report;
}

/** UTF-16 units read between two looks at the clock. */
const STEP = 8_000;

/**
 * A document and its analyser, kept in step edit by edit. Reading can be done in slices, what is in view first, so that
 * a long report holds nobody up.
 */
export class LiveReport {
  readonly #document: vscode.TextDocument;
  #with: ReadWith;
  #analyser: Analyser;
  #version: number;
  #reading: Reading | undefined;
  /** What is left to be made of the report as it stands, once all of it is read. */
  #making: Steps<undefined> | undefined;

  constructor(document: vscode.TextDocument, readWith: ReadWith) {
    this.#document = document;
    this.#with = readWith;
    this.#analyser = this.#fresh();
    this.#version = document.version;
  }

  /** True when nothing is left to read of the text as it stands. */
  get upToDate(): boolean {
    return this.followed && this.#analyser.pending === 0 && this.#reading?.version === this.#version;
  }

  /** True when every change of the document so far has been followed. */
  get followed(): boolean {
    return this.#version === this.#document.version;
  }

  /** The newest reading; its `version` says of which text. */
  get reading(): Reading | undefined {
    return this.#reading;
  }

  /** Follows an event of the document. Cheap: what the edit reaches is read later. */
  follow(changes: readonly vscode.TextDocumentContentChangeEvent[]): void {
    if (this.followed) return;
    this.#making = undefined;
    this.#version = this.#document.version;
    this.#analyser.change(
      changes.map(({ rangeOffset, rangeLength, text }) => ({
        start: rangeOffset,
        end: rangeOffset + rangeLength,
        text,
      })),
    );
    // Other line ends change every line and come as no change at all.
    if (this.#analyser.length !== lengthOf(this.#document)) this.#analyser = this.#fresh();
  }

  /** Packs, settings or the project file are others now. */
  readWith(next: ReadWith): void {
    this.#with = next;
    this.#making = undefined;
    this.#analyser.setCatalog(next.catalog, next.options, next.evidence);
    // Said of another catalog: nobody may take it for an answer.
    this.#reading = undefined;
  }

  /** True when all of the text is read, though statements and findings may not be made yet. */
  get isRead(): boolean {
    return this.followed && this.#analyser.pending === 0;
  }

  /**
   * Reads for `milliseconds` or a little longer, what stands in `view` first, and makes what others ask of the whole
   * report. True when all is done and nothing of it holds anybody up any more.
   */
  read(milliseconds: number, view: Span | undefined): boolean {
    const end = performance.now() + milliseconds;
    let isRead = this.#analyser.pending === 0;
    while (!isRead && performance.now() < end) isRead = this.#analyser.step(STEP, view);
    if (!isRead) return false;
    this.#making ??= makingSteps(this.#analyser.report());
    let isMade = false;
    while (!isMade && performance.now() < end) isMade = this.#making.next().done === true;
    return isMade;
  }

  /** The reading of the text as it stands; reads what is left of it first. */
  finish(): Reading {
    if (this.upToDate && this.#reading !== undefined) return this.#reading;
    this.#reading = {
      uri: this.#document.uri,
      version: this.#version,
      text: this.#document.getText(),
      report: this.#analyser.report(),
    };
    return this.#reading;
  }

  /** Mentions that touch an offset, the shortest first; reads no more of the report than that takes. */
  mentionsAt(offset: number): readonly Mention[] {
    return [...this.mentionsIn({ start: Math.max(0, offset - 1), end: offset + 1 })]
      .filter((mention) => touches(mention, offset))
      .sort((a, b) => a.end - a.start - (b.end - b.start));
  }

  /** Mentions in a stretch of the report, as far as what has been read can tell. */
  mentionsIn(span: Span): readonly Mention[] {
    if (this.#analyser.pending > 0) this.#analyser.step(span.end - span.start + 1, span);
    return this.#analyser.mentionsIn(span);
  }

  #fresh(): Analyser {
    return new Analyser(this.#document.getText(), this.#with.catalog, this.#with.options, this.#with.evidence);
  }
}
