import type { Claim, ClaimId, Entity, EntityId, Pack, Source, SourceId } from './model.ts';
import type { NameMatcher } from './nameMatcher.ts';

/** All packs, merged by id and indexed. Immutable; a changed pack makes a new catalog. */
export interface Catalog {
  readonly packs: readonly Pack[];
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly claims: ReadonlyMap<ClaimId, Claim>;
  /** Claims whose `about` names the entity, in pack order. */
  readonly claimsAbout: ReadonlyMap<EntityId, readonly ClaimId[]>;
  /** Claims with evidence in the source, in pack order. */
  readonly claimsFrom: ReadonlyMap<SourceId, readonly ClaimId[]>;
  /** For a claim, the claims that dispute it. */
  readonly disputedBy: ReadonlyMap<ClaimId, readonly ClaimId[]>;
  /** For an actor or tool, the incidents it has a role in. */
  readonly incidentsOf: ReadonlyMap<EntityId, readonly EntityId[]>;
  /** All names and cues, compiled for searching text. */
  readonly names: NameMatcher;
  /** Changes with every catalog: an answer made for another generation is stale. */
  readonly generation: number;
}
