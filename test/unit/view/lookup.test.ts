import { describe, expect, test } from 'vitest';
import { createLookup } from '../../../src/core/view/lookup.ts';
import { catalogFrom } from '../../support/catalogFrom.ts';
import { SMALL_PACK } from '../../support/smallPack.ts';

const lookup = createLookup(catalogFrom(SMALL_PACK));
const ids = (items: readonly { readonly id: string }[]): readonly string[] => items.map(({ id }) => id);

describe('looking up entities', () => {
  test('by name, with where the words stand', () => {
    const [first] = lookup.entities('heron');
    expect(first).toMatchObject({ id: 'grey-heron', icon: 'actor', label: 'Grey Heron' });
    expect(first?.matches.map(({ start, end }) => first.label.slice(start, end))).toEqual(['Heron']);
    expect(first?.description).toBe('threat actor · GH-7 · Harbour Group · heron');
  });

  test('by another name, with a slip, in any order', () => {
    expect(ids(lookup.entities('gh-7'))[0]).toBe('grey-heron');
    expect(ids(lookup.entities('herno gre'))[0]).toBe('grey-heron');
  });

  test('by what is claimed about it, behind those found by name', () => {
    expect(ids(lookup.entities('access to crane controls'))).toEqual(['grey-heron', 'crane-breach']);
  });

  test('by ids, in their order, as far as they are known', () => {
    const found = lookup.known('entity', ['freedonia', 'no-such', '__proto__', 'grey-heron']);
    expect(ids(found)).toEqual(['freedonia', 'grey-heron']);
    expect(found[1]).toEqual({ ...lookup.entities('')[0] });
    expect(ids(lookup.known('source', ['port-2023', 'grey-heron']))).toEqual(['port-2023']);
    expect(ids(lookup.known('claim', ['heron-older']))).toEqual(['heron-older']);
  });

  test('an empty query gives the first ones, a limit holds', () => {
    expect(ids(lookup.entities('', 2))).toEqual(['grey-heron', 'freedonia']);
    expect(lookup.entities('crane', 1)).toHaveLength(1);
    expect(lookup.entities('.*')).toEqual([]);
  });
});

test('looking up claims by statement', () => {
  const [first] = lookup.claims('nothing cranes');
  expect(first).toMatchObject({ id: 'freedonia-denies', detail: 'Freedonia · Moss 2024, para. 5' });
});

test('looking up sources by label, title and id', () => {
  expect(ids(lookup.sources('moss 2024'))[0]).toBe('moss-2024');
  expect(ids(lookup.sources('cranes listen'))).toEqual(['moss-2024']);
  expect(ids(lookup.sources('port-2023'))).toEqual(['port-2023']);
});
