import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { filterFrom, isFiltering, NO_FILTER } from '../../../src/core/view/treeFilter.ts';

test('a filter that was kept comes back', () => {
  const filter = { words: 'bear', facets: { kind: ['actor'], year: ['2024', '2023'] } };
  expect(filterFrom(JSON.parse(JSON.stringify(filter)))).toEqual(filter);
  expect(isFiltering(filter)).toBe(true);
});

test('what makes no sense in it counts as absent', () => {
  expect(filterFrom({ words: 7, facets: { kind: 'actor', colour: ['red'], year: [2024, '2023'] } })).toEqual({
    words: '',
    facets: { year: ['2023'] },
  });
  expect(filterFrom(undefined)).toEqual(NO_FILTER);
});

test('anything may be given, and white space alone filters nothing', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      filterFrom(value);
    }),
  );
  expect(isFiltering({ words: '  ', facets: { kind: [] } })).toBe(false);
});
