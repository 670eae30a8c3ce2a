import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  placeLabels,
  twoLines,
  wrapped,
  type Box,
  type Labelled,
} from '../../../src/webview/pictures/labelPlacement.ts';

const BOUNDS: Box = { x: 0, y: 0, width: 200, height: 200 };
const node = (x: number, y: number): Labelled => ({ x, y, r: 5, width: 40, height: 12 });

function meet(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

describe('labels', () => {
  test('stand below their node, or beside it where another one is', () => {
    expect(placeLabels([node(100, 100)], BOUNDS)[0]?.side).toBe('below');
    expect(placeLabels([node(100, 100), node(100, 115)], BOUNDS)[0]?.side).toBe('right');
  });

  test('keep out of the way of lines where they can', () => {
    const down = { x1: 100, y1: 100, x2: 100, y2: 200 };
    expect(placeLabels([node(100, 100)], BOUNDS, [], [down])[0]?.side).toBe('right');
    const right = { x1: 100, y1: 100, x2: 200, y2: 100 };
    expect(placeLabels([node(100, 100)], BOUNDS, [], [down, right])[0]?.side).toBe('left');
    const elsewhere = { x1: 0, y1: 0, x2: 200, y2: 20 };
    expect(placeLabels([node(100, 100)], BOUNDS, [], [elsewhere])[0]?.side).toBe('below');
  });

  test('are left out where there is no room', () => {
    const tight = { x: 95, y: 95, width: 12, height: 12 };
    expect(placeLabels([node(100, 100)], tight)).toEqual([undefined]);
    expect(placeLabels([node(100, 100)], BOUNDS, [BOUNDS])).toEqual([undefined]);
  });

  test('never cover one another nor another node, wherever the nodes are', () => {
    const somewhere = fc.record({ x: fc.integer({ min: 0, max: 200 }), y: fc.integer({ min: 0, max: 200 }) });
    fc.assert(
      fc.property(fc.array(somewhere, { maxLength: 25 }), (points) => {
        const nodes = points.map(({ x, y }) => node(x, y));
        const boxes = placeLabels(nodes, BOUNDS).map(
          (place) => place && { x: place.x, y: place.y, width: 40, height: 12 },
        );
        for (const [at, box] of boxes.entries()) {
          if (box === undefined) continue;
          for (const [other, label] of boxes.entries()) {
            if (label !== undefined && other !== at) expect(meet(box, label)).toBe(false);
          }
          for (const [other, { x, y, r }] of nodes.entries()) {
            if (other !== at) expect(meet(box, { x: x - r, y: y - r, width: 2 * r, height: 2 * r })).toBe(false);
          }
        }
      }),
    );
  });
});

test('long names take two lines of about equal length', () => {
  expect(twoLines('MIVD', 20)).toEqual(['MIVD']);
  expect(twoLines('Dutch Military Intelligence Service', 20)).toEqual(['Dutch Military', 'Intelligence Service']);
  expect(twoLines('Fortinet intrusion at Dutch military intelligence', 20)).toEqual([
    'Fortinet intrusion',
    'at Dutch military…',
  ]);
  expect(twoLines('Donaudampfschifffahrtsgesellschaft', 12)).toEqual(['Donaudampfs…']);
});

test('names of lanes are wrapped to the width there is', () => {
  const fits = (line: string): boolean => line.length <= 12;
  expect(wrapped('MIVD', 2, fits)).toEqual(['MIVD']);
  expect(wrapped('Arrest of a British researcher', 3, fits)).toEqual(['Arrest of a', 'British', 'researcher']);
  expect(wrapped('Arrest of a British researcher', 2, fits)).toEqual(['Arrest of a', 'British…']);
  expect(wrapped('Donaudampfschifffahrtsgesellschaft', 2, fits)).toEqual(['Donaudampfs…']);
});
