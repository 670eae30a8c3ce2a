import type { Entity, EntityId, EntityKind } from './model.ts';
import { riskOf } from './packChecks.ts';
import type { PackList } from './packEdits.ts';
import { LONGEST_NAME } from './packShape.ts';
import type { YamlValue } from './yamlEdits.ts';

/*
 * Entries as a person adds them from a report, in the form in which a pack holds them.
 */

/** The list of a pack in which entities of a kind stand. */
export const LIST_OF = {
  actor: 'actors',
  incident: 'incidents',
  tool: 'tools',
} as const satisfies Readonly<Record<EntityKind, PackList>>;

export interface EntityDraft {
  readonly id: string;
  readonly name: string;
  readonly type?: string;
  readonly summary?: string;
}

/** A new entity. A name that would be found where it is not meant is searched as written only. */
export function entityEntry({ id, name, type, summary }: EntityDraft): YamlValue {
  return {
    id,
    name,
    ...filled('type', type),
    ...(riskOf(name) === undefined ? {} : { names: [nameEntry(name)] }),
    ...filled('summary', summary),
  };
}

/** A further name, with the switch that such a name needs. */
export function nameEntry(name: string): YamlValue {
  return riskOf(name) === undefined ? name : { text: name, case: 'exact' };
}

/**
 * An entry that gives an entity of a pack that cannot be written to another name: packs merge by id, so it repeats only
 * what an entry must have.
 */
export function otherNameEntry(entity: Entity, name: string): YamlValue {
  const risky = riskOf(entity.name) !== undefined;
  // An entry's main name counts as one of its names: said again without the switch, it would loosen what the other says.
  const main = risky ? entity.names.find(({ text }) => text === entity.name) : undefined;
  const repeated: readonly YamlValue[] =
    main === undefined ? [] : [{ text: main.text, case: main.case, ...(main.match ? {} : { match: false }) }];
  return { id: entity.id, name: entity.name, names: [...repeated, nameEntry(name)] };
}

/** Where a name is written: the last file in which the entity stands and that may be written to. */
export function fileOfNames(entity: Entity, mayWrite: (path: string) => boolean): string | undefined {
  return entity.origins.findLast(({ path }) => mayWrite(path))?.path;
}

/** Why a text cannot be a name of this entity; absent when it can. */
export type NameRefusal = 'empty' | 'too-long' | 'known';

export function nameRefusal(name: string, of?: Entity): NameRefusal | undefined {
  if (!/[\p{L}\p{N}]/u.test(name)) return 'empty';
  if (name.length > LONGEST_NAME) return 'too-long';
  return of?.names.some(({ text }) => text === name) === true ? 'known' : undefined;
}

/** Words for the type of an entity that packs use already, the commonest first. */
export function typesInUse(entities: Iterable<Entity>, kind: EntityKind): readonly string[] {
  const counts = new Map<string, number>();
  for (const entity of entities) {
    // Where a pack says nothing, the kind stands in its place.
    if (entity.kind === kind && entity.type !== kind) counts.set(entity.type, (counts.get(entity.type) ?? 0) + 1);
  }
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([type]) => type);
}

/** Ids that a new entry must not take: the same id would merge it with what is there. */
export function takenIds(catalog: {
  readonly entities: ReadonlyMap<EntityId, unknown>;
  readonly sources: ReadonlyMap<string, unknown>;
}): ReadonlySet<string> {
  return new Set<string>([...catalog.entities.keys(), ...catalog.sources.keys()]);
}

function filled(key: string, value: string | undefined): Record<string, string> {
  const text = value?.trim() ?? '';
  return text === '' ? {} : { [key]: text };
}
