import type { ClaimId, EntityId, SourceId } from '../catalog/model.ts';
import { LineIndex } from '../text/lineIndex.ts';
import type { Span } from '../text/span.ts';
import type { Citation, Mention, Statement } from './report.ts';

/*
 * What a report has to do with the catalog, small enough to be kept for every report of a workspace. Alone in the core
 * it speaks of lines and columns: a summary outlives the text that offsets would count in.
 */

/** A stretch of a report, lines and columns 1-based, the end exclusive, columns in UTF-16 units. */
export interface Place {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** How often a report speaks of one thing, and where: the first `MOST_PLACES` of them in order. */
export interface Uses {
  readonly count: number;
  readonly places: readonly Place[];
}

/** A statement that cites sources: where it stands and what it rests on, each source and each claim once. */
export interface RestingStatement extends Place {
  readonly sources: readonly SourceId[];
  readonly claims: readonly ClaimId[];
}

export interface ReportSummary {
  /** Entities it mentions. */
  readonly entities: ReadonlyMap<EntityId, Uses>;
  /** Sources it cites. */
  readonly sources: ReadonlyMap<SourceId, Uses>;
  /** Claims its statements rest on; a place is a statement. */
  readonly claims: ReadonlyMap<ClaimId, Uses>;
  /** Statements that cite a source, in order: the first `MOST_STATEMENTS` of them. */
  readonly statements: readonly RestingStatement[];
}

/** Above this many places a reader wants the report, not the list. */
export const MOST_PLACES = 100;
export const MOST_STATEMENTS = 1000;

/** The parts of a report that a summary is made of. */
export interface SummaryParts {
  readonly mentions: readonly Pick<Mention, 'start' | 'end' | 'entity'>[];
  readonly citations: readonly Pick<Citation, 'start' | 'end' | 'sources'>[];
  readonly statements: readonly Pick<Statement, 'start' | 'end' | 'bindings' | 'citations'>[];
}

/** The summary of a report; `text` is what its offsets count in. */
export function summaryOf(report: SummaryParts, text: string): ReportSummary {
  const lines = new LineIndex(text);
  const entities = new Collection<EntityId>(lines);
  const sources = new Collection<SourceId>(lines);
  const claims = new Collection<ClaimId>(lines);
  for (const mention of report.mentions) entities.add(mention.entity, mention);
  for (const citation of report.citations) for (const source of citation.sources) sources.add(source, citation);
  const statements: RestingStatement[] = [];
  for (const statement of report.statements) {
    for (const { claim } of statement.bindings) claims.add(claim, statement);
    const cited = new Set(statement.citations.flatMap((at) => report.citations[at]?.sources ?? []));
    if (cited.size === 0 || statements.length >= MOST_STATEMENTS) continue;
    const bound = new Set(statement.bindings.map(({ claim }) => claim));
    statements.push({ ...placeOf(statement, lines), sources: [...cited], claims: [...bound] });
  }
  return { entities: entities.uses, sources: sources.uses, claims: claims.uses, statements };
}

class Collection<Id extends string> {
  readonly uses = new Map<Id, { count: number; places: Place[] }>();
  readonly #lines: LineIndex;

  constructor(lines: LineIndex) {
    this.#lines = lines;
  }

  add(id: Id, span: Span): void {
    let use = this.uses.get(id);
    if (use === undefined) this.uses.set(id, (use = { count: 0, places: [] }));
    use.count += 1;
    if (use.places.length >= MOST_PLACES) return;
    use.places.push(placeOf(span, this.#lines));
  }
}

function placeOf(span: Span, lines: LineIndex): Place {
  const start = lines.at(span.start);
  const end = lines.at(span.end);
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
