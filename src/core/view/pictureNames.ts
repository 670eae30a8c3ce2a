import type { EntityKind } from '../catalog/model.ts';
import type { StatementStatus } from '../report/report.ts';
import type { PictureItem } from './pictureItems.ts';
import type { PictureLink } from './pictureLinks.ts';
import { ENGLISH_L10N, type Translator } from '../text/l10n.ts';
import { claimsWord } from './claimsWord.ts';
import { statusLabel } from './statusLabel.ts';

/** Everything that an item's look says, for those who hear it: `MSS, actor (intelligence service), 9 claims`. */
export function spokenName(item: PictureItem, mentions: number | undefined, l10n: Translator = ENGLISH_L10N): string {
  return [item.label, ...spokenFacts(item, mentions, l10n)].join(', ');
}

/** The same without its label. */
export function spokenFacts(
  item: PictureItem,
  mentions: number | undefined,
  l10n: Translator = ENGLISH_L10N,
): readonly string[] {
  const { kind, type, claims, statuses } = item;
  const what = kind === 'claim' ? type || l10n.t('claim') : typed(kindWord(kind, l10n), type);
  return [
    what,
    ...(kind === 'claim' ? [] : [claimsWord(claims, l10n)]),
    ...(statuses.has('disputed') ? [l10n.t('disputed')] : []),
    ...(mentions === undefined ? [] : [inReport(item, mentions, l10n)]),
  ];
}

function typed(kind: string, type: string): string {
  return type === '' ? kind : `${kind} (${type})`;
}

function kindWord(kind: EntityKind | 'source', l10n: Translator): string {
  switch (kind) {
    case 'actor':
      return l10n.t('actor');
    case 'incident':
      return l10n.t('incident');
    case 'tool':
      return l10n.t('tool');
    case 'source':
      return l10n.t('source');
  }
}

function inReport({ kind }: PictureItem, count: number, l10n: Translator): string {
  if (count === 0) return l10n.t('not in this report');
  switch (kind) {
    case 'source':
      return count === 1 ? l10n.t('cited once in this report') : l10n.t('cited {0} times in this report', count);
    case 'claim':
      return count === 1
        ? l10n.t('relied on once in this report')
        : l10n.t('relied on {0} times in this report', count);
    case 'actor':
    case 'incident':
    case 'tool':
      return count === 1
        ? l10n.t('mentioned once in this report')
        : l10n.t('mentioned {0} times in this report', count);
  }
}

/** What a link says to one of its ends about the other one. */
export function spokenLink(link: PictureLink, own: string, other: string, l10n: Translator = ENGLISH_L10N): string {
  const isFrom = link.from === own;
  switch (link.kind) {
    case 'role':
      return isFrom ? `${link.label}: ${other}` : `${other} (${link.label})`;
    case 'relation':
      return isFrom ? `${link.label} ${other}` : `${other}: ${link.label}`;
    case 'evidence':
      if (!isFrom) return l10n.t('from {0}', other);
      return link.label === l10n.t('source')
        ? l10n.t('source of a claim on {0}', other)
        : l10n.t('source of {0} on {1}', link.label, other);
    case 'about':
      return isFrom ? l10n.t('about {0}', other) : l10n.t('claim: {0}', other);
    case 'dispute':
      return isFrom ? l10n.t('disputes: {0}', other) : l10n.t('disputed by: {0}', other);
  }
}

/** A status as a choice of the filter: of a report's statements, or of what the packs claim. */
export function statusChoice(
  status: StatementStatus,
  scope: 'report' | 'packs',
  l10n: Translator = ENGLISH_L10N,
): string {
  return status === 'unsourced' && scope === 'packs' ? l10n.t('no claims') : statusLabel(status, l10n);
}
