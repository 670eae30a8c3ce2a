import { foldedName } from '../text/fold.ts';
import { shown } from './checkShape.ts';
import { findCircles } from './circles.ts';
import { didYouMean } from './didYouMean.ts';
import { problemAt } from './mergePacks.ts';
import type { Catalog } from './catalog.ts';
import type { Entity, Origin, Pack, PackId, UnresolvedReference } from './model.ts';
import { derivationCircle, disputeCircle } from './packChecks.ts';
import { PACK_PROBLEMS } from './packProblemCodes.ts';
import type { PackProblem } from './problem.ts';
import { STEP, type Steps } from './steps.ts';

type Entries = Pick<Catalog, 'entities' | 'sources' | 'claims'>;

/** Most candidates looked at for all "did you mean" of a catalog: advice must not cost more than the catalog. */
const MOST_CANDIDATES = 2_000_000;
const MOST_SHARED = 200;

/**
 * What is wrong between packs. `merged` is what they hold together, before dangling references were taken out. In steps:
 * see `catalogSteps`.
 */
export function* crossPackProblems(packs: readonly Pack[], merged: Entries): Steps<readonly PackProblem[]> {
  const found = [...(yield* dangling(packs, merged)), ...circles(merged)];
  yield;
  return [...found, ...(yield* sharedNames(packs, merged.entities))];
}

function* dangling(packs: readonly Pack[], merged: Entries): Steps<PackProblem[]> {
  let budget = MOST_CANDIDATES;
  const problems: PackProblem[] = [];
  for (const { path, unresolved = [] } of packs) {
    for (const reference of unresolved) {
      const candidates = { entity: merged.entities, source: merged.sources, claim: merged.claims }[reference.to];
      if ((candidates as ReadonlyMap<string, unknown>).has(reference.id)) continue;
      budget -= candidates.size;
      yield;
      const meant = budget < 0 ? undefined : didYouMean(reference.id, candidates.keys());
      const { span, line, column } = reference;
      const message = danglingMessage(reference, meant, merged);
      const code = `no-such-${reference.to}` as const;
      problems.push({ code, severity: PACK_PROBLEMS[code], message, path, span, line, column });
    }
  }
  return problems;
}

const TARGETS = { entity: 'actor, tool or incident', source: 'source', claim: 'claim' } as const;

function danglingMessage(reference: UnresolvedReference, meant: string | undefined, merged: Entries): string {
  const { to, id, by, leftOut } = reference;
  const meantKind =
    to === 'entity' ? (merged.entities as ReadonlyMap<string, Entity>).get(meant ?? '')?.kind : undefined;
  const kind = meantKind ?? TARGETS[to];
  const start = `unknown ${kind} \`${shown(id)}\``;
  if (leftOut) return `${start} in ${by}: its own entry is faulty and was left out`;
  const isSource = to !== 'source' && (merged.sources as ReadonlyMap<string, unknown>).has(id);
  if (isSource) return `${start} in ${by}: \`${shown(id)}\` is a source`;
  const isEntity = to !== 'entity' && (merged.entities as ReadonlyMap<string, unknown>).has(id);
  if (isEntity) return `${start} in ${by}: \`${shown(id)}\` is an actor, tool or incident`;
  return meant === undefined
    ? `${start} in ${by}; no pack that is loaded has it`
    : `${start}; did you mean \`${meant}\`? (in ${by})`;
}

/** Circles that no single pack holds: those inside one were reported when it was read. */
function circles({ claims, sources }: Entries): PackProblem[] {
  const problems: PackProblem[] = [];
  const disputing = [...claims.values()].filter(({ disputes }) => disputes.length > 0).map(({ id }) => id);
  for (const circle of findCircles(disputing, (id) => claims.get(id)?.disputes ?? [])) {
    const origin = acrossPacks(circle.map((id) => claims.get(id)?.origins ?? []));
    if (origin !== undefined) problems.push(problemAt(origin, 'dispute-circle', disputeCircle(circle)));
  }
  const derived = [...sources.values()].filter(({ derivedFrom }) => derivedFrom.length > 0).map(({ id }) => id);
  for (const circle of findCircles(derived, (id) => sources.get(id)?.derivedFrom ?? [])) {
    const origin = acrossPacks(circle.map((id) => sources.get(id)?.origins ?? []));
    if (origin !== undefined) problems.push(problemAt(origin, 'derivation-circle', derivationCircle(circle)));
  }
  return problems;
}

/** The last entry's place when no pack has all of the entries. */
function acrossPacks(origins: readonly (readonly Origin[])[]): Origin | undefined {
  const [first = [], ...rest] = origins;
  const whole = first.some(({ pack }) => rest.every((others) => others.some((other) => other.pack === pack)));
  return whole ? undefined : origins.at(-1)?.at(-1);
}

/** Names that entities of different packs share, told where a person can act: at an entry of a pack in Dossier's own format. */
function* sharedNames(packs: readonly Pack[], entities: Entries['entities']): Steps<PackProblem[]> {
  const own = new Set<PackId>(packs.filter(({ format }) => format === 'dossier').map(({ id }) => id));
  if (packs.length < 2 || own.size === 0) return [];
  const holders = new Map<string, Held>();
  let count = 0;
  for (const entity of entities.values()) {
    count += 1;
    if (count % STEP === 0) yield;
    for (const held of namesOf(entity))
      if (held.pack !== undefined && own.has(held.pack)) setOnce(holders, held.key, held);
  }
  const problems: PackProblem[] = [];
  for (const entity of entities.values()) {
    count += 1;
    if (count % STEP === 0) yield;
    for (const held of namesOf(entity)) {
      const holder = holders.get(held.key);
      // A name that one pack gives to both was told when that pack was read.
      if (holder === undefined || holder.entity === entity || holder.pack === held.pack) continue;
      const here = held.pack !== undefined && own.has(held.pack) ? held : holder;
      const other = here === held ? holder : held;
      const origin = here.entity.origins.find(({ pack }) => pack === here.pack);
      if (origin === undefined || problems.length >= MOST_SHARED) continue;
      const where = other.entity.origins[0]?.path ?? 'another pack';
      const message = `\`${here.text}\` is also a name of \`${other.entity.id}\` (${other.entity.name}) in ${where}; a report that says it gets both as candidates`;
      problems.push(problemAt(origin, 'shared-name', message));
    }
  }
  return problems;
}

interface Held {
  readonly entity: Entity;
  readonly key: string;
  readonly text: string;
  readonly pack: PackId | undefined;
}

function* namesOf(entity: Entity): Generator<Held> {
  for (const { text, match, pack = entity.origins[0]?.pack } of entity.names) {
    if (match) yield { entity, key: foldedName(text), text, pack };
  }
}

function setOnce<K, V>(map: Map<K, V>, key: K, value: V): void {
  if (!map.has(key)) map.set(key, value);
}
