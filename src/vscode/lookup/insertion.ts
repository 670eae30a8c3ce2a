import * as vscode from 'vscode';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { registerCommand } from '../host/commands.ts';
import { HumanError } from '../host/humanError.ts';
import { together, type Owned } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import { COMMAND } from '../host/manifest.ts';
import { isReport } from '../reports/reportStore.ts';
import { whisper } from '../host/surfaces.ts';
import { cardTarget } from '../host/target.ts';
import { label } from '../host/visibleText.ts';
import { asMarkdown, asPlain } from '../host/writtenText.ts';

export interface InsertionDeps {
  readonly catalogs: CatalogStore;
  readonly log: Log;
}

/** Puts a name or a citation into the report or onto the clipboard. */
export function registerInsertion({ catalogs, log }: InsertionDeps): Owned {
  const copy = async (argument: unknown): Promise<void> => {
    const target = cardTarget(argument, catalogs.catalog);
    const text = target === undefined ? undefined : asPlain(target, catalogs.catalog);
    if (text === undefined) throw new HumanError(vscode.l10n.t('There is nothing to copy: the packs do not know it.'));
    await vscode.env.clipboard.writeText(text);
    whisper(label(vscode.l10n.t('Copied: {0}', text), 200), 4000);
  };
  return together(
    registerCommand(COMMAND.copy, log, copy),
    registerCommand(COMMAND.insertAtCursor, log, async (argument) => {
      const editor = vscode.window.activeTextEditor;
      // Without a report to write into, the clipboard is the next best place.
      if (editor === undefined || !isReport(editor.document)) return copy(argument);
      const target = cardTarget(argument, catalogs.catalog);
      const text = target === undefined ? undefined : asMarkdown(target, catalogs.catalog);
      if (text === undefined)
        throw new HumanError(vscode.l10n.t('There is nothing to insert: the packs do not know it.'));
      const done = await editor.edit((edit) => {
        for (const selection of editor.selections) edit.replace(selection, text);
      });
      if (!done) throw new HumanError(vscode.l10n.t('The report could not be changed. It may be read-only.'));
      // What was replaced stays selected; the next key would overwrite it.
      editor.selections = editor.selections.map((selection) => new vscode.Selection(selection.end, selection.end));
      return undefined;
    }),
  );
}
