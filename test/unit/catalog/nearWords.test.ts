import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NearWords, sharedLetters } from '../../../src/core/catalog/nearWords.ts';

/** The plain full table, written without the band and the shared rows. */
function table(a: string, b: string): number[][] {
  const d = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_x, j) => i + j));
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const costs = [
        d[i - 1]![j]! + 1,
        d[i]![j - 1]! + 1,
        d[i - 1]![j - 1]! + (a[i - 1] === b[j - 1] ? 0 : 1),
        ...(i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? [d[i - 2]![j - 2]! + 1] : []),
      ];
      d[i]![j] = Math.min(...costs);
    }
  }
  return d;
}

const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 10 });

const words = fc.uniqueArray(word, { minLength: 1, maxLength: 40 }).map((list) => list.sort());

const nearWords = (list: readonly string[]): NearWords =>
  new NearWords(
    list,
    Uint8Array.from(list, (one, at) => sharedLetters(list[at - 1] ?? '', one)),
  );

const distance = (typed: string, other: string, most: number, prefix: boolean): number | undefined =>
  nearWords([other]).near(typed, most, prefix)[0]?.distance;

describe('typing slips', () => {
  test.each([
    ['lithuania', 'lithuania', 0],
    ['lithuana', 'lithuania', 1],
    ['lithuaniaa', 'lithuania', 1],
    ['litjuania', 'lithuania', 1],
    ['lihtuania', 'lithuania', 1],
    ['lihtuana', 'lithuania', 2],
    ['estonia', 'lithuania', undefined],
  ])('%s and %s: %s', (typed, other, expected) => {
    expect(distance(typed, other, 2, false)).toBe(expected);
  });

  test('what is still being typed is held against the beginning', () => {
    expect(distance('lithuai', 'lithuania', 1, false)).toBeUndefined();
    expect(distance('lithuai', 'lithuania', 1, true)).toBe(1);
    expect(distance('ltihua', 'lithuania', 1, true)).toBe(1);
  });

  test('very long words are never near, and do no harm', () => {
    const long = 'a'.repeat(500);
    expect(nearWords([long]).near(long, 2, false)).toEqual([]);
    expect(nearWords([long]).near('a'.repeat(32), 2, true)).toEqual([{ index: 0, distance: 0 }]);
    expect(nearWords([long]).near('a'.repeat(32), 2, false)).toEqual([]);
  });

  test.each([false, true])('a list gives what the full table says of each word (beginnings: %s)', (prefix) => {
    fc.assert(
      fc.property(words, word, fc.integer({ min: 1, max: 2 }), (list, typed, most) => {
        if (typed.length <= most) return;
        const expected = list.flatMap((other, index) => {
          const last = table(typed, other)[typed.length]!;
          const cost = prefix ? Math.min(...last) : last[other.length]!;
          return cost <= most ? [{ index, distance: cost }] : [];
        });
        expect(nearWords(list).near(typed, most, prefix)).toEqual(expected);
      }),
      { numRuns: 2000 },
    );
  });
});
