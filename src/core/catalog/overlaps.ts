import type { Span } from '../text/span.ts';

interface Holder {
  readonly entity: unknown;
}

/** A stretch of text that some have as their name, and whom it beat. */
interface Hit extends Span {
  readonly holders: readonly Holder[];
  readonly beaten: readonly Holder[];
}

/** As many losers as a hit remembers: enough to explain it, whatever the pack holds. */
const MAX_BEATEN = 8;

/**
 * Of names that overlap the longest, of equally long ones the first; what a winner beat goes on its `beaten` list. `hits`
 * come in order of their starts. Sorting within each knot of overlapping hits is all it costs.
 */
export function withoutOverlaps<T extends Hit>(hits: readonly T[]): readonly T[] {
  const result: T[] = [];
  let from = 0;
  while (from < hits.length) {
    let end = hits[from]!.end;
    let to = from + 1;
    while (to < hits.length && hits[to]!.start < end) {
      end = Math.max(end, hits[to]!.end);
      to += 1;
    }
    if (to === from + 1) result.push(hits[from]!);
    else for (const hit of untangled(hits.slice(from, to))) result.push(hit);
    from = to;
  }
  return result;
}

function untangled<T extends Hit>(knot: T[]): T[] {
  knot.sort((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  const winners: T[] = [];
  const losers: T[] = [];
  for (const hit of knot) {
    const at = firstEndingBehind(winners, hit.start);
    const next = winners[at];
    if (next === undefined || next.start >= hit.end) winners.splice(at, 0, hit);
    else losers.push(hit);
  }
  const beaten = winners.map((winner) => [...winner.beaten]);
  for (const loser of losers) {
    const list = beaten[firstEndingBehind(winners, loser.start)];
    const winner = winners[firstEndingBehind(winners, loser.start)];
    for (const holder of loser.holders) {
      if (list === undefined || winner === undefined || list.length >= MAX_BEATEN) break;
      if (winner.holders.every((one) => one.entity !== holder.entity)) list.push(holder);
    }
  }
  return winners.map((winner, i) => ({ ...winner, beaten: beaten[i] ?? [] }));
}

/** Index of the first winner (they are in order and apart) that ends behind `offset`. */
function firstEndingBehind(winners: readonly Span[], offset: number): number {
  let low = 0;
  let high = winners.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (winners[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
