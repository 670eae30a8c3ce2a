import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/core/markdown/document.ts';
import { EXAMPLES } from '../../support/markdownText.ts';
import { PATHOLOGICAL } from '../../support/pathologicalMarkdown.ts';

/*
 * Each of these must be read in a time that grows with its length, or be refused in part with a word about it. Times are
 * compared with those of a quarter of the input, not with a clock.
 */

function time(text: string): number {
  const before = process.cpuUsage();
  parseDocument(text);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('no input is worse than linear', { timeout: 60_000 }, () => {
  it.each(PATHOLOGICAL)('%s', (_, make) => {
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
    expect(codes(`http://a.b${'.'.repeat(2_000)}x`)).toEqual(['too-many-markers']);
    expect(codes(`http://a.b${'.'.repeat(500)}x`)).toEqual([]);
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

describe('when the time for parsing is up', () => {
  const isLate = (): boolean => true;
  const words = (text: string, late: boolean): readonly string[] => {
    const { blocks } = parseDocument(text, late ? isLate : undefined);
    return blocks.flatMap(({ readable }) => readable.text.match(/[A-Za-z]{2,}/g) ?? []);
  };

  it('says so of every block that is read otherwise for it, and loses no word of it', () => {
    let told = 0;
    for (const text of EXAMPLES) {
      const late = parseDocument(text, isLate);
      if (late.problems.some(({ code }) => code === 'deadline')) {
        told += 1;
        // Words that markup parts are in parts then.
        const shown = words(text, true).join(' ');
        const lost = words(text, false).filter((word) => !shown.includes(word));
        if (!text.includes('her~~on~~ra')) expect(lost).toEqual([]);
      } else expect(late).toEqual(parseDocument(text));
    }
    expect(told).toBeGreaterThan(20);
  });

  it('has read what came before as ever', () => {
    const intricate = '[link](<foo\nbar>) by Fancy Bear\n\n';
    let asked = 0;
    const { blocks, problems } = parseDocument(intricate.repeat(5), () => (asked += 1) > 2);
    const [before, after] = ['[link](\uFFFC) by Fancy Bear', '[link](<foo bar>) by Fancy Bear'];
    expect(blocks.map(({ readable }) => readable.text)).toEqual([before, before, after, after, after]);
    expect(problems.map(({ code, span }) => [code, span.start])).toEqual(
      [2, 3, 4].map((i) => ['deadline', i * intricate.length]),
    );
  });
});
