import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { EvidenceIndex } from '../../../src/core/report/evidenceIndex.ts';
import { summarise } from '../../../src/core/report/summarising.ts';
import { SummaryIndex, usesIn, type Subject } from '../../../src/core/report/summaryIndex.ts';
import { reportText, trialCatalog } from '../../support/reportTrials.ts';

const catalog = trialCatalog();
const readWith = { catalog, evidence: new EvidenceIndex(catalog), options: {} };
const SUBJECTS: readonly Subject[] = ['entity', 'source', 'claim'];

test('whatever comes, changes and goes, it answers as looking through all summaries does', () => {
  const step = fc.record({
    key: fc.constantFrom('a', 'b', 'c', 'd'),
    text: fc.option(reportText(6), { nil: undefined }),
  });
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const index = new SummaryIndex();
      const all = new Map<string, ReturnType<typeof summarise>>();
      for (const { key, text } of steps) {
        if (text === undefined) {
          index.delete(key);
          all.delete(key);
        } else {
          const summary = summarise(text, readWith);
          index.put(key, summary);
          all.set(key, summary);
        }
      }
      expect(index.size).toBe(all.size);
      for (const [key, summary] of all) expect(index.get(key)).toEqual(summary);
      const ids = [...catalog.entities.keys(), ...catalog.sources.keys(), ...catalog.claims.keys()];
      for (const subject of SUBJECTS) {
        for (const id of ids) {
          const wanted = [...all].filter(([, summary]) => usesIn(summary, subject).has(id)).map(([key]) => key);
          expect([...index.keysOf(subject, id)].toSorted()).toEqual(wanted.toSorted());
        }
      }
    }),
    { numRuns: 60 },
  );
});

test('nothing is left of what was cleared', () => {
  const index = new SummaryIndex();
  index.put('a', summarise('APT28.\n', readWith));
  expect(index.keysOf('entity', 'fancy-bear').size).toBe(1);
  index.clear();
  expect([index.size, index.keysOf('entity', 'fancy-bear').size]).toEqual([0, 0]);
});

test('what is no packed summary is refused, and what was known under its key is gone', () => {
  const index = new SummaryIndex();
  index.put('a', summarise('APT28.\n', readWith));
  expect(index.putPacked('a', '[[["fancy-bear",0]],[],[],[]]')).toBe(false);
  expect([index.size, index.keysOf('entity', 'fancy-bear').size]).toEqual([0, 0]);
  expect(index.putPacked('a', '[[["fancy-bear",1,1,1,0,6]],[],[],[]]')).toBe(true);
  expect([...index.keysOf('entity', 'fancy-bear')]).toEqual(['a']);
});
