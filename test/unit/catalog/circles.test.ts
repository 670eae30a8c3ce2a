import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCircles } from '../../../src/core/catalog/circles.ts';

function circlesOf(graph: Readonly<Record<string, readonly string[]>>): string[] {
  return findCircles(Object.keys(graph), (id) => graph[id] ?? []).map((circle) => circle.toSorted().join(''));
}

describe('findCircles', () => {
  it.each([
    [{ a: ['b'], b: ['c'], c: [] }, []],
    [{ a: ['a'] }, ['a']],
    [{ a: ['b'], b: ['a'] }, ['ab']],
    [{ a: ['b'], b: ['c'], c: ['b'], d: ['d', 'a'] }, ['bc', 'd']],
    [{ a: ['nowhere'] }, []],
  ])('%j', (graph, expected) => {
    expect(circlesOf(graph)).toEqual(expected);
  });

  it('does not run out of stack', () => {
    const ids = Array.from({ length: 100_000 }, (_, i) => String(i));
    const circles = findCircles(ids, (id) => [String((Number(id) + 1) % ids.length)]);
    expect(circles.map((circle) => circle.length)).toEqual([100_000]);
  });

  it('finds exactly the ids that lead back to themselves', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(7), fc.nat(7)), { maxLength: 20 }), (edges) => {
        const next = (id: string): string[] =>
          edges.filter(([from]) => String(from) === id).map(([, to]) => String(to));
        const ids = Array.from({ length: 8 }, (_, i) => String(i));
        const reachable = (start: string): Set<string> => {
          const seen = new Set<string>();
          const work = next(start);
          for (let id = work.pop(); id !== undefined; id = work.pop())
            if (!seen.has(id)) work.push(...next(seen.add(id) && id));
          return seen;
        };
        expect(findCircles(ids, next).flat().toSorted()).toEqual(ids.filter((id) => reachable(id).has(id)));
      }),
    );
  });
});
