import type { Catalog } from '../catalog/catalog.ts';
import { markLength } from '../markdown/document.ts';
import type { Definitions } from '../markdown/labels.ts';
import { PieceList } from '../markdown/pieceList.ts';
import type { Change } from '../markdown/pieces.ts';
import { editPieces, PieceCutter } from '../markdown/pieces.ts';
import type { Span } from '../text/span.ts';
import { EvidenceIndex } from './evidenceIndex.ts';
import { hasNames, lazyReport } from './lazyReport.ts';
import type { AnalyseOptions, Mention, Report } from './report.ts';
import { NOTE, ReportPiece } from './reportPiece.ts';
import type { Settling } from './settling.ts';
import { settling } from './settling.ts';

/**
 * A report kept between edits. After any edits it says exactly what `analyse` says of the text they lead to.
 *
 * Kept per piece, in the piece's own offsets: blocks, sentences, names found, citations written, judgements. An edit
 * makes new pieces where it reaches (markdown/pieces.ts) and leaves the others alone. Three things reach further, and
 * each is watched: link definitions and footnotes (a piece remembers the labels it asked for and is read again when an
 * answer changes); what the report names elsewhere (names are settled again when the set of what bears on it changes);
 * and what other blocks say to a statement (judged again when its mentions or citations are others).
 *
 * A report that was given out stays as it was; what nobody asks of it is never computed.
 */
export class Analyser {
  #mark = 0;
  /** The text while it is being cut into pieces; nothing else is known of it then. */
  #uncut: { readonly text: string; readonly cutter: PieceCutter<ReportPiece> } | undefined;
  #list: PieceList<ReportPiece> = PieceList.of([]);
  #catalog: Catalog;
  #options: AnalyseOptions;
  #index: EvidenceIndex;
  #definitions: ReadonlyMap<string, string> = new Map();
  /** Pieces not read yet. */
  readonly #unread = new Set<ReportPiece>();
  /** How often each bearing stands in the report. */
  #bearings = new Map<string, number>();
  /** Bearings that stand in the report and did not when `#settle` was made, or the other way round. */
  readonly #difference = new Set<string>();
  #settle: Settling | undefined;
  #report: Report | undefined;

  constructor(text: string, catalog: Catalog, options: AnalyseOptions = {}, index = new EvidenceIndex(catalog)) {
    this.#catalog = catalog;
    this.#options = options;
    this.#index = index;
    this.#begin(text);
  }

  /** Length of the text in UTF-16 units. */
  get length(): number {
    return this.#uncut?.text.length ?? this.#mark + this.#list.length;
  }

  /** False while `step` is still cutting the text into pieces and nothing can be shown. */
  get isCut(): boolean {
    return this.#uncut === undefined;
  }

  /** How many pieces the text has; for tests and measurements. */
  get pieces(): number {
    this.#cut(Infinity);
    return this.#list.size;
  }

  /** How many pieces have yet to be read. */
  get pending(): number {
    this.#cut(Infinity);
    return this.#unread.size;
  }

  /** The report as it is now. Reads what is pending first. */
  report(): Report {
    this.#readAll();
    this.#report ??= this.#make();
    return this.#report;
  }

  /** Makes the changes (offsets of the text before all of them, in any order) and answers the report after them. */
  edit(changes: readonly Change[]): Report {
    this.change(changes);
    return this.report();
  }

  /** Makes the changes without reading what they reached; `step` or `report` does that. Answers how many pieces are new. */
  change(changes: readonly Change[]): number {
    this.#cut(Infinity);
    const ordered = this.#ordered(changes);
    if (ordered.length === 0) return 0;
    this.#report = undefined;
    if ((ordered[0]?.start ?? 0) < this.#mark || (this.#mark === 0 && ordered[0]?.start === 0)) {
      // A byte order mark may have come or gone.
      const text = withChanges(this.#text(), ordered);
      if (markLength(text) > 0 || this.#mark > 0) {
        for (const [piece] of this.#list.placed()) this.#forget(piece);
        this.#begin(text);
        return this.pieces;
      }
    }
    const mark = this.#mark;
    const moved =
      mark === 0 ? ordered : ordered.map((one) => ({ ...one, start: one.start - mark, end: one.end - mark }));
    const edit = editPieces(this.#list, moved, (text, raw) => new ReportPiece(text, raw));
    this.#list = edit.list;
    for (const piece of edit.removed) this.#forget(piece);
    for (const piece of edit.added) this.#unread.add(piece);
    this.#redefine([...edit.removed, ...edit.added].some(hasDefinitions));
    return edit.added.length;
  }

  /** Names, claims and sources are others now. */
  setCatalog(catalog: Catalog, options: AnalyseOptions = this.#options, index = new EvidenceIndex(catalog)): void {
    const sameNames = catalog === this.#catalog;
    this.#catalog = catalog;
    this.#options = options;
    this.#index = index;
    this.#report = undefined;
    this.#settle = undefined;
    if (sameNames || this.#uncut !== undefined) return;
    this.#bearings = new Map();
    this.#difference.clear();
    this.#unread.clear();
    const pieces = this.#list.slice(0, this.#list.size).map((piece) => piece.unread());
    this.#list = PieceList.of(pieces);
    for (const piece of pieces) this.#unread.add(piece);
  }

  /**
   * Cuts the text into pieces, then reads pending pieces, those that `visible` shows first, until more than `units` UTF-16 units have been read; true when
   * nothing is pending any more. The caller watches the clock and calls again; one call reads at least one piece.
   */
  step(units: number, visible?: Span): boolean {
    let left = units - this.#cut(units * CUTTING);
    if (this.#uncut !== undefined) return false;
    if (visible !== undefined) {
      const list = this.#list;
      const last = list.indexAt(visible.end - this.#mark);
      for (let i = list.indexAt(visible.start - this.#mark); i <= last && left > 0; i++) {
        const piece = list.at(i);
        if (piece !== undefined && this.#unread.has(piece)) left -= this.#read(piece);
      }
    }
    for (const piece of this.#unread) {
      if (left <= 0) break;
      left -= this.#read(piece);
    }
    return this.#unread.size === 0;
  }

  /**
   * The mentions in `span` by what has been read so far. Once nothing is pending they are those of the report; before
   * that a name that only the rest of the report can settle may still change.
   */
  mentionsIn(span: Span): readonly Mention[] {
    this.#cut(Infinity);
    const settle = this.#settling();
    const list = this.#list;
    const found: Mention[] = [];
    const last = list.indexAt(span.end - this.#mark);
    for (let i = list.indexAt(span.start - this.#mark); i <= last; i++) {
      list.at(i)?.placeMentions(settle, list.start(i) + this.#mark, found);
    }
    return found.filter((mention) => mention.start < span.end && mention.end > span.start);
  }

  #begin(text: string): void {
    this.#mark = markLength(text);
    const body = this.#mark === 0 ? text : text.slice(this.#mark);
    this.#uncut = { text, cutter: new PieceCutter(body, (piece, raw) => new ReportPiece(piece, raw)) };
    this.#unread.clear();
  }

  /** Cuts the next `units` of the text into pieces; answers how much of a step that was. */
  #cut(units: number): number {
    if (this.#uncut === undefined) return 0;
    const { cutter } = this.#uncut;
    if (!cutter.step(units)) return units / CUTTING;
    this.#uncut = undefined;
    this.#list = PieceList.of(cutter.pieces);
    for (const piece of cutter.pieces) this.#unread.add(piece);
    this.#definitions = definitionsOf(this.#list);
    return units === Infinity ? 0 : units / CUTTING;
  }

  #text(): string {
    return (
      (this.#mark === 0 ? '' : '\uFEFF') +
      this.#list
        .slice(0, this.#list.size)
        .map((piece) => piece.text)
        .join('')
    );
  }

  #ordered(changes: readonly Change[]): readonly Change[] {
    const { length } = this;
    const sorted = changes.length < 2 ? changes : [...changes].sort((a, b) => a.start - b.start || a.end - b.end);
    const result: Change[] = [];
    let behind = 0;
    for (const change of sorted) {
      const start = Math.max(behind, Math.min(change.start, length));
      const end = Math.max(start, Math.min(change.end, length));
      if (end > start || change.text !== '') result.push({ start, end, text: change.text });
      behind = end;
    }
    return result;
  }

  #readAll(): void {
    this.#cut(Infinity);
    for (const piece of this.#unread) this.#read(piece);
  }

  #read(piece: ReportPiece): number {
    this.#unread.delete(piece);
    const definitions = this.#definitions;
    const stages = piece.read(
      { link: (label) => definitions.get(label), footnote: (label) => definitions.has(`${NOTE}${label}`) },
      this.#catalog,
    );
    for (const key of stages.bearing) {
      const count = this.#bearings.get(key) ?? 0;
      if (count === 0) this.#differs(key);
      this.#bearings.set(key, count + 1);
    }
    return piece.text.length;
  }

  #forget(piece: ReportPiece): void {
    this.#unread.delete(piece);
    for (const key of piece.stages?.bearing ?? []) {
      const count = this.#bearings.get(key) ?? 0;
      if (count > 1) this.#bearings.set(key, count - 1);
      else {
        this.#bearings.delete(key);
        this.#differs(key);
      }
    }
  }

  /** Looks the definitions up again if some may have changed, and lets pieces be read again for which an answer did. */
  #redefine(changed: boolean): void {
    if (!changed) return;
    const before = this.#definitions;
    const now = definitionsOf(this.#list);
    this.#definitions = now;
    const differing = new Set<string>();
    for (const [label, url] of now) if (before.get(label) !== url) differing.add(label);
    for (const label of before.keys()) if (!now.has(label)) differing.add(label);
    if (differing.size === 0) return;
    let found = false;
    const pieces = this.#list.slice(0, this.#list.size).map((piece) => {
      const asked = piece.stages?.asked;
      if (asked === undefined || !intersects(asked, differing)) return piece;
      found = true;
      const again = piece.unread();
      this.#forget(piece);
      this.#unread.add(again);
      return again;
    });
    if (found) this.#list = PieceList.of(pieces);
  }

  /** A bearing came or went. One that has gone and comes again, as at every keystroke in its piece, is no difference. */
  #differs(key: string): void {
    if (!this.#difference.delete(key)) this.#difference.add(key);
  }

  #settling(): Settling {
    if (this.#settle === undefined || this.#difference.size > 0) {
      const scans = [];
      // Which pieces have names is remembered by the list, once all of them have been read.
      const named = this.#unread.size === 0 ? this.#list.placedWhere(hasNames) : this.#list.placed();
      for (const [piece] of named) for (const scan of piece.stages?.scans ?? []) scans.push(scan);
      this.#settle = settling(scans, this.#catalog, this.#options);
      this.#difference.clear();
    }
    return this.#settle;
  }

  #make(): Report {
    return lazyReport({
      list: this.#list,
      mark: this.#mark,
      options: this.#options,
      index: this.#index,
      settle: this.#settling(),
    });
  }
}

/** Cutting into pieces goes so many times faster than reading them. */
const CUTTING = 6;

function hasDefinitions({ definitions }: ReportPiece): boolean {
  return definitions.links.length > 0 || definitions.footnotes.length > 0;
}

/** Destinations by label, and footnotes by label behind `NOTE`. */
function definitionsOf(list: PieceList<ReportPiece>): ReadonlyMap<string, string> {
  const all = new Map<string, string>();
  for (const [piece] of list.placedWhere(hasDefinitions)) define(all, piece.definitions);
  return all;
}

function define(all: Map<string, string>, { links, footnotes }: Definitions): void {
  for (const { label, url } of links) if (!all.has(label)) all.set(label, url);
  for (const label of footnotes) all.set(`${NOTE}${label}`, '');
}

function intersects(asked: ReadonlySet<string>, differing: ReadonlySet<string>): boolean {
  const [few, many] = asked.size < differing.size ? [asked, differing] : [differing, asked];
  for (const label of few) if (many.has(label)) return true;
  return false;
}

function withChanges(text: string, changes: readonly Change[]): string {
  let result = '';
  let at = 0;
  for (const change of changes) {
    result += text.slice(at, change.start) + change.text;
    at = change.end;
  }
  return result + text.slice(at);
}
