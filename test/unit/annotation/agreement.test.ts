import { describe, expect, test } from 'vitest';
import { agreements, disagreements, type Verdict } from '../../../src/core/annotation/agreement.ts';
import type { Stance } from '../../../src/core/annotation/annotation.ts';

function verdict(creator: string, start: number, end: number, stance: Stance, report = 'a.md'): Verdict {
  return { report, id: `${creator} ${String(start)}`, creator, start, end, stance };
}

describe('agreements', () => {
  test("is Cohen's kappa on the passages that both annotated", () => {
    // 20 both yes, 5 + 10 mixed, 15 both no: the textbook table, kappa .40.
    const table = [
      [20, 'supports', 'supports'],
      [5, 'supports', 'disputes'],
      [10, 'disputes', 'supports'],
      [15, 'disputes', 'disputes'],
    ] as const;
    let at = 0;
    const verdicts = table.flatMap(([times, a, b]) =>
      Array.from({ length: times }, () => {
        at += 10;
        return [verdict('Ann', at, at + 5, a), verdict('Bob', at, at + 5, b)];
      }).flat(),
    );
    const [only] = agreements(verdicts);
    expect(only?.kappa).toBeCloseTo(0.4, 10);
    expect(only?.overlap).toBe(1);
  });

  test('pairs passages that share most, each once', () => {
    const [only] = agreements([
      verdict('Ann', 0, 10, 'supports'),
      verdict('Bob', 8, 20, 'disputes'),
      verdict('Bob', 0, 8, 'supports'),
      verdict('Ann', 40, 50, 'mentions'),
    ]);
    expect(only?.pairs.map(({ a, b, overlap }) => [a.start, b.start, overlap])).toEqual([[0, 0, 0.8]]);
    expect(only?.onlyA.map((each) => each.start)).toEqual([40]);
    expect(only?.onlyB.map((each) => each.start)).toEqual([8]);
  });

  test('says nothing where chance alone explains all', () => {
    const [same] = agreements([verdict('Ann', 0, 5, 'supports'), verdict('Bob', 0, 5, 'supports')]);
    expect(same?.kappa).toBeUndefined();
    const [apart] = agreements([verdict('Ann', 0, 5, 'supports'), verdict('Bob', 5, 9, 'supports')]);
    expect([apart?.kappa, apart?.overlap]).toEqual([undefined, undefined]);
    expect(agreements([verdict('Ann', 0, 5, 'supports')])).toEqual([]);
  });

  test('counts over a folder, and never pairs passages of two reports', () => {
    const [only] = agreements([
      verdict('Ann', 0, 5, 'supports', 'b.md'),
      verdict('Bob', 0, 5, 'disputes', 'b.md'),
      verdict('Ann', 0, 5, 'supports', 'a.md'),
      verdict('Bob', 0, 5, 'mentions', 'a.md'),
      verdict('Ann', 20, 25, 'supports', 'a.md'),
      verdict('Bob', 20, 25, 'supports', 'c.md'),
    ]);
    expect(only?.pairs).toHaveLength(2);
    expect(only?.onlyA.map(({ report }) => report)).toEqual(['a.md']);
    expect(only && disagreements(only).map(({ a, b }) => [a.report, a.stance, b.stance])).toEqual([
      ['a.md', 'supports', 'mentions'],
      ['b.md', 'supports', 'disputes'],
    ]);
  });
});
