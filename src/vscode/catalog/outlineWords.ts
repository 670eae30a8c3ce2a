import * as vscode from 'vscode';
import type { EntityKind } from '../../core/catalog/model.ts';
import { credibilityLabel } from '../../core/view/card.ts';
import type { ClaimsHeld, ClaimStatus, OutlineWords } from '../../core/view/outlineWords.ts';
import { reliabilityLabel } from '../../core/view/sourceCard.ts';
import { statusLabel } from '../../core/view/statusLabel.ts';

/** What the trees say themselves, in the language of the editor. */
export function outlineWords(): OutlineWords {
  return {
    l10n: vscode.l10n,
    mentions: (count) => (count === 1 ? vscode.l10n.t('1 mention') : vscode.l10n.t('{0} mentions', count)),
    claims: (count) => (count === 1 ? vscode.l10n.t('1 claim') : vscode.l10n.t('{0} claims', count)),
    items: (count) => (count === 1 ? vscode.l10n.t('1 item') : vscode.l10n.t('{0} items', count)),
    withEvidence: (count, of) => vscode.l10n.t('{0} of {1} with evidence', count, of),
    disputed: vscode.l10n.t('disputed'),
    disputedClaims: (count) => vscode.l10n.t('{0} disputed', count),
    ambiguous: vscode.l10n.t('ambiguous'),
    standsAgainstIt: vscode.l10n.t('stands against it'),
    beforeFirstHeading: vscode.l10n.t('Before the first heading'),
    notStated: vscode.l10n.t('Not stated'),
    kind: kindWord,
    status: (status) => statusLabel(status, vscode.l10n),
    disputedBy: (people) => vscode.l10n.t('disputed by {0}', people),
    supportedBy: (people) => vscode.l10n.t('supported by {0}', people),
    claimStatus: claimStatusWord,
    claimsHeld: heldWord,
    reliability: (reliability) => `${reliability}: ${reliabilityLabel(reliability, vscode.l10n)}`,
    credibility: (credibility) => `${String(credibility)}: ${credibilityLabel(credibility, vscode.l10n)}`,
  };
}

export function entitiesInWords(count: number): string {
  return count === 1 ? vscode.l10n.t('1 entity') : vscode.l10n.t('{0} entities', count);
}

export function sourcesInWords(count: number): string {
  return count === 1 ? vscode.l10n.t('1 source') : vscode.l10n.t('{0} sources', count);
}

function kindWord(kind: EntityKind): string {
  switch (kind) {
    case 'actor':
      return vscode.l10n.t('Actors');
    case 'incident':
      return vscode.l10n.t('Incidents');
    case 'tool':
      return vscode.l10n.t('Tools');
  }
}

function claimStatusWord(status: ClaimStatus): string {
  switch (status) {
    case 'disputed':
      return vscode.l10n.t('Disputed');
    case 'corroborated':
      return vscode.l10n.t('Corroborated');
    case 'single-source':
      return vscode.l10n.t('One source');
  }
}

function heldWord(held: ClaimsHeld): string {
  switch (held) {
    case 'disputed':
      return vscode.l10n.t('With disputed claims');
    case 'claims':
      return vscode.l10n.t('With claims');
    case 'no-claims':
      return vscode.l10n.t('Without claims');
  }
}
