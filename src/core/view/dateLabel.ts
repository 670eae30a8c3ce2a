import { dateWords } from '../text/dateWords.ts';
import { ENGLISH_L10N, type Translator } from '../text/l10n.ts';
import { inWords } from '../text/message.ts';

/** An EDTF level 0 date as people read it: `2024-02-06` gives `6 February 2024`. Anything else comes back unchanged. */
export function dateLabel(date: string, l10n: Translator = ENGLISH_L10N): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (parts === null) return date;
  const [, year, month, day] = parts.map(Number);
  if (year === undefined || month === undefined || !(month >= 1 && month <= 12)) return date;
  return inWords(dateWords({ year, month, ...(day === undefined || Number.isNaN(day) ? {} : { day }) }), l10n);
}

/** The stretch of time that `dates` cover, in words; absent when there is none. EDTF level 0 sorts as text. */
export function periodLabel(dates: readonly string[], l10n: Translator = ENGLISH_L10N): string | undefined {
  let first: string | undefined;
  let last: string | undefined;
  for (const date of dates) {
    if (first === undefined || date < first) first = date;
    if (last === undefined || date > last) last = date;
  }
  if (first === undefined || last === undefined) return undefined;
  return first === last ? dateLabel(first, l10n) : `${dateLabel(first, l10n)} – ${dateLabel(last, l10n)}`;
}
