import type { Catalog } from '../catalog/catalog.ts';
import type { Claim, Entity, EntityKind } from '../catalog/model.ts';
import type { Facet, Row, SortName } from './arrange.ts';
import { claimDate, newestFirst } from './card.ts';
import {
  claimNode,
  claimsNamed,
  entityNode,
  isDisputed,
  packFacets,
  sourceFacets,
  wordFacet,
  yearFacets,
} from './catalogNodes.ts';
import { described, nodeId, withChildren, type OutlineNode } from './outline.ts';
import type { ClaimsHeld, OutlineWords } from './outlineWords.ts';
import type { FacetName } from './treeFilter.ts';

/** Where the groups of actors, incidents and tools stand. */
export const KIND_ORDER: Readonly<Record<EntityKind, number>> = { actor: 0, incident: 1, tool: 2 };

/** Every entity of the catalog; below it who took part in what, then its claims, newest first. */
export function entityRows(catalog: Catalog, words: OutlineWords): readonly Row[] {
  return [...catalog.entities.values()].map((entity) => new EntityRow(entity, catalog, words));
}

class EntityRow implements Row {
  readonly #entity: Entity;
  readonly #catalog: Catalog;
  readonly #words: OutlineWords;

  constructor(entity: Entity, catalog: Catalog, words: OutlineWords) {
    this.#entity = entity;
    this.#catalog = catalog;
    this.#words = words;
  }

  get id(): string {
    return nodeId('entity', this.#entity.id);
  }

  get label(): string {
    return this.#entity.name;
  }

  facets(name: FacetName): readonly Facet[] {
    return facetsOf(this.#entity, () => this.#claims(), name, this.#catalog, this.#words);
  }

  rank(by: SortName): number | string | undefined {
    return rankOf(this.#entity, () => this.#claims(), by, this.#catalog);
  }

  text(): string {
    const { name, names, type, id, externalIds } = this.#entity;
    return [name, ...names.map(({ text }) => text), type, id, ...externalIds].join('\n');
  }

  node(group: string): OutlineNode {
    return nodeOf(this.#entity, this.#claims(), group, this.#catalog, this.#words);
  }

  #claims(): readonly Claim[] {
    return claimsNamed(this.#catalog.claimsAbout.get(this.#entity.id), this.#catalog);
  }
}

function facetsOf(
  entity: Entity,
  claims: () => readonly Claim[],
  name: FacetName,
  catalog: Catalog,
  words: OutlineWords,
): readonly Facet[] {
  switch (name) {
    case 'kind':
      return [{ key: entity.kind, label: words.kind(entity.kind), order: KIND_ORDER[entity.kind], icon: entity.kind }];
    case 'type':
      return wordFacet(entity.type);
    case 'status':
      return heldFacets(claims(), catalog, words);
    case 'source':
      return sourceFacets(claims(), catalog);
    case 'year':
      return yearFacets([...eventDates(entity), ...claims().map((claim) => claimDate(claim, catalog))]);
    case 'pack':
      return packFacets(entity.origins, catalog);
    case 'about':
    case 'asserter':
    case 'reliability':
    case 'credibility':
    case 'section':
      return [];
  }
}

/** Whether anything is claimed, and whether that is disputed. */
export function heldFacets(claims: readonly Claim[], catalog: Catalog, words: OutlineWords): readonly Facet[] {
  const facet = (key: ClaimsHeld, order: number): Facet => ({ key, label: words.claimsHeld(key), order });
  if (claims.length === 0) return [facet('no-claims', 2)];
  return claims.some(({ id }) => isDisputed(id, catalog)) ? [facet('disputed', 0)] : [facet('claims', 1)];
}

function rankOf(
  entity: Entity,
  claims: () => readonly Claim[],
  by: SortName,
  catalog: Catalog,
): number | string | undefined {
  if (by === 'claims') return claims().length;
  if (by !== 'date') return undefined;
  const dates = [...eventDates(entity), ...claims().map((claim) => claimDate(claim, catalog))];
  const newest = dates.reduce((last, date) => (date > last ? date : last), '');
  return newest === '' ? undefined : newest;
}

function eventDates(entity: Entity): readonly string[] {
  return entity.kind === 'incident' ? entity.events.flatMap(({ date }) => date ?? []) : [];
}

function nodeOf(
  entity: Entity,
  claims: readonly Claim[],
  group: string,
  catalog: Catalog,
  words: OutlineWords,
): OutlineNode {
  const id = nodeId(group, 'entity', entity.id);
  const disputed = claims.filter((claim) => isDisputed(claim.id, catalog)).length;
  return withChildren(
    {
      id,
      label: entity.name,
      ...described(
        entity.type,
        claims.length === 0 ? undefined : words.claims(claims.length),
        disputed === 0 ? undefined : words.disputedClaims(disputed),
      ),
      icon: entity.kind,
      below: claims.length + countRoles(entity, catalog),
      target: { kind: 'entity', id: entity.id },
    },
    () => [
      ...roleNodes(entity, id, catalog),
      ...newestFirst(claims, catalog).map((claim) => claimNode(claim, id, catalog, words, ['sources', 'disputes'])),
    ],
  );
}

/** Who took part in an incident, or the incidents that an actor or tool took part in, with the roles. */
function roleNodes(entity: Entity, under: string, catalog: Catalog): readonly OutlineNode[] {
  if (entity.kind === 'incident') {
    const actors = new Set(entity.actors.map(({ id }) => id));
    return [...actors].map((actor) =>
      entityNode(actor, under, catalog, rolesIn(entity.actors.filter(({ id }) => id === actor))),
    );
  }
  return (catalog.incidentsOf.get(entity.id) ?? []).map((id) => {
    const incident = catalog.entities.get(id);
    const roles = incident?.kind === 'incident' ? incident.actors.filter((actor) => actor.id === entity.id) : [];
    return entityNode(id, under, catalog, rolesIn(roles));
  });
}

/** How many nodes {@link roleNodes} makes. */
function countRoles(entity: Entity, catalog: Catalog): number {
  if (entity.kind === 'incident') return new Set(entity.actors.map(({ id }) => id)).size;
  return catalog.incidentsOf.get(entity.id)?.length ?? 0;
}

function rolesIn(roles: readonly { readonly role: string }[]): string {
  return [...new Set(roles.map(({ role }) => role))].join(', ');
}
