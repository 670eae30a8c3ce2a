import { say, verbatim, type Message } from './message.ts';

/** A date of the calendar as people read it: 6 February 2024, February 2024, 2024. What is not known is left out. */
export function dateWords(date: { readonly year?: number; readonly month?: number; readonly day?: number }): Message {
  const { year, day } = date;
  const month = date.month === undefined ? undefined : MONTHS[date.month - 1];
  if (month === undefined) return verbatim(String(year ?? ''));
  if (day === undefined) return year === undefined ? month : say('{0} {1}', month, year);
  return year === undefined ? say('{0} {1}', day, month) : say('{0} {1} {2}', day, month, year);
}

const MONTHS: readonly Message[] = [
  say('January'),
  say('February'),
  say('March'),
  say('April'),
  say('May'),
  say('June'),
  say('July'),
  say('August'),
  say('September'),
  say('October'),
  say('November'),
  say('December'),
];
