import { shortened } from './citationLabel.ts';
import { nodeId, withChildren, type OutlineNode } from './outline.ts';

/** More siblings than these are cut into ranges: nobody scrolls through them, and VS Code takes long to show them. */
const MOST_SIBLINGS = 400;
const RANGE = 100;
const MOST_RANGES = 200;
const RANGE_LABEL = 28;

/** What becomes a node once it is looked at. */
export interface Entry {
  readonly id: string;
  readonly label: string;
  readonly node: (under: string) => OutlineNode;
}

/**
 * The nodes of `entries`, of many the ranges that they stand in. `under` begins the ranges' ids; `counted` says so many of
 * them in words.
 */
export function inRanges(
  entries: readonly Entry[],
  under: string,
  counted: (count: number) => string,
): readonly OutlineNode[] {
  if (entries.length <= MOST_SIBLINGS) return entries.map((entry) => entry.node(under));
  const size = rangeSize(entries.length);
  const nodes: OutlineNode[] = [];
  for (let at = 0; at < entries.length; at += size) {
    const part = entries.slice(at, at + size);
    const [first, last] = [part[0], part.at(-1)];
    if (first === undefined || last === undefined) continue;
    nodes.push(
      withChildren(
        {
          id: nodeId(under, 'range', first.id),
          label: `${shortened(first.label, RANGE_LABEL)} – ${shortened(last.label, RANGE_LABEL)}`,
          description: String(part.length),
          spoken: counted(part.length),
          icon: 'group',
          below: part.length,
        },
        // The range is no part of their ids: it shifts with every thing that comes or goes.
        () => part.map((entry) => entry.node(under)),
      ),
    );
  }
  return nodes;
}

function rangeSize(siblings: number): number {
  return Math.max(RANGE, Math.ceil(siblings / MOST_RANGES));
}

/** From what {@link inRanges} made of so many `siblings`: the range that the `at`-th stands in, if there are ranges, then itself. */
export function* throughRanges(
  nodes: readonly OutlineNode[],
  siblings: number,
  at: number,
): Generator<OutlineNode, void> {
  const size = siblings <= MOST_SIBLINGS ? 1 : rangeSize(siblings);
  const node = nodes[Math.floor(at / size)];
  if (node === undefined) return;
  yield node;
  const own = size === 1 ? undefined : node.children[at % size];
  if (own !== undefined) yield own;
}
