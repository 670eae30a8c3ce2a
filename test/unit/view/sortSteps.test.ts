import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { finished } from '../../../src/core/catalog/steps.ts';
import { arrangeSteps, type Row } from '../../../src/core/view/arrange.ts';
import { withChildren } from '../../../src/core/view/outline.ts';
import { ENGLISH } from '../../../src/core/view/outlineWords.ts';
import { sortSteps } from '../../../src/core/view/sortSteps.ts';
import { NO_FILTER } from '../../../src/core/view/treeFilter.ts';

interface Thing {
  readonly by: number;
  readonly place: number;
}

const byNumber = (a: Thing, b: Thing): number => a.by - b.by;

describe('sortSteps', () => {
  test('sorts as toSorted does, equal things in their order', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_500 }),
        fc.integer({ min: 1, max: 900 }),
        fc.nat(),
        (length, span, seed) => {
          const list = Array.from({ length }, (_, place) => ({ by: ((place + seed) * 7919) % span, place }));
          expect(finished(sortSteps(list, byNumber))).toEqual(list.toSorted(byNumber));
        },
      ),
      { numRuns: 40 },
    );
  });

  test.each([0, 1, 999, 1_000, 1_001, 2_000, 2_001, 3_000, 5_001])(
    '%d things, all equal or the wrong way round',
    (length) => {
      const equal = Array.from({ length }, (_, place) => ({ by: 1, place }));
      expect(finished(sortSteps(equal, byNumber))).toEqual(equal);
      const backwards = Array.from({ length }, (_, place) => ({ by: -place, place }));
      expect(finished(sortSteps(backwards, byNumber))).toEqual([...backwards].reverse());
    },
  );

  test('leaves the list as it is', () => {
    const list = Object.freeze([
      { by: 2, place: 0 },
      { by: 1, place: 1 },
    ]);
    expect(finished(sortSteps(list, byNumber)).map(({ by }) => by)).toEqual([1, 2]);
    expect(list[0]?.by).toBe(2);
  });

  test('compares no more than a few thousand pairs between two steps', () => {
    let compared = 0;
    let most = 0;
    const steps = sortSteps(
      Array.from({ length: 30_000 }, (_, place) => ({ by: (place * 7919) % 30_000, place })),
      (a, b) => {
        compared += 1;
        return byNumber(a, b);
      },
    );
    for (let step = steps.next(); step.done !== true; step = steps.next()) {
      most = Math.max(most, compared);
      compared = 0;
    }
    // A thousand things sort in about ten thousand comparisons.
    expect(most).toBeLessThan(12_000);
  });
});

test('a tree of many things is arranged in steps, each of a part of them', () => {
  let labels = 0;
  let most = 0;
  const rows = Array.from({ length: 20_000 }, (_, i): Row => ({
    id: `thing-${String(i)}`,
    get label() {
      labels += 1;
      return `Thing ${String((i * 7919) % 20_000)}`;
    },
    facets: () => [{ key: 'all', label: 'All' }],
    rank: () => undefined,
    text: () => '',
    node: (group) => withChildren({ id: `${group}/${String(i)}`, label: '', icon: 'actor' }, () => []),
  }));
  const steps = arrangeSteps(rows, { group: 'kind', sort: 'name', filter: NO_FILTER }, ENGLISH);
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) {
    most = Math.max(most, labels);
    labels = 0;
  }
  expect(step.value.shown).toBe(20_000);
  expect(most).toBeLessThan(30_000);
});
