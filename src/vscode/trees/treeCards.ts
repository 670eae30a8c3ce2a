import * as vscode from 'vscode';
import { httpsAddress } from '../../core/text/httpsAddress.ts';
import { cardFor } from '../../core/view/card.ts';
import { claimCard } from '../../core/view/claimCard.ts';
import type { OutlineNode } from '../../core/view/outline.ts';
import { sourceCard } from '../../core/view/sourceCard.ts';
import { claimHover, entityHover, sourceHover, toMarkdownString } from '../cards/cardMarkdown.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { COMMAND, ITEM } from '../host/manifest.ts';
import { itemKind } from './outlineItem.ts';
import { text, type SafeMarkdown } from '../host/safeMarkdown.ts';

/* What nodes of all trees do in the same way: they show cards, lead into the report, and have a menu. */

/** Choosing a node shows its card, or its place in the report. */
export function commandOf({ target }: OutlineNode, report: vscode.Uri | undefined): vscode.Command | undefined {
  switch (target?.kind) {
    case 'entity':
    case 'claim':
    case 'source':
      return {
        command: COMMAND.showCard,
        title: vscode.l10n.t('Show card'),
        arguments: [target, { preserveFocus: true }],
      };
    case 'span':
      if (report === undefined) return undefined;
      return {
        command: COMMAND.revealSpan,
        title: vscode.l10n.t('Reveal in report'),
        arguments: [{ uri: report.toString(), span: target.span }],
      };
    case 'annotation':
    case undefined:
      return undefined;
  }
}

/** A node's card in short, or all of its words. */
export function tooltipOf(node: OutlineNode, catalogs: CatalogStore): vscode.MarkdownString | undefined {
  const content = contentOf(node, catalogs);
  return content === undefined ? undefined : toMarkdownString(content);
}

function contentOf({ target, tooltip, label }: OutlineNode, { catalog }: CatalogStore): SafeMarkdown | undefined {
  switch (target?.kind) {
    case 'entity': {
      const card = cardFor(target.id, catalog, { claims: 2, l10n: vscode.l10n });
      return card === undefined ? undefined : entityHover(card, { inReport: false });
    }
    case 'claim': {
      const claim = claimCard(target.id, catalog);
      return claim === undefined ? undefined : claimHover(claim);
    }
    case 'source': {
      const source = sourceCard(target.id, catalog, { claims: 0, l10n: vscode.l10n });
      return source === undefined ? undefined : sourceHover(source);
    }
    case 'span':
      return text(tooltip ?? label, 1000);
    case 'annotation':
    case undefined:
      return undefined;
  }
}

/** The context menu's word for a node; a source with an address can be opened. */
export function contextValueOf(node: OutlineNode, { catalog }: CatalogStore): string | undefined {
  if (node.target?.kind !== 'source') return itemKind(node);
  const address = catalog.sources.get(node.target.id)?.URL;
  return httpsAddress(address) === undefined ? ITEM.source : ITEM.sourceWithAddress;
}
