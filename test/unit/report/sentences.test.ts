import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitSentences } from '../../../src/core/report/sentences.ts';

/** White space and control characters. */
const BLANK = /^[\s\p{Cc}]*$/u;

/** `|` marks each boundary between sentences; the white space beside it belongs to none. */
function check(marked: string): void {
  const text = marked.replaceAll('|', ' ');
  const expected = marked.split('|');
  expect(splitSentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
}

describe('splitSentences', () => {
  test.each(
    readFileSync(new URL('../../fixtures/sentences/marked.txt', import.meta.url), 'utf8')
      .trim()
      .split('\n'),
  )('%s', check);

  test('keeps a full stop of a script that writes no spaces as a boundary', () => {
    expect(splitSentences('中国否认。它说没有。')).toEqual([
      { start: 0, end: 5 },
      { start: 5, end: 10 },
    ]);
  });

  test('covers all but white space, in order, on any text', () => {
    const piece = fc.constantFrom(
      'a',
      'B',
      '.',
      '!',
      '?',
      '"',
      ' ',
      '[',
      ']',
      '@',
      '^',
      '1',
      '…',
      '。',
      '(',
      ')',
      '\uFFFC',
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.array(piece).map((p) => p.join('')),
        ),
        (text) => {
          let at = 0;
          for (const span of splitSentences(text)) {
            expect(text.slice(at, span.start)).toMatch(BLANK);
            expect(span.end).toBeGreaterThan(span.start);
            at = span.end;
          }
          expect(text.slice(at)).toMatch(BLANK);
        },
      ),
    );
  });
});
