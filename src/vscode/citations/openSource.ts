import * as vscode from 'vscode';
import { httpsAddress } from '../../core/text/httpsAddress.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { registerCommand } from '../host/commands.ts';
import { HumanError } from '../host/humanError.ts';
import type { Owned } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import { COMMAND } from '../host/manifest.ts';
import { cardTarget } from '../host/target.ts';

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
