import * as vscode from 'vscode';
import { httpsAddress } from '../core/text/httpsAddress.ts';
import type { CatalogStore } from './catalogStore.ts';
import { registerCommand } from './commands.ts';
import { HumanError } from './humanError.ts';
import type { Owned } from './lifetime.ts';
import type { Log } from './log.ts';
import { COMMAND } from './manifest.ts';
import { cardTarget } from './target.ts';

/** Opens a source's address in the browser. VS Code asks first unless the site is trusted. */
export function registerOpenSource(catalogs: CatalogStore, log: Log): Owned {
  return registerCommand(COMMAND.openSource, log, async (argument) => {
    const target = cardTarget(argument, catalogs.catalog);
    const source = target?.kind === 'source' ? catalogs.catalog.sources.get(target.id) : undefined;
    if (source === undefined) throw new HumanError(vscode.l10n.t('No pack knows this source.'));
    const address = httpsAddress(source.URL);
    if (address === undefined)
      throw new HumanError(vscode.l10n.t('This source has no address that begins with https.'));
    await vscode.env.openExternal(vscode.Uri.parse(address, true));
  });
}
