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
  /**
   * Where the source is not unit for unit the folded text, in order, four numbers each: folded start and end, source
   * start and end. Between them both run in step. A stretch may be empty in the folded text (a soft hyphen), never in
   * the source. Absent when every unit stands where it stood.
   */
  readonly changes?: readonly number[];
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
  const alike = lookalikes(text);
  const replaced = alike.length === 0 ? undefined : new Map(alike.map((one) => [one.span.start, one.replacement]));
  const changes: number[] = [];
  let cased = '';
  let at = 0;
  // Where the stretch began that stands between `at` and the last thing that is another now.
  let same = 0;
  while (at < text.length) {
    let unit = text.charCodeAt(at);
    let next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0x20;
    // ASCII before ASCII stays as it is but for blanks in a row and backticks, and most of any text with an accent in it is that.
    while (at + 1 < text.length && unit + next > 0x40 && unit >= 0x20 && next >= 0x20 && unit < 0x7f && next < 0x7f) {
      if (unit === BACKTICK) break;
      at += 1;
      unit = next;
      next = at + 1 < text.length ? text.charCodeAt(at + 1) : 0x20;
    }
    // One unit that is one unit: no blank before a blank, no mark behind.
    const folded =
      unit >= 0x7f
        ? replaced?.has(at) === true
          ? 0
          : foldedUnit(unit)
        : unit > 0x20 || (unit === 0x20 && next > 0x20)
          ? unit === BACKTICK
            ? 0x27
            : unit
          : 0;
    if (folded > 0 && (next < 0x7f || foldedUnit(next) > 0)) {
      if (folded !== unit) {
        cased += text.slice(same, at) + String.fromCharCode(folded);
        same = at + 1;
      }
      at += 1;
      continue;
    }
    cased += text.slice(same, at);
    const start = at;
    const first = characterAt(text, at);
    at += first.length;
    let cluster = '';
    if (!IGNORABLE.test(first)) {
      if (SPACE.test(first)) {
        cluster = ' ';
        at = endOfSpace(text, at);
      } else {
        const marks = marksAt(text, at);
        at = marks.end;
        cluster = foldCluster((replaced?.get(start) ?? first) + marks.text);
      }
    }
    if (at - start !== 1 || cluster.length !== 1) changes.push(cased.length, cased.length + cluster.length, start, at);
    cased += cluster;
    same = at;
  }
  cased += text.slice(same);
  return { cased, text: lowerCase(cased), ...(changes.length === 0 ? {} : { changes }) };
}

const BACKTICK = 0x60;

/** What U+00A0 to U+017F fold to, but for case; a blank where that is not one unit. */
const LATIN =
  " ¡¢£¤¥¦§ ©ª«¬ ® °±²³'μ¶· ¹º»   ¿AAAAAA CEEEEIIIIDNOOOOO×OUUUUY  aaaaaa ceeeeiiiidnooooo÷ouuuuy yAaAaAaCcCcCcCcDdDdEeEeEeEeEeGgGgGgGgHhHhIiIiIiIiIi  JjKkĸLlLlLl  LlNnNnNn ŊŋOoOoOo  RrRrRrSsSsSsSsTtTtTtUuUuUuUuUuUuWwYyYZzZzZzs";
/** The same for U+2010 to U+203F: dashes, quotes, dots. */
const SIGNS = '------‖ \'\'‚\'""""†‡•‣.  ‧        ‰‱\'" ‵  ‸‹›※ ‽ ‿';
const BLANK = 0x20;
/** The only arrows and operators that NFKC takes apart. */
const INTEGRALS: readonly number[] = [0x222c, 0x222d, 0x222f, 0x2230];

/**
 * What a unit beyond ASCII folds to, but for case, when no mark follows; 0 where that takes a closer look. The frequent
 * ones only: letters of Latin, Cyrillic, Arabic, Han, kana and Hangul, the signs that typesetting sets, arrows, operators,
 * frames, pictographs, full-width ASCII.
 */
function foldedUnit(unit: number): number {
  if (unit < 0x180) {
    const folded = unit < 0xa0 ? BLANK : LATIN.charCodeAt(unit - 0xa0);
    return folded === BLANK ? 0 : folded;
  }
  if (unit >= 0x2010 && unit <= 0x203f) {
    const folded = SIGNS.charCodeAt(unit - 0x2010);
    return folded === BLANK ? 0 : folded;
  }
  if (unit >= 0x2190 && unit <= 0x22ff) return unit === 0x2212 ? 0x2d : INTEGRALS.includes(unit) ? 0 : unit;
  // Full-width ASCII.
  if (unit >= 0xff01 && unit <= 0xff5e) return unit - 0xfee0;
  const bare =
    (unit >= 0x0400 && unit <= 0x045f) ||
    (unit >= 0x0621 && unit <= 0x064a) ||
    (unit >= 0x2500 && unit <= 0x27bf) ||
    (unit >= 0x3001 && unit <= 0x3003) ||
    (unit >= 0x3008 && unit <= 0x3011) ||
    (unit >= 0x3041 && unit <= 0x3096) ||
    (unit >= 0x30a1 && unit <= 0x30fe) ||
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0xac00 && unit <= 0xd7a3);
  return bare ? unit : 0;
}

/** Where white space that began before `at` ends; invisible characters in it are part of it. */
function endOfSpace(text: string, from: number): number {
  let end = from;
  let at = from;
  while (at < text.length) {
    const next = characterAt(text, at);
    at += next.length;
    if (SPACE.test(next)) end = at;
    else if (!IGNORABLE.test(next)) break;
  }
  return end;
}

/** Marks and jamo belong to the character before them: `e` and an acute accent are one letter. */
function marksAt(text: string, from: number): { readonly text: string; readonly end: number } {
  let end = from;
  let at = from;
  let marks = '';
  while (at < text.length && text.charCodeAt(at) > 0x7f) {
    const next = characterAt(text, at);
    at += next.length;
    if (MARK.test(next) || JAMO.test(next)) {
      if (!IGNORABLE.test(next)) marks += next;
      end = at;
    } else if (!IGNORABLE.test(next)) break;
  }
  return { text: marks, end };
}

/** The number of the last of `changes` that begins at or before the folded unit `at`, times four; -4 when none does. */
function changeAt(changes: readonly number[], at: number): number {
  let low = 0;
  let high = changes.length >> 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (changes[middle << 2]! <= at) low = middle + 1;
    else high = middle;
  }
  return (low - 1) << 2;
}

/** Where the source of the folded unit `at` begins. */
export function sourceStart({ changes }: Folded, at: number): number {
  if (changes === undefined) return at;
  const change = changeAt(changes, at);
  if (change < 0) return at;
  const end = changes[change + 1]!;
  return at < end ? changes[change + 2]! : at - end + changes[change + 3]!;
}

/** Where the source of the folded unit `at` ends. */
export function sourceEnd(folded: Folded, at: number): number {
  const { changes } = folded;
  const change = changes === undefined ? -1 : changeAt(changes, at);
  if (changes !== undefined && change >= 0 && at < changes[change + 1]!) return changes[change + 3]!;
  return sourceStart(folded, at) + 1;
}

/** The source span of folded `[start, end)`, or `undefined` when it would cut a source character in two. */
export function unfolded(folded: Folded, span: Span): Span | undefined {
  if (folded.changes === undefined) return span;
  const { start, end } = span;
  if (start >= end || end > folded.text.length) return undefined;
  const from = sourceStart(folded, start);
  const to = sourceEnd(folded, end - 1);
  if (start > 0 && sourceStart(folded, start - 1) === from) return undefined;
  if (end < folded.text.length && sourceEnd(folded, end) === to) return undefined;
  return { start: from, end: to };
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
