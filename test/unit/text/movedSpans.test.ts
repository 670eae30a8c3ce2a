import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { movedSpans } from '../../../src/core/text/movedSpans.ts';

test.each([
  ['before', { start: 0, end: 1, length: 3 }, { start: 6, end: 8 }],
  ['right before', { start: 4, end: 4, length: 2 }, { start: 6, end: 8 }],
  ['right behind', { start: 6, end: 6, length: 2 }, { start: 4, end: 6 }],
  ['behind', { start: 7, end: 9, length: 0 }, { start: 4, end: 6 }],
  ['within', { start: 5, end: 5, length: 1 }, undefined],
  ['over its start', { start: 3, end: 5, length: 0 }, undefined],
  ['over its end', { start: 5, end: 7, length: 4 }, undefined],
  ['over all of it', { start: 2, end: 9, length: 1 }, undefined],
])('a change %s', (_where, change, after) => {
  expect(movedSpans([{ start: 4, end: 6 }], [change])).toEqual(after === undefined ? undefined : [after]);
});

test('what they cover is the same words after it', () => {
  const words = fc.array(fc.constantFrom('ab', 'c', 'def', ' ', '  '), { minLength: 3, maxLength: 12 });
  fc.assert(
    fc.property(words, fc.array(fc.string({ maxLength: 4 }), { minLength: 12, maxLength: 12 }), (parts, put) => {
      // Every third part is a span; others are replaced.
      const text = parts.join('');
      const starts = parts.map((_, index) => parts.slice(0, index).join('').length);
      const at = (index: number): { start: number; end: number } => ({
        start: starts[index] ?? 0,
        end: (starts[index] ?? 0) + (parts[index] ?? '').length,
      });
      const marked = parts.map((_, index) => index).filter((index) => index % 3 === 0);
      const changed = parts.map((_, index) => index).filter((index) => index % 3 === 1);
      const after = parts.map((part, index) => (index % 3 === 1 ? (put[index] ?? '') : part)).join('');
      const moved = movedSpans(
        marked.map(at),
        changed.map((index) => ({ ...at(index), length: (put[index] ?? '').length })),
      );
      expect(moved?.map(({ start, end }) => after.slice(start, end))).toEqual(
        marked.map((index) => text.slice(at(index).start, at(index).end)),
      );
    }),
  );
});
