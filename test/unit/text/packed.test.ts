import { expect, test } from 'vitest';
import { packed } from '../../../src/core/text/packed.ts';

test('a list stays what it is, and empty ones are one', () => {
  const list = [1, 2];
  expect(packed(list)).toEqual([1, 2]);
  expect(packed(list)).not.toBe(list);
  expect(packed([])).toBe(packed<string>([]));
});
