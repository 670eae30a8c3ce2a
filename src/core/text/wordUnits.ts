/*
 * What a UTF-16 unit is when words are looked for. A word is a run of letters, digits and marks; the letters of scripts
 * that set no spaces (Han, kana, Thai …) and of Hangul, which glues its particles on, are words of their own.
 */

/** For each ASCII unit its lower-case letter or digit, or 0. */
export const ASCII_WORD: Uint8Array = asciiWord();

function asciiWord(): Uint8Array {
  const table = new Uint8Array(128);
  for (let unit = 0x30; unit <= 0x39; unit++) table[unit] = unit;
  for (let unit = 0x61; unit <= 0x7a; unit++) {
    table[unit] = unit;
    table[unit - 0x20] = unit;
  }
  return table;
}

/**
 * True for units beyond ASCII that are no word, no mark and nothing invisible, whatever stands beside them: dashes, curly
 * quotes, bullets, arrows, the barrier. Text that has only these and ASCII can be searched without folding it.
 */
export function isPlainSign(unit: number): boolean {
  if (unit >= 0x2010 && unit <= 0x205e) return true;
  if (unit < 0xc0) return unit >= 0xa0 && PLAIN_LATIN1.includes(unit);
  return (
    unit === 0xd7 ||
    unit === 0xf7 ||
    unit === 0xfffc ||
    unit === 0x3001 ||
    unit === 0x3002 ||
    (unit >= 0x2190 && unit <= 0x22ff) ||
    (unit >= 0x2500 && unit <= 0x25ff)
  );
}

const PLAIN_LATIN1 = [
  0xa0, 0xa1, 0xa2, 0xa3, 0xa4, 0xa5, 0xa6, 0xa7, 0xa9, 0xab, 0xac, 0xae, 0xb0, 0xb1, 0xb4, 0xb6, 0xb7, 0xbb, 0xbf,
];

/** 0: between words; 1: in a word; 2: a word by itself. */
export type UnitClass = 0 | 1 | 2;

const IN_WORD = /^[\p{L}\p{N}\p{M}]$/u;
const KEPT_SIGN = /^[\u00AA\u00B2\u00B3\u00B9\u00BA\u2070-\u208E\u2120\u2122]$/;
const BY_ITSELF =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u;

/** Classes of units, remembered once asked for. */
export class UnitClasses {
  /** Class plus one; 0 is not known yet. Made when the first unit beyond ASCII is seen. */
  #known: Uint8Array | undefined;

  /** The class of the unit at `at` of a folded text; both halves of a surrogate pair have their character's. */
  at(text: string, at: number): UnitClass {
    const unit = text.charCodeAt(at);
    if (unit < 128) return ASCII_WORD[unit] === 0 ? 0 : 1;
    if (unit >= 0xd800 && unit <= 0xdfff) {
      const high = unit <= 0xdbff ? at : at - 1;
      return high >= 0 && IN_WORD.test(text.slice(high, high + 2)) ? 1 : 0;
    }
    this.#known ??= new Uint8Array(0x10000);
    const known = this.#known[unit]!;
    if (known > 0) return known === 1 ? 0 : known === 2 ? 1 : 2;
    const character = text.charAt(at);
    const found = !IN_WORD.test(character) || KEPT_SIGN.test(character) ? 0 : BY_ITSELF.test(character) ? 2 : 1;
    this.#known[unit] = found + 1;
    return found;
  }
}
