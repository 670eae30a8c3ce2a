import { expect, test } from 'vitest';
import { addAll } from '../../../src/core/text/addAll.ts';

test('adds more than fits on the stack', () => {
  const list = [1];
  addAll(
    list,
    Array.from({ length: 300_000 }, () => 2),
  );
  expect(list).toHaveLength(300_001);
});
