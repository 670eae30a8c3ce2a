import * as vscode from 'vscode';
import type { Catalog } from '../core/catalog/catalog.ts';
import type { EntityKind } from '../core/catalog/model.ts';
import { cardFor } from '../core/view/card.ts';
import { endsInCode, NameCompletion, type NameOffer } from '../core/view/nameCompletion.ts';
import { entityHover, toMarkdownString } from './cardMarkdown.ts';
import type { CatalogStore } from './catalogStore.ts';
import type { Owned } from './lifetime.ts';
import { REPORT_LANGUAGE } from './manifest.ts';
import { isReport } from './reportStore.ts';
import type { Settings } from './settings.ts';
import { clipped, visibleText } from './visibleText.ts';

/** VS Code asks of itself only behind these: Markdown has no suggestions while typing. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'.split('');

const KIND: Readonly<Record<EntityKind, vscode.CompletionItemKind>> = {
  actor: vscode.CompletionItemKind.Class,
  incident: vscode.CompletionItemKind.Event,
  tool: vscode.CompletionItemKind.Module,
};

export interface NameCompletionDeps {
  readonly catalogs: CatalogStore;
  readonly settings: Settings;
}

class NameItem extends vscode.CompletionItem {
  readonly offer: NameOffer;

  constructor(offer: NameOffer, range: vscode.Range, index: number) {
    const label = clipped(visibleText(offer.name), 80);
    const other = offer.insert === offer.name ? (offer.main === offer.name ? '' : offer.main) : `→ ${offer.insert}`;
    super({ label, description: clipped(visibleText(other), 60) }, KIND[offer.kind]);
    this.offer = offer;
    this.range = range;
    this.insertText = offer.insert;
    this.filterText = offer.name;
    // Behind what others offer.
    this.sortText = `~${String(index).padStart(3, '0')}`;
  }
}

/** Names of the catalog while a report is typed: behind three letters with a capital, within a word, and when asked for. */
export function registerNameCompletion({ catalogs, settings }: NameCompletionDeps): Owned {
  let known: { readonly of: Catalog; readonly names: NameCompletion } | undefined;
  return vscode.languages.registerCompletionItemProvider(
    REPORT_LANGUAGE,
    {
      provideCompletionItems(document, position, _token, context) {
        const style = settings.completeNames(document.uri);
        if (style === 'off' || !isReport(document)) return undefined;
        const { catalog } = catalogs;
        if (known?.of !== catalog) known = { of: catalog, names: new NameCompletion(catalog) };
        const before = document.lineAt(position.line).text.slice(0, position.character);
        const isAsked = context.triggerKind === vscode.CompletionTriggerKind.Invoke;
        const offers = known.names.offers(before, style, !isAsked);
        if (offers.length === 0) return undefined;
        if (endsInCode(document.getText(new vscode.Range(new vscode.Position(0, 0), position)))) return undefined;
        const items = offers.map((offer, index) => {
          const range = new vscode.Range(position.with({ character: offer.start }), position);
          return new NameItem(offer, range, index);
        });
        // Asked again with every letter: the list goes when the word is whole.
        return new vscode.CompletionList(items, true);
      },
      resolveCompletionItem(item) {
        const card =
          item instanceof NameItem
            ? cardFor(item.offer.entity, catalogs.catalog, { claims: settings.hoverClaims })
            : undefined;
        if (card !== undefined) item.documentation = toMarkdownString(entityHover(card, { inReport: false }));
        return item;
      },
    },
    ...LETTERS,
  );
}
