import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/core/report/analyse.ts';
import { arrange, type Arrangement } from '../../../src/core/view/arrange.ts';
import type { OutlineNode } from '../../../src/core/view/outline.ts';
import { ENGLISH } from '../../../src/core/view/outlineWords.ts';
import { statementRows } from '../../../src/core/view/statementRows.ts';
import { NO_FILTER, type TreeFilter } from '../../../src/core/view/treeFilter.ts';
import { actor, catalogOf, source } from '../../support/catalog.ts';

const catalog = catalogOf(actor('mivd', ['MIVD']), source('one'), source('two'));
const text = `MIVD found a server in the spring.

# First

MIVD warned two firms [@one]. MIVD closed an office [@nobody].

# Second

MIVD opened an office [@one; @two].
`;

describe('the statements of a report', () => {
  const report = analyse(text, catalog);
  const rows = statementRows(report, catalog, ENGLISH);
  const by = (group: Arrangement['group'], filter: TreeFilter = NO_FILTER): readonly OutlineNode[] =>
    arrange(rows, { group, sort: 'place', filter }, ENGLISH).roots;

  test('by status, what needs a hand first', () => {
    expect(by('status').map((group) => [group.icon, group.label, group.description, group.children.length])).toEqual([
      ['unresolved', 'Unresolved source', '1', 1],
      ['unsourced', 'Unsourced', '1', 1],
      ['single-source', 'One source', '1', 1],
      ['corroborated', 'Corroborated', '1', 1],
    ]);
    expect(by('status')[0]?.children[0]?.description).toContain('nobody?');
  });

  test('by section with the coverage of each', () => {
    expect(by('section').map((group) => [group.label, group.description])).toEqual([
      ['Before the first heading', '0 of 1 with evidence'],
      ['First', '1 of 2 with evidence'],
      ['Second', '1 of 1 with evidence'],
    ]);
  });

  test('in order, each leads to its place', () => {
    const places = by('none').map(({ target }) =>
      target?.kind === 'span' ? text.slice(target.span.start, target.span.end) : '',
    );
    expect(places[1]).toMatch(/^MIVD warned two firms/);
    expect(new Set(by('none').map((node) => node.id)).size).toBe(4);
  });

  test('those that cite a source', () => {
    expect(by('none', { words: '', facets: { source: ['two'] } }).map(({ label }) => label)).toEqual([
      'MIVD opened an office [@one; @two].',
    ]);
    expect(by('none', { words: 'warned', facets: {} }).length).toBe(1);
  });
});
