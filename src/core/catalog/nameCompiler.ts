import { fold } from '../text/fold.ts';
import { ASCII_WORD, UnitClasses } from '../text/wordUnits.ts';
import type { Entity, Name } from './model.ts';
import { canShorten } from './nameForm.ts';
import { following, NOTHING_MORE, signature } from './nameGate.ts';
import { isSeam } from './nameRules.ts';
import type { NameTable } from './nameTable.ts';
import { EMPTY_HASH, grown, NameTableBuilder } from './nameTable.ts';
import { STEP, type Steps } from './steps.ts';
import { HISSING, tailStart } from './nameTails.ts';

/** So many letters in capitals may be written with full stops: `U.S.`, `F.B.I.`. */
const MAX_INITIALS = 4;

/** All names that are to be searched for, as a table. Linear in their letters. In steps: see `catalogSteps`. */
export function* compileTable(entities: readonly Entity[]): Steps<NameTable> {
  const builder = new NameTableBuilder();
  const classes = new UnitClasses();
  for (let e = 0; e < entities.length; e++) {
    if (e % STEP === STEP - 1) yield;
    const { names } = entities[e]!;
    for (let n = 0; n < names.length; n++) if (names[n]!.match) add(names[n]!, e, n, builder, classes);
  }
  yield;
  return yield* builder.table();
}

function add(name: Name, entity: number, index: number, builder: NameTableBuilder, classes: UnitClasses): void {
  const whole = name.text.trim();
  const end = addLetters(whole, builder, classes);
  if (end === EMPTY_HASH) return;
  builder.addForm(end, entity, index << 1);
  // A name whose spelling the pack fixes is not shortened either.
  const tail = name.case === 'exact' ? 0 : tailStart(whole);
  if (tail > 0 && canShorten(whole)) {
    const short = addLetters(whole.slice(0, tail), builder, classes);
    builder.addForm(short, entity, (index << 1) | 1);
  }
}

/** Adds what may be parted on the way and returns the hash of all letters. */
function addLetters(written: string, builder: NameTableBuilder, classes: UnitClasses): number {
  const text = isAscii(written) ? written : fold(written).cased;
  let hash = EMPTY_HASH;
  let open = false;
  let alone = false;
  // Where the name may be parted, until the two letters behind are known.
  let parted = false;
  let before = EMPTY_HASH;
  let first = 0;
  let length = 0;
  // For the gate: the first four letters; -1 for `last` once a letter is not ASCII, for then only folded text can have it.
  let four = 0;
  let last = 0;
  let beforeLast = 0;
  // The signature of a word behind which the name goes on and the letter behind it, until the next letter is known.
  let word = 0;
  let behind = 0;
  let waiting = false;
  const initials = text.length <= MAX_INITIALS && text.length > 1 && CAPITALS.test(text);
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    const kind = unit > 0x7f ? classes.at(text, at) : ASCII_WORD[unit] === 0 ? 0 : 1;
    if (kind === 0) {
      open = length > 0;
      continue;
    }
    const letter = unit > 0x7f ? lower(text, at) : ASCII_WORD[unit]!;
    if (parted) builder.addPrefix(before, first, letter);
    parted = length > 0 && (open || alone || kind === 2 || initials || (at > 1 && seamAt(text, at)));
    before = hash;
    first = letter;
    open = false;
    alone = kind === 2;
    hash = grown(hash, letter);
    if (last >= 0) {
      if (waiting) {
        builder.openGate(word, following(behind, letter));
        if (parted) builder.openGate(word, following(behind, 0));
      }
      waiting = parted && letter < 0x80;
      if (waiting) {
        word = signature(four, length, last, beforeLast);
        behind = letter;
      }
      if (length < 4) four |= letter << (8 * length);
      beforeLast = last;
      last = letter < 0x80 ? letter : -1;
    }
    length += 1;
  }
  if (parted) builder.addPrefix(before, first, 0);
  if (waiting) for (const second of LAST_LETTERS) builder.openGate(word, following(behind, second));
  if (length > 0 && last >= 0) openForEnd(four, length, last, beforeLast, builder);
  return hash;
}

/** What may stand behind a last word of one letter: nothing, or a plural ending. */
const LAST_LETTERS = [0, 0x73, 0x65];

const S = 0x73;
const E = 0x65;

/** A name as one word, and its plurals. With an `s` it is the same to the gate, unless it ends in one itself. */
function openForEnd(four: number, length: number, last: number, beforeLast: number, builder: NameTableBuilder): void {
  builder.openGate(signature(four, length, last, beforeLast), NOTHING_MORE);
  if (last === S || length === 1) {
    const first = length < 4 ? four | (S << (8 * length)) : four;
    builder.openGate(signature(first, length + 1, S, last), NOTHING_MORE);
  }
  if (HISSING.includes(String.fromCharCode(last))) {
    const first = length < 4 ? four | (E << (8 * length)) : four;
    builder.openGate(signature(first, length + 1, E, last), NOTHING_MORE);
  }
}

const CAPITALS = /^[A-Z]+$/;

/** `isSeam`, for ASCII without regular expressions: this is asked of every letter of a catalog. */
function seamAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  const before = text.charCodeAt(at - 1);
  // A unit that is not there is NaN, which is no letter here either.
  const behind = text.charCodeAt(at + 1);
  if (unit > 0x7f || before > 0x7f || behind > 0x7f) return isSeam(text, at);
  if (isDigit(before) !== isDigit(unit)) return true;
  return isCapital(unit) && (isSmall(before) || (isCapital(before) && isSmall(behind)));
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function isCapital(unit: number): boolean {
  return unit >= 0x41 && unit <= 0x5a;
}

function isSmall(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** The lower-case unit beyond ASCII. */
function lower(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const small = text.charAt(at).toLowerCase();
  return small.length === 1 ? (small === 'ς' ? 0x3c3 : small.charCodeAt(0)) : unit;
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}
