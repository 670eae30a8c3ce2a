import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/core/report/analyse.ts';
import { claimsOutline, reportOutline, type OutlineNode } from '../../../src/core/view/outline.ts';
import { catalogFrom } from '../../support/catalogFrom.ts';
import { SMALL_PACK } from '../../support/smallPack.ts';

const catalog = catalogFrom(SMALL_PACK);

/** A tree as indented lines. */
function drawn(nodes: readonly OutlineNode[], indent = ''): readonly string[] {
  return nodes.flatMap((node) => [
    `${indent}${node.icon}: ${node.label}${node.description === undefined ? '' : ` | ${node.description}`}`,
    ...drawn(node.children, `${indent}  `),
  ]);
}

function ids(nodes: readonly OutlineNode[]): readonly string[] {
  return nodes.flatMap((node) => [node.id, ...ids(node.children)]);
}

test('sources, their claims, and whom those are about; sources without claims last', () => {
  expect(drawn(claimsOutline(catalog))).toEqual([
    'source: Moss 2024 | Cranes that listen',
    '  claim: Freedonia has nothing to do with the cranes. | Freedonia',
    '    actor: Freedonia | state',
    '    incident: Crane control breach | intrusion',
    '  claim: Grey Heron was first named in spring. | Ada Moss',
    '    actor: Grey Heron | threat actor',
    'source: Port Authority 2023 | Yearly report',
    '  disputed-claim: Grey Heron had access to crane controls. | Port Authority · highly likely · disputed',
    '    actor: Grey Heron | threat actor',
    '    incident: Crane control breach | intrusion',
    'source: Moss et al. 2024 | A summary',
  ]);
});

describe('what a report names', () => {
  const text = '# Cranes\n\nFreedonia met Grey Heron.\n\nGrey Heron sat in cranes.\n';
  const nodes = reportOutline(analyse(text, catalog), text, catalog);

  test('actors before incidents, by first appearance, each mention with its line', () => {
    expect(drawn(nodes)).toEqual([
      'actor: Freedonia | 1 mention',
      '  mention: Freedonia met Grey Heron.',
      'actor: Grey Heron | 2 mentions',
      '  mention: Freedonia met Grey Heron.',
      '  mention: Grey Heron sat in cranes.',
      'incident: Crane control breach | 1 mention',
      '  cue-mention: Grey Heron sat in cranes.',
    ]);
  });

  test('a mention leads to its place', () => {
    expect(nodes[1]?.children[1]).toMatchObject({
      target: { kind: 'span', span: { start: 37, end: 47 } },
      highlight: { start: 0, end: 10 },
    });
  });
});

test('ids are unique and the same each time', () => {
  const once = ids(claimsOutline(catalog));
  expect(new Set(once).size).toBe(once.length);
  expect(ids(claimsOutline(catalog))).toEqual(once);
});
