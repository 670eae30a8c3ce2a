import { ASCII_WORD } from '../text/wordUnits.ts';
import { bitsInLine, FIRST_MIX } from './gateBits.ts';
import { CHUNK, DESK, Desk, type IsSign } from './gateDesk.ts';
import { firstLook, secondLook, thirdLook } from './gatePlain.ts';
import { gateModule } from './gateProgram.ts';
import { instance, type Running } from './wasmHost.ts';

/*
 * The gate in front of the name table. Most words of a text begin no name, and finding that out must cost next to nothing:
 *
 *  1. the text is copied into bytes by the encoder, which does ten bytes in the time in which a string is read one unit;
 *  2. bits say which bytes are within a word; where they change a word begins or ends. That lists a text's words several
 *     times as fast as asking of each byte for itself, because nothing is written, compared or guessed for bytes within words;
 *  3. first look: of each word, as soon as its end is known, the first four letters, the last one and the length. One bit
 *     says whether a name may begin with such a word; which words it is for is written down without a branch, since whether
 *     it is cannot be guessed;
 *  4. second look, at those: two bits say whether a name ends with such a word, two others whether one goes on with the two
 *     letters that follow. All four stand in the same line of the cache;
 *  5. third look, at what is left: by the hash of all its letters the table's marks say whether a name ends with it, or
 *     before its plural ending; and where one only goes on, whether any does with the whole of the next word. The hash and
 *     the end of the word are handed on, so that nobody reads it again.
 *
 * A plural's `s` is left out of what is looked at first, so a name and its plural are one; a word with a generic tail glued
 * on (`NetWireRAT`) is known by the capital within it. Bits are shared, so the gate opens in vain for some words; that
 * costs time and nothing else. It never stays shut where a name begins: the compiler opens it for every first word a
 * name can have in a text.
 *
 * What comes here is ASCII with signs: text as it stands, or folded text, stretch by stretch (`nameScan.ts`).
 *
 * The looks exist twice. `gatePlain.ts` is what they mean, and does them until a text or some have been long enough; then a
 * program for WebAssembly (`gateProgram.ts`) takes over, with the tables moved into its memory, if the host has that and
 * allows it. In both the same bytes stand in the same places (`gateDesk.ts`), and both find the same.
 *
 * What is computed where was measured, on ten megabytes with a hundred and with 20,000 names. The encoder takes 0.5 ns a
 * unit (0.06 where a string has one byte a unit, 0.8 where it has two, and one curly quote makes the whole string such a
 * one); listing words and the first look 0.8 in WebAssembly, 1.7 in JavaScript. With 20,000 names, which begin with half
 * of all words, the second and third look take 0.5, and what lies behind the gate 1.0; without the third look, which spares
 * it more than half of its words, 1.4. A branch that cannot be foreseen costs as much as reading a word.
 */

/**
 * So many units are looked at before WebAssembly is set up. That takes two to three milliseconds the first time and less
 * than one for each later catalog (most of it for laying out the program), which pays from a megabyte on. A catalog that
 * is asked about one page, as at a keystroke in a report just opened, does without.
 */
const UNITS_BEFORE = 1 << 18;

/** Bits for signatures. */
export class Gate {
  /** One bit for each signature that a name may begin with. */
  #firsts: Int32Array;
  readonly #firstShift: number;
  /** Two bits for each signature with what follows it. */
  #lines: Int32Array;
  readonly #lineShift: number;
  /** What is known of the hashes of words, two bits each (`marksOf`); the table fills it. */
  marks: Int32Array;
  /** Made when the first text is looked at: a hundred kilobytes, whatever the catalog. */
  #desk: Desk | undefined;
  #running: Running | undefined;
  #unitsLeft = UNITS_BEFORE;
  #pairs = 0;

  /** Room for so many signatures with what follows them, and `marks` numbers of marks, a power of two. */
  constructor(pairs: number, marks: number) {
    // Eight bits a pair for the first look, of which only those count that differ in the signature; and sixteen a pair.
    const log = Math.max(6, Math.ceil(Math.log2(pairs * 8)));
    this.#firstShift = 32 - log;
    const firsts = 1 << (log - 5);
    const lineLog = Math.max(1, Math.ceil(Math.log2(pairs * 16)) - 9);
    this.#lineShift = 32 - lineLog;
    const lines = 16 << lineLog;
    // One piece of memory: with a hundred names three would take as long to get as all these bits to set.
    const memory = new ArrayBuffer((lines + firsts + marks) << 2);
    this.#lines = new Int32Array(memory, 0, lines);
    this.#firsts = new Int32Array(memory, lines << 2, firsts);
    this.marks = new Int32Array(memory, (lines + firsts) << 2, marks);
  }

  /** For how many it was opened. */
  get pairs(): number {
    return this.#pairs;
  }

  /** Opens for words with this signature, followed by this. Not once a text was looked at. */
  open(signature: number, following: number): void {
    const firsts = this.#firsts;
    const lines = this.#lines;
    const place = Math.imul(signature, FIRST_MIX);
    const first = place >>> this.#firstShift;
    firsts[first >>> 5] = firsts[first >>> 5]! | (1 << (first & 31));
    const line = (place >>> this.#lineShift) << 4;
    const two = bitsInLine(signature, following);
    const one = line | (two >>> 28);
    const other = line | ((two >>> 19) & 15);
    lines[one] = lines[one]! | (1 << (two >>> 23));
    lines[other] = lines[other]! | (1 << (two >>> 14));
    this.#pairs += 1;
  }

  /** Where the answers of the last `look` are. To be asked for behind it: one look may have another desk than the one before. */
  get desk(): Desk {
    this.#desk ??= new Desk(new ArrayBuffer(DESK.size));
    return this.#desk;
  }

  /**
   * Looks at a chunk of the text from `from` on, no further than `limit`, where no word may be under way: how many of its
   * words may begin a name, or -1 when it has units beyond ASCII that are no signs. `desk.found` then holds where they
   * begin, counted from `from`, `desk.ends` where they end, `desk.hashes` their hashes, and `desk.end` where the chunk ends.
   * A name is told by its first word and the next: of a chunk's last word only that it is there, so what was found is to be
   * looked at to the end of the text.
   */
  look(text: string, from: number, limit: number, isSign: IsSign): number {
    const to = chunkEnd(text, from, limit);
    this.#unitsLeft -= to - from;
    if (this.#unitsLeft < 0) this.hasten();
    const { desk } = this;
    desk.end = to;
    if (!desk.load(text, from, to, isSign)) return -1;
    let count = this.#running === undefined ? this.#plainLooks(desk) : this.#fastLooks(desk, this.#running);
    // Behind the last word of a chunk anything may follow; at the end of the text nothing does.
    const words = desk.counts[0]!;
    if (to < text.length && words > 0) count = desk.addStart(count, desk.starts[words - 1]!);
    return desk.inUnits(desk.addGlued(count));
  }

  /** Has WebAssembly do the looks from now on, where that is possible; false where it is not. Asked for once, it is not tried again. */
  hasten(): boolean {
    this.#unitsLeft = Infinity;
    if (this.#running !== undefined) return true;
    const tables = [this.#firsts, this.#lines, this.marks];
    // Each begins with a line of the cache.
    const places: number[] = [];
    let size: number = DESK.size;
    for (const { byteLength } of tables) {
      places.push(size);
      size += (byteLength + 63) & ~63;
    }
    const running = instance(gateModule, size);
    if (running === undefined) return false;
    const [firsts, lines, marks] = tables.map((table, i) => {
      const moved = new Int32Array(running.memory, places[i], table.length);
      moved.set(table);
      return moved;
    });
    this.#firsts = firsts!;
    this.#lines = lines!;
    this.marks = marks!;
    this.#desk = new Desk(running.memory);
    this.#running = running;
    return true;
  }

  #plainLooks(desk: Desk): number {
    const first = firstLook(desk, this.#firsts, this.#firstShift);
    const second = secondLook(desk, first, this.#lines, this.#lineShift);
    return thirdLook(desk, second, this.marks);
  }

  #fastLooks(desk: Desk, running: Running): number {
    const firsts = this.#firsts;
    const lines = this.#lines;
    const { marks } = this;
    return running.run(
      desk.length,
      firsts.byteOffset,
      this.#firstShift,
      lines.byteOffset,
      this.#lineShift,
      marks.byteOffset,
      marks.length - 1,
    );
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
