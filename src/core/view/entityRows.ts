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
  return [...catalog.entities.values()].map((entity) => entityRow(entity, catalog, words));
}

function entityRow(entity: Entity, catalog: Catalog, words: OutlineWords): Row {
  const claims = (): readonly Claim[] => claimsNamed(catalog.claimsAbout.get(entity.id), catalog);
  return {
    id: nodeId('entity', entity.id),
    label: entity.name,
    facets: (name) => facetsOf(entity, claims, name, catalog, words),
    rank: (by) => rankOf(entity, claims, by, catalog),
    text: () =>
      [entity.name, ...entity.names.map(({ text }) => text), entity.type, entity.id, ...entity.externalIds].join('\n'),
    node: (group) => nodeOf(entity, claims(), group, catalog, words),
  };
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
      isParent: claims.length > 0 || hasRoles(entity, catalog),
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

function hasRoles(entity: Entity, catalog: Catalog): boolean {
  const roles = entity.kind === 'incident' ? entity.actors : catalog.incidentsOf.get(entity.id);
  return roles !== undefined && roles.length > 0;
}

function rolesIn(roles: readonly { readonly role: string }[]): string {
  return [...new Set(roles.map(({ role }) => role))].join(', ');
}
