import type { ClaimLine, SourceRef } from './claimLine.ts';

/** Claims under the source that they stand in first. */
export interface SourceClaims {
  /** Absent for claims that name no source. */
  readonly source?: SourceRef;
  readonly claims: readonly ClaimLine[];
}

/** All claims by source, sources in the order in which they come first; what names no source comes last. */
export function claimsBySource(claims: readonly ClaimLine[]): readonly SourceClaims[] {
  const groups = new Map<string, { readonly source: SourceRef; readonly claims: ClaimLine[] }>();
  const without: ClaimLine[] = [];
  for (const claim of claims) {
    const [first] = claim.evidence;
    if (first === undefined) {
      without.push(claim);
      continue;
    }
    const known = groups.get(first.id);
    if (known === undefined) groups.set(first.id, { source: first, claims: [claim] });
    else known.claims.push(claim);
  }
  return [...groups.values(), ...(without.length === 0 ? [] : [{ claims: without }])];
}
