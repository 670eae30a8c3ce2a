import * as vscode from 'vscode';
import { countBelow, hasChildren, type OutlineNode } from '../../core/view/outline.ts';
import { Disposable } from '../host/lifetime.ts';
import { iconOf, spokenIcon } from './outlineIcon.ts';
import { treeItem, type ShownRow } from '../host/surfaces.ts';
import { label, type PlainLabel } from '../host/visibleText.ts';

export interface OutlineTreeOptions {
  readonly view: string;
  /** What choosing a node does. */
  readonly command: (node: OutlineNode) => vscode.Command | undefined;
  /** Made when the mouse rests on a node, and not before. */
  readonly tooltip: (node: OutlineNode) => vscode.MarkdownString | undefined;
  readonly contextValue: (node: OutlineNode) => string | undefined;
  /** Where it is kept which nodes are open; without it they are closed in every session. */
  readonly memory?: vscode.Memento;
}

/** Groups are open from the start where there are no more than these. */
const FEW_GROUPS = 3;
/** Things are open from the start where there are no more than these, with no more than these below them. */
const FEW_THINGS = 2;
const FEW_BELOW = 10;
/** Nodes whose state is kept between sessions. */
const MOST_KEPT = 500;

/** A tree view over plain nodes, of which only those are made that somebody looks at. */
export class OutlineTree extends Disposable implements vscode.TreeDataProvider<OutlineNode> {
  readonly #options: OutlineTreeOptions;
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  readonly onDidChangeTreeData = this.#changed.event;
  #isHandedOut = false;
  readonly view: vscode.TreeView<OutlineNode>;
  /** By id, whether a person has opened or closed it. */
  readonly #opened: Map<string, boolean>;
  #make: () => readonly OutlineNode[] = () => [];
  #prepare: () => Promise<void> | undefined = () => undefined;
  #roots: readonly OutlineNode[] | undefined;
  /** Nodes are plain values without a way up; `reveal` needs one. */
  #parents = new WeakMap<OutlineNode, OutlineNode>();

  constructor(options: OutlineTreeOptions) {
    super();
    this.#options = options;
    this.#opened = openedFrom(options.memory?.get(this.#memoryKey));
    this.view = this.register(
      vscode.window.createTreeView(options.view, { treeDataProvider: this, showCollapseAll: true }),
    );
    this.register(this.view.onDidExpandElement(({ element }) => this.#keep(element, true)));
    this.register(this.view.onDidCollapseElement(({ element }) => this.#keep(element, false)));
  }

  get roots(): readonly OutlineNode[] {
    return (this.#roots ??= this.#make());
  }

  /** False from when other nodes are shown until VS Code has asked for them: it takes none of them before. */
  get isHandedOut(): boolean {
    return this.#isHandedOut;
  }

  /**
   * Shows other nodes; they are made when VS Code asks for them. `prepare` does beforehand what would hold the host up, and
   * returns nothing where there is nothing of the kind.
   */
  show(make: () => readonly OutlineNode[], prepare: () => Promise<void> | undefined = () => undefined): void {
    this.#make = make;
    this.#prepare = prepare;
    this.#roots = undefined;
    this.#parents = new WeakMap();
    this.#isHandedOut = false;
    this.#changed.fire();
  }

  /** The last node of a path that begins at a root. Absent when the path is empty. */
  endOf(path: Iterable<OutlineNode>): OutlineNode | undefined {
    let end: OutlineNode | undefined;
    for (const node of path) end = this.#placed(node, end);
    return end;
  }

  /** The same, but no further than a closed node: what is in it is to be seen nowhere, and is not made. */
  visibleEndOf(path: Iterable<OutlineNode>): OutlineNode | undefined {
    let end: OutlineNode | undefined;
    for (const node of path) {
      end = this.#placed(node, end);
      if (this.#collapsibleState(node) === vscode.TreeItemCollapsibleState.Collapsed) break;
    }
    return end;
  }

  getChildren(node?: OutlineNode): OutlineNode[] | Promise<OutlineNode[]> {
    if (node !== undefined) return node.children.map((child) => this.#placed(child, node));
    const prepared = this.#roots === undefined ? this.#prepare() : undefined;
    return prepared === undefined ? this.#handOut() : prepared.then(() => this.#handOut());
  }

  getParent(node: OutlineNode): OutlineNode | undefined {
    return this.#parents.get(node);
  }

  getTreeItem(node: OutlineNode): vscode.TreeItem {
    const row = {
      ...labelOf(node),
      ...(node.description === undefined ? {} : { description: label(node.description) }),
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

  #placed(node: OutlineNode, parent: OutlineNode | undefined): OutlineNode {
    if (parent !== undefined) this.#parents.set(node, parent);
    return node;
  }

  #handOut(): OutlineNode[] {
    this.#isHandedOut = true;
    return [...this.roots];
  }

  #collapsibleState(node: OutlineNode): vscode.TreeItemCollapsibleState {
    if (!hasChildren(node)) return vscode.TreeItemCollapsibleState.None;
    const open = this.#opened.get(node.id) ?? this.#isOpenAtFirst(node);
    return open ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed;
  }

  #isOpenAtFirst(node: OutlineNode): boolean {
    const { roots } = this;
    const few = node.isRow === true ? FEW_THINGS : FEW_GROUPS;
    if (roots.length > few || !roots.includes(node)) return false;
    return node.isRow !== true || countBelow(node) <= FEW_BELOW;
  }

  #keep(node: OutlineNode, open: boolean): void {
    // What was touched last stands last, and what nobody has touched for long goes.
    this.#opened.delete(node.id);
    this.#opened.set(node.id, open);
    for (const id of this.#opened.keys()) {
      if (this.#opened.size <= MOST_KEPT) break;
      this.#opened.delete(id);
    }
    void this.#options.memory?.update(this.#memoryKey, [...this.#opened]);
  }

  get #memoryKey(): string {
    return `${this.#options.view}.opened`;
  }
}

function openedFrom(value: unknown): Map<string, boolean> {
  const opened = new Map<string, boolean>();
  if (!Array.isArray(value)) return opened;
  for (const entry of value) {
    if (!Array.isArray(entry)) continue;
    const [id, open]: readonly unknown[] = entry;
    if (typeof id === 'string' && typeof open === 'boolean') opened.set(id, open);
  }
  return opened;
}

/** Highlights count in the label as it came; where hidden characters had to be written out, they are left away. */
function labelOf(node: OutlineNode): Pick<ShownRow, 'label' | 'highlights'> {
  const shown = label(node.label);
  if (node.highlight === undefined || shown !== node.label) return { label: shown };
  return { label: shown, highlights: [[node.highlight.start, node.highlight.end]] };
}

/** What a screen reader says: the picture in words, then the label, then what stands behind it. */
function spokenLabel(node: OutlineNode): PlainLabel {
  const behind = node.spoken ?? node.description?.replaceAll(' · ', ', ');
  // A group that stands for nothing itself bears the picture of what is in it.
  const isGroup = node.target === undefined && hasChildren(node);
  const words = [spokenIcon(isGroup ? 'group' : node.icon), node.label, behind].filter(
    (part) => part !== undefined && part !== '',
  );
  return label(words.join(', '));
}
