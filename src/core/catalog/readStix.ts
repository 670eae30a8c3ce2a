import { dayOf } from './dates.ts';
import { located, type Draft } from './drafts.ts';
import {
  credibilityOf,
  described,
  firstSentences,
  isObject,
  textOf,
  textsOf,
  webAddress,
  words,
  type Json,
} from './imported.ts';
import { ImportedSources } from './importedSources.ts';
import { jsonLocator } from './jsonText.ts';
import { claimId, entityId, packId, sourceId } from './ids.ts';
import type {
  Claim,
  Entity,
  EntityId,
  EntityKind,
  IncidentEvent,
  Name,
  Origin,
  Pack,
  Relation,
  Role,
  SourceId,
} from './model.ts';
import { plainName } from './packEntries.ts';
import { LONGEST_NAME } from './packShape.ts';
import type { ReadResult } from './problem.ts';
import { idFromPath } from './readPack.ts';
import { markingsIn } from './stixMarkings.ts';
import { isGone, newest, nothingToCite, STIX_KINDS } from './stixObjects.ts';

/** Types whose objects say something about others. */
const SPEAKING = new Set(['report', 'note', 'opinion', 'relationship']);

/** True for a STIX 2.0 or 2.1 bundle. */
export function isStix(value: unknown): value is Json {
  return isObject(value) && value['type'] === 'bundle' && ('objects' in value || typeof value['id'] === 'string');
}

/**
 * A STIX 2.0 or 2.1 bundle as a pack. Of several versions of an object the newest counts; revoked and deprecated ones are
 * left out. `text` is needed only to say where problems are.
 */
export function readStix(bundle: Json, text: string, path: string): ReadResult<Pack> {
  const drafts: Draft[] = [];
  const id = packId(textOf(bundle['id'], LONGEST_NAME) ?? idFromPath(path));
  const reader = new StixReader({ pack: id, path }, newest(bundle['objects'], drafts), id);
  const pack: Pack = { id, title: reader.title ?? idFromPath(path), path, format: 'stix', ...reader.read() };
  if (pack.entities.length + pack.sources.length + pack.claims.length === 0) {
    drafts.push({ code: 'stix-bundle', message: nothingToCite(bundle['objects']), at: ['type'], part: 'value' });
  }
  return { value: pack, problems: located(path, text, drafts, jsonLocator(text)) };
}

interface Building {
  readonly relations: Relation[];
  readonly roles: Role[];
}

class StixReader {
  readonly title: string | undefined;
  readonly #origin: Origin;
  readonly #origins: readonly Origin[];
  readonly #objects: ReadonlyMap<string, Json>;
  readonly #bundle: string;
  readonly #sources: ImportedSources;
  readonly #markings: (object: Json) => string | undefined;
  readonly #kinds = new Map<string, EntityKind>();
  readonly #building = new Map<string, Building>();
  readonly #claims: Claim[] = [];
  readonly #claimIds = new Set<string>();

  constructor(origin: Origin, objects: ReadonlyMap<string, Json>, bundle: string) {
    this.#origin = origin;
    this.#origins = [origin];
    this.#objects = objects;
    this.#bundle = bundle;
    this.#sources = new ImportedSources(origin);
    this.#markings = markingsIn(objects);
    for (const object of objects.values()) {
      if (object['type'] === 'x-mitre-collection') this.title = textOf(object['name'], 2_000);
    }
  }

  read(): Pick<Pack, 'entities' | 'sources' | 'claims'> {
    const named: Json[] = [];
    const speaking: Json[] = [];
    for (const object of this.#objects.values()) {
      const type = String(object['type']);
      const kind = STIX_KINDS.get(type);
      if (isGone(object)) continue;
      if (kind !== undefined && textOf(object['name'], LONGEST_NAME) !== undefined) {
        this.#kinds.set(String(object['id']), kind);
        named.push(object);
      } else if (SPEAKING.has(type)) speaking.push(object);
    }
    // Opinions may be about what the others say.
    for (const object of speaking) if (object['type'] !== 'opinion') this.#speak(object);
    for (const object of speaking) if (object['type'] === 'opinion') this.#opinion(object);
    const entities = named.map((object) => this.#entity(object));
    return { entities, sources: this.#sources.all, claims: this.#claims };
  }

  #entity(object: Json): Entity {
    const id = entityId(String(object['id']));
    const name = textOf(object['name']) ?? id;
    const { text, cited } = described(textOf(object['description']) ?? '');
    const { keys, externalIds, aliases } = this.#references(object);
    const marking = this.#markings(object);
    const built = this.#building.get(id);
    const references = new Set<SourceId>();
    for (const key of cited) addIfKnown(references, keys.get(key));
    for (const source of keys.values()) references.add(source);
    const common = {
      id,
      name,
      type: typeOf(object),
      names: namesOf(object, name, (alias) => aliases.get(alias) ?? []),
      ...(text === '' ? {} : { summary: firstSentences(text) }),
      relations: built?.relations ?? [],
      references: [...references],
      ...(marking === undefined ? {} : { marking }),
      externalIds: [...new Set([...externalIds, id])],
      origins: this.#origins,
    };
    const kind = this.#kinds.get(id) ?? 'actor';
    if (kind !== 'incident') return { kind, ...common };
    return { kind, ...common, cues: [], events: eventsOf(object), actors: built?.roles ?? [] };
  }

  /**
   * `external_references`: documents, by the key that `(Citation: key)` uses; ids in other systems; and in ATT&CK also the
   * aliases, each with the documents that use it.
   */
  #references(object: Json): {
    readonly keys: ReadonlyMap<string, SourceId>;
    readonly externalIds: readonly string[];
    readonly aliases: ReadonlyMap<string, readonly SourceId[]>;
  } {
    const keys = new Map<string, SourceId>();
    const externalIds: string[] = [];
    const cited: [string, readonly string[]][] = [];
    const list: readonly unknown[] = Array.isArray(object['external_references']) ? object['external_references'] : [];
    for (const reference of list) {
      if (!isObject(reference)) continue;
      const name = textOf(reference['source_name'], LONGEST_NAME);
      if (name === undefined) continue;
      const url = webAddress(reference['url']);
      const description = textOf(reference['description']);
      const external = textOf(reference['external_id'], LONGEST_NAME);
      if (external !== undefined) {
        externalIds.push(external);
        // The object's own page there: `mitre-attack G0007`.
        if (url !== undefined)
          keys.set(`${name} ${external}`, this.#sources.referenced(`${name} ${external}`, url, description));
      } else if (url === undefined && description?.startsWith('(Citation:') === true) {
        cited.push([name, described(description).cited]);
      } else if (url !== undefined || description !== undefined) {
        keys.set(name, this.#sources.referenced(name, url, description));
      }
    }
    const aliases = new Map<string, readonly SourceId[]>();
    for (const [alias, by] of cited) {
      aliases.set(alias, [...new Set(by.flatMap((key) => keys.get(key) ?? []))]);
    }
    return { keys, externalIds, aliases };
  }

  #speak(object: Json): void {
    if (object['type'] === 'relationship') this.#relationship(object);
    else this.#document(object);
  }

  #relationship(object: Json): void {
    const from = String(object['source_ref']);
    const to = String(object['target_ref']);
    const fromKind = this.#kinds.get(from);
    const toKind = this.#kinds.get(to);
    if (fromKind === undefined && toKind === undefined) return;
    const type = textOf(object['relationship_type'], LONGEST_NAME) ?? 'related-to';
    if (fromKind !== undefined && toKind !== undefined)
      this.#relate(entityId(from), fromKind, entityId(to), toKind, type);
    const description = textOf(object['description']);
    if (description === undefined) return;
    const { text, cited } = described(description);
    const evidence = this.#evidence(object, cited);
    const about = [
      ...(fromKind === undefined ? [] : [entityId(from)]),
      ...(toKind === undefined ? [] : [entityId(to)]),
    ];
    // ATT&CK often gives nothing but the documents: what they are cited for is the relationship itself.
    const statement = text === '' && evidence.size > 0 ? this.#inWords(from, type, to) : text;
    this.#claim(object, statement, about, evidence.size === 0 ? [this.#bundleSource()] : [...evidence]);
  }

  /** The documents that a description cites; all that the object has when it cites none. Most objects are relationships. */
  #evidence(object: Json, cited: readonly string[]): ReadonlySet<SourceId> {
    const evidence = new Set<SourceId>();
    const list: readonly unknown[] = Array.isArray(object['external_references']) ? object['external_references'] : [];
    for (const onlyCited of [true, false]) {
      for (const reference of list) {
        if (!isObject(reference) || reference['external_id'] !== undefined) continue;
        const name = textOf(reference['source_name'], LONGEST_NAME);
        if (name === undefined || (onlyCited && !cited.includes(name))) continue;
        const url = webAddress(reference['url']);
        const description = textOf(reference['description']);
        if (url !== undefined || description !== undefined)
          evidence.add(this.#sources.referenced(name, url, description));
      }
      if (evidence.size > 0) break;
    }
    return evidence;
  }

  #inWords(from: string, type: string, to: string): string {
    const [subject, object] = [from, to].map((id) => textOf(this.#objects.get(id)?.['name'], LONGEST_NAME));
    return subject === undefined || object === undefined ? '' : `${subject} ${words(type)} ${object}.`;
  }

  /** Who had which part in an incident is a role of the incident, whichever way the relationship points. */
  #relate(from: EntityId, fromKind: EntityKind, to: EntityId, toKind: EntityKind, type: string): void {
    const is = words(type);
    if (fromKind === 'incident' && toKind !== 'incident') this.#build(from).roles.push({ id: to, role: roleOf(type) });
    else if (toKind === 'incident' && fromKind !== 'incident') this.#build(to).roles.push({ id: from, role: is });
    else this.#build(from).relations.push({ to, is });
  }

  #build(id: string): Building {
    let building = this.#building.get(id);
    if (building === undefined) this.#building.set(id, (building = { relations: [], roles: [] }));
    return building;
  }

  /** A report or note is a source; what it says about entities is a claim. */
  #document(object: Json): void {
    const type = String(object['type']);
    const said = described(textOf(object['content']) ?? textOf(object['description']) ?? '').text;
    const title = textOf(object['name'], 2_000) ?? textOf(object['abstract'], 2_000) ?? firstSentences(said, 80);
    const source = this.#ownSource(
      object,
      type === 'report' ? 'report' : 'document',
      title === '' ? words(type) : title,
    );
    const statement = firstSentences(said, 1_000);
    if (statement !== '') this.#claim(object, statement, this.#entitiesIn(object), [source]);
  }

  #opinion(object: Json): void {
    const verdict = textOf(object['opinion'], LONGEST_NAME) ?? 'neutral';
    const explanation = described(textOf(object['explanation']) ?? textOf(object['description']) ?? '').text;
    const on = textsOf(object['object_refs'])
      .filter((id) => this.#claimIds.has(id))
      .map(claimId);
    const about = new Set(this.#entitiesIn(object));
    for (const claim of this.#claims) if (on.includes(claim.id)) for (const id of claim.about) about.add(id);
    const source = this.#ownSource(object, 'document', `Opinion: ${words(verdict)}`);
    this.#claim(object, explanation === '' ? `Opinion: ${words(verdict)}.` : explanation, [...about], [source], {
      disputes: verdict.endsWith('disagree') ? on : [],
      corroborates: verdict.endsWith('agree') && !verdict.endsWith('disagree') ? on : [],
    });
  }

  #ownSource(object: Json, type: string, title: string): SourceId {
    const { keys } = this.#references(object);
    const issued = dayOf(object['published'] ?? object['created']);
    const marking = this.#markings(object);
    const creator = textOf(this.#objects.get(String(object['created_by_ref']))?.['name'], LONGEST_NAME);
    const authors = textsOf(object['authors']);
    const url = this.#firstAddress(object);
    return this.#sources.add({
      id: sourceId(String(object['id'])),
      type,
      title,
      author: (authors.length > 0 ? authors : creator === undefined ? [] : [creator]).map((literal) => ({ literal })),
      ...(issued === undefined ? {} : { issued }),
      ...(url === undefined ? {} : { URL: url }),
      derivedFrom: [...keys.values()],
      ...(marking === undefined ? {} : { marking }),
    });
  }

  #firstAddress(object: Json): string | undefined {
    const list: readonly unknown[] = Array.isArray(object['external_references']) ? object['external_references'] : [];
    for (const reference of list) {
      const url = isObject(reference) ? webAddress(reference['url']) : undefined;
      if (url !== undefined) return url;
    }
    return undefined;
  }

  #bundleSource(): SourceId {
    return this.#sources.add({
      id: sourceId(this.#bundle),
      type: 'dataset',
      title: this.title ?? idFromPath(this.#origin.path),
      author: [],
    });
  }

  #entitiesIn(object: Json): readonly EntityId[] {
    return [...new Set(textsOf(object['object_refs']))].filter((id) => this.#kinds.has(id)).map(entityId);
  }

  #claim(
    object: Json,
    statement: string,
    about: readonly EntityId[],
    evidence: readonly SourceId[],
    stance: Pick<Claim, 'disputes' | 'corroborates'> = { disputes: [], corroborates: [] },
  ): void {
    if (statement === '' || about.length === 0) return;
    const id = claimId(String(object['id']));
    const credibility = credibilityOf(object['confidence']);
    const marking = this.#markings(object);
    this.#claimIds.add(id);
    this.#claims.push({
      id,
      statement,
      about,
      ...stance,
      evidence: evidence.map((source) => ({ source })),
      ...(credibility === undefined ? {} : { credibility }),
      ...(marking === undefined ? {} : { marking }),
      origins: this.#origins,
    });
  }
}

/** Aliases in every spelling that the field uses, the main name first. */
function namesOf(object: Json, main: string, by: (alias: string) => readonly string[]): readonly Name[] {
  const texts = new Set([main]);
  for (const key of ['aliases', 'x_mitre_aliases', 'x_opencti_aliases']) {
    if (object[key] !== undefined) for (const alias of textsOf(object[key])) texts.add(alias);
  }
  return [...texts].map((text) => ({ ...plainName(text), by: by(text) }));
}

/** STIX 2.1 has a list of types for each kind; 2.0 said it with `labels`. */
function typeOf(object: Json): string {
  const type = String(object['type']);
  for (const key of [`${type.replaceAll('-', '_')}_types`, 'identity_class', 'labels']) {
    const first = object[key] === undefined ? undefined : textsOf(object[key])[0];
    if (first !== undefined) return words(first);
  }
  return words(type);
}

function eventsOf(object: Json): readonly IncidentEvent[] {
  const events: IncidentEvent[] = [];
  for (const [key, what] of [
    ['first_seen', 'first seen'],
    ['last_seen', 'last seen'],
  ] as const) {
    const date = dayOf(object[key]);
    if (date !== undefined) events.push({ what, date, words: [] });
  }
  return events;
}

/** The part of the other end, seen from the incident. */
function roleOf(type: string): string {
  switch (type) {
    case 'uses':
      return 'used';
    case 'targets':
      return 'target';
    default:
      return words(type);
  }
}

function addIfKnown<T>(set: Set<T>, value: T | undefined): void {
  if (value !== undefined) set.add(value);
}
