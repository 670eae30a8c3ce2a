import type { Span } from './span.ts';
import { ASCII_WORD } from './wordUnits.ts';

/*
 * Letters of other scripts that a reader takes for Latin ones (from Unicode UTS 39's idea of confusables, cut down to
 * those that look the same in ordinary typefaces). One character for one, in the order of the first string.
 */
const CYRILLIC = 'АВЕЅІЈКМНОРСТУХаеѕіјорсухһԁԛԝѵҮ';
const CYRILLIC_LATIN = 'ABESIJKMHOPCTYXaesijopcyxhdqwvY';
const GREEK = 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧονρ';
const GREEK_LATIN = 'ABEZHIKMNOPTYXovp';
const OTHERS = 'օոԼɑɡ';
const OTHERS_LATIN = 'onLag';

const FROM = CYRILLIC + GREEK + OTHERS;
const TO = CYRILLIC_LATIN + GREEK_LATIN + OTHERS_LATIN;

/** Where they all lie: one range is looked for ten times as fast as many letters. */
const NEAR = /[\u0251-\u0585]/;
const ANY = new RegExp(`[${FROM}]`, 'u');
const WORD = /[\p{L}\p{N}\p{M}\p{Default_Ignorable_Code_Point}]+/u;
const IN_WORD = /^[\p{L}\p{N}\p{M}\p{Default_Ignorable_Code_Point}]$/u;
/** Greek or Cyrillic throughout: poses as nothing. */
const FOREIGN = /^(?:[\u0370-\u03ff]+|[\u0400-\u052f]+)$/;
const LATIN = /\p{Script=Latin}/u;
const LATIN_BEHIND = /^[\p{M}\p{Default_Ignorable_Code_Point}]*\p{Script=Latin}/u;
const LETTER = /\p{L}/u;
/** Signs of the phonetic alphabet: a word with one of them is a transcription. */
const PHONETIC = /[\u0250-\u02af]/;

/** One letter that is not the one it seems to be. */
export interface Lookalike {
  readonly span: Span;
  /** The Latin letter a reader sees. */
  readonly replacement: string;
}

/**
 * Letters of another script that look Latin, inside a Latin word: in `сampaigns` with a Cyrillic first letter that letter,
 * and `c` for it. A word none of whose letters is Latin is left alone, and so is a word in which a letter of the other
 * script looks like no Latin one (it was meant). Lower-case Greek counts only before a Latin letter: `TNFο` may be
 * a formula. Offsets are UTF-16 units of `text`. Linear in its length.
 */
export function lookalikes(text: string): readonly Lookalike[] {
  let at = text.search(NEAR);
  if (at < 0) return NONE;
  const found: Lookalike[] = [];
  const words = new RegExp(WORD, 'uy');
  let behind = 0;
  for (; at < text.length; at++) {
    if (!isNear(text.charCodeAt(at))) continue;
    const foreign = foreignEnd(text, at, behind);
    if (foreign > 0) {
      behind = foreign;
      at = foreign;
      continue;
    }
    const start = wordStart(text, at, behind);
    words.lastIndex = start;
    const word = words.exec(text)?.[0] ?? '';
    behind = start + word.length;
    at = behind;
    if (FOREIGN.test(word) || !ANY.test(word)) continue;
    lookalikesIn(text, word, start, found);
  }
  return found;
}

const NONE: readonly Lookalike[] = [];

/**
 * Where a word ends that is Cyrillic throughout and stands at `at`, between ASCII that is no letter; 0 where that takes
 * a closer look. Most words of a text in Russian are so, and saying it of each with a regular expression would take
 * longer than all else that is done with the text.
 */
function foreignEnd(text: string, at: number, from: number): number {
  if (at > from && isJoined(text.charCodeAt(at - 1))) return 0;
  let end = at;
  while (end < text.length && isCyrillic(text.charCodeAt(end))) end += 1;
  return end > at && (end === text.length || !isJoined(text.charCodeAt(end))) ? end : 0;
}

/** Anything that might be of one word with what stands beside it. */
function isJoined(unit: number): boolean {
  return unit > 0x7e || ASCII_WORD[unit] !== 0;
}

/** As `FOREIGN` has it. */
function isCyrillic(unit: number): boolean {
  return unit >= 0x400 && unit <= 0x52f;
}

/** As `NEAR` has it. */
function isNear(unit: number): boolean {
  return unit >= 0x251 && unit <= 0x585;
}

/** Where the word begins that the unit at `at` is in; what is before `from` is another word. */
function wordStart(text: string, at: number, from: number): number {
  let start = at;
  while (start > from) {
    const unit = text.charCodeAt(start - 1);
    const wide = unit >= 0xdc00 && unit <= 0xdfff && start - 1 > from;
    const before = wide ? start - 2 : start - 1;
    if (unit < 0x80 ? ASCII_WORD[unit] === 0 : !IN_WORD.test(text.slice(before, start))) break;
    start = before;
  }
  return start;
}

function lookalikesIn(text: string, word: string, at: number, found: Lookalike[]): void {
  const here: Lookalike[] = [];
  let genuine = false;
  let latin = false;
  let start = at;
  for (const letter of word) {
    const end = start + letter.length;
    const known = FROM.indexOf(letter);
    const code = letter.charCodeAt(0);
    // Full-width and mathematical letters are Latin to a reader, and to NFKC.
    if (known < 0 && PHONETIC.test(letter)) genuine = true;
    else if (known < 0 && LATIN.test(letter.normalize('NFKC'))) latin = true;
    else if (known < 0) genuine ||= LETTER.test(letter);
    else if (code >= 0x03b1 && code <= 0x03c9 && !LATIN_BEHIND.test(text.slice(end, end + 8))) genuine = true;
    // ɑ and ɡ are Latin by Unicode's book and still not the letters they seem to be.
    else here.push({ span: { start, end }, replacement: TO.charAt(known) });
    start = end;
  }
  if (latin && !genuine) for (const one of here) found.push(one);
}
