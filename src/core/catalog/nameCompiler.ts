import { fold } from '../text/fold.ts';
import { ASCII_WORD, UnitClasses } from '../text/wordUnits.ts';
import type { Entity, Name } from './model.ts';
import { following, NOTHING_MORE, OWN, signature } from './gateBits.ts';
import { isSeam } from './nameRules.ts';
import type { NameTable } from './nameTable.ts';
import { EMPTY_HASH, grown } from './nameHash.ts';
import { NameTableBuilder } from './nameTable.ts';
import { STEP, type Steps } from './steps.ts';
import { isHissing, mayEndInTail, tailStart } from './nameTails.ts';

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

  /*
   * The name at hand, taken apart: its folded letters and digits without what stands between them, and where it may be
   * parted, which includes its beginning. Used again and again, and small: with a hundred names each array would show.
   */
  #letters = new Uint16Array(32);
  #length = 0;
  /** How many letters there are before the first that is not ASCII. */
  #ascii = 0;
  #hash = EMPTY_HASH;
  /** Of each part the number of its first letter, and the hash of all letters before it. */
  readonly #starts: number[] = [];
  readonly #hashes: number[] = [];
  #parts = 0;

  constructor(names: number) {
    this.builder = new NameTableBuilder(names);
  }

  add(name: Name, entity: number, index: number): void {
    const { builder } = this;
    const { text } = name;
    const plain = this.#read(text);
    if (this.#length === 0) return;
    this.#addParts();
    builder.addForm(this.#hash, entity, index << 1);
    // A name whose spelling the pack fixes is not shortened either.
    if (name.case === 'exact' || !mayEndInTail(this.#letters, this.#length)) return;
    // Most have nothing to trim, and finding that out so costs as much as reading the name.
    const whole = plain && text.charCodeAt(0) > 0x20 && text.charCodeAt(text.length - 1) > 0x20 ? text : text.trim();
    const tail = tailStart(whole);
    if (tail === 0) return;
    const rest = whole.slice(0, tail);
    if (!(plain ? hasThreeLetters(rest) : THREE_LETTERS.test(rest))) return;
    if (!plain || !this.#cutTo(rest, whole)) {
      this.#read(rest);
      this.#addParts();
    }
    builder.addForm(this.#hash, entity, (index << 1) | 1);
  }

  /**
   * Adds what is left of the name at hand without its tail. Where the rest may be parted the whole may be too, and was
   * added with it; false, and nothing done, where the rest could be parted otherwise.
   */
  #cutTo(rest: string, whole: string): boolean {
    const starts = this.#starts;
    const glued = ASCII_WORD[whole.charCodeAt(rest.length)]! > 0;
    const length = this.#length - (whole.length - rest.length - (glued ? 0 : 1));
    let part = this.#parts - 1;
    while (part > 0 && starts[part]! > length) part -= 1;
    if (part === 0 || starts[part] !== length || starts[part - 1] === length - 1 || rest.length <= MAX_INITIALS)
      return false;
    this.#hash = this.#hashes[part]!;
    this.#openForEnd(length);
    return true;
  }

  /** Takes a name apart; false when it had to be folded for that. */
  #read(written: string): boolean {
    if (this.#readAscii(written)) return true;
    const { cased } = fold(written.trim());
    if (!this.#readAscii(cased)) this.#readWide(cased);
    return false;
  }

  /** The same for ASCII; false when there is more. Most of what a catalog costs, so what a unit means is looked up, not asked. */
  #readAscii(text: string): boolean {
    const size = text.length;
    if (size >= this.#letters.length) this.#letters = new Uint16Array(size * 2);
    const letters = this.#letters;
    const starts = this.#starts;
    const hashes = this.#hashes;
    let all = 0;
    let length = 0;
    let parts = 0;
    let hash = EMPTY_HASH;
    let before = EMPTY_HASH;
    let reading = 0;
    for (let at = 0; at < size; at++) {
      const unit = text.charCodeAt(at);
      all |= unit;
      reading = READINGS[(reading & READING_KINDS) | (unit & 0x7f)]!;
      // Only now that the unit behind it is known: the unit before this one begins a part.
      if (reading >= READING_PART) {
        starts[parts] = length - 1;
        hashes[parts] = before;
        parts += 1;
      }
      before = hash;
      const letter = reading & 0x7f;
      if (letter !== 0) {
        letters[length] = letter;
        length += 1;
        hash = grown(hash, letter);
      }
    }
    if (all > 0x7f) return false;
    if (READINGS[reading & READING_KINDS]! >= READING_PART) {
      starts[parts] = length - 1;
      hashes[parts] = before;
      parts += 1;
    }
    this.#length = length;
    this.#ascii = length;
    this.#hash = hash;
    this.#parts = parts;
    if (parts > 1 && starts[1] === 1 && ASCII_WORD[text.charCodeAt(0)]! > 0 && ASCII_WORD[text.charCodeAt(1)]! > 0)
      this.#joinFirst();
    if (size <= MAX_INITIALS && size > 1 && CAPITALS.test(text)) this.#partInitials();
    return true;
  }

  /** A single letter at the beginning stays with its word: `iPhone`. */
  #joinFirst(): void {
    this.#parts -= 1;
    for (let i = 1; i < this.#parts; i++) {
      this.#starts[i] = this.#starts[i + 1]!;
      this.#hashes[i] = this.#hashes[i + 1]!;
    }
  }

  #partInitials(): void {
    let hash = EMPTY_HASH;
    for (let i = 0; i < this.#length; i++) {
      this.#starts[i] = i;
      this.#hashes[i] = hash;
      hash = grown(hash, this.#letters[i]!);
    }
    this.#parts = this.#length;
  }

  /** The same for any folded text. */
  #readWide(text: string): void {
    const letters = this.#letters;
    const classes = this.#classes;
    let length = 0;
    let parts = 0;
    let hash = EMPTY_HASH;
    let open = true;
    let ascii = -1;
    for (let at = 0; at < text.length; at++) {
      const inWord = classes.at(text, at);
      if (inWord === 0) {
        open = true;
        continue;
      }
      if (open || inWord === 2 || (at > 1 && isSeam(text, at))) {
        this.#starts[parts] = length;
        this.#hashes[parts] = hash;
        parts += 1;
      }
      // A word by itself ends where it begins.
      open = inWord === 2;
      const unit = text.charCodeAt(at);
      const letter = unit < 0x80 ? ASCII_WORD[unit]! : lower(text, at);
      if (letter >= 0x80 && ascii < 0) ascii = length;
      letters[length] = letter;
      hash = grown(hash, letter);
      length += 1;
    }
    this.#length = length;
    this.#ascii = ascii < 0 ? length : ascii;
    this.#hash = hash;
    this.#parts = parts;
  }

  /** Adds where the name may go on, and opens the gate for every first word that it can have. */
  #addParts(): void {
    const { builder } = this;
    const letters = this.#letters;
    const length = this.#length;
    const ascii = this.#ascii;
    const parts = this.#parts;
    const starts = this.#starts;
    const four = this.#four();
    for (let i = 1; i < parts; i++) {
      const at = starts[i]!;
      const first = letters[at]!;
      const alone = at + 1 === length;
      const second = alone ? 0 : letters[at + 1]!;
      builder.addPrefix(this.#hashes[i]!, first, second);
      // With a letter beyond ASCII only folded text can have it, where no gate is asked.
      if (at >= ascii) continue;
      const word = signature(four, at, letters[at - 1]!, at > 1 ? letters[at - 2]! : 0);
      builder.openGate(word, following(first, second));
      if (alone) for (const plural of PLURALS) builder.openGate(word, following(first, plural));
      else if (i + 1 < parts && starts[i + 1] === at + 1) builder.openGate(word, following(first, 0));
    }
    if (ascii === length) this.#openForEnd(length);
  }

  /** So many letters as one word, and its plurals. With an `s` it is the same to the gate, unless it ends in one itself. */
  #openForEnd(length: number): void {
    const { builder } = this;
    const letters = this.#letters;
    const four = this.#four();
    const last = letters[length - 1]!;
    builder.openGate(signature(four, length, last, length > 1 ? letters[length - 2]! : 0), NOTHING_MORE);
    if (last === S || length === 1) builder.openGate(longer(four, length, S, last), NOTHING_MORE);
    if (isHissing(last)) builder.openGate(longer(four, length, E, last), NOTHING_MORE);
  }

  /** The first four letters; what stands in them behind the last of a shorter name is not looked at. */
  #four(): number {
    const letters = this.#letters;
    return letters[0]! | (letters[1]! << 8) | (letters[2]! << 16) | (letters[3]! << 24);
  }
}

/** A name may be cut short to what has so many. Whether somebody must speak for it is decided where it is found. */
const THREE_LETTERS = /\p{L}\P{L}*\p{L}\P{L}*\p{L}/u;

/** The same for ASCII. */
function hasThreeLetters(text: string): boolean {
  let letters = 0;
  for (let at = 0; at < text.length && letters < 3; at++) if (KINDS[text.charCodeAt(at)]! >= SMALL) letters += 1;
  return letters === 3;
}

const S = 0x73;
const E = 0x65;

/** What may stand behind a last word of one letter: a plural ending. */
const PLURALS = [S, E];

/** The signature with one letter more. */
function longer(four: number, length: number, letter: number, last: number): number {
  const first = length < 4 ? (four & OWN[length]!) | (letter << (8 * length)) : four;
  return signature(first, length + 1, letter, last);
}

const CAPITALS = /^[A-Z]+$/;

/** Kinds of ASCII units, two bits each. */
const SIGN = 0;
const DIGIT = 1;
const SMALL = 2;
const CAPITAL = 3;

/** Bits in `READINGS`. */
const READING_KINDS = 0x780;
const READING_PART = 0x800;

const KINDS: Uint8Array = Uint8Array.from(ASCII_WORD, (letter, unit) =>
  letter === 0 ? SIGN : letter !== unit ? CAPITAL : letter < 0x3a ? DIGIT : SMALL,
);

/**
 * For the kinds of two units and an ASCII unit behind them (the kinds four bits above the unit's seven): in the lowest seven
 * bits the folded letter, 0 for a sign; above them the kinds of the last two, ready for the next unit; and one more bit
 * where a name may be parted before the one in the middle.
 */
const READINGS: Int32Array = Int32Array.from({ length: 1 << 11 }, (_, index) => {
  const unit = index & 0x7f;
  const kinds = ((index >> 7) << 2) | KINDS[unit]!;
  const part = isPart(kinds >> 4, (kinds >> 2) & 3, kinds & 3) ? READING_PART : 0;
  return ASCII_WORD[unit]! | ((kinds & 15) << 7) | part;
});

/** `isSeam`, for ASCII without regular expressions, and the beginnings of words. */
function isPart(before: number, kind: number, behind: number): boolean {
  if (kind === SIGN) return false;
  if (before === SIGN || (before === DIGIT) !== (kind === DIGIT)) return true;
  return kind === CAPITAL && (before === SMALL || behind === SMALL);
}

/** The lower-case unit beyond ASCII. */
function lower(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  const small = text.charAt(at).toLowerCase();
  return small.length === 1 ? (small === 'ς' ? 0x3c3 : small.charCodeAt(0)) : unit;
}
