import type { Catalog } from './catalog.ts';
import type { Claim, ClaimId, Entity, EntityId, Pack, SourceId } from './model.ts';
import { compileNames } from './nameMatcher.ts';
import { Merger } from './mergePacks.ts';
import { withoutDangling } from './danglingReferences.ts';
import { crossPackProblems } from './crossPackProblems.ts';
import type { PackProblem } from './problem.ts';

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
  const steps = catalogSteps(packs, generation);
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

/** The same in steps, for a host that lets others work in between. It may stop at any step: nothing is changed. */
export function* catalogSteps(packs: readonly Pack[], generation = 0): Generator<undefined, BuiltCatalog> {
  const merger = new Merger();
  for (const pack of packs) {
    merger.add(pack);
    yield;
  }
  const { entities, sources, claims } = withoutDangling(merger);
  yield;
  const indexes = indexed(entities, claims);
  yield;
  const names = compileNames(entities.values());
  yield;
  const catalog: Catalog = { packs, entities, sources, claims, ...indexes, names, generation };
  return { catalog, problems: [...merger.problems, ...crossPackProblems(packs, merger)] };
}

function indexed(
  entities: ReadonlyMap<EntityId, Entity>,
  claims: ReadonlyMap<ClaimId, Claim>,
): Pick<Catalog, 'claimsAbout' | 'claimsFrom' | 'disputedBy' | 'incidentsOf'> {
  const claimsAbout = new Map<EntityId, ClaimId[]>();
  const claimsFrom = new Map<SourceId, ClaimId[]>();
  const disputedBy = new Map<ClaimId, ClaimId[]>();
  const incidentsOf = new Map<EntityId, EntityId[]>();
  for (const claim of claims.values()) {
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
