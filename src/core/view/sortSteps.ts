import type { Steps } from '../catalog/steps.ts';

/** Things sorted, or merged, between two steps: a few milliseconds of work. */
const PIECE = 1_000;

/**
 * The list in order, as `toSorted` gives it, in steps: pieces are sorted, then merged two by two. Things that compare
 * equal keep their order.
 */
export function* sortSteps<T extends object>(list: readonly T[], compare: (a: T, b: T) => number): Steps<readonly T[]> {
  if (list.length <= PIECE) return list.toSorted(compare);
  let pieces: (readonly T[])[] = [];
  for (let at = 0; at < list.length; at += PIECE) {
    pieces.push(list.slice(at, at + PIECE).sort(compare));
    yield;
  }
  while (pieces.length > 1) {
    const merged: (readonly T[])[] = [];
    for (let i = 0; i < pieces.length; i += 2) merged.push(yield* merge(pieces[i] ?? [], pieces[i + 1] ?? [], compare));
    pieces = merged;
  }
  return pieces[0] ?? [];
}

function* merge<T extends object>(
  left: readonly T[],
  right: readonly T[],
  compare: (a: T, b: T) => number,
): Steps<readonly T[]> {
  const merged: T[] = [];
  let l = 0;
  let r = 0;
  for (;;) {
    const a = left[l];
    const b = right[r];
    if (a === undefined && b === undefined) return merged;
    const isLeft = b === undefined || (a !== undefined && compare(a, b) <= 0);
    if (isLeft) l += 1;
    else r += 1;
    const next = isLeft ? a : b;
    if (next !== undefined) merged.push(next);
    if (merged.length % PIECE === 0) yield;
  }
}
