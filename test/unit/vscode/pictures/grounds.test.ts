import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../../../src/core/catalog/catalog.ts';
import type { Entity } from '../../../../src/core/catalog/model.ts';
import { ENGLISH_L10N } from '../../../../src/core/text/l10n.ts';
import { Grounds } from '../../../../src/vscode/pictures/grounds.ts';
import { actor, catalogOf } from '../../../support/catalog.ts';

const COUNT = 6_000;

/** A catalog that counts how often its entities are gone through, and takes a while for it. */
function slowCatalog(): { readonly catalog: Catalog; readonly rounds: () => number } {
  let looked = 0;
  class Slow extends Map<Entity['id'], Entity> {
    override *values(): MapIterator<Entity> {
      for (const entity of super.values()) {
        looked += 1;
        // More than a slice for all of them, on any machine.
        if (looked % 100 === 0) for (const until = performance.now() + 1; performance.now() < until;);
        yield entity;
      }
    }
  }
  const catalog = catalogOf(...Array.from({ length: COUNT }, (_, i) => actor(`a${String(i)}`, [`Heron ${String(i)}`])));
  return { catalog: { ...catalog, entities: new Slow(catalog.entities) }, rounds: () => looked / COUNT };
}

describe('a catalog made ready for pictures', () => {
  test('is made once, however often it is asked for', async () => {
    const { catalog, rounds } = slowCatalog();
    const grounds = new Grounds(ENGLISH_L10N);
    const first = await grounds.of(catalog, () => true);
    expect(first?.items.size).toBe(COUNT);
    const once = rounds();
    expect(await grounds.of(catalog, () => true)).toBe(first);
    expect(rounds()).toBe(once);
  });

  test('goes on where it was left when nobody wanted it any more', async () => {
    const { catalog, rounds } = slowCatalog();
    const grounds = new Grounds(ENGLISH_L10N);
    const once = slowCatalog();
    await new Grounds(ENGLISH_L10N).of(once.catalog, () => true);
    let isWanted = true;
    const asked = grounds.of(catalog, () => isWanted);
    isWanted = false;
    expect(await asked).toBeUndefined();
    expect(rounds()).toBeLessThan(1);
    expect((await grounds.of(catalog, () => true))?.items.size).toBe(COUNT);
    expect(rounds()).toBe(once.rounds());
  });

  test('is forgotten with its catalog: what is asked of another one is of that', async () => {
    const one = slowCatalog();
    const other = catalogOf(actor('x', ['Quiet Okapi']));
    const grounds = new Grounds(ENGLISH_L10N);
    const asked = grounds.of(one.catalog, () => false);
    expect((await grounds.of(other, () => true))?.items.size).toBe(1);
    expect(await asked).toBeUndefined();
    expect((await grounds.of(other, () => true))?.catalog).toBe(other);
  });
});
