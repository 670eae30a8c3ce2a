import {
  forceCollide,
  forceLink,
  forceManyBody,
  forceSimulation,
  forceX,
  forceY,
  type SimulationNodeDatum,
} from 'd3-force';
import type { PictureLink } from '../../core/view/pictureLinks.ts';

/** A place in the unit square. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

interface Body extends SimulationNodeDatum {
  readonly key: string;
}

const TURNS = 320;
/** How far apart two ends should be, and how hard they are pulled there. */
const PULL: Readonly<Record<PictureLink['kind'], { readonly distance: number; readonly strength: number }>> = {
  dispute: { distance: 90, strength: 0.5 },
  role: { distance: 80, strength: 0.35 },
  about: { distance: 80, strength: 0.2 },
  relation: { distance: 80, strength: 0.3 },
  evidence: { distance: 170, strength: 0.015 },
};

/**
 * Where the nodes of a network stand. A pure function of the set of keys and links: what is drawn bigger or listed first
 * moves nothing, so the picture holds still while somebody writes. Nodes without any link stand in rows below.
 */
export function networkLayout(
  keys: readonly string[],
  links: readonly Pick<PictureLink, 'from' | 'to' | 'kind'>[],
): ReadonlyMap<string, Point> {
  const tied = new Set(links.flatMap(({ from, to }) => [from, to]));
  const sorted = [...new Set(keys)].sort();
  const bodies: readonly Body[] = sorted.filter((key) => tied.has(key)).map((key) => ({ key, ...scattered(key) }));
  const known = new Set(bodies.map(({ key }) => key));
  const pulls = links
    .filter(({ from, to }) => known.has(from) && known.has(to))
    .map(({ from, to, kind }) => ({ source: from, target: to, kind }))
    .sort((a, b) => compare(a.source, b.source) || compare(a.target, b.target) || compare(a.kind, b.kind));
  const simulation = forceSimulation([...bodies])
    .stop()
    .force(
      'link',
      forceLink<Body, (typeof pulls)[number]>(pulls)
        .id(({ key }) => key)
        .distance(({ kind }) => PULL[kind].distance)
        .strength(({ kind }) => PULL[kind].strength),
    )
    .force('push', forceManyBody().strength(-420).distanceMax(600))
    .force('apart', forceCollide(34))
    // Panels are wider than high.
    .force('x', forceX(0).strength(0.035))
    .force('y', forceY(0).strength(0.07));
  simulation.tick(TURNS);
  return inUnitSquare(
    bodies.map(({ key, x = 0, y = 0 }) => ({ key, x, y })),
    sorted.filter((key) => !tied.has(key)),
  );
}

/** A first place that depends on the key alone. */
function scattered(key: string): { x: number; y: number } {
  let hash = 0x811c9dc5;
  for (let i = 0; i < key.length; i += 1) hash = Math.imul(hash ^ key.charCodeAt(i), 0x01000193);
  const angle = ((hash >>> 0) / 2 ** 32) * 2 * Math.PI;
  const radius = 60 + 260 * ((Math.imul(hash, 0x9e3779b1) >>> 0) / 2 ** 32);
  return { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
}

function inUnitSquare(
  placed: readonly { readonly key: string; readonly x: number; readonly y: number }[],
  alone: readonly string[],
): ReadonlyMap<string, Point> {
  const found = new Map<string, Point>();
  const perRow = Math.max(6, Math.ceil(Math.sqrt(alone.length * 3)));
  const rows = Math.ceil(alone.length / perRow);
  const below = placed.length === 0 ? 1 : Math.min(0.5, rows * 0.09);
  const xs = placed.map(({ x }) => x);
  const ys = placed.map(({ y }) => y);
  const [left, right] = [Math.min(...xs), Math.max(...xs)];
  const [top, bottom] = [Math.min(...ys), Math.max(...ys)];
  const height = rows === 0 ? 1 : 1 - below - 0.06;
  for (const { key, x, y } of placed) {
    found.set(key, { x: share(x, left, right), y: height * share(y, top, bottom) });
  }
  for (const [at, key] of alone.entries()) {
    const row = Math.floor(at / perRow);
    const inRow = Math.min(perRow, alone.length - row * perRow);
    const x = ((at % perRow) + 0.5) / inRow;
    found.set(key, { x, y: placed.length === 0 ? (row + 0.5) / rows : 1 - below + (below * (row + 1)) / rows });
  }
  return found;
}

function share(value: number, low: number, high: number): number {
  return high - low < 1e-9 ? 0.5 : (value - low) / (high - low);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
