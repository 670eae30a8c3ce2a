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
  test.each([
    'One.|Two.|Three',
    'He met Dr. Li in Brussels.|She met Gen. Wu.',
    'The U.S. Army said so.|It is in the U.S.|The army said so.',
    'Volt Typhoon, a.k.a. Vanguard Panda, is one.|It is active.',
    'See para. 7 and No. 3, pp. 5-6.|The rest is noise.',
    'J. R. Smith and J.-P. Martin spoke.|They left.',
    'Was it them?|No. They deny it.'.replace('No. ', 'No.|'),
    '"Why?" he asked.|Nobody said.',
    'He said: “It is so.”|She did not.',
    'It was ... a mistake.|So it was…|Then it ended.',
    'It was disclosed. [@li-2024, para. 5]|It was denied.',
    'It was disclosed.[^1]|It was denied.',
    'It was disclosed.\uFFFC|It was denied.',
    'It was disclosed. [see @li-2024, para. 5. Also so; @b]|It was denied.',
    'It was disclosed [@li-2024, para. 5].|It was denied.',
    'In Feb. 2024 it ended.|In 2023. It began.'.replace('2023. It', '2023.|It'),
    'At 5 a.m. on Monday it rained.|It stopped at 6 p.m.|The sun came.',
    'Acme Inc. and Foo Ltd. paid.|Acme Inc. Chairman Li did not.',
    'It cost 3.5 million.|It was 2.|Next.',
    '1. First point.|Second.',
    'It came from the MSS.|China denied it.',
    'Version 1.2.3 at example.org/a.b.c is out.|Get it.',
    '(It was so.)|It is.',
    'Smith et al. (2020) say so.|Others, e.g. Li, agree.',
    '中国否认。它说没有。'.replace('。它', '。|它'),
    'Plan B. The rest.'.replace('B. ', 'B.|'),
  ])('%s', check);

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
