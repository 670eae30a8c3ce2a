import type { EntityKind } from '../catalog/model.ts';
import type { StatementStatus } from '../report/report.ts';
import type { PictureItem } from './pictureItems.ts';
import type { PictureLink } from './pictureLinks.ts';
import { statusLabel } from './statusLabel.ts';

const KIND: Readonly<Record<EntityKind | 'source', string>> = {
  actor: 'actor',
  incident: 'incident',
  tool: 'tool',
  source: 'source',
};

/** Everything that an item's look says, for those who hear it: `MSS, actor (intelligence service), 9 claims`. */
export function spokenName(item: PictureItem, mentions: number | undefined): string {
  return [item.label, ...spokenFacts(item, mentions)].join(', ');
}

/** The same without its label. */
export function spokenFacts(item: PictureItem, mentions: number | undefined): readonly string[] {
  const { kind, type, claims, statuses } = item;
  const what = kind === 'claim' ? type || 'claim' : type === '' ? KIND[kind] : `${KIND[kind]} (${type})`;
  return [
    what,
    ...(kind === 'claim' ? [] : [claims === 0 ? 'no claims' : counted(claims, 'claim')]),
    ...(statuses.has('disputed') ? ['disputed'] : []),
    ...(mentions === undefined ? [] : [inReport(item, mentions)]),
  ];
}

function inReport({ kind }: PictureItem, count: number): string {
  if (count === 0) return 'not in this report';
  const often = count === 1 ? 'once' : `${String(count)} times`;
  return `${kind === 'source' ? 'cited' : kind === 'claim' ? 'relied on' : 'mentioned'} ${often} in this report`;
}

/** What a link says to one of its ends about the other one. */
export function spokenLink(link: PictureLink, own: string, other: string): string {
  const isFrom = link.from === own;
  switch (link.kind) {
    case 'role':
      return isFrom ? `${link.label}: ${other}` : `${other} (${link.label})`;
    case 'relation':
      return isFrom ? `${link.label} ${other}` : `${other}: ${link.label}`;
    case 'evidence':
      return isFrom ? `source of ${link.label === 'source' ? 'a claim' : link.label} on ${other}` : `from ${other}`;
    case 'about':
      return isFrom ? `about ${other}` : `claim: ${other}`;
    case 'dispute':
      return isFrom ? `disputes: ${other}` : `disputed by: ${other}`;
  }
}

export function counted(count: number, one: string, many = `${one}s`): string {
  return `${String(count)} ${count === 1 ? one : many}`;
}

/** A status as a choice of the filter: of a report's statements, or of what the packs claim. */
export function statusChoice(status: StatementStatus, scope: 'report' | 'packs'): string {
  return status === 'unsourced' && scope === 'packs' ? 'no claims' : statusLabel(status);
}
