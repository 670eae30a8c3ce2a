import { expect, test } from 'vitest';
import { samePlace } from '../../../src/core/report/locators.ts';

test.each([
  ['para. 5', 'para. 5', true],
  ['para. 5', '¶ 5', true],
  ['paragraph 5', 'paras. 4-6', true],
  ['pp. 33-35, 38', 'p. 38', true],
  ['5', 'para. 5', true],
  ['p. xii', 'p. xii', true],
  ['para. 5', 'para. 6', false],
  ['para. 5', 'p. 5', undefined],
  ['sec. 2.1', 'section 2.1', true],
])('%s and %s: %s', (a, b, expected) => {
  expect(samePlace(a, b)).toBe(expected);
  expect(samePlace(b, a)).toBe(expected);
});
