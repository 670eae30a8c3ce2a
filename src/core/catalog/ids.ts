import type { ClaimId, EntityId, PackId, SourceId } from './model.ts';

/*
 * Where plain text becomes an id. An id is a claim about what the text means, not about its form: whether a pack has
 * such an entry is for whoever looks it up.
 */

// oxlint-disable typescript/no-unsafe-type-assertion -- a brand cannot be had in another way

export function packId(text: string): PackId {
  return text as PackId;
}
export function entityId(text: string): EntityId {
  return text as EntityId;
}
export function sourceId(text: string): SourceId {
  return text as SourceId;
}
export function claimId(text: string): ClaimId {
  return text as ClaimId;
}

/** A value that went through `ShapeCheck` as what its shape says it is; `packEntries.ts` mirrors `packShape.ts`. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller knows which shape it was
export function shaped<T>(value: unknown): T {
  return value as T;
}
