import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { neighbour } from '../../../src/webview/pictures/direction.ts';
import { networkLayout } from '../../../src/webview/pictures/networkLayout.ts';

type Links = Parameters<typeof networkLayout>[1];

const KEYS = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const LINKS: Links = [
  { from: 'a', to: 'b', kind: 'role' },
  { from: 'b', to: 'c', kind: 'relation' },
  { from: 'c', to: 'a', kind: 'evidence' },
  { from: 'd', to: 'e', kind: 'dispute' },
  { from: 'e', to: 'a', kind: 'about' },
];

describe('the layout', () => {
  test('is the same each time, whatever the order of nodes and links', () => {
    const once = networkLayout(KEYS, LINKS);
    expect(networkLayout(KEYS.toReversed(), LINKS.toReversed())).toEqual(once);
  });

  test('gives every node a place of its own in the unit square, those without a link below the others', () => {
    const places = networkLayout(KEYS, LINKS);
    expect([...places.keys()].toSorted()).toEqual(KEYS);
    expect(new Set([...places.values()].map(({ x, y }) => `${x} ${y}`)).size).toBe(KEYS.length);
    const tied = Math.max(...['a', 'b', 'c', 'd', 'e'].map((key) => places.get(key)?.y ?? 2));
    for (const key of ['f', 'g']) expect(places.get(key)?.y).toBeGreaterThan(tied);
  });

  test('has no place that is none, for any graph', () => {
    const key = fc.constantFrom(...KEYS);
    const link = fc.record({ from: key, to: key, kind: fc.constantFrom('role', 'dispute', 'evidence') });
    fc.assert(
      fc.property(fc.array(key), fc.array(link, { maxLength: 20 }), (keys, links) => {
        const places = networkLayout(keys, links);
        expect(places.size).toBe(new Set(keys).size);
        for (const { x, y } of places.values()) {
          expect(x >= 0 && x <= 1 && y >= 0 && y <= 1, `${x}, ${y}`).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('is quick enough for as many as are drawn', () => {
    const keys = Array.from({ length: 120 }, (_, at) => `node ${at}`);
    const links = keys.flatMap((from, at): Links => [
      { from, to: keys[(at * 7 + 1) % 120] ?? from, kind: 'relation' },
      { from, to: keys[(at * 13 + 5) % 120] ?? from, kind: 'role' },
    ]);
    expect(networkLayout(keys, links).size).toBe(120);
  });
});

test('arrow keys go to the nearest node that way', () => {
  const points = [
    { x: 0, y: 0 },
    { x: 10, y: 1 },
    { x: 30, y: 0 },
    { x: 2, y: 20 },
    { x: -5, y: 0 },
  ];
  const own = { x: 0, y: 0 };
  expect(neighbour(points, own, 'right')).toBe(1);
  expect(neighbour(points, own, 'down')).toBe(3);
  expect(neighbour(points, own, 'left')).toBe(4);
  expect(neighbour(points, own, 'up')).toBeUndefined();
});
