import * as vscode from 'vscode';
import type { Catalog } from '../../core/catalog/catalog.ts';
import type { Row } from '../../core/view/arrange.ts';
import { nodeId, type OutlineNode } from '../../core/view/outline.ts';
import type { OutlineWords } from '../../core/view/outlineWords.ts';
import { ArrangedTree, type ArrangedTreeOptions } from './arrangedTree.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { Disposable } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import { outlineWords } from '../catalog/outlineWords.ts';
import type { CardTarget } from '../host/target.ts';
import { commandOf, contextValueOf, tooltipOf } from './treeCards.ts';

export interface CatalogTreeDeps {
  readonly catalogs: CatalogStore;
  readonly memory: vscode.Memento;
  readonly log: Log;
}

export interface CatalogTreeOptions extends Pick<
  ArrangedTreeOptions,
  'view' | 'groups' | 'sorts' | 'facets' | 'commands' | 'filtered' | 'counted' | 'titles'
> {
  readonly rows: (catalog: Catalog, words: OutlineWords) => readonly Row[];
  readonly count: (catalog: Catalog) => number;
  /** The key for `when` clauses that says what there is: `none`, `some`, or `hidden` by the filter. */
  readonly state: string;
}

/** All entities, claims or sources of the packs. */
export class CatalogTree extends Disposable {
  readonly #catalogs: CatalogStore;
  readonly #options: CatalogTreeOptions;
  readonly #arranged: ArrangedTree;

  constructor({ catalogs, memory, log }: CatalogTreeDeps, options: CatalogTreeOptions) {
    super();
    this.#catalogs = catalogs;
    this.#options = options;
    this.#arranged = this.register(
      new ArrangedTree({
        ...options,
        memory,
        log,
        command: (node) => commandOf(node, undefined),
        tooltip: (node) => tooltipOf(node, catalogs),
        contextValue: (node) => contextValueOf(node, catalogs),
      }),
    );
    this.register(
      catalogs.onDidChange(() => {
        this.#show();
      }),
    );
    this.register(
      this.#arranged.onDidArrange(() => {
        this.#say();
      }),
    );
    this.#show();
  }

  get roots(): readonly OutlineNode[] {
    return this.#arranged.tree.roots;
  }

  /** Selects the thing itself, wherever it stands first; a filter that hides it is dropped. False when it is not here. */
  async reveal(target: CardTarget): Promise<boolean> {
    const { tree } = this.#arranged;
    const id = nodeId(target.kind, target.id);
    const find = async (): Promise<OutlineNode | undefined> => {
      await this.#arranged.whenArranged();
      return tree.endOf(this.#arranged.pathTo((rows) => rows.find((row) => row.id === id)));
    };
    let node = await find();
    if (node === undefined && this.#arranged.isFiltering) {
      await this.#arranged.drop();
      node = await find();
    }
    if (node === undefined) return false;
    await tree.view.reveal(node, { select: true, focus: true, expand: true });
    return true;
  }

  #show(): void {
    const { catalog } = this.#catalogs;
    this.#arranged.show(() => this.#options.rows(catalog, outlineWords()));
    this.#say();
  }

  #say(): void {
    const count = this.#options.count(this.#catalogs.catalog);
    const state = count === 0 ? 'none' : this.#arranged.hidesAll ? 'hidden' : 'some';
    void vscode.commands.executeCommand('setContext', this.#options.state, state);
    this.#arranged.tree.view.description = count === 0 ? '' : String(count);
  }
}
