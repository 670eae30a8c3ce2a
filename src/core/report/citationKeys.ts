import { addAll } from '../text/addAll.ts';
import type { Span } from '../text/span.ts';

/**
 * A citation in readable text by the grammar of Pandoc's manual ("Citation syntax"), in readable offsets.
 *
 * In `[see @li-2024, para. 5; -@b]` there are two: key `li-2024` with the locator `para. 5`, and key `b`. `span` of
 * each covers from its prefix or `@` to before the `;` or `]`; a citation that stands alone takes its brackets in.
 */
export interface WrittenCitation {
  readonly span: Span;
  readonly syntax: 'pandoc' | 'pandoc-in-text' | 'footnote';
  readonly key: string;
  readonly keySpan: Span;
  readonly locator?: string;
}

/** A longer bracket is no citation, a longer key none either; both bound the look ahead. */
const LONGEST_BRACKET = 2000;
const LONGEST_KEY = 300;

/** All Pandoc citations of a text, in order, and marks `[^label]` of footnotes that nobody defined. Linear. */
export function writtenCitations(text: string): readonly WrittenCitation[] {
  const found: WrittenCitation[] = [];
  if (!text.includes('@') && !text.includes('[^')) return found;
  let at = 0;
  while (at < text.length) {
    const char = text.charAt(at);
    if (char === '[') {
      const end = bracketEnd(text, at);
      const inside = end === undefined ? [] : bracketed(text, at, end);
      if (end !== undefined && inside.length > 0) {
        addAll(found, inside);
        at = end;
        continue;
      }
      const mark = undefinedFootnote(text, at);
      if (mark !== undefined) {
        found.push(mark);
        at = mark.span.end;
        continue;
      }
    } else if (char === '@' && (at === 0 || BEFORE_KEY.test(text.charAt(at - 1)))) {
      const key = keyAt(text, at + 1);
      if (key !== undefined) {
        const inText = withLocatorBehind(text, at, key);
        found.push(inText);
        at = inText.span.end;
        continue;
      }
    }
    at += 1;
  }
  return found;
}

/** Spans of everything in a text that belongs to a citation and is no prose, in readable offsets, in order. */
export function citationSpans(text: string): readonly Span[] {
  return writtenCitations(text).map((citation) => citation.span);
}

/** Pandoc asks for no letter or digit before the `@`; an address (`medium.com/@x`, `a.@b`) is none either. */
const BEFORE_KEY = /[\s(["'“‘«„;,:—–-]/u;

interface Key {
  readonly key: string;
  readonly span: Span;
  /** Behind the key and its braces. */
  readonly end: number;
}

/** A key begins with a letter, digit or `_`; single punctuation marks may stand inside it, none at its end. */
function keyAt(text: string, at: number): Key | undefined {
  if (text.charAt(at) === '{') {
    const close = indexBefore(text, '}', at + 1, at + LONGEST_KEY);
    if (close === undefined || close === at + 1) return undefined;
    const span = { start: at + 1, end: close };
    const key = text.slice(span.start, span.end);
    return /\s/.test(key) ? undefined : { key, span, end: close + 1 };
  }
  if (!isWordChar(text, at)) return undefined;
  let end = at;
  const limit = Math.min(text.length, at + LONGEST_KEY);
  while (end < limit) {
    if (isWordChar(text, end)) end += 1;
    else if (INNER.includes(text.charAt(end)) && isWordChar(text, end + 1)) end += 2;
    else break;
  }
  return { key: text.slice(at, end), span: { start: at, end }, end };
}
const INNER = ':.#$%&-+?<>~/';

function indexBefore(text: string, char: string, from: number, limit: number): number | undefined {
  const end = Math.min(limit, text.length);
  for (let at = from; at < end; at += 1) if (text.charAt(at) === char) return at;
  return undefined;
}

function isWordChar(text: string, at: number): boolean {
  return at >= 0 && at < text.length && WORD.test(text.charAt(at));
}
/** Surrogates count, so that keys may hold letters beyond the BMP. */
const WORD = /[\p{L}\p{N}\p{M}_\uD800-\uDFFF]/u;

/** Behind the `]` that closes the bracket at `at`. */
function bracketEnd(text: string, at: number): number | undefined {
  let depth = 0;
  const limit = Math.min(text.length, at + LONGEST_BRACKET);
  for (let end = at; end < limit; end += 1) {
    const char = text.charCodeAt(end);
    if (char === 0x5b) {
      // A bracket that opens deeper than a locator needs is none of ours; keeps runs of `[` linear.
      if (depth === 3) return undefined;
      depth += 1;
    } else if (char === 0x5d) {
      depth -= 1;
      if (depth === 0) return end + 1;
    }
  }
  return undefined;
}

/** The citations between `[` at `open` and `]` before `end`; none when a part has no key. */
function bracketed(text: string, open: number, end: number): readonly WrittenCitation[] {
  const found: WrittenCitation[] = [];
  let from = open + 1;
  while (from < end) {
    const to = indexBefore(text, ';', from, end) ?? end - 1;
    const citation = part(text, from, to);
    if (citation === undefined) {
      // `[@a, p. 3; p. 7]`: the second part belongs to the first key.
      if (found.length === 0) return [];
    } else found.push(citation);
    from = to + 1;
  }
  const only = found[0];
  if (found.length === 1 && only !== undefined) return [{ ...only, span: { start: open, end } }];
  return found;
}

/** `see @key, p. 3`, `-@key` or `@key{p. 3}` between two offsets. */
function part(text: string, from: number, to: number): WrittenCitation | undefined {
  let at = from;
  // A key in a bracket of its own is that bracket's: `[they left [@a]. Nobody knows why]` cites with the inner one.
  for (let depth = 0; at < to; at += 1) {
    const char = text.charAt(at);
    if (char === '@' && depth === 0 && !isWordChar(text, at - 1)) break;
    if (char === '[') depth += 1;
    else if (char === ']') depth -= 1;
  }
  if (at >= to) return undefined;
  const key = keyAt(text, at + 1);
  if (key === undefined || key.end > to) return undefined;
  let start = from;
  while (start < at && /\s/.test(text.charAt(start))) start += 1;
  let end = to;
  while (end > key.end && /\s/.test(text.charAt(end - 1))) end -= 1;
  const locator = locatorIn(text.slice(key.end, end));
  return {
    span: { start, end },
    syntax: 'pandoc',
    key: key.key,
    keySpan: key.span,
    ...(locator === undefined ? {} : { locator }),
  };
}

/** `@key [p. 3]` or `@key` alone. */
function withLocatorBehind(text: string, at: number, key: Key): WrittenCitation {
  const start = text.charAt(at - 1) === '-' && !isWordChar(text, at - 2) ? at - 1 : at;
  const bare = { syntax: 'pandoc-in-text', key: key.key, keySpan: key.span } as const;
  const open = text.charAt(key.end) === ' ' ? key.end + 1 : key.end;
  if (text.charAt(open) === '[') {
    const end = bracketEnd(text, open);
    const inside = end === undefined ? '' : text.slice(open + 1, end - 1);
    const locator = inside.includes('@') ? undefined : locatorIn(inside);
    if (end !== undefined && locator !== undefined) return { span: { start, end }, ...bare, locator };
  }
  return { span: { start, end: key.end }, ...bare };
}

/**
 * The locator that a suffix begins with: `, para. 5`, ` pp. 33-35, 38`, `{ch. 1}`. Pandoc takes any term of CSL's list;
 * a bare number is a page.
 */
export function locatorIn(suffix: string): string | undefined {
  const match = LOCATOR.exec(suffix);
  if (match === null) return undefined;
  const [, term = '', value = ''] = match;
  return term === '' ? value : `${term.trim()} ${value}`;
}
const LOCATOR =
  /^[\s,{]{0,3}((?:books?|chapters?|chaps?\.?|ch\.?|columns?|cols?\.?|figures?|figs?\.?|folios?|fols?\.?|issues?|nos?\.?|numbers?|lines?|ll?\.|notes?|nn?\.|opus|op\.|pages?|pp?\.|paragraphs?|paras?\.?|pars?\.?|¶{1,2}|parts?|pts?\.?|sections?|secs?\.?|§{1,2}|slides?|verses?|vv?\.|volumes?|vols?\.?|sub verbo|s\.v\.)\s{0,2})?((?=[\dIVXLCivxlc])[\w.:]{1,12}(?:\s?[-–,&]\s?\d[\w.:]{0,10}){0,8})(?=[\s,;})\].]|$)/i;

/** `[^note]` in readable text is no footnote reference: Markdown would have taken it out if it were defined. */
function undefinedFootnote(text: string, at: number): WrittenCitation | undefined {
  const match = FOOTNOTE.exec(text.slice(at, at + 64));
  const label = match?.[1];
  if (label === undefined) return undefined;
  const end = at + label.length + 3;
  return { span: { start: at, end }, syntax: 'footnote', key: label, keySpan: { start: at + 2, end: end - 1 } };
}
/** A number, or a label of at least four characters: `[^a-z]` is a character class. */
const FOOTNOTE = /^\[\^(\d{1,4}|[\p{L}\p{N}][\p{L}\p{N}_.:-]{3,50})\](?!:)/u;
