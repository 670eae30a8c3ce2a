import type { Catalog } from '../catalog/catalog.ts';
import type { Claim, ClaimId, Entity, EntityId, EntityKind, Source, SourceId } from '../catalog/model.ts';
import { queryWords, SearchIndex, type SearchField } from '../catalog/search.ts';
import { searchWords } from '../catalog/searchWords.ts';
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
  /**
   * Best first. By name, other names, and what is claimed about it. An empty query gives the first ones in pack order.
   */
  entities(query: string, limit?: number): readonly LookupItem<EntityId>[];
  /** By statement. */
  claims(query: string, limit?: number): readonly LookupItem<ClaimId>[];
  /** By label, title, authors and id. */
  sources(query: string, limit?: number): readonly LookupItem<SourceId>[];
}

const LIMIT = 50;

export function createLookup(catalog: Catalog): Lookup {
  const entities = lazily(() => {
    const items = [...catalog.entities.values()];
    return { items, index: new SearchIndex(items.map(entityFields)) };
  });
  const claims = lazily(() => {
    const items = [...catalog.claims.values()];
    return { items, index: new SearchIndex(items.map((claim) => [{ text: claim.statement, rank: 'name' as const }])) };
  });
  const sources = lazily(() => {
    const items = [...catalog.sources.values()];
    return { items, index: new SearchIndex(items.map(sourceFields)) };
  });
  return {
    entities(query, limit = LIMIT) {
      const words = queryWords(query);
      const found = find(entities, query, limit);
      if (words.length === 0 || found.length >= limit) return found.map((entity) => entityItem(entity, words));
      const known = new Set(found);
      for (const claim of find(claims, query, limit)) {
        for (const id of claim.about) {
          const entity = catalog.entities.get(id);
          if (entity !== undefined && known.size < limit) known.add(entity);
        }
      }
      return [...known].map((entity) => entityItem(entity, words));
    },
    claims(query, limit = LIMIT) {
      const words = queryWords(query);
      return find(claims, query, limit).map((claim) => claimItem(claim, catalog, words));
    },
    sources(query, limit = LIMIT) {
      const words = queryWords(query);
      return find(sources, query, limit).map((source) => sourceItem(source, words));
    },
  };
}

interface Searchable<T> {
  readonly items: readonly T[];
  readonly index: SearchIndex;
}

function find<T>(searchable: () => Searchable<T>, query: string, limit: number): readonly T[] {
  const { items, index } = searchable();
  if (query.trim() === '') return items.slice(0, limit);
  return index.search(query, limit).flatMap((hit) => items[hit.item] ?? []);
}

function lazily<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

function entityFields(entity: Entity): readonly SearchField[] {
  return [
    { text: entity.name, rank: 'name' },
    ...otherNames(entity).map((text) => ({ text, rank: 'alias' as const })),
    ...entity.externalIds.map((text) => ({ text, rank: 'alias' as const })),
    { text: entity.id, rank: 'alias' },
  ];
}

function sourceFields(source: Source): readonly SearchField[] {
  return [
    { text: citationLabel(source), rank: 'name' },
    { text: source.title, rank: 'name' },
    { text: `${authorNames(source)} ${source.issued ?? ''}`, rank: 'alias' },
    { text: source.id, rank: 'alias' },
    { text: source.containerTitle ?? source.publisher ?? '', rank: 'text' },
  ];
}

function otherNames(entity: Entity): readonly string[] {
  return entity.names.filter((name) => name.text !== entity.name).map((name) => name.text);
}

/** Where words of the query, or words begun by them, stand in a label. Slips are not shown. */
function matchesIn(label: string, words: readonly string[]): readonly Span[] {
  return searchWords(label)
    .filter(({ word }) => words.some((typed) => word.startsWith(typed)))
    .map(({ start, end }) => ({ start, end }));
}

function entityItem(entity: Entity, words: readonly string[]): LookupItem<EntityId> {
  const description = [entity.type, ...otherNames(entity)].filter((part) => part !== '').join(' · ');
  return {
    id: entity.id,
    icon: entity.kind,
    label: entity.name,
    ...(description === '' ? {} : { description }),
    ...(entity.summary === undefined ? {} : { detail: entity.summary }),
    matches: matchesIn(entity.name, words),
  };
}

function claimItem(claim: Claim, catalog: Catalog, words: readonly string[]): LookupItem<ClaimId> {
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
    matches: matchesIn(claim.statement, words),
  };
}

function sourceItem(source: Source, words: readonly string[]): LookupItem<SourceId> {
  return {
    id: source.id,
    icon: 'source',
    label: citationLabel(source),
    description: source.title,
    detail: [authorNames(source), source.containerTitle ?? source.publisher, source.URL]
      .filter((part) => part !== undefined && part !== '')
      .join(' · '),
    matches: matchesIn(citationLabel(source), words),
  };
}
