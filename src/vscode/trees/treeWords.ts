import * as vscode from 'vscode';
import type { SortName } from '../../core/view/arrange.ts';
import type { FacetName } from '../../core/view/treeFilter.ts';

/** What things are grouped and filtered by, in words. */
export function facetWord(name: FacetName): string {
  switch (name) {
    case 'kind':
      return vscode.l10n.t('Kind');
    case 'type':
      return vscode.l10n.t('Type');
    case 'status':
      return vscode.l10n.t('Status');
    case 'source':
      return vscode.l10n.t('Source');
    case 'about':
      return vscode.l10n.t('Whom it is about');
    case 'asserter':
      return vscode.l10n.t('Who asserts it');
    case 'year':
      return vscode.l10n.t('Year');
    case 'reliability':
      return vscode.l10n.t('Reliability');
    case 'credibility':
      return vscode.l10n.t('Credibility');
    case 'pack':
      return vscode.l10n.t('Pack');
    case 'section':
      return vscode.l10n.t('Section');
  }
}

export function sortWord(name: SortName): string {
  switch (name) {
    case 'name':
      return vscode.l10n.t('By name');
    case 'date':
      return vscode.l10n.t('Newest first');
    case 'claims':
      return vscode.l10n.t('Most claims first');
    case 'mentions':
      return vscode.l10n.t('Most mentions first');
    case 'place':
      return vscode.l10n.t('As they stand in the report');
    case 'credibility':
      return vscode.l10n.t('Most credible first');
  }
}
