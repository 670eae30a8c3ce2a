import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { lookalikes } from '../../../src/core/text/confusables.ts';

test('a Cyrillic letter in a Latin word is one, with the Latin letter it poses as', () => {
  expect(lookalikes('its \u0441ampaigns')).toEqual([{ span: { start: 4, end: 5 }, replacement: 'c' }]);
});

test.each([
  ['a word of the other script', '\u0440\u043E\u0441\u0430'],
  ['a word with a letter that looks like none of ours', 'x\u0436\u043E'],
  ['a phonetic transcription', 't\u0251m\u0259l'],
])('%s is left alone', (_what, text) => {
  expect(lookalikes(text)).toEqual([]);
});

const WORD = /[\p{L}\p{N}\p{M}\p{Default_Ignorable_Code_Point}]+/gu;
const pieces = fc.constantFrom(
  ...'о с а ж р x z R 7 \u0301 \u00ad \u0482 \u0483 \u02c2 ο α ’ _ . , — é ɑ 🔥 𐀀'.split(' '),
  ' ',
  ' ',
);

test('words are looked at one by one, whatever stands between them', () => {
  let found = 0;
  fc.assert(
    fc.property(
      fc.array(pieces, { maxLength: 14 }).map((parts) => parts.join('')),
      (text) => {
        const alone = [...text.matchAll(WORD)].flatMap(({ 0: word, index }) =>
          // A letter of Greek counts before a Latin one only, and none is behind the end of its word.
          lookalikes(word).map(({ span, replacement }) => ({
            span: { start: span.start + index, end: span.end + index },
            replacement,
          })),
        );
        expect(lookalikes(text)).toEqual(alone);
        found += alone.length;
      },
    ),
    { numRuns: 3_000 },
  );
  expect(found).toBeGreaterThan(300);
});
