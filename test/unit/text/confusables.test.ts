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
