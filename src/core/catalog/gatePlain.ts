import {
  bitsInLine,
  E,
  FIRST_MIX,
  FOUR_SMALL,
  following,
  LETTER,
  mixed,
  NOTHING_MORE,
  pluralLetters,
  S,
  SMALL,
} from './gateBits.ts';
import { EMPTY_HASH, ENDS, GOES_ON, grown, marksOf, shrunk } from './nameHash.ts';
import type { Desk } from './gateDesk.ts';

/**
 * Lists the words, and says how many of them a name may begin with: their numbers go to `found`, what was looked at of
 * them to `signatures`.
 */
export function firstLook(desk: Desk, firsts: Int32Array, shift: number): number {
  const { length, pairs, bytes, view, starts, found, signatures, humps } = desk;
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
  desk.counts[0] = count;
  desk.counts[1] = humped;
  return kept;
}

/** Leaves of the words noted the starts of those with which a name ends, or goes on as the text does. */
export function secondLook(
  { bytes, starts, found, signatures }: Desk,
  count: number,
  lines: Int32Array,
  shift: number,
): number {
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
    found[kept] = number;
    kept += (ends | goesOn) & 1;
  }
  return kept;
}

/**
 * Leaves of these the starts of those whose letters, or with those of the next word, may be a name or go on as one; and
 * their hashes and ends.
 */
export function thirdLook(desk: Desk, count: number, marks: Int32Array): number {
  const { bytes, starts, found, hashes, ends } = desk;
  let kept = 0;
  for (let i = 0; i < count; i++) {
    const number = found[i]!;
    const start = starts[number]!;
    const next = starts[number + 1]!;
    let hash = EMPTY_HASH;
    let at = start;
    for (let letter = LETTER[bytes[at]!]!; letter !== 0; letter = LETTER[bytes[++at]!]!) hash = grown(hash, letter);
    hashes[kept] = hash;
    ends[kept] = at;
    const said = marksOf(marks, hash);
    let may = (said & ENDS) !== 0 || maybePlural(marks, hash, bytes[at - 1]!);
    if (!may && said === GOES_ON) {
      // What stands between them is signs. Where no word follows nothing is added, and the same mark speaks again.
      at = next;
      for (let letter = LETTER[bytes[at]!]!; letter !== 0; letter = LETTER[bytes[++at]!]!) hash = grown(hash, letter);
      may = marksOf(marks, hash) !== 0 || maybePlural(marks, hash, bytes[at - 1]!);
    }
    found[kept] = start;
    if (may) kept += 1;
  }
  return kept;
}

function maybePlural(marks: Int32Array, hash: number, last: number): boolean {
  if ((last | SMALL) !== S) return false;
  const stem = shrunk(hash, S);
  return ((marksOf(marks, stem) | marksOf(marks, shrunk(stem, E))) & ENDS) !== 0;
}

/** For two bytes, the first the lower: bits 0 and 1 say which are within a word, bits 16 and 17 which are capitals. */
const PAIRS: Int32Array = pairTable();

function pairTable(): Int32Array {
  const kinds = Int32Array.from(LETTER, (letter, byte) => (letter === 0 ? 0 : letter === byte ? 1 : 0x10001));
  const table = new Int32Array(0x10000);
  for (let pair = 0; pair < 0x10000; pair++) table[pair] = kinds[pair & 0xff]! | (kinds[pair >> 8]! << 1);
  return table;
}
