import type { Catalog } from '../catalog/catalog.ts';
import type { ClaimId, EntityId, EntityKind, SourceId } from '../catalog/model.ts';
import type { Mention, Report, StatementStatus } from '../report/report.ts';
import type { Span } from '../text/span.ts';
import { entityRef } from './card.ts';
import { citationLabel } from './citationLabel.ts';
import { asserter } from './claimLine.ts';
import { lineSnippet } from './snippet.ts';

/** What a node stands for; the editor picks the picture. */
export type OutlineIcon =
  | EntityKind
  | StatementStatus
  | 'source'
  | 'claim'
  | 'disputed-claim'
  | 'group'
  | 'mention'
  | 'cue-mention'
  | 'annotation'
  | 'annotation-review'
  | 'annotation-resolved';

/** What choosing a node leads to. */
export type OutlineTarget =
  | { readonly kind: 'entity'; readonly id: EntityId }
  | { readonly kind: 'claim'; readonly id: ClaimId }
  | { readonly kind: 'source'; readonly id: SourceId }
  | { readonly kind: 'span'; readonly span: Span }
  /** An annotation, or a place where one could be (`candidate`). */
  | {
      readonly kind: 'annotation';
      readonly id: string;
      readonly state: 'open' | 'resolved' | 'review' | 'candidate';
      readonly span?: Span;
    };

/** A node of a tree view. Labels are untrusted plain text on one line. */
export interface OutlineNode {
  /** Unique in its tree, and the same as long as it stands for the same thing. */
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly tooltip?: string;
  readonly icon: OutlineIcon;
  readonly children: readonly OutlineNode[];
  readonly target?: OutlineTarget;
  /** Where the matched words stand in `label`. */
  readonly highlight?: Span;
}

/** Source -> its claims -> the entities they are about. Sources with claims first, by label; those without behind them. */
export function claimsOutline(catalog: Catalog): readonly OutlineNode[] {
  const nodes: OutlineNode[] = [];
  for (const source of catalog.sources.values()) {
    const id = nodeId('source', source.id);
    const claims = catalog.claimsFrom.get(source.id) ?? [];
    nodes.push({
      id,
      label: citationLabel(source),
      description: source.title,
      icon: 'source',
      children: claims.flatMap((claim) => claimNode(claim, id, catalog) ?? []),
      target: { kind: 'source', id: source.id },
    });
  }
  return nodes.sort(
    (a, b) => Number(a.children.length === 0) - Number(b.children.length === 0) || compareText(a.label, b.label),
  );
}

/** Entity -> its mentions, each with the line it stands in. By kind, then by first appearance. */
export function reportOutline(report: Report, text: string, catalog: Catalog): readonly OutlineNode[] {
  const byEntity = new Map<EntityId, Mention[]>();
  for (const mention of report.mentions) {
    const known = byEntity.get(mention.entity);
    if (known === undefined) byEntity.set(mention.entity, [mention]);
    else known.push(mention);
  }
  const nodes = [...byEntity].map(([entity, mentions]) => entityNode(entity, mentions, text, catalog));
  return nodes.sort((a, b) => iconOrder(a.icon) - iconOrder(b.icon));
}

function claimNode(id: ClaimId, parent: string, catalog: Catalog): OutlineNode | undefined {
  const claim = catalog.claims.get(id);
  if (claim === undefined) return undefined;
  const own = nodeId(parent, 'claim', id);
  const disputed = (catalog.disputedBy.get(id) ?? []).length > 0;
  const who = asserter(claim, catalog)?.label;
  const description = [who, claim.likelihood, disputed ? 'disputed' : undefined].filter((part) => part !== undefined);
  return {
    id: own,
    label: claim.statement,
    ...(description.length === 0 ? {} : { description: description.join(' · ') }),
    icon: disputed ? 'disputed-claim' : 'claim',
    children: claim.about.map((entity) => ({
      id: nodeId(own, 'entity', entity),
      label: entityRef(entity, catalog).label,
      ...describedType(entity, catalog),
      icon: catalog.entities.get(entity)?.kind ?? 'actor',
      children: [],
      target: { kind: 'entity', id: entity },
    })),
    target: { kind: 'claim', id },
  };
}

function entityNode(id: EntityId, mentions: readonly Mention[], text: string, catalog: Catalog): OutlineNode {
  const own = nodeId('entity', id);
  const first = mentions[0];
  return {
    id: own,
    label: catalog.entities.get(id)?.name ?? first?.name ?? id,
    description: mentions.length === 1 ? '1 mention' : `${String(mentions.length)} mentions`,
    icon: first?.kind ?? 'actor',
    children: mentions.map((mention, index) => mentionNode(mention, nodeId(own, String(index)), text)),
    target: { kind: 'entity', id },
  };
}

function mentionNode(mention: Mention, id: string, text: string): OutlineNode {
  const snippet = lineSnippet(text, mention);
  return {
    id,
    label: snippet.text,
    ...(mention.candidates === undefined ? {} : { description: 'ambiguous' }),
    icon: mention.via === 'cue' ? 'cue-mention' : 'mention',
    children: [],
    target: { kind: 'span', span: { start: mention.start, end: mention.end } },
    highlight: snippet.highlight,
  };
}

function describedType(id: EntityId, catalog: Catalog): { readonly description?: string } {
  const type = catalog.entities.get(id)?.type;
  return type === undefined || type === '' ? {} : { description: type };
}

/** U+001F cannot stand in an id, so two paths never give the same string. */
export function nodeId(...parts: readonly string[]): string {
  return parts.join('\u001F');
}

function iconOrder(icon: OutlineIcon): number {
  return icon === 'actor' ? 0 : icon === 'incident' ? 1 : 2;
}

function compareText(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
