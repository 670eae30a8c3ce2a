import type { Catalog, Claim, ClaimId, Entity, EntityId, EntityKind, Source, SourceId } from '../catalog/model.ts';
import type { Span } from '../text/span.ts';
import { authorNames, citationLabel } from './citationLabel.ts';
import { asserter, sourceRef } from './claimLine.ts';

/** One line of a quick pick or of `dossier lookup`. Untrusted plain text. */
export interface LookupItem<Id extends string> {
  readonly id: Id;
  readonly icon: EntityKind | 'claim' | 'source';
  readonly label: string;
  /** Behind the label, on the same line. */
  readonly description?: string;
  /** Below it. */
  readonly detail?: string;
  /** Where the query's words stand in `label`; empty when it was found by something else. */
  readonly matches: readonly Span[];
}

/** Finds things in one catalog. Costs nothing until it is asked; keep one per catalog. */
export interface Lookup {
  /** Best first. An empty query gives the first ones in pack order. */
  entities(query: string, limit?: number): readonly LookupItem<EntityId>[];
  claims(query: string, limit?: number): readonly LookupItem<ClaimId>[];
  sources(query: string, limit?: number): readonly LookupItem<SourceId>[];
}

const LIMIT = 50;

export function createLookup(catalog: Catalog): Lookup {
  return {
    entities: (query, limit = LIMIT) =>
      pick(catalog.entities.values(), query, limit, (entity) => entity.names.map((name) => name.text).join('\n')).map(
        (entity) => entityItem(entity),
      ),
    claims: (query, limit = LIMIT) =>
      pick(catalog.claims.values(), query, limit, (claim) => claim.statement).map((claim) => claimItem(claim, catalog)),
    sources: (query, limit = LIMIT) =>
      pick(
        catalog.sources.values(),
        query,
        limit,
        (source) => `${citationLabel(source)}\n${source.title}\n${authorNames(source)}\n${source.id}`,
      ).map((source) => sourceItem(source)),
  };
}

function pick<T>(all: Iterable<T>, query: string, limit: number, textOf: (thing: T) => string): readonly T[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  const found: T[] = [];
  for (const thing of all) {
    if (found.length >= limit) break;
    const text = textOf(thing).toLowerCase();
    if (words.every((word) => text.includes(word))) found.push(thing);
  }
  return found;
}

function entityItem(entity: Entity): LookupItem<EntityId> {
  const others = entity.names.filter((name) => name.text !== entity.name).map((name) => name.text);
  const description = [entity.type, ...others].filter((part) => part !== '').join(' · ');
  return {
    id: entity.id,
    icon: entity.kind,
    label: entity.name,
    ...(description === '' ? {} : { description }),
    ...(entity.summary === undefined ? {} : { detail: entity.summary }),
    matches: [],
  };
}

function claimItem(claim: Claim, catalog: Catalog): LookupItem<ClaimId> {
  const where = claim.evidence
    .map(({ source, locator }) => [sourceRef(source, catalog).label, locator].filter(Boolean).join(', '))
    .join('; ');
  const who = asserter(claim, catalog)?.label;
  const detail = [who, claim.likelihood].filter((part) => part !== undefined).join(' · ');
  return {
    id: claim.id,
    icon: 'claim',
    label: claim.statement,
    ...(where === '' ? {} : { description: where }),
    ...(detail === '' ? {} : { detail }),
    matches: [],
  };
}

function sourceItem(source: Source): LookupItem<SourceId> {
  return {
    id: source.id,
    icon: 'source',
    label: citationLabel(source),
    description: source.title,
    detail: [authorNames(source), source.containerTitle ?? source.publisher, source.URL]
      .filter((part) => part !== undefined && part !== '')
      .join(' · '),
    matches: [],
  };
}
