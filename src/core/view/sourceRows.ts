import type { Catalog } from '../catalog/catalog.ts';
import type { Claim, Source } from '../catalog/model.ts';
import type { Facet, Row } from './arrange.ts';
import { claimNode, claimsNamed, packFacets, wordFacet, yearFacets } from './catalogNodes.ts';
import { authorNames, citationLabel } from './citationLabel.ts';
import { heldFacets } from './entityRows.ts';
import { described, nodeId, withChildren } from './outline.ts';
import type { OutlineWords } from './outlineWords.ts';
import type { FacetName } from './treeFilter.ts';

/** Every source of the catalog; below it its claims in pack order, and below those whom they are about. */
export function sourceRows(catalog: Catalog, words: OutlineWords): readonly Row[] {
  return [...catalog.sources.values()].map((source) => {
    const claims = (): readonly Claim[] => claimsNamed(catalog.claimsFrom.get(source.id), catalog);
    return {
      id: nodeId('source', source.id),
      label: citationLabel(source),
      facets: (name) => facetsOf(source, claims, name, catalog, words),
      rank: (by) => (by === 'claims' ? claims().length : by === 'date' ? source.issued : undefined),
      text: () =>
        [
          citationLabel(source),
          source.title,
          authorNames(source),
          source.id,
          source.publisher ?? '',
          source.containerTitle ?? '',
        ].join('\n'),
      node: (group) => {
        const id = nodeId(group, 'source', source.id);
        const own = claims();
        return withChildren(
          {
            id,
            label: citationLabel(source),
            ...described(source.title, own.length === 0 ? undefined : words.claims(own.length)),
            icon: 'source',
            isParent: own.length > 0,
            target: { kind: 'source', id: source.id },
          },
          () => own.map((claim) => claimNode(claim, id, catalog, words, ['entities', 'disputes'])),
        );
      },
    };
  });
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
