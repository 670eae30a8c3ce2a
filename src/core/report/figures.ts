import type { Span } from '../text/span.ts';
import { stem } from './stemming.ts';

/** A duration or count in a text, in its offsets: `more than three years` is at least 3 of `year`. */
export interface Figure extends Span {
  readonly value: number;
  /** Durations in days (`day`), else the stem of what is counted. */
  readonly unit: string;
  /** `most`: up to; `about`: give or take a quarter. */
  readonly bound: 'exactly' | 'least' | 'most' | 'about';
}

const NUMBERS: ReadonlyMap<string, number> = new Map(
  'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, i) => [word, i + 1]),
);
const TENS: ReadonlyMap<string, number> = new Map(
  'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ').map((word, i) => [word, (i + 2) * 10]),
);
/** By stem. */
const DAYS: ReadonlyMap<string, number> = new Map([
  ['dai', 1],
  ['week', 7],
  ['month', 30.4375],
  ['year', 365.25],
  ['decad', 3652.5],
]);

const NUMBER =
  '(\\d{1,3}(?:,\\d{3})+|\\d+(?:\\.\\d+)?|(?:(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\\p{L}{3,5})?)|ten|eleven|twelve|(?:thir|four|fif|six|seven|eigh|nine)teen|one|two|three|four|five|six|seven|eight|nine)(?:\\s(dozen|hundred|thousand|million|billion))?';
const LEAST = 'more than|over|at least|no fewer than|no less than|upwards of|exceeding|in excess of|beyond';
const MOST = 'less than|fewer than|under|up to|at most|no more than|not more than|within';
const ABOUT = 'about|around|roughly|approximately|some|nearly|almost|close to|an estimated|circa|ca\\.';
const FIGURE = new RegExp(
  `(?<![\\p{L}\\p{N}.,-])(?:(${LEAST})\\s|(${MOST})\\s|(${ABOUT})\\s)?${NUMBER}[\\s-](\\p{L}[\\p{L}-]{1,30})(?:\\s(\\p{L}[\\p{L}-]{1,30}))?`,
  'giu',
);

/**
 * The durations and counts of a text. What is counted is the noun behind the number, or behind one adjective: `12 foreign
 * diplomats` counts both, since only a unit that two texts share is ever compared.
 */
export function figuresIn(text: string): readonly Figure[] {
  const found: Figure[] = [];
  for (const match of text.matchAll(FIGURE)) {
    const [whole, least, most, about, number = '', scale, first = '', second] = match;
    const value = read(number.toLowerCase(), scale?.toLowerCase());
    if (value === undefined) continue;
    const bound =
      least !== undefined ? 'least' : most !== undefined ? 'most' : about !== undefined ? 'about' : 'exactly';
    const place = { start: match.index, end: match.index + whole.length, bound } as const;
    const duration = DAYS.get(stem(first.toLowerCase()));
    if (duration !== undefined) {
      const end = match.index + whole.length - (second === undefined ? 0 : second.length + 1);
      found.push({ ...place, end, value: value * duration, unit: 'day' });
      continue;
    }
    if (MONTH.test(first)) continue;
    for (const noun of /^of$/i.test(first) ? [] : [first, second]) {
      if (noun !== undefined && !NOT_COUNTED.test(noun))
        found.push({ ...place, value, unit: stem(noun.toLowerCase()) });
    }
  }
  return found;
}
const MONTH = /^(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;
const NOT_COUNTED =
  /^(?:of|in|on|at|to|the|a|an|and|or|for|from|by|with|as|is|was|were|are|that|which|who|percent|per|more|other|after|before|against|since|when|while|has|have|had|them|us|it|those|these|who)$/i;

function read(number: string, scale: string | undefined): number | undefined {
  const factor =
    scale === undefined ? 1 : { dozen: 12, hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9 }[scale];
  if (factor === undefined) return undefined;
  const [tens = '', ones = ''] = number.split('-');
  const word = NUMBERS.get(number) ?? (TENS.has(tens) ? (TENS.get(tens) ?? 0) + (NUMBERS.get(ones) ?? 0) : undefined);
  const value = word ?? Number(number.replaceAll(',', ''));
  return Number.isFinite(value) ? value * factor : undefined;
}

/**
 * Does what a statement says follow from what the claim says? `over two years` follows from `over three years`, `five
 * years` does not. The same number agrees whatever stands before it. Only for figures of one unit.
 */
export function follows(statement: Figure, claim: Figure): boolean {
  const tolerance = statement.bound === 'about' || claim.bound === 'about' ? 0.25 : 0.02;
  if (Math.abs(statement.value - claim.value) <= tolerance * claim.value) return true;
  if (statement.bound === 'least' && (claim.bound === 'least' || claim.bound === 'exactly')) {
    return statement.value < claim.value;
  }
  return (
    statement.bound === 'most' && (claim.bound === 'most' || claim.bound === 'exactly') && statement.value > claim.value
  );
}
