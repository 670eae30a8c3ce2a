import { ENGLISH_L10N, type Translator } from './l10n.ts';

/** An EDTF level 0 date as people read it: `2024-02-06` gives `6 February 2024`. Anything else comes back unchanged. */
export function dateLabel(date: string, l10n: Translator = ENGLISH_L10N): string {
  const parts = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date);
  if (parts === null) return date;
  const [, year, month, day] = parts;
  if (year === undefined || month === undefined) return date;
  const name = monthNames(l10n)[Number(month) - 1];
  if (name === undefined) return date;
  return day === undefined ? l10n.t('{0} {1}', name, year) : l10n.t('{0} {1} {2}', Number(day), name, year);
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

function monthNames(l10n: Translator): readonly string[] {
  return [
    l10n.t('January'),
    l10n.t('February'),
    l10n.t('March'),
    l10n.t('April'),
    l10n.t('May'),
    l10n.t('June'),
    l10n.t('July'),
    l10n.t('August'),
    l10n.t('September'),
    l10n.t('October'),
    l10n.t('November'),
    l10n.t('December'),
  ];
}
