import { ASCII_WORD, isPlainSign } from '../text/wordUnits.ts';
import type { UnitClasses } from '../text/wordUnits.ts';
import type { NameTable } from './nameTable.ts';
import { EMPTY_HASH, grown, shrunk, spread } from './nameTable.ts';
import { gluedTailStart } from './nameTails.ts';

/** Where a name may end, in units of the text that was scanned. */
export interface Ending {
  readonly start: number;
  readonly end: number;
  /** Letters behind `end` that are a plural ending: 0, 1 or 2. */
  readonly cut: number;
  /** Letters behind `end` that are a generic tail glued on: `RAT` in `NetWireRAT`. */
  readonly tail: number;
}

/** Gets every place where a name may end, with the first form that may end there, or -1 where one only goes on. True stops. */
export type Sink = (at: Ending, head: number) => boolean;

/** Names of more words are not found; no pack can make the search quadratic. */
const MAX_WORDS = 40;
/** The bit in which ASCII capitals differ from small letters (and from digits). */
const SMALL = 0x20;
const S = 0x73;
const E = 0x65;

/**
 * Reads ASCII text with typographic signs as it stands. False: something needs folding; what the sink got until then
 * is to be forgotten, and `scanFolded` asked.
 */
export function scanPlain(text: string, table: NameTable, classes: UnitClasses, sink: Sink, maxGap: number): boolean {
  const { bits, bitMask } = table;
  const words = ASCII_WORD;
  const { length } = text;
  let at = 0;
  while (at < length) {
    let unit = text.charCodeAt(at);
    if (unit > 0x7f) {
      if (!isPlainSign(unit)) return false;
      at += 1;
      continue;
    }
    let letter = words[unit]!;
    if (letter === 0) {
      at += 1;
      continue;
    }
    const start = at;
    let hash = EMPTY_HASH;
    let last = 0;
    // `small` keeps its bit only while no letter behind the first is a capital.
    let small = SMALL;
    do {
      hash = grown(hash, letter);
      last = letter;
      at += 1;
      if (at === length) break;
      unit = text.charCodeAt(at);
      if (unit > 0x7f) break;
      letter = words[unit]!;
      if (letter !== 0) small &= unit;
    } while (letter !== 0);
    if (at < length && unit > 0x7f && !isPlainSign(unit)) return false;
    const bit = spread(hash) & bitMask;
    if ((bits[bit >> 5]! & (1 << (bit & 31))) !== 0 || last === S || small === 0) {
      if (visit(text, start, at, hash, table, classes, sink, maxGap)) return true;
    }
  }
  return true;
}

/** The same for folded text of any script. */
export function scanFolded(text: string, table: NameTable, classes: UnitClasses, sink: Sink, maxGap: number): void {
  let at = 0;
  while (at < text.length) {
    const kind = classes.at(text, at);
    if (kind === 0) {
      at += 1;
      continue;
    }
    const start = at;
    const end = wordEnd(text, at, classes);
    let hash = EMPTY_HASH;
    for (; at < end; at++) hash = grown(hash, text.charCodeAt(at));
    if (visit(text, start, end, hash, table, classes, sink, maxGap)) return;
  }
}

function wordEnd(text: string, start: number, classes: UnitClasses): number {
  if (classes.at(text, start) === 2) return start + 1;
  let end = start + 1;
  while (end < text.length && classes.at(text, end) === 1) end += 1;
  return end;
}

/** One word, and the words behind it as long as some name goes on. True when the sink wants no more. */
function visit(
  text: string,
  start: number,
  firstEnd: number,
  firstHash: number,
  table: NameTable,
  classes: UnitClasses,
  sink: Sink,
  maxGap: number,
): boolean {
  let end = firstEnd;
  let hash = firstHash;
  let lastStart = start;
  for (let words = 0; words < MAX_WORDS; words++) {
    const value = table.lookUp(hash);
    if (value > 1 && sink({ start, end, cut: 0, tail: 0 }, (value >> 1) - 1)) return true;
    if (value <= 1 || words > 0) {
      if (end - lastStart > 2 && endings(text, start, end, hash, table, sink)) return true;
      if (words === 0 && gluedTail(text, start, end, table, sink)) return true;
    }
    if ((value & 1) === 0) return false;
    if (words === 0 && sink({ start, end, cut: 0, tail: 0 }, -1)) return true;
    let next = end;
    while (next < text.length && next - end < maxGap && classes.at(text, next) === 0) next += 1;
    if (next === text.length || classes.at(text, next) === 0) return false;
    // Letters without a gap go on only where one of them is a word by itself.
    lastStart = next;
    end = wordEnd(text, next, classes);
    for (let at = next; at < end; at++) hash = grown(hash, unitOf(text, at));
  }
  return false;
}

/** The name in a plural: `Emotets`, `Foxes`. */
function endings(text: string, start: number, end: number, hash: number, table: NameTable, sink: Sink): boolean {
  if (unitOf(text, end - 1) !== S) return false;
  const singular = shrunk(hash, S);
  const value = table.lookUp(singular);
  if (value > 1 && sink({ start, end: end - 1, cut: 1, tail: 0 }, (value >> 1) - 1)) return true;
  if (unitOf(text, end - 2) !== E) return false;
  const other = table.lookUp(shrunk(singular, E));
  return other > 1 && sink({ start, end: end - 2, cut: 2, tail: 0 }, (other >> 1) - 1);
}

function gluedTail(text: string, start: number, end: number, table: NameTable, sink: Sink): boolean {
  if (end - start > 40) return false;
  const tail = gluedTailStart(text.slice(start, end));
  if (tail === 0) return false;
  let hash = EMPTY_HASH;
  for (let at = start; at < start + tail; at++) hash = grown(hash, unitOf(text, at));
  const value = table.lookUp(hash);
  return value > 1 && sink({ start, end: start + tail, cut: 0, tail: end - start - tail }, (value >> 1) - 1);
}

/** The unit as the table knows it: ASCII in lower case, anything else as it stands (it is folded already). */
function unitOf(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit < 0x80 ? ASCII_WORD[unit]! : unit;
}
