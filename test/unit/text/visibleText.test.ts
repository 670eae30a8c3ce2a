import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clipped, visibleText } from '../../../src/core/text/visibleText.ts';

describe('visible text', () => {
  test.each([
    ['a\u202Eb', 'a⟨U+202E⟩b'],
    ['a\u200Bb', 'a⟨U+200B⟩b'],
    ['a\u00ADb', 'a⟨U+00AD⟩b'],
    ['a\u{E0041}b', 'a⟨U+E0041⟩b'],
    ['a\u0000b\u001Bc\u0085d', 'a⟨U+0000⟩b⟨U+001B⟩c⟨U+0085⟩d'],
    ['a\u2028b\u2029c', 'a⟨U+2028⟩b⟨U+2029⟩c'],
    ['a\r\n\tb', 'a b'],
    ['  a  ', 'a'],
    ['a\uD800b', 'a\uFFFDb'],
  ])('%j becomes %s', (raw, shown) => {
    expect(visibleText(raw)).toBe(shown);
  });

  test.each(['می\u200Cخواهم', '👩\u200D💻', '❤\uFE0F', 'Zoë', '中国'])('%s stays as it is', (word) => {
    expect(visibleText(word)).toBe(word);
  });

  test('no control or bidirectional character is left of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        expect(visibleText(raw)).not.toMatch(/[\p{Cc}\u2028\u2029\u202A-\u202E\u2066-\u2069\u200E\u200F\u061C]/u);
      }),
    );
  });
});

describe('clipped text', () => {
  test('is never longer and never ends in half a character', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 2, max: 20 }), (text, length) => {
        const cut = clipped(text, length);
        expect(cut.length).toBeLessThanOrEqual(length);
        expect(cut).not.toMatch(/[\uD800-\uDBFF]…$/);
        if (text.length <= length) expect(cut).toBe(text);
      }),
    );
  });
});
