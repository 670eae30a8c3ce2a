import { describe, expect, test } from 'vitest';
import { arrange, type Arrangement, type Row } from '../../../src/core/view/arrange.ts';
import { claimRows } from '../../../src/core/view/claimRows.ts';
import { entityRows } from '../../../src/core/view/entityRows.ts';
import { ENGLISH } from '../../../src/core/view/outlineWords.ts';
import { sourceRows } from '../../../src/core/view/sourceRows.ts';
import { NO_FILTER } from '../../../src/core/view/treeFilter.ts';
import { catalogFrom } from '../../support/catalogFrom.ts';
import { allNodes, drawn } from '../../support/drawnTree.ts';
import { SMALL_PACK } from '../../support/smallPack.ts';

const catalog = catalogFrom(SMALL_PACK);
const shown = (rows: readonly Row[], how: Partial<Arrangement>, depth?: number): readonly string[] =>
  drawn(arrange(rows, { group: 'none', sort: 'name', filter: NO_FILTER, ...how }, ENGLISH).roots, depth);

describe('entities', () => {
  const rows = entityRows(catalog, ENGLISH);

  test('by kind, with their type and what is claimed about them', () => {
    expect(shown(rows, { group: 'kind' }, 2)).toEqual([
      'actor: Actors | 3',
      '  actor: Freedonia | state · 1 claim',
      '  actor: Grey Heron | threat actor · 2 claims · 1 disputed',
      '  actor: Port Authority | institution',
      'incident: Incidents | 1',
      '  incident: Crane control breach | intrusion · 2 claims · 1 disputed',
    ]);
  });

  test('below an entity: what it took part in, then its claims, newest first, with where they stand', () => {
    expect(shown(rows, { filter: { words: 'GH-7', facets: {} } })).toEqual([
      'actor: Grey Heron | threat actor · 2 claims · 1 disputed',
      '  incident: Crane control breach | attacker',
      '  disputed-claim: Grey Heron had access to crane controls. | Port Authority · highly likely · disputed',
      '    source: Port Authority 2023 | p. 4',
      '    claim: Freedonia has nothing to do with the cranes. | stands against it · Freedonia',
      '  claim: Grey Heron was first named in spring. | Ada Moss',
      '    source: Moss 2024 | Cranes that listen',
    ]);
  });

  test('below an incident: who took part in it, with all of their roles', () => {
    expect(shown(rows, { filter: { words: 'crane-breach', facets: {} } }, 2).slice(0, 3)).toEqual([
      'incident: Crane control breach | intrusion · 2 claims · 1 disputed',
      '  actor: Grey Heron | attacker',
      '  actor: Port Authority | target, reporter',
    ]);
  });

  test('by the year of what is known of them, and by whether that is disputed', () => {
    expect(shown(rows, { group: 'year' }, 1)).toEqual([
      'group: 2024 | 2',
      'group: 2023 | 2',
      'group: 2021 | 1',
      'group: Not stated | 1',
    ]);
    expect(shown(rows, { group: 'status' }, 1)).toEqual([
      'group: With disputed claims | 2',
      'group: With claims | 1',
      'group: Without claims | 1',
    ]);
  });

  test('most claims first', () => {
    expect(shown(rows, { sort: 'claims' }, 1).at(-1)).toContain('Port Authority');
  });
});

describe('claims', () => {
  const rows = claimRows(catalog, ENGLISH);

  test('by status, the disputed first', () => {
    expect(shown(rows, { group: 'status', sort: 'date' }, 2)).toEqual([
      'disputed: Disputed | 1',
      '  disputed-claim: Grey Heron had access to crane controls. | Port Authority · highly likely · disputed',
      'single-source: One source | 2',
      '  claim: Freedonia has nothing to do with the cranes. | Freedonia',
      '  claim: Grey Heron was first named in spring. | Ada Moss',
    ]);
  });

  test('by source, by whom they are about and by who asserts them; a group leads to what it is', () => {
    expect(shown(rows, { group: 'source' }, 1)).toEqual(['source: Moss 2024 | 2', 'source: Port Authority 2023 | 1']);
    expect(shown(rows, { group: 'about' }, 1)).toEqual([
      'incident: Crane control breach | 2',
      'actor: Freedonia | 1',
      'actor: Grey Heron | 2',
    ]);
    expect(shown(rows, { group: 'asserter' }, 1)).toEqual([
      'group: Ada Moss | 1',
      'actor: Freedonia | 1',
      'actor: Port Authority | 1',
    ]);
    const groups = arrange(rows, { group: 'source', sort: 'name', filter: NO_FILTER }, ENGLISH).roots;
    expect(groups[0]?.target).toEqual({ kind: 'source', id: 'moss-2024' });
  });

  test('a claim is found by any name of those it is about', () => {
    expect(shown(rows, { filter: { words: 'harbour group', facets: {} } }, 1).length).toBe(2);
  });

  test('the spoken words of a disputed claim do not say it twice', () => {
    const [claim] = arrange(
      rows,
      { group: 'none', sort: 'name', filter: { words: 'access', facets: {} } },
      ENGLISH,
    ).roots;
    expect(claim?.spoken).toBe('Port Authority, highly likely');
  });
});

describe('sources', () => {
  const rows = sourceRows(catalog, ENGLISH);

  test('those with most claims first, their claims and whom those are about', () => {
    expect(shown(rows, { sort: 'claims' })).toEqual([
      'source: Moss 2024 | Cranes that listen · 2 claims',
      '  claim: Freedonia has nothing to do with the cranes. | Freedonia',
      '    actor: Freedonia | state',
      '    incident: Crane control breach | intrusion',
      '  claim: Grey Heron was first named in spring. | Ada Moss',
      '    actor: Grey Heron | threat actor',
      'source: Port Authority 2023 | Yearly report · 1 claim',
      '  disputed-claim: Grey Heron had access to crane controls. | Port Authority · highly likely · disputed',
      '    actor: Grey Heron | threat actor',
      '    incident: Crane control breach | intrusion',
      '    claim: Freedonia has nothing to do with the cranes. | stands against it · Freedonia',
      'source: Moss et al. 2024 | A summary',
    ]);
  });

  test('by reliability in words, by year and by type', () => {
    expect(shown(rows, { group: 'reliability' }, 1)).toEqual([
      'group: A: completely reliable | 1',
      'group: B: usually reliable | 1',
      'group: Not stated | 1',
    ]);
    expect(shown(rows, { group: 'year' }, 1)).toEqual(['group: 2024 | 2', 'group: 2023 | 1']);
    expect(shown(rows, { group: 'type' }, 1)).toEqual(['group: article | 2', 'group: report | 1']);
  });
});

test.each([
  ['entities', entityRows(catalog, ENGLISH), 'source'],
  ['claims', claimRows(catalog, ENGLISH), 'about'],
  ['sources', sourceRows(catalog, ENGLISH), 'pack'],
] as const)('no two nodes of %s have the same id, and they have it each time', (_name, rows, group) => {
  const ids = (): readonly string[] =>
    allNodes(arrange(rows, { group, sort: 'name', filter: NO_FILTER }, ENGLISH).roots).map(({ id }) => id);
  expect(new Set(ids()).size).toBe(ids().length);
  expect(ids()).toEqual(ids());
});
