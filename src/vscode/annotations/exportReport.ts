import { inWords } from '../../core/text/message.ts';
import * as vscode from 'vscode';
import { exported, EXPORT_ENDING, EXPORT_TARGETS, type ExportTarget } from '../../core/view/exports.ts';
import type { ActiveReport } from '../reports/activeReport.ts';
import { changeTextFile } from './annotationFiles.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { registerCommand } from '../host/commands.ts';
import { HumanError } from '../host/humanError.ts';
import type { Owned } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import { COMMAND } from '../host/manifest.ts';
import { keptRecords } from './reportFile.ts';
import type { ReportStore } from '../reports/reportStore.ts';
import { inform, pickOne, type ShownPick } from '../host/surfaces.ts';
import { textField } from '../host/target.ts';
import { label } from '../host/visibleText.ts';

export interface ExportReportDeps {
  readonly catalogs: CatalogStore;
  readonly reports: ReportStore;
  readonly active: ActiveReport;
  readonly log: Log;
}

/** `Dossier: Export…`: the report, what it rests on and what people say of it, for use elsewhere. */
export function registerExportReport(deps: ExportReportDeps): Owned {
  return registerCommand(COMMAND.exportReport, deps.log, (argument) => exportReport(argument, deps));
}

/** `argument`: `{ to, file }` from another command; each is asked for where it is missing. */
async function exportReport(argument: unknown, { active, catalogs, reports }: ExportReportDeps): Promise<void> {
  const { document } = active;
  if (document === undefined) throw new HumanError(vscode.l10n.t('Open a Markdown report first.'));
  if (!vscode.workspace.isTrusted) {
    throw new HumanError(vscode.l10n.t('In Restricted Mode nothing is written. Trust the workspace first.'));
  }
  const to = EXPORT_TARGETS.find((target) => target === textField(argument, 'to')) ?? (await askTarget());
  if (to === undefined) return;
  const given = textField(argument, 'file');
  const file = given === '' ? await askFile(document, to) : vscode.Uri.parse(given, true);
  if (file === undefined) return;
  const reading = await reports.whenRead(document);
  if (reading === undefined) throw new HumanError(vscode.l10n.t('This document cannot be read as a report.'));
  const { path, records } = await keptRecords(document.uri);
  const report = { path, records, text: document.getText(), report: reading.report, catalog: catalogs.catalog };
  const { text, notes } = exported(to, [report], await changedAt(document));
  await changeTextFile(file, () => text);
  const open = vscode.l10n.t('Open');
  const said = vscode.l10n.t('Exported to {0}.', vscode.workspace.asRelativePath(file));
  // Not waited for: the command has done its work, whenever the message is closed.
  void inform(label([said, ...notes.map((note) => inWords(note, vscode.l10n))].join(' ')), open).then((answer) =>
    answer === open ? vscode.commands.executeCommand('vscode.open', file) : undefined,
  );
}

async function askTarget(): Promise<ExportTarget | undefined> {
  const item = (to: ExportTarget, name: string, detail: string): ShownPick & { readonly to: ExportTarget } => ({
    label: label(name),
    detail: label(detail),
    to,
  });
  const items = [
    item(
      'markdown',
      vscode.l10n.t('Markdown with plain footnotes'),
      vscode.l10n.t('The report for readers without Pandoc: each citation a footnote with its source in full.'),
    ),
    item(
      'sources',
      vscode.l10n.t('Table of sources (Markdown)'),
      vscode.l10n.t('The sources it cites with their grades by the Admiralty code.'),
    ),
    item('csv', vscode.l10n.t('Table of sources (CSV)'), vscode.l10n.t('The same for a spreadsheet.')),
    item(
      'stix',
      vscode.l10n.t('STIX 2.1 bundle'),
      vscode.l10n.t('Whom it names, what it rests on, and what people say of its passages.'),
    ),
    item(
      'web-annotation',
      vscode.l10n.t('Web Annotations'),
      vscode.l10n.t('What people say of its passages, as a W3C collection.'),
    ),
    item(
      'claimreview',
      vscode.l10n.t('ClaimReview'),
      vscode.l10n.t("People's verdicts, as schema.org and fact-checkers have them."),
    ),
  ];
  const chosen = await pickOne(items, {
    title: label(vscode.l10n.t('Export')),
    placeHolder: label(vscode.l10n.t('What to make of this report')),
    matchOnDetail: true,
  });
  return chosen?.to;
}

async function askFile({ uri, isUntitled }: vscode.TextDocument, to: ExportTarget): Promise<vscode.Uri | undefined> {
  const path = uri.path.replace(/\.(?:md|markdown)$/i, '') + EXPORT_ENDING[to];
  return vscode.window.showSaveDialog({
    title: vscode.l10n.t('Export'),
    ...(isUntitled ? {} : { defaultUri: uri.with({ path }) }),
  });
}

/** When the report was changed, RFC 3339: now where that is not on disk yet. */
async function changedAt(document: vscode.TextDocument): Promise<string> {
  if (!document.isUntitled && !document.isDirty) {
    const { mtime } = await vscode.workspace.fs.stat(document.uri);
    if (mtime > 0) return new Date(mtime).toISOString();
  }
  return new Date().toISOString();
}
