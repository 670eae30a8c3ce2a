import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../../src/core/annotation/annotation.ts';
import { judged } from '../../../src/core/annotation/judgedStatement.ts';
import type { PlacedAnnotation } from '../../../src/core/annotation/placedAnnotation.ts';
import type { Statement, StatementStatus } from '../../../src/core/report/report.ts';
import { judgedLabel } from '../../../src/core/view/judgedLabel.ts';
import { annotationOn } from '../../support/annotations.ts';

const STATUSES = ['unsourced', 'unresolved', 'single-source', 'corroborated', 'disputed', 'conflicting'] as const;

function statement(status: StatementStatus): Statement {
  return { start: 100, end: 200, section: 0, text: 'x', mentions: [], citations: [], bindings: [], status };
}

function verdict(start: number, end: number, given: Partial<Annotation> = {}): PlacedAnnotation {
  return { annotation: annotationOn('words', 'words', given), where: { kind: 'anchored', span: { start, end } } };
}

describe("a person's verdict", () => {
  test.each(STATUSES)('of dispute on a statement that is %s', (status) => {
    const found = judged(statement(status), [verdict(100, 200)]);
    const isRaised = status === 'single-source' || status === 'corroborated';
    expect([found.status, found.by]).toEqual(isRaised ? ['disputed', ['Ann Analyst']] : [status, []]);
    expect(judgedLabel(found)).toContain('disputed by Ann Analyst');
  });

  test.each(STATUSES)('of support never makes a statement better than %s', (status) => {
    const found = judged(statement(status), [verdict(100, 200, { stance: 'supports' })]);
    expect([found.status, found.by]).toEqual([status, []]);
    expect(judgedLabel(found)).toMatch(/ · supported by Ann Analyst$/);
  });

  test('that is settled no longer counts, and is still to be read', () => {
    const found = judged(statement('single-source'), [verdict(100, 200, { state: 'resolved' })]);
    expect([found.status, judgedLabel(found), found.verdicts.length]).toEqual(['single-source', 'one source', 1]);
  });

  test('stands beside that of others', () => {
    const found = judged(statement('corroborated'), [
      verdict(100, 200, { creator: 'Cy', state: 'resolved' }),
      verdict(100, 200, { creator: 'Bob', stance: 'supports' }),
      verdict(110, 120),
      verdict(110, 120),
    ]);
    expect(judgedLabel(found)).toBe('disputed by Ann Analyst · supported by Bob');
    expect(found.verdicts.map(({ by }) => by)).toEqual(['Bob', 'Ann Analyst', 'Ann Analyst', 'Cy']);
  });

  test.each([
    [90, 300, true],
    [100, 140, true],
    [60, 140, true],
    [60, 139, false],
    [190, 290, false],
    [200, 300, false],
  ])('from %d to %d is about the statement from 100 to 200: %s', (start, end, isAbout) => {
    expect(judged(statement('single-source'), [verdict(start, end)]).verdicts).toHaveLength(isAbout ? 1 : 0);
  });

  test('is none where nobody judges, or nobody knows where', () => {
    const lost: PlacedAnnotation = {
      annotation: annotationOn('words', 'words'),
      where: { kind: 'review', reason: 'gone', places: [] },
    };
    expect(judged(statement('single-source'), [verdict(100, 200, { stance: 'mentions' }), lost]).verdicts).toEqual([]);
  });
});
