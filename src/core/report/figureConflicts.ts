import type { Claim } from '../catalog/model.ts';
import { covers } from '../text/span.ts';
import type { ReadClaim } from './claimIndex.ts';
import { clausesOf } from './clauses.ts';
import { figuresIn, follows, type Figure } from './figures.ts';

export interface FigureConflict {
  readonly written: Figure;
  readonly expected: Figure;
  readonly claim: Claim;
}

/**
 * Durations and counts that differ from those of the claims a statement rests on. Only where claim and statement have
 * one figure of that unit each, and never in a relative clause: `who had sat in parliament for twenty years` tells of
 * something else.
 */
export function figureConflicts(text: string, claims: readonly ReadClaim[]): readonly FigureConflict[] {
  // What is longer is a list, not a sentence; it also bounds the work.
  if (text.length > 2_000 || !claims.some((claim) => claim.figures.length > 0)) return [];
  const written = figuresIn(text).filter((figure) => !isAside(text, figure));
  const conflicts: FigureConflict[] = [];
  for (const figure of written) {
    if (written.filter((other) => other.unit === figure.unit).length !== 1) continue;
    const known = claims.flatMap(({ claim, figures }) => {
      const same = figures.filter((one) => one.unit === figure.unit);
      const [only] = same;
      return same.length === 1 && only !== undefined ? [{ claim, expected: only }] : [];
    });
    const [first] = known;
    if (first === undefined || known.some(({ expected }) => follows(figure, expected))) continue;
    conflicts.push({ written: figure, ...first });
  }
  return conflicts;
}

function isAside(text: string, figure: Figure): boolean {
  const clause = clausesOf(text).find((one) => covers(one, { start: figure.start, end: figure.start + 1 }));
  return (
    clause !== undefined &&
    /^(?:who|whom|whose|which|after|before|when|while|where)\b/i.test(text.slice(clause.start).trimStart())
  );
}
