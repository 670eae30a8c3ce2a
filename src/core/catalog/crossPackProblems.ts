import { foldedName } from '../text/fold.ts';
import { say, type Message } from '../text/message.ts';
import { shown } from './checkShape.ts';
import { findCircles } from './circles.ts';
import { didYouMean } from './didYouMean.ts';
import { problemAt } from './mergePacks.ts';
import type { Catalog } from './catalog.ts';
import type { Entity, EntityKind, Origin, Pack, PackId, UnresolvedReference } from './model.ts';
import { derivationCircle, disputeCircle } from './packChecks.ts';
import { PACK_PROBLEMS } from './packProblemCodes.ts';
import type { PackProblem } from './problem.ts';
import type { ReferenceTarget } from './references.ts';
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

function danglingMessage(reference: UnresolvedReference, meant: string | undefined, merged: Entries): Message {
  const { to, id, by, leftOut } = reference;
  const meantKind =
    to === 'entity' ? (merged.entities as ReadonlyMap<string, Entity>).get(meant ?? '')?.kind : undefined;
  const unknown = unknownOne(meantKind ?? to, shown(id));
  if (leftOut) return say('{0} in {1}: its own entry is faulty and was left out', unknown, by);
  const isSource = to !== 'source' && (merged.sources as ReadonlyMap<string, unknown>).has(id);
  if (isSource) return say('{0} in {1}: `{2}` is a source', unknown, by, shown(id));
  const isEntity = to !== 'entity' && (merged.entities as ReadonlyMap<string, unknown>).has(id);
  if (isEntity) return say('{0} in {1}: `{2}` is an actor, tool or incident', unknown, by, shown(id));
  return meant === undefined
    ? say('{0} in {1}; no pack that is loaded has it', unknown, by)
    : say('{0}; did you mean `{1}`? (in {2})', unknown, meant, by);
}

function unknownOne(kind: EntityKind | ReferenceTarget, id: string): Message {
  switch (kind) {
    case 'actor':
      return say('unknown actor `{0}`', id);
    case 'incident':
      return say('unknown incident `{0}`', id);
    case 'tool':
      return say('unknown tool `{0}`', id);
    case 'entity':
      return say('unknown actor, tool or incident `{0}`', id);
    case 'source':
      return say('unknown source `{0}`', id);
    case 'claim':
      return say('unknown claim `{0}`', id);
  }
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
      const message = say(
        '`{0}` is also a name of `{1}` ({2}) in {3}; a report that says it gets both as candidates',
        here.text,
        other.entity.id,
        other.entity.name,
        other.entity.origins[0]?.path ?? say('another pack'),
      );
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
