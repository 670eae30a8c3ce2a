import type { Point } from './networkLayout.ts';

export type Direction = 'left' | 'right' | 'up' | 'down';

const VECTOR: Readonly<Record<Direction, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};

export function directionOf(key: string): Direction | undefined {
  switch (key) {
    case 'ArrowLeft':
      return 'left';
    case 'ArrowRight':
      return 'right';
    case 'ArrowUp':
      return 'up';
    case 'ArrowDown':
      return 'down';
    default:
      return undefined;
  }
}

/** The nearest point that lies that way, within 60 degrees of it; what lies off the way counts as farther. */
export function neighbour(points: readonly Point[], from: Point, direction: Direction): number | undefined {
  const { x, y } = VECTOR[direction];
  let best: number | undefined;
  let least = Infinity;
  for (const [at, point] of points.entries()) {
    const along = (point.x - from.x) * x + (point.y - from.y) * y;
    const across = Math.abs((point.x - from.x) * y) + Math.abs((point.y - from.y) * x);
    if (along <= 0.5 || across > along * 1.75) continue;
    const distance = along + 2 * across;
    if (distance >= least) continue;
    least = distance;
    best = at;
  }
  return best;
}
