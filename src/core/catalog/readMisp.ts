import { say, type Message } from '../text/message.ts';
import { located, type Draft } from './drafts.ts';
import {
  credibilityOf,
  described,
  firstSentences,
  isObject,
  shortHash,
  slug,
  textOf,
  textsOf,
  words,
  type Json,
} from './imported.ts';
import { ImportedSources } from './importedSources.ts';
import { jsonLocator } from './jsonText.ts';
import { claimId, entityId, packId, sourceId } from './ids.ts';
import type { Claim, Entity, EntityId, EntityKind, Name, Origin, Pack, Relation, SourceId } from './model.ts';
import { plainName } from './packEntries.ts';
import { LONGEST_NAME } from './packShape.ts';
import type { PackProblemCode } from './packProblemCodes.ts';
import type { ReadResult } from './problem.ts';
import { idFromPath } from './readPack.ts';

/** Galaxies of things that act on nobody's behalf: techniques, rules, sectors. A report does not "mention an actor" there. */
const NEITHER =
  /attack-pattern|technique|tactic|course-of-action|mitigation|sigma|rules?\b|data-(?:source|component)|sector|matrix/i;
const TOOLS =
  /malware|malpedia|ransomware|\brat\b|stealer|banker|backdoor|botnet|android|exploit|cryptominer|tool|tds|stalkerware|rootkit|wiper/i;

/** True for a MISP galaxy cluster file. */
export function isMisp(value: unknown): value is Json {
  return isObject(value) && Array.isArray(value['values']) && !('dossier' in value);
}

/** A MISP galaxy cluster file as a pack. `text` is needed only to say where problems are. */
export function readMisp(galaxy: Json, text: string, path: string): ReadResult<Pack> {
  const drafts: Draft[] = [];
  const type = textOf(galaxy['type'], LONGEST_NAME) ?? idFromPath(path);
  const id = packId(`misp-${slug(type) || 'galaxy'}`);
  const title = `MISP galaxy: ${textOf(galaxy['name'], LONGEST_NAME) ?? type}`;
  const kind = kindOf(type, textOf(galaxy['category']) ?? '');
  const bare = { id, title, path, format: 'misp' as const };
  if (kind === undefined) {
    const message = say('this galaxy (`{0}`) holds no actors, incidents or tools; nothing of it is loaded', type);
    drafts.push({ code: 'misp-galaxy', message, at: ['type'], part: 'value' });
    return {
      value: { ...bare, entities: [], sources: [], claims: [] },
      problems: located(path, text, drafts, jsonLocator(text)),
    };
  }
  const reader = new MispReader(galaxy, { pack: id, path }, type, title, kind, drafts);
  return { value: { ...bare, ...reader.read() }, problems: located(path, text, drafts, jsonLocator(text)) };
}

function kindOf(type: string, category: string): EntityKind | undefined {
  if (NEITHER.test(type)) return undefined;
  if (TOOLS.test(type) || TOOLS.test(category)) return 'tool';
  return /campaign|operation|incident/i.test(type) ? 'incident' : 'actor';
}

class MispReader {
  readonly #galaxy: Json;
  readonly #origins: readonly Origin[];
  readonly #type: string;
  readonly #title: string;
  readonly #kind: EntityKind;
  readonly #drafts: Draft[];
  readonly #sources: ImportedSources;
  readonly #claims: Claim[] = [];
  readonly #countries = new Intl.DisplayNames(['en'], { type: 'region' });

  constructor(galaxy: Json, origin: Origin, type: string, title: string, kind: EntityKind, drafts: Draft[]) {
    this.#galaxy = galaxy;
    this.#origins = [origin];
    this.#type = type;
    this.#title = title;
    this.#kind = kind;
    this.#drafts = drafts;
    this.#sources = new ImportedSources(origin);
  }

  read(): Pick<Pack, 'entities' | 'sources' | 'claims'> {
    const entities = new Map<EntityId, Entity>();
    const values: readonly unknown[] = Array.isArray(this.#galaxy['values']) ? this.#galaxy['values'] : [];
    for (let i = 0; i < values.length; i++) {
      const cluster = values[i];
      const name = isObject(cluster) ? textOf(cluster['value'], LONGEST_NAME) : undefined;
      if (!isObject(cluster) || name === undefined) {
        this.#report(i, 'misp-cluster', say('this cluster has no `value` and is left out'));
        continue;
      }
      const entity = this.#entity(cluster, name);
      if (entities.has(entity.id))
        this.#report(i, 'duplicate-id', say('there is already a cluster `{0}`; the first one counts', entity.id));
      else entities.set(entity.id, entity);
    }
    return { entities: [...entities.values()], sources: this.#sources.all, claims: this.#claims };
  }

  #report(item: number, code: PackProblemCode, message: Message): void {
    this.#drafts.push({ code, message, at: ['values', item], part: 'value' });
  }

  #entity(cluster: Json, value: string): Entity {
    const meta = isObject(cluster['meta']) ? cluster['meta'] : {};
    const uuid = textOf(cluster['uuid'], LONGEST_NAME);
    const id = entityId(uuid ?? `${slug(this.#type)}-${slug(value)}-${shortHash(value)}`);
    const text = described(textOf(cluster['description']) ?? '').text;
    // The country galaxy has names in small letters; its descriptions are the names.
    const name = text.toLowerCase() === value && text.length <= LONGEST_NAME ? text : value;
    const references: SourceId[] = [];
    for (const ref of textsOf(meta['refs'], 4_000)) {
      const source = this.#sources.atAddress(ref);
      if (source !== undefined && !references.includes(source)) references.push(source);
    }
    const kind = this.#kindOf(meta);
    this.#attribution(id, name, meta);
    const common = {
      id,
      name,
      type: kind === this.#kind ? words(this.#type) : (textsOf(meta['threat-actor-classification'])[0] ?? kind),
      names: namesOf(name, meta),
      ...(text === '' || text === name ? {} : { summary: firstSentences(text) }),
      relations: relationsOf(cluster),
      references,
      externalIds: [...(uuid === undefined ? [] : [uuid]), ...textsOf(meta['external_id'])],
      origins: this.#origins,
    };
    return kind === 'incident' ? { kind, ...common, cues: [], events: [], actors: [] } : { kind, ...common };
  }

  /** Some clusters among the actors are operations or campaigns and say so. */
  #kindOf(meta: Json): EntityKind {
    const classes = textsOf(meta['threat-actor-classification']);
    if (this.#kind !== 'actor' || classes.length === 0) return this.#kind;
    return classes.every((one) => /^(?:operation|campaign)$/i.test(one)) ? 'incident' : 'actor';
  }

  /** On whose behalf the galaxy says that an actor works, and how surely. */
  #attribution(id: EntityId, name: string, meta: Json): void {
    const confidence = textOf(meta['attribution-confidence'], 20);
    const sponsor = textsOf(meta['cfr-suspected-state-sponsor']).find((one) => one.toLowerCase() !== 'unknown');
    const country = sponsor ?? this.#country(textOf(meta['country'], 20));
    if (country === undefined || (sponsor === undefined && confidence === undefined)) return;
    const credibility = credibilityOf(confidence);
    const how = confidence === undefined ? '' : ` (attribution confidence ${confidence} of 100)`;
    this.#claims.push({
      id: claimId(`${id}-attribution`),
      statement: `${name} is suspected to act for ${country}${how}.`,
      about: [id],
      likelihood: 'suspected',
      disputes: [],
      corroborates: [],
      evidence: [{ source: this.#galaxySource() }],
      ...(credibility === undefined ? {} : { credibility }),
      origins: this.#origins,
    });
  }

  #country(code: string | undefined): string | undefined {
    return code !== undefined && /^[A-Z]{2}$/.test(code) ? this.#countries.of(code) : undefined;
  }

  #galaxySource(): SourceId {
    return this.#sources.add({
      id: sourceId(`misp-galaxy-${slug(this.#type)}`),
      type: 'dataset',
      title: this.#title,
      author: textsOf(this.#galaxy['authors']).map((literal) => ({ literal })),
    });
  }
}

/** `synonyms`, and for "Name (Android)", by which Malpedia tells variants apart, the name alone. */
function namesOf(main: string, meta: Json): readonly Name[] {
  const texts = new Set([main]);
  const bare = /^(.{2,}\S) \([^()]*\)$/.exec(main)?.[1];
  if (bare !== undefined) texts.add(bare);
  for (const synonym of textsOf(meta['synonyms'])) texts.add(synonym);
  // `"origin:APT-C-20": "QiAnXin"`: who calls it that.
  return [...texts].map((text) => ({
    ...plainName(text),
    by: meta[`origin:${text}`] === undefined ? [] : textsOf(meta[`origin:${text}`]),
  }));
}

const LIKELIHOOD = /^estimative-language:likelihood-probability="([a-z-]+)"$/;

/** `related`, with its estimative word: `similar to, likely`. Most lead to clusters of other galaxies; see `mispRelations.ts`. */
function relationsOf(cluster: Json): readonly Relation[] {
  if (!Array.isArray(cluster['related'])) return [];
  const relations = new Map<string, Relation>();
  for (const related of cluster['related'] as readonly unknown[]) {
    if (!isObject(related)) continue;
    const to = textOf(related['dest-uuid'], LONGEST_NAME);
    const type = textOf(related['type'], LONGEST_NAME);
    if (to === undefined || type === undefined) continue;
    const likely = textsOf(related['tags'])
      .map((tag) => LIKELIHOOD.exec(tag)?.[1])
      .find((word) => word !== undefined);
    const is = `${type === 'similar' ? 'similar to' : words(type)}${likely === undefined ? '' : `, ${words(likely)}`}`;
    relations.set(`${to} ${is}`, { to: entityId(to), is });
  }
  return [...relations.values()];
}
