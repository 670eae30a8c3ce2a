import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arrange, facetValues, facetValueSteps, type Arrangement, type Row } from '../../../src/core/view/arrange.ts';
import { nodeId, withChildren } from '../../../src/core/view/outline.ts';
import { ENGLISH } from '../../../src/core/view/outlineWords.ts';
import { NO_FILTER } from '../../../src/core/view/treeFilter.ts';
import { allNodes, drawn } from '../../support/drawnTree.ts';

interface Thing {
  readonly name: string;
  readonly years?: readonly number[];
  readonly kind?: 'actor' | 'tool';
  readonly date?: string;
}

let made = 0;

function rowsOf(...things: readonly Thing[]): readonly Row[] {
  return things.map(({ name, years = [], kind = 'actor', date }) => ({
    id: nodeId('thing', name),
    label: name,
    facets: (facet) => {
      if (facet === 'kind') return [{ key: kind, label: ENGLISH.kind(kind), order: kind === 'actor' ? 0 : 1 }];
      if (facet !== 'year') return [];
      return years.map((year) => ({ key: String(year), label: String(year), order: -year }));
    },
    rank: (by) => (by === 'date' ? date : undefined),
    text: () => name,
    node: (group) => {
      made += 1;
      return withChildren({ id: nodeId(group, 'thing', name), label: name, icon: kind }, () => []);
    },
  }));
}

const PLAIN: Arrangement = { group: 'none', sort: 'name', filter: NO_FILTER };
const shown = (rows: readonly Row[], how: Partial<Arrangement>): readonly string[] =>
  drawn(arrange(rows, { ...PLAIN, ...how }, ENGLISH).roots);

const FEW = rowsOf(
  { name: 'APT28', years: [2023, 2024], date: '2024-02' },
  { name: 'APT5', date: '2023' },
  { name: 'Énergie', kind: 'tool', years: [2024] },
);

describe('things in order', () => {
  test('by name, numbers as numbers', () => {
    expect(shown(FEW, {})).toEqual(['actor: APT5', 'actor: APT28', 'tool: Énergie']);
  });

  test('newest first, the undated last', () => {
    expect(shown(FEW, { sort: 'date' })).toEqual(['actor: APT28', 'actor: APT5', 'tool: Énergie']);
  });
});

describe('things in groups', () => {
  test('each group says how many it has; what has several values stands in several', () => {
    expect(shown(FEW, { group: 'year' })).toEqual([
      'group: 2024 | 2',
      '  actor: APT28',
      '  tool: Énergie',
      'group: 2023 | 1',
      '  actor: APT28',
      'group: Not stated | 1',
      '  actor: APT5',
    ]);
  });

  test('no two nodes have the same id', () => {
    const ids = allNodes(arrange(FEW, { ...PLAIN, group: 'year' }, ENGLISH).roots).map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('the values of a facet are counted', () => {
    const [years] = facetValues(FEW, ['year', 'section']);
    expect(years?.values.map(({ key, count }) => [key, count])).toEqual([
      ['2024', 2],
      ['2023', 1],
    ]);
    expect(facetValues(FEW, ['section'])).toEqual([]);
  });

  test('so they are in steps, none of which looks at more than a thousand things', () => {
    let looked = 0;
    const rows = rowsOf(...Array.from({ length: 5_000 }, (_, at) => ({ name: `A ${String(at)}`, years: [2024] }))).map(
      (row): Row => ({
        ...row,
        facets: (name) => {
          looked += 1;
          return row.facets(name);
        },
      }),
    );
    const steps = facetValueSteps(rows, ['year', 'kind']);
    let most = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) {
      most = Math.max(most, looked);
      looked = 0;
    }
    expect(most).toBeLessThanOrEqual(1_000);
    expect(step.value).toEqual(facetValues(rows, ['year', 'kind']));
    expect(step.value.map(({ values }) => values.map(({ count }) => count))).toEqual([[5_000], [5_000]]);
  });
});

describe('things filtered', () => {
  test('all words must stand there, without regard to case and accents', () => {
    expect(shown(FEW, { filter: { words: 'ENERG', facets: {} } })).toEqual(['tool: Énergie']);
    expect(shown(FEW, { filter: { words: 'apt 28', facets: {} } })).toEqual(['actor: APT28']);
    expect(shown(FEW, { filter: { words: 'apt energie', facets: {} } })).toEqual([]);
  });

  test('one value of each facet must be there', () => {
    const filter = { words: '', facets: { year: ['2023', '2024'], kind: ['actor'] } };
    expect(arrange(FEW, { ...PLAIN, filter }, ENGLISH)).toMatchObject({ shown: 1, roots: [{ label: 'APT28' }] });
  });
});

describe('many things', () => {
  const many = rowsOf(...Array.from({ length: 10_000 }, (_, at) => ({ name: `Actor ${String(at)}` })));

  test('stand in ranges of at most a hundred, each thing once and in order', () => {
    const { roots } = arrange(many, PLAIN, ENGLISH);
    expect(roots.length).toBe(100);
    expect(roots[0]).toMatchObject({ label: 'Actor 0 – Actor 99', description: '100' });
    expect(roots.flatMap(({ children }) => children.map(({ label }) => label))).toEqual(many.map(({ label }) => label));
  });

  test('in a group too, and nodes are made only where somebody looks', () => {
    made = 0;
    const [group] = arrange(many, { ...PLAIN, group: 'kind' }, ENGLISH).roots;
    expect(group?.children.length).toBe(100);
    expect(made).toBe(0);
    expect(group?.children[7]?.children.length).toBe(100);
    expect(made).toBe(100);
  });

  test('keep their ids when others come before them', () => {
    const ids = (rows: readonly Row[]): ReadonlySet<string> =>
      new Set(
        allNodes(arrange(rows, PLAIN, ENGLISH).roots)
          .filter(({ isRow }) => isRow)
          .map(({ id }) => id),
      );
    const before = ids(many);
    const after = ids([...rowsOf({ name: 'AAA' }), ...many]);
    expect([...before].filter((id) => !after.has(id))).toEqual([]);
    expect(after.size).toBe(before.size + 1);
  });
});

test('whatever is shown, each thing that the filter lets through is there, and nothing else', () => {
  const thing = fc.record({
    name: fc.string({ minLength: 1, maxLength: 6 }),
    years: fc.uniqueArray(fc.integer({ min: 2000, max: 2004 }), { maxLength: 2 }),
    kind: fc.constantFrom('actor' as const, 'tool' as const),
  });
  const things = fc.uniqueArray(thing, { selector: ({ name }) => name, maxLength: 30 });
  const how = fc.record({
    group: fc.constantFrom('none' as const, 'kind' as const, 'year' as const),
    sort: fc.constantFrom('name' as const, 'date' as const),
    kinds: fc.subarray(['actor', 'tool']),
  });
  fc.assert(
    fc.property(things, how, (list, { group, sort, kinds }) => {
      const filter = { words: '', facets: { kind: kinds } };
      const { roots, shown: count } = arrange(rowsOf(...list), { group, sort, filter }, ENGLISH);
      const wanted = list.filter(({ kind }) => kinds.length === 0 || kinds.includes(kind)).map(({ name }) => name);
      const found = allNodes(roots).filter(({ isRow }) => isRow);
      expect(new Set(found.map(({ label }) => label))).toEqual(new Set(wanted));
      expect(count).toBe(wanted.length);
      expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
    }),
  );
});

describe('the path to a row', () => {
  const rows = rowsOf(
    ...Array.from({ length: 900 }, (_, i) => ({
      name: `Thing ${String(i)}`,
      kind: i % 3 === 0 ? ('tool' as const) : ('actor' as const),
      years: i % 2 === 0 ? [1000 + i] : [],
    })),
  );
  const arrangements: readonly Partial<Arrangement>[] = [
    {},
    { group: 'kind' },
    // So many groups that they stand in ranges themselves; what has no year comes last.
    { group: 'year' },
    { filter: { ...NO_FILTER, words: '7' } },
  ];

  test.each(arrangements)('leads from a root to its node: %o', (how) => {
    const { roots, pathTo } = arrange(rows, { ...PLAIN, ...how }, ENGLISH);
    const listed = new Set(allNodes(roots).flatMap(({ isRow, label }) => (isRow === true ? [label] : [])));
    expect(listed.size).toBeGreaterThan(200);
    for (const row of rows) {
      const path = [...pathTo(row)];
      expect(path.at(-1)?.label).toBe(listed.has(row.label) ? row.label : undefined);
      for (const [i, node] of path.entries()) expect((path[i - 1]?.children ?? roots).includes(node)).toBe(true);
    }
  });

  test('makes nothing below the node that one stops at', () => {
    const { pathTo } = arrange(rows, { ...PLAIN, group: 'kind' }, ENGLISH);
    made = 0;
    for (const node of pathTo(rows[500]!)) {
      expect(node.label).toBe('Actors');
      break;
    }
    expect(made).toBe(0);
    expect([...pathTo(rows[500]!)]).toHaveLength(3);
    expect(made).toBe(100);
  });
});
