import * as vscode from 'vscode';
import type { ActiveReport } from '../reports/activeReport.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { registerCommand } from '../host/commands.ts';
import { toRange } from '../host/convert.ts';
import { HumanError } from '../host/humanError.ts';
import { together, type Owned } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import { COMMAND, REPORT_LANGUAGE } from '../host/manifest.ts';
import { locationsOf } from '../catalog/packLocation.ts';
import type { ReportStore } from '../reports/reportStore.ts';
import { cardTarget, type CardTarget } from '../host/target.ts';

export interface PackEntryDeps {
  readonly catalogs: CatalogStore;
  readonly reports: ReportStore;
  readonly active: ActiveReport;
  readonly log: Log;
}

/** From a mention, a card or a tree to the entry in the pack: as a command and as Go to Definition (F12). */
export function registerPackEntry({ catalogs, reports, active, log }: PackEntryDeps): Owned {
  const entries = (target: CardTarget): Promise<vscode.Location[]> => locationsOf(target, catalogs.catalog);

  return together(
    registerCommand(COMMAND.showInPack, log, async (argument) => {
      const { editor } = active;
      const mention = editor === undefined ? undefined : reports.mentionAt(editor.document, editor.selection.active);
      const target =
        cardTarget(argument, catalogs.catalog) ??
        (mention === undefined ? undefined : { kind: 'entity' as const, id: mention.entity });
      if (target === undefined) throw new HumanError(vscode.l10n.t('Put the cursor on a marked name first.'));
      // The newest pack that speaks of it wins when packs are merged: it comes last.
      const found = (await entries(target)).at(-1);
      if (found === undefined) throw new HumanError(vscode.l10n.t('No pack file is known for it.'));
      await vscode.window.showTextDocument(found.uri, { selection: found.range });
    }),
    vscode.languages.registerDefinitionProvider(REPORT_LANGUAGE, {
      async provideDefinition(document, position) {
        const mention = reports.mentionAt(document, position);
        if (mention === undefined) return undefined;
        const originSelectionRange = toRange(document, mention);
        const found = await entries({ kind: 'entity', id: mention.entity });
        return found.map(({ uri, range }): vscode.LocationLink => ({
          originSelectionRange,
          targetUri: uri,
          targetRange: range,
        }));
      },
    }),
  );
}
