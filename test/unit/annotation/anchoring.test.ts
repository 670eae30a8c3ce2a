import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anchor, describe as describeQuote } from '../../../src/core/annotation/anchoring.ts';
import { readableReport, type ReadableReport } from '../../../src/core/annotation/readableReport.ts';
import { parseDocument } from '../../../src/core/markdown/document.ts';
import { trialArbitrary, tried } from '../../support/rewriteTrial.ts';

const SEED = 20_261_122;

function reading(text: string): ReadableReport {
  return readableReport(parseDocument(text).blocks);
}

/** Annotates the passage between `[[` and `]]`, then looks for it in `after`; gives the source text it attaches to. */
function reattached(before: string, after: string): string {
  const start = before.indexOf('[[');
  const end = before.indexOf(']]') - 2;
  const described = describeQuote(reading(before.replace('[[', '').replace(']]', '')), { start, end });
  if (!described) throw new Error('nothing to annotate');
  const found = anchor(reading(after), described.quote, described.position);
  return found.kind === 'anchored'
    ? `${found.how}: ${after.slice(found.place.span.start, found.place.span.end)}`
    : found.reason;
}

describe('anchoring', () => {
  test('rewrites by others never attach a passage to the wrong words', () => {
    const counts = { right: 0, wrong: 0, review: 0, 'review of nothing': 0 };
    for (const trial of fc.sample(trialArbitrary, { numRuns: 2000, seed: SEED })) {
      const outcome = tried(trial);
      if (outcome) counts[outcome.verdict] += 1;
    }
    expect(counts.wrong, `seed ${SEED}`).toBe(0);
    // A finder that gives everything to review would never be wrong either.
    expect(counts.right / (counts.right + counts.review), `seed ${SEED}`).toBeGreaterThan(0.5);
  }, 120_000);

  test('reflow, emphasis, links and lists change nothing', () => {
    const before = 'The ministry said that [[officials found malware on a server]] in March.';
    expect(
      reattached(
        before,
        'The ministry\nsaid that officials **found** malware\non a [server](https://x.example) in March.',
      ),
    ).toBe('exact: officials **found** malware\non a [server');
    expect(reattached(before, '> - The ministry said that officials found\n>   malware on a server in March.')).toBe(
      'exact: officials found\n>   malware on a server',
    );
  });

  test('a word changed inside is a near match', () => {
    expect(
      reattached(
        'The ministry said that [[officials found malware on a server of the embassy]] in March.',
        'The ministry said that officials found spyware on a server of the embassy in March.',
      ),
    ).toBe('near: officials found spyware on a server of the embassy');
  });

  test('a passage whose last word became another is not found without that word', () => {
    const before =
      '## It system contact access parliament access [[committee reported mission 1923.]]\n\nAccording to the report, station summer official officials access.';
    expect(reattached(before, before.replace('1923.', 'embassy').replaceAll(/\[\[|\]\]/g, ''))).toBe('changed');
  });

  test('two equally good places are for a person to decide', () => {
    const twice = 'It could not be verified.\n\nIt could not be verified.';
    expect(reattached('[[It could not be verified.]]', twice)).toBe('ambiguous');
  });

  test('of words that stand several times, the one whose own paragraph is untouched', () => {
    const filler = 'Words that stand between, so many that one paragraph is no neighbour of the other. '.repeat(2);
    const one = `A. It was denied. B.\n\n${filler}\n\n`;
    const before = `${one}C. [[It was denied.]] D.\n\n${filler}`;
    const after = `${one.replace('A.', 'X.')}C. It was\ndenied. D.\n\n${filler}`;
    expect(reattached(before, after)).toBe('exact: It was\ndenied.');
    expect(reattached(before, after.replace('C.', 'Changed.'))).toBe('ambiguous');
    expect(reattached(before, after.replace('It was denied. B.', ''))).toBe('ambiguous');
  });

  test('one of several with the same surroundings stays as long as all are untouched', () => {
    const before = 'No.\n\n[[No.]]\n\nNo.\n\nNo.\n\nEnd.';
    expect(reattached(before, 'No.\n\n**No.**\n\nNo.\n\nNo.\n\nEnd.')).toBe('exact: No.');
    expect(reattached(before, 'No.\n\nNo.\n\nNo.\n\nEnd.')).toBe('ambiguous');
  });

  test('an exact copy of a passage that was changed is not the passage', () => {
    const passage = 'officials found malware on a server of the embassy in March';
    expect(
      reattached(
        `Intro, new here: [[${passage}]]. Other words follow, and many.`,
        `Before: ${passage}. New.\n\nIntro, new here: ${passage.replace('server', 'disk')}. Other words follow, and many.`,
      ),
    ).toBe('ambiguous');
  });

  test('an exact copy beside what became of the passage is not the passage', () => {
    const rest = 'It access budget election record public agent election rejected payment 1777.';
    const before = `[[The ministry declined to comment.]]\n\n${rest}\n`;
    const after = `The press declined researcher comment.\n\nThe ministry declined to comment.\n\n${rest}\n`;
    expect(reattached(before, after)).toBe('ambiguous');
    expect(reattached(before, `A new title\n\nThe ministry declined to comment.\n\n${rest}\n`)).toMatch(/^exact/);
  });

  test('a short quote that began the report is not attached to a copy of it behind a new beginning', () => {
    const before = '> [[See the annex for details.]]\n\nAccording to the report, the system was the source.\n';
    const copied = `> See public annex officials details.\n\n${before.replace(/\[\[|\]\]/g, '')}`;
    expect(reattached(before, copied)).toBe('ambiguous');
    expect(reattached(before, before.replace(/\[\[|\]\]/g, '*'))).toBe('exact: See the annex for details.');
  });

  test('a short quote whose surroundings are gone is not attached to an echo of it', () => {
    expect(
      reattached(
        'Officials warned the [[embassy]] in March.\n\nOther text.',
        'Other text.\n\nA list: embassy, server.',
      ),
    ).toBe('changed');
  });

  test('what is gone is gone', () => {
    expect(reattached('Officials [[found malware on a server]] today.', 'Nothing alike is left of this.')).toBe('gone');
  });

  test('a selection that holds nothing to read cannot be annotated', () => {
    expect(describeQuote(reading('a `code` b'), { start: 3, end: 6 })).toBeUndefined();
    expect(describeQuote(reading(''), { start: 0, end: 0 })).toBeUndefined();
  });
});
