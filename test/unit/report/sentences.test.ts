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
          fc.array(fc.nat(0xffff)).map((units) => String.fromCharCode(...units)),
          fc.array(piece).map((p) => p.join('')),
        ),
        (text) => {
          let at = 0;
          let between = '';
          let isOrdered = true;
          for (const span of splitSentences(text)) {
            between += text.slice(at, span.start);
            isOrdered &&= at <= span.start && span.start < span.end;
            at = span.end;
          }
          expect([isOrdered, between + text.slice(at)]).toEqual([true, expect.stringMatching(BLANK)]);
        },
      ),
    );
  });
});
