import { MONTH_NAMES, monthNumber } from '../catalog/dates.ts';
import type { Span } from '../text/span.ts';

/*
 * Dates in English prose, to the precision written. A grammar of our own: chrono-node's strict mode reads neither
 * `February 2024` nor `in 2023`, its casual mode reads `They may second the motion` as 2 May and `sat` as Saturday, and
 * both take `6.2.2024` for the second of June without a word. A wrong date here is a false accusation; a missed one is
 * silence.
 */

/** A calendar date; fields left out are not said. EDTF level 0 when `year` is there. */
export interface CalendarDate {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** A date as a text has it, in offsets of that text. */
export interface WrittenDate extends Span {
  /** More than one when the writing can be read in two ways: `06/02/2024`. */
  readonly readings: readonly CalendarDate[];
  /** The last day, month or year of a range: `6–8 February 2024`. */
  readonly until?: CalendarDate;
  /** How it is written, so that another date can be written the same way; absent where that is not plain. */
  readonly style?: DateStyle;
}

export type DateStyle =
  | { readonly kind: 'day-month-year'; readonly month: MonthStyle; readonly ordinal: boolean; readonly of: boolean }
  | { readonly kind: 'month-day-year'; readonly month: MonthStyle; readonly ordinal: boolean; readonly comma: boolean }
  | { readonly kind: 'month-year'; readonly month: MonthStyle; readonly of: boolean }
  | { readonly kind: 'iso' }
  | { readonly kind: 'year' };
export type MonthStyle = 'full' | 'short' | 'short-stop';

const MONTH =
  '(January|February|March|April|May|June|July|August|September|October|November|December|Jan\\.?|Feb\\.?|Mar\\.?|Apr\\.?|Jun\\.?|Jul\\.?|Aug\\.?|Sept?\\.?|Oct\\.?|Nov\\.?|Dec\\.?)';
const YEAR = '((?:1[89]|20)\\d\\d)';
const DAY = '(0?[1-9]|[12]\\d|3[01])(st|nd|rd|th)?';
const TO = '\\s?(?:-|–|—|to|and|or|until|through)\\s?';
const EDGE = '(?<![\\p{L}\\p{N}_/.:#@$€£])(?<!(?<!\\b(?:mid|early|late))-)';
const END = '(?![\\p{L}\\p{N}_/%$€£]|[.:-]\\d|-\\p{L})';

interface Form {
  readonly pattern: RegExp;
  readonly read: (match: RegExpExecArray) => Omit<WrittenDate, 'start' | 'end'> | undefined;
}

/** In the order in which they are tried at one place: what says more comes first. */
const FORMS: readonly Form[] = [
  // 2024-02-06, 2024-02-06T12:00Z
  form(`${YEAR}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])(?:[T ]\\d\\d:\\d\\d\\S{0,12})?`, ([, y, m, d]) =>
    plain(date(y, Number(m), d), { kind: 'iso' }),
  ),
  // 2024-02; 2023-24 is a season
  form(`${YEAR}-(0[1-9]|1[0-2])`, ([, y, m]) =>
    Number(m) > Number(y?.slice(2)) || Number(y) > 2012 ? plain(date(y, Number(m)), { kind: 'iso' }) : undefined,
  ),
  // 6–8 February 2024
  form(`(?:the\\s)?${DAY}${TO}${DAY}\\s(?:of\\s)?${MONTH},?(?:\\s${YEAR})?`, ([, d1, , d2, , month, y]) =>
    range(date(y, monthOf(month), d1), date(y, monthOf(month), d2)),
  ),
  // February 6–8, 2024
  form(`${MONTH}\\s${DAY}${TO}${DAY}(?:,?\\s${YEAR})?`, ([, month, d1, , d2, , y]) =>
    range(date(y, monthOf(month), d1), date(y, monthOf(month), d2)),
  ),
  // 6 February 2024, the 6th of February, 6 Feb.
  form(`(?:the\\s)?${DAY}\\s(of\\s)?${MONTH}(?:,?\\s${YEAR})?`, ([, d, ordinal, of, month, y]) =>
    plain(date(y, monthOf(month), d), {
      kind: 'day-month-year',
      month: monthStyle(month),
      ordinal: ordinal !== undefined,
      of: of !== undefined,
    }),
  ),
  // February 6, 2024; Feb. 6th
  form(`${MONTH}\\s${DAY}(?:(,?)\\s${YEAR})?`, ([, month, d, ordinal, comma, y]) =>
    plain(date(y, monthOf(month), d), {
      kind: 'month-day-year',
      month: monthStyle(month),
      ordinal: ordinal !== undefined,
      comma: comma === ',',
    }),
  ),
  // March to May 2023, December 2023 and January 2024
  form(`${MONTH}(?:\\s${YEAR})?${TO}${MONTH}\\s${YEAR}`, ([, m1, y1, m2, y2]) =>
    range(date(y1 ?? y2, monthOf(m1)), date(y2, monthOf(m2))),
  ),
  // February 2024, February of 2024; there is no `31 February 2024`
  form(`(?<!\\d\\s)${MONTH},?\\s(of\\s)?${YEAR}`, ([, month, of, y]) =>
    plain(date(y, monthOf(month)), { kind: 'month-year', month: monthStyle(month), of: of !== undefined }),
  ),
  // 06/02/2024, 6.2.2024, 6-2-2024: day first or month first
  form(`(\\d{1,2})([./-])(\\d{1,2})\\2${YEAR}`, ([, a, separator, b, y]) => {
    const dayFirst = date(y, Number(b), a);
    // Nobody writes the month first with full stops.
    const readings = separator === '.' ? [dayFirst] : [dayFirst, date(y, Number(a), b)];
    const possible = readings.filter((one) => one !== undefined);
    return possible.length === 0 ? undefined : { readings: possible };
  }),
  // 2021–2023, 2021-23, from 2021 to 2023
  form(`${YEAR}(?:\\s?[-–—/]\\s?|\\sto\\s|\\suntil\\s|\\sand\\s)((?:1[89]|20)?\\d\\d)`, ([, y1, y2]) => {
    const last = y2 === undefined ? 0 : Number(y2.length === 4 ? y2 : `${y1?.slice(0, 2)}${y2}`);
    return last >= Number(y1) ? range(date(y1), { year: last }) : undefined;
  }),
  form(YEAR, ([, y]) => plain(date(y), { kind: 'year' })),
];

function form(pattern: string, read: Form['read']): Form {
  return { pattern: new RegExp(`${EDGE}${pattern}${END}`, 'uy'), read };
}

/** A cheap look: dates have digits. */
const HAS_NUMBER = /\d/;
const CANDIDATE = /\b(?:the\s\d|\d|Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/g;

/**
 * The dates of a text, in order. Years from 1800 to 2099, English month names and their abbreviations with a capital;
 * a month or a weekday alone, `yesterday`, `last year` and numbers that only look like a year in a name
 * (`CVE-2023-1234`, `v2.2024`) are none.
 */
export function datesIn(text: string): readonly WrittenDate[] {
  if (!HAS_NUMBER.test(text)) return [];
  const found: WrittenDate[] = [];
  let behind = 0;
  for (const { index } of text.matchAll(CANDIDATE)) {
    if (index < behind) continue;
    for (const { pattern, read } of FORMS) {
      pattern.lastIndex = index;
      const match = pattern.exec(text);
      const what = match === null ? undefined : read(match);
      if (match === null || what === undefined) continue;
      // A year alone that counts something (`2024 people`) cannot be told from one that dates something; prepositions
      // tell, and whoever compares dates asks for them.
      behind = index + match[0].length;
      found.push({ start: index, end: behind, ...what });
      break;
    }
  }
  return found;
}

function plain(one: CalendarDate | undefined, style: DateStyle): Omit<WrittenDate, 'start' | 'end'> | undefined {
  return one === undefined ? undefined : { readings: [one], style };
}

function range(
  from: CalendarDate | undefined,
  until: CalendarDate | undefined,
): Omit<WrittenDate, 'start' | 'end'> | undefined {
  return from === undefined || until === undefined ? undefined : { readings: [from], until };
}

/** `undefined` when there is no such day. */
function date(year: string | undefined, month?: number, day?: string): CalendarDate | undefined {
  const y = year === undefined ? undefined : Number(year);
  const d = day === undefined ? undefined : Number(day);
  if (month !== undefined && (month < 1 || month > 12)) return undefined;
  if (d !== undefined && month !== undefined && (d < 1 || d > daysIn(month, y))) return undefined;
  return {
    ...(y === undefined ? {} : { year: y }),
    ...(month === undefined ? {} : { month }),
    ...(d === undefined ? {} : { day: d }),
  };
}

function daysIn(month: number, year: number | undefined): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return year === undefined || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)) ? 29 : 28;
}

function monthOf(name: string | undefined): number {
  return monthNumber(name ?? '');
}

function monthStyle(name: string | undefined): MonthStyle {
  if (name?.endsWith('.') === true) return 'short-stop';
  return name !== undefined && name.length > 3 && MONTH_NAMES[monthNumber(name) - 1]?.length === name.length
    ? 'full'
    : 'short';
}

/** A date of the catalog: `2024`, `2024-02`, `2024-02-06` (EDTF level 0). */
export function parseEdtf(text: string): CalendarDate | undefined {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  return match === null ? undefined : date(match[1], match[2] === undefined ? undefined : Number(match[2]), match[3]);
}

/** Do two dates agree as far as both say something? The coarser agrees with every finer one inside it. */
export function agree(a: CalendarDate, b: CalendarDate): boolean {
  const same = (x: number | undefined, y: number | undefined): boolean => x === undefined || y === undefined || x === y;
  return same(a.year, b.year) && same(a.month, b.month) && same(a.day, b.day);
}

/** Does a written date agree with one of the catalog? A range agrees with everything from its first to its last day. */
export function agreesWith(written: WrittenDate, date_: CalendarDate): boolean {
  const { readings, until } = written;
  if (readings.some((reading) => agree(reading, date_))) return true;
  const from = readings[0];
  if (until === undefined || from === undefined) return false;
  return agree(until, date_) || (orderOf(from, 0) <= orderOf(date_, 13) && orderOf(date_, 0) <= orderOf(until, 13));
}

/** For ordering dates of different precision; `missing` stands for a month or day that is not said. */
function orderOf({ year, month, day }: CalendarDate, missing: number): number {
  return (year ?? 0) * 10_000 + (month ?? missing) * 100 + (day ?? missing * 3);
}

/** A catalog date for people: `6 February 2024`, `February 2024`, `2024`. */
export function dateInWords({ year, month, day }: CalendarDate): string {
  const parts = [
    day === undefined ? '' : String(day),
    month === undefined ? '' : monthName(month, 'full'),
    year === undefined ? '' : String(year),
  ];
  return parts.filter((part) => part !== '').join(' ');
}

function monthName(month: number, style: MonthStyle): string {
  const full = MONTH_NAMES[month - 1] ?? '';
  if (style === 'full' || full.length <= 4) return full;
  const short = full.slice(0, full === 'September' ? 4 : 3);
  return style === 'short' ? short : `${short}.`;
}

/**
 * `date` written as `like` is: `Feb. 5, 2024` becomes `Feb. 6, 2024`. What the writer left out (the year) stays out, what
 * the catalog does not know (the day) goes. `undefined` where the writing gives no pattern.
 */
export function rewritten(like: WrittenDate, to: CalendarDate): string | undefined {
  const { style } = like;
  const written = like.readings[0];
  if (style === undefined || written === undefined || to.year === undefined) return undefined;
  const year = written.year === undefined ? undefined : to.year;
  switch (style.kind) {
    case 'iso': {
      const parts = [to.month, written.day === undefined ? undefined : to.day];
      return [String(to.year), ...parts.filter((part) => part !== undefined).map(twoDigits)].join('-');
    }
    case 'year':
      return String(to.year);
    case 'month-year':
    case 'day-month-year':
    case 'month-day-year':
      break;
  }
  if (to.month === undefined) return year === undefined ? undefined : String(year);
  const month = monthName(to.month, style.month);
  if (style.kind === 'month-year' || to.day === undefined) {
    return year === undefined ? month : `${month} ${style.kind === 'month-year' && style.of ? 'of ' : ''}${year}`;
  }
  const day = style.ordinal ? ordinalOf(to.day) : String(to.day);
  if (style.kind === 'day-month-year') {
    return `${day} ${style.of ? 'of ' : ''}${month}${year === undefined ? '' : ` ${year}`}`;
  }
  return `${month} ${day}${year === undefined ? '' : `${style.comma ? ',' : ''} ${year}`}`;
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}

function ordinalOf(day: number): string {
  const tens = day % 100;
  const ending = tens > 10 && tens < 14 ? 'th' : (['th', 'st', 'nd', 'rd'][day % 10] ?? 'th');
  return `${day}${ending}`;
}
