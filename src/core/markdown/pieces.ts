import type { RawPiece } from './rawPiece.ts';
import { BlockScanner } from './blockScan.ts';
import { PieceList } from './pieceList.ts';

/*
 * A report as a list of pieces (blockScan.ts says what a piece is), and what an edit does to that list.
 *
 * Where a piece ends is told by its own lines and at most two lines behind it (a table's head is known by the row under
 * it). So an edit reaches back to the piece before the one it touches, and the one before that to be sure; and it reaches
 * forward to the first place behind it where a new piece begins exactly where an old one did: from there on the same
 * lines follow with nothing open, so every later piece is as it was. Opening a fence moves that place as far as the
 * fence reaches; typing in a paragraph, hardly ever. Front matter alone looks further (`FENCE`).
 */

/** A change of text. Offsets are those of the text before any of the changes made with it; they do not overlap. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a list of pieces holds: the piece's text, and whatever the caller has made of it. */
export interface PieceLike {
  readonly text: string;
  readonly raw: RawPiece;
}

/** Pieces before a change that are scanned again with it. */
const REACH_BACK = 2;
/** Pieces known behind a place before it is taken as the place where old and new pieces meet. */
const LOOK_AHEAD = 3;

/** Front matter may begin with such a line, and it ends with one however far down that stands. */
const FENCE = /(?:^|[\r\n])---[\t ]*(?:[\r\n]|$)/;

export interface PieceEdit<P extends PieceLike> {
  readonly list: PieceList<P>;
  /** Pieces that are gone. */
  readonly removed: readonly P[];
  /** Pieces that were made, in order; all others are those from before. */
  readonly added: readonly P[];
}

type Make<P> = (text: string, raw: RawPiece) => P;

/** The pieces of `text`, which begins where the report begins, its byte order mark left out. */
export function splitPieces<P extends PieceLike>(text: string, make: Make<P>): P[] {
  const cutter = new PieceCutter(text, make);
  while (!cutter.step(Infinity));
  return cutter.pieces;
}

/** Cuts a text into pieces, as far at a time as its caller likes. */
export class PieceCutter<P extends PieceLike> {
  readonly pieces: P[] = [];
  readonly #text: string;
  readonly #make: Make<P>;
  readonly #scanner: BlockScanner;
  #at = 0;

  constructor(text: string, make: Make<P>) {
    this.#text = text;
    this.#make = make;
    this.#scanner = new BlockScanner(text);
  }

  /** Goes on by `units` UTF-16 units and at least one piece; true at the end. */
  step(units: number): boolean {
    const text = this.#text;
    const limit = this.#at + units;
    while (this.#at < text.length) {
      const at = this.#at;
      const raw = this.#scanner.piece(at, at === 0);
      this.pieces.push(this.#make(text.slice(at, at + raw.length), raw));
      this.#at = at + raw.length;
      if (this.#at >= limit) break;
    }
    return this.#at >= text.length;
  }
}

/** The pieces after `changes` (in order, not overlapping, within the text). */
export function editPieces<P extends PieceLike>(
  list: PieceList<P>,
  changes: readonly Change[],
  make: Make<P>,
): PieceEdit<P> {
  const edit = new Edit(list, make).run(changes);
  const [first, before] = [edit.list.at(0), list.at(0)];
  const atRisk =
    first !== before
      ? [first, before].some((piece) => piece !== undefined && piece.text.startsWith('---'))
      : first !== undefined &&
        first.text.startsWith('---') &&
        first.raw.frontMatter === 0 &&
        edit.added.some((piece) => FENCE.test(piece.text));
  if (!atRisk) return edit;
  const after = edit.list.slice(0, edit.list.size);
  const all = splitPieces(after.map(({ text }) => text).join(''), make);
  return { list: PieceList.of(all), removed: list.slice(0, list.size), added: all };
}

/** Old pieces `from` to `to` give way to `fresh`. */
interface Replacement<P> {
  readonly from: number;
  readonly to: number;
  readonly fresh: readonly P[];
}

type Scanned = { readonly text: string; readonly raw: RawPiece };

class Edit<P extends PieceLike> {
  readonly #list: PieceList<P>;
  readonly #make: Make<P>;

  constructor(list: PieceList<P>, make: Make<P>) {
    this.#list = list;
    this.#make = make;
  }

  run(changes: readonly Change[]): PieceEdit<P> {
    const replacements: Replacement<P>[] = [];
    let from = 0;
    for (let next = 0; next < changes.length;) {
      const start = changes[next]?.start ?? 0;
      // A change right behind a piece can go on with it.
      from = Math.max(from, this.#list.indexAt(start - 1) - REACH_BACK);
      const rescanned = this.#rescan(from, changes, next);
      replacements.push(this.#without(from, rescanned.to, rescanned.fresh));
      from = rescanned.to;
      next = rescanned.next;
    }
    return this.#joined(replacements);
  }

  /** Scans from piece `from`, with all changes near it made, until new and old pieces meet. */
  #rescan(
    from: number,
    changes: readonly Change[],
    first: number,
  ): { readonly fresh: readonly Scanned[]; readonly to: number; readonly next: number } {
    const list = this.#list;
    for (let ahead = LOOK_AHEAD; ; ahead *= 4) {
      // The stretch: old pieces from `from` up to a few behind the last change that touches it, changes made.
      const parts: string[] = [];
      let length = 0;
      const add = (part: string): void => {
        parts.push(part);
        length += part.length;
      };
      let to = from;
      let next = first;
      let past = 0;
      // Old text that is in the stretch and not yet in `parts`; it ends where piece `to` begins.
      let rest = '';
      // Where old pieces begin behind the last change: offset in the new text -> index.
      let meetings = new Map<number, number>();
      for (;;) {
        const change = changes[next];
        const end = list.start(to);
        if (change !== undefined && (change.start <= end || to >= list.size)) {
          add(rest.slice(0, Math.max(0, change.start - (end - rest.length))));
          add(change.text);
          rest = rest.slice(Math.max(0, change.start - (end - rest.length)));
          let gone = change.end - change.start;
          while (gone > rest.length && to < list.size) {
            gone -= rest.length;
            rest = list.at(to++)?.text ?? '';
          }
          rest = rest.slice(gone);
          next++;
          past = 0;
          meetings = new Map();
          continue;
        }
        if (to >= list.size || (past >= ahead && next > first)) break;
        if (next > first) meetings.set(length + rest.length, to);
        rest += list.at(to++)?.text ?? '';
        past++;
      }
      add(rest);
      const scanned = scanStretch(parts.join(''), meetings, to >= list.size, from === 0);
      if (scanned !== undefined) return { fresh: scanned.fresh, to: scanned.meeting ?? list.size, next };
    }
  }

  /** The replacement without the pieces that read the same at either end of it. */
  #without(from: number, to: number, fresh: readonly Scanned[]): Replacement<P> {
    const list = this.#list;
    const most = Math.min(fresh.length, to - from);
    let front = 0;
    while (front < most && isSame(fresh[front], list.at(from + front))) front++;
    let back = 0;
    while (back < most - front && isSame(fresh[fresh.length - 1 - back], list.at(to - 1 - back))) back++;
    const made = fresh.slice(front, fresh.length - back).map(({ text, raw }) => this.#make(text, raw));
    return { from: from + front, to: to - back, fresh: made };
  }

  #joined(replacements: readonly Replacement<P>[]): PieceEdit<P> {
    const old = this.#list;
    const removed: P[] = [];
    const added: P[] = [];
    for (const { from, to, fresh } of replacements) {
      for (const piece of old.slice(from, to)) removed.push(piece);
      for (const piece of fresh) added.push(piece);
    }
    if (replacements.length > MANY) return { list: this.#rebuilt(replacements), removed, added };
    let list = old;
    for (const { from, to, fresh } of replacements.toReversed()) list = list.replaced(from, to, fresh);
    return { list, removed, added };
  }

  /** In one go: for an edit in very many places at once. */
  #rebuilt(replacements: readonly Replacement<P>[]): PieceList<P> {
    const old = this.#list.slice(0, this.#list.size);
    const pieces: P[] = [];
    let at = 0;
    for (const { from, to, fresh } of replacements) {
      for (; at < from; at++) pieces.push(...old.slice(at, at + 1));
      for (const piece of fresh) pieces.push(piece);
      at = to;
    }
    for (const piece of old.slice(at)) pieces.push(piece);
    return PieceList.of(pieces);
  }
}

/** Whether they read the same. The line behind a piece may make it odd without being part of it: a table's row in a quote. */
function isSame(one: Scanned | undefined, other: Scanned | undefined): boolean {
  return one?.text === other?.text && one?.raw.odd === other?.raw.odd;
}

/** More places than this at once, and the list is made anew. */
const MANY = 50;

/** The new pieces of a stretch up to where they meet the old ones; `undefined` when that is not sure within it. */
function scanStretch(
  text: string,
  meetings: ReadonlyMap<number, number>,
  atEnd: boolean,
  atStart: boolean,
): { readonly fresh: readonly Scanned[]; readonly meeting?: number } | undefined {
  const scanner = new BlockScanner(text);
  const fresh: Scanned[] = [];
  let last = 0;
  for (const offset of meetings.keys()) last = Math.max(last, offset);
  let at = 0;
  while (at < text.length) {
    const meeting = meetings.get(at);
    // Two old pieces behind it must be in sight, or the end.
    if (meeting !== undefined && (atEnd || at < last)) return { fresh, meeting };
    if (!atEnd && at >= last) return undefined;
    const raw = scanner.piece(at, atStart && at === 0);
    fresh.push({ text: text.slice(at, at + raw.length), raw });
    at += raw.length;
  }
  return atEnd ? { fresh } : undefined;
}
