import { expect, test } from 'vitest';
import { english } from '../../../src/cli/english.ts';
import { dateWords } from '../../../src/core/text/dateWords.ts';

test.each([
  [{ year: 2024, month: 2, day: 6 }, '6 February 2024'],
  [{ year: 2024, month: 12 }, 'December 2024'],
  [{ year: 2024 }, '2024'],
  [{ month: 1 }, 'January'],
  [{ month: 5, day: 31 }, '31 May'],
  [{ year: 2024, month: 13, day: 1 }, '2024'],
  [{}, ''],
])('a date is said as far as it is known: %j', (date, said) => {
  expect(english(dateWords(date))).toBe(said);
});
