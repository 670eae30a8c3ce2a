import { say, type Message } from '../text/message.ts';
import type { Claim, ClaimId, Entity, EntityId, EntityKind, Origin, Pack, PackId, Source, SourceId } from './model.ts';
import { PACK_PROBLEMS, type PackProblemCode } from './packProblemCodes.ts';
import type { PackProblem } from './problem.ts';
import { inSteps, type Steps } from './steps.ts';

/** A problem at the entry that `origin` is about; at the top of the file where the format gives no positions. */
export function problemAt(origin: Origin, code: PackProblemCode, message: Message): PackProblem {
  const { path, span = { start: 0, end: 0 }, line = 1, column = 1 } = origin;
  return {
    code,
    severity: PACK_PROBLEMS[code],
    message,
    path,
    span: { start: span.start, end: Math.min(span.end, span.start + 1) },
    line,
    column,
  };
}

/** Entries of all packs by id; those with the same id merged, the earlier pack first. */
export class Merger {
  readonly entities = new Map<EntityId, Entity>();
  readonly sources = new Map<SourceId, Source>();
  readonly claims = new Map<ClaimId, Claim>();
  readonly problems: PackProblem[] = [];
  readonly #packs = new Map<PackId, string>();

  /** In steps: see `catalogSteps`. */
  *add(pack: Pack): Steps<void> {
    const other = this.#packs.get(pack.id);
    if (other === undefined) this.#packs.set(pack.id, pack.path);
    else if (other !== pack.path) {
      const message = say(
        '`{0}` is also the id of {1}; give each pack an id of its own, so that one can tell what comes from where',
        pack.id,
        other,
      );
      this.problems.push(problemAt({ pack: pack.id, path: pack.path }, 'duplicate-pack', message));
    }
    for (const some of inSteps(pack.entities)) {
      for (const entity of some) this.#entity(entity);
      yield;
    }
    for (const some of inSteps(pack.sources)) {
      for (const source of some) this.#source(source);
      yield;
    }
    for (const some of inSteps(pack.claims)) {
      for (const claim of some) this.#claim(claim);
      yield;
    }
  }

  #entity(added: Entity): void {
    const before = this.entities.get(added.id);
    if (before === undefined) {
      this.entities.set(added.id, added);
      return;
    }
    const merged = mergeEntities(before, added);
    if (merged === undefined) {
      const message = say(
        '`{0}` is {1} here and {2} in {3}; this one is left out, give it another id',
        added.id,
        oneOf(added.kind),
        oneOf(before.kind),
        whereOf(before),
      );
      this.#report(added, 'kind-conflict', message);
    } else this.entities.set(added.id, merged);
  }

  #source(added: Source): void {
    const before = this.sources.get(added.id);
    if (before === undefined) {
      this.sources.set(added.id, added);
      return;
    }
    if (before.title !== added.title) {
      const message = say(
        'source `{0}` has another title in {1}, which counts; give this one another id if it is another source',
        added.id,
        whereOf(before),
      );
      this.#report(added, 'conflicting-entry', message);
    }
    this.sources.set(added.id, {
      ...added,
      ...before,
      author: before.author.length > 0 ? before.author : added.author,
      derivedFrom: union(before.derivedFrom, added.derivedFrom, (id) => id),
      ...markingOf(before, added),
      origins: [...before.origins, ...added.origins],
    });
  }

  #claim(added: Claim): void {
    const before = this.claims.get(added.id);
    if (before === undefined) {
      this.claims.set(added.id, added);
      return;
    }
    if (before.statement !== added.statement) {
      // Two statements cannot both be what the evidence of both packs says.
      const message = say(
        'claim `{0}` has another statement in {1}, which counts; give this one another id if it is another claim',
        added.id,
        whereOf(before),
      );
      this.#report(added, 'conflicting-entry', message);
      return;
    }
    this.claims.set(added.id, {
      ...added,
      ...before,
      about: union(before.about, added.about, (id) => id),
      disputes: union(before.disputes, added.disputes, (id) => id),
      corroborates: union(before.corroborates, added.corroborates, (id) => id),
      evidence: union(before.evidence, added.evidence, ({ source, locator }) => `${source} ${locator ?? ''}`),
      ...markingOf(before, added),
      origins: [...before.origins, ...added.origins],
    });
  }

  #report(entry: { readonly origins: readonly Origin[] }, code: PackProblemCode, message: Message): void {
    const origin = entry.origins[0];
    if (origin !== undefined) this.problems.push(problemAt(origin, code, message));
  }
}

/** Undefined when they are not of one kind. What only one of them can say, the earlier one says. */
function mergeEntities(before: Entity, added: Entity): Entity | undefined {
  if (before.kind !== added.kind) return undefined;
  const a = attributed(before);
  const b = attributed(added);
  const common = {
    ...b,
    ...a,
    // "actor" and the like stand where a pack says nothing.
    type: before.type === before.kind ? added.type : before.type,
    names: union(a.names, b.names, (name) => name.text).map((name) => preferredIn(b, name)),
    relations: union(a.relations, b.relations, ({ to, is }) => `${to} ${is}`),
    references: union(a.references, b.references, (id) => id),
    ...markingOf(before, added),
    externalIds: union(a.externalIds, b.externalIds, (id) => id),
    origins: [...before.origins, ...added.origins],
  };
  if (a.kind !== 'incident' || b.kind !== 'incident') return common;
  return {
    ...common,
    kind: 'incident',
    cues: union(a.cues, b.cues, ({ terms }) => JSON.stringify(terms)),
    events: union(a.events, b.events, ({ what, date }) => `${date ?? ''} ${what}`),
    actors: union(a.actors, b.actors, ({ id, role }) => `${id} ${role}`),
  };
}

/** A later pack may settle what an earlier one left open: which name to use, and how to look for it. */
function preferredIn(added: Entity, name: Entity['names'][number]): Entity['names'][number] {
  const theirs = added.names.find(({ text }) => text === name.text);
  if (theirs === undefined || theirs === name) return name;
  return {
    ...name,
    case: name.case === 'auto' ? theirs.case : name.case,
    match: name.match && theirs.match,
    prefer: name.prefer || theirs.prefer,
    by: union(name.by, theirs.by, (who) => who),
  };
}

/** The entity with its pack's name on each fact, once: facts of a merged entity have it already. */
function attributed<E extends Entity>(entity: E): E {
  const [origin, ...more] = entity.origins;
  if (origin === undefined || more.length > 0) return entity;
  const { pack } = origin;
  const mark = <T>(facts: readonly T[]): readonly T[] => facts.map((fact) => ({ ...fact, pack }));
  return {
    ...entity,
    names: mark(entity.names),
    relations: mark(entity.relations),
    ...(entity.kind === 'incident'
      ? { cues: mark(entity.cues), events: mark(entity.events), actors: mark(entity.actors) }
      : {}),
  };
}

function union<T>(a: readonly T[], b: readonly T[], keyOf: (item: T) => string): readonly T[] {
  if (b.length === 0) return a;
  const keys = new Set(a.map(keyOf));
  const more = b.filter((item) => !keys.has(keyOf(item)));
  return more.length === 0 ? a : [...a, ...more];
}

/** Of two markings both stand: neither pack may loosen what the other one asks for. */
function markingOf(
  before: { readonly marking?: string },
  added: { readonly marking?: string },
): { readonly marking?: string } {
  const all = [...new Set([before.marking, added.marking].filter((one) => one !== undefined))];
  return all.length === 0 ? {} : { marking: all.join(', ') };
}

function whereOf(entry: { readonly origins: readonly Origin[] }): Message | string {
  const origin = entry.origins[0];
  if (origin === undefined) return say('another pack');
  return origin.line === undefined ? origin.path : `${origin.path}:${String(origin.line)}`;
}

function oneOf(kind: EntityKind): Message {
  switch (kind) {
    case 'actor':
      return say('an actor');
    case 'incident':
      return say('an incident');
    case 'tool':
      return say('a tool');
  }
}
