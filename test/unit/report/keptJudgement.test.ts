import { describe, expect, test } from 'vitest';
import { sourceId } from '../../../src/core/catalog/ids.ts';
import { keptJudgement } from '../../../src/core/report/keptJudgement.ts';
import type { Citation, Mention } from '../../../src/core/report/report.ts';

const CITED: Citation = {
  start: 10,
  end: 20,
  syntax: 'pandoc',
  key: 'li-2024',
  keySpan: { start: 12, end: 19 },
  sources: [sourceId('li-2024')],
  locator: 'p. 3',
};
const MENTIONS: readonly Mention[] = [];
const KEPT = { mentions: MENTIONS, citations: [CITED], judgement: { statements: [], findings: [] } };
const PIECE = { judgements: [KEPT] };

function moved(one: Citation, by: number): Citation {
  const { start, end, keySpan } = one;
  return {
    ...one,
    start: start + by,
    end: end + by,
    keySpan: { start: keySpan.start + by, end: keySpan.end + by },
  };
}

function kept(citation: Citation, by = 100): unknown {
  return keptJudgement(PIECE, 0, MENTIONS, { all: [CITED, moved(citation, by), CITED], from: 1, to: 2, by });
}

describe('the judgement of before', () => {
  test('is kept where the block has moved with all that it cites', () => {
    expect(kept(CITED)).toBe(KEPT);
    expect(kept(CITED, 0)).toBe(KEPT);
  });

  const { locator: _, ...withoutLocator } = CITED;
  test.each<[string, Citation]>([
    ['where it begins', { ...CITED, start: 9 }],
    ['where it ends', { ...CITED, end: 21 }],
    ['where its key begins', { ...CITED, keySpan: { start: 11, end: 19 } }],
    ['where its key ends', { ...CITED, keySpan: { start: 12, end: 18 } }],
    ['how it is written', { ...CITED, syntax: 'pandoc-in-text' }],
    ['its key', { ...CITED, key: 'li-2023' }],
    ['its place in the source', { ...CITED, locator: 'p. 4' }],
    ['that it has one', withoutLocator],
    ['that it is defined', { ...CITED, isDefined: true }],
    ['its source', { ...CITED, sources: [sourceId('moss-2023')] }],
    ['how many sources it has', { ...CITED, sources: [sourceId('li-2024'), sourceId('moss-2023')] }],
  ])('is not kept where a citation is another by %s', (_what, citation) => {
    expect(kept(citation)).toBeUndefined();
  });

  test('is not kept where there are other mentions, more or fewer citations, or none was made', () => {
    const cited = { all: [CITED, CITED], from: 0, to: 1, by: 0 };
    expect(keptJudgement(PIECE, 0, MENTIONS, cited)).toBe(KEPT);
    expect(keptJudgement(PIECE, 0, [...MENTIONS], cited)).toBeUndefined();
    expect(keptJudgement(PIECE, 0, MENTIONS, { ...cited, to: 2 })).toBeUndefined();
    expect(keptJudgement(PIECE, 0, MENTIONS, { ...cited, to: 0 })).toBeUndefined();
    expect(keptJudgement(PIECE, 1, MENTIONS, cited)).toBeUndefined();
  });
});
