import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Catalog } from '../../../src/core/catalog/catalog.ts';
import type { Entity } from '../../../src/core/catalog/model.ts';
import type { Steps } from '../../../src/core/catalog/steps.ts';
import { MOST_NODES } from '../../../src/core/view/network.ts';
import { pictureOf, pictureSteps } from '../../../src/core/view/picture.ts';
import type { PictureItem } from '../../../src/core/view/pictureItems.ts';
import { groundSteps, pictureGround, type PictureGround } from '../../../src/core/view/pictureScope.ts';
import { actor, catalogOf, incident } from '../../support/catalog.ts';

const ALL = { scope: 'packs', filter: {} } as const;

interface Looks {
  count: number;
}

/** All steps, and how often something was looked at in each. */
function driven<T>(steps: Steps<T>, looks: Looks): { readonly value: T; readonly inSteps: readonly number[] } {
  const inSteps: number[] = [];
  for (;;) {
    looks.count = 0;
    const step = steps.next();
    inSteps.push(looks.count);
    if (step.done === true) return { value: step.value, inSteps };
  }
}

describe('pictures of many entities are made in steps', () => {
  const count = 14_000;
  const catalog = catalogOf(
    ...Array.from({ length: count }, (_, i) =>
      i % 10 === 0
        ? incident(`i${String(i)}`, [`Breach ${String(i)}`], { actors: [[`a${String(i + 1)}`, 'target']] })
        : actor(`a${String(i)}`, [`Heron ${String(i)}`], { relations: [['a1', 'part of']] }),
    ),
  );

  test('a catalog is made ready a hundred entities at a time', () => {
    const looks = { count: 0 };
    class Watched extends Map<Entity['id'], Entity> {
      override *values(): MapIterator<Entity> {
        for (const entity of super.values()) {
          looks.count += 1;
          yield entity;
        }
      }
    }
    const watched: Catalog = { ...catalog, entities: new Watched(catalog.entities) };
    // They are gone through twice: an item is made of each, a hundred in a step; the links are made from a list of them.
    const { value: made, inSteps } = driven(groundSteps(watched), looks);
    expect(inSteps.filter((looked) => looked > 101)).toEqual([count]);
    expect(inSteps.filter((looked) => looked >= 100).length).toBeGreaterThan(count / 101);
    expect(made.items.size).toBe(count);
  });

  test.each([[{}], [{ text: 'heron 77' }], [{ kinds: ['actor'] as const }], [{ from: '2020' }]])(
    'the answer to %o looks at some thousands between two steps',
    (filter) => {
      const looks = { count: 0 };
      const ground = pictureGround(catalog);
      const watched = [...ground.items].map(([key, item]) => {
        const seen: PictureItem = {
          ...item,
          get kind() {
            looks.count += 1;
            return item.kind;
          },
          get words() {
            looks.count += 1;
            return item.words;
          },
          get claims() {
            looks.count += 1;
            return item.claims;
          },
        };
        return [key, seen] as const;
      });
      const asked = pictureSteps({ ...ALL, filter }, { ...ground, items: new Map(watched) }, undefined);
      const { value: answer, inSteps } = driven(asked, looks);
      const most = Math.max(...inSteps);
      expect(answer).toEqual(pictureOf({ ...ALL, filter }, ground, undefined));
      expect(most).toBeGreaterThan(100);
      // A thousand things sort in about ten thousand comparisons of two.
      expect(most).toBeLessThan(20_000);
    },
  );
});

describe('of more nodes than can be drawn', () => {
  test('each next one is the best of all that are left, by what it has to say and what it hangs together with', () => {
    const tie = fc.tuple(fc.nat(219), fc.nat(219));
    fc.assert(
      fc.property(fc.array(tie, { minLength: 0, maxLength: 500 }), (ties) => {
        const all = Array.from({ length: 220 }, (_, i) =>
          actor(`a${String(i).padStart(3, '0')}`, [`Heron ${String(i)}`], {
            relations: ties.flatMap(([from, to]) => (from === i ? [[`a${String(to).padStart(3, '0')}`, 'knows']] : [])),
          }),
        );
        const ground = pictureGround(catalogOf(...all));
        const shown = pictureOf(ALL, ground, undefined).network.nodes.map(({ key }) => key);
        expect(shown).toEqual(greedily(ground));
      }),
      { numRuns: 12 },
    );
  });
});

/** What `network.ts` says, said plainly: every tie of two actors counts one. */
function greedily({ items, links }: PictureGround): readonly string[] {
  const degree = (key: string): number => links.filter(({ from, to }) => from === key || to === key).length;
  const left = new Map([...items.keys()].map((key) => [key, degree(key)]));
  const taken: string[] = [];
  while (taken.length < MOST_NODES) {
    const worth = (key: string): number => {
      const tied = links.filter(
        ({ from, to }) => (from === key && taken.includes(to)) || (to === key && taken.includes(from)),
      );
      return (left.get(key) ?? 0) * (1 + 2 * Math.min(3, tied.length));
    };
    const [best] = [...left.keys()].toSorted(
      (a, b) => worth(b) - worth(a) || (left.get(b) ?? 0) - (left.get(a) ?? 0) || (a < b ? -1 : 1),
    );
    if (best === undefined) break;
    left.delete(best);
    taken.push(best);
  }
  return taken;
}
