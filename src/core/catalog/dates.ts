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
