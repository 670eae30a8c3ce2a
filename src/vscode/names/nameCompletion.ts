import * as vscode from 'vscode';
import type { Catalog } from '../../core/catalog/catalog.ts';
import type { EntityKind } from '../../core/catalog/model.ts';
import { cardFor } from '../../core/view/card.ts';
import { endsInCode, NameCompletion, type NameOffer } from '../../core/view/nameCompletion.ts';
import { entityHover, toMarkdownString } from '../cards/cardMarkdown.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { together, type Owned } from '../host/lifetime.ts';
import { REPORT_LANGUAGE } from '../host/manifest.ts';
import { isReport } from '../reports/reportStore.ts';
import type { Settings } from '../host/settings.ts';
import { ShownCompletion } from '../host/surfaces.ts';
import { label } from '../host/visibleText.ts';

const KIND: Readonly<Record<EntityKind, vscode.CompletionItemKind>> = {
  actor: vscode.CompletionItemKind.Class,
  incident: vscode.CompletionItemKind.Event,
  tool: vscode.CompletionItemKind.Module,
};

export interface NameCompletionDeps {
  readonly catalogs: CatalogStore;
  readonly settings: Settings;
}

class NameItem extends ShownCompletion {
  readonly offer: NameOffer;

  constructor(offer: NameOffer, range: vscode.Range, index: number) {
    const other = offer.insert === offer.name ? (offer.main === offer.name ? '' : offer.main) : `→ ${offer.insert}`;
    super({ label: label(offer.name, 80), description: label(other, 60) }, offer.insert, KIND[offer.kind]);
    this.offer = offer;
    this.range = range;
    this.filterText = offer.name;
    // Behind what others offer.
    this.sortText = `~${String(index).padStart(3, '0')}`;
  }
}

/** Names of the catalog while a report is typed: behind three letters with a capital, within a word, and when asked for. */
export function registerNameCompletion({ catalogs, settings }: NameCompletionDeps): Owned {
  let known: { readonly of: Catalog; readonly names: NameCompletion } | undefined;
  const names = (): NameCompletion => {
    const { catalog } = catalogs;
    if (known?.of !== catalog) known = { of: catalog, names: new NameCompletion(catalog) };
    return known.names;
  };
  const provider = vscode.languages.registerCompletionItemProvider(REPORT_LANGUAGE, {
    provideCompletionItems(document, position, _token, context) {
      const style = settings.completeNames(document.uri);
      if (style === 'off' || !isReport(document)) return undefined;
      const before = document.lineAt(position.line).text.slice(0, position.character);
      const isAsked = context.triggerKind === vscode.CompletionTriggerKind.Invoke;
      const offers = names().offers(before, style, !isAsked);
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
          ? cardFor(item.offer.entity, catalogs.catalog, { claims: settings.hoverClaims, l10n: vscode.l10n })
          : undefined;
      if (card !== undefined) item.documentation = toMarkdownString(entityHover(card, { inReport: false }));
      return item;
    },
  });
  return together(
    provider,
    whileTyping((before, document) => {
      const style = settings.completeNames(document.uri);
      return style !== 'off' && names().offers(before, style, true).length > 0;
    }),
  );
}

/**
 * Opens the list when a letter has just made a name likely. VS Code does not by itself: it has no suggestions while typing
 * in Markdown, and characters that open the list count only between words. Once it was closed it stays so in this word.
 */
function whileTyping(isLikely: (before: string, document: vscode.TextDocument) => boolean): Owned {
  return vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
    const [change, ...others] = contentChanges;
    if (change === undefined || others.length > 0 || reason !== undefined || !isReport(document)) return;
    if (change.rangeLength > 0 || !/^[\p{L}\p{N}]$/u.test(change.text)) return;
    if (vscode.window.activeTextEditor?.document !== document) return;
    const { line, character } = change.range.start;
    const before = document.lineAt(line).text.slice(0, character + change.text.length);
    if (!isLikely(before, document)) return;
    const earlier = before.slice(0, -change.text.length);
    if (/[\p{L}\p{N}]$/u.test(earlier) && isLikely(earlier, document)) return;
    // As if by itself: it says nothing where there is nothing, and goes when there is nothing any more.
    void vscode.commands.executeCommand('editor.action.triggerSuggest', { auto: true });
  });
}
