import search from 'approx-string-match';
import type { Span } from '../text/span.ts';
import type { Position, Quote } from './annotation.ts';
import { readableSpan, sourceOf, type ReadableReport } from './readableReport.ts';
import { similarity } from './similarity.ts';

/*
 * Finding an annotated passage again after the report was changed elsewhere: by a pull, another editor, a reflow.
 *
 * The aim is not to attach as often as possible but never to the wrong words. Hypothesis takes the best candidate it
 * finds; that is right for a web page's margin notes and wrong for a verdict on a claim. So a place is taken only if
 * it is good by itself *and* clearly better than every other; everything else is a person's to decide.
 */

/** Units of readable text kept on either side of a quote. Enough for five or six words. */
const CONTEXT = 40;
/** A quote that stands several times in the report keeps more, until the places differ or this is reached. */
const MOST_CONTEXT = 240;
/** From here on the words alone identify a passage, if they stood once before and stand once now. */
const DISTINCTIVE_LENGTH = 28;
const DISTINCTIVE_WORDS = 5;
/** A near match may differ in one character of five; shorter quotes say too little to be recognised changed. */
const NEAR_QUOTE = 0.8;
const NEAR_LENGTH = 20;
/** What must stand around a passage that its own words do not identify. */
const SAME_CONTEXT = 0.75;
/** The approximate search costs text times quote: a longer quote is sought exactly only. */
const LONGEST_NEAR = 2000;
/** So much better than the next place the best one has to be. */
const MARGIN = 0.2;
/** As many places are weighed; a quote that stands oftener is no one's to place but a person's. */
const MOST_PLACES = 200;

/** A place where the passage could be. `span` is in the report's source; `text` is what reads there now. */
export interface Place {
  readonly span: Span;
  readonly readable: Span;
  readonly text: string;
  /** 0 to 1: how alike the words are, and what stands around them. */
  readonly quote: number;
  readonly context: number;
}

export type Anchoring =
  | { readonly kind: 'anchored'; readonly how: 'exact' | 'near'; readonly place: Place; readonly score: number }
  /** Needs a person. `places` are candidates, best first; none when nothing like the passage is left. */
  | { readonly kind: 'review'; readonly reason: 'gone' | 'ambiguous' | 'changed'; readonly places: readonly Place[] };

/**
 * The quote and position of a source span, as they are kept in a record; `undefined` where nothing is read.
 * The quote's text is as it reads, markup and line breaks gone.
 */
export function describe(report: ReadableReport, source: Span): { quote: Quote; position: Position } | undefined {
  const span = readableSpan(report, source);
  if (!span) return undefined;
  const exact = report.text.slice(span.start, span.end);
  const others = exactPlaces(report.text, exact).filter((start) => start !== span.start);
  let width = CONTEXT;
  // Keep so much around a repeated quote that the places can be told apart, where that is possible at all.
  while (width < MOST_CONTEXT && others.some((start) => alike(report.text, span.start, start, exact.length, width))) {
    width += CONTEXT;
  }
  return {
    quote: {
      exact,
      prefix: report.text.slice(Math.max(0, span.start - width), span.start),
      suffix: report.text.slice(span.end, span.end + width),
      occurrences: others.length + 1,
    },
    position: { start: span.start, end: span.end },
  };
}

/** Where the quote is now. Pure; costs at most text times quote length, bounded as said at the constants. */
export function anchor(report: ReadableReport, quote: Quote, position: Position): Anchoring {
  const exact = exactPlaces(report.text, quote.exact);
  const places = exact
    .slice(0, MOST_PLACES)
    .map((start) => placeAt(report, quote, { start, end: start + quote.exact.length }, 1))
    .sort((a, b) => better(a, b, position));
  if (exact.length > MOST_PLACES) return { kind: 'review', reason: 'ambiguous', places: places.slice(0, 5) };
  const [best, second] = places;
  if (best && !second) return soleExact(report, quote, best, position);
  if (best && second) {
    return best.context >= SAME_CONTEXT && best.context - second.context >= MARGIN
      ? { kind: 'anchored', how: 'exact', place: best, score: best.context }
      : { kind: 'review', reason: 'ambiguous', places: places.slice(0, 5) };
  }
  return near(report, quote, position);
}

/** The words stand once. Are they the same words, or an echo of a passage that was changed or removed? */
function soleExact(report: ReadableReport, quote: Quote, place: Place, position: Position): Anchoring {
  if (place.context >= SAME_CONTEXT) return { kind: 'anchored', how: 'exact', place, score: place.context };
  const distinctive =
    quote.occurrences === 1 &&
    quote.exact.length >= DISTINCTIVE_LENGTH &&
    quote.exact.split(' ').length >= DISTINCTIVE_WORDS;
  // A changed original may stand elsewhere, in the old surroundings: then this is a copy, or the other is.
  const rivals = nearPlaces(report, quote, position).filter(
    (each) => each.readable.start !== place.readable.start && each.context > place.context - MARGIN,
  );
  if (distinctive && rivals.length === 0) {
    return { kind: 'anchored', how: 'exact', place, score: (1 + place.context) / 2 };
  }
  return {
    kind: 'review',
    reason: rivals.length > 0 ? 'ambiguous' : 'changed',
    places: [place, ...rivals].slice(0, 5),
  };
}

/** The words are nowhere as they were. */
function near(report: ReadableReport, quote: Quote, position: Position): Anchoring {
  const places = nearPlaces(report, quote, position);
  const [best, second] = places;
  if (!best) return { kind: 'review', reason: 'gone', places: [] };
  const score = best.quote * best.context;
  const clear = !second || second.quote * second.context < score - MARGIN;
  if (best.quote >= NEAR_QUOTE && best.context >= SAME_CONTEXT && quote.exact.length >= NEAR_LENGTH && clear) {
    return { kind: 'anchored', how: 'near', place: best, score };
  }
  return { kind: 'review', reason: clear ? 'changed' : 'ambiguous', places: places.slice(0, 5) };
}

/** Places whose words are like the quote's, best first, no two of them overlapping. */
function nearPlaces(report: ReadableReport, quote: Quote, position: Position): readonly Place[] {
  const { exact } = quote;
  if (exact.length > LONGEST_NEAR || exact.length === 0) return [];
  const matches = search(report.text, exact, Math.floor(exact.length * 0.4));
  const taken: Place[] = [];
  const ranked = [...matches].sort((a, b) => a.errors - b.errors).slice(0, MOST_PLACES);
  for (const match of ranked) {
    const span = wholeWords(report.text, match);
    if (taken.some((each) => each.readable.start < span.end && span.start < each.readable.end)) continue;
    const alikeness = similarity(exact, report.text.slice(span.start, span.end));
    taken.push(placeAt(report, quote, span, alikeness));
  }
  return taken.sort((a, b) => b.quote * b.context - a.quote * a.context || better(a, b, position));
}

/** A near match begins and ends with whole words: an approximate search cuts where it is cheapest. */
function wholeWords(text: string, span: Span): Span {
  let { start, end } = span;
  const isWord = (at: number): boolean => at >= 0 && at < text.length && /[\p{L}\p{N}]/u.test(text.charAt(at));
  while (start < end && text.charAt(start) === ' ') start += 1;
  while (end > start && text.charAt(end - 1) === ' ') end -= 1;
  while (isWord(start) && isWord(start - 1)) start -= 1;
  while (isWord(end - 1) && isWord(end)) end += 1;
  return { start, end };
}

function placeAt(report: ReadableReport, quote: Quote, readable: Span, alikeness: number): Place {
  const { text } = report;
  const before = text.slice(Math.max(0, readable.start - quote.prefix.length), readable.start);
  const behind = text.slice(readable.end, readable.end + quote.suffix.length);
  const weight = quote.prefix.length + quote.suffix.length;
  const context =
    weight === 0
      ? 1
      : (similarity(quote.prefix, before) * quote.prefix.length +
          similarity(quote.suffix, behind) * quote.suffix.length) /
        weight;
  return {
    span: sourceOf(report, readable),
    readable,
    text: text.slice(readable.start, readable.end),
    quote: alikeness,
    context,
  };
}

/** Better context first; then nearer to where it was. */
function better(a: Place, b: Place, position: Position): number {
  return (
    b.context - a.context || Math.abs(a.readable.start - position.start) - Math.abs(b.readable.start - position.start)
  );
}

function exactPlaces(text: string, exact: string): readonly number[] {
  const starts: number[] = [];
  if (exact === '') return starts;
  for (let at = text.indexOf(exact); at >= 0 && starts.length <= MOST_PLACES; at = text.indexOf(exact, at + 1)) {
    starts.push(at);
  }
  return starts;
}

/** Whether two places of the same words also have the same `width` units on both sides. */
function alike(text: string, a: number, b: number, length: number, width: number): boolean {
  return (
    similarity(text.slice(Math.max(0, a - width), a), text.slice(Math.max(0, b - width), b)) > 1 - MARGIN * 2 &&
    similarity(text.slice(a + length, a + length + width), text.slice(b + length, b + length + width)) > 1 - MARGIN * 2
  );
}
