import type { Catalog } from '../catalog/catalog.ts';
import type { Entity, EntityId, Name } from '../catalog/model.ts';
import type { Holder, NameHit } from '../catalog/nameMatcher.ts';
import { kindSaid } from '../catalog/nameTails.ts';
import { foldedName } from '../text/fold.ts';
import type { FoundName } from './foundNames.ts';
import type { AnalyseOptions, BeatReason, Mention } from './report.ts';

/** Decides whose a found name is, and whether it counts at all; `undefined` when it does not. */
export type Settling = (found: FoundName) => Mention | undefined;

/** What a report names beyond doubt: the ground on which everything doubtful is settled. */
interface Named {
  /** Entities named by a name that says so itself, shortened names left out. */
  readonly surely: ReadonlySet<EntityId>;
  /** For an entity that a name of its own alone denotes: those names, as written in the pack. */
  readonly alone: ReadonlyMap<EntityId, ReadonlySet<string>>;
  /** Entities of `alone` with a relation to this one. */
  readonly tiedTo: (id: EntityId) => readonly EntityId[];
}

/**
 * How the names of a report are settled, from its hits in any order; of hits that bear the same (`bearingOf`) one will do.
 * First what is certain is gathered; then a doubtful name (an English
 * word, a name cut short) counts if its neighbours speak for it or the report names the entity surely elsewhere; a name
 * of several entities goes to the one a person chose, else to the one whose other names, relations or pack the
 * report also uses, else to the first with all of them as candidates.
 */
export function settling(hits: Iterable<NameHit>, catalog: Catalog, options: AnalyseOptions): Settling {
  const named = gather(hits, catalog);
  const chosen = options.chosen;
  return (found) => {
    const holders = accepted(found.hit, named.surely);
    const only = holders[0];
    if (only === undefined) return undefined;
    if (holders.length === 1) return mention(found, only, [], undefined);
    const choice = chosen !== undefined && Object.hasOwn(chosen, found.key) ? chosen[found.key] : undefined;
    const picked = holders.find((holder) => holder.entity.id === choice);
    if (picked !== undefined) return mention(found, picked, [], undefined);
    return ranked(found, holders, named, catalog);
  };
}

/**
 * All that `gather` takes from a hit: who may go by it, by which name and rule, in doubt or not. While a report holds the
 * same set of these, its names are settled the same way.
 */
export function bearingOf(hit: NameHit): string {
  let key = hit.backing ?? '\n';
  for (const { entity, name, rule, doubt } of hit.holders)
    key += `\n${entity.id}\t${name.text}\t${rule}\t${doubt ?? ''}`;
  return key;
}

function gather(hits: Iterable<NameHit>, catalog: Catalog): Named {
  const surely = new Set<EntityId>();
  const alone = new Map<EntityId, Set<string>>();
  for (const hit of hits) {
    let sure = 0;
    for (const holder of hit.holders) {
      if (!standsByItself(holder, hit)) continue;
      sure += 1;
      surely.add(holder.entity.id);
    }
    const [first] = hit.holders;
    if (sure === 0 || hit.holders.length > 1 || first === undefined) continue;
    const names = alone.get(first.entity.id);
    if (names === undefined) alone.set(first.entity.id, new Set([first.name.text]));
    else names.add(first.name.text);
  }
  let ties: Map<EntityId, EntityId[]> | undefined;
  const tiedTo = (id: EntityId): readonly EntityId[] => {
    // Only an ambiguous name asks.
    ties ??= tiesFrom(alone.keys(), catalog);
    return ties.get(id) ?? [];
  };
  return { surely, alone, tiedTo };
}

function tiesFrom(ids: Iterable<EntityId>, catalog: Catalog): Map<EntityId, EntityId[]> {
  const ties = new Map<EntityId, EntityId[]>();
  for (const id of ids) {
    for (const { to } of catalog.entities.get(id)?.relations ?? []) {
      const list = ties.get(to);
      if (list === undefined) ties.set(to, [id]);
      else list.push(id);
    }
  }
  return ties;
}

function standsByItself(holder: Holder, hit: NameHit): boolean {
  if (holder.doubt === undefined) return holder.rule !== 'generic-tail';
  return holder.doubt === 'english-word' && hit.backing !== undefined;
}

/** The holders that count here. */
function accepted(hit: NameHit, surely: ReadonlySet<EntityId>): readonly Holder[] {
  if (hit.holders.every((holder) => holder.doubt === undefined)) return hit.holders;
  return hit.holders.filter((holder) => {
    if (holder.doubt === undefined || surely.has(holder.entity.id)) return true;
    // A capital alone tells a name from a word, but not which name was cut short to it.
    return holder.doubt === 'english-word' ? hit.backing !== undefined : (hit.backing ?? '') !== '';
  });
}

/** A candidate, or several that the packs say are one; the grounds are the best that any of them has. */
interface Scored {
  readonly holders: readonly Holder[];
  /** The word beside the name says what it is: `Carbanak malware`. */
  readonly kind: number;
  readonly elsewhere: number;
  /** Written as a name whose case matters: `US` is not the `us` of another pack. */
  readonly strict: number;
  readonly exact: number;
  readonly related: number;
  readonly main: number;
}

interface Ground {
  readonly of: (one: Scored) => number;
  readonly reason: BeatReason;
  /** What does not decide only puts the candidates in order. */
  readonly decides: boolean;
}

const GROUNDS: readonly Ground[] = [
  { of: (one) => one.kind, reason: 'kind-beside', decides: true },
  { of: (one) => one.elsewhere, reason: 'named-elsewhere', decides: true },
  { of: (one) => one.strict, reason: 'exact-case', decides: true },
  { of: (one) => one.related, reason: 'related-named-elsewhere', decides: true },
  { of: (one) => one.main, reason: 'main-name', decides: false },
  { of: (one) => one.exact, reason: 'exact-case', decides: false },
];

function ranked(found: FoundName, holders: readonly Holder[], named: Named, catalog: Catalog): Mention | undefined {
  const said = kindSaid((found.hit.backing ?? '').toLowerCase());
  const things: Holder[][] = [];
  for (const holder of holders) {
    const same = things.find((thing) => thing.some((one) => sameThing(one.entity, holder.entity)));
    if (same === undefined) things.push([holder]);
    else same.push(holder);
  }
  const scored = things.map((thing) => score(thing, said, named, catalog));
  scored.sort((a, b) => {
    for (const ground of GROUNDS) {
      const difference = ground.of(b) - ground.of(a);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  const [best, ...others] = scored;
  const [first, ...same] = best?.holders ?? [];
  if (best === undefined || first === undefined) return undefined;
  const beat = same.map((holder) => ({ entity: holder.entity.id, reason: 'main-name' as BeatReason }));
  const open: EntityId[] = [first.entity.id];
  for (const other of others) {
    const ground = GROUNDS.find((one) => one.of(best) !== one.of(other));
    for (const holder of other.holders) {
      if (ground?.decides === true) beat.push({ entity: holder.entity.id, reason: ground.reason });
      else open.push(holder.entity.id);
    }
  }
  return mention(found, first, beat, open.length > 1 ? open : undefined);
}

function score(holders: readonly Holder[], said: string | undefined, named: Named, catalog: Catalog): Scored {
  const most = (of: (holder: Holder) => number): number => holders.reduce((best, one) => Math.max(best, of(one)), 0);
  return {
    holders,
    kind: most(({ entity }) => (entity.kind === said ? 1 : 0)),
    elsewhere: most(({ entity }) => named.alone.get(entity.id)?.size ?? 0),
    strict: most(({ rule, name }) => (rule === 'as-written' && caseMatters(name) ? 1 : 0)),
    exact: most(({ rule }) => (rule === 'as-written' ? 1 : 0)),
    related: most(({ entity }) => relatedNamed(entity, named, catalog)),
    main: most(({ entity, name }) => (foldedName(name.text) === foldedName(entity.name) ? 1 : 0)),
  };
}

function caseMatters(name: Name): boolean {
  return name.case === 'exact' || (name.case === 'auto' && name.text === name.text.toUpperCase());
}

/** How many entities that this one is tied to, by a relation or an incident, the report surely names. */
function relatedNamed(entity: Entity, named: Named, catalog: Catalog): number {
  const tied = new Set<EntityId>(entity.relations.map(({ to }) => to));
  if (entity.kind === 'incident') for (const { id } of entity.actors) tied.add(id);
  for (const id of catalog.incidentsOf.get(entity.id) ?? []) tied.add(id);
  for (const id of named.tiedTo(entity.id)) tied.add(id);
  let count = 0;
  for (const id of tied) if (named.alone.has(id)) count += 1;
  return count;
}

/** True when the packs say themselves that the two are one: MISP's `similar to`, or one's id among the other's names. */
function sameThing(a: Entity, b: Entity): boolean {
  return saysSame(a, b) || saysSame(b, a);
}

function saysSame(a: Entity, b: Entity): boolean {
  if (a.relations.some(({ to, is }) => to === b.id && SAME.test(is))) return true;
  return a.names.some(({ text }) => b.externalIds.includes(text));
}

const SAME = /^(?:similar|same|duplicate|equivalent|alias)/i;

function mention(
  found: FoundName,
  holder: Holder,
  beat: readonly { readonly entity: EntityId; readonly reason: BeatReason }[],
  candidates: readonly EntityId[] | undefined,
): Mention {
  const longer = found.hit.beaten.map((one) => ({ entity: one.entity.id, reason: 'longer-name' as const }));
  return {
    start: found.start,
    end: found.end,
    entity: holder.entity.id,
    kind: holder.entity.kind,
    name: holder.entity.name,
    via: 'name',
    ...(candidates === undefined ? {} : { candidates }),
    why: { name: holder.name.text, by: holder.name.by, rule: holder.rule, beat: [...beat, ...longer] },
  };
}
