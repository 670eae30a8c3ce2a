import * as vscode from 'vscode';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { together, type Owned } from '../host/lifetime.ts';
import { COMMAND, REPORT_LANGUAGE } from '../host/manifest.ts';
import { cutOffInWords, packsInWords } from '../catalog/packsInWords.ts';

/** Behind the `{}` of the status bar: how much is known, and whether something is wrong with it. */
export function registerLanguageStatus(catalogs: CatalogStore): Owned {
  const item = vscode.languages.createLanguageStatusItem('dossier.packs', { language: REPORT_LANGUAGE });
  item.name = 'Dossier';
  item.command = { command: COMMAND.showPacks, title: vscode.l10n.t('Show Packs') };
  const show = (): void => {
    const broken = catalogs.files.some(({ problems }) =>
      problems.some(({ problem }) => problem.severity !== 'information'),
    );
    item.busy = catalogs.state === 'loading' || catalogs.slowReadings.length > 0;
    item.text = packsInWords(catalogs);
    const cutOff = cutOffInWords(catalogs).join(' ');
    item.detail = cutOff === '' ? 'Dossier' : cutOff;
    item.severity =
      broken || cutOff !== '' ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
    item.accessibilityInformation = { label: vscode.l10n.t('Dossier: {0}', `${item.text} ${cutOff}`.trim()) };
  };
  show();
  return together(item, catalogs.onDidChange(show), catalogs.onDidChangeReading(show));
}
