import { fold } from '../text/fold.ts';
import { ASCII_WORD, UnitClasses } from '../text/wordUnits.ts';
import type { Entity, Name } from './model.ts';
import { following, NOTHING_MORE, signature } from './gateBits.ts';
import { isSeam } from './nameRules.ts';
import type { NameTable } from './nameTable.ts';
import { EMPTY_HASH, grown } from './nameHash.ts';
import { NameTableBuilder } from './nameTable.ts';
import { STEP, type Steps } from './steps.ts';
import { isHissing, mayHaveTail, tailStart } from './nameTails.ts';

/** So many letters in capitals may be written with full stops: `U.S.`, `F.B.I.`. */
const MAX_INITIALS = 4;

/** All names that are to be searched for, as a table. Linear in their letters. In steps: see `catalogSteps`. */
export function* compileTable(entities: readonly Entity[]): Steps<NameTable> {
  const compiler = new Compiler(entities.reduce((sum, { names }) => sum + names.length, 0));
  for (let e = 0; e < entities.length; e++) {
    if (e % STEP === STEP - 1) yield;
    const { names } = entities[e]!;
    for (let n = 0; n < names.length; n++) if (names[n]!.match) compiler.add(names[n]!, e, n);
  }
  yield;
  return yield* compiler.builder.table();
}

class Compiler {
  readonly builder: NameTableBuilder;
  readonly #classes = new UnitClasses();
  /** The units of the name at hand: a string gives them up slowly, so each is asked of it once. Longer arrays are not made as fast. */
  #units = new Uint16Array(32);

  constructor(names: number) {
    this.builder = new NameTableBuilder(names);
  }

  add(name: Name, entity: number, index: number): void {
    const { builder } = this;
    const { text } = name;
    const end = this.#addWhole(text);
    if (end === EMPTY_HASH) return;
    builder.addForm(end, entity, index << 1);
    // A name whose spelling the pack fixes is not shortened either.
    if (name.case === 'exact' || !mayHaveTail(text.charCodeAt(text.length - 1))) return;
    const whole = text.trim();
    const tail = tailStart(whole);
    if (tail === 0) return;
    const rest = whole.slice(0, tail);
    if (canEnd(rest)) builder.addForm(this.#addWhole(rest), entity, (index << 1) | 1);
  }

  #addWhole(written: string): number {
    if (this.#read(written)) return addLetters(written, written.length, this.#units, this.builder, this.#classes);
    const { cased } = fold(written.trim());
    this.#read(cased);
    return addLetters(cased, cased.length, this.#units, this.builder, this.#classes);
  }

  /** Fills `#units`; false when some are not ASCII. */
  #read(text: string): boolean {
    const { length } = text;
    if (length > this.#units.length) this.#units = new Uint16Array(length * 2);
    const units = this.#units;
    let all = 0;
    for (let at = 0; at < length; at++) {
      const unit = text.charCodeAt(at);
      units[at] = unit;
      all |= unit;
    }
    return all < 0x80;
  }
}

/** A name may be cut short to this: it has three letters or more. Whether somebody must speak for it is decided where it is found. */
function canEnd(rest: string): boolean {
  return THREE_LETTERS.test(rest);
}

const THREE_LETTERS = /\p{L}\P{L}*\p{L}\P{L}*\p{L}/u;

/** Adds what may be parted on the way and returns the hash of all letters; `units` are those of `text`. */
function addLetters(
  text: string,
  size: number,
  units: Uint16Array,
  builder: NameTableBuilder,
  classes: UnitClasses,
): number {
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
  const initials = size <= MAX_INITIALS && size > 1 && CAPITALS.test(text);
  // The kinds of the unit before, of this one and of the one behind: a seam shows in them.
  let kindBefore = SIGN;
  let kindBehind = size === 0 ? SIGN : kindOf(units[0]!);
  for (let at = 0; at < size; at++) {
    // Small letters behind a letter part nowhere: most of a name is read here.
    if ((kindBefore & LETTERS) !== 0 && !parted && !waiting && last > 0 && !open) {
      if (kindBehind === SMALL) kindBefore = SMALL;
      for (; at < size && isSmall(units[at]!); at++) {
        const small = units[at]!;
        hash = grown(hash, small);
        if (length < 4) four |= small << (8 * length);
        beforeLast = last;
        last = small;
        length += 1;
      }
      kindBehind = at < size ? kindOf(units[at]!) : SIGN;
    }
    if (at === size) break;
    const unit = units[at]!;
    const kind = kindBehind;
    kindBehind = at + 1 < size ? kindOf(units[at + 1]!) : SIGN;
    const inWord = kind === WIDE ? classes.at(text, at) : kind === SIGN ? 0 : 1;
    if (inWord === 0) {
      open = length > 0;
      kindBefore = kind;
      continue;
    }
    const letter = kind === WIDE ? lower(text, at) : ASCII_WORD[unit]!;
    if (parted) builder.addPrefix(before, first, letter);
    parted =
      length > 0 &&
      (open ||
        alone ||
        inWord === 2 ||
        initials ||
        (at > 1 &&
          (((kind | kindBefore | kindBehind) & WIDE) === 0
            ? isSeamOf(kindBefore, kind, kindBehind)
            : isSeam(text, at))));
    kindBefore = kind;
    before = hash;
    first = letter;
    open = false;
    alone = inWord === 2;
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
  if (isHissing(last)) {
    const first = length < 4 ? four | (E << (8 * length)) : four;
    builder.openGate(signature(first, length + 1, E, last), NOTHING_MORE);
  }
}

const CAPITALS = /^[A-Z]+$/;

/** Kinds of units, as bits. */
const SIGN = 0;
const DIGIT = 1;
const SMALL = 2;
const CAPITAL = 4;
const WIDE = 8;
const LETTERS = SMALL | CAPITAL;

const KINDS: Uint8Array = Uint8Array.from(ASCII_WORD, (letter, unit) =>
  letter === 0 ? SIGN : letter !== unit ? CAPITAL : letter < 0x3a ? DIGIT : SMALL,
);

function kindOf(unit: number): number {
  return unit < 0x80 ? KINDS[unit]! : WIDE;
}

function isSmall(unit: number): boolean {
  return unit >= 0x61 && unit <= 0x7a;
}

/** `isSeam`, for ASCII without regular expressions: this is asked of every letter of a catalog. */
function isSeamOf(before: number, kind: number, behind: number): boolean {
  if ((before === DIGIT) !== (kind === DIGIT)) return true;
  return kind === CAPITAL && (before === SMALL || (before === CAPITAL && behind === SMALL));
}

/** The lower-case unit beyond ASCII. */
function lower(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const small = text.charAt(at).toLowerCase();
  return small.length === 1 ? (small === 'ς' ? 0x3c3 : small.charCodeAt(0)) : unit;
}
