import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/core/report/analyse.ts';
import { statementsOutline } from '../../../src/core/view/statementsOutline.ts';
import { actor, catalogOf, source } from '../../support/catalog.ts';

const catalog = catalogOf(actor('mivd', ['MIVD']), source('one'), source('two'));
const text = `MIVD found a server in the spring.

# First

MIVD warned two firms [@one]. MIVD closed an office [@nobody].

# Second

MIVD opened an office [@one; @two].
`;

describe('statementsOutline', () => {
  const report = analyse(text, catalog);

  test('groups by status, what needs a hand first', () => {
    const groups = statementsOutline(report, catalog, 'status');
    expect(groups.map((group) => [group.icon, group.description, group.children.length])).toEqual([
      ['unresolved', '1', 1],
      ['unsourced', '1', 1],
      ['single-source', '1', 1],
      ['corroborated', '1', 1],
    ]);
    expect(groups[0]?.children[0]?.description).toContain('nobody?');
  });

  test('groups by section with the coverage of each', () => {
    const groups = statementsOutline(report, catalog, 'section');
    expect(groups.map((group) => [group.label, group.description])).toEqual([
      ['Before the first heading', '0 of 1 with evidence'],
      ['First', '1 of 2 with evidence'],
      ['Second', '1 of 1 with evidence'],
    ]);
  });

  test('in order, each leads to its place', () => {
    const nodes = statementsOutline(report, catalog, 'order');
    const places = nodes.map(({ target }) =>
      target?.kind === 'span' ? text.slice(target.span.start, target.span.end) : '',
    );
    expect(places[1]).toMatch(/^MIVD warned two firms/);
    expect(new Set(nodes.map((node) => node.id)).size).toBe(4);
  });
});
