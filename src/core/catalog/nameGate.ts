import { ASCII_WORD } from '../text/wordUnits.ts';
import { gluedTailLength } from './nameTails.ts';

/*
 * The gate in front of the name table. Most words of a text begin no name, and finding that out must cost next to nothing:
 *
 *  1. the text is copied into bytes by the encoder, which does ten bytes in the time in which a string is read one unit;
 *  2. two bytes at a time are looked up in a table that says which of them are within a word; sixteen such looks make 32
 *     bits, and where these bits change a word begins or ends. That lists a text's words five times as fast as asking of
 *     each byte for itself, because nothing is written, compared or guessed for bytes within words;
 *  3. of each word, as soon as its end is known, the first four letters, the last one and the length are looked at. One bit
 *     says whether a name may begin with such a word; which words it is for is written down without a branch, since whether
 *     it is cannot be guessed;
 *  4. for those words two bits say whether a name ends with such a word, two others whether one goes on with the two
 *     letters that follow. All four stand in the same line of the cache.
 *
 * A plural's `s` is left out of what is looked at, so a name and its plural are one; a word with a generic tail glued on
 * (`NetWireRAT`) is known by the capital within it. Bits are shared, so the gate opens in vain for some words; that
 * costs time and nothing else. It never stays shut where a name begins: the compiler opens it for every first word a
 * name can have in a text.
 *
 * What comes here is ASCII with signs: text as it stands, or folded text, stretch by stretch (`nameScan.ts`).
 *
 * What is computed where was measured. A byte read for itself costs 0.9 ns with what is done to it, so nothing is done for
 * every byte; a branch that cannot be foreseen costs as much as reading a word, so there is none for every word; and four
 * bytes are read at once through a `DataView`, the mask for shorter words looked up, not computed. Of 2.1 ns a unit with a
 * hundred names the encoder takes 0.5 (0.06 where a string has one byte a unit, 0.8 where it has two), listing the words
 * and the first look the rest; with 20,000 names, which begin with half of all words, the second look and what lies behind
 * the gate take 1.5 more. A table of single bytes in step 2 made no difference.
 */

const FIRST_MIX = 0x9e3779b1;
const SHAPE_MIX = 0x85ebca6b;
const NEXT_MIX = 0x2c1b3c6d;
/** The bit of ASCII small letters, set in digits too. */
const SMALL = 0x20;
const FOUR_SMALL = 0x20202020;
const S = 0x73;

/** For each length the bytes of four letters that are a word's own; lengths beyond 63 share what they get. */
const OWN: Int32Array = Int32Array.from({ length: 64 }, (_, length) => (length < 4 ? (1 << (length << 3)) - 1 : -1));

/**
 * What is looked at of a word: its first four letters (the first in the lowest byte, more may stand above), length and
 * last two letters. Lower case, or with the bit of small letters set.
 */
export function signature(first: number, length: number, last: number, beforeLast: number): number {
  const plural = pluralLetters(length, last);
  return mixed(first, length - plural, plural === 0 ? last : beforeLast);
}

/** 1 for the `s` of a plural, or of a word that is like one, else 0. Without a branch: every eighth word ends in `s`. */
function pluralLetters(length: number, last: number): number {
  return (((last ^ S) - 1) & (1 - length)) >>> 31;
}

function mixed(first: number, length: number, last: number): number {
  return Math.imul(first & OWN[length & 63]!, FIRST_MIX) ^ Math.imul(length | (last << 16), SHAPE_MIX);
}

/** The first two letters of the word behind, lower case; 0 for one that it lacks. */
export function following(first: number, second: number): number {
  return first | (second << 8);
}

/** In place of what follows: the name ends here. */
export const NOTHING_MORE = 0x10000;

/** Whether the unit at `at`, beyond ASCII, is a sign: no word, no mark, nothing invisible. */
export type IsSign = (text: string, at: number) => boolean;

/** Bits for signatures. */
export class Gate {
  /** One bit for each signature that a name may begin with. */
  readonly #firsts: Int32Array;
  readonly #firstShift: number;
  /** Two bits for each signature with what follows it. */
  readonly #lines: Int32Array;
  readonly #lineShift: number;
  /** 85 KB, whatever the catalog; made when the first text is looked at. */
  #desk: Desk | undefined;

  /** Room for so many signatures with what follows them. */
  constructor(pairs: number) {
    // Eight bits a pair for the first look, of which only those count that differ in the signature; and sixteen a pair.
    const log = Math.max(6, Math.ceil(Math.log2(pairs * 8)));
    this.#firstShift = 32 - log;
    this.#firsts = new Int32Array(1 << (log - 5));
    const lines = Math.max(1, Math.ceil(Math.log2(pairs * 16)) - 9);
    this.#lineShift = 32 - lines;
    this.#lines = new Int32Array(16 << lines);
  }

  /** Opens for the pairs in `words` from `from` to `to`: a signature, and what follows it. */
  open(words: readonly number[], from: number, to: number): void {
    const firsts = this.#firsts;
    const lines = this.#lines;
    for (let i = from; i < to; i += 2) {
      const word = words[i]!;
      const place = Math.imul(word, FIRST_MIX);
      const first = place >>> this.#firstShift;
      firsts[first >>> 5] = firsts[first >>> 5]! | (1 << (first & 31));
      const line = (place >>> this.#lineShift) << 4;
      const two = bitsInLine(word, words[i + 1]!);
      const one = line | (two >>> 28);
      const other = line | ((two >>> 19) & 15);
      lines[one] = lines[one]! | (1 << (two >>> 23));
      lines[other] = lines[other]! | (1 << (two >>> 14));
    }
  }

  /** Where the answers are; overwritten by the next `look`. */
  get desk(): Desk {
    this.#desk ??= new Desk();
    return this.#desk;
  }

  /**
   * Looks at a chunk of the text from `from` on, no further than `limit`, where no word may be under way: how many of its
   * words may begin a name, or -1 when it has units beyond ASCII that are no signs. `desk.found` then holds where they
   * begin, counted from `from`, and `desk.end` where the chunk ends.
   */
  look(text: string, from: number, limit: number, isSign: IsSign): number {
    const { desk } = this;
    const to = chunkEnd(text, from, limit);
    desk.end = to;
    if (!desk.load(text, from, to, isSign)) return -1;
    const kept = desk.firstLook(this.#firsts, this.#firstShift);
    // Behind the last word of a chunk anything may follow; at the end of the text nothing does.
    const last = to < text.length && desk.words > 0 ? desk.starts[desk.words - 1]! : -1;
    let count = this.#secondLook(desk, kept);
    if (last >= 0) count = desk.addStart(count, last);
    return desk.inUnits(desk.addGlued(count));
  }

  /** Leaves of the words noted the starts of those with which a name ends, or goes on as the text does. */
  #secondLook({ bytes, starts, found, signatures }: Desk, count: number): number {
    const lines = this.#lines;
    const shift = this.#lineShift;
    let kept = 0;
    for (let i = 0; i < count; i++) {
      const number = found[i]!;
      const word = signatures[i]!;
      const next = starts[number + 1]!;
      const line = (Math.imul(word, FIRST_MIX) >>> shift) << 4;
      const a = bitsInLine(word, NOTHING_MORE);
      const b = bitsInLine(word, following(LETTER[bytes[next]!]!, LETTER[bytes[next + 1]!]!));
      const ends = (lines[line | (a >>> 28)]! >>> (a >>> 23)) & (lines[line | ((a >>> 19) & 15)]! >>> (a >>> 14));
      const goesOn = (lines[line | (b >>> 28)]! >>> (b >>> 23)) & (lines[line | ((b >>> 19) & 15)]! >>> (b >>> 14));
      found[kept] = starts[number]!;
      kept += (ends | goesOn) & 1;
    }
    return kept;
  }
}

/** Two bits of nine, from the highest down. A word's bits lie together, so that it costs one access to memory whatever follows it. */
function bitsInLine(word: number, next: number): number {
  return Math.imul(word ^ Math.imul(next, NEXT_MIX), SHAPE_MIX);
}

/** Units looked at in one go; what is needed of them fits the cache. */
const CHUNK = 4096;
/** Zeros that stand behind the bytes, so that nobody asks where they end. */
const PAD = 36;

/** A chunk of text while it is looked at. */
class Desk {
  /** Where the words begin, and the length. */
  readonly starts = new Int32Array(CHUNK / 2 + 8);
  words = 0;
  /** Where the words that were found begin. */
  readonly found = new Int32Array(CHUNK / 2 + 8);
  readonly signatures = new Int32Array(CHUNK / 2 + 8);
  /** Capitals behind small letters or digits. */
  readonly #humps = new Int32Array(CHUNK / 2 + 8);
  readonly bytes = new Uint8Array(CHUNK * 3 + PAD + 4);
  readonly view = new DataView(this.bytes.buffer);
  end = 0;
  readonly #pairs = new Uint16Array(this.bytes.buffer);
  readonly #fours = new Int32Array(this.bytes.buffer);
  readonly #encoder = new TextEncoder();
  #length = 0;
  #humped = 0;
  /** Signs of more than one byte: where each ends, in bytes, and by how much bytes are ahead of units behind it. */
  #signs = 0;
  readonly #signEnds = new Int32Array(CHUNK);
  readonly #ahead = new Int32Array(CHUNK);

  /** Puts the units `[from, to)` into the bytes; false when some of them are neither ASCII nor signs. */
  load(text: string, from: number, to: number, isSign: IsSign): boolean {
    const { bytes } = this;
    const units = to - from;
    this.#signs = 0;
    let length = units;
    // A call of the encoder costs as much as reading some dozens of units.
    if (units < 48) {
      for (let at = 0; at < units; at++) {
        const unit = text.charCodeAt(from + at);
        if (unit > 0x7f && !isSign(text, from + at)) return false;
        bytes[at] = unit > 0x7f ? 0 : unit;
      }
    } else {
      length = this.#encoder.encodeInto(units === text.length ? text : text.slice(from, to), bytes).written;
    }
    bytes.fill(0, length, length + PAD);
    this.#length = length;
    return length === units || this.#readSigns(text, from, isSign);
  }

  /** Finds what is not ASCII among the bytes; false when there is more than signs. */
  #readSigns(text: string, from: number, isSign: IsSign): boolean {
    const { bytes } = this;
    const fours = this.#fours;
    const count = (this.#length + 3) >> 2;
    let ahead = 0;
    let done = 0;
    for (let i = 0; i < count; i++) {
      if ((fours[i]! & 0x80808080) === 0) continue;
      for (let at = Math.max(done, i << 2); at < (i << 2) + 4; at++) {
        if (bytes[at]! < 0x80) continue;
        if (!isSign(text, from + at - ahead)) return false;
        // Four bytes are two units, fewer are one.
        const size = bytes[at]! < 0xe0 ? 2 : bytes[at]! < 0xf0 ? 3 : 4;
        at += size - 1;
        ahead += size === 4 ? 2 : size - 1;
        done = at + 1;
        this.#signEnds[this.#signs] = done;
        this.#ahead[this.#signs] = ahead;
        this.#signs += 1;
      }
    }
    return true;
  }

  /**
   * Lists the words, and says how many of them a name may begin with: their numbers go to `found`, what was looked at of
   * them to `signatures`.
   */
  firstLook(firsts: Int32Array, shift: number): number {
    const length = this.#length;
    const pairs = this.#pairs;
    const { bytes, view, starts, found, signatures } = this;
    const humps = this.#humps;
    const blocks = (length + 32) >> 5;
    let count = 0;
    let kept = 0;
    let start = 0;
    let humped = 0;
    let inside = 0;
    let small = 0;
    for (let block = 0; block < blocks; block++) {
      const i = block << 4;
      // Bits of words in the lower half, of capitals in the upper.
      const low =
        PAIRS[pairs[i]!]! |
        (PAIRS[pairs[i + 1]!]! << 2) |
        (PAIRS[pairs[i + 2]!]! << 4) |
        (PAIRS[pairs[i + 3]!]! << 6) |
        (PAIRS[pairs[i + 4]!]! << 8) |
        (PAIRS[pairs[i + 5]!]! << 10) |
        (PAIRS[pairs[i + 6]!]! << 12) |
        (PAIRS[pairs[i + 7]!]! << 14);
      const high =
        PAIRS[pairs[i + 8]!]! |
        (PAIRS[pairs[i + 9]!]! << 2) |
        (PAIRS[pairs[i + 10]!]! << 4) |
        (PAIRS[pairs[i + 11]!]! << 6) |
        (PAIRS[pairs[i + 12]!]! << 8) |
        (PAIRS[pairs[i + 13]!]! << 10) |
        (PAIRS[pairs[i + 14]!]! << 12) |
        (PAIRS[pairs[i + 15]!]! << 14);
      const words = (low & 0xffff) | (high << 16);
      const capitals = (low >>> 16) | (high & 0xffff0000);
      const base = (block << 5) + 31;
      const shifted = (words << 1) | inside;
      let begins = words & ~shifted;
      let ends = shifted & ~words;
      if (inside === 0 && begins !== 0) {
        start = base - Math.clz32(begins & -begins);
        begins &= begins - 1;
      }
      inside = words >>> 31;
      while (ends !== 0) {
        const end = base - Math.clz32(ends & -ends);
        ends &= ends - 1;
        const long = end - start;
        const plural = pluralLetters(long, bytes[end - 1]! | SMALL);
        const word = mixed(view.getInt32(start, true) | FOUR_SMALL, long - plural, bytes[end - 1 - plural]! | SMALL);
        const bit = Math.imul(word, FIRST_MIX) >>> shift;
        starts[count] = start;
        found[kept] = count;
        signatures[kept] = word;
        kept += (firsts[bit >>> 5]! >>> bit) & 1;
        count += 1;
        if (begins === 0) break;
        start = base - Math.clz32(begins & -begins);
        begins &= begins - 1;
      }
      const smalls = words & ~capitals;
      let risen = capitals & ((smalls << 1) | small);
      small = smalls >>> 31;
      while (risen !== 0) {
        humps[humped] = base - Math.clz32(risen & -risen);
        humped += 1;
        risen &= risen - 1;
      }
    }
    starts[count] = length;
    this.words = count;
    this.#humped = humped;
    return kept;
  }

  /** Adds words with a generic tail glued on to those found. Capitals within words are many in code, such tails few. */
  addGlued(count: number): number {
    const { bytes } = this;
    let all = count;
    const humps = this.#humps;
    for (let i = 0; i < this.#humped; i++) {
      const hump = humps[i]!;
      const capital = bytes[hump]!;
      if (capital !== 0x52 && capital !== 0x4c && capital !== 0x53) continue;
      const end = hump + gluedTailLength(bytes, hump);
      if (end === hump || LETTER[bytes[end]!] !== 0) continue;
      let start = hump;
      while (start > 0 && LETTER[bytes[start - 1]!] !== 0) start -= 1;
      all = this.addStart(all, start);
    }
    return all;
  }

  /** Adds one to the first `count` that were found, in order, unless it is there. */
  addStart(count: number, start: number): number {
    const { found } = this;
    let at = count;
    while (at > 0 && found[at - 1]! > start) at -= 1;
    if (at > 0 && found[at - 1] === start) return count;
    found.copyWithin(at + 1, at, count);
    found[at] = start;
    return count + 1;
  }

  /** Turns the first `count` that were found from bytes into units. */
  inUnits(count: number): number {
    if (this.#signs === 0) return count;
    const { found } = this;
    let sign = 0;
    for (let i = 0; i < count; i++) {
      while (sign < this.#signs && this.#signEnds[sign]! <= found[i]!) sign += 1;
      if (sign > 0) found[i] = found[i]! - this.#ahead[sign - 1]!;
    }
    return count;
  }
}

/** Where a chunk may end: not within a word, unless the word is longer than any name's. */
function chunkEnd(text: string, from: number, limit: number): number {
  const most = from + CHUNK;
  if (most >= limit) return limit;
  for (let end = most; end > from; end--) {
    const unit = text.charCodeAt(end - 1);
    if (unit < 0x80 && ASCII_WORD[unit] === 0) return end;
  }
  return most;
}

/** For bytes within words the lower-case letter, else 0. */
const LETTER: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => ASCII_WORD[byte] ?? 0);
/** For two bytes, the first the lower: bits 0 and 1 say which are within a word, bits 16 and 17 which are capitals. */
const PAIRS: Int32Array = pairTable();

function pairTable(): Int32Array {
  const kinds = Int32Array.from(LETTER, (letter, byte) => (letter === 0 ? 0 : letter === byte ? 1 : 0x10001));
  const table = new Int32Array(0x10000);
  for (let pair = 0; pair < 0x10000; pair++) table[pair] = kinds[pair & 0xff]! | (kinds[pair >> 8]! << 1);
  return table;
}
