import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchSteps, type SearchIndex } from '../../../src/core/catalog/search.ts';
import type { SearchField } from '../../../src/core/catalog/searchTables.ts';
import { finished } from '../../../src/core/catalog/steps.ts';

/** Each thing is its main name, then its aliases; what begins with `=` is a statement. */
const THINGS: readonly (readonly string[])[] = [
  ['Fancy Bear', 'APT28', 'Sofacy Group'],
  ['Cozy Bear', 'APT29'],
  ['Bear'],
  ['Bear Island Institute'],
  ['Lithuania', 'Republic of Lithuania', '=China recalled its ambassador'],
  ["People's Republic of China", 'China', 'PRC'],
  ['Ministry of State Security', 'MSS'],
  ['Élysée Palace'],
  ['国家安全部'],
];

function indexOf(things: readonly (readonly string[])[]): SearchIndex {
  return finished(
    searchSteps(
      things.map((names) =>
        names.map((text, at): SearchField =>
          text.startsWith('=') ? { text: text.slice(1), rank: 'text' } : { text, rank: at === 0 ? 'name' : 'alias' },
        ),
      ),
    ),
  );
}

const index = indexOf(THINGS);
const found = (query: string): readonly (string | undefined)[] =>
  index.search(query, 10).map((hit) => THINGS[hit.item]?.[0]);

describe('search', () => {
  test('the whole name, then a beginning, then a word', () => {
    expect(found('bear')).toEqual(['Bear', 'Bear Island Institute', 'Fancy Bear', 'Cozy Bear']);
  });

  test('says how it found a thing', () => {
    expect(index.search('bear', 10)[0]).toEqual({ item: 2, tier: 'exact', rank: 'name' });
    expect(index.search('bear', 10)[1]).toEqual({ item: 3, tier: 'prefix', rank: 'name' });
    expect(index.search('bear', 10)[2]).toEqual({ item: 0, tier: 'words', rank: 'name' });
    expect(index.search('apt29', 10)[0]).toEqual({ item: 1, tier: 'exact', rank: 'alias' });
    expect(index.search('recalled ambassador', 10)[0]).toEqual({ item: 4, tier: 'words', rank: 'text' });
    expect(index.search('lithuana', 10)[0]).toEqual({ item: 4, tier: 'fuzzy', rank: 'name' });
  });

  test('a main name before an alias before a statement', () => {
    expect(found('china')).toEqual(["People's Republic of China", 'Lithuania']);
  });

  test('order of words is free, each may be only begun', () => {
    expect(found('secur stat minis')).toEqual(['Ministry of State Security']);
  });

  test('words of several names of one thing', () => {
    expect(index.search('fancy sofacy', 10)).toEqual([{ item: 0, tier: 'spread', rank: 'name' }]);
  });

  test.each([
    ['fnacy bear', 'Fancy Bear'],
    ['lithuai', 'Lithuania'],
    ['minitsry of stat', 'Ministry of State Security'],
    ['republik lithuana', 'Lithuania'],
    ['fancybear', 'Fancy Bear'],
    ['lithu ania', 'Lithuania'],
    ['apt 28', 'Fancy Bear'],
    ['ELYSEE', 'Élysée Palace'],
    ['安全', '国家安全部'],
    ['peoples republic', "People's Republic of China"],
  ])('%s finds %s first', (query, expected) => {
    expect(found(query)[0]).toBe(expected);
  });

  test('digits are never taken for one another', () => {
    expect(found('apt27')).toEqual([]);
  });

  test('nothing to look for finds nothing', () => {
    expect(found('')).toEqual([]);
    expect(found('.*')).toEqual([]);
    expect(index.search('bear', 0)).toEqual([]);
  });

  test('an empty index answers', () => {
    expect(indexOf([]).search('bear', 5)).toEqual([]);
    expect(indexOf([[]]).search('bear', 5)).toEqual([]);
  });

  test('one search leaves nothing behind for the next', () => {
    const fresh = found('bear');
    found('minitsry');
    found('a');
    expect(found('bear')).toEqual(fresh);
  });

  test('every name finds its thing in the first tier, whatever stands around it', () => {
    const name = fc.string({
      unit: fc.constantFrom('a', 'b', 'C', 'é', ' ', '1', '-', '’', '国'),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 12 }), fc.nat(), (names, pick) => {
        const wanted = names[pick % names.length] ?? '';
        const hits = indexOf(names.map((one) => [one])).search(wanted, names.length);
        const searchable = /[\p{L}\p{N}]/u.test(wanted);
        expect(hits.some((hit) => names[hit.item] === wanted && hit.tier === 'exact')).toBe(
          searchable && countWords(wanted) <= 8,
        );
      }),
    );
  });

  test('the best of many equals the first ones, in order', () => {
    const many = indexOf(Array.from({ length: 500 }, (_, at) => [`Group ${String(at)}`]));
    expect(many.search('group', 5).map((hit) => hit.item)).toEqual([0, 1, 2, 3, 4]);
  });
});

function countWords(text: string): number {
  return text
    .normalize('NFD')
    .split(/(国)|([0-9]+)|[^\p{L}\p{M}0-9’]+/u)
    .filter((part) => part !== undefined && /[\p{L}\p{N}]/u.test(part)).length;
}
