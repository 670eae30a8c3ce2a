import * as vscode from 'vscode';
import { fileOfNames, LIST_OF, nameEntry, otherNameEntry } from '../../core/catalog/entryDrafts.ts';
import type { Entity } from '../../core/catalog/model.ts';
import { appendName } from '../../core/catalog/packEdits.ts';
import { ask, quoted, wrongName } from '../host/asking.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { registerCommand } from '../host/commands.ts';
import { HumanError } from '../host/humanError.ts';
import { kindIcon } from '../host/kinds.ts';
import type { Owned } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import { COMMAND } from '../host/manifest.ts';
import {
  chooseDestination,
  type Choice,
  editPack,
  mayWrite,
  requireTrust,
  writeEntry,
} from '../catalog/packWriting.ts';
import { fillBySearch } from '../catalog/searchPick.ts';
import { selectedName } from './selectedName.ts';
import { createPicker, whisper, type ShownPick } from '../host/surfaces.ts';
import { cardTarget, textField } from '../host/target.ts';
import { label } from '../host/visibleText.ts';

export interface AddNameDeps {
  readonly catalogs: CatalogStore;
  readonly log: Log;
}

/**
 * Gives an entity another name: in the pack of the workspace that describes it, or, when it comes from a pack that
 * cannot be written to, in an entry of the same id in a pack of the workspace, which is merged with it.
 *
 * What is not selected or passed along (`{ kind: 'entity', id, name, pack }`) is asked for.
 */
export function registerAddName({ catalogs, log }: AddNameDeps): Owned {
  return registerCommand(COMMAND.addName, log, (argument) => addName(catalogs, argument));
}

async function addName(catalogs: CatalogStore, argument: unknown): Promise<boolean> {
  requireTrust();
  const near = vscode.window.activeTextEditor?.document.uri;
  const target = cardTarget(argument, catalogs.catalog);
  let name = textField(argument, 'name') || selectedName();
  if (name !== '') refuse(wrongName(name));
  const entity = target?.kind === 'entity' ? catalogs.catalog.entities.get(target.id) : await askEntity(name, catalogs);
  if (entity === undefined) return false;
  if (name === '') {
    const title = vscode.l10n.t('Another name of {0}', quoted(entity.name));
    const prompt = vscode.l10n.t('The name, as reports write it.');
    name = (await ask({ title, prompt, wrong: (text) => wrongName(text, entity) })) ?? '';
    if (name === '') return false;
  } else refuse(wrongName(name, entity));

  const uri = await write(name, entity, { near, wanted: textField(argument, 'pack') }, catalogs);
  if (uri === undefined) return false;
  const file = vscode.workspace.asRelativePath(uri);
  whisper(label(vscode.l10n.t('“{0}” is a name of {1} now, in {2}', quoted(name), quoted(entity.name), file)), 6000);
  return true;
}

function refuse(wrong: string | undefined): void {
  if (wrong !== undefined) throw new HumanError(wrong);
}

/** Where it was written. */
async function write(
  name: string,
  entity: Entity,
  choice: Pick<Choice, 'near' | 'wanted'>,
  catalogs: CatalogStore,
): Promise<vscode.Uri | undefined> {
  const own = fileOfNames(entity, mayWrite(catalogs));
  if (own !== undefined) {
    const uri = vscode.Uri.parse(own, true);
    await editPack(uri, (text) => appendName(text, LIST_OF[entity.kind], entity.id, nameEntry(name)));
    return uri;
  }
  const title = vscode.l10n.t('Another name of {0}', quoted(entity.name));
  const to = await chooseDestination(catalogs, { title, ...choice });
  if (to === undefined) return undefined;
  await writeEntry(to, LIST_OF[entity.kind], otherNameEntry(entity, name), catalogs);
  return to.uri;
}

interface EntityPick extends ShownPick {
  readonly entity: Entity;
}

const MOST_ITEMS = 100;

function askEntity(name: string, { catalog, lookups }: CatalogStore): Promise<Entity | undefined> {
  if (catalog.entities.size === 0) {
    throw new HumanError(vscode.l10n.t('The packs hold no entity yet: add one first (Dossier: Add Entity).'));
  }
  const pick = createPicker<EntityPick | ShownPick>();
  pick.title = name === '' ? vscode.l10n.t('Add Other Name') : vscode.l10n.t('“{0}” is another name of…', quoted(name));
  pick.placeholder = vscode.l10n.t('A name, another name, or what is claimed about it');
  fillBySearch<EntityPick>(pick, {
    lookups,
    kinds: ['entity'],
    items: (lookup, words) =>
      lookup.entities(words, MOST_ITEMS).flatMap(({ id, icon, label: title, description, detail }) => {
        const entity = catalog.entities.get(id);
        if (entity === undefined) return [];
        return [
          {
            label: label(title, 200),
            iconPath: kindIcon(icon),
            ...(description === undefined ? {} : { description: label(description, 200) }),
            ...(detail === undefined ? {} : { detail: label(detail, 200) }),
            alwaysShow: true,
            entity,
          },
        ];
      }),
  });
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (item === undefined || !('entity' in item)) return;
      resolve(item.entity);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}
