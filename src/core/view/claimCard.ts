import type { Catalog } from '../catalog/catalog.ts';
import type { ClaimId, EntityId, EntityKind, Origin } from '../catalog/model.ts';
import { entityRef } from './card.ts';
import { claimLine, type ClaimLine, type Ref } from './claimLine.ts';

/** What is known about one claim. All strings are untrusted plain text. */
export interface ClaimCard extends ClaimLine {
  readonly about: readonly (Ref<EntityId> & { readonly kind: EntityKind | undefined })[];
  /** Claims that this one bears out, and those that bear this one out. */
  readonly corroborates: readonly Ref<ClaimId>[];
  readonly corroboratedBy: readonly Ref<ClaimId>[];
  readonly origins: readonly Origin[];
}

/** What is known about a claim; absent when the catalog does not have it. */
export function claimCard(id: ClaimId, catalog: Catalog): ClaimCard | undefined {
  const claim = catalog.claims.get(id);
  if (claim === undefined) return undefined;
  return {
    ...claimLine(claim, catalog),
    about: claim.about.map((entity) => ({
      ...entityRef(entity, catalog),
      kind: catalog.entities.get(entity)?.kind,
    })),
    corroborates: claim.corroborates.map((other) => claimRef(other, catalog)),
    corroboratedBy: corroborators(id, claim.about, catalog).map((other) => claimRef(other, catalog)),
    origins: claim.origins,
  };
}

export function claimRef(id: ClaimId, catalog: Catalog): Ref<ClaimId> {
  return { id, label: catalog.claims.get(id)?.statement ?? id };
}

/** Claims that bear a claim out share an entity with it, so only those about its entities are looked at. */
function corroborators(id: ClaimId, about: readonly EntityId[], catalog: Catalog): readonly ClaimId[] {
  const found = new Set<ClaimId>();
  for (const entity of about) {
    for (const other of catalog.claimsAbout.get(entity) ?? []) {
      if (catalog.claims.get(other)?.corroborates.includes(id) === true) found.add(other);
    }
  }
  return [...found];
}
