import { ASCII_WORD, isPlainSign } from '../text/wordUnits.ts';

/*
 * The gate in front of the name table. Most words of a text begin no name, and finding that out must cost next to nothing:
 *
 *  1. the text is copied into bytes (a byte array is read three times as fast as a string);
 *  2. the edges of its words are listed by a loop without a branch (a branch at every word's end is mispredicted, which
 *     costs as much as reading the word);
 *  3. of each word only the first four letters, the last one and the length are looked at, and the first letter of the
 *     next word. One bit says whether a name ends with such a word, another whether one goes on behind it so.
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

/** A word's signature with the first letter of the word behind it. */
export function followed(word: number, next: number): number {
  return word ^ Math.imul(next, NEXT_MIX);
}

/** Bits for signatures. */
export class Gate {
  readonly #bits: Int32Array;
  readonly #shift: number;
  readonly #bytes = new Uint8Array(CHUNK * 3 + 8);
  readonly #edges = new Int32Array(CHUNK + 8);
  readonly #encoder = new TextEncoder();

  constructor(signatures: Int32Array) {
    let log = 13;
    while (log < 25 && 1 << log < signatures.length * 24) log += 1;
    this.#bits = new Int32Array(1 << (log - 5));
    this.#shift = 32 - log;
    for (const one of signatures) {
      const bit = Math.imul(one, FIRST_MIX) >>> this.#shift;
      this.#bits[bit >> 5] = this.#bits[bit >> 5]! | (1 << (bit & 31));
    }
  }

  /**
   * Calls `open` with the start of every word that may begin a name, in order, until it says true. False when the text
   * has units that must be folded first; some calls may have been made by then.
   */
  pass(text: string, open: (start: number) => boolean): boolean {
    for (let from = 0; from < text.length;) {
      const to = chunkEnd(text, from);
      if (!this.#load(text, from, to)) return false;
      if (this.#chunk(from, to - from, to === text.length, open)) return true;
      from = to;
    }
    return true;
  }

  /** Puts the units `[from, to)` into the bytes, signs beyond ASCII as 0. */
  #load(text: string, from: number, to: number): boolean {
    const bytes = this.#bytes;
    const part = from === 0 && to === text.length ? text : text.slice(from, to);
    if (this.#encoder.encodeInto(part, bytes).written !== part.length) {
      for (let at = from; at < to; at++) {
        const unit = text.charCodeAt(at);
        if (unit > 0x7f && !isPlainSign(unit)) return false;
        bytes[at - from] = unit > 0x7f ? 0 : unit;
      }
    }
    bytes.fill(0, to - from, to - from + 4);
    return true;
  }

  #chunk(base: number, length: number, atEnd: boolean, open: (start: number) => boolean): boolean {
    const bytes = this.#bytes;
    const edges = this.#edges;
    const bits = this.#bits;
    const shift = this.#shift;
    let count = 0;
    let inside = 0;
    for (let at = 0; at <= length; at++) {
      const now = IN_WORD[bytes[at]!]!;
      edges[count] = at;
      count += now ^ inside;
      inside = now;
    }
    // Behind the last word of a chunk anything may follow; at the end of the text nothing does.
    edges[count] = length;
    for (let i = 0; i < count; i += 2) {
      const start = edges[i]!;
      const end = edges[i + 1]!;
      const four = bytes[start]! | (bytes[start + 1]! << 8) | (bytes[start + 2]! << 16) | (bytes[start + 3]! << 24);
      const own = OWN[end - start < 4 ? end - start : 4]!;
      const word = signature((four | 0x20202020) & own, end - start, bytes[end - 1]! | SMALL);
      const alone = Math.imul(word, FIRST_MIX) >>> shift;
      const before = Math.imul(followed(word, bytes[edges[i + 2]!]! | SMALL), FIRST_MIX) >>> shift;
      const set = ((bits[alone >> 5]! >>> (alone & 31)) | (bits[before >> 5]! >>> (before & 31))) & 1;
      if ((set !== 0 || (i + 2 >= count && !atEnd)) && open(base + start)) return true;
    }
    return false;
  }
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

/** 1 for bytes within words. */
const IN_WORD: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) =>
  byte < 0x80 && ASCII_WORD[byte] !== 0 ? 1 : 0,
);
