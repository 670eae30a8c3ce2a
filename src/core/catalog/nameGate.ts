import { ASCII_WORD, isPlainSign } from '../text/wordUnits.ts';

/*
 * The gate in front of the name table. Most words of a text begin no name, and finding that out must cost next to nothing:
 *
 *  1. the text is copied into bytes (a byte array is read three times as fast as a string);
 *  2. the edges of its words are listed by a loop without a branch (a branch at every word's end is mispredicted, which
 *     costs as much as reading the word);
 *  3. of each word only the first four letters, the last one and the length are looked at, and the first two letters of
 *     the next word. One bit says whether a name ends with such a word, another whether one goes on behind it so; both
 *     stand in the same line of the cache.
 *
 * Bits are shared, so the gate opens in vain for some words; that costs time and nothing else. It never stays shut where a
 * name begins: the compiler opens it for every first word a name can have in a text.
 */

const FIRST_MIX = 0x9e3779b1;
const SHAPE_MIX = 0x85ebca6b;
const NEXT_MIX = 0x2c1b3c6d;
/** For each length up to four the bytes of the first four letters that are the word's own. */
const OWN = Int32Array.of(0, 0xff, 0xffff, 0xffffff, -1);
/** The bit of ASCII small letters, set in digits too. */
const SMALL = 0x20;

/** What is looked at of a word: its first four letters (the first in the lowest byte), length and last letter. */
export function signature(first: number, length: number, last: number): number {
  return Math.imul(first, FIRST_MIX) ^ Math.imul(length | (last << 16), SHAPE_MIX);
}

/** The first two letters of the word behind, lower case; 0 for one that it lacks. */
export function following(first: number, second: number): number {
  return first | (second << 8);
}

/** In place of what follows: the name ends here. */
export const NOTHING_MORE = 0x10000;

/** Bits for signatures. */
export class Gate {
  /** Answers of the last `look`; overwritten by the next. */
  readonly starts = new Int32Array(CHUNK + 8);
  end = 0;
  readonly #bits: Int32Array;
  readonly #shift: number;
  readonly #bytes = new Uint8Array(CHUNK * 3 + 8);
  readonly #encoder = new TextEncoder();

  /** `words` holds pairs: a signature, and what follows it. */
  constructor(words: Int32Array) {
    // Sixteen bits a pair: a word in ten opens the gate in vain, and the bits of a usual catalog fit the cache.
    let log = 7;
    while (log < 16 && 512 << log < words.length * 8) log += 1;
    this.#bits = new Int32Array(16 << log);
    this.#shift = 32 - log;
    for (let i = 0; i < words.length; i += 2) {
      const word = words[i]!;
      const bit = bitInLine(word, words[i + 1]!);
      const index = ((Math.imul(word, FIRST_MIX) >>> this.#shift) << 4) | (bit >> 5);
      this.#bits[index] = this.#bits[index]! | (1 << (bit & 31));
    }
  }

  /**
   * Looks at a chunk of the text from `from` on: how many of its words may begin a name, or -1 when it has units that must
   * be folded first. `starts` then holds where they begin, counted from `from`, and `end` where the chunk ends.
   */
  look(text: string, from: number): number {
    const to = chunkEnd(text, from);
    this.end = to;
    return this.#load(text, from, to) ? this.#words(this.#edgesOf(to - from), to === text.length) : -1;
  }

  /** Puts the units `[from, to)` into the bytes, signs beyond ASCII as 0. */
  #load(text: string, from: number, to: number): boolean {
    const bytes = this.#bytes;
    const length = to - from;
    const whole = length === text.length;
    // A call of the encoder costs as much as reading some dozens of units.
    if (length < 64 || this.#encoder.encodeInto(whole ? text : text.slice(from, to), bytes).written !== length) {
      for (let at = 0; at < length; at++) {
        const unit = text.charCodeAt(from + at);
        if (unit > 0x7f && !isPlainSign(unit)) return false;
        bytes[at] = unit > 0x7f ? 0 : unit;
      }
    }
    // A word of fewer than four letters at the end is read past it.
    for (let at = length; at < length + 4; at++) bytes[at] = 0;
    return true;
  }

  /** Lists the edges of words among the first `length` bytes, start and end by turns, and says how many there are. */
  #edgesOf(length: number): number {
    const bytes = this.#bytes;
    const edges = this.starts;
    let count = 0;
    let inside = 0;
    for (let at = 0; at <= length; at++) {
      const now = IN_WORD[bytes[at]!]!;
      edges[count] = at;
      count += now ^ inside;
      inside = now;
    }
    edges[count] = length;
    return count;
  }

  /** Leaves of `count` edges the starts of words for which the gate opens, and says how many there are. */
  #words(count: number, atEnd: boolean): number {
    const bytes = this.#bytes;
    const edges = this.starts;
    const bits = this.#bits;
    const shift = this.#shift;
    let found = 0;
    for (let i = 0; i < count; i += 2) {
      const start = edges[i]!;
      const end = edges[i + 1]!;
      const next = edges[i + 2]!;
      const four = bytes[start]! | (bytes[start + 1]! << 8) | (bytes[start + 2]! << 16) | (bytes[start + 3]! << 24);
      const own = OWN[end - start < 4 ? end - start : 4]!;
      const word = signature((four | 0x20202020) & own, end - start, bytes[end - 1]! | SMALL);
      const line = (Math.imul(word, FIRST_MIX) >>> shift) << 4;
      const alone = bitInLine(word, NOTHING_MORE);
      const before = bitInLine(word, following(LETTER[bytes[next]!]!, LETTER[bytes[next + 1]!]!));
      edges[found] = start;
      found += ((bits[line | (alone >> 5)]! >>> (alone & 31)) | (bits[line | (before >> 5)]! >>> (before & 31))) & 1;
    }
    // Behind the last word of a chunk anything may follow; at the end of the text nothing does.
    if (!atEnd && count > 0 && (found === 0 || edges[found - 1] !== edges[count - 2])) {
      edges[found] = edges[count - 2]!;
      found += 1;
    }
    return found;
  }
}

/** A word's bits lie together, so that it costs one access to memory whatever follows it. */
function bitInLine(word: number, next: number): number {
  return Math.imul(word ^ Math.imul(next, NEXT_MIX), SHAPE_MIX) >>> 23;
}

/** Units looked at in one go; what is needed of them fits the cache. */
const CHUNK = 8192;

/** Where a chunk may end: not within a word, unless the word is longer than any name's. */
function chunkEnd(text: string, from: number): number {
  const most = from + CHUNK;
  if (most >= text.length) return text.length;
  for (let end = most; end > from; end--) {
    const unit = text.charCodeAt(end - 1);
    if (unit < 0x80 && ASCII_WORD[unit] === 0) return end;
  }
  return most;
}

/** For bytes within words the lower-case letter, else 0. */
const LETTER: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => ASCII_WORD[byte] ?? 0);
/** 1 for bytes within words. */
const IN_WORD: Uint8Array = LETTER.map((letter) => (letter === 0 ? 0 : 1));
