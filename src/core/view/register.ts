import { judged, type Judged } from '../annotation/judgedStatement.ts';
import type { PlacedAnnotation } from '../annotation/placedAnnotation.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { ClaimId, EntityId, SourceId } from '../catalog/model.ts';
import type { Report, Statement, StatementStatus } from '../report/report.ts';
import type { Span } from '../text/span.ts';
import { entityRef } from './card.ts';
import { claimRef } from './claimCard.ts';
import { sourceRef, type Ref } from './claimLine.ts';

/** A source that a statement cites, with the places named: `Verregghen 2024, para. 5`. */
export interface CitedSource extends Ref<SourceId> {
  readonly locator?: string;
}

/** A statement of a report and what it rests on. */
export interface RegisterEntry extends Span {
  readonly text: string;
  /** The heading it stands under; empty before the first. */
  readonly section: string;
  /** As the machine sees it. */
  readonly status: StatementStatus;
  /** With what people decided taken into account. */
  readonly judged: Judged;
  readonly entities: readonly Ref<EntityId>[];
  /** Each source once for each locator, in the order cited. */
  readonly sources: readonly CitedSource[];
  /** Citation keys that lead to no source. */
  readonly unknown: readonly string[];
  readonly claims: readonly (Ref<ClaimId> & { readonly score: number })[];
}

/** The report's register: all its statements, in order. Strings are untrusted plain text. */
export function register(
  report: Report,
  catalog: Catalog,
  placed: readonly PlacedAnnotation[] = [],
): readonly RegisterEntry[] {
  return report.statements.map((statement) => entry(statement, report, catalog, placed));
}

function entry(
  statement: Statement,
  report: Report,
  catalog: Catalog,
  placed: readonly PlacedAnnotation[],
): RegisterEntry {
  const citations = statement.citations.flatMap((at) => report.citations[at] ?? []);
  const sources = new Map<string, CitedSource>();
  for (const { sources: cited, locator } of citations) {
    for (const id of cited) {
      const { label } = sourceRef(id, catalog);
      sources.set(`${id}\u001F${locator ?? ''}`, { id, label, ...(locator === undefined ? {} : { locator }) });
    }
  }
  const entities = new Set(statement.mentions.flatMap((at) => report.mentions[at]?.entity ?? []));
  return {
    start: statement.start,
    end: statement.end,
    text: statement.text,
    section: report.sections[statement.section]?.title ?? '',
    status: statement.status,
    judged: judged(statement, placed),
    entities: [...entities].map((id) => entityRef(id, catalog)),
    sources: [...sources.values()],
    unknown: [...new Set(citations.filter((one) => one.sources.length === 0).map((one) => one.key))],
    claims: statement.bindings.map(({ claim, score }) => ({ ...claimRef(claim, catalog), score })),
  };
}
