/** The months in English, as they are written in full; January first. */
export const MONTH_NAMES: readonly string[] = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/**
 * The number of the month (1 to 12) that a word names in English, in full or shortened (`Sept.`), in any capitals: its
 * first three letters decide. 0 where they are no month's.
 */
export function monthNumber(word: string): number {
  const first = word.slice(0, 3).toLowerCase();
  return first.length < 3 ? 0 : MONTH_NAMES.findIndex((name) => name.toLowerCase().startsWith(first)) + 1;
}

const DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** True when a date of the form 2024, 2024-02 or 2024-02-06 (EDTF level 0) is one that the Gregorian calendar has. */
export function dayExists(date: string): boolean {
  const [year = 0, month, day] = date.split('-').map(Number);
  if (month === undefined || day === undefined) return true;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day <= (month === 2 && !leap ? 28 : (DAYS[month - 1] ?? 0));
}

/** An instant (`2024-02-06T10:00:00Z`) or date as its EDTF level 0 day, or `undefined` when it is none. */
export function dayOf(instant: unknown): string | undefined {
  if (typeof instant !== 'string') return undefined;
  const found = /^\d{4}(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|[12]\d|3[01]))?)?(?=$|T)/.exec(instant)?.[0];
  return found !== undefined && dayExists(found) ? found : undefined;
}
