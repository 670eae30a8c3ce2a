import * as vscode from 'vscode';
import type { OutlineIcon, OutlineNode } from '../core/view/outline.ts';
import { kindIcon, kindWord } from './kinds.ts';
import { Disposable } from './lifetime.ts';
import { ITEM } from './manifest.ts';
import { treeItem, type ShownRow } from './surfaces.ts';
import { label, type PlainLabel } from './visibleText.ts';

export interface OutlineTreeOptions {
  readonly view: string;
  /** What choosing a node does. */
  command(node: OutlineNode): vscode.Command | undefined;
  /** Made when the mouse rests on a node, and not before. */
  tooltip(node: OutlineNode): vscode.MarkdownString | undefined;
  contextValue(node: OutlineNode): string | undefined;
  /** What stands behind the label. */
  description(node: OutlineNode): string | undefined;
  /** Roots are open from the start where there are few. */
  readonly openRoots: boolean;
}

/** A tree view over plain nodes. */
export class OutlineTree extends Disposable implements vscode.TreeDataProvider<OutlineNode> {
  readonly #options: OutlineTreeOptions;
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  readonly onDidChangeTreeData = this.#changed.event;
  readonly view: vscode.TreeView<OutlineNode>;
  readonly #expanded = new Set<string>();
  #roots: readonly OutlineNode[] = [];
  /** Nodes are plain values without a way up; `reveal` needs one. */
  #parents = new Map<OutlineNode, OutlineNode>();

  constructor(options: OutlineTreeOptions) {
    super();
    this.#options = options;
    this.view = this.register(
      vscode.window.createTreeView(options.view, { treeDataProvider: this, showCollapseAll: true }),
    );
    this.register(this.view.onDidExpandElement(({ element }) => this.#expanded.add(element.id)));
    this.register(this.view.onDidCollapseElement(({ element }) => this.#expanded.delete(element.id)));
  }

  get roots(): readonly OutlineNode[] {
    return this.#roots;
  }

  show(roots: readonly OutlineNode[]): void {
    this.#roots = roots;
    this.#parents = new Map();
    const waiting = [...roots];
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      for (const child of node.children) {
        this.#parents.set(child, node);
        waiting.push(child);
      }
    }
    this.#changed.fire();
  }

  isExpanded(node: OutlineNode): boolean {
    return this.#expanded.has(node.id);
  }

  parentOf(node: OutlineNode): OutlineNode | undefined {
    return this.#parents.get(node);
  }

  /** The first node in reading order that fits. */
  find(fits: (node: OutlineNode) => boolean): OutlineNode | undefined {
    const waiting = [...this.#roots].reverse();
    for (let node = waiting.pop(); node !== undefined; node = waiting.pop()) {
      if (fits(node)) return node;
      waiting.push(...[...node.children].reverse());
    }
    return undefined;
  }

  getChildren(node?: OutlineNode): OutlineNode[] {
    return [...(node?.children ?? this.#roots)];
  }

  getParent(node: OutlineNode): OutlineNode | undefined {
    return this.#parents.get(node);
  }

  getTreeItem(node: OutlineNode): vscode.TreeItem {
    const description = this.#options.description(node);
    const row = {
      ...labelOf(node),
      ...(description === undefined ? {} : { description: label(description) }),
      spoken: spokenLabel(node),
    };
    const item = treeItem(row, this.#collapsibleState(node));
    item.id = node.id;
    item.iconPath = iconOf(node.icon);
    const command = this.#options.command(node);
    const contextValue = this.#options.contextValue(node);
    if (command !== undefined) item.command = command;
    if (contextValue !== undefined) item.contextValue = contextValue;
    return item;
  }

  resolveTreeItem(item: vscode.TreeItem, node: OutlineNode): vscode.TreeItem {
    const tooltip = this.#options.tooltip(node);
    if (tooltip !== undefined) item.tooltip = tooltip;
    return item;
  }

  #collapsibleState(node: OutlineNode): vscode.TreeItemCollapsibleState {
    if (node.children.length === 0) return vscode.TreeItemCollapsibleState.None;
    const open = this.#options.openRoots && !this.#parents.has(node) && this.#roots.length <= 2;
    return open ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
  }
}

const ANNOTATION_ITEM = {
  open: ITEM.annotationOpen,
  resolved: ITEM.annotationResolved,
  review: ITEM.annotationReview,
  candidate: ITEM.annotationCandidate,
} as const;

/** The context menu's word for a node. */
export function itemKind(node: OutlineNode): string | undefined {
  switch (node.target?.kind) {
    case 'entity':
      return ITEM.entity;
    case 'claim':
      return ITEM.claim;
    case 'source':
      return ITEM.source;
    case 'span':
      return ITEM.mention;
    case 'annotation':
      return ANNOTATION_ITEM[node.target.state];
    case undefined:
      return undefined;
  }
}

/** Highlights count in the label as it came; where hidden characters had to be written out, they are left away. */
function labelOf(node: OutlineNode): Pick<ShownRow, 'label' | 'highlights'> {
  const shown = label(node.label);
  if (node.highlight === undefined || shown !== node.label) return { label: shown };
  return { label: shown, highlights: [[node.highlight.start, node.highlight.end]] };
}

function iconOf(icon: OutlineIcon): vscode.ThemeIcon {
  switch (icon) {
    case 'actor':
    case 'incident':
    case 'tool':
    case 'source':
    case 'claim':
      return kindIcon(icon);
    case 'disputed-claim':
      return new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'));
    case 'group':
      return new vscode.ThemeIcon('folder');
    case 'mention':
      return new vscode.ThemeIcon('text-size');
    case 'cue-mention':
      return new vscode.ThemeIcon('whole-word');
    case 'unsourced':
      return new vscode.ThemeIcon('circle-outline', new vscode.ThemeColor('dossier.unsourced'));
    case 'unresolved':
      return new vscode.ThemeIcon('question', new vscode.ThemeColor('dossier.unresolved'));
    case 'single-source':
      return new vscode.ThemeIcon('check', new vscode.ThemeColor('dossier.singleSource'));
    case 'corroborated':
      return new vscode.ThemeIcon('check-all', new vscode.ThemeColor('dossier.corroborated'));
    case 'disputed':
      return new vscode.ThemeIcon('warning', new vscode.ThemeColor('dossier.disputed'));
    case 'conflicting':
      return new vscode.ThemeIcon('error', new vscode.ThemeColor('dossier.conflicting'));
    case 'annotation':
      return new vscode.ThemeIcon('comment', new vscode.ThemeColor('dossier.annotation'));
    case 'annotation-review':
      return new vscode.ThemeIcon('comment-unresolved', new vscode.ThemeColor('list.warningForeground'));
    case 'annotation-resolved':
      return new vscode.ThemeIcon('pass', new vscode.ThemeColor('dossier.annotation'));
  }
}

/** What a screen reader says: the picture in words, then the label. */
function spokenLabel(node: OutlineNode): PlainLabel {
  const words = [spokenIcon(node.icon), node.label, node.description].filter((part) => part !== undefined);
  return label(words.join(', '));
}

function spokenIcon(icon: OutlineIcon): string {
  switch (icon) {
    case 'actor':
    case 'incident':
    case 'tool':
    case 'source':
    case 'claim':
      return kindWord(icon);
    case 'disputed-claim':
      return vscode.l10n.t('Disputed claim');
    case 'group':
      return vscode.l10n.t('Group');
    case 'mention':
      return vscode.l10n.t('Mention');
    case 'cue-mention':
      return vscode.l10n.t('Mention by several words');
    // Their description names the status.
    case 'unsourced':
    case 'unresolved':
    case 'single-source':
    case 'corroborated':
    case 'disputed':
    case 'conflicting':
      return vscode.l10n.t('Statement');
    case 'annotation':
      return vscode.l10n.t('Annotation');
    case 'annotation-review':
      return vscode.l10n.t('Annotation to review');
    case 'annotation-resolved':
      return vscode.l10n.t('Resolved annotation');
  }
}
