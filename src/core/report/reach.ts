import type { Catalog } from '../catalog/catalog.ts';
import type { ClaimId, SourceId } from '../catalog/model.ts';
import type { Place, ReportSummary } from './reportSummary.ts';

/*
 * What falls with a source that is withdrawn, or with a claim: in the packs, and in the reports.
 */

/** A statement that rests on it. */
export interface ReachedStatement extends Place {
  /** What else it rests on: sources for a source, claims for a claim. Empty: on nothing else. */
  readonly others: readonly string[];
  /** The sources it cites that only pass on what is withdrawn, where it does not cite that itself. */
  readonly through: readonly SourceId[];
}

/**
 * The source and all that only pass it on: those whose every origin falls with it, over any number of steps. One that
 * passes on another source too stays.
 */
export function fallingWith(id: SourceId, catalog: Pick<Catalog, 'sources'>): ReadonlySet<SourceId> {
  const falling = new Set<SourceId>([id]);
  for (let before = 0; before < falling.size;) {
    before = falling.size;
    for (const source of catalog.sources.values()) {
      if (source.derivedFrom.length > 0 && source.derivedFrom.every((origin) => falling.has(origin))) {
        falling.add(source.id);
      }
    }
  }
  return falling;
}

/** The statements of a report that rest on one of the sources in `falling`; `id` is the one that is withdrawn. */
export function reachedBySource(
  id: SourceId,
  falling: ReadonlySet<SourceId>,
  { statements }: ReportSummary,
): readonly ReachedStatement[] {
  return statements.flatMap((statement) => {
    const { sources } = statement;
    const lost = sources.filter((source) => falling.has(source));
    if (lost.length === 0) return [];
    const others = sources.filter((source) => !falling.has(source));
    return [{ ...placeIn(statement), others, through: lost.includes(id) ? [] : lost }];
  });
}

/** The statements of a report that rest on a claim. */
export function reachedByClaim(id: ClaimId, { statements }: ReportSummary): readonly ReachedStatement[] {
  return statements
    .filter(({ claims }) => claims.includes(id))
    .map((statement) => ({
      ...placeIn(statement),
      others: statement.claims.filter((claim) => claim !== id),
      through: [],
    }));
}

/** The claims of the packs that stand in one of these sources, and those of them that stand nowhere else. */
export function claimsFallingWith(
  falling: ReadonlySet<SourceId>,
  catalog: Pick<Catalog, 'claims' | 'claimsFrom'>,
): { readonly all: readonly ClaimId[]; readonly alone: readonly ClaimId[] } {
  const all = new Set([...falling].flatMap((source) => catalog.claimsFrom.get(source) ?? []));
  const alone = [...all].filter((id) => catalog.claims.get(id)?.evidence.every(({ source }) => falling.has(source)));
  return { all: [...all], alone };
}

function placeIn({ line, column, endLine, endColumn }: Place): Place {
  return { line, column, endLine, endColumn };
}
