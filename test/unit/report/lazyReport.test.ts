import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SourceId } from '../../../src/core/catalog/model.ts';
import { analyse } from '../../../src/core/report/analyse.ts';
import { Analyser } from '../../../src/core/report/analyser.ts';
import { EvidenceIndex } from '../../../src/core/report/evidenceIndex.ts';
import { makingSteps } from '../../../src/core/report/lazyReport.ts';
import { edited, editScript } from '../../support/markdownText.ts';
import { actor, catalogOf, source } from '../../support/catalog.ts';
import { reportText, trialCatalog } from '../../support/reportTrials.ts';

const PARTS = ['mentions', 'sections', 'citations', 'statements', 'findings', 'coverage', 'problems'] as const;

describe('a report that is made in steps', { timeout: 60_000 }, () => {
  it('is what one made at once is, whoever asks for what in between, and after edits', () => {
    const catalog = trialCatalog();
    const asked = fc.array(fc.tuple(fc.nat(12), fc.constantFrom(...PARTS)), { maxLength: 4 });
    fc.assert(
      fc.property(reportText(), editScript(), asked, (text, script, questions) => {
        const analyser = new Analyser(text, catalog);
        let now = text;
        const look = (): void => {
          const whole = analyse(now, catalog);
          const report = analyser.report();
          const steps = makingSteps(report);
          for (const [after, part] of questions) {
            for (let i = 0; i < after; i += 1) steps.next();
            expect(report[part]).toEqual(whole[part]);
          }
          while (steps.next().done !== true);
          expect(report).toEqual(whole);
        };
        look();
        for (const step of script) {
          const changes = step(now);
          now = edited(now, changes);
          analyser.change(changes);
          look();
        }
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ['paragraphs', 'Grey Heron breached the harbour in 2023 [@s, p. 4].\n\n', ''],
    ['one paragraph', 'Grey Heron breached the harbour in 2023 [@s, p. 4].\n', ''],
    ['a list', '- Grey Heron breached the harbour in 2023 [@s, p. 4].\n', ''],
    ['a table', '| Grey Heron breached the harbour in 2023 [@s, p. 4]. |\n', '| a |\n| - |\n'],
  ])('looks some hundred citations up between two steps of %s, and none once it is made', (_, line, before) => {
    let looked = 0;
    class Watched extends EvidenceIndex {
      override sourceByKey(key: string): SourceId | undefined {
        looked += 1;
        return super.sourceByKey(key);
      }
    }
    let asked = 0;
    const catalog = catalogOf(actor('gh', ['Grey Heron']), source('s'));
    const { entities } = catalog;
    const watched = {
      ...catalog,
      // Asked for by whoever judges a sentence, some times for each.
      get entities() {
        asked += 1;
        return entities;
      },
    };
    const analyser = new Analyser(before + line.repeat(3_000), watched, {}, new Watched(watched));
    while (!analyser.step(8_000));
    const report = analyser.report();
    const steps = makingSteps(report);
    let mostLooked = 0;
    let mostAsked = 0;
    let all = 0;
    for (let done: boolean | undefined = false; done !== true; all += looked + asked) {
      looked = 0;
      asked = 0;
      done = steps.next().done;
      mostLooked = Math.max(mostLooked, looked);
      mostAsked = Math.max(mostAsked, asked);
    }
    expect(all).toBeGreaterThanOrEqual(6_000);
    expect(mostLooked).toBeLessThanOrEqual(500);
    expect(mostAsked).toBeLessThan(4_000);
    looked = 0;
    asked = 0;
    expect(report.statements).toHaveLength(3_000);
    expect(report.findings).toHaveLength(0);
    expect(report.coverage).toMatchObject({ statements: 3_000, withEvidence: 3_000 });
    expect(looked + asked).toBe(0);
  });

  it('has nothing to make of a plain value', () => {
    const catalog = trialCatalog();
    expect(makingSteps(analyse('Nothing.\n', catalog)).next()).toEqual({ done: true, value: undefined });
  });
});
