/*
 * What a pack's file holds, counted from the raw JSON by rules written down a second time and with no code of the
 * readers: what differs from the readers' own counts is either their mistake or this one's.
 */

export interface Counts {
  readonly actors: number;
  readonly incidents: number;
  readonly tools: number;
  readonly names: number;
  /** Relations and roles. */
  readonly relations: number;
  readonly sources: number;
  readonly claims: number;
}

export interface RawObject {
  readonly [key: string]: unknown;
}

export interface Raw {
  readonly type?: string;
  readonly category?: string;
  readonly objects?: readonly RawObject[];
  readonly values?: readonly RawObject[];
}

export function rawCounts(raw: Raw): Counts | undefined {
  if (raw.objects !== undefined) return stixCounts(raw.objects);
  return raw.values === undefined ? undefined : mispCounts(raw.values, raw.category ?? '', raw.type ?? '');
}

const ACTORS = ['intrusion-set', 'threat-actor', 'identity'];
const INCIDENTS = ['campaign', 'incident'];
const TOOLS = ['malware', 'tool'];

function list(value: unknown): readonly RawObject[] {
  return Array.isArray(value) ? value : [];
}

function strings(value: unknown): readonly string[] {
  const all: readonly unknown[] = Array.isArray(value) ? value : [value];
  return all
    .filter((one) => typeof one === 'string')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

function stixCounts(all: readonly RawObject[]): Counts {
  const live = all.filter((one) => one['revoked'] !== true && one['x_mitre_deprecated'] !== true);
  const entities = live.filter(
    ({ type, name }) => [...ACTORS, ...INCIDENTS, ...TOOLS].includes(String(type)) && name !== undefined,
  );
  const known = new Set(entities.map(({ id }) => id));
  const of = (types: readonly string[]): number => entities.filter(({ type }) => types.includes(String(type))).length;
  const links = live.filter(({ type }) => type === 'relationship');
  const touching = links.filter((one) => known.has(one['source_ref']) || known.has(one['target_ref']));
  const spoken = touching.filter((one) => strings(one['description']).length > 0);
  const documents = live.filter(({ type }) => ['report', 'note', 'opinion'].includes(String(type)));
  const speaking = documents.filter(
    (one) =>
      ['content', 'description', 'explanation', 'opinion'].some((key) => strings(one[key]).length > 0) &&
      strings(one['object_refs']).some((id) => known.has(id)),
  );
  return {
    actors: of(ACTORS),
    incidents: of(INCIDENTS),
    tools: of(TOOLS),
    names: entities.reduce((sum, one) => sum + stixNames(one), 0),
    relations: touching.filter((one) => known.has(one['source_ref']) && known.has(one['target_ref'])).length,
    sources: stixDocuments([...entities, ...spoken, ...documents]) + documents.length,
    claims: spoken.length + speaking.length,
  };
}

function stixNames(one: RawObject): number {
  const others = ['aliases', 'x_mitre_aliases', 'x_opencti_aliases'].flatMap((key) => strings(one[key]));
  return new Set([String(one['name']).trim(), ...others.map((name) => name.trim())]).size;
}

/** Documents referred to: one for each name and address. ATT&CK lists aliases among them, which are none. */
function stixDocuments(objects: readonly RawObject[]): number {
  const found = new Set<string>();
  for (const object of objects) {
    for (const reference of list(object['external_references'])) {
      const url = strings(reference['url'])[0];
      const about = strings(reference['description'])[0];
      if (url === undefined && (about === undefined || about.startsWith('(Citation:'))) continue;
      if (reference['external_id'] !== undefined && url === undefined) continue;
      found.add(`${String(reference['source_name'])} ${String(reference['external_id'])} ${url ?? about ?? ''}`);
    }
  }
  return found.size;
}

function mispCounts(values: readonly RawObject[], category: string, type: string): Counts {
  const clusters = values.filter((one) => strings(one['value']).length > 0);
  const meta = (one: RawObject): RawObject => list([one['meta'] ?? {}])[0] ?? {};
  const operations = clusters.filter((one) => {
    const classes = strings(meta(one)['threat-actor-classification']);
    return classes.length > 0 && classes.every((word) => /^(?:operation|campaign)$/i.test(word));
  }).length;
  const tools = category === 'tool' || type === 'malpedia' ? clusters.length : 0;
  const incidents = tools > 0 ? 0 : operations;
  const sponsored = clusters.filter((one) => {
    const sponsors = strings(meta(one)['cfr-suspected-state-sponsor']).filter((who) => !/^unknown$/i.test(who));
    const country = strings(meta(one)['country']).some((code) => /^[A-Z]{2}$/.test(code));
    return sponsors.length > 0 || (country && meta(one)['attribution-confidence'] !== undefined);
  }).length;
  const addresses = clusters
    .flatMap((one) => strings(meta(one)['refs']))
    .filter((ref) => /^https?:\/\/\S+$/i.test(ref));
  return {
    actors: clusters.length - tools - incidents,
    incidents,
    tools,
    names: clusters.reduce((sum, one) => sum + mispNames(one, meta(one)), 0),
    relations: clusters.reduce((sum, one) => sum + mispRelations(one), 0),
    sources: new Set(addresses).size + (sponsored > 0 ? 1 : 0),
    claims: sponsored,
  };
}

/** `Name (Android)` is also known as `Name`. */
function mispNames(one: RawObject, meta: RawObject): number {
  const value = String(one['value']).trim();
  const variant = /^(.*\S) \([^()]+\)$/.exec(value)?.[1];
  const names = [
    value,
    ...(variant === undefined ? [] : [variant]),
    ...strings(meta['synonyms']).map((name) => name.trim()),
  ];
  return new Set(names).size;
}

function mispRelations(one: RawObject): number {
  const written = list(one['related']).filter((to) => strings(to['dest-uuid']).length > 0);
  return new Set(written.map((to) => JSON.stringify([to['dest-uuid'], to['type'], to['tags']]))).size;
}
