import { ASCII_WORD } from '../text/wordUnits.ts';

/*
 * What the gate (`nameGate.ts`) looks at of a word, as numbers. Used where names are compiled, where text is looked at in
 * JavaScript (`gatePlain.ts`), and where WebAssembly does it (`gateProgram.ts`): all three must agree bit for bit.
 */

export const FIRST_MIX = 0x9e3779b1;
export const SHAPE_MIX = 0x85ebca6b;
export const NEXT_MIX = 0x2c1b3c6d;
/** The bit of ASCII small letters, set in digits too. */
export const SMALL = 0x20;
export const FOUR_SMALL = 0x20202020;
export const S = 0x73;
export const E = 0x65;

/** For bytes within words the lower-case letter, else 0. */
export const LETTER: Uint8Array = Uint8Array.from({ length: 256 }, (_, byte) => ASCII_WORD[byte] ?? 0);

/** For each length the bytes of four letters that are a word's own; lengths beyond 63 share what they get. */
export const OWN: Int32Array = Int32Array.from({ length: 64 }, (_, length) =>
  length < 4 ? (1 << (length << 3)) - 1 : -1,
);

/**
 * What is looked at of a word: its first four letters (the first in the lowest byte, more may stand above), length and
 * last two letters. Lower case, or with the bit of small letters set.
 */
export function signature(first: number, length: number, last: number, beforeLast: number): number {
  const plural = pluralLetters(length, last);
  return mixed(first, length - plural, plural === 0 ? last : beforeLast);
}

/** 1 for the `s` of a plural, or of a word that is like one, else 0. Without a branch: every eighth word ends in `s`. */
export function pluralLetters(length: number, last: number): number {
  return (((last ^ S) - 1) & (1 - length)) >>> 31;
}

/** The same once the plural's `s` is left out. */
export function mixed(first: number, length: number, last: number): number {
  return Math.imul(first & OWN[length & 63]!, FIRST_MIX) ^ Math.imul(length | (last << 16), SHAPE_MIX);
}

/** The first two letters of the word behind, lower case; 0 for one that it lacks. */
export function following(first: number, second: number): number {
  return first | (second << 8);
}

/** In place of what follows: the name ends here. */
export const NOTHING_MORE = 0x10000;

/** Two bits of nine, from the highest down. A word's bits lie together, so that it costs one access to memory whatever follows it. */
export function bitsInLine(word: number, next: number): number {
  return Math.imul(word ^ Math.imul(next, NEXT_MIX), SHAPE_MIX);
}
