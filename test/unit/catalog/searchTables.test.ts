import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { searchTableSteps, type SearchField, type SearchTables } from '../../../src/core/catalog/searchTables.ts';
import { searchWords } from '../../../src/core/catalog/searchWords.ts';
import { finished } from '../../../src/core/catalog/steps.ts';

const named = (texts: readonly string[]): readonly (readonly SearchField[])[] =>
  texts.map((text) => [{ text, rank: 'name' }]);

/** `word@field.place` of every posting, in the order of the tables. */
function postings({ words, starts, fields, places }: SearchTables): readonly string[] {
  return words.flatMap((word, at) =>
    Array.from(fields.subarray(starts[at], starts[at + 1]), (field, offset) => {
      const place = places[(starts[at] ?? 0) + offset];
      return `${word}@${String(field)}.${String(place)}`;
    }),
  );
}

/** The same, worked out the plain way. */
function plainPostings(texts: readonly string[]): readonly string[] {
  const all = texts.flatMap((text, field) => searchWords(text).map(({ word }, place) => ({ word, field, place })));
  const order = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
  return all
    .sort((a, b) => order(a.word, b.word) || a.field - b.field || a.place - b.place)
    .map(({ word, field, place }) => `${word}@${String(field)}.${String(place)}`);
}

const lettersFor = (number: number): string =>
  String(number)
    .split('')
    .map((digit) => 'qwertzuiop'[Number(digit)])
    .join('');

describe('the tables of a search', () => {
  test('hold each word of each text, the words in order', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' ', '7', '国'), maxLength: 12 })),
        (texts) => {
          expect(postings(finished(searchTableSteps(named(texts))))).toEqual(plainPostings(texts));
        },
      ),
    );
  });

  test.each([1_999, 2_000, 2_001, 4_000, 9_001])('of %i words are sorted in several runs, and in steps', (count) => {
    // Each number once, since 7919 is a prime, neither rising nor falling; in letters, so that each is one word.
    const texts = Array.from({ length: count }, (_, at) => lettersFor((at * 7919) % count));
    expect(new Set(texts).size).toBe(count);
    const steps = searchTableSteps(named(texts));
    let rests = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) rests += 1;
    expect(postings(step.value)).toEqual(plainPostings(texts));
    expect(rests).toBeGreaterThanOrEqual(Math.floor(count / 250));
  });
});
