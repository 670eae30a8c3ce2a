import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/core/markdown/document.ts';

/*
 * Inputs on which Markdown parsers are known to take quadratic time or to overflow the stack (the suites of cmark-gfm,
 * league/commonmark and our own search). Each must be read in a time that grows with its length, or be refused in part
 * with a word about it. Times are compared with those of a quarter of the input, not with a clock.
 */
const CASES: readonly (readonly [name: string, make: (n: number) => string])[] = [
  ['nested quotes', (n) => '> '.repeat(n / 2) + 'a'],
  ['nested quotes without spaces', (n) => '>'.repeat(n)],
  ['nested items on one line', (n) => '- '.repeat(n / 2) + 'a'],
  ['nested numbers on one line', (n) => '1. '.repeat(n / 3) + 'a'],
  ['items, then empty lines', (n) => `${' -'.repeat(n / 4)}x${'\n'.repeat(n / 2)}`],
  ['lists nested by indent', (n) => Array.from({ length: Math.sqrt(n) }, (_, i) => `${'  '.repeat(i)}- a\n`).join('')],
  ['deep quotes, then lazy lines', (n) => `${'>'.repeat(100)}a\n${'a\n'.repeat(n / 2)}`],
  ['open brackets', (n) => '['.repeat(n)],
  ['closed brackets', (n) => '['.repeat(n / 2) + ']'.repeat(n / 2)],
  ['closing brackets', (n) => ']'.repeat(n)],
  ['links that do not close', (n) => '[a]('.repeat(n / 4)],
  ['titles that do not close', (n) => '[a](b "'.repeat(n / 7)],
  ['titles that do not close, in parentheses', (n) => '[a](b ('.repeat(n / 7)],
  ['links in links', (n) => '['.repeat(n / 8) + 'a' + '](/u)'.repeat(n / 8)],
  ['images in images', (n) => '!['.repeat(n / 8) + 'a' + '](/u)'.repeat(n / 8)],
  ['undefined references', (n) => '[a] '.repeat(n / 4)],
  ['undefined full references', (n) => '[a][b]'.repeat(n / 6)],
  ['footnotes that do not close', (n) => '[^a '.repeat(n / 4)],
  ['stars that open', (n) => '*a '.repeat(n / 3)],
  ['stars that close', (n) => 'a* '.repeat(n / 3)],
  ['stars both ways', (n) => '*a*'.repeat(n / 3)],
  ['stars around', (n) => `${'*'.repeat(n / 2)}a${'*'.repeat(n / 2)}`],
  ['mixed emphasis', (n) => '*_* _ '.repeat(n / 6)],
  ['mixed emphasis and brackets', (n) => '*t _t*_ ]* '.repeat(n / 11)],
  ['strikethrough', (n) => '~a~ '.repeat(n / 4)],
  ['backticks of all lengths', (n) => Array.from({ length: Math.sqrt(2 * n) }, (_, i) => `e${'`'.repeat(i)}`).join('')],
  ['escaped backticks', (n) => '\\``'.repeat(n / 3)],
  ['declarations', (n) => 'a <!A '.repeat(n / 6)],
  ['comments that do not close', (n) => 'a <!-- '.repeat(n / 7)],
  ['tags that do not close', (n) => '<a b="c '.repeat(n / 8)],
  ['left angles', (n) => '<'.repeat(n)],
  ['addresses', (n) => 'www.a.b_'.repeat(n / 8)],
  ['address punctuation', (n) => `http://a.b${'.'.repeat(n)}x`],
  ['mail addresses', (n) => 'a@b.'.repeat(n / 4)],
  ['underlines', (n) => 'a\n=\n'.repeat(n / 4)],
  ['definitions', (n) => Array.from({ length: n / 12 }, (_, i) => `[a${String(i)}]: /u\n`).join('')],
  [
    'definitions with titles on the next line',
    (n) => Array.from({ length: n / 16 }, (_, i) => `[a${String(i)}]: /u\n"t"\n`).join(''),
  ],
  ['a label that does not end', (n) => `[${'\\a'.repeat(n / 2)}`],
  ['a table of many columns', (n) => `${'|a'.repeat(n / 6)}\n${'|-'.repeat(n / 6)}\n${'|b'.repeat(n / 6)}\n`],
  ['rows without a delimiter', (n) => 'a | b\n'.repeat(n / 6)],
  ['front matter that does not end', (n) => `---\n${'a: b\n'.repeat(n / 5)}`],
  ['dollars', (n) => '$a '.repeat(n / 3) + '$$'.repeat(3)],
  ['one long line', (n) => 'Fancy Bear '.repeat(n / 11)],
  ['one long line of addresses', (n) => 'http://a.b/c_d *e* '.repeat(n / 19)],
  ['lone carriage returns', (n) => 'a\r'.repeat(n / 2)],
  ['HTML that does not end', (n) => `<div>${'<b &amp; '.repeat(n / 9)}`],
  ['CDATA that does not end', (n) => `<![CDATA[${']'.repeat(n)}`],
  ['white space', (n) => `a${' '.repeat(n)}b\n${'\t'.repeat(n)}`],
];

function time(text: string): number {
  const before = process.cpuUsage();
  parseDocument(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('no input is worse than linear', { timeout: 60_000 }, () => {
  it.each(CASES)('%s', (_, make) => {
    const small = make(25_000);
    const large = make(100_000);
    time(small);
    const first = Math.min(time(small), time(small));
    const second = Math.min(time(large), time(large));
    // Linear is 4; quadratic would be 16. Below 60 ms for 100 KB nothing is worth a look.
    expect(second).toBeLessThan(Math.max(60, first * 9));
  });

  it('says what it did not read in full', () => {
    const codes = (text: string): string[] => parseDocument(text).problems.map((problem) => problem.code);
    expect(codes(`${'> '.repeat(300)}a`)).toEqual(['too-deep']);
    expect(codes('*a '.repeat(3_000))).toEqual(['too-many-markers']);
    expect(codes(`~a~ ${'b ~c~ '.repeat(5_000)}`)).toEqual(['too-long']);
    expect(codes('Fancy Bear. '.repeat(10_000))).toEqual([]);
  });

  it('still reads what it reads as plain text', () => {
    const [block] = parseDocument(`${'*a '.repeat(10_000)}Fancy Bear`).blocks;
    expect(block?.readable.text.endsWith('*a Fancy Bear')).toBe(true);
  });

  it.each([10_000, 100_000])('%d levels overflow no stack', (n) => {
    for (const text of ['> '.repeat(n), '* '.repeat(n), '['.repeat(n), '![a]('.repeat(n), '<b>'.repeat(n)]) {
      expect(() => parseDocument(text)).not.toThrow();
    }
  });
});
