import * as vscode from 'vscode';
import type { Catalog } from '../core/catalog/catalog.ts';
import { createLookup, type Lookup, type LookupItem } from '../core/view/lookup.ts';
import type { CatalogStore } from './catalogStore.ts';
import { registerCommand } from './commands.ts';
import { Disposable, type Owned } from './lifetime.ts';
import type { Log } from './log.ts';
import { COMMAND } from './manifest.ts';
import { httpsAddress } from './safeMarkdown.ts';
import type { CardTarget } from './target.ts';
import { clipped, visibleText, withoutIcons } from './visibleText.ts';

type Kind = CardTarget['kind'];

interface Pick extends vscode.QuickPickItem {
  readonly target: CardTarget;
  readonly buttons: readonly ActionButton[];
}

interface ActionButton extends vscode.QuickInputButton {
  readonly command: string;
}

const MOST_ITEMS = 100;

export interface PaletteDeps {
  readonly catalogs: CatalogStore;
  readonly log: Log;
}

/** Look Up Entity, Claim and Source. They work without an editor: what cannot be inserted is copied. */
export function registerPalette(deps: PaletteDeps): Owned {
  return new Palette(deps);
}

class Palette extends Disposable {
  readonly #catalogs: CatalogStore;
  #lookup: { readonly of: Catalog; readonly lookup: Lookup } | undefined;

  constructor({ catalogs, log }: PaletteDeps) {
    super();
    this.#catalogs = catalogs;
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
    // Our search ranks better than the list's own; without this, the list would sort the answers again. Not in the
    // published types, though every released VS Code has it; one that had not would only sort.
    const pick: vscode.QuickPick<Pick> & { sortByLabel?: boolean } = vscode.window.createQuickPick<Pick>();
    pick.sortByLabel = false;
    pick.placeholder = placeholder(kind);
    // Both start as true in the extension host although documented as false: said, so that it holds.
    pick.matchOnDescription = true;
    pick.matchOnDetail = true;
    pick.value = words;
    const search = (): void => {
      pick.items = this.#items(kind, pick.value);
    };
    search();
    pick.onDidChangeValue(search);
    const changed = this.#catalogs.onDidChange(search);
    pick.onDidAccept(() => {
      const target = pick.selectedItems[0]?.target;
      if (target === undefined) return;
      pick.hide();
      void vscode.commands.executeCommand(COMMAND.showCard, target);
    });
    pick.onDidTriggerItemButton(({ item, button }) => {
      pick.hide();
      const command = item.buttons.find((own) => own === button)?.command;
      if (command !== undefined) void vscode.commands.executeCommand(command, item.target);
    });
    pick.onDidHide(() => {
      changed.dispose();
      pick.dispose();
    });
    pick.show();
  }

  #items(kind: Kind, words: string): Pick[] {
    const { catalog } = this.#catalogs;
    if (this.#lookup?.of !== catalog) this.#lookup = { of: catalog, lookup: createLookup(catalog) };
    const { lookup } = this.#lookup;
    switch (kind) {
      case 'entity':
        return lookup.entities(words, MOST_ITEMS).map((item) => this.#pick(item, { kind, id: item.id }));
      case 'claim':
        return lookup.claims(words, MOST_ITEMS).map((item) => this.#pick(item, { kind, id: item.id }));
      case 'source':
        return lookup.sources(words, MOST_ITEMS).map((item) => this.#pick(item, { kind, id: item.id }));
    }
  }

  #pick(item: LookupItem<string>, target: CardTarget): Pick {
    const { catalog } = this.#catalogs;
    const hasAddress = target.kind === 'source' && httpsAddress(catalog.sources.get(target.id)?.URL) !== undefined;
    return {
      label: shown(item.label, 300),
      iconPath: iconOf(item.icon),
      ...(item.description === undefined ? {} : { description: shown(item.description, 200) }),
      ...(item.detail === undefined || item.detail === '' ? {} : { detail: shown(item.detail, 300) }),
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

function iconOf(icon: LookupItem<string>['icon']): vscode.ThemeIcon {
  switch (icon) {
    case 'actor':
      return new vscode.ThemeIcon('organization', new vscode.ThemeColor('dossier.actor'));
    case 'incident':
      return new vscode.ThemeIcon('flame', new vscode.ThemeColor('dossier.incident'));
    case 'tool':
      return new vscode.ThemeIcon('tools', new vscode.ThemeColor('dossier.tool'));
    case 'claim':
      return new vscode.ThemeIcon('quote');
    case 'source':
      return new vscode.ThemeIcon('book');
  }
}

function shown(text: string, length: number): string {
  return withoutIcons(clipped(visibleText(text), length));
}
