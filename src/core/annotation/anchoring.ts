import search from 'approx-string-match';
import type { Span } from '../text/span.ts';
import type { Among, Position, Quote } from './annotation.ts';
import { digest, windowOf } from './placeDigest.ts';
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
/** A rival may be by so much more like the quote than the nearest one was when it was taken. */
const CLOSER = 0.02;
/** Units right before and right behind a quote that are sought for copies of its surroundings. */
const NEIGHBOUR = 24;
/** The approximate search costs text times quote: a longer quote is sought exactly only. */
const LONGEST_NEAR = 2000;
/** So much better than the next place the best one has to be. */
const MARGIN = 0.2;
/** Words so alike to the quote may be what became of it, wherever they stand. */
const ALIKE = 0.47;
/** Unrelated prose is alike to about a third by chance; from here on surroundings say something. */
const CHANCE = 0.38;
/** Beyond this share of changed characters nothing is called alike. */
const FARTHEST = 0.5;
const ROUNDS = 3;
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
  const { start, end } = span;
  const prefix = report.text.slice(Math.max(0, start - width), start);
  const suffix = report.text.slice(end, end + width);
  const bare: Quote = { exact, prefix, suffix, occurrences: others.length + 1, echoes: 0, nearest: 0, neighbours: 0 };
  const starts = [...others, start].sort((one, two) => one - two);
  const echoes = echoesOf(report, bare, span, placesOf(starts, exact.length));
  const quote: Quote = {
    ...bare,
    echoes: echoes.length,
    nearest: nearestOf(echoes),
    neighbours: neighboursOf(report, bare),
    ...(others.length === 0 ? {} : { among: amongOf(report, starts, start, exact.length) }),
  };
  return { quote, position: span };
}

/** Where the quote is now. Pure; costs at most text times quote length, bounded as said at the constants. */
export function anchor(report: ReadableReport, quote: Quote, position: Position): Anchoring {
  const exact = exactPlaces(report.text, quote.exact);
  if (exact.length === 0) return near(report, quote, position);
  const places = exact
    .slice(0, MOST_PLACES)
    .map((start) => placeAt(report, quote, { start, end: start + quote.exact.length }, 1))
    .sort((a, b) => better(a, b, position));
  const [best] = places;
  const review = (reason: 'ambiguous' | 'changed', others: readonly Place[] = []): Anchoring => {
    return { kind: 'review', reason, places: [...places, ...others].slice(0, 5) };
  };
  // More places than there were: somebody copied the passage, and nothing tells a copy from what was copied.
  if (!best || exact.length > quote.occurrences || exact.length > MOST_PLACES) return review('ambiguous');
  // Likewise more places that are like it: one may be the original, changed, and what reads exactly so its copy.
  const echoes = echoesOf(
    report,
    quote,
    position,
    places.map((each) => each.readable),
  );
  if (neighboursOf(report, quote) > quote.neighbours) return review('ambiguous', echoes);
  if (echoes.length > quote.echoes || nearestOf(echoes) > quote.nearest + CLOSER) return review('ambiguous', echoes);
  if (hasTwinBeside(report, quote, best)) return review('ambiguous', echoes);
  if (quote.occurrences > 1) {
    const same = sameAmong(report, quote, exact);
    const place = places.find((each) => each.readable.start === same);
    return place ? { kind: 'anchored', how: 'exact', place, score: (1 + place.context) / 2 } : review('ambiguous');
  }
  const distinctive = quote.exact.length >= DISTINCTIVE_LENGTH && quote.exact.split(' ').length >= DISTINCTIVE_WORDS;
  if (!distinctive && best.context < SAME_CONTEXT) return review('changed');
  return { kind: 'anchored', how: 'exact', place: best, score: (1 + best.context) / 2 };
}

/** Which of the places of the same words this one is, told by what stands around each of them. */
function amongOf(report: ReadableReport, starts: readonly number[], start: number, length: number): Among {
  const windows = starts.map((each) => windowOf(report, { start: each, end: each + length }));
  const nth = starts.indexOf(start);
  const here = windows[nth] ?? '';
  const unique = windows.filter((each) => each === here).length === 1;
  return { nth, all: digest(windows.join('\n')), ...(unique ? { here: digest(here) } : {}) };
}

/**
 * Where the passage is among several that read the same: its own block and what adjoins it are untouched and stand so
 * once, or all the places are untouched and it is the same one of them. `undefined` where neither holds.
 */
function sameAmong(report: ReadableReport, quote: Quote, starts: readonly number[]): number | undefined {
  const { among } = quote;
  if (!among || starts.length !== quote.occurrences) return undefined;
  const { length } = quote.exact;
  const windows = starts.map((start) => windowOf(report, { start, end: start + length }));
  if (digest(windows.join('\n')) === among.all) return starts[among.nth];
  const same = starts.filter((_, index) => digest(windows[index] ?? '') === among.here);
  return same.length === 1 ? same[0] : undefined;
}

/**
 * Whether something new stands right beside a place that is like the passage itself: the original may have been changed
 * and its copy put next to it.
 */
function hasTwinBeside({ text }: ReadableReport, { exact, prefix, suffix }: Quote, { readable }: Place): boolean {
  if (exact.length > LONGEST_NEAR) return false;
  const isNew = (now: string, then: string): boolean => similarity(now, then) < SAME_CONTEXT;
  const isLike = (beside: (length: number) => string): boolean =>
    TWIN_LENGTHS.some((share) => similarity(beside(Math.round(exact.length * share)).trim(), exact) > TWIN);
  const before = (length: number): string => text.slice(Math.max(0, readable.start - length), readable.start);
  const behind = (length: number): string => text.slice(readable.end, readable.end + length);
  return (
    (isNew(before(CONTEXT), prefix.slice(-CONTEXT)) && isLike(before)) ||
    (isNew(behind(CONTEXT), suffix.slice(0, CONTEXT)) && isLike(behind))
  );
}
/** A passage that was changed may have become shorter or longer. */
const TWIN_LENGTHS = [0.8, 1, 1.2, 1.4];
/** From here on it may be one. */
const TWIN = 0.42;

function placesOf(starts: readonly number[], length: number): readonly Span[] {
  return starts.map((start) => ({ start, end: start + length }));
}

/** Other places that are like the passage: in words, or in what stands around them. */
function echoesOf(report: ReadableReport, quote: Quote, position: Position, exact: readonly Span[]): readonly Place[] {
  return nearPlaces(report, quote, position, exact).filter((each) => each.quote > ALIKE || each.context > CHANCE);
}

/**
 * How often what stood right before and right behind the passage stands in the report. More often than it did: the
 * surroundings were copied, and a short quote may have been changed beyond finding in one of the copies.
 */
function neighboursOf(report: ReadableReport, quote: Quote): number {
  const sides = [quote.prefix.slice(-NEIGHBOUR), quote.suffix.slice(0, NEIGHBOUR)];
  return sides.reduce((sum, side) => sum + (side.length < NEIGHBOUR ? 0 : exactPlaces(report.text, side).length), 0);
}

/** How like the passage the likest of them is: its words and what stands around it, each for one half. */
function nearestOf(places: readonly Place[]): number {
  const most = places.reduce((nearest, each) => Math.max(nearest, (each.quote + each.context) / 2), 0);
  // As it is written into a record, so that reading one back gives the same value.
  return Math.round(most * 1000) / 1000;
}

/** The words are nowhere as they were. */
function near(report: ReadableReport, quote: Quote, position: Position): Anchoring {
  const places = nearPlaces(report, quote, position);
  const [best, second] = places;
  if (!best) return { kind: 'review', reason: 'gone', places: [] };
  const score = best.quote * best.context;
  const alikes = places.slice(1).filter((each) => each.quote > ALIKE || each.context > CHANCE);
  const clear =
    (!second || second.quote * second.context < score - MARGIN) &&
    alikes.length <= quote.echoes &&
    nearestOf(alikes) <= quote.nearest + CLOSER &&
    neighboursOf(report, quote) <= quote.neighbours;
  const isAlike = best.quote >= NEAR_QUOTE && best.context >= SAME_CONTEXT && quote.exact.length >= NEAR_LENGTH;
  if (isAlike && clear && hasItsEdges(report, quote, best)) {
    return { kind: 'anchored', how: 'near', place: best, score };
  }
  return { kind: 'review', reason: clear ? 'changed' : 'ambiguous', places: places.slice(0, 5) };
}

/**
 * Whether a near match begins and ends where the passage did: with its first and last word, or right where what stood
 * before and behind it begins. Else a word at its edge has become another, and the search has left that out.
 */
function hasItsEdges({ text }: ReadableReport, { exact, prefix, suffix }: Quote, { readable }: Place): boolean {
  const { start, end } = readable;
  const first = (words: string): string | undefined => wordsOf(words.slice(0, CONTEXT))[0];
  const last = (words: string): string | undefined => wordsOf(words.slice(-CONTEXT)).at(-1);
  const found = text.slice(start, end);
  return (
    (first(found) === first(exact) || last(text.slice(Math.max(0, start - CONTEXT), start)) === last(prefix)) &&
    (last(found) === last(exact) || first(text.slice(end, end + CONTEXT)) === first(suffix))
  );
}

function wordsOf(text: string): readonly string[] {
  return text.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/**
 * Places whose words are like the quote's, best first, no two of them overlapping.
 *
 * The search gives only the matches with the fewest errors in what it is given. The next best are found by looking
 * again in what is left on either side of every match, `rounds` times.
 */
function nearPlaces(
  report: ReadableReport,
  quote: Quote,
  position: Position,
  known: readonly Span[] = [],
): readonly Place[] {
  const { exact } = quote;
  if (exact.length > LONGEST_NEAR || exact.length === 0) return [];
  const errors = Math.floor(exact.length * FARTHEST);
  const places: Place[] = [];
  let gaps: readonly Span[] = [{ start: 0, end: report.text.length }];
  for (const span of known) gaps = without(gaps, span);
  for (let round = 0; round < ROUNDS; round += 1) {
    const found = gaps.flatMap((gap) =>
      search(report.text.slice(gap.start, gap.end), exact, errors).map((match) =>
        wholeWords(report.text, { start: gap.start + match.start, end: gap.start + match.end }),
      ),
    );
    if (found.length === 0) break;
    for (const span of found.slice(0, MOST_PLACES)) {
      if (places.some((each) => each.readable.start < span.end && span.start < each.readable.end)) continue;
      places.push(placeAt(report, quote, span, similarity(exact, report.text.slice(span.start, span.end))));
      gaps = without(gaps, span);
    }
    gaps = gaps.filter((gap) => gap.end - gap.start > exact.length / 2);
  }
  return places.sort((a, b) => b.quote * b.context - a.quote * a.context || better(a, b, position));
}

/** The spans with another span cut out of them. */
function without(spans: readonly Span[], cut: Span): readonly Span[] {
  return spans.flatMap((span) =>
    cut.end <= span.start || span.end <= cut.start
      ? [span]
      : [
          { start: span.start, end: cut.start },
          { start: cut.end, end: span.end },
        ].filter((each) => each.start < each.end),
  );
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
  const { prefix, suffix } = quote;
  // Less than is kept elsewhere: the report began or ended there. That it still does is looked at like any words.
  const before = text.slice(Math.max(0, readable.start - Math.max(CONTEXT, prefix.length)), readable.start);
  const behind = text.slice(readable.end, readable.end + Math.max(CONTEXT, suffix.length));
  const [left, right] = [Math.max(prefix.length, before.length), Math.max(suffix.length, behind.length)];
  const context =
    left + right === 0 ? 1 : (similarity(prefix, before) * left + similarity(suffix, behind) * right) / (left + right);
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
