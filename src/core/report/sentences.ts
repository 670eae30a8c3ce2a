import { packed } from '../text/packed.ts';
import { BARRIER, type Block } from '../markdown/block.ts';
import { toSource } from '../markdown/readable.ts';
import type { Span } from '../text/span.ts';
import { BEFORE_NUMBER, EITHER, NEVER_LAST, STARTERS } from './abbreviations.ts';
import type { Sentence } from './report.ts';

/*
 * Sentences of English prose. `Intl.Segmenter` (UAX #29) breaks behind every `Dr.`, `No.` and `U.S.`, and puts a
 * citation behind the full stop into the next sentence; test/bench/sentences.ts has the figures.
 *
 * One pass from left to right. Every look back or ahead is bounded, so the whole is linear.
 */

/** A longer bracket is no citation; also bounds the look ahead. */
const LONGEST_BRACKET = 400;
/** Longer than any abbreviation with its letters. */
const LONGEST_TOKEN = 24;

/**
 * The sentences of one block's readable text, in its offsets, in order, without the white space between them.
 *
 * `He met Dr. Li.[^1] "Why?" he asked. [@a, p. 3]` has two: the first ends behind the footnote's mark, the second
 * behind the citation. Everything that is not white space is in exactly one sentence.
 */
export function splitSentences(text: string): readonly Span[] {
  const spans: Span[] = [];
  let start = skipSpace(text, 0);
  let at = start;
  // Behind a bracket that opened inside the sentence: `so (he said. She agreed) for long` is one.
  let guarded = 0;
  while (at < text.length) {
    const char = text.charCodeAt(at);
    if (char === 0x28 /* ( */ && at > start && at >= guarded) {
      guarded = closingBracket(text, at) ?? guarded;
      at += 1;
    } else if (char === 0x5b /* [ */) {
      at = citationEnd(text, at) ?? at + 1;
    } else if (isTerminator(char)) {
      const run = endOfRun(text, at);
      const close = endOfTail(text, run);
      if (close > guarded && isBoundary(text, start, at, run, close)) {
        spans.push({ start, end: close });
        start = skipSpace(text, close);
        at = start;
      } else {
        at = run;
      }
    } else {
      at += 1;
    }
  }
  const end = trimmedEnd(text, start);
  if (end > start) spans.push({ start, end });
  return packed(spans);
}

/** The sentences of a block in the block's source coordinates. */
export function sentencesOf(block: Block, section: number): readonly Sentence[] {
  return splitSentences(block.readable.text).map((span) => ({
    ...toSource(block.readable, span),
    section,
    text: block.readable.text.slice(span.start, span.end),
  }));
}

/** Of the `)` that closes a bracket, if it is near and the bracket is one within a sentence. */
function closingBracket(text: string, open: number): number | undefined {
  let depth = 0;
  const limit = Math.min(text.length, open + LONGEST_ASIDE);
  for (let at = open; at < limit; at += 1) {
    const char = text.charCodeAt(at);
    if (char === 0x28) depth += 1;
    else if (char === 0x29) {
      depth -= 1;
      if (depth === 0) return TERMINATED.test(text.slice(at - 1, at)) && isSentenceLike(text, open) ? undefined : at;
    }
  }
  return undefined;
}
const LONGEST_ASIDE = 300;
const TERMINATED = /[.!?…]/;

/** `End. (It was so. It is.)`: a bracket behind a full stop holds sentences of its own. */
function isSentenceLike(text: string, open: number): boolean {
  return TERMINATED.test(text.slice(Math.max(0, open - 2), open).trim());
}

/** `.` `!` `?` `…`, and the full stops of Chinese, Japanese, Hindi, Arabic and Urdu. */
function isTerminator(char: number): boolean {
  return (
    char === 0x2e ||
    char === 0x21 ||
    char === 0x3f ||
    char === 0x2026 ||
    char === 0x3002 ||
    char === 0xff01 ||
    char === 0xff1f ||
    char === 0x0964 ||
    char === 0x061f ||
    char === 0x06d4
  );
}

function isSpace(char: number): boolean {
  return (char <= 0x20 && char >= 0x09) || char === 0xa0 || char === 0x2028 || char === 0x2029 || char === 0x202f;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && isSpace(text.charCodeAt(at))) at += 1;
  return at;
}

function trimmedEnd(text: string, from: number): number {
  let end = text.length;
  while (end > from && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return end;
}

function endOfRun(text: string, from: number): number {
  let at = from;
  while (at < text.length && isTerminator(text.charCodeAt(at))) at += 1;
  return at;
}

/** Closing quotes and brackets, footnote marks and citations, with the space before a citation. */
function endOfTail(text: string, from: number): number {
  let at = from;
  for (;;) {
    const char = text.charAt(at);
    if (char !== '' && (CLOSERS.includes(char) || char === BARRIER || SUPERSCRIPTS.includes(char))) {
      at += 1;
      continue;
    }
    const next = skipSpace(text, at);
    const end = text.charAt(next) === '[' ? citationEnd(text, next) : undefined;
    if (end === undefined) return at;
    at = end;
    // A full stop may also follow the citation: `said so. [@a].`
    if (text.charAt(at) === '.') at += 1;
  }
}
const CLOSERS = '"\'”’»›)]}';
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹†‡*';

/** Behind a `[@key …]`, `[see @key]`, `[-@key]` or `[^label]` that begins at `at`; `undefined` when it is something else. */
function citationEnd(text: string, at: number): number | undefined {
  const limit = Math.min(text.length, at + LONGEST_BRACKET);
  if (text.charAt(at + 1) === '^') {
    for (let end = at + 2; end < limit; end += 1) {
      const char = text.charCodeAt(end);
      if (char === 0x5d) return end > at + 2 ? end + 1 : undefined;
      if (isSpace(char)) return undefined;
    }
    return undefined;
  }
  let depth = 0;
  let key = false;
  for (let end = at; end < limit; end += 1) {
    const char = text.charCodeAt(end);
    if (char === 0x5b) depth += 1;
    else if (char === 0x5d) {
      depth -= 1;
      if (depth === 0) return key ? end + 1 : undefined;
    } else if (char === 0x40 /* @ */ && !isWordChar(text, end - 1) && isWordChar(text, end + 1)) key = true;
  }
  return undefined;
}

function isWordChar(text: string, at: number): boolean {
  const char = text.charAt(at);
  return char === '_' || char === '{' || LETTER_OR_DIGIT.test(char);
}
const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;
const UPPER = /[\p{Lu}\p{Lt}]/u;
const LOWER = /\p{Ll}/u;
const DIGIT = /\p{Nd}/u;

/**
 * Does the sentence that began at `start` end at `close`? `at` is its first terminator, `run` behind the last one,
 * `close` behind what belongs to it.
 */
function isBoundary(text: string, start: number, at: number, run: number, close: number): boolean {
  const next = skipSpace(text, close);
  if (next >= text.length) return true;
  const first = text.charCodeAt(at);
  // Full stops of scripts that write no space between sentences.
  if (first > 0x2fff || first === 0x0964 || first === 0x06d4 || first === 0x061f) return true;
  if (next === close)
    return (
      /(?:\]|\uFFFC)$/.test(text.slice(close - 1, close)) && hasMark(text, run, close) && opensSentence(text, next)
    );
  const letter = firstLetter(text, next);
  const opener = text.charAt(next);
  // A small letter goes on, unless it begins a name (`eBay`) or stands in a bracket; code may begin a sentence.
  const isSmall = LOWER.test(letter) && opener !== BARRIER && !CAMEL.test(text.slice(next, next + 5));
  if (isSmall && (opener !== '(' || first !== 0x2e || run - at > 1)) return false;
  if (first !== 0x2e || run - at > 1) return true;
  const token = tokenBefore(text, start, at);
  if (isSmall) return token.text.length > 3 && !token.text.includes('.') && !EITHER.has(token.text.toLowerCase());
  // `5 %.`, `[@a].`, `).` end a sentence; a full stop that stands alone ends nothing.
  if (token.text === '') return at > start && !isSpace(text.charCodeAt(at - 1));
  return !continues(text, token, next, letter);
}

const CAMEL = /^\p{Ll}{1,2}\p{Lu}\p{Ll}/u;

/** Is there a citation or a footnote's mark between the full stop and what follows? */
function hasMark(text: string, run: number, close: number): boolean {
  const tail = text.slice(run, close);
  return tail.includes(BARRIER) || tail.includes('@') || tail.includes('[^');
}

function opensSentence(text: string, at: number): boolean {
  return UPPER.test(text.charAt(at));
}

/** The first letter or digit of what follows, behind opening quotes, brackets and dashes. */
function firstLetter(text: string, from: number): string {
  const limit = Math.min(text.length, from + 6);
  for (let at = from; at < limit; at += 1) {
    const char = String.fromCodePoint(text.codePointAt(at) ?? 0);
    if (LETTER_OR_DIGIT.test(char)) return char;
  }
  return '';
}

interface Token {
  readonly text: string;
  /** Nothing of the sentence stands before it. */
  readonly isFirst: boolean;
}

function tokenBefore(text: string, start: number, at: number): Token {
  let from = at;
  const limit = Math.max(start, at - LONGEST_TOKEN);
  while (from > limit) {
    const char = text.charAt(from - 1);
    if (char !== '.' && char !== '-' && !LETTER_OR_DIGIT.test(char)) break;
    from -= 1;
  }
  return { text: text.slice(from, at), isFirst: from === start };
}

/** Does the sentence go on behind the full stop of `token`, though `letter` is no small one? */
function continues(text: string, token: Token, next: number, letter: string): boolean {
  const lower = token.text.toLowerCase();
  const opened = !LETTER_OR_DIGIT.test(text.charAt(next));
  if (NEVER_LAST.has(lower)) return !(lower === 'v' && opened);
  if (BEFORE_NUMBER.has(lower) && (DIGIT.test(letter) || text.charAt(next) === '(' || isRoman(text, next))) return true;
  // `J. Smith`, `J.-P. Smith`, `Y.A. Tittle`; but `Plan B. The`.
  const initials = INITIALS.test(token.text);
  if (initials || EITHER.has(lower)) {
    if (opened || DIGIT.test(letter)) return EITHER.has(lower) && !opened;
    return !STARTERS.has(wordAt(text, next));
  }
  // `1. First`: a number alone at the beginning counts, it says nothing.
  return token.isFirst && ENUMERATOR.test(token.text);
}
const INITIALS = /^\p{Lu}(?:[.-]{1,2}\p{Lu}){0,4}$/u;
const ENUMERATOR = /^(?:\p{Nd}{1,3}|[a-zA-Z]|[ivxIVX]{1,4})$/u;

function isRoman(text: string, at: number): boolean {
  const word = wordAt(text, at);
  return /^[IVXLC]+$/.test(word) && (word.length > 1 || text.charAt(at + 1) !== ' ');
}

/** The word that begins at `at`, empty when an initial's full stop follows it. */
function wordAt(text: string, at: number): string {
  let end = at;
  const limit = Math.min(text.length, at + LONGEST_TOKEN);
  while (end < limit && LETTER_OR_DIGIT.test(text.charAt(end))) end += 1;
  return text.charAt(end) === '.' && end - at === 1 ? '' : text.slice(at, end);
}
