import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EvidenceIndex } from '../../../src/core/report/evidenceIndex.ts';
import { fromRecord, toRecord } from '../../../src/core/report/summaryRecord.ts';
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
      }),
      { numRuns: 100 },
    );
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

  it.each([
    [null],
    [[]],
    [[[], []]],
    [[[['a', 0]], [], []]],
    [[[['a', 1]], [], []]],
    [[[['a', 1, 1, 1, 0]], [], []]],
    [[[['a', 1, 0, 1, 0, 2]], [], []]],
    [[[['a', 1, 1, 1, -1, 2]], [], []]],
    [[[['a', 1, 1, 1, 0.5, 2]], [], []]],
    [[[['a', 1, 1, 1, 0, 2, 3, 1, 0, 2]], [], []]],
    [[[[7, 1, 1, 1, 0, 2]], [], []]],
  ])('is refused when it is cut off or makes no sense: %j', (value) => {
    expect(fromRecord(value)).toBeUndefined();
  });

  it('is taken when it is whole', () => {
    expect(fromRecord([[['a', 1, 1, 1, 0, 2]], [], []])).toBeDefined();
  });
});
