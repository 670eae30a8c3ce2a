import { describe, expect, test } from 'vitest';
import { dateLabel, periodLabel } from '../../../src/core/view/dateLabel.ts';

describe('dates in words', () => {
  test.each([
    ['2024', '2024'],
    ['2024-02', 'February 2024'],
    ['2024-02-06', '6 February 2024'],
    ['2024-13', '2024-13'],
    ['soon', 'soon'],
  ])('%s reads %s', (date, expected) => {
    expect(dateLabel(date)).toBe(expected);
  });

  test('a period from the first to the last', () => {
    expect(periodLabel(['2024-02-06', '2023', '2024-02-07'])).toBe('2023 – 7 February 2024');
    expect(periodLabel(['2023', '2023'])).toBe('2023');
    expect(periodLabel([])).toBeUndefined();
  });
});
