import { describe, expect, it } from 'vitest';
import { dayExists, dayOf } from '../../../src/core/catalog/dates.ts';

describe('dayExists', () => {
  it.each(['2024', '2024-02', '2024-02-29', '2000-02-29', '2023-12-31'])('%s', (date) => {
    expect(dayExists(date)).toBe(true);
  });
  it.each(['2023-02-29', '1900-02-29', '2024-04-31', '2024-06-31'])('not %s', (date) => {
    expect(dayExists(date)).toBe(false);
  });
});

describe('dayOf', () => {
  it.each([
    ['2019-09-01T04:00:00.000Z', '2019-09-01'],
    ['2019-09', '2019-09'],
    ['2019-02-30T00:00:00Z', undefined],
    ['20190901', undefined],
    ['soon', undefined],
    [2019, undefined],
  ])('%j', (instant, expected) => {
    expect(dayOf(instant)).toBe(expected);
  });
});
