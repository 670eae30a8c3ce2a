import { MONTH_NAMES } from '../catalog/dates.ts';

/** An EDTF level 0 date as people read it: `2024-02-06` gives `6 February 2024`. Anything else comes back unchanged. */
export function dateLabel(date: string): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (parts === null) return date;
  const [, year, month, day] = parts;
  if (year === undefined || month === undefined) return date;
  const name = MONTH_NAMES[Number(month) - 1];
  if (name === undefined) return date;
  return day === undefined ? `${name} ${year}` : `${String(Number(day))} ${name} ${year}`;
}

/** The stretch of time that `dates` cover, in words; absent when there is none. EDTF level 0 sorts as text. */
export function periodLabel(dates: readonly string[]): string | undefined {
  let first: string | undefined;
  let last: string | undefined;
  for (const date of dates) {
    if (first === undefined || date < first) first = date;
    if (last === undefined || date > last) last = date;
  }
  if (first === undefined || last === undefined) return undefined;
  return first === last ? dateLabel(first) : `${dateLabel(first)} – ${dateLabel(last)}`;
}
