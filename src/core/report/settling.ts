import type { Catalog, Entity, EntityId } from '../catalog/model.ts';
import type { Holder, NameHit } from '../catalog/nameMatcher.ts';
import type { BlockNames, FoundName } from './foundNames.ts';
import type { AnalyseOptions, BeatReason, Mention } from './report.ts';

/** Decides whose a found name is, and whether it counts at all; `undefined` when it does not. */
export type Settling = (found: FoundName) => Mention | undefined;

/** What a report names beyond doubt: the ground on which everything doubtful is settled. */
interface Named {
  /** Entities named by a name that says so itself, shortened names left out. */
  readonly surely: ReadonlySet<EntityId>;
  /** For an entity that a name of its own alone denotes: those names, as written in the pack. */
  readonly alone: ReadonlyMap<EntityId, ReadonlySet<string>>;
}

/**
 * How the names of a report are settled. First what is certain is gathered from all scans; then a doubtful name (an English
 * word, a name cut short) counts if its neighbours speak for it or the report names the entity surely elsewhere; a name
 * of several entities goes to the one a person chose, else to the one whose other names, relations or pack the
 * report also uses, else to the first with all of them as candidates.
 */
export function settling(scans: readonly BlockNames[], catalog: Catalog, options: AnalyseOptions): Settling {
  const named = gather(scans);
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

function gather(scans: readonly BlockNames[]): Named {
  const surely = new Set<EntityId>();
  const alone = new Map<EntityId, Set<string>>();
  for (const scan of scans) {
    for (const { hit } of scan.names) {
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
  }
  return { surely, alone };
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

interface Scored {
  readonly holder: Holder;
  readonly elsewhere: number;
  readonly related: number;
  readonly pack: number;
  readonly exact: number;
  readonly main: number;
}

/** In the order in which they decide; `main` only orders what stays undecided. */
const GROUNDS: readonly {
  readonly of: (one: Scored) => number;
  readonly reason: BeatReason;
  readonly decides: boolean;
}[] = [
  { of: (one) => one.elsewhere, reason: 'named-elsewhere', decides: true },
  { of: (one) => one.exact, reason: 'exact-case', decides: true },
  { of: (one) => one.related, reason: 'related-named-elsewhere', decides: true },
  { of: (one) => one.pack, reason: 'related-named-elsewhere', decides: false },
  { of: (one) => one.main, reason: 'main-name', decides: false },
];

function ranked(found: FoundName, holders: readonly Holder[], named: Named, catalog: Catalog): Mention {
  const scored = holders.map((holder) => score(holder, named, catalog));
  scored.sort((a, b) => {
    for (const ground of GROUNDS) {
      const difference = ground.of(b) - ground.of(a);
      if (difference !== 0) return difference;
    }
    return 0;
  });
  const [best] = scored;
  if (best === undefined) throw new Error('a hit has holders');
  const beat: { entity: EntityId; reason: BeatReason }[] = [];
  const open: EntityId[] = [best.holder.entity.id];
  for (const other of scored.slice(1)) {
    const ground = GROUNDS.find((one) => one.of(best) !== one.of(other));
    if (ground?.decides === true) beat.push({ entity: other.holder.entity.id, reason: ground.reason });
    else if (!sameThing(best.holder.entity, other.holder.entity)) open.push(other.holder.entity.id);
    else beat.push({ entity: other.holder.entity.id, reason: ground?.reason ?? 'main-name' });
  }
  return mention(found, best.holder, beat, open.length > 1 ? open : undefined);
}

function score(holder: Holder, named: Named, catalog: Catalog): Scored {
  const { entity, name } = holder;
  const names = named.alone.get(entity.id);
  let related = 0;
  for (const { to } of entity.relations) if (named.alone.has(to)) related += 1;
  if (entity.kind === 'incident') for (const { id } of entity.actors) if (named.alone.has(id)) related += 1;
  for (const id of catalog.incidentsOf.get(entity.id) ?? []) if (named.alone.has(id)) related += 1;
  return {
    holder,
    elsewhere: names === undefined ? 0 : names.size,
    related,
    pack: 0,
    exact: holder.rule === 'as-written' || holder.rule === 'characters-folded' ? 1 : 0,
    main: name.text === entity.name ? 1 : 0,
  };
}

/** True when the packs say themselves that the two are one (MISP's `similar`, STIX's `duplicate-of`). */
function sameThing(a: Entity, b: Entity): boolean {
  return (
    a.relations.some((one) => one.to === b.id && SAME.test(one.is)) ||
    b.relations.some((one) => one.to === a.id && SAME.test(one.is))
  );
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
