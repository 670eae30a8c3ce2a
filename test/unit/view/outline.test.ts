import { expect, test } from 'vitest';
import { finished } from '../../../src/core/catalog/steps.ts';
import { arrange, arrangeSteps, type Arrangement, type Row } from '../../../src/core/view/arrange.ts';
import { claimRows } from '../../../src/core/view/claimRows.ts';
import { entityRows } from '../../../src/core/view/entityRows.ts';
import { countBelow, hasChildren, withChildren } from '../../../src/core/view/outline.ts';
import { ENGLISH } from '../../../src/core/view/outlineWords.ts';
import { sourceRows } from '../../../src/core/view/sourceRows.ts';
import { NO_FILTER } from '../../../src/core/view/treeFilter.ts';
import { actor, catalogOf, claim, incident, source } from '../../support/catalog.ts';
import { allNodes } from '../../support/drawnTree.ts';

test('what is closed is not made: a group is known to hold something without looking', () => {
  let made = 0;
  const rows = Array.from({ length: 20_000 }, (_, i): Row => ({
    id: `thing-${String(i)}`,
    label: `Thing ${String(i)}`,
    facets: () => [{ key: 'all', label: 'All' }],
    rank: () => undefined,
    text: () => '',
    node: (group) => {
      made += 1;
      return withChildren({ id: `${group}/${String(i)}`, label: '', icon: 'actor' }, () => []);
    },
  }));
  const [all] = finished(arrangeSteps(rows, { group: 'kind', sort: 'name', filter: NO_FILTER }, ENGLISH)).roots;
  expect(all !== undefined && hasChildren(all)).toBe(true);
  expect(all?.children.length).toBeGreaterThan(100);
  expect(all?.children.every(hasChildren)).toBe(true);
  expect(made).toBe(0);
  expect(all?.children[0]?.children.every((node) => !hasChildren(node))).toBe(true);
  expect(made).toBe(all?.children[0]?.children.length);
});

test('as many stand below a node as it says', () => {
  const catalog = catalogOf(
    actor('alone', ['Alone']),
    actor('claimed', ['Claimed']),
    actor('involved', ['Involved']),
    incident('theft', ['Theft'], { actors: [['involved', 'target']] }),
    incident('nobody', ['Nobody']),
    source('cited'),
    source('idle'),
    claim('c', { statement: 'It was so.', about: ['claimed'], evidence: ['cited'] }),
    claim('d', { statement: 'It was not so.', disputes: ['c'], evidence: ['cited'] }),
  );
  const how: Arrangement = { group: 'kind', sort: 'name', filter: NO_FILTER };
  const nodes = [...entityRows(catalog, ENGLISH), ...claimRows(catalog, ENGLISH), ...sourceRows(catalog, ENGLISH)];
  const all = allNodes(arrange(nodes, how, ENGLISH).roots);
  expect(all.map((node) => [node.id, countBelow(node)])).toEqual(all.map((node) => [node.id, node.children.length]));
  const parents = all.filter(({ isRow }) => isRow === true).filter(hasChildren);
  expect(parents.map(({ label }) => label)).toEqual(
    expect.arrayContaining(['Claimed', 'Involved', 'Theft', 'It was so.', 'It was not so.']),
  );
  expect(parents).toHaveLength(6);
});
