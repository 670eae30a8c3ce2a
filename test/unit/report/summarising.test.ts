import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/report/analyse.ts';
import { EvidenceIndex } from '../../../src/core/report/evidenceIndex.ts';
import { MOST_PLACES, summaryOf, type Place } from '../../../src/core/report/reportSummary.ts';
import { summarise, summarising } from '../../../src/core/report/summarising.ts';
import { claimId, entityId, sourceId } from '../../support/catalogFrom.ts';
import { reportText, trialCatalog } from '../../support/reportTrials.ts';

const catalog = trialCatalog();
const evidence = new EvidenceIndex(catalog);
const readWith = { catalog, evidence, options: {} };

const cut = (text: string, places: readonly Place[] = []): readonly string[] => {
  const lines = text.split('\n');
  return places.map(({ line, column, endLine, endColumn }) =>
    line === endLine
      ? (lines[line - 1] ?? '').slice(column - 1, endColumn - 1)
      : `${(lines[line - 1] ?? '').slice(column - 1)}\n${(lines[endLine - 1] ?? '').slice(0, endColumn - 1)}`,
  );
};

describe('the summary of a report', () => {
  it('counts mentions, citations and statements that rest on a claim, and says where they stand', () => {
    const text = '# On Sofacy\n\nFancy\nBear breached the MIVD in 2023 [@li-2024, p. 3]. Nothing else.\n\n- APT28\n';
    const summary = summarise(text, readWith);
    const bear = summary.entities.get(entityId('fancy-bear'));
    expect(bear?.count).toBe(3);
    expect(cut(text, bear?.places)).toEqual(['Sofacy', 'Fancy\nBear', 'APT28']);
    expect(cut(text, summary.sources.get(sourceId('li-2024'))?.places)).toEqual(['[@li-2024, p. 3]']);
    expect(cut(text, summary.claims.get(claimId('c1'))?.places)[0]).toMatch(/^Fancy\nBear breached/);
    expect([...summary.claims.keys()]).toEqual(['c1']);
    expect(summary.statements).toMatchObject([{ sources: ['li-2024'], claims: ['c1'] }]);
    expect(cut(text, summary.statements)[0]).toMatch(/^Fancy\nBear breached/);
  });

  it('says what the whole analysis says', () => {
    fc.assert(
      fc.property(reportText(), (text) => {
        expect(summarise(text, readWith)).toEqual(summaryOf(analyse(text, catalog, {}, evidence), text));
      }),
      { numRuns: 400 },
    );
  });

  it('follows what a person has chosen', () => {
    const options = { chosen: { stormwatch: entityId('cozy-bear') } };
    const summary = summarise('Stormwatch.\n', { ...readWith, options });
    expect([...summary.entities.keys()]).toEqual(['cozy-bear']);
  });

  it('counts all and keeps the first places', () => {
    const summary = summarise('APT28. '.repeat(MOST_PLACES + 5), readWith);
    const bear = summary.entities.get(entityId('fancy-bear'));
    expect([bear?.count, bear?.places.length]).toEqual([MOST_PLACES + 5, MOST_PLACES]);
  });

  it('pauses at least once in a few thousand characters', () => {
    const text = 'APT28 was here.\n\n'.repeat(3000);
    let pauses = 0;
    const steps = summarising(text, readWith);
    while (steps.next().done !== true) pauses += 1;
    expect(pauses).toBeGreaterThan(text.length / 4000);
  });

  it('does not look into what names and cites nothing', () => {
    expect(summarise('Nobody was there.\n\n'.repeat(50), readWith).entities.size).toBe(0);
  });
});
