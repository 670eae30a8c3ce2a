import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/core/report/analyse.ts';
import type { Statement, StatementStatus } from '../../../src/core/report/report.ts';
import { ALL_AT_ONCE, marginMarks } from '../../../src/core/view/marginMarks.ts';
import { actor, catalogOf, source } from '../../support/catalog.ts';

const catalog = catalogOf(actor('mivd', ['MIVD']), source('one'));
const [model] = analyse('MIVD warned two firms [@one].\n', catalog).statements;
const onRuler: ReadonlySet<StatementStatus> = new Set(['conflicting', 'unresolved', 'disputed']);

/** Statements of ten units each, one behind the other, with these statuses again and again. */
function statements(count: number, ...statuses: readonly StatementStatus[]): readonly Statement[] {
  if (model === undefined) throw new Error('the model has a statement');
  return Array.from({ length: count }, (_, i) => ({
    ...model,
    start: 10 * i,
    end: 10 * i + 10,
    status: statuses[i % statuses.length] ?? 'unsourced',
  }));
}

describe('marks in the margin', () => {
  test('of a report that is not long: all', () => {
    const all = statements(ALL_AT_ONCE, 'unsourced', 'corroborated');
    const marks = marginMarks(all, [], 10 * ALL_AT_ONCE, { near: [], onRuler });
    expect(marks).toEqual(all.map(({ start, status }) => ({ start, status })));
  });

  test('of a long one: what is in view, edges too', () => {
    const all = statements(20_000, 'unsourced', 'corroborated');
    const near = [
      { start: 100, end: 120 },
      { start: 150_001, end: 150_019 },
    ];
    const marks = marginMarks(all, [], 200_000, { near, onRuler });
    expect(marks.map(({ start }) => start)).toEqual([100, 110, 120, 150_010]);
  });

  test('of a long one: the most urgent of what the ruler shows, once for each pixel of it', () => {
    const all = statements(20_000, 'unsourced', 'disputed', 'unresolved', 'corroborated', 'disputed');
    const marks = marginMarks(all, [], 200_000, { near: [], onRuler });
    expect(marks).toHaveLength(1000);
    expect(new Set(marks.map(({ status }) => status))).toEqual(new Set(['unresolved']));
    expect(marks.map(({ start }) => Math.floor(start / 200))).toEqual(Array.from({ length: 1000 }, (_, i) => i));
  });

  test('what is in view does not stand for what is out of it', () => {
    const all = statements(20_000, 'conflicting', 'disputed');
    const marks = marginMarks(all, [], 200_000, { near: [{ start: 0, end: 5 }], onRuler });
    // 0 is in view; 20 is the first of the same thousandth that is not, and as urgent.
    expect(marks.slice(0, 2)).toEqual([
      { start: 0, status: 'conflicting' },
      { start: 20, status: 'conflicting' },
    ]);
  });
});
