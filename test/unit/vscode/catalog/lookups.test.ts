import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../../../src/core/catalog/catalog.ts';
import { Lookups } from '../../../../src/vscode/catalog/lookups.ts';
import { catalogFrom } from '../../../support/catalogFrom.ts';
import { SMALL_PACK } from '../../../support/smallPack.ts';

/** So many entities that making their index takes more than one slice. */
function large(name: string): Catalog {
  const actors = Array.from(
    { length: 3_000 },
    (_, at) => `  - { id: ${name}-${String(at)}, name: ${name} ${String(at)} }`,
  );
  return catalogFrom(`dossier: 1\nid: ${name}\nactors:\n${actors.join('\n')}\n`);
}

describe('the search that all features share', () => {
  test('is there only when it is ready, and for what was asked', async () => {
    const catalog = catalogFrom(SMALL_PACK);
    const lookups = new Lookups(() => catalog);
    expect(lookups.now('entity')).toBeUndefined();
    const lookup = await lookups.ready('entity');
    expect(lookup.entities('heron')[0]?.id).toBe('grey-heron');
    expect(lookups.now('entity')).toBe(lookup);
    expect(lookups.now('entity', 'source')).toBeUndefined();
    expect(await lookups.ready('entity', 'source', 'claim')).toBe(lookup);
    expect(lookups.now('entity', 'source', 'claim')).toBe(lookup);
  });

  test('gives the first ones before it is ready', () => {
    const catalog = catalogFrom(SMALL_PACK);
    expect(new Lookups(() => catalog).unsearched.entities('', 1)).toHaveLength(1);
  });

  test('is always that of the newest catalog', async () => {
    let catalog = large('heron');
    const lookups = new Lookups(() => catalog);
    const first = lookups.ready('entity');
    const newer = large('stork');
    catalog = newer;
    const lookup = await first;
    expect(lookup.entities('stork 2999')[0]?.id).toBe('stork-2999');
    expect(lookup.entities('heron')).toEqual([]);
    expect(lookups.now('entity')).toBe(lookup);
    catalog = catalogFrom(SMALL_PACK);
    expect(lookups.now('entity')).toBeUndefined();
    expect((await lookups.ready('entity')).entities('heron')[0]?.id).toBe('grey-heron');
  });

  test('does others no harm that ask for the same at the same time', async () => {
    const catalog = large('heron');
    const lookups = new Lookups(() => catalog);
    const [one, two, three] = await Promise.all([
      lookups.ready('entity'),
      lookups.ready('claim', 'entity'),
      lookups.ready('entity'),
    ]);
    expect(two).toBe(one);
    expect(three).toBe(one);
    expect(one.entities('heron 17')[0]?.id).toBe('heron-17');
  });
});
