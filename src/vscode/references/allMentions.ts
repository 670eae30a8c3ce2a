import * as vscode from 'vscode';
import type { EntityId } from '../../core/catalog/model.ts';
import type { ActiveReport } from '../reports/activeReport.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { registerCommand } from '../host/commands.ts';
import { toRange } from '../host/convert.ts';
import { HumanError } from '../host/humanError.ts';
import { together, type Owned } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import { COMMAND, REPORT_LANGUAGE } from '../host/manifest.ts';
import type { ReportStore } from '../reports/reportStore.ts';
import { cardTarget } from '../host/target.ts';

export interface AllMentionsDeps {
  readonly catalogs: CatalogStore;
  readonly reports: ReportStore;
  readonly active: ActiveReport;
  readonly log: Log;
}

/** All mentions of an entity in a report: as a peek, as references (Shift+F12), as highlights of the word under the caret. */
export function registerAllMentions(deps: AllMentionsDeps): Owned {
  const { reports } = deps;
  const mentionsOf = async (document: vscode.TextDocument, entity: EntityId): Promise<readonly vscode.Range[]> =>
    ((await reports.whenRead(document))?.report.mentions ?? [])
      .filter((mention) => mention.entity === entity)
      .map((mention) => toRange(document, mention));

  return together(
    registerCommand(COMMAND.allMentions, deps.log, async (argument) => {
      const { document, editor } = deps.active;
      if (document === undefined) throw new HumanError(vscode.l10n.t('Open a Markdown file first.'));
      const target = cardTarget(argument, deps.catalogs.catalog);
      const caret = editor?.selection.active ?? new vscode.Position(0, 0);
      const entity = target?.kind === 'entity' ? target.id : reports.mentionAt(document, caret)?.entity;
      if (entity === undefined) throw new HumanError(vscode.l10n.t('Put the cursor on a marked name first.'));
      const ranges = await mentionsOf(document, entity);
      const first = ranges.find((range) => range.contains(caret)) ?? ranges[0];
      if (first === undefined) throw new HumanError(vscode.l10n.t('This report does not name it.'));
      await vscode.window.showTextDocument(document, {
        viewColumn: editor?.viewColumn ?? vscode.ViewColumn.Active,
      });
      await vscode.commands.executeCommand(
        'editor.action.showReferences',
        document.uri,
        first.start,
        ranges.map((range) => new vscode.Location(document.uri, range)),
      );
    }),
    vscode.languages.registerReferenceProvider(REPORT_LANGUAGE, {
      async provideReferences(document, position) {
        const mention = reports.mentionAt(document, position);
        if (mention === undefined) return undefined;
        return (await mentionsOf(document, mention.entity)).map((range) => new vscode.Location(document.uri, range));
      },
    }),
    vscode.languages.registerDocumentHighlightProvider(REPORT_LANGUAGE, {
      async provideDocumentHighlights(document, position) {
        const mention = reports.mentionAt(document, position);
        if (mention === undefined) return undefined;
        return (await mentionsOf(document, mention.entity)).map((range) => new vscode.DocumentHighlight(range));
      },
    }),
  );
}
