import type { Claim } from '../catalog/model.ts';
import type { ReadClaim } from './claimIndex.ts';
import { estimatesIn, isAttributed, type Estimate } from './estimative.ts';

export interface Overstatement {
  readonly claim: Claim;
  readonly of: Estimate;
  /** What the statement says instead; absent: it says so flatly. */
  readonly written?: Estimate;
}

/**
 * Is the wording surer than every claim it rests on? Surer is at least one step of the scale. A flat sentence is surer than any hedge, unless it says who holds that: attribution is
 * a hedge where the claim is somebody's too.
 */
export function overstatementOf(text: string, claims: readonly ReadClaim[]): Overstatement | undefined {
  const hedged = claims.filter((read) => read.estimate !== undefined && read.estimate.low < 100);
  const [first] = hedged;
  // A sentence that rests on an unhedged claim as well may take its sureness from there.
  if (first?.estimate === undefined || hedged.length < claims.length) return undefined;
  const estimates = estimatesIn(text);
  const written = leastSure(estimates);
  for (const { claim, estimate } of hedged) {
    if (estimate === undefined) continue;
    if (written !== undefined) {
      if (!isSurer(written, estimate)) return undefined;
    } else if (claim.assertedBy !== undefined && isAttributed(text)) return undefined;
  }
  return { claim: first.claim, of: first.estimate, ...(written === undefined ? {} : { written }) };
}

/** Both ends of its range lie higher, and not by a hair. */
function isSurer(a: Estimate, b: Estimate): boolean {
  return a.low > b.low && a.high > b.high && a.low + a.high - b.low - b.high >= 10;
}

function leastSure(estimates: readonly Estimate[]): Estimate | undefined {
  let least: Estimate | undefined;
  for (const estimate of estimates) if (least === undefined || estimate.high < least.high) least = estimate;
  return least;
}
