import * as vscode from 'vscode';
import type { Catalog } from '../../core/catalog/catalog.ts';
import { packPlaceAt, type IdOf, type PackPlace } from '../../core/catalog/packPlaces.ts';
import { cardFor } from '../../core/view/card.ts';
import { claimCard } from '../../core/view/claimCard.ts';
import type { Lookup, LookupItem, LookupKind } from '../../core/view/lookup.ts';
import { sourceCard } from '../../core/view/sourceCard.ts';
import { claimHover, entityHover, sourceHover, toMarkdownString } from '../cards/cardMarkdown.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { toOffset, toRange } from '../host/convert.ts';
import { Disposable, type Owned } from '../host/lifetime.ts';
import { locationsOf } from '../catalog/packLocation.ts';
import { PACK_DOCUMENTS } from '../host/manifest.ts';
import type { Settings } from '../host/settings.ts';
import { ShownCompletion, type ShownCompletionLabel } from '../host/surfaces.ts';
import { cardTarget, type CardTarget } from '../host/target.ts';
import { label } from '../host/visibleText.ts';

const MOST_ITEMS = 200;
/** Above this a pack is written by a program, and reading it at each key would be felt. */
const LONGEST = 8 * 1024 * 1024;
/** What opens a place for an id: a cue's mention, a value, a list, the next item, a quote. */
const TRIGGERS = ['@', ' ', '[', ',', '"', "'"];

export interface PackIdsDeps {
  readonly catalogs: CatalogStore;
  readonly settings: Settings;
}

/** In packs: ids offered as they are typed, with the card of what they stand for, and the way to its entry (F12). */
export function registerPackIds(deps: PackIdsDeps): Owned {
  return new PackIds(deps);
}

class PackIds extends Disposable {
  readonly #deps: PackIdsDeps;

  constructor(deps: PackIdsDeps) {
    super();
    this.#deps = deps;
    this.register(
      vscode.languages.registerCompletionItemProvider(
        PACK_DOCUMENTS,
        {
          provideCompletionItems: (document, position, token) => this.#complete(document, position, token),
          resolveCompletionItem: (item) => {
            const documentation = item instanceof IdItem ? this.#documentation(item.target) : undefined;
            if (documentation !== undefined) item.documentation = documentation;
            return item;
          },
        },
        ...TRIGGERS,
      ),
    );
    this.register(
      vscode.languages.registerHoverProvider(PACK_DOCUMENTS, {
        provideHover: (document, position) => {
          const found = this.#targetAt(document, position);
          const content = found === undefined ? undefined : this.#documentation(found.target);
          return content === undefined || found === undefined
            ? undefined
            : new vscode.Hover(content, toRange(document, found.place));
        },
      }),
    );
    this.register(
      vscode.languages.registerDefinitionProvider(PACK_DOCUMENTS, {
        provideDefinition: async (document, position) => {
          const found = this.#targetAt(document, position);
          if (found === undefined) return undefined;
          const originSelectionRange = toRange(document, found.place);
          const locations = await locationsOf(found.target, deps.catalogs.catalog);
          return locations.map(({ uri, range }): vscode.LocationLink => ({
            originSelectionRange,
            targetUri: uri,
            targetRange: range,
          }));
        },
      }),
    );
  }

  async #complete(
    document: vscode.TextDocument,
    position: vscode.Position,
    token: vscode.CancellationToken,
  ): Promise<vscode.CompletionList | undefined> {
    const place = placeAt(document, position);
    // An entry's own id is for its author to make up.
    if (place === undefined || place.role === 'entry') return undefined;
    const offset = toOffset(document, position);
    const typed = place.id.slice(0, Math.max(0, offset - place.start));
    const replacing = toRange(document, place);
    const range = { inserting: new vscode.Range(replacing.start, position), replacing };
    const lookup = await this.#deps.catalogs.lookups.ready(...SEARCHED[place.of]);
    if (token.isCancellationRequested) return undefined;
    const all = this.#find(place.of, typed, lookup);
    // Whoever types an id knows it; a name found by its words comes behind.
    const byId = all.filter(({ item }) => item.id.startsWith(typed));
    const found = [...byId, ...all.filter((one) => !byId.includes(one))];
    const items = found.map(({ item, target }, index) => {
      const made = new IdItem({ label: label(item.id, 200), description: label(item.label, 80) }, item.id, target);
      made.kind = KIND[item.icon];
      if (item.description !== undefined) made.detail = label(item.description, 200);
      made.range = range;
      // Found by our search, which knows names too: the list is not to sort it again, nor to drop a part of it.
      made.filterText = typed === '' ? item.id : typed;
      made.sortText = String(index).padStart(4, '0');
      return made;
    });
    return new vscode.CompletionList(items, true);
  }

  #find(of: IdOf, typed: string, lookup: Lookup): readonly Found[] {
    const words = typed.replace(/[-_.:/#]+/g, ' ');
    const entities = (): readonly Found[] =>
      lookup.entities(words, MOST_ITEMS).map((item) => ({ item, target: { kind: 'entity', id: item.id } }));
    const sources = (): readonly Found[] =>
      lookup.sources(words, MOST_ITEMS).map((item) => ({ item, target: { kind: 'source', id: item.id } }));
    switch (of) {
      case 'entity':
        return entities();
      case 'source':
        return sources();
      case 'claim':
        return this.#claims(typed, lookup);
      case 'who':
        return [...sources(), ...entities()];
    }
  }

  /** By statement, and by the beginning of the id, which says more to whoever has written it. */
  #claims(typed: string, lookup: Lookup): readonly Found[] {
    const { catalog } = this.#deps.catalogs;
    const byId: Found[] = [];
    for (const { id, statement } of catalog.claims.values()) {
      if (byId.length >= MOST_ITEMS) break;
      if (id.startsWith(typed))
        byId.push({ item: { id, icon: 'claim', label: statement }, target: { kind: 'claim', id } });
    }
    const known = new Set<string>(byId.map(({ item }) => item.id));
    const words = typed.replace(/[-_.:/#]+/g, ' ').trim();
    const byWords = words === '' ? [] : lookup.claims(words, MOST_ITEMS);
    return [
      ...byId,
      ...byWords
        .filter(({ id }) => !known.has(id))
        .map((item): Found => ({ item, target: { kind: 'claim', id: item.id } })),
    ];
  }

  #targetAt(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): { readonly target: CardTarget; readonly place: PackPlace } | undefined {
    const place = placeAt(document, position);
    if (place === undefined) return undefined;
    const { catalog } = this.#deps.catalogs;
    const kinds = place.of === 'who' ? ['source', 'entity'] : [place.of];
    for (const kind of kinds) {
      const target = cardTarget({ kind, id: place.id }, catalog);
      if (target !== undefined) return { target, place };
    }
    return undefined;
  }

  #documentation(target: CardTarget): vscode.MarkdownString | undefined {
    const { catalogs, settings } = this.#deps;
    const content = contentOf(target, catalogs.catalog, settings.hoverClaims);
    return content === undefined ? undefined : toMarkdownString(content);
  }
}

const SEARCHED: Readonly<Record<IdOf, readonly LookupKind[]>> = {
  entity: ['entity'],
  source: ['source'],
  claim: ['claim'],
  who: ['source', 'entity'],
};

interface Found {
  readonly item: Pick<LookupItem<string>, 'id' | 'icon' | 'label' | 'description'>;
  readonly target: CardTarget;
}

class IdItem extends ShownCompletion {
  readonly target: CardTarget;

  constructor(shown: ShownCompletionLabel, id: string, target: CardTarget) {
    super(shown, id, vscode.CompletionItemKind.Reference);
    this.target = target;
  }
}

const KIND: Readonly<Record<LookupItem<string>['icon'], vscode.CompletionItemKind>> = {
  actor: vscode.CompletionItemKind.User,
  incident: vscode.CompletionItemKind.Event,
  tool: vscode.CompletionItemKind.Module,
  claim: vscode.CompletionItemKind.Text,
  source: vscode.CompletionItemKind.Reference,
};

function placeAt(document: vscode.TextDocument, position: vscode.Position): PackPlace | undefined {
  const text = document.getText();
  return text.length > LONGEST ? undefined : packPlaceAt(text, toOffset(document, position));
}

function contentOf(target: CardTarget, catalog: Catalog, claims: number): ReturnType<typeof entityHover> | undefined {
  switch (target.kind) {
    case 'entity': {
      const card = cardFor(target.id, catalog, { claims, l10n: vscode.l10n });
      return card === undefined ? undefined : entityHover(card, { inReport: false });
    }
    case 'claim': {
      const card = claimCard(target.id, catalog);
      return card === undefined ? undefined : claimHover(card);
    }
    case 'source': {
      const card = sourceCard(target.id, catalog, { l10n: vscode.l10n });
      return card === undefined ? undefined : sourceHover(card);
    }
  }
}
