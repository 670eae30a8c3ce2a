import type { Catalog } from '../catalog/catalog.ts';
import type { Claim, Source } from '../catalog/model.ts';
import type { Facet, Row, SortName } from './arrange.ts';
import { claimNode, claimsNamed, packFacets, wordFacet, yearFacets } from './catalogNodes.ts';
import { authorNames, citationLabel } from './citationLabel.ts';
import { heldFacets } from './entityRows.ts';
import { described, nodeId, withChildren, type OutlineNode } from './outline.ts';
import type { OutlineWords } from './outlineWords.ts';
import type { FacetName } from './treeFilter.ts';

/** Every source of the catalog; below it its claims in pack order, and below those whom they are about. */
export function sourceRows(catalog: Catalog, words: OutlineWords): readonly Row[] {
  return [...catalog.sources.values()].map((source) => new SourceRow(source, catalog, words));
}

class SourceRow implements Row {
  readonly #source: Source;
  readonly #catalog: Catalog;
  readonly #words: OutlineWords;

  constructor(source: Source, catalog: Catalog, words: OutlineWords) {
    this.#source = source;
    this.#catalog = catalog;
    this.#words = words;
  }

  get id(): string {
    return nodeId('source', this.#source.id);
  }

  get label(): string {
    return citationLabel(this.#source);
  }

  facets(name: FacetName): readonly Facet[] {
    return facetsOf(this.#source, () => this.#claims(), name, this.#catalog, this.#words);
  }

  rank(by: SortName): number | string | undefined {
    return by === 'claims' ? this.#claims().length : by === 'date' ? this.#source.issued : undefined;
  }

  text(): string {
    const { title, id, publisher, containerTitle } = this.#source;
    return [this.label, title, authorNames(this.#source), id, publisher ?? '', containerTitle ?? ''].join('\n');
  }

  node(group: string): OutlineNode {
    const { id: source, title } = this.#source;
    const id = nodeId(group, 'source', source);
    const own = this.#claims();
    return withChildren(
      {
        id,
        label: this.label,
        ...described(title, own.length === 0 ? undefined : this.#words.claims(own.length)),
        icon: 'source',
        below: own.length,
        target: { kind: 'source', id: source },
      },
      () => own.map((claim) => claimNode(claim, id, this.#catalog, this.#words, ['entities', 'disputes'])),
    );
  }

  #claims(): readonly Claim[] {
    return claimsNamed(this.#catalog.claimsFrom.get(this.#source.id), this.#catalog);
  }
}

function facetsOf(
  source: Source,
  claims: () => readonly Claim[],
  name: FacetName,
  catalog: Catalog,
  words: OutlineWords,
): readonly Facet[] {
  switch (name) {
    case 'type':
      return wordFacet(source.type);
    case 'status':
      return heldFacets(claims(), catalog, words);
    case 'year':
      return yearFacets([source.issued ?? '']);
    case 'reliability': {
      const { reliability } = source;
      return reliability === undefined ? [] : [{ key: reliability, label: words.reliability(reliability) }];
    }
    case 'pack':
      return packFacets(source.origins, catalog);
    case 'kind':
    case 'source':
    case 'about':
    case 'asserter':
    case 'credibility':
    case 'section':
      return [];
  }
}
