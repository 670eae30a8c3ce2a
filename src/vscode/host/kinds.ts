import * as vscode from 'vscode';
import type { EntityKind } from '../../core/catalog/model.ts';
import type { LookupItem } from '../../core/view/lookup.ts';
import type { CodiconName } from './safeMarkdown.ts';

/* How the things of the catalog are drawn and called, everywhere in the editor. */

export const KINDS: readonly EntityKind[] = ['actor', 'incident', 'tool'];

export const KIND_ICON: Readonly<Record<LookupItem<string>['icon'], CodiconName>> = {
  actor: 'organization',
  incident: 'flame',
  tool: 'tools',
  claim: 'quote',
  source: 'book',
};

/** In the colour by which the kind is underlined in reports; claims and sources have none. */
export function kindIcon(kind: keyof typeof KIND_ICON): vscode.ThemeIcon {
  const name = KIND_ICON[kind];
  if (kind === 'claim' || kind === 'source') return new vscode.ThemeIcon(name);
  return new vscode.ThemeIcon(name, new vscode.ThemeColor(`dossier.${kind}`));
}

export function kindWord(kind: keyof typeof KIND_ICON): string {
  switch (kind) {
    case 'actor':
      return vscode.l10n.t('Actor');
    case 'incident':
      return vscode.l10n.t('Incident');
    case 'tool':
      return vscode.l10n.t('Tool');
    case 'claim':
      return vscode.l10n.t('Claim');
    case 'source':
      return vscode.l10n.t('Source');
  }
}
