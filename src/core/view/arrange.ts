import { finished, inSteps, STEP, type Steps } from '../catalog/steps.ts';
import { described, nodeId, withChildren, type OutlineIcon, type OutlineNode, type OutlineTarget } from './outline.ts';
import type { OutlineWords } from './outlineWords.ts';
import { inRanges, throughRanges, type Entry } from './ranges.ts';
import { sortSteps } from './sortSteps.ts';
import { comparable, FACETS, type FacetName, type TreeFilter } from './treeFilter.ts';

/*
 * Things in groups, in order and filtered, as the roots of a tree. Nodes are made when they are looked at: a tree of
 * 10,000 costs what its visible part does.
 */

export type SortName = 'name' | 'date' | 'claims' | 'mentions' | 'place' | 'credibility';

/** One value of a facet. */
export interface Facet {
  readonly key: string;
  readonly label: string;
  /** Where its group stands among the others; by label where it is absent. */
  readonly order?: number;
  readonly icon?: OutlineIcon;
  readonly target?: OutlineTarget;
  /** What stands behind its group's label instead of the count. */
  readonly note?: string;
}

/**
 * A thing that a tree lists. All of a pack of 100,000 are made at once: whoever implements this keeps what it is about, and
 * makes the rest when asked.
 */
export interface Row {
  /** Unique among the rows. */
  readonly id: string;
  readonly label: string;
  /** Its values of a facet; none where it has nothing to do with it. */
  facets(name: FacetName): readonly Facet[];
  /** What it is sorted by: numbers and dates; `undefined` stands last. */
  rank(by: SortName): number | string | undefined;
  /** What the words of a filter are looked for in. */
  text(): string;
  /** Its node inside a group, whose id begins the node's own. */
  node(group: string): OutlineNode;
}

export interface Arrangement {
  readonly group: FacetName | 'none';
  readonly sort: SortName;
  readonly filter: TreeFilter;
}

export interface Arranged {
  readonly roots: readonly OutlineNode[];
  /** How many rows the filter lets through. */
  readonly shown: number;
  /**
   * The nodes from a root down to the row's own, where it stands first; none when the filter hides it. Made one by one: who
   * wants no more than the first closed one does not make what is in it.
   */
  readonly pathTo: (row: Row) => Iterable<OutlineNode>;
}

/** Newest and most first. */
const DESCENDING: ReadonlySet<SortName> = new Set<SortName>(['date', 'claims', 'mentions']);
const COLLATOR = new Intl.Collator('en', { numeric: true });

export function arrange(rows: readonly Row[], how: Arrangement, words: OutlineWords): Arranged {
  return finished(arrangeSteps(rows, how, words));
}

/** The same in steps, for a host that lets others work in between: 100,000 names take half a second to sort. */
export function* arrangeSteps(
  rows: readonly Row[],
  { group, sort, filter }: Arrangement,
  words: OutlineWords,
): Steps<Arranged> {
  const shown = yield* inOrder(yield* filtered(rows, filter), sort);
  if (group === 'none') {
    const roots = inRanges(shown.map(entryOf), '', words.items);
    return { roots, shown: shown.length, pathTo: (row) => wayTo(row, roots, shown) };
  }
  const groups = new Map<string, Group>();
  const others: Row[] = [];
  for (const [i, row] of shown.entries()) {
    if (i % STEP === 0) yield;
    const facets = row.facets(group);
    if (facets.length === 0) others.push(row);
    for (const facet of facets) {
      const known = groups.get(facet.key);
      if (known === undefined) groups.set(facet.key, { facet, rows: [row] });
      else known.rows.push(row);
    }
  }
  const sorted = [...groups.values()].sort(compareGroups);
  const entries = sorted.map((one) => groupEntry(one, group, words));
  if (others.length > 0) {
    const unstated = { facet: { key: '', label: words.notStated }, rows: others };
    sorted.push(unstated);
    entries.push(groupEntry(unstated, `${group}?`, words));
  }
  const roots = inRanges(entries, nodeId('groups', group), words.items);
  return { roots, shown: shown.length, pathTo: (row) => wayThroughGroups(row, roots, sorted) };
}

function* wayThroughGroups(
  row: Row,
  roots: readonly OutlineNode[],
  groups: readonly Group[],
): Generator<OutlineNode, void> {
  const at = groups.findIndex(({ rows }) => rows.includes(row));
  const group = groups[at];
  if (group === undefined) return;
  let last: OutlineNode | undefined;
  for (const node of throughRanges(roots, groups.length, at)) yield (last = node);
  if (last !== undefined) yield* wayTo(row, last.children, group.rows);
}

function* wayTo(row: Row, nodes: readonly OutlineNode[], rows: readonly Row[]): Generator<OutlineNode, void> {
  const at = rows.indexOf(row);
  if (at >= 0) yield* throughRanges(nodes, rows.length, at);
}

/** A facet and the values that occur in `rows`, each with how often, in the order of their groups. */
export interface FacetValues {
  readonly name: FacetName;
  readonly values: readonly (Facet & { readonly count: number })[];
}

export function facetValues(rows: readonly Row[], names: readonly FacetName[]): readonly FacetValues[] {
  return finished(facetValueSteps(rows, names));
}

/** The same in steps. */
export function* facetValueSteps(rows: readonly Row[], names: readonly FacetName[]): Steps<readonly FacetValues[]> {
  const found: FacetValues[] = [];
  for (const name of names) {
    const counts = new Map<string, { readonly facet: Facet; count: number }>();
    for (const some of inSteps(rows)) {
      for (const row of some) {
        for (const facet of row.facets(name)) {
          const known = counts.get(facet.key);
          if (known === undefined) counts.set(facet.key, { facet, count: 1 });
          else known.count += 1;
        }
      }
      yield;
    }
    if (counts.size === 0) continue;
    const sorted = yield* sortSteps([...counts.values()], compareGroups);
    found.push({ name, values: sorted.map(({ facet, count }) => ({ ...facet, count })) });
  }
  return found;
}

function* filtered(rows: readonly Row[], { words, facets }: TreeFilter): Steps<readonly Row[]> {
  const wanted = comparable(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  const sets = FACETS.map((name) => ({ name, keys: new Set(facets[name]) })).filter(({ keys }) => keys.size > 0);
  if (wanted.length === 0 && sets.length === 0) return rows;
  const isWanted = (row: Row): boolean => {
    if (!sets.every(({ name, keys }) => row.facets(name).some(({ key }) => keys.has(key)))) return false;
    if (wanted.length === 0) return true;
    const text = comparable(row.text());
    return wanted.every((word) => text.includes(word));
  };
  const found: Row[] = [];
  for (const some of inSteps(rows)) {
    for (const row of some) if (isWanted(row)) found.push(row);
    yield;
  }
  return found;
}

function* inOrder(rows: readonly Row[], sort: SortName): Steps<readonly Row[]> {
  if (sort === 'name') return yield* sortSteps(rows, (a, b) => COLLATOR.compare(a.label, b.label));
  const turn = DESCENDING.has(sort) ? -1 : 1;
  const ranked: { readonly row: Row; readonly rank: ReturnType<Row['rank']> }[] = [];
  for (const some of inSteps(rows)) {
    for (const row of some) ranked.push({ row, rank: row.rank(sort) });
    yield;
  }
  const sorted = yield* sortSteps(ranked, (a, b) => {
    if (a.rank === b.rank) return sort === 'place' ? 0 : COLLATOR.compare(a.row.label, b.row.label);
    if (a.rank === undefined) return 1;
    if (b.rank === undefined) return -1;
    return a.rank < b.rank ? -turn : turn;
  });
  return sorted.map(({ row }) => row);
}

interface Group {
  readonly facet: Facet;
  readonly rows: Row[];
}

function compareGroups({ facet: a }: { readonly facet: Facet }, { facet: b }: { readonly facet: Facet }): number {
  const orders = (a.order ?? Infinity) - (b.order ?? Infinity);
  return Number.isNaN(orders) || orders === 0 ? COLLATOR.compare(a.label, b.label) : orders;
}

function entryOf(row: Row): Entry {
  return {
    get id() {
      return row.id;
    },
    get label() {
      return row.label;
    },
    // Copying would make the children.
    node: (under) => Object.assign(row.node(under), { isRow: true as const }),
  };
}

function groupEntry({ facet, rows }: Group, name: string, words: OutlineWords): Entry {
  const id = nodeId('group', name, facet.key);
  return {
    id,
    label: facet.label,
    node: () =>
      withChildren(
        {
          id,
          label: facet.label,
          ...described(facet.note ?? String(rows.length)),
          spoken: facet.note ?? words.items(rows.length),
          icon: facet.icon ?? 'group',
          below: rows.length,
          ...(facet.target === undefined ? {} : { target: facet.target }),
        },
        () => inRanges(rows.map(entryOf), id, words.items),
      ),
  };
}
