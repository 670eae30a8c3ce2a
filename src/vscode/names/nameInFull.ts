import * as vscode from 'vscode';
import { unsharedName } from '../../core/view/unsharedName.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { registerCommand } from '../host/commands.ts';
import { toRange } from '../host/convert.ts';
import { HumanError } from '../host/humanError.ts';
import type { Owned } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import { COMMAND } from '../host/manifest.ts';
import { cardTarget, placeFrom } from '../host/target.ts';

/** Settles an ambiguous name at one place: writes a name there that only the entity meant goes by. Can be undone. */
export function registerNameInFull(catalogs: CatalogStore, log: Log): Owned {
  return registerCommand(COMMAND.nameInFull, log, async (argument, given) => {
    const place = placeFrom(argument);
    const target = cardTarget(given, catalogs.catalog);
    // Only documents that are open: a link must not make this write into any file it names.
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === place?.uri.toString());
    const name = target?.kind === 'entity' ? unsharedName(target.id, catalogs.catalog) : undefined;
    if (place === undefined || document === undefined || target?.kind !== 'entity' || name === undefined) {
      throw new HumanError(vscode.l10n.t('The packs do not know what was chosen.'));
    }
    const range = toRange(document, place.span);
    const found = catalogs.catalog.names.find(document.getText(range));
    const isStillThere = found.some(({ holders }) => holders.some(({ entity }) => entity.id === target.id));
    if (!isStillThere) throw new HumanError(vscode.l10n.t('This place is not known any more.'));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, range, name);
    if (await vscode.workspace.applyEdit(edit)) return;
    throw new HumanError(vscode.l10n.t('The report could not be changed. It may be read-only.'));
  });
}
