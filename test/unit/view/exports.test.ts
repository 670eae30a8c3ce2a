import { english } from '../../../src/cli/english.ts';
import { describe, expect, test } from 'vitest';
import { exported, EXPORT_TARGETS } from '../../../src/core/view/exports.ts';
import { sourceTable } from '../../../src/core/view/sourceTable.ts';
import { actor, catalogOf, claim, source } from '../../support/catalog.ts';
import { annotationOn, kept } from '../../support/annotations.ts';
import { reportFor } from '../../support/exported.ts';

const CATALOG = catalogOf(
  actor('apt28', ['Fancy Bear']),
  source('li-2024', {
    title: '=cmd()',
    issued: '2024-02',
    reliability: 'B',
    URL: 'https://example.org/li',
    derivedFrom: ['moss-2023'],
  }),
  source('moss-2023', { title: 'Cranes | listen', author: [{ literal: 'Moss' }] }),
  claim('c1', {
    statement: 'Fancy Bear breached the network in 2023.',
    about: ['apt28'],
    evidence: ['li-2024'],
    credibility: 2,
  }),
);
const TEXT =
  '# On *bears*\n\nFancy Bear breached the network in 2023 [@li-2024; @moss-2023]. Fancy Bear left [@li-2024]. Fancy Bear slept [@none-2020].\n';
const report = reportFor(TEXT, { catalog: CATALOG });

describe('the source table', () => {
  test('has each cited source with its grades, those cited most first, and what leads nowhere last', () => {
    expect(
      sourceTable([report]).map((row) => [
        row.key,
        row.reliability,
        row.grades,
        row.cited,
        row.statements,
        row['rests on'],
        row['passes on'],
      ]),
    ).toEqual([
      ['li-2024', 'B (usually reliable)', 'B2', '2', '2', 'c1', 'moss-2023'],
      ['moss-2023', '', '', '1', '1', '', ''],
      ['none-2020', '', '', '1', '', '', ''],
    ]);
  });

  test('is CSV that no spreadsheet computes, and Markdown that reads as written', () => {
    const table = exported('csv', [report], '').text;
    expect(table.split('\r\n')).toHaveLength(5);
    expect(table).toContain(`"'=cmd()"`);
    const page = exported('sources', [report], '').text;
    expect(page).toContain('# Sources of On bears');
    expect(page).toContain('Moss: Cranes \\| listen');
    expect(exported('sources', [reportFor('Nothing.')], '').text).toContain('Nothing is cited.');
  });
});

test('every target gives something, and says what it left out', () => {
  const records = [kept(annotationOn(TEXT, 'Fancy Bear', { stance: 'mentions' }))];
  const all = EXPORT_TARGETS.map((target) => exported(target, [{ ...report, records }], '2026-11-22T10:00:00Z'));
  expect(all.every(({ text }) => text.endsWith('\n'))).toBe(true);
  expect(all.flatMap(({ notes }) => notes.map(english))).toEqual([
    'A citation was left as it is: none-2020.',
    '1 annotation only mentions a claim; it is no review and was left out.',
  ]);
});
