import type { Catalog } from '../catalog/catalog.ts';
import type { Claim, ClaimId, EntityId, Evidence, Origin } from '../catalog/model.ts';
import { independentSources } from '../report/independence.ts';
import type { Facet } from './arrange.ts';
import { entityRef } from './card.ts';
import { citationLabel } from './citationLabel.ts';
import { asserter } from './claimLine.ts';
import { described, nodeId, withChildren, type OutlineNode } from './outline.ts';
import type { ClaimStatus, OutlineWords } from './outlineWords.ts';

/* Nodes and facets that the trees of entities, of claims and of sources have in common. */

/** An entity, with what stands behind its name; its type where nothing is given. */
export function entityNode(id: EntityId, under: string, catalog: Catalog, behind?: string): OutlineNode {
  const entity = catalog.entities.get(id);
  return {
    id: nodeId(under, 'entity', id),
    label: entityRef(id, catalog).label,
    ...described(behind ?? entity?.type),
    icon: entity?.kind ?? 'actor',
    children: [],
    target: { kind: 'entity', id },
  };
}

/** A claim, with who asserts it and how surely; below it whom it is about, where it stands, and what stands against it. */
export function claimNode(
  claim: Claim,
  under: string,
  catalog: Catalog,
  words: OutlineWords,
  below: readonly ('entities' | 'sources' | 'disputes')[],
): OutlineNode {
  const id = nodeId(under, 'claim', claim.id);
  const disputed = isDisputed(claim.id, catalog);
  const opposing = claimsNamed(catalog.disputedBy.get(claim.id), catalog);
  const counts = { entities: claim.about.length, sources: claim.evidence.length, disputes: opposing.length };
  return withChildren(
    {
      id,
      label: claim.statement,
      below: below.reduce((sum, part) => sum + counts[part], 0),
      ...described(asserter(claim, catalog)?.label, claim.likelihood, disputed ? words.disputed : undefined),
      // Its kind says already that it is disputed.
      spoken: [asserter(claim, catalog)?.label, claim.likelihood].filter((part) => part !== undefined).join(', '),
      icon: disputed ? 'disputed-claim' : 'claim',
      target: { kind: 'claim', id: claim.id },
    },
    () =>
      below.flatMap((part): readonly OutlineNode[] => {
        switch (part) {
          case 'entities':
            return claim.about.map((entity) => entityNode(entity, id, catalog));
          case 'sources':
            return claim.evidence.map((evidence, at) => evidenceNode(evidence, nodeId(id, String(at)), catalog));
          case 'disputes':
            return opposing.map((against) => opposingNode(against, id, catalog, words));
        }
      }),
  );
}

function evidenceNode({ source, locator }: Evidence, under: string, catalog: Catalog): OutlineNode {
  const known = catalog.sources.get(source);
  return {
    id: nodeId(under, 'source', source),
    label: known === undefined ? source : citationLabel(known),
    ...described(locator ?? known?.title),
    icon: 'source',
    children: [],
    target: { kind: 'source', id: source },
  };
}

function opposingNode(claim: Claim, under: string, catalog: Catalog, words: OutlineWords): OutlineNode {
  return {
    id: nodeId(under, 'against', claim.id),
    label: claim.statement,
    ...described(words.standsAgainstIt, asserter(claim, catalog)?.label),
    icon: isDisputed(claim.id, catalog) ? 'disputed-claim' : 'claim',
    children: [],
    target: { kind: 'claim', id: claim.id },
  };
}

export function isDisputed(id: ClaimId, catalog: Catalog): boolean {
  return (catalog.disputedBy.get(id) ?? []).length > 0;
}

/** Borne out by another claim, or by sources that do not derive from one another, it counts as corroborated. */
export function claimStatus(claim: Claim, catalog: Catalog): ClaimStatus {
  if (isDisputed(claim.id, catalog)) return 'disputed';
  const sources = claim.evidence.map(({ source }) => source);
  return independentSources(sources, catalog) > 1 ? 'corroborated' : 'single-source';
}

export function claimsNamed(ids: readonly ClaimId[] | undefined, catalog: Catalog): readonly Claim[] {
  return (ids ?? []).flatMap((id) => catalog.claims.get(id) ?? []);
}

/** The sources that claims stand in, each once. */
export function sourceFacets(claims: readonly Claim[], catalog: Catalog): readonly Facet[] {
  const ids = new Set(claims.flatMap(({ evidence }) => evidence.map(({ source }) => source)));
  return [...ids].map((id) => {
    const known = catalog.sources.get(id);
    return {
      key: id,
      label: known === undefined ? id : citationLabel(known),
      icon: 'source',
      target: { kind: 'source', id },
    };
  });
}

/** The years of EDTF dates, each once; their groups stand newest first. */
export function yearFacets(dates: readonly string[]): readonly Facet[] {
  const years = new Set(dates.flatMap((date) => /^-?\d{4}/.exec(date)?.[0] ?? []));
  return [...years].map((year) => ({ key: year, label: year, order: -Number(year) }));
}

export function packFacets(origins: readonly Origin[], catalog: Catalog): readonly Facet[] {
  const ids = new Set(origins.map(({ pack }) => pack));
  return [...ids].map((id) => ({ key: id, label: catalog.packs.find((pack) => pack.id === id)?.title ?? id }));
}

/** A facet of one plain word from a pack; none where it is empty. */
export function wordFacet(word: string | undefined): readonly Facet[] {
  return word === undefined || word === '' ? [] : [{ key: word, label: word }];
}
