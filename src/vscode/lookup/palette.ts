import * as vscode from 'vscode';
import { httpsAddress } from '../../core/text/httpsAddress.ts';
import type { Lookup, LookupItem } from '../../core/view/lookup.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { registerCommand } from '../host/commands.ts';
import { kindIcon } from '../host/kinds.ts';
import { Disposable, type Owned } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import { COMMAND } from '../host/manifest.ts';
import { RecentLookups } from './recentLookups.ts';
import { fillBySearch } from '../catalog/searchPick.ts';
import { createPicker, type ShownPick } from '../host/surfaces.ts';
import { cardTarget, type CardTarget } from '../host/target.ts';
import { label } from '../host/visibleText.ts';

type Kind = CardTarget['kind'];

interface Pick extends ShownPick {
  readonly target: CardTarget;
  readonly buttons: readonly ActionButton[];
}

interface ActionButton extends vscode.QuickInputButton {
  readonly command: string;
}

const MOST_ITEMS = 100;

export interface PaletteDeps {
  readonly catalogs: CatalogStore;
  readonly memory: vscode.Memento;
  readonly log: Log;
}

/** Look Up Entity, Claim and Source. They work without an editor: what cannot be inserted is copied. */
export function registerPalette(deps: PaletteDeps): Owned {
  return new Palette(deps);
}

class Palette extends Disposable {
  readonly #catalogs: CatalogStore;
  readonly #recent: RecentLookups;

  constructor({ catalogs, memory, log }: PaletteDeps) {
    super();
    this.#catalogs = catalogs;
    this.#recent = new RecentLookups(memory);
    const commands: readonly (readonly [string, Kind])[] = [
      [COMMAND.lookUpEntity, 'entity'],
      [COMMAND.lookUpClaim, 'claim'],
      [COMMAND.lookUpSource, 'source'],
    ];
    for (const [command, kind] of commands) {
      this.register(
        registerCommand(command, log, (words) => {
          this.#open(kind, typeof words === 'string' ? words : '');
        }),
      );
    }
  }

  #open(kind: Kind, words: string): void {
    const pick = createPicker<Pick | ShownPick>();
    pick.placeholder = placeholder(kind);
    pick.value = words;
    const refill = fillBySearch<Pick>(pick, {
      lookups: this.#catalogs.lookups,
      kinds: [kind],
      items: (lookup, typed) => this.#items(kind, lookup, typed),
    });
    const changed = this.#catalogs.onDidChange(refill);
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (item === undefined || !('target' in item)) return;
      pick.hide();
      void this.#recent.add(item.target);
      void vscode.commands.executeCommand(COMMAND.showCard, item.target);
    });
    pick.onDidTriggerItemButton(({ item, button }) => {
      if (!('target' in item)) return;
      pick.hide();
      void this.#recent.add(item.target);
      const command = item.buttons.find((own) => own === button)?.command;
      if (command !== undefined) void vscode.commands.executeCommand(command, item.target);
    });
    pick.onDidHide(() => {
      changed.dispose();
      pick.dispose();
    });
    pick.show();
  }

  #items(kind: Kind, lookup: Lookup, words: string): readonly Pick[] {
    const found = this.#found(kind, lookup, words);
    if (words.trim() !== '') return found;
    // Before anything is typed: what was looked up last, newest first, and then the others.
    const recent = this.#recent.ids(kind);
    const first = lookup.known(kind, recent).flatMap((item) => {
      const target = cardTarget({ kind, id: item.id }, this.#catalogs.catalog);
      return target === undefined ? [] : [this.#pick(item, target, vscode.l10n.t('looked up recently'))];
    });
    return [...first, ...found.filter(({ target }) => !recent.includes(target.id))];
  }

  #found(kind: Kind, lookup: Lookup, words: string): readonly Pick[] {
    switch (kind) {
      case 'entity':
        return lookup.entities(words, MOST_ITEMS).map((item) => this.#pick(item, { kind, id: item.id }));
      case 'claim':
        return lookup.claims(words, MOST_ITEMS).map((item) => this.#pick(item, { kind, id: item.id }));
      case 'source':
        return lookup.sources(words, MOST_ITEMS).map((item) => this.#pick(item, { kind, id: item.id }));
    }
  }

  #pick(item: LookupItem<string>, target: CardTarget, note?: string): Pick {
    const { catalog } = this.#catalogs;
    const hasAddress = target.kind === 'source' && httpsAddress(catalog.sources.get(target.id)?.URL) !== undefined;
    const description = [note, item.description].filter((part) => part !== undefined && part !== '').join(' · ');
    return {
      label: label(item.label, 300),
      iconPath: kindIcon(item.icon),
      ...(description === '' ? {} : { description: label(description, 200) }),
      ...(item.detail === undefined || item.detail === '' ? {} : { detail: label(item.detail, 300) }),
      // Found by our search, so shown, whatever the list itself thinks.
      alwaysShow: true,
      buttons: buttonsFor(target.kind, hasAddress),
      target,
    };
  }
}

function buttonsFor(kind: Kind, hasAddress: boolean): ActionButton[] {
  const isName = kind === 'entity';
  const buttons: ActionButton[] = [
    {
      iconPath: new vscode.ThemeIcon('insert'),
      tooltip: isName ? vscode.l10n.t('Insert name') : vscode.l10n.t('Insert citation'),
      command: COMMAND.insertAtCursor,
    },
    {
      iconPath: new vscode.ThemeIcon('copy'),
      tooltip: isName ? vscode.l10n.t('Copy name') : vscode.l10n.t('Copy citation'),
      command: COMMAND.copy,
    },
  ];
  if (hasAddress) {
    buttons.push({
      iconPath: new vscode.ThemeIcon('link-external'),
      tooltip: vscode.l10n.t('Open source'),
      command: COMMAND.openSource,
    });
  }
  return buttons;
}

function placeholder(kind: Kind): string {
  switch (kind) {
    case 'entity':
      return vscode.l10n.t('A name, another name, or what is claimed about it');
    case 'claim':
      return vscode.l10n.t('Words of a claim');
    case 'source':
      return vscode.l10n.t('Author, year, title or key of a source');
  }
}
