import type { Catalog } from '../catalog/catalog.ts';
import type { NameHit } from '../catalog/nameMatcher.ts';
import type { Steps } from '../catalog/steps.ts';
import { markLength } from '../markdown/document.ts';
import type { Definitions } from '../markdown/labels.ts';
import { PieceList } from '../markdown/pieceList.ts';
import type { Change } from '../markdown/pieces.ts';
import { editPieces, PieceCutter } from '../markdown/pieces.ts';
import type { Span } from '../text/span.ts';
import { EvidenceIndex } from './evidenceIndex.ts';
import { lazyReport } from './lazyReport.ts';
import { PlacedMentions } from './placedMentions.ts';
import type { AnalyseOptions, Mention, Report } from './report.ts';
import { NOTE, ReportPiece, UNITS, type PieceStages } from './reportPiece.ts';
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
  #definitions = new Map<string, string>();
  /** Pieces not read yet. */
  readonly #unread = new Set<ReportPiece>();
  /** The piece that `step` has begun to read, for it is long; still among those not read. */
  #underWay: { readonly piece: ReportPiece; readonly steps: Steps<PieceStages> } | undefined;
  /** How often each bearing stands in the report, and a hit that has it. */
  #bearings = new Map<string, { readonly hit: NameHit; count: number }>();
  /** Bearings that stand in the report and did not when `#settle` was made, or the other way round. */
  readonly #difference = new Set<string>();
  #settle: Settling | undefined;
  #placed = new PlacedMentions();
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
    // Labels may mean something else now.
    this.#underWay = undefined;
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
    this.#redefine(edit.removed, edit.added, ordered.length === 1);
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
    this.#underWay = undefined;
    this.#bearings = new Map();
    this.#placed = new PlacedMentions();
    this.#difference.clear();
    this.#unread.clear();
    const pieces = this.#list.slice(0, this.#list.size).map((piece) => piece.unread());
    this.#list = PieceList.of(pieces);
    for (const piece of pieces) this.#unread.add(piece);
  }

  /**
   * Cuts the text into pieces, then reads pending pieces, those that `visible` shows first, until more than `units` UTF-16 units have been read; true when
   * nothing is pending any more. The caller watches the clock and calls again; one call reads at least one piece, or a
   * stretch of one that is long.
   */
  step(units: number, visible?: Span): boolean {
    let left = units - this.#cut(units * CUTTING);
    if (this.#uncut !== undefined) return false;
    if (visible !== undefined) {
      const list = this.#list;
      const last = list.indexAt(visible.end - this.#mark);
      for (let i = list.indexAt(visible.start - this.#mark); i <= last && left > 0; i++) {
        const piece = list.at(i);
        if (piece !== undefined && this.#unread.has(piece)) left -= this.#read(piece, left);
      }
    }
    for (const piece of this.#unread) {
      if (left <= 0) break;
      left -= this.#read(piece, left);
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
    this.#definitions = new Map();
  }

  /** Cuts the next `units` of the text into pieces; answers how much of a step that was. */
  #cut(units: number): number {
    if (this.#uncut === undefined) return 0;
    const { cutter } = this.#uncut;
    const known = cutter.pieces.length;
    const done = cutter.step(units);
    // As they come: for all pieces of a book at once it would hold the host.
    for (const piece of cutter.pieces.slice(known)) {
      this.#unread.add(piece);
      define(this.#definitions, piece.definitions);
    }
    if (!done) return units / CUTTING;
    this.#uncut = undefined;
    this.#list = PieceList.of(cutter.pieces);
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

  /** Reads a piece, or about `units` of one that is long; answers how many it has read. */
  #read(piece: ReportPiece, units = Infinity): number {
    const definitions = this.#definitions;
    const labels = {
      link: (label: string) => definitions.get(label),
      footnote: (label: string) => definitions.has(`${NOTE}${label}`),
    };
    const begun = this.#underWay?.piece === piece ? this.#underWay : undefined;
    const { steps } = begun ?? { steps: piece.reading(labels, this.#catalog) };
    let done = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) {
      done += UNITS;
      if (done < units) continue;
      this.#underWay = begun ?? { piece, steps };
      return done;
    }
    if (begun !== undefined) this.#underWay = undefined;
    this.#unread.delete(piece);
    const stages = step.value;
    for (const { key, hit } of stages.bearing) {
      const known = this.#bearings.get(key);
      if (known !== undefined) known.count += 1;
      else {
        this.#bearings.set(key, { hit, count: 1 });
        this.#differs(key);
      }
    }
    return begun === undefined ? piece.text.length : done;
  }

  #forget(piece: ReportPiece): void {
    this.#unread.delete(piece);
    for (const { key } of piece.stages?.bearing ?? []) {
      const known = this.#bearings.get(key);
      if (known === undefined) continue;
      known.count -= 1;
      if (known.count > 0) continue;
      this.#bearings.delete(key);
      this.#differs(key);
    }
  }

  /**
   * Looks the labels up again that pieces define which came or went, and has pieces read again that asked for one.
   * `inOnePlace`: the added pieces stand where the removed ones stood.
   */
  #redefine(removed: readonly ReportPiece[], added: readonly ReportPiece[], inOnePlace: boolean): void {
    const before = definedBy(removed);
    const after = definedBy(added);
    if (before.length === 0 && after.length === 0) return;
    // Typing in a footnote's text leaves its label what it is, and among the others where it was.
    const same = (one: Defined, i: number): boolean => one.label === after[i]?.label && one.url === after[i].url;
    if (inOnePlace && before.length === after.length && before.every(same)) return;
    const touched = new Set([...before, ...after].map(({ label }) => label));
    const now = new Map<string, string>();
    for (const [piece] of this.#list.placedWhere(hasDefinitions)) define(now, piece.definitions, touched);
    for (const label of touched) {
      const url = now.get(label);
      if (this.#definitions.get(label) === url) touched.delete(label);
      else if (url === undefined) this.#definitions.delete(label);
      else this.#definitions.set(label, url);
    }
    if (touched.size > 0) this.#readAgain(touched);
  }

  /** Pieces that asked for one of these labels were read with another answer. */
  #readAgain(labels: ReadonlySet<string>): void {
    const stale: (readonly [index: number, piece: ReportPiece])[] = [];
    let index = 0;
    this.#list.forEachChunk(({ pieces }) => {
      for (const piece of pieces) {
        if (piece.stages?.asked.some((label) => labels.has(label)) === true) stale.push([index, piece]);
        index += 1;
      }
    });
    const fresh = stale.map(([, piece]) => {
      const again = piece.unread();
      this.#forget(piece);
      this.#unread.add(again);
      return again;
    });
    this.#list = this.#list.withEach(
      stale.map(([at]) => at),
      fresh,
    );
  }

  /** A bearing came or went. One that has gone and comes again, as at every keystroke in its piece, is no difference. */
  #differs(key: string): void {
    if (!this.#difference.delete(key)) this.#difference.add(key);
  }

  #settling(): Settling {
    if (this.#settle === undefined || this.#difference.size > 0) {
      // By what differs among the hits, and not by every one: a book names the same few again and again.
      const hits = [...this.#bearings.values()].map(({ hit }) => hit);
      this.#settle = settling(hits, this.#catalog, this.#options);
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
      placed: this.#placed,
    });
  }
}

/** Cutting into pieces goes so many times faster than reading them. */
const CUTTING = 6;

function hasDefinitions({ definitions }: ReportPiece): boolean {
  return definitions.links.length > 0 || definitions.footnotes.length > 0;
}

/** Destinations by label, and footnotes by label behind `NOTE`; all of them or only those asked for. */
function define(into: Map<string, string>, { links, footnotes }: Definitions, wanted?: ReadonlySet<string>): void {
  for (const { label, url } of links) {
    if ((wanted === undefined || wanted.has(label)) && !into.has(label)) into.set(label, url);
  }
  for (const label of footnotes) {
    const key = `${NOTE}${label}`;
    if (wanted === undefined || wanted.has(key)) into.set(key, '');
  }
}

interface Defined {
  readonly label: string;
  readonly url: string;
}

function definedBy(pieces: readonly ReportPiece[]): readonly Defined[] {
  return pieces
    .filter(hasDefinitions)
    .flatMap(({ definitions }) => [
      ...definitions.links,
      ...definitions.footnotes.map((label) => ({ label: `${NOTE}${label}`, url: '' })),
    ]);
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
