import { parseEdtf } from '../report/dates.ts';

/**
 * The stretch of time that a date covers, to the precision given: half-open, in milliseconds since 1970 (UTC).
 *
 * `2024-02` begins with 1 February 2024 and ends before 1 March 2024; `2023` is a whole year.
 */
export interface Period {
  readonly from: number;
  readonly to: number;
  readonly precision: 'day' | 'month' | 'year';
}

/** The period of an EDTF level 0 date; absent for anything else and for a day that the calendar does not have. */
export function periodOf(date: string): Period | undefined {
  const { year, month, day } = parseEdtf(date) ?? {};
  if (year === undefined) return undefined;
  if (month === undefined) return { from: utc(year, 0, 1), to: utc(year + 1, 0, 1), precision: 'year' };
  if (day === undefined) return { from: utc(year, month - 1, 1), to: utc(year, month, 1), precision: 'month' };
  return { from: utc(year, month - 1, day), to: utc(year, month - 1, day + 1), precision: 'day' };
}

/** True when the two share a moment. */
export function periodsMeet(a: Pick<Period, 'from' | 'to'>, b: Pick<Period, 'from' | 'to'>): boolean {
  return a.from < b.to && b.from < a.to;
}

/** `Date.UTC` takes the years 0 to 99 for those of the twentieth century. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day);
}
