import type { Catalog } from '../catalog/catalog.ts';
import type { Claim, ClaimId } from '../catalog/model.ts';

/** What stands against a claim: the claims that dispute it, in pack order. */
export function disputesOf(claim: ClaimId, catalog: Pick<Catalog, 'claims' | 'disputedBy'>): readonly Claim[] {
  return (catalog.disputedBy.get(claim) ?? [])
    .map((id) => catalog.claims.get(id))
    .filter((opponent) => opponent !== undefined);
}
