import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EvidenceIndex } from '../../../src/core/report/evidenceIndex.ts';
import { fromRecord, packed, toRecord, unpacked } from '../../../src/core/report/summaryRecord.ts';
import { summarise } from '../../../src/core/report/summarising.ts';
import { reportText, trialCatalog } from '../../support/reportTrials.ts';

const catalog = trialCatalog();
const readWith = { catalog, evidence: new EvidenceIndex(catalog), options: {} };

const stored = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

describe('a summary that is kept', () => {
  it('comes back as it was', () => {
    fc.assert(
      fc.property(reportText(), (text) => {
        const summary = summarise(text, readWith);
        expect(fromRecord(stored(toRecord(summary)))).toEqual(summary);
        expect(unpacked(packed(summary))).toEqual(summary);
      }),
      { numRuns: 100 },
    );
  });

  it('is refused when it is cut off', () => {
    const text = packed(summarise('APT28 [@li-2024].\n', readWith));
    for (let end = 0; end < text.length; end++) expect(unpacked(text.slice(0, end))).toBeUndefined();
  });

  it('is refused when it is something else, and never throws', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 5 }), (value) => {
        const read = fromRecord(value);
        // What is taken is a record: writing it again gives the same.
        if (read !== undefined) expect(stored(toRecord(read))).toEqual(value);
      }),
      { numRuns: 500 },
    );
  });

  const sound = [[['a', 1, 1, 1, 0, 2]], [['s', 1, 1, 1, 0, 2]], [['c', 1, 1, 1, 0, 2]], [[1, 1, 0, 2, [0], [0]]]];

  it.each([
    [null],
    [[]],
    [[[], [], []]],
    [[[['a', 0]], [], [], []]],
    [[[['a', 1]], [], [], []]],
    [[[['a', 1, 1, 1, 0]], [], [], []]],
    [[[['a', 1, 0, 1, 0, 2]], [], [], []]],
    [[[['a', 1, 1, 1, -1, 2]], [], [], []]],
    [[[['a', 1, 1, 1, 0.5, 2]], [], [], []]],
    [[[['a', 1, 1, 1, 0, 2, 3, 1, 0, 2]], [], [], []]],
    [[[[7, 1, 1, 1, 0, 2]], [], [], []]],
    [[...sound.slice(0, 3), [[1, 1, 0, 2, [], []]]]],
    [[...sound.slice(0, 3), [[1, 1, 0, 2, [1], []]]]],
    [[...sound.slice(0, 3), [[1, 1, 0, 2, [0, 0], []]]]],
    [[...sound.slice(0, 3), [[1, 1, 0, 2, [0], [-1]]]]],
    [[...sound.slice(0, 3), [[0, 1, 0, 2, [0], [0]]]]],
    [[...sound.slice(0, 3), [[1, 1, 0, [0], [0]]]]],
  ])('is refused when it is cut off or makes no sense: %j', (value) => {
    expect(fromRecord(value)).toBeUndefined();
  });

  it('is taken when it is whole', () => {
    expect(fromRecord(sound)?.statements).toEqual([
      { line: 1, column: 1, endLine: 1, endColumn: 2, sources: ['s'], claims: ['c'] },
    ]);
  });
});
