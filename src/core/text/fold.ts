import { lookalikes } from './confusables.ts';
import type { Span } from './span.ts';

/*
 * Folding makes two spellings that a reader takes for the same the same string, and can tell for every folded character
 * which source characters it came from.
 *
 * NFKC (Unicode UAX 15) by clusters: a character with the marks behind it, so that the map stays exact. Kept out of NFKC
 * are superscripts and `™`: behind a name they are a footnote mark and a trade mark, no `2` and no `TM`.
 */

/** A folded text with its way back. */
export interface Folded {
  /** Folded, case kept. */
  readonly cased: string;
  /** Folded, lower case: unit for unit parallel to `cased`. */
  readonly text: string;
  /** For each unit of `text` where its source begins; absent when every unit stands where it stood. */
  readonly starts?: Int32Array;
  /** For each unit of `text` where its source ends. */
  readonly ends?: Int32Array;
}

const PLAIN = /^[\x21-\x5f\x61-\x7e]*(?: [\x21-\x5f\x61-\x7e]+)*$/;
const MARK = /^\p{M}$/u;
const JAMO = /^[\u1160-\u11FF\uD7B0-\uD7FF]$/;
/** Nothing to see: soft hyphen, zero-width and bidi controls, variation selectors, tags. */
const IGNORABLE = /^\p{Default_Ignorable_Code_Point}$/u;
const SPACE = /^[\s\u0085]$/;
const KEPT = /^[\u00AA\u00B2\u00B3\u00B9\u00BA\u2070-\u208E\u2120\u2122]$/;
const APOSTROPHE = /^[\u0060\u00B4\u02B9\u02BB\u02BC\u02BD\u2018\u2019\u201B\u2032\uFF07]$/;
const QUOTE = /^[\u201C-\u201F\u2033\uFF02]$/;
const DASH = /^[\u002D\u058A\u2010-\u2015\u2043\u2212\u2E3A\u2E3B\uFE58\uFE63\uFF0D]$/;
/** Accents are dropped where they decorate a letter, not where they are one (Cyrillic й, Indic vowel signs). */
const DECORATED = /^[\p{Script=Latin}\p{Script=Greek}]/u;
const ACCENTS = /[\u0300-\u036F]/g;
/** Latin letters that Unicode does not take apart though readers do. */
const UNDECOMPOSED: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['ẞ', 'SS'],
  ['ø', 'o'],
  ['Ø', 'O'],
  ['ł', 'l'],
  ['Ł', 'L'],
  ['đ', 'd'],
  ['Đ', 'D'],
  ['ð', 'd'],
  ['Ð', 'D'],
  ['þ', 'th'],
  ['Þ', 'TH'],
  ['æ', 'ae'],
  ['Æ', 'AE'],
  ['œ', 'oe'],
  ['Œ', 'OE'],
  ['ı', 'i'],
  ['ħ', 'h'],
  ['Ħ', 'H'],
  ['ŧ', 't'],
  ['Ŧ', 'T'],
]);

/** The folded text and its map. Linear in the length of `text`; any string is welcome, lone surrogates too. */
export function fold(text: string): Folded {
  if (PLAIN.test(text)) return { cased: text, text: text.toLowerCase() };
  const replaced = new Map(lookalikes(text).map((one) => [one.span.start, one.replacement]));
  const starts: number[] = [];
  const ends: number[] = [];
  let cased = '';
  let at = 0;
  while (at < text.length) {
    const start = at;
    let cluster = characterAt(text, at);
    at += cluster.length;
    if (IGNORABLE.test(cluster)) continue;
    let end = at;
    if (SPACE.test(cluster)) {
      while (at < text.length) {
        const next = characterAt(text, at);
        if (SPACE.test(next)) end = at + next.length;
        else if (!IGNORABLE.test(next)) break;
        at += next.length;
      }
      at = end;
      cluster = ' ';
    } else {
      cluster = replaced.get(start) ?? cluster;
      // Marks and jamo belong to the character before them: `e` + acute accent is one letter.
      while (at < text.length && text.charCodeAt(at) > 0x7f) {
        const next = characterAt(text, at);
        if (MARK.test(next) || JAMO.test(next)) {
          if (!IGNORABLE.test(next)) cluster += next;
          end = at + next.length;
        } else if (!IGNORABLE.test(next)) break;
        at += next.length;
      }
      at = end;
      cluster = foldCluster(cluster);
    }
    for (let i = 0; i < cluster.length; i++) {
      starts.push(start);
      ends.push(end);
    }
    cased += cluster;
  }
  return { cased, text: lowerCase(cased), starts: Int32Array.from(starts), ends: Int32Array.from(ends) };
}

/** The source span of folded `[start, end)`, or `undefined` when it would cut a source character in two. */
export function unfolded(folded: Folded, span: Span): Span | undefined {
  const { starts, ends } = folded;
  if (starts === undefined || ends === undefined) return span;
  const { start, end } = span;
  if (start >= end || end > starts.length) return undefined;
  if (start > 0 && starts[start - 1] === starts[start]) return undefined;
  if (end < starts.length && starts[end] === starts[end - 1]) return undefined;
  return { start: starts[start] ?? 0, end: ends[end - 1] ?? 0 };
}

/** The name as a key: folded, white space at the ends left out. `AnalyseOptions.chosen` is keyed by this. */
export function foldedName(text: string): string {
  return fold(text).text.trim();
}

function characterAt(text: string, at: number): string {
  const unit = text.charCodeAt(at);
  if (unit < 0xd800 || unit > 0xdbff || at + 1 === text.length) return text.charAt(at);
  const next = text.charCodeAt(at + 1);
  return next >= 0xdc00 && next <= 0xdfff ? text.slice(at, at + 2) : text.charAt(at);
}

function foldCluster(cluster: string): string {
  if (cluster.length === 1) {
    if (cluster <= '\x7f' && cluster !== '`') return cluster;
    if (APOSTROPHE.test(cluster)) return "'";
    if (DASH.test(cluster)) return '-';
    if (QUOTE.test(cluster)) return '"';
  }
  if (KEPT.test(cluster.charAt(0))) return cluster;
  let folded = cluster.normalize('NFKC');
  if (DECORATED.test(folded)) {
    folded = folded.normalize('NFD').replace(ACCENTS, '').normalize('NFC');
    let latin = '';
    for (const letter of folded) latin += UNDECOMPOSED.get(letter) ?? letter;
    folded = latin;
  }
  // NFKC may bring forth what is folded itself: U+FF0D was caught above, U+00A8 becomes a space and an accent.
  return folded;
}

/** `toLowerCase` unit for unit: what would change in length stays as it is, and so does a final sigma's place in its word. */
function lowerCase(cased: string): string {
  const lower = cased.toLowerCase();
  if (lower.length === cased.length) return lower.replaceAll('ς', 'σ');
  let result = '';
  for (const letter of cased) {
    const one = letter.toLowerCase();
    result += one.length === letter.length ? one : letter;
  }
  return result.replaceAll('ς', 'σ');
}
