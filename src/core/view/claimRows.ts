import type { Catalog } from '../catalog/catalog.ts';
import type { Claim } from '../catalog/model.ts';
import type { Facet, Row, SortName } from './arrange.ts';
import { claimDate, entityRef } from './card.ts';
import { claimNode, claimStatus, packFacets, sourceFacets, wordFacet, yearFacets } from './catalogNodes.ts';
import { asserter } from './claimLine.ts';
import { KIND_ORDER } from './entityRows.ts';
import { nodeId, type OutlineNode } from './outline.ts';
import type { ClaimStatus, OutlineWords } from './outlineWords.ts';
import type { FacetName } from './treeFilter.ts';

const STATUS_ORDER: Readonly<Record<ClaimStatus, number>> = { disputed: 0, 'single-source': 1, corroborated: 2 };

/** Every claim of the catalog; below it whom it is about, where it stands, and what stands against it. */
export function claimRows(catalog: Catalog, words: OutlineWords): readonly Row[] {
  return [...catalog.claims.values()].map((claim) => new ClaimRow(claim, catalog, words));
}

class ClaimRow implements Row {
  readonly #claim: Claim;
  readonly #catalog: Catalog;
  readonly #words: OutlineWords;

  constructor(claim: Claim, catalog: Catalog, words: OutlineWords) {
    this.#claim = claim;
    this.#catalog = catalog;
    this.#words = words;
  }

  get id(): string {
    return nodeId('claim', this.#claim.id);
  }

  get label(): string {
    return this.#claim.statement;
  }

  facets(name: FacetName): readonly Facet[] {
    return facetsOf(this.#claim, name, this.#catalog, this.#words);
  }

  rank(by: SortName): number | string | undefined {
    if (by === 'credibility') return this.#claim.credibility;
    const date = by === 'date' ? claimDate(this.#claim, this.#catalog) : '';
    return date === '' ? undefined : date;
  }

  text(): string {
    const { statement, id, about } = this.#claim;
    const names = about.flatMap((one) => this.#catalog.entities.get(one)?.names.map(({ text }) => text) ?? one);
    return [statement, id, asserter(this.#claim, this.#catalog)?.label ?? '', ...names].join('\n');
  }

  node(group: string): OutlineNode {
    return claimNode(this.#claim, group, this.#catalog, this.#words, ['entities', 'sources', 'disputes']);
  }
}

function facetsOf(claim: Claim, name: FacetName, catalog: Catalog, words: OutlineWords): readonly Facet[] {
  switch (name) {
    case 'kind': {
      const kinds = new Set(claim.about.flatMap((id) => catalog.entities.get(id)?.kind ?? []));
      return [...kinds].map((kind) => ({ key: kind, label: words.kind(kind), order: KIND_ORDER[kind], icon: kind }));
    }
    case 'status': {
      const status = claimStatus(claim, catalog);
      return [{ key: status, label: words.claimStatus(status), order: STATUS_ORDER[status], icon: status }];
    }
    case 'source':
      return sourceFacets([claim], catalog);
    case 'about':
      return claim.about.map((id) => ({
        key: id,
        label: entityRef(id, catalog).label,
        icon: catalog.entities.get(id)?.kind ?? 'actor',
        target: { kind: 'entity', id },
      }));
    case 'asserter': {
      const by = asserter(claim, catalog);
      if (by?.entity === undefined) return wordFacet(by?.label);
      const kind = catalog.entities.get(by.entity)?.kind ?? 'actor';
      return [{ key: by.entity, label: by.label, icon: kind, target: { kind: 'entity', id: by.entity } }];
    }
    case 'year':
      return yearFacets([claimDate(claim, catalog)]);
    case 'credibility': {
      const { credibility } = claim;
      return credibility === undefined
        ? []
        : [{ key: String(credibility), label: words.credibility(credibility), order: credibility }];
    }
    case 'pack':
      return packFacets(claim.origins, catalog);
    case 'type':
    case 'reliability':
    case 'section':
      return [];
  }
}
