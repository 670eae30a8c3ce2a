import { expect, test } from 'vitest';
import type { Source, SourceId } from '../../../src/core/catalog/model.ts';
import { independentSources } from '../../../src/core/report/independence.ts';

const id = (text: string): SourceId => text as SourceId; // oxlint-disable-line typescript/no-unsafe-type-assertion
const sources = new Map<SourceId, Source>(
  Object.entries({ a: [], b: [], fromA: ['a'], fromFromA: ['fromA'], fromBoth: ['a', 'b'], x: ['y'], y: ['x'] }).map(
    ([key, from]) => [
      id(key),
      { id: id(key), type: 'article', title: key, author: [], derivedFrom: from.map(id), origins: [] },
    ],
  ),
);
const count = (...cited: string[]): number => independentSources(cited.map(id), { sources });

test('sources that derive from one another count as one, over any number of steps', () => {
  expect(count('a', 'b')).toBe(2);
  expect(count('a', 'fromA')).toBe(1);
  expect(count('a', 'fromFromA')).toBe(1);
  expect(count('fromA', 'fromFromA')).toBe(1);
  expect(count('b', 'fromFromA')).toBe(2);
});

test('one that passes on two joins them; a circle is one; the same one twice is one', () => {
  expect(count('a', 'b', 'fromBoth')).toBe(1);
  expect(count('x', 'y')).toBe(1);
  expect(count('a', 'a')).toBe(1);
  expect(count()).toBe(0);
  expect(count('unknown', 'a')).toBe(2);
});
