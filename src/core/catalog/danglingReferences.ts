import type { Catalog } from './catalog.ts';
import type { Claim, ClaimId, Cue, Entity, Source } from './model.ts';
import { STEP, type Steps } from './steps.ts';

type Entries = Pick<Catalog, 'entities' | 'sources' | 'claims'>;

/**
 * The entries without references that lead nowhere. A cue goes when one of its terms has nothing left. A claim goes when
 * none of its evidence is left, or when whoever asserts it is not known: without them it would be the author's own word.
 * In steps: see `catalogSteps`.
 */
export function* withoutDangling(all: Entries): Steps<Entries> {
  const { entities, sources, claims } = all;
  const keptClaims = new Map<ClaimId, Claim>();
  let count = 0;
  for (const claim of claims.values()) {
    count += 1;
    if (count % STEP === 0) yield;
    if (claim.assertedBy !== undefined && !entities.has(claim.assertedBy)) continue;
    const evidence = kept(claim.evidence, ({ source }) => sources.has(source));
    if (evidence.length === 0) continue;
    const about = kept(claim.about, (id) => entities.has(id));
    keptClaims.set(
      claim.id,
      evidence === claim.evidence && about === claim.about ? claim : { ...claim, evidence, about },
    );
  }
  for (const claim of keptClaims.values()) {
    count += 1;
    if (count % STEP === 0) yield;
    const disputes = kept(claim.disputes, (id) => keptClaims.has(id));
    const corroborates = kept(claim.corroborates, (id) => keptClaims.has(id));
    if (disputes !== claim.disputes || corroborates !== claim.corroborates) {
      keptClaims.set(claim.id, { ...claim, disputes, corroborates });
    }
  }
  return {
    entities: yield* mapped(entities, (entity) => entityWithout(entity, all)),
    sources: yield* mapped(sources, (source) => sourceWithout(source, all)),
    claims: keptClaims,
  };
}

function entityWithout(entity: Entity, { entities, sources }: Entries): Entity {
  const relations = kept(entity.relations, ({ to }) => entities.has(to));
  const references = kept(entity.references, (id) => sources.has(id));
  const same = relations === entity.relations && references === entity.references;
  if (entity.kind !== 'incident') return same ? entity : { ...entity, relations, references };
  const actors = kept(entity.actors, ({ id }) => entities.has(id));
  const cues = cuesWithout(entity.cues, entities);
  if (same && actors === entity.actors && cues === entity.cues) return entity;
  return { ...entity, relations, references, actors, cues };
}

function cuesWithout(cues: readonly Cue[], entities: Entries['entities']): readonly Cue[] {
  const known = (cue: Cue): boolean =>
    cue.terms.every((term) => term.every((one) => one.kind !== 'mention' || entities.has(one.entity)));
  if (cues.every(known)) return cues;
  return cues
    .map((cue) => ({
      ...cue,
      terms: cue.terms.map((term) => term.filter((one) => one.kind !== 'mention' || entities.has(one.entity))),
    }))
    .filter(({ terms }) => terms.every((term) => term.length > 0));
}

function sourceWithout(source: Source, { sources }: Entries): Source {
  const derivedFrom = kept(source.derivedFrom, (id) => sources.has(id));
  return derivedFrom === source.derivedFrom ? source : { ...source, derivedFrom };
}

/** The same list when nothing goes. */
function kept<T>(list: readonly T[], stays: (item: T) => boolean): readonly T[] {
  for (const item of list) if (!stays(item)) return list.filter(stays);
  return list;
}

/** The same map when nothing changes: most packs are in order, and some have 100,000 entries. */
function* mapped<K, V>(map: ReadonlyMap<K, V>, change: (value: V) => V): Steps<ReadonlyMap<K, V>> {
  let result: Map<K, V> | undefined;
  let count = 0;
  for (const [key, value] of map) {
    count += 1;
    if (count % STEP === 0) yield;
    const changed = change(value);
    if (changed === value) continue;
    result ??= new Map(map);
    result.set(key, changed);
  }
  return result ?? map;
}
