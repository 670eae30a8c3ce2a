import type { Catalog } from '../catalog/catalog.ts';
import type { EntityId } from '../catalog/model.ts';
import type { Mention, Report } from '../report/report.ts';
import type { Facet, Row } from './arrange.ts';
import { wordFacet } from './catalogNodes.ts';
import { KIND_ORDER } from './entityRows.ts';
import { countBelow, nodeId, withChildren, type OutlineNode } from './outline.ts';
import type { OutlineWords } from './outlineWords.ts';
import { inRanges, throughRanges, type Entry } from './ranges.ts';
import { lineSnippet } from './snippet.ts';
import type { FacetName } from './treeFilter.ts';

/** The entities that a report names; below each its mentions in order, with the line they stand in. */
export function mentionRows(report: Report, text: string, catalog: Catalog, words: OutlineWords): readonly Row[] {
  const byEntity = new Map<EntityId, Mention[]>();
  for (const mention of report.mentions) {
    const known = byEntity.get(mention.entity);
    if (known === undefined) byEntity.set(mention.entity, [mention]);
    else known.push(mention);
  }
  return [...byEntity].map(([id, mentions]) => row(id, mentions, text, catalog, words));
}

/** The nodes from an entity's own, which {@link mentionRows} made, down to the one of its mention at `at`. */
export function* wayToMention(node: OutlineNode, at: number): Generator<OutlineNode, void> {
  yield* throughRanges(node.children, countBelow(node), at);
}

function row(id: EntityId, mentions: readonly Mention[], text: string, catalog: Catalog, words: OutlineWords): Row {
  const entity = catalog.entities.get(id);
  const first = mentions[0];
  const kind = entity?.kind ?? first?.kind ?? 'actor';
  const label = entity?.name ?? first?.name ?? id;
  const ambiguous = mentions.some(({ candidates }) => candidates !== undefined);
  const facets = (name: FacetName): readonly Facet[] => {
    if (name === 'kind') return [{ key: kind, label: words.kind(kind), order: KIND_ORDER[kind], icon: kind }];
    if (name === 'status') return ambiguous ? [{ key: 'ambiguous', label: words.ambiguous }] : [];
    return name === 'type' ? wordFacet(entity?.type) : [];
  };
  return {
    id: nodeId('entity', id),
    label,
    facets,
    rank: (by) => {
      if (by === 'mentions') return mentions.length;
      // By kind, then by first appearance.
      return by === 'place' ? KIND_ORDER[kind] * 1e12 + (first?.start ?? 0) : undefined;
    },
    text: () => [label, id, ...(entity?.names.map((name) => name.text) ?? [])].join('\n'),
    node: (group) => {
      const own = nodeId(group, 'entity', id);
      return withChildren(
        {
          id: own,
          label,
          // The column is narrow; who hears it is told what is counted.
          description: String(mentions.length),
          spoken: words.mentions(mentions.length),
          icon: kind,
          below: mentions.length,
          target: { kind: 'entity', id },
        },
        () =>
          inRanges(
            mentions.map((mention, at) => entryOf(mention, String(at), text, words)),
            own,
            words.mentions,
          ),
      );
    },
  };
}

function entryOf(mention: Mention, id: string, text: string, words: OutlineWords): Entry {
  return {
    id,
    get label() {
      return lineSnippet(text, mention).text;
    },
    node: (under) => mentionNode(mention, nodeId(under, id), text, words),
  };
}

function mentionNode(mention: Mention, id: string, text: string, words: OutlineWords): OutlineNode {
  const snippet = lineSnippet(text, mention);
  return {
    id,
    label: snippet.text,
    ...(mention.candidates === undefined ? {} : { description: words.ambiguous }),
    icon: mention.via === 'cue' ? 'cue-mention' : 'mention',
    children: [],
    target: { kind: 'span', span: { start: mention.start, end: mention.end } },
    highlight: snippet.highlight,
  };
}
