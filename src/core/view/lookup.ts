import type { Catalog } from '../catalog/catalog.ts';
import type { Claim, ClaimId, Entity, EntityId, EntityKind, Source, SourceId } from '../catalog/model.ts';
import { queryWords, searchSteps, type SearchIndex } from '../catalog/search.ts';
import type { SearchField } from '../catalog/searchTables.ts';
import { searchWords } from '../catalog/searchWords.ts';
import { finished, type Steps } from '../catalog/steps.ts';
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

export type LookupKind = 'entity' | 'claim' | 'source';

/** Finds things in one catalog. Costs nothing until it is asked; keep one per catalog. */
export interface Lookup {
  /**
   * This lookup, with all that finding things of this kind needs made in steps. Whoever searches before makes the rest of it at once, which
   * takes seconds in a catalog of 100,000 entities. An empty query needs nothing.
   */
  prepare(kind: LookupKind): Steps<Lookup>;
  /**
   * Best first. By name, other names, and what is claimed about it. An empty query gives the first ones in pack order.
   */
  entities(query: string, limit?: number): readonly LookupItem<EntityId>[];
  /** By statement. */
  claims(query: string, limit?: number): readonly LookupItem<ClaimId>[];
  /** By label, title, authors and id. */
  sources(query: string, limit?: number): readonly LookupItem<SourceId>[];
  /** Those of the ids that the catalog still has, in the order given. Needs nothing. */
  known(kind: LookupKind, ids: readonly string[]): readonly LookupItem<EntityId | ClaimId | SourceId>[];
}

const LIMIT = 50;

export function createLookup(catalog: Catalog): Lookup {
  const entities = new Searchable(catalog.entities.values(), entityFields);
  const claims = new Searchable(catalog.claims.values(), claimFields);
  const sources = new Searchable(catalog.sources.values(), sourceFields);
  const lookup: Lookup = {
    *prepare(kind) {
      switch (kind) {
        case 'entity':
          yield* entities.prepare();
          // What is claimed about it finds it too.
          yield* claims.prepare();
          break;
        case 'claim':
          yield* claims.prepare();
          break;
        case 'source':
          yield* sources.prepare();
      }
      return lookup;
    },
    entities(query, limit = LIMIT) {
      const words = queryWords(query);
      const found = entities.find(query, limit);
      if (words.length === 0 || found.length >= limit) return found.map((entity) => entityItem(entity, words));
      const known = new Set(found);
      for (const claim of claims.find(query, limit)) {
        for (const id of claim.about) {
          const entity = catalog.entities.get(id);
          if (entity !== undefined && known.size < limit) known.add(entity);
        }
      }
      return [...known].map((entity) => entityItem(entity, words));
    },
    claims(query, limit = LIMIT) {
      const words = queryWords(query);
      return claims.find(query, limit).map((claim) => claimItem(claim, catalog, words));
    },
    sources(query, limit = LIMIT) {
      const words = queryWords(query);
      return sources.find(query, limit).map((source) => sourceItem(source, words));
    },
    known(kind, ids) {
      switch (kind) {
        case 'entity':
          return entries(catalog.entities, ids).map((entity) => entityItem(entity, []));
        case 'claim':
          return entries(catalog.claims, ids).map((claim) => claimItem(claim, catalog, []));
        case 'source':
          return entries(catalog.sources, ids).map((source) => sourceItem(source, []));
      }
    },
  };
  return lookup;
}

function entries<T>(all: ReadonlyMap<string, T>, ids: readonly string[]): readonly T[] {
  return ids.flatMap((id) => all.get(id) ?? []);
}

class Searchable<T> {
  readonly #items: readonly T[];
  readonly #fieldsOf: (item: T) => readonly SearchField[];
  #index: SearchIndex | undefined;

  constructor(items: Iterable<T>, fieldsOf: (item: T) => readonly SearchField[]) {
    this.#items = [...items];
    this.#fieldsOf = fieldsOf;
  }

  *prepare(): Steps<SearchIndex> {
    this.#index ??= yield* searchSteps(this.#fields());
    return this.#index;
  }

  find(query: string, limit: number): readonly T[] {
    if (query.trim() === '') return this.#items.slice(0, limit);
    const index = finished(this.prepare());
    return index.search(query, limit).flatMap((hit) => this.#items[hit.item] ?? []);
  }

  /** One item's after the other's, as they are asked for: a list of all of them would take long to make. */
  *#fields(): Iterable<readonly SearchField[]> {
    for (const item of this.#items) yield this.#fieldsOf(item);
  }
}

function entityFields(entity: Entity): readonly SearchField[] {
  return [
    { text: entity.name, rank: 'name' },
    ...otherNames(entity).map((text) => ({ text, rank: 'alias' as const })),
    ...entity.externalIds.map((text) => ({ text, rank: 'alias' as const })),
    { text: entity.id, rank: 'alias' },
  ];
}

function claimFields(claim: Claim): readonly SearchField[] {
  return [{ text: claim.statement, rank: 'name' }];
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
  const detail = [who, claim.likelihood, where].filter((part) => part !== undefined && part !== '').join(' · ');
  return {
    id: claim.id,
    icon: 'claim',
    label: claim.statement,
    // Behind a sentence there is no room.
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
