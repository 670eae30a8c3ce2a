import { fold } from '../text/fold.ts';
import { ASCII_WORD, UnitClasses } from '../text/wordUnits.ts';
import { EMPTY_HASH, grown } from './nameHash.ts';
import { isSeam } from './nameRules.ts';

/*
 * A name taken apart: its folded letters and digits without what stands between them, and the places where it may be
 * written apart. `JSSLoader`, `JSS Loader` and `jss-loader` have the same letters and the same two parts.
 */

/** So many letters in capitals may be written with full stops: `U.S.`, `F.B.I.`. */
const MAX_INITIALS = 4;

/** One name after another: what is said is of the last one read. Small, for with a hundred names each array made would show. */
export class NameParts {
  /** Behind the last letter anything may stand. */
  letters: Uint16Array = new Uint16Array(32);
  length = 0;
  /** How many letters there are before the first that is not ASCII. */
  ascii = 0;
  /** The hash of all letters. */
  hash = EMPTY_HASH;
  /** Of each part, the first one included, the number of its first letter, and the hash of all letters before it. */
  starts: Uint16Array = new Uint16Array(32);
  hashes: Int32Array = new Int32Array(16);
  count = 0;
  readonly #classes = new UnitClasses();

  /** Takes a name apart; false when it had to be folded for that. */
  read(written: string): boolean {
    if (this.#readAscii(written)) return true;
    const { cased } = fold(written.trim());
    if (!this.#readAscii(cased)) this.#readWide(cased);
    return false;
  }

  /** The same for ASCII; false when there is more. Most of what a catalog costs, so what a unit means is looked up, not asked. */
  #readAscii(text: string): boolean {
    const size = text.length;
    if (size >= this.letters.length) {
      this.letters = new Uint16Array(size * 2);
      this.starts = new Uint16Array(size * 2);
    }
    const letters = this.letters;
    const starts = this.starts;
    let { hashes } = this;
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
        if (parts === hashes.length) hashes = this.#makeRoom();
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
      if (parts === hashes.length) hashes = this.#makeRoom();
      starts[parts] = length - 1;
      hashes[parts] = before;
      parts += 1;
    }
    this.length = length;
    this.ascii = length;
    this.hash = hash;
    this.count = parts;
    if (parts > 1 && starts[1] === 1 && ASCII_WORD[text.charCodeAt(0)]! > 0 && ASCII_WORD[text.charCodeAt(1)]! > 0)
      this.#joinFirst();
    if (size <= MAX_INITIALS && size > 1 && areCapitals(text, size)) this.#partInitials();
    return true;
  }

  /** A single letter at the beginning stays with its word: `iPhone`. */
  #joinFirst(): void {
    this.count -= 1;
    for (let i = 1; i < this.count; i++) {
      this.starts[i] = this.starts[i + 1]!;
      this.hashes[i] = this.hashes[i + 1]!;
    }
  }

  #partInitials(): void {
    let hash = EMPTY_HASH;
    for (let i = 0; i < this.length; i++) {
      this.starts[i] = i;
      this.hashes[i] = hash;
      hash = grown(hash, this.letters[i]!);
    }
    this.count = this.length;
  }

  /** The same for any folded text. */
  #readWide(text: string): void {
    const letters = this.letters;
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
        if (parts === this.hashes.length) this.#makeRoom();
        this.starts[parts] = length;
        this.hashes[parts] = hash;
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
    this.length = length;
    this.ascii = ascii < 0 ? length : ascii;
    this.hash = hash;
    this.count = parts;
  }

  /** The first four letters; what stands there behind the last of a shorter name is not to be looked at. */
  four(): number {
    const { letters } = this;
    return letters[0]! | (letters[1]! << 8) | (letters[2]! << 16) | (letters[3]! << 24);
  }

  /**
   * Where all of the rest that ends before `end`, with which this name begins, is a part or more of it: the number of the
   * part behind; 0 when the rest alone could be parted otherwise than it is here.
   */
  behind(end: number, whole: string): number {
    const { starts } = this;
    const glued = ASCII_WORD[whole.charCodeAt(end)]! > 0;
    const length = this.length - (whole.length - end - (glued ? 0 : 1));
    let part = this.count - 1;
    while (part > 0 && starts[part]! > length) part -= 1;
    // A last part of one letter stands before a plural ending, a few capitals before full stops.
    if (part === 0 || starts[part] !== length || starts[part - 1] === length - 1) return 0;
    return end <= MAX_INITIALS && areCapitals(whole, end) ? 0 : part;
  }

  #makeRoom(): Int32Array {
    const more = new Int32Array(this.letters.length + this.hashes.length);
    more.set(this.hashes);
    this.hashes = more;
    return more;
  }
}

/** Whether all before `end` are capitals of ASCII. */
function areCapitals(text: string, end: number): boolean {
  for (let at = 0; at < end; at++) if (KINDS[text.charCodeAt(at)] !== CAPITAL) return false;
  return true;
}

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
const READINGS: Uint16Array = Uint16Array.from({ length: 1 << 11 }, (_, index) => {
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
