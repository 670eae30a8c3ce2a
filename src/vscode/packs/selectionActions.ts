import * as vscode from 'vscode';
import { nameRefusal } from '../../core/catalog/entryDrafts.ts';
import { urlIn } from '../../core/catalog/sourceDraft.ts';
import { selectedText } from '../../core/markdown/selectedText.ts';
import { quoted } from '../host/asking.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import type { Owned } from '../host/lifetime.ts';
import { COMMAND, REPORT_LANGUAGE } from '../host/manifest.ts';
import { codeAction } from '../host/surfaces.ts';
import { label } from '../host/visibleText.ts';

const KIND = vscode.CodeActionKind.Refactor.append('dossier');
const MOST_WORDS = 8;

/** What a selection in a report can become in a pack, under Refactor… and the light bulb. */
export function registerSelectionActions(catalogs: CatalogStore): Owned {
  return vscode.languages.registerCodeActionsProvider(
    REPORT_LANGUAGE,
    {
      provideCodeActions(document, range, context) {
        if (context.only !== undefined && !context.only.intersects(KIND)) return [];
        if (range.isEmpty || !vscode.workspace.isTrusted) return [];
        return actionsFor(document.getText(range), catalogs);
      },
    },
    { providedCodeActionKinds: [KIND] },
  );
}

function actionsFor(source: string, { catalog, evidence }: CatalogStore): vscode.CodeAction[] {
  if (source.length > 2_000) return [];
  const url = urlIn(source);
  if (url !== undefined) {
    return evidence.sourceByUrl(url) === undefined
      ? [action(vscode.l10n.t('Add This Source…'), COMMAND.addSource)]
      : [];
  }
  const name = selectedText(source);
  if (nameRefusal(name) !== undefined || name.split(' ').length > MOST_WORDS) return [];
  const known = catalog.names.find(name).some(({ start, end }) => start === 0 && end === name.length);
  // A known name may still be meant as another entity's, which the command itself asks about.
  if (known) return [];
  return [
    action(vscode.l10n.t('Add “{0}” to a Pack…', quoted(name)), COMMAND.addEntity),
    action(vscode.l10n.t('Add “{0}” as Other Name of…', quoted(name)), COMMAND.addName),
  ];
}

function action(title: string, command: string): vscode.CodeAction {
  const made = codeAction(label(title), KIND);
  // No arguments: the command takes the selection as it is when it is run.
  made.command = { command, title };
  return made;
}
