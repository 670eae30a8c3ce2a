import { buildCatalog } from '../../src/core/catalog/buildCatalog.ts';
import { claimId, entityId, packId, sourceId } from '../../src/core/catalog/ids.ts';
import type { Catalog } from '../../src/core/catalog/catalog.ts';
import type {
  Actor,
  Claim,
  Entity,
  Evidence,
  Incident,
  IncidentEvent,
  Name,
  Origin,
  Pack,
  Relation,
  Role,
  Source,
  Tool,
} from '../../src/core/catalog/model.ts';
import { cueFrom, plainName } from '../../src/core/catalog/packEntries.ts';

/*
 * The smallest catalogs that tests need, made by the real `buildCatalog`:
 *
 *     catalogOf(actor('apt28', ['Fancy Bear']), source('s1'), claim('c1', { about: ['apt28'], evidence: ['s1'] }))
 */

const ORIGIN: Origin = { pack: packId('test'), path: 'test.dossier.yaml' };

type NameGiven = string | (Partial<Name> & { readonly text: string });

interface EntityGiven {
  /** The main name; without it the id stands for it. */
  readonly name?: string;
  readonly type?: string;
  readonly summary?: string;
  /** `['china', 'part of']`. */
  readonly relations?: readonly (readonly [to: string, is: string])[];
  readonly references?: readonly string[];
  readonly marking?: string;
  readonly externalIds?: readonly string[];
  readonly origins?: readonly Origin[];
}

/** An actor; the first of `names` is its main name, or `given.name` is. */
export function actor(id: string, names: readonly NameGiven[] = [], given: EntityGiven = {}): Actor {
  return { kind: 'actor', ...common('actor', id, names, given) };
}

export function tool(id: string, names: readonly NameGiven[] = [], given: EntityGiven = {}): Tool {
  return { kind: 'tool', ...common('tool', id, names, given) };
}

interface IncidentGiven extends EntityGiven {
  /** Terms as a pack writes them: `[['@mivd', 'breach*|intrusion']]`. */
  readonly cues?: readonly (readonly string[])[];
  readonly events?: readonly (Partial<IncidentEvent> & { readonly what: string })[];
  /** `['mivd', 'target']`. */
  readonly actors?: readonly (readonly [id: string, role: string])[];
}

export function incident(id: string, names: readonly NameGiven[] = [], given: IncidentGiven = {}): Incident {
  return {
    kind: 'incident',
    ...common('incident', id, names, given),
    cues: (given.cues ?? []).map(cueFrom),
    events: (given.events ?? []).map((event) => ({ words: [], ...event })),
    actors: (given.actors ?? []).map(([who, role]): Role => ({ id: entityId(who), role })),
  };
}

export function source(
  id: string,
  given: Partial<Omit<Source, 'id' | 'derivedFrom'>> & { readonly derivedFrom?: readonly string[] } = {},
): Source {
  return {
    type: 'document',
    title: id,
    author: [],
    origins: [ORIGIN],
    ...given,
    id: sourceId(id),
    derivedFrom: (given.derivedFrom ?? []).map(sourceId),
  };
}

interface ClaimGiven extends Partial<
  Omit<Claim, 'id' | 'about' | 'assertedBy' | 'disputes' | 'corroborates' | 'evidence'>
> {
  readonly about?: readonly string[];
  readonly assertedBy?: string;
  readonly disputes?: readonly string[];
  readonly corroborates?: readonly string[];
  /** Source ids, with a locator behind a comma where there is one: `'verregghen-2024, para. 5'`. */
  readonly evidence?: readonly string[];
}

/** A claim. Without evidence it is left out of a catalog, as in a pack. */
export function claim(id: string, given: ClaimGiven): Claim {
  const { about = [], assertedBy, disputes = [], corroborates = [], evidence = [], ...rest } = given;
  return {
    statement: id,
    origins: [ORIGIN],
    ...rest,
    id: claimId(id),
    about: about.map(entityId),
    ...(assertedBy === undefined ? {} : { assertedBy: entityId(assertedBy) }),
    disputes: disputes.map(claimId),
    corroborates: corroborates.map(claimId),
    evidence: evidence.map((written): Evidence => {
      const [from = '', locator] = written.split(', ', 2);
      return { source: sourceId(from), ...(locator === undefined ? {} : { locator }) };
    }),
  };
}

/** A pack of these entries, in their order. */
export function packOf(id: string, ...entries: readonly (Entity | Source | Claim)[]): Pack {
  const origins = [{ pack: packId(id), path: `${id}.dossier.yaml` }];
  const own = entries.map((entry) => (entry.origins[0] === ORIGIN ? { ...entry, origins } : entry));
  return {
    id: packId(id),
    title: id,
    path: `${id}.dossier.yaml`,
    format: 'dossier',
    entities: own.filter((entry): entry is Entity => 'kind' in entry),
    sources: own.filter((entry): entry is Source => 'title' in entry),
    claims: own.filter((entry): entry is Claim => 'statement' in entry),
  };
}

/** A catalog of these entries, as one pack. References that lead nowhere are left out, as everywhere. */
export function catalogOf(...entries: readonly (Entity | Source | Claim)[]): Catalog {
  return buildCatalog([packOf('test', ...entries)]).catalog;
}

function common(type: string, id: string, names: readonly NameGiven[], given: EntityGiven): Omit<Actor, 'kind'> {
  const { name, relations = [], references = [], ...rest } = given;
  const all = names.map((one): Name => (typeof one === 'string' ? plainName(one) : { ...plainName(one.text), ...one }));
  const main = name ?? all[0]?.text ?? id;
  return {
    type,
    externalIds: [],
    origins: [ORIGIN],
    ...rest,
    id: entityId(id),
    name: main,
    names: all.some(({ text }) => text === main) ? all : [plainName(main), ...all],
    relations: relations.map(([to, is]): Relation => ({ to: entityId(to), is })),
    references: references.map(sourceId),
  };
}
