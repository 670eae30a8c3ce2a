import * as vscode from 'vscode';
import {
  arrange,
  arrangeSteps,
  facetValues,
  facetValueSteps,
  type Arranged,
  type Arrangement,
  type FacetValues,
  type Row,
  type SortName,
} from '../../core/view/arrange.ts';
import type { OutlineNode } from '../../core/view/outline.ts';
import { filterFrom, isFiltering, NO_FILTER, type FacetName, type TreeFilter } from '../../core/view/treeFilter.ts';
import { askFilter } from './askFilter.ts';
import { registerCommand } from '../host/commands.ts';
import { Disposable } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import { OutlineTree, type OutlineTreeOptions } from './outlineTree.ts';
import type { OutlineWords } from '../../core/view/outlineWords.ts';
import { inSlices } from '../host/inSlices.ts';
import { outlineWords } from '../catalog/outlineWords.ts';
import { pickOne, type ShownPick } from '../host/surfaces.ts';
import { facetWord, sortWord } from './treeWords.ts';
import { label } from '../host/visibleText.ts';

export interface ArrangedTreeOptions extends OutlineTreeOptions {
  /** What a person can choose between; the first of each is the beginning. */
  readonly groups: readonly [Arrangement['group'], ...Arrangement['group'][]];
  readonly sorts: readonly [SortName, ...SortName[]];
  /** What can be filtered by, besides words. */
  readonly facets: readonly FacetName[];
  readonly commands: { readonly filter: string; readonly clear: string; readonly arrange?: string };
  /** The key for `when` clauses that is true while a filter is on. */
  readonly filtered: string;
  /** So many of what the tree lists, in words. */
  readonly counted: (count: number) => string;
  /** Titles of the two questions. */
  readonly titles: { readonly filter: string; readonly arrange: string };
  readonly memory: vscode.Memento;
  readonly log: Log;
}

/** So many take longer to arrange than a frame lasts. */
const MANY = 2_000;

/** A tree of things that a person groups, sorts and filters; how, is kept for the workspace. */
export class ArrangedTree extends Disposable {
  readonly #options: ArrangedTreeOptions;
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  /** A person has arranged it differently, or it is known now what a filter lets through. */
  readonly onDidArrange = this.#changed.event;
  readonly tree: OutlineTree;
  #arrangement: Arrangement;
  #rows: () => readonly Row[] = () => [];
  #made: readonly Row[] | undefined;
  #arranged: Arranged | undefined;
  /** The values of the facets that the filter names, as far as they have been counted. */
  #named: readonly FacetValues[] | undefined;
  #preparing: Promise<void> | undefined;
  #note = '';
  #cost = 0;

  constructor(options: ArrangedTreeOptions) {
    super();
    this.#options = options;
    this.#arrangement = arrangementFrom(options.memory.get(this.#memoryKey), options);
    this.tree = this.register(new OutlineTree(options));
    const { commands, log } = options;
    this.register(registerCommand(commands.filter, log, () => this.#askFilter()));
    this.register(registerCommand(commands.clear, log, () => this.drop()));
    if (commands.arrange !== undefined) {
      this.register(registerCommand(commands.arrange, log, () => this.#askArrangement()));
    }
  }

  get arrangement(): Arrangement {
    return this.#arrangement;
  }

  /** True when there are rows and the filter hides all of them; of many rows that is known a while later. */
  get hidesAll(): boolean {
    if (!this.isFiltering || this.#all().length === 0) return false;
    return (this.#isMany ? this.#arranged : this.#arrange())?.shown === 0;
  }

  /** Milliseconds from asking for the newest of many things to having them in order; 0 for few. */
  get cost(): number {
    return this.#cost;
  }

  /** The nodes down to that of the row that `find` chooses; none while many are being put in order, or where it is hidden. */
  pathTo(find: (rows: readonly Row[]) => Row | undefined): Iterable<OutlineNode> {
    if (this.#isMany && this.#arranged === undefined) return [];
    const row = find(this.#all());
    return row === undefined ? [] : this.#arrange().pathTo(row);
  }

  /** Resolves when everything is in order and paths can be asked for. */
  async whenArranged(): Promise<void> {
    await this.#prepare();
  }

  get isFiltering(): boolean {
    return isFiltering(this.#arrangement.filter);
  }

  /** Shows other things, with a word of `note` above them; they are asked for when they are looked at. */
  show(rows: () => readonly Row[], note = ''): void {
    this.#rows = rows;
    this.#made = undefined;
    this.#note = note;
    this.#show();
  }

  /** Arranges it differently, and remembers that. */
  async set(change: Partial<Arrangement>): Promise<void> {
    this.#try(change);
    await this.#options.memory.update(this.#memoryKey, this.#arrangement);
  }

  /** Shows everything again. */
  drop(): Promise<void> {
    return this.set({ filter: NO_FILTER });
  }

  #try(change: Partial<Arrangement>): void {
    this.#arrangement = { ...this.#arrangement, ...change };
    this.#show();
    this.#changed.fire();
  }

  #all(): readonly Row[] {
    return (this.#made ??= this.#rows());
  }

  #arrange(): Arranged {
    return (this.#arranged ??= arrange(this.#all(), this.#arrangement, this.#words));
  }

  get #isMany(): boolean {
    return this.#all().length >= MANY;
  }

  get #words(): OutlineWords {
    return { ...outlineWords(), items: this.#options.counted };
  }

  /** Arranges many things in slices; few are arranged faster than anybody could wait. */
  #prepare(): Promise<void> | undefined {
    if (this.#arranged !== undefined || !this.#isMany) return undefined;
    return (this.#preparing ??= this.#arrangeInSlices());
  }

  /** Until it is what is wanted by then: what was asked for earlier gets the newest, too. */
  async #arrangeInSlices(): Promise<void> {
    const began = performance.now();
    try {
      while (this.#arranged === undefined && !this.disposed) {
        const rows = this.#all();
        const how = this.#arrangement;
        const isWanted = (): boolean => this.#made === rows && this.#arrangement === how && !this.disposed;
        const arranged = await inSlices(arrangeSteps(rows, how, this.#words), isWanted);
        if (arranged === undefined || !isWanted()) continue;
        const named = await inSlices(facetValueSteps(rows, this.#namedFacets), isWanted);
        if (named === undefined || !isWanted()) continue;
        this.#arranged ??= arranged;
        this.#named = named;
        this.#cost = performance.now() - began;
      }
    } finally {
      this.#preparing = undefined;
    }
    if (this.disposed || !this.isFiltering) return;
    this.#sayFilter();
    this.#changed.fire();
  }

  #show(): void {
    this.#arranged = undefined;
    this.#named = undefined;
    void vscode.commands.executeCommand('setContext', this.#options.filtered, this.isFiltering);
    this.#sayFilter();
    this.tree.show(
      (): readonly OutlineNode[] => this.#arrange().roots,
      () => this.#prepare(),
    );
  }

  #sayFilter(): void {
    const { view } = this.tree;
    // Where the filter hides everything the view's welcome says so, which VS Code shows only without a message.
    const notes = [this.isFiltering && !this.hidesAll ? this.#filterInWords() : '', this.#note].filter(
      (part) => part !== '',
    );
    view.message = notes.join('\n');
  }

  get #namedFacets(): readonly FacetName[] {
    const { facets } = this.#arrangement.filter;
    return this.#options.facets.filter((name) => (facets[name] ?? []).length > 0);
  }

  #filterInWords(): string {
    // Said when it is known.
    if (this.#prepare() !== undefined) return vscode.l10n.t('Filtering…');
    const { words, facets } = this.#arrangement.filter;
    this.#named ??= facetValues(this.#all(), this.#namedFacets);
    const parts = this.#named.map(({ name, values }) =>
      values
        .filter(({ key }) => facets[name]?.includes(key) === true)
        .map(({ label: text }) => label(text, 40))
        .join(vscode.l10n.t(' or ')),
    );
    if (words.trim() !== '') parts.push(`“${label(words, 60)}”`);
    const what = parts.filter((part) => part !== '').join(', ');
    return vscode.l10n.t('Filtered: {0} ({1} of {2})', what, this.#arrange().shown, this.#all().length);
  }

  async #askFilter(): Promise<void> {
    const before = this.#arrangement.filter;
    await vscode.commands.executeCommand(`${this.#options.view}.focus`);
    const values = await this.#values();
    const tried = (filter: TreeFilter): void => {
      this.#try({ filter });
    };
    const filter = await askFilter(label(this.#options.titles.filter), values, before, tried);
    await this.set({ filter: filter ?? before });
    await vscode.commands.executeCommand(`${this.#options.view}.focus`);
  }

  /** What can be filtered by, of the rows that there are by then. */
  async #values(): Promise<readonly FacetValues[]> {
    while (!this.disposed) {
      const rows = this.#all();
      const isWanted = (): boolean => this.#made === rows && !this.disposed;
      const values = await inSlices(facetValueSteps(rows, this.#options.facets), isWanted);
      if (values !== undefined) return values;
    }
    return [];
  }

  async #askArrangement(): Promise<void> {
    const { group, sort } = this.#arrangement;
    const { groups, sorts, titles } = this.#options;
    type Choice = ShownPick & { readonly change?: Partial<Arrangement> };
    const choice = (words: string, isNow: boolean, change: Partial<Arrangement>): Choice => ({
      label: label(words),
      iconPath: new vscode.ThemeIcon(isNow ? 'check' : 'blank'),
      ...(isNow ? { description: label(vscode.l10n.t('now')) } : {}),
      change,
    });
    const chosen = await pickOne<Choice>(
      [
        { label: label(vscode.l10n.t('Group by')), kind: vscode.QuickPickItemKind.Separator },
        ...groups.map((one) =>
          choice(one === 'none' ? vscode.l10n.t('No groups') : facetWord(one), one === group, { group: one }),
        ),
        { label: label(vscode.l10n.t('Sort')), kind: vscode.QuickPickItemKind.Separator },
        ...sorts.map((one) => choice(sortWord(one), one === sort, { sort: one })),
      ],
      { title: label(titles.arrange) },
    );
    if (chosen?.change === undefined) return;
    await this.set(chosen.change);
    await vscode.commands.executeCommand(`${this.#options.view}.focus`);
  }

  get #memoryKey(): string {
    return `${this.#options.view}.arrangement`;
  }
}

/** What was kept, as far as it still makes sense; the beginning for the rest. */
function arrangementFrom(value: unknown, { groups, sorts }: ArrangedTreeOptions): Arrangement {
  const kept: { readonly group?: unknown; readonly sort?: unknown; readonly filter?: unknown } =
    typeof value === 'object' && value !== null ? value : {};
  return {
    group: groups.find((one) => one === kept.group) ?? groups[0],
    sort: sorts.find((one) => one === kept.sort) ?? sorts[0],
    filter: filterFrom(kept.filter),
  };
}
