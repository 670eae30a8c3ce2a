import { judged } from '../annotation/judgedStatement.ts';
import type { PlacedAnnotation } from '../annotation/placedAnnotation.ts';
import type { Statement, StatementStatus } from '../report/report.ts';
import { touches, type Span } from '../text/span.ts';
import { URGENT_FIRST } from './urgency.ts';

/** A statement that gets a mark in the margin, by where it begins. */
export interface MarginMark {
  readonly start: number;
  readonly status: StatementStatus;
}

/** A report with more statements than this is marked where it is looked at. */
export const ALL_AT_ONCE = 1500;
/** Parts of a long report that the overview ruler tells apart: no screen has more pixels for it. */
const PARTS = 1000;

/** What of a long report is shown where. */
export interface MarginView {
  /** What the editor shows. */
  readonly near: readonly Span[];
  /** Shown in the overview ruler too, wherever they stand. */
  readonly onRuler: ReadonlySet<StatementStatus>;
}

/**
 * The statements to mark, people's verdicts taken into account, in their order: all of a report that has at most
 * {@link ALL_AT_ONCE}. In a longer one those that begin in view, and of each thousandth of the report's `length` (UTF-16
 * units) the most urgent one out of view that the ruler shows: there are as many marks as can be seen, whatever its length.
 */
export function marginMarks(
  statements: readonly Statement[],
  placed: readonly PlacedAnnotation[],
  length: number,
  { near, onRuler }: MarginView,
): readonly MarginMark[] {
  const isLong = statements.length > ALL_AT_ONCE;
  const marks: MarginMark[] = [];
  let part = -1;
  let last = -1;
  for (const statement of statements) {
    const { start } = statement;
    const mark = { start, status: judged(statement, placed).status };
    if (!isLong || near.some((span) => touches(span, start))) {
      marks.push(mark);
      continue;
    }
    if (!onRuler.has(mark.status)) continue;
    const its = Math.floor((start / length) * PARTS);
    const known = its === part ? marks[last] : undefined;
    if (known === undefined) {
      part = its;
      last = marks.push(mark) - 1;
    } else if (isMoreUrgent(mark, known)) marks[last] = mark;
  }
  return marks;
}

export function isMoreUrgent(one: MarginMark, other: MarginMark): boolean {
  return URGENT_FIRST.indexOf(one.status) < URGENT_FIRST.indexOf(other.status);
}
