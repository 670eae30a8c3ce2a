import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { locatorIn, writtenCitations } from '../../../src/core/report/citationKeys.ts';

/** `span | key | locator` of each citation, for reading. */
function read(text: string): readonly string[] {
  return writtenCitations(text).map(
    ({ span, key, keySpan, locator }) =>
      `${text.slice(span.start, span.end)} | ${key === text.slice(keySpan.start, keySpan.end) ? key : '?'} | ${locator ?? ''}`,
  );
}

describe('writtenCitations, by the grammar of the Pandoc manual', () => {
  test.each([
    ['It was so [@li-2024].', ['[@li-2024] | li-2024 | ']],
    ['[@li-2024, para. 5]', ['[@li-2024, para. 5] | li-2024 | para. 5']],
    ['[see @a1, pp. 33-35; also -@b:2.x]', ['see @a1, pp. 33-35 | a1 | pp. 33-35', 'also -@b:2.x | b:2.x | ']],
    ['[-@li-2024]', ['[-@li-2024] | li-2024 | ']],
    ['As @li-2024 says', ['@li-2024 | li-2024 | ']],
    ['As @li-2024 [p. 3] says', ['@li-2024 [p. 3] | li-2024 | p. 3']],
    ['As @li-2024, so', ['@li-2024 | li-2024 | ']],
    ['by @li-2024.', ['@li-2024 | li-2024 | ']],
    ['[@{https://example.org/a,b}, p. 3]', ['[@{https://example.org/a,b}, p. 3] | https://example.org/a,b | p. 3']],
    ['[@müller:2022/a.1, p. 3]', ['[@müller:2022/a.1, p. 3] | müller:2022/a.1 | p. 3']],
    ['[@李-2024]', ['[@李-2024] | 李-2024 | ']],
    ['[@a, p. 3; p. 7]', ['[@a, p. 3; p. 7] | a | p. 3']],
    ['[@a--b]', ['[@a--b] | a | ']],
    ['[They left [@a, p. 3]. Nobody knows why.]', ['[@a, p. 3] | a | p. 3']],
    ['[see [1] @a]', ['[see [1] @a] | a | ']],
    ['so[^12] it is', ['[^12] | 12 | ']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    'mail a@example.org or [desk@example.org]',
    'ten @ 5 euros [@ noon]',
    'https://medium.com/@name/x',
    '[^a-z] is a class',
    '[x] [see below]',
    '@',
    '[@]',
  ])('none in: %s', (text) => {
    expect(read(text)).toEqual([]);
  });
});

test.each([
  [', para. 5', 'para. 5'],
  [', pp. 33-35, 38', 'pp. 33-35, 38'],
  ['{p. 3}', 'p. 3'],
  [', 12', '12'],
  [', xii', 'xii'],
  [' chap. 2 and more', 'chap. 2'],
  [', § 4', '§ 4'],
  [', and elsewhere', undefined],
  ['', undefined],
])('locatorIn(%j) is %j', (suffix, expected) => {
  expect(locatorIn(suffix)).toBe(expected);
});

test('spans lie in the text, in order, and hold the key, whatever the text', () => {
  const piece = fc.constantFrom('[', ']', '@', '-', ';', ',', ' ', 'a', '1', '{', '}', '^', '.', '(', ')', 'p. 3');
  fc.assert(
    fc.property(
      fc.array(piece, { maxLength: 60 }).map((parts) => parts.join('')),
      (text) => {
        let at = 0;
        for (const { span, key, keySpan } of writtenCitations(text)) {
          expect(span.start).toBeGreaterThanOrEqual(at);
          expect(span.end).toBeLessThanOrEqual(text.length);
          expect(text.slice(keySpan.start, keySpan.end)).toBe(key);
          expect(keySpan.start).toBeGreaterThanOrEqual(span.start);
          expect(keySpan.end).toBeLessThanOrEqual(span.end);
          at = span.end;
        }
      },
    ),
  );
});

test('openers without an end cost no more than their number', () => {
  const time = (text: string): number => {
    const before = process.cpuUsage().user;
    writtenCitations(text);
    return process.cpuUsage().user - before;
  };
  // Sixteen times the length: a quadratic cost would be 256 times as high.
  for (const opener of ['[', '[@a', '@{', '[^', '[@a;', '@a [', '[ @']) {
    time(opener.repeat(1000));
    const small = time(opener.repeat(4_000));
    const large = time(opener.repeat(64_000));
    expect(large, opener).toBeLessThan(Math.max(small, 2_000) * 80);
  }
});
