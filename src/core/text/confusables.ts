import type { Span } from './span.ts';

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

/** A cheap look before the search: is there any letter at all that could be a look-alike? */
const ANY = new RegExp(`[${FROM}]`, 'u');
const WORD = /[\p{L}\p{N}\p{M}\p{Default_Ignorable_Code_Point}]+/gu;
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
  if (!ANY.test(text)) return [];
  const found: Lookalike[] = [];
  for (const match of text.matchAll(WORD)) {
    const word = match[0];
    if (!ANY.test(word)) continue;
    const here: Lookalike[] = [];
    let genuine = false;
    let latin = false;
    let start = match.index;
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
  return found;
}
