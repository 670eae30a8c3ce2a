import * as vscode from 'vscode';
import type { OutlineIcon } from '../../core/view/outline.ts';
import { kindIcon, kindWord } from '../host/kinds.ts';

/** The picture of a node, in the theme's colours; each has a shape of its own. */
export function iconOf(icon: OutlineIcon): vscode.ThemeIcon {
  switch (icon) {
    case 'actor':
    case 'incident':
    case 'tool':
    case 'source':
    case 'claim':
      return kindIcon(icon);
    case 'disputed-claim':
      return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
    case 'group':
      return new vscode.ThemeIcon('folder');
    case 'mention':
      return new vscode.ThemeIcon('text-size');
    case 'cue-mention':
      return new vscode.ThemeIcon('whole-word');
    case 'unsourced':
      return new vscode.ThemeIcon('circle-outline', new vscode.ThemeColor('dossier.unsourced'));
    case 'unresolved':
      return new vscode.ThemeIcon('question', new vscode.ThemeColor('dossier.unresolved'));
    case 'single-source':
      return new vscode.ThemeIcon('check', new vscode.ThemeColor('dossier.singleSource'));
    case 'corroborated':
      return new vscode.ThemeIcon('check-all', new vscode.ThemeColor('dossier.corroborated'));
    case 'disputed':
      return new vscode.ThemeIcon('warning', new vscode.ThemeColor('dossier.disputed'));
    case 'conflicting':
      return new vscode.ThemeIcon('error', new vscode.ThemeColor('dossier.conflicting'));
    case 'annotation':
      return new vscode.ThemeIcon('comment', new vscode.ThemeColor('dossier.annotation'));
    case 'annotation-review':
      return new vscode.ThemeIcon('comment-unresolved', new vscode.ThemeColor('list.warningForeground'));
    case 'annotation-resolved':
      return new vscode.ThemeIcon('pass', new vscode.ThemeColor('dossier.annotation'));
  }
}

/** The same in words; absent where the label says what it is. */
export function spokenIcon(icon: OutlineIcon): string {
  switch (icon) {
    case 'actor':
    case 'incident':
    case 'tool':
    case 'source':
    case 'claim':
      return kindWord(icon);
    case 'disputed-claim':
      return vscode.l10n.t('Disputed claim');
    case 'group':
      return vscode.l10n.t('Group');
    case 'mention':
      return vscode.l10n.t('Mention');
    case 'cue-mention':
      return vscode.l10n.t('Mention by several words');
    // Their description names the status.
    case 'unsourced':
    case 'unresolved':
    case 'single-source':
    case 'corroborated':
    case 'disputed':
    case 'conflicting':
      return vscode.l10n.t('Statement');
    case 'annotation':
      return vscode.l10n.t('Annotation');
    case 'annotation-review':
      return vscode.l10n.t('Annotation to review');
    case 'annotation-resolved':
      return vscode.l10n.t('Resolved annotation');
  }
}
