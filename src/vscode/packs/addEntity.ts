import * as vscode from 'vscode';
import { entityEntry, LIST_OF, takenIds, typesInUse } from '../../core/catalog/entryDrafts.ts';
import { entityId } from '../../core/catalog/ids.ts';
import type { Entity, EntityKind } from '../../core/catalog/model.ts';
import { idFromName } from '../../core/catalog/packEdits.ts';
import { ask, askOptional, quoted, wrongName } from '../host/asking.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { registerCommand } from '../host/commands.ts';
import { HumanError } from '../host/humanError.ts';
import { kindIcon, KINDS, kindWord } from '../host/kinds.ts';
import type { Owned } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import { COMMAND } from '../host/manifest.ts';
import { chooseDestination, requireTrust, writeEntry } from '../catalog/packWriting.ts';
import { selectedName } from './selectedName.ts';
import { createPicker, inform, warn, type ShownPick } from '../host/surfaces.ts';
import { field, textField } from '../host/target.ts';
import { label } from '../host/visibleText.ts';

export interface AddEntityDeps {
  readonly catalogs: CatalogStore;
  readonly log: Log;
}

/**
 * Adds an actor, incident or tool to a pack of the workspace, without leaving the report. What is not selected or
 * passed along (`{ name, kind, type, summary, pack }`) is asked for.
 */
export function registerAddEntity({ catalogs, log }: AddEntityDeps): Owned {
  return registerCommand(COMMAND.addEntity, log, (argument) => addEntity(catalogs, argument));
}

async function addEntity(catalogs: CatalogStore, argument: unknown): Promise<string | undefined> {
  requireTrust();
  const near = vscode.window.activeTextEditor?.document.uri;
  const name = await nameFor(argument);
  if (name === undefined) return undefined;
  const title = vscode.l10n.t('Add “{0}”', quoted(name));
  if (!given(argument, 'kind') && !(await isMeant(name, catalogs))) return undefined;
  const what = given(argument, 'kind') ? kindFrom(argument) : await askKind(title, catalogs);
  if (what === undefined) return undefined;
  const summary = given(argument, 'kind')
    ? textField(argument, 'summary')
    : await askOptional({ title, prompt: vscode.l10n.t('Who or what it is, in a sentence or two.') });
  if (summary === undefined) return undefined;
  const to = await chooseDestination(catalogs, { title, near, wanted: textField(argument, 'pack') });
  if (to === undefined) return undefined;
  const id = idFromName(name, takenIds(catalogs.catalog));
  const { kind, type } = what;
  const entry = entityEntry({ id, name, summary, ...(type === undefined ? {} : { type }) });
  await writeEntry(to, LIST_OF[kind], entry, catalogs);
  void told(name, id, to.uri);
  return id;
}

async function nameFor(argument: unknown): Promise<string | undefined> {
  const name = textField(argument, 'name') || selectedName();
  if (name === '') {
    const title = vscode.l10n.t('Add Entity');
    return ask({ title, prompt: vscode.l10n.t('Its name, as reports write it.'), wrong: wrongName });
  }
  const wrong = wrongName(name);
  if (wrong !== undefined) throw new HumanError(wrong);
  return name;
}

/** Asks back when somebody goes by this name already. */
async function isMeant(name: string, { catalog }: CatalogStore): Promise<boolean> {
  const known = catalog.names
    .find(name)
    .find(({ start, end }) => start === 0 && end === name.length)
    ?.holders.map(({ entity }) => quoted(entity.name));
  if (known === undefined) return true;
  const add = vscode.l10n.t('Add Another One');
  const chosen = await warn(
    label(
      known.every((one) => one === quoted(name))
        ? vscode.l10n.t('The packs have “{0}” already.', quoted(name))
        : vscode.l10n.t('“{0}” is already a name of {1}.', quoted(name), known.join(', ')),
    ),
    {
      modal: true,
      detail: label(
        vscode.l10n.t('With another one of this name, reports that say it will have to choose between them.'),
      ),
    },
    add,
  );
  return chosen === add;
}

interface What {
  readonly kind: EntityKind;
  readonly type?: string;
}

interface WhatPick extends ShownPick {
  readonly what?: What;
}

const MOST_TYPES = 12;
/** Where the packs have few words of their own yet. Not translated: they are data. */
const USUAL: Readonly<Record<EntityKind, readonly string[]>> = {
  actor: ['threat actor', 'intelligence service', 'state', 'company', 'person'],
  incident: ['intrusion', 'campaign'],
  tool: ['malware', 'software'],
};

/** Kind and type in one list; a word that is not in it becomes a type. */
function askKind(title: string, { catalog }: CatalogStore): Promise<What | undefined> {
  const known = [...catalog.entities.values()];
  const pick = createPicker<WhatPick>();
  pick.title = title;
  pick.placeholder = vscode.l10n.t('What it is: choose, or type a word of your own');
  pick.sortByLabel = false;
  pick.ignoreFocusOut = true;
  const usual = KINDS.flatMap((kind) => kindPicks(kind, known));
  const own = { label: label(vscode.l10n.t('A word of your own')), kind: vscode.QuickPickItemKind.Separator };
  const show = (): void => {
    const word = pick.value.trim();
    const isKnown = usual.some(({ what }) => what?.type?.toLowerCase() === word.toLowerCase());
    pick.items =
      word === '' || isKnown || word.length > 100
        ? usual
        : [...usual, own, ...KINDS.map((kind) => ownPick(kind, word))];
  };
  show();
  return new Promise((resolve) => {
    pick.onDidChangeValue(show);
    pick.onDidAccept(() => {
      const what = pick.selectedItems[0]?.what;
      if (what === undefined) return;
      resolve(what);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
    pick.show();
  });
}

function kindPicks(kind: EntityKind, known: readonly Entity[]): readonly WhatPick[] {
  const types = [...new Set([...typesInUse(known, kind), ...USUAL[kind]])].slice(0, MOST_TYPES);
  return [
    { label: label(kindWord(kind)), kind: vscode.QuickPickItemKind.Separator },
    ...types.map((type) => ({
      label: label(type, 100),
      iconPath: kindIcon(kind),
      what: { kind, type },
    })),
  ];
}

function ownPick(kind: EntityKind, type: string): WhatPick {
  return {
    label: label(type, 100),
    description: label(kindWord(kind)),
    iconPath: kindIcon(kind),
    alwaysShow: true,
    what: { kind, type },
  };
}

async function told(name: string, id: string, uri: vscode.Uri): Promise<void> {
  const show = vscode.l10n.t('Show in Pack');
  const file = vscode.workspace.asRelativePath(uri);
  const chosen = await inform(label(vscode.l10n.t('“{0}” is in {1} now.', quoted(name), file)), show);
  if (chosen === show) {
    await vscode.commands.executeCommand(COMMAND.showInPack, { kind: 'entity', id: entityId(id) });
  }
}

function given(argument: unknown, name: string): boolean {
  return field(argument, name) !== undefined;
}

function kindFrom(argument: unknown): What {
  const kind = KINDS.find((one) => one === field(argument, 'kind'));
  if (kind === undefined) throw new HumanError(vscode.l10n.t('An entity is an actor, an incident or a tool.'));
  const type = textField(argument, 'type');
  return type === '' ? { kind } : { kind, type };
}
