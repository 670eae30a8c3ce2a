import type { OutlineNode } from '../../src/core/view/outline.ts';

/** A tree as indented lines: `icon: label | description`. */
export function drawn(nodes: readonly OutlineNode[], depth = Infinity, indent = ''): readonly string[] {
  if (depth === 0) return [];
  return nodes.flatMap((node) => [
    `${indent}${node.icon}: ${node.label}${node.description === undefined ? '' : ` | ${node.description}`}`,
    ...drawn(node.children, depth - 1, `${indent}  `),
  ]);
}

/** All nodes of a tree, each before its children. */
export function allNodes(nodes: readonly OutlineNode[]): readonly OutlineNode[] {
  return nodes.flatMap((node) => [node, ...allNodes(node.children)]);
}
