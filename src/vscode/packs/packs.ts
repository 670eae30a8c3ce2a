import { inWords } from '../../core/text/message.ts';
import * as vscode from 'vscode';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { registerCommand } from '../host/commands.ts';
import { together, type Owned } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import { COMMAND, SETTING } from '../host/manifest.ts';
import { NEW_PACK } from './newPack.ts';
import type { PackFile } from '../catalog/packFile.ts';
import { entitiesInWords, outlineWords, sourcesInWords } from '../catalog/outlineWords.ts';
import { cutOffInWords, packsInWords } from '../catalog/packsInWords.ts';
import { pickOne, whisper, type ShownPick } from '../host/surfaces.ts';
import { label } from '../host/visibleText.ts';

export interface PacksDeps {
  readonly catalogs: CatalogStore;
  readonly log: Log;
}

/** The packs that are loaded, reading them anew, and a new one to begin with. */
export function registerPacks({ catalogs, log }: PacksDeps): Owned {
  return together(
    registerCommand(COMMAND.showPacks, log, async () => {
      const picked = await pickOne(picks(catalogs), {
        placeHolder: label(vscode.l10n.t('Packs that are loaded: choose one to open it')),
        matchOnDescription: true,
        matchOnDetail: true,
      });
      if (picked !== undefined) await picked.run();
    }),
    registerCommand(COMMAND.stopReading, log, () => {
      catalogs.stopReading();
    }),
    registerCommand(COMMAND.reloadPacks, log, async () => {
      await catalogs.reload();
      whisper(label(packsInWords(catalogs)), 4000);
    }),
    registerCommand(COMMAND.newPack, log, newPack),
  );
}

interface PackPick extends ShownPick {
  readonly run: () => Thenable<unknown>;
}

function picks(catalogs: CatalogStore): readonly PackPick[] {
  const command = (id: string, title: string, icon: string): PackPick => ({
    label: label(title),
    iconPath: new vscode.ThemeIcon(icon),
    run: () => vscode.commands.executeCommand(id),
  });
  const slow = catalogs.slowReadings.length > 0;
  return [
    ...cutOffInWords(catalogs).map(cutOffItem),
    ...catalogs.files.map(packItem),
    { label: label(''), kind: vscode.QuickPickItemKind.Separator, run: () => Promise.resolve() },
    ...(slow ? [command(COMMAND.stopReading, vscode.l10n.t('Stop reading'), 'debug-stop')] : []),
    command(COMMAND.reloadPacks, vscode.l10n.t('Reload packs'), 'refresh'),
    command(COMMAND.newPack, vscode.l10n.t('Create a pack'), 'new-file'),
  ];
}

function cutOffItem(said: string): PackPick {
  return {
    label: label(said, 300),
    iconPath: new vscode.ThemeIcon('warning'),
    detail: label(vscode.l10n.t('Open the setting that says which files are packs')),
    run: () => vscode.commands.executeCommand('workbench.action.openSettings', SETTING.packFiles),
  };
}

function packItem(file: PackFile): PackPick {
  const { pack, problems, uri } = file;
  const said = [countsOf(file)];
  if (file.outdated) said.push(vscode.l10n.t('as it was before'));
  if (problems.length > 0)
    said.push(problems.length === 1 ? vscode.l10n.t('1 problem') : vscode.l10n.t('{0} problems', problems.length));
  const title = pack === undefined || pack.title === '' ? uri.path.slice(uri.path.lastIndexOf('/') + 1) : pack.title;
  const where = file.bundled ? vscode.l10n.t('Comes with Dossier') : vscode.workspace.asRelativePath(uri);
  // Why nothing of it is known: the first thing that is wrong with it.
  const why = pack === undefined ? problems[0]?.problem.message : undefined;
  return {
    label: label(title, 200),
    iconPath: new vscode.ThemeIcon(iconOf(file)),
    description: label(said.join(' · ')),
    detail: label(why === undefined ? where : `${where} · ${inWords(why, vscode.l10n)}`, 300),
    run: () => vscode.commands.executeCommand('vscode.open', uri),
  };
}

function countsOf({ pack, reading }: PackFile): string {
  if (reading) return vscode.l10n.t('being read…');
  if (pack === undefined) return vscode.l10n.t('not read');
  const { entities, sources, claims } = pack;
  return [entitiesInWords(entities.length), sourcesInWords(sources.length), outlineWords().claims(claims.length)].join(
    ', ',
  );
}

function iconOf({ pack, reading, problems }: PackFile): string {
  if (reading) return 'loading~spin';
  if (pack === undefined) return 'error';
  return problems.some(({ problem }) => problem.severity !== 'information') ? 'warning' : 'library';
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
  const taken = new Set((await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name.toLowerCase()));
  let name = 'my-pack.dossier.yaml';
  for (let number = 2; taken.has(name); number += 1) name = `my-pack-${String(number)}.dossier.yaml`;
  return name;
}
