import * as vscode from 'vscode';
import { registerCommand } from '../host/commands.ts';
import { together, type Owned } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import { COMMAND, REPORT_LANGUAGE, SETTING } from '../host/manifest.ts';
import type { WorkspaceIndex } from './workspaceIndex.ts';

/** Behind the `{}` of the status bar: how many of the workspace's reports have been read, and a way to stop or go on. */
export function registerIndexStatus(index: WorkspaceIndex, log: Log): Owned {
  const item = vscode.languages.createLanguageStatusItem('dossier.reports', { language: REPORT_LANGUAGE });
  item.name = vscode.l10n.t('Dossier: reports of the workspace');
  item.detail = vscode.l10n.t('Reports of the workspace');
  const show = (): void => {
    const { state, progress } = index;
    item.busy = state === 'reading';
    item.text = inWords(state, progress);
    item.command = commandFor(state);
    item.accessibilityInformation = { label: `Dossier: ${item.text}` };
  };
  show();
  return together(
    item,
    index.onDidProgress(show),
    registerCommand(COMMAND.stopReadingReports, log, () => {
      index.stop();
    }),
    registerCommand(COMMAND.readReports, log, () => {
      index.resume();
    }),
  );
}

function inWords(state: WorkspaceIndex['state'], { done, total }: WorkspaceIndex['progress']): string {
  switch (state) {
    case 'off':
      return vscode.l10n.t('Other reports are not read');
    case 'reading':
      return total === 0 ? vscode.l10n.t('Looking for reports') : vscode.l10n.t('{0} of {1} reports read', done, total);
    case 'stopped':
      return vscode.l10n.t('Stopped: {0} of {1} reports read', done, total);
    case 'ready':
      return total === 1 ? vscode.l10n.t('1 report read') : vscode.l10n.t('{0} reports read', total);
  }
}

function commandFor(state: WorkspaceIndex['state']): vscode.Command {
  switch (state) {
    case 'off':
      return {
        command: 'workbench.action.openSettings',
        title: vscode.l10n.t('Setting'),
        arguments: [SETTING.indexEnabled],
      };
    case 'reading':
      return { command: COMMAND.stopReadingReports, title: vscode.l10n.t('Stop') };
    case 'stopped':
      return { command: COMMAND.readReports, title: vscode.l10n.t('Go On') };
    case 'ready':
      return { command: COMMAND.readReports, title: vscode.l10n.t('Look Again') };
  }
}
