import { reasons } from './binding.ts';
import type { Likeness, Query } from './claimIndex.ts';
import type { EvidenceIndex } from './evidenceIndex.ts';
import type { Evidence, Claim } from '../catalog/model.ts';
import type { Message } from '../text/message.ts';

/** A claim that could be the evidence for a statement that cites none. A suggestion, never a binding. */
export interface Suggestion {
  readonly claim: Claim;
  /** Where the claim stands: what would be cited. */
  readonly evidence: Evidence;
  readonly score: number;
  readonly why: readonly Message[];
}

/** Below this, two texts on the same actors say different things. */
const BAR = 0.1;
/** What is far behind the best is no help. */
const NEAR = 0.5;
const MOST = 5;

/** The best matching claims for a statement, the best first; none when nothing fits. */
export function suggestEvidence(query: Query, index: EvidenceIndex): readonly Suggestion[] {
  const ranked = index.claims.rank(query).filter((one) => one.claim.evidence.length > 0 && fits(one));
  const best = ranked[0]?.score ?? 0;
  return ranked
    .filter((one) => one.score >= best * NEAR)
    .slice(0, MOST)
    .flatMap((likeness) => {
      const [evidence] = likeness.claim.evidence;
      if (evidence === undefined) return [];
      const { claim, score } = likeness;
      return [{ claim, evidence, score, why: reasons(likeness, index) }];
    });
}

/** Sharing names alone is no agreement; one shared word is, where several names or one rare one stand beside it. */
function fits({ score, words, entities, covered }: Likeness): boolean {
  if (score < BAR || covered < LEAST_COVERED) return false;
  return words.length > 1 || (words.length === 1 && entities.length > 1 && score >= 1.5 * BAR);
}
const LEAST_COVERED = 0.08;
