import { ASCII_WORD, isPlainSign } from '../text/wordUnits.ts';
import type { UnitClasses } from '../text/wordUnits.ts';
import type { IsSign } from './gateDesk.ts';
import type { NameTable } from './nameTable.ts';
import { EMPTY_HASH, ENDS, GOES_ON, grown, marksOf, shrunk } from './nameHash.ts';
import { gluedTailStart, isHissing } from './nameTails.ts';

/**
 * Gets every place where a name may end: letters from `start` to `end`, then `cut` letters of a plural ending, or `tail`
 * letters of a generic tail glued on (`RAT` in `NetWireRAT`); and the first form that may end there. True stops the scan.
 */
export type Sink = (start: number, end: number, cut: number, tail: number, form: number) => boolean;

/** What to look for, and how far. */
export interface Scan {
  readonly table: NameTable;
  readonly classes: UnitClasses;
  readonly sink: Sink;
  /** Longest gap inside a name, in units. */
  readonly maxGap: number;
  /** Also tell the sink, with form -1, where a word only begins a name. */
  readonly beginnings: boolean;
}

/** Names of more words are not found, so that no pack can make the search quadratic. */
const MAX_WORDS = 20;
const BLANK = 0x20;
const S = 0x73;
const E = 0x65;

/**
 * Reads ASCII text with typographic signs as it stands. False: something needs folding; what the sink got until then is to
 * be forgotten, and `scanFolded` asked.
 */
export function scanPlain(text: string, scan: Scan): boolean {
  return throughGate(text, text, 0, text.length, scan, isPlainSignAt) !== 'more';
}

/**
 * Reads text that was folded, of any script; `cased` is the same text before its case was folded. Stretches of ASCII and
 * signs go through the gate, words with other letters are looked at one by one.
 */
export function scanFolded(text: string, cased: string, scan: Scan): void {
  const { classes } = scan;
  const isSign: IsSign = (all, at) => classes.at(all, at) === 0;
  let at = 0;
  while (at < text.length) {
    let end = at;
    while (end < text.length && (text.charCodeAt(end) < 0x80 || classes.at(text, end) === 0)) end += 1;
    if (end < text.length && classes.at(text, end) === 1) while (end > at && classes.at(text, end - 1) === 1) end -= 1;
    if (end - at > SHORT) {
      if (throughGate(text, cased, at, end, scan, isSign) === 'stopped') return;
    } else if (scanWords(text, cased, at, end, scan)) return;
    if (end === text.length) return;
    at = wordEnd(text, end, classes);
    if (scanWords(text, cased, end, at, scan)) return;
  }
}

/** Stretches up to so many units are read sooner than the gate is set up for them. */
const SHORT = 24;

/** `more`: there is more than ASCII and signs. */
function throughGate(
  text: string,
  cased: string,
  start: number,
  limit: number,
  scan: Scan,
  isSign: IsSign,
): 'done' | 'stopped' | 'more' {
  const { gate } = scan.table;
  let from = start;
  while (from < limit) {
    const count = gate.look(cased, from, limit, isSign);
    if (count < 0) return 'more';
    const { found, hashes, ends, end } = gate.desk;
    let behind = end;
    for (let i = 0; i < count; i++) {
      const at = from + found[i]!;
      const wordEnds = ends[i]!;
      if (wordEnds > 0) {
        if (lookAt(text, cased, at, from + wordEnds, hashes[i]!, scan)) return 'stopped';
        continue;
      }
      const read = wordAt(text, cased, at, scan);
      if (read < 0) return 'stopped';
      // Past a word longer than a chunk: each of its chunks would read all that is left of it.
      if (read > behind) behind = read;
    }
    from = behind;
  }
  return 'done';
}

function isPlainSignAt(text: string, at: number): boolean {
  return isPlainSign(text.charCodeAt(at));
}

/** The word that begins at `start`: where it ends, or -1 when the scan is to stop. */
function wordAt(text: string, cased: string, start: number, scan: Scan): number {
  let hash = EMPTY_HASH;
  let at = start;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const letter = unit < 0x80 ? ASCII_WORD[unit]! : 0;
    if (letter === 0) break;
    hash = grown(hash, letter);
  }
  return lookAt(text, cased, start, at, hash, scan) ? -1 : at;
}

/** A word of a text; `cased` is the same text before its case was folded. */
function lookAt(text: string, cased: string, start: number, end: number, hash: number, scan: Scan): boolean {
  const found = marksOf(scan.table.gate.marks, hash);
  if (found !== 0 && visit(text, start, end, hash, found, scan)) return true;
  // Bits are shared: only a form says that the word itself is a name.
  if ((found & ENDS) !== 0 && scan.table.formAt(hash) >= 0) return false;
  if (unitOf(text, end - 1) === S && plurals(text, start, end, hash, scan)) return true;
  return glued(text, cased, start, end, scan);
}

/** The words of folded text from `from` to `limit`, without the gate. Finds beginnings, which the gate passes over. True stops the scan. */
export function scanWords(text: string, cased: string, from: number, limit: number, scan: Scan): boolean {
  const { classes, table } = scan;
  let at = from;
  while (at < limit) {
    if (classes.at(text, at) === 0) {
      at += 1;
      continue;
    }
    const start = at;
    const end = wordEnd(text, at, classes);
    const initial = text.charCodeAt(at);
    if (initial >= 0x80 && !table.mayBeginWide(initial)) {
      at = end;
      continue;
    }
    let hash = EMPTY_HASH;
    for (; at < end; at++) hash = grown(hash, unitOf(text, at));
    if (lookAt(text, cased, start, end, hash, scan)) return true;
  }
  return false;
}

function wordEnd(text: string, start: number, classes: UnitClasses): number {
  if (classes.at(text, start) === 2) return start + 1;
  let end = start + 1;
  while (end < text.length && (isAsciiWord(text.charCodeAt(end)) || classes.at(text, end) === 1)) end += 1;
  return end;
}

/** A word that ends or begins a name, and the words behind it as long as some name goes on. True when the sink wants no more. */
function visit(
  text: string,
  start: number,
  firstEnd: number,
  firstHash: number,
  firstMarks: number,
  scan: Scan,
): boolean {
  const { table, classes, sink } = scan;
  let end = firstEnd;
  let hash = firstHash;
  let found = firstMarks;
  for (let words = 1; ; words++) {
    if ((found & ENDS) !== 0) {
      const form = table.formAt(hash);
      if (form >= 0 && sink(start, end, 0, 0, form)) return true;
    }
    if ((found & GOES_ON) === 0 || words === MAX_WORDS) return false;
    if (words === 1 && scan.beginnings && sink(start, end, 0, 0, -1)) return true;
    const next = behindGap(text, end, scan);
    if (next < 0) return false;
    const second = letterAt(text, next + 1, classes);
    // A word of one letter says too little: what stands behind its gap may be the name's next letter.
    if (second !== 0 && !table.goesOn(hash, unitOf(text, next), second)) return false;
    end = wordEnd(text, next, classes);
    for (let at = next; at < end; at++) hash = grown(hash, unitOf(text, at));
    found = marksOf(table.gate.marks, hash);
    const ending = end - next > 2 && unitOf(text, end - 1) === S && ((found & ENDS) === 0 || table.formAt(hash) < 0);
    if (ending && plurals(text, start, end, hash, scan)) return true;
  }
}

/** Where the next word begins, or -1: too much stands between, or nothing follows. Any white space is one blank. */
function behindGap(text: string, end: number, { classes, maxGap }: Scan): number {
  // By far the most frequent gap.
  if (text.charCodeAt(end) === BLANK && isAsciiWord(text.charCodeAt(end + 1))) return end + 1;
  let gap = 0;
  let blank = false;
  for (let at = end; at < text.length; at++) {
    if (classes.at(text, at) !== 0) return at;
    const unit = text.charCodeAt(at);
    const nowBlank = unit <= 0x20 || unit === 0xa0;
    if (!nowBlank || !blank) gap += 1;
    if (gap > maxGap) return -1;
    blank = nowBlank;
  }
  return -1;
}

/** The name in a plural: `Emotets`, `Foxes`. The last letter is known to be an `s`. */
function plurals(text: string, start: number, end: number, hash: number, { table, sink }: Scan): boolean {
  const singular = shrunk(hash, S);
  if ((marksOf(table.gate.marks, singular) & ENDS) !== 0) {
    const form = table.formAt(singular);
    if (form >= 0 && sink(start, end - 1, 1, 0, form)) return true;
  }
  if (end - start < 4 || unitOf(text, end - 2) !== E || !isHissing(unitOf(text, end - 3))) return false;
  const stem = shrunk(singular, E);
  if ((marksOf(table.gate.marks, stem) & ENDS) === 0) return false;
  const form = table.formAt(stem);
  return form >= 0 && sink(start, end - 2, 2, 0, form);
}

function glued(text: string, cased: string, start: number, end: number, { table, sink }: Scan): boolean {
  const tail = gluedTailStart(cased, start, end);
  if (tail === 0) return false;
  let hash = EMPTY_HASH;
  for (let at = start; at < tail; at++) hash = grown(hash, unitOf(text, at));
  if ((marksOf(table.gate.marks, hash) & ENDS) === 0) return false;
  const form = table.formAt(hash);
  return form >= 0 && sink(start, tail, 0, end - tail, form);
}

/** Behind the end of a text a unit is NaN, which is no letter. */
function isAsciiWord(unit: number): boolean {
  return unit < 0x80 && ASCII_WORD[unit] !== 0;
}

/** The unit as the table knows it, or 0 where no word is. */
function letterAt(text: string, at: number, classes: UnitClasses): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return ASCII_WORD[unit]!;
  return at < text.length && classes.at(text, at) !== 0 ? unit : 0;
}

/** The unit as the table knows it: ASCII in lower case, anything else as it stands (it is folded already). */
function unitOf(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  return unit < 0x80 ? ASCII_WORD[unit]! : unit;
}
