import * as vscode from 'vscode';
import { cardFor } from '../core/view/card.ts';
import { claimCard } from '../core/view/claimCard.ts';
import { claimsOutline, type OutlineNode } from '../core/view/outline.ts';
import { sourceCard } from '../core/view/sourceCard.ts';
import { httpsAddress } from '../core/text/httpsAddress.ts';
import { claimHover, entityHover, sourceHover, toMarkdownString } from './cardMarkdown.ts';
import type { CatalogStore } from './catalogStore.ts';
import { Disposable } from './lifetime.ts';
import { COMMAND, CONTEXT, ITEM, VIEW } from './manifest.ts';
import { itemKind, OutlineTree } from './outlineTree.ts';
import { type SafeMarkdown } from './safeMarkdown.ts';
import type { CardTarget } from './target.ts';

/** "Claims and sources": source, its claims, whom they are about. */
export class ClaimsTree extends Disposable {
  readonly #catalogs: CatalogStore;
  readonly tree: OutlineTree;

  constructor(catalogs: CatalogStore) {
    super();
    this.#catalogs = catalogs;
    this.tree = this.register(
      new OutlineTree({
        view: VIEW.claims,
        openRoots: true,
        command: (node) => showCard(node),
        tooltip: (node) => {
          const content = tooltipOf(node, catalogs);
          return content === undefined ? undefined : toMarkdownString(content);
        },
        contextValue: (node) => this.#contextValue(node),
        description: (node) => node.description,
      }),
    );
    this.register(
      catalogs.onDidChange(() => {
        this.#show();
      }),
    );
    this.#show();
  }

  /** The first node about it in reading order: a source itself, a claim under its first source, an entity under a claim. */
  nodeFor(target: CardTarget): OutlineNode | undefined {
    return this.tree.find(({ target: own }) => own?.kind === target.kind && own.id === target.id);
  }

  #show(): void {
    const { catalog, state } = this.#catalogs;
    void vscode.commands.executeCommand('setContext', CONTEXT.packs, state);
    this.tree.show(claimsOutline(catalog));
  }

  #contextValue(node: OutlineNode): string | undefined {
    if (node.target?.kind !== 'source') return itemKind(node);
    const address = this.#catalogs.catalog.sources.get(node.target.id)?.URL;
    return httpsAddress(address) === undefined ? ITEM.source : ITEM.sourceWithAddress;
  }
}

/** Choosing a node shows its card. */
export function showCard(node: OutlineNode): vscode.Command | undefined {
  if (node.target === undefined || node.target.kind === 'span' || node.target.kind === 'annotation') return undefined;
  return {
    command: COMMAND.showCard,
    title: vscode.l10n.t('Show card'),
    arguments: [node.target, { preserveFocus: true }],
  };
}

export function tooltipOf(node: OutlineNode, catalogs: CatalogStore): SafeMarkdown | undefined {
  const { target } = node;
  const { catalog } = catalogs;
  switch (target?.kind) {
    case 'entity': {
      const card = cardFor(target.id, catalog, { claims: 2 });
      return card === undefined ? undefined : entityHover(card, { inReport: false });
    }
    case 'claim': {
      const claim = claimCard(target.id, catalog);
      return claim === undefined ? undefined : claimHover(claim);
    }
    case 'source': {
      const source = sourceCard(target.id, catalog, { claims: 0 });
      return source === undefined ? undefined : sourceHover(source);
    }
    case 'span':
    case 'annotation':
    case undefined:
      return undefined;
  }
}
