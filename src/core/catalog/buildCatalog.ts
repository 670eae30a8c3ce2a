import type { Catalog } from './catalog.ts';
import type { Claim, ClaimId, Entity, EntityId, Pack, SourceId } from './model.ts';
import { nameSteps } from './nameMatcher.ts';
import { Merger } from './mergePacks.ts';
import { withMispRelations } from './mispRelations.ts';
import { withoutDangling } from './danglingReferences.ts';
import { crossPackProblems } from './crossPackProblems.ts';
import type { PackProblem } from './problem.ts';
import { finished, STEP, type Steps } from './steps.ts';

export interface BuiltCatalog {
  readonly catalog: Catalog;
  /** What is wrong between packs; what is wrong inside one was told when it was read. */
  readonly problems: readonly PackProblem[];
}

/**
 * All packs as one catalog, and what is wrong between them. Entries with the same id become one; equal names do not:
 * they stay several entities, candidates for a report that says the name. Earlier packs go before later ones.
 */
export function buildCatalog(packs: readonly Pack[], generation = 0): BuiltCatalog {
  return finished(catalogSteps(packs, generation));
}

/** The same in steps, for a host that lets others work in between. It may stop at any step: nothing is changed. */
export function* catalogSteps(packs: readonly Pack[], generation = 0): Steps<BuiltCatalog> {
  const merger = new Merger();
  for (const pack of packs) {
    yield* merger.add(pack);
    yield;
  }
  const related = yield* withMispRelations(packs, merger.entities);
  const merged = { entities: related, sources: merger.sources, claims: merger.claims };
  const { entities, sources, claims } = yield* withoutDangling(merged);
  yield;
  const indexes = yield* indexed(entities, claims);
  yield;
  const names = yield* nameSteps([...entities.values()]);
  yield;
  const catalog: Catalog = { packs, entities, sources, claims, ...indexes, names, generation };
  return { catalog, problems: [...merger.problems, ...(yield* crossPackProblems(packs, merger))] };
}

function* indexed(
  entities: ReadonlyMap<EntityId, Entity>,
  claims: ReadonlyMap<ClaimId, Claim>,
): Steps<Pick<Catalog, 'claimsAbout' | 'claimsFrom' | 'disputedBy' | 'incidentsOf'>> {
  const claimsAbout = new Map<EntityId, ClaimId[]>();
  const claimsFrom = new Map<SourceId, ClaimId[]>();
  const disputedBy = new Map<ClaimId, ClaimId[]>();
  const incidentsOf = new Map<EntityId, EntityId[]>();
  let count = 0;
  for (const claim of claims.values()) {
    count += 1;
    if (count % STEP === 0) yield;
    for (const id of claim.about) append(claimsAbout, id, claim.id);
    for (const { source } of claim.evidence) append(claimsFrom, source, claim.id);
    for (const id of claim.disputes) append(disputedBy, id, claim.id);
  }
  for (const entity of entities.values()) {
    if (entity.kind === 'incident') for (const { id } of entity.actors) append(incidentsOf, id, entity.id);
  }
  return { claimsAbout, claimsFrom, disputedBy, incidentsOf };
}

/** Each value once: one claim may rest on two places of a source. Equal ones follow one another. */
function append<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else if (list.at(-1) !== value) list.push(value);
}
