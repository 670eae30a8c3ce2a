import { LETTER, OWN } from './gateBits.ts';
import { gluedTailLength } from './nameTails.ts';

/** Units looked at in one go: what is needed of them fits the cache, and with half as many a text takes a fortieth longer. */
export const CHUNK = 8192;
/** Zeros that stand behind the bytes, so that nobody asks where they end: both looks read up to 67 bytes further. */
const PAD = 72;
/** Words of a chunk at most, and room for one more. */
const WORDS = CHUNK / 2 + 8;

/** Where what stands, in bytes from the beginning of a desk's memory. The program in WebAssembly knows these as constants. */
export const DESK = layout();

function layout(): Record<
  | 'words'
  | 'humped'
  | 'letters'
  | 'own'
  | 'bytes'
  | 'starts'
  | 'found'
  | 'signatures'
  | 'hashes'
  | 'ends'
  | 'humps'
  | 'size',
  number
> {
  const letters = 64;
  const own = letters + 256;
  const bytes = own + 256;
  const starts = bytes + CHUNK * 3 + PAD;
  const found = starts + WORDS * 4;
  const signatures = found + WORDS * 4;
  const hashes = signatures + WORDS * 4;
  const ends = hashes + WORDS * 4;
  const humps = ends + WORDS * 4;
  // What comes behind begins with a line of the cache.
  const size = (humps + WORDS * 4 + 63) & ~63;
  return { words: 0, humped: 4, letters, own, bytes, starts, found, signatures, hashes, ends, humps, size };
}

/** Whether the unit at `at`, beyond ASCII, is a sign: no word, no mark, nothing invisible. */
export type IsSign = (text: string, at: number) => boolean;

/** A chunk of text while it is looked at. */
export class Desk {
  /** How many words there are, and how many capitals behind small letters. */
  readonly counts: Int32Array;
  /** The text, one byte for an ASCII unit, zeros behind it. */
  readonly bytes: Uint8Array;
  /** Where the words begin, and the length. */
  readonly starts: Int32Array;
  /** Where the words that were found begin. */
  readonly found: Int32Array;
  /** What was looked at of them. */
  readonly signatures: Int32Array;
  /** Of each word that was found the hash of its letters, and where it ends; 0 where it is yet to be read (`addStart`). */
  readonly hashes: Int32Array;
  readonly ends: Int32Array;
  /** Capitals behind small letters or digits; those that begin no generic tail may be left out. */
  readonly humps: Int32Array;
  readonly view: DataView;
  readonly pairs: Uint16Array;
  /** How many bytes there are. */
  length = 0;
  /** Where the chunk ends in the text. */
  end = 0;
  readonly #fours: Int32Array;
  readonly #encoder = new TextEncoder();
  /** Signs of more than one byte: where each ends, in bytes, and by how much bytes are ahead of units behind it. */
  #signs = 0;
  #signEnds: Int32Array | undefined;
  #ahead: Int32Array | undefined;

  /** A desk at the beginning of this memory, which has `DESK.size` bytes or more. */
  constructor(memory: ArrayBuffer) {
    this.counts = new Int32Array(memory, DESK.words, 2);
    new Int32Array(memory, DESK.own, OWN.length).set(OWN);
    new Uint8Array(memory, DESK.letters, LETTER.length).set(LETTER);
    const room = DESK.starts - DESK.bytes;
    this.bytes = new Uint8Array(memory, DESK.bytes, room);
    this.view = new DataView(memory, DESK.bytes, room);
    this.pairs = new Uint16Array(memory, DESK.bytes, room >> 1);
    this.#fours = new Int32Array(memory, DESK.bytes, room >> 2);
    this.starts = new Int32Array(memory, DESK.starts, WORDS);
    this.found = new Int32Array(memory, DESK.found, WORDS);
    this.signatures = new Int32Array(memory, DESK.signatures, WORDS);
    this.hashes = new Int32Array(memory, DESK.hashes, WORDS);
    this.ends = new Int32Array(memory, DESK.ends, WORDS);
    this.humps = new Int32Array(memory, DESK.humps, WORDS);
  }

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
    this.length = length;
    return length === units || this.#readSigns(text, from, units, isSign);
  }

  /** Finds what is not ASCII among the bytes; false when there is more than signs. */
  #readSigns(text: string, from: number, units: number, isSign: IsSign): boolean {
    const { bytes } = this;
    const fours = this.#fours;
    const signEnds = (this.#signEnds ??= new Int32Array(CHUNK));
    const aheads = (this.#ahead ??= new Int32Array(CHUNK));
    // Sixteen bytes a step; zeros stand behind the last.
    const count = (this.length + 3) >> 2;
    const aheadAtEnd = this.length - units;
    let ahead = 0;
    let done = 0;
    for (let i = 0; i < count; i += 4) {
      if (((fours[i]! | fours[i + 1]! | fours[i + 2]! | fours[i + 3]!) & 0x80808080) === 0) continue;
      for (let at = Math.max(done, i << 2); at < (i << 2) + 16; at++) {
        if (bytes[at]! < 0x80) continue;
        if (!isSign(text, from + at - ahead)) return false;
        // Four bytes are two units, fewer are one.
        const size = bytes[at]! < 0xe0 ? 2 : bytes[at]! < 0xf0 ? 3 : 4;
        at += size - 1;
        ahead += size === 4 ? 2 : size - 1;
        done = at + 1;
        signEnds[this.#signs] = done;
        aheads[this.#signs] = ahead;
        this.#signs += 1;
        if (ahead === aheadAtEnd) return true;
      }
    }
    return true;
  }

  /** Adds words with a generic tail glued on to those found. Capitals within words are many in code, such tails few. */
  addGlued(count: number): number {
    const { bytes, humps } = this;
    const humped = this.counts[1]!;
    let all = count;
    for (let i = 0; i < humped; i++) {
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

  /** Adds one to the first `count` that were found, in order, or leaves the one that is there to be read anew. */
  addStart(count: number, start: number): number {
    const { found, hashes, ends } = this;
    let at = count;
    while (at > 0 && found[at - 1]! > start) at -= 1;
    if (at > 0 && found[at - 1] === start) {
      ends[at - 1] = 0;
      return count;
    }
    // Most are the last word of a chunk.
    if (at < count) for (const list of [found, hashes, ends]) list.copyWithin(at + 1, at, count);
    found[at] = start;
    ends[at] = 0;
    return count + 1;
  }

  /** Turns the first `count` that were found from bytes into units. */
  inUnits(count: number): number {
    if (this.#signs === 0 || this.#signEnds === undefined || this.#ahead === undefined) return count;
    const { found, ends } = this;
    let sign = 0;
    for (let i = 0; i < count; i++) {
      while (sign < this.#signs && this.#signEnds[sign]! <= found[i]!) sign += 1;
      if (sign === 0) continue;
      const ahead = this.#ahead[sign - 1]!;
      found[i] = found[i]! - ahead;
      // Within a word there is no sign.
      if (ends[i] !== 0) ends[i] = ends[i]! - ahead;
    }
    return count;
  }
}
