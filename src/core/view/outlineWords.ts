import type { Credibility, EntityKind, Reliability } from '../catalog/model.ts';
import type { StatementStatus } from '../report/report.ts';
import { credibilityLabel } from './card.ts';
import { ENGLISH_L10N, type Translator } from '../text/l10n.ts';
import { reliabilityLabel } from './sourceCard.ts';
import { statusLabel } from './statusLabel.ts';

/** What a claim of the catalog is worth. */
export type ClaimStatus = 'disputed' | 'corroborated' | 'single-source';
/** What is said about an entity or by a source. */
export type ClaimsHeld = 'disputed' | 'claims' | 'no-claims';

/**
 * The few words that outlines say themselves; all others come from packs and reports. Whoever shows an outline in
 * another language gives its own.
 */
export interface OutlineWords {
  /** For the sentences that are said in only one place. */
  readonly l10n: Translator;
  readonly mentions: (count: number) => string;
  readonly claims: (count: number) => string;
  /** Behind a group's name, for those who hear it. */
  readonly items: (count: number) => string;
  readonly withEvidence: (count: number, of: number) => string;
  readonly disputed: string;
  readonly disputedClaims: (count: number) => string;
  readonly ambiguous: string;
  /** Behind a claim that stands against the one above it. */
  readonly standsAgainstIt: string;
  readonly beforeFirstHeading: string;
  /** The group of what has nothing of the kind that is grouped by. */
  readonly notStated: string;
  readonly kind: (kind: EntityKind) => string;
  readonly status: (status: StatementStatus) => string;
  /** Whose verdicts stand, behind a statement's status; names with commas between. */
  readonly disputedBy: (people: string) => string;
  readonly supportedBy: (people: string) => string;
  readonly claimStatus: (status: ClaimStatus) => string;
  readonly claimsHeld: (held: ClaimsHeld) => string;
  readonly reliability: (reliability: Reliability) => string;
  readonly credibility: (credibility: Credibility) => string;
}

const KIND: Readonly<Record<EntityKind, string>> = { actor: 'Actors', incident: 'Incidents', tool: 'Tools' };
const CLAIM_STATUS: Readonly<Record<ClaimStatus, string>> = {
  disputed: 'Disputed',
  corroborated: 'Corroborated',
  'single-source': 'One source',
};
const HELD: Readonly<Record<ClaimsHeld, string>> = {
  disputed: 'With disputed claims',
  claims: 'With claims',
  'no-claims': 'Without claims',
};

export const ENGLISH: OutlineWords = {
  l10n: ENGLISH_L10N,
  mentions: (count) => (count === 1 ? '1 mention' : `${String(count)} mentions`),
  claims: (count) => (count === 1 ? '1 claim' : `${String(count)} claims`),
  items: (count) => (count === 1 ? '1 item' : `${String(count)} items`),
  withEvidence: (count, of) => `${String(count)} of ${String(of)} with evidence`,
  disputed: 'disputed',
  disputedClaims: (count) => `${String(count)} disputed`,
  ambiguous: 'ambiguous',
  standsAgainstIt: 'stands against it',
  beforeFirstHeading: 'Before the first heading',
  notStated: 'Not stated',
  kind: (kind) => KIND[kind],
  status: statusLabel,
  disputedBy: (people) => `disputed by ${people}`,
  supportedBy: (people) => `supported by ${people}`,
  claimStatus: (status) => CLAIM_STATUS[status],
  claimsHeld: (held) => HELD[held],
  reliability: (reliability) => `${reliability}: ${reliabilityLabel(reliability)}`,
  credibility: (credibility) => `${String(credibility)}: ${credibilityLabel(credibility)}`,
};
