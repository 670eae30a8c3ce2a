import * as vscode from 'vscode';
import type { CatalogStore } from './catalogStore.ts';
import { registerCommand } from './commands.ts';
import { together, type Owned } from './lifetime.ts';
import type { Log } from './log.ts';
import { COMMAND } from './manifest.ts';
import { NEW_PACK } from './newPack.ts';
import type { PackFile } from './packFile.ts';
import { packsInWords } from './packsInWords.ts';
import { clipped, visibleText, withoutIcons } from './visibleText.ts';

export interface PacksDeps {
  readonly catalogs: CatalogStore;
  readonly log: Log;
}

/** The packs that are loaded, reading them anew, and a new one to begin with. */
export function registerPacks({ catalogs, log }: PacksDeps): Owned {
  return together(
    registerCommand(COMMAND.showPacks, log, async () => {
      const picked = await vscode.window.showQuickPick(catalogs.files.map(packItem), {
        placeHolder: vscode.l10n.t('Packs that are loaded: choose one to open it'),
        matchOnDescription: true,
        matchOnDetail: true,
      });
      if (picked !== undefined) await vscode.window.showTextDocument(picked.uri);
    }),
    registerCommand(COMMAND.reloadPacks, log, async () => {
      await catalogs.reload();
      vscode.window.setStatusBarMessage(packsInWords(catalogs), 4000);
    }),
    registerCommand(COMMAND.newPack, log, newPack),
  );
}

function packItem(file: PackFile): vscode.QuickPickItem & { readonly uri: vscode.Uri } {
  const { pack, problems, uri } = file;
  const counts =
    pack === undefined
      ? vscode.l10n.t('not read')
      : vscode.l10n.t(
          '{0} entities, {1} sources, {2} claims',
          pack.entities.length,
          pack.sources.length,
          pack.claims.length,
        );
  const wrong = problems.length === 0 ? '' : ` · ${vscode.l10n.t('problems: {0}', problems.length)}`;
  const title = pack === undefined || pack.title === '' ? uri.path.slice(uri.path.lastIndexOf('/') + 1) : pack.title;
  return {
    label: withoutIcons(clipped(visibleText(title), 200)),
    iconPath: new vscode.ThemeIcon(pack === undefined ? 'error' : problems.length > 0 ? 'warning' : 'library'),
    description: counts + wrong,
    detail: file.bundled ? vscode.l10n.t('Comes with Dossier') : vscode.workspace.asRelativePath(uri),
    uri,
  };
}

/** Not saved yet: whoever wants it chooses where, and any name that ends in `.dossier.yaml` is found. */
async function newPack(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (folder === undefined) {
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ language: 'yaml', content: NEW_PACK }),
    );
    return;
  }
  const name = await freeName(folder);
  const document = await vscode.workspace.openTextDocument(
    vscode.Uri.joinPath(folder, name).with({ scheme: 'untitled' }),
  );
  const editor = await vscode.window.showTextDocument(document);
  if (document.getText() === '') {
    await editor.edit((edit) => {
      edit.insert(new vscode.Position(0, 0), NEW_PACK);
    });
  }
}

async function freeName(folder: vscode.Uri): Promise<string> {
  for (let number = 1; number < 100; number++) {
    const name = number === 1 ? 'my-pack.dossier.yaml' : `my-pack-${String(number)}.dossier.yaml`;
    try {
      await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder, name));
    } catch {
      // Nothing is there: the name is free.
      return name;
    }
  }
  return 'my-pack.dossier.yaml';
}
