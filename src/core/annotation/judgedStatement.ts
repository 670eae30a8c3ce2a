import type { Statement, StatementStatus } from '../report/report.ts';
import type { Span } from '../text/span.ts';
import type { Annotation, Stance } from './annotation.ts';
import type { PlacedAnnotation } from './placedAnnotation.ts';

/** What one person thinks of a statement. */
export interface PersonVerdict {
  /** The annotation's id. */
  readonly id: string;
  readonly by: string;
  readonly stance: Exclude<Stance, 'mentions'>;
  readonly state: Annotation['state'];
  /** RFC 3339. */
  readonly when: string;
  readonly note?: string;
}

/** A statement's status with what people decided about it taken into account. */
export interface Judged {
  readonly status: StatementStatus;
  /** Whose verdict made the status what it is; empty: it is as it was computed. */
  readonly by: readonly string[];
  /** The verdicts on the statement, those that still stand first. */
  readonly verdicts: readonly PersonVerdict[];
}

/**
 * What people's verdicts make of a statement.
 *
 * An open dispute makes a statement that rests on sources `disputed`, and says whose dispute it is. Nothing a person
 * says makes a status better, and none takes the place of one that names something to mend (`unsourced`, `unresolved`,
 * `conflicting`): what the machine found stays to be seen, with the verdict beside it.
 */
export function judged(statement: Statement, placed: readonly PlacedAnnotation[]): Judged {
  const verdicts = verdictsOn(statement, placed);
  const disputes = verdicts.filter(({ stance, state }) => stance === 'disputes' && state === 'open');
  const yields = statement.status === 'single-source' || statement.status === 'corroborated';
  if (disputes.length === 0 || !yields) return { status: statement.status, by: [], verdicts };
  return { status: 'disputed', by: [...new Set(disputes.map(({ by }) => by))], verdicts };
}

const NONE: readonly never[] = [];

/** An annotation is about a statement when they share at least half of the shorter one of the two. */
function verdictsOn(statement: Span, placed: readonly PlacedAnnotation[]): readonly PersonVerdict[] {
  // Asked of each statement of a book.
  if (placed.length === 0) return NONE;
  const found = placed.flatMap(({ annotation, where }): readonly PersonVerdict[] => {
    const { id, creator, stance, state, modified, note } = annotation;
    if (stance === 'mentions' || where.kind !== 'anchored' || !sharesHalf(statement, where.span)) return [];
    return [{ id, by: creator, stance, state, when: modified, ...(note === undefined ? {} : { note }) }];
  });
  return found.sort((a, b) => Number(a.state === 'resolved') - Number(b.state === 'resolved'));
}

/** True when two spans share at least half of the shorter one. */
export function sharesHalf(a: Span, b: Span): boolean {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared > 0 && shared * 2 >= Math.min(a.end - a.start, b.end - b.start);
}
