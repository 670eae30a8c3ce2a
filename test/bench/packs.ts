import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { buildCatalog } from '../../src/core/catalog/buildCatalog.ts';
import type { Pack } from '../../src/core/catalog/model.ts';
import { readAny } from '../../src/core/catalog/readAny.ts';

/*
 * Every file of the corpus as a pack: what was loaded against an independent count of the raw file, CPU time as a ratio
 * to `JSON.parse` of the same text (medians of five), and peak memory of a process that loads it once.
 *
 *     node test/bench/packs.ts            all files, and a generated pack of 100,000 entities
 *     node test/bench/packs.ts FILE       peak memory of one file, used by the above
 */

const folder = join(import.meta.dirname, '../../../shared/corpora/packs');
const GENERATED = 'generated: 100,000 entities';

interface RawObject {
  readonly [key: string]: unknown;
  readonly meta?: Readonly<Record<string, unknown>>;
}
interface Raw {
  readonly category?: string;
  readonly objects?: readonly RawObject[];
  readonly values?: readonly RawObject[];
  readonly actors?: readonly RawObject[];
  readonly claims?: readonly RawObject[];
}

function cpu(run: () => unknown): number {
  const before = process.cpuUsage();
  run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

function median(run: () => unknown): number {
  const times = Array.from({ length: 5 }, () => cpu(run)).sort((a, b) => a - b);
  return times[2] ?? 0;
}

function load(name: string): string {
  if (name === GENERATED) return generated();
  const bytes = readFileSync(join(folder, name));
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
}

/** A pack in Dossier's own JSON: names of several words, relations, sources and a claim for every tenth entity. */
function generated(): string {
  const actors = Array.from({ length: 100_000 }, (_, i) => ({
    id: `actor-${String(i)}`,
    name: `Grey Heron ${String(i)}`,
    type: 'threat actor',
    names: [`Harbour Group ${String(i)}`, { text: `GH-${String(i)}`, case: 'exact', by: ['source-1'] }],
    summary: 'A group that sits in cranes and listens to what the harbour says, by day and by night.',
    relations: [{ to: `actor-${String((i * 7) % 100_000)}`, is: 'linked to' }],
  }));
  const sources = Array.from({ length: 5_000 }, (_, i) => ({
    id: `source-${String(i)}`,
    title: `Report ${String(i)}`,
    issued: '2024-02',
  }));
  const claims = Array.from({ length: 10_000 }, (_, i) => ({
    id: `claim-${String(i)}`,
    statement: `Grey Heron ${String(i * 10)} listened.`,
    about: [`actor-${String(i * 10)}`],
    evidence: [{ source: `source-${String(i % 5_000)}`, locator: 'p. 1' }],
  }));
  return JSON.stringify({ dossier: 1, id: 'generated', sources, actors, claims });
}

function kinds(pack: Pack): string {
  const count = (kind: string): number => pack.entities.filter((entity) => entity.kind === kind).length;
  return `actors ${String(count('actor'))} incidents ${String(count('incident'))} tools ${String(count('tool'))}`;
}

/** The same counts from the raw file, by rules written down a second time and with no code of the readers. */
function rawKinds(raw: Raw): string {
  const { objects } = raw;
  if (objects !== undefined) {
    const live = objects.filter((one) => one['name'] && one['revoked'] !== true && one['x_mitre_deprecated'] !== true);
    const of = (...types: readonly string[]): string =>
      String(live.filter(({ type }) => types.includes(String(type))).length);
    return `actors ${of('intrusion-set', 'threat-actor', 'identity')} incidents ${of('campaign', 'incident')} tools ${of('malware', 'tool')}`;
  }
  const { values } = raw;
  if (values !== undefined) {
    const operations = values.filter(({ meta }) => meta?.['threat-actor-classification'] !== undefined).length;
    const tools = raw.category === 'tool' ? values.length : 0;
    const incidents = tools > 0 ? 0 : operations;
    return `actors ${String(values.length - tools - incidents)} incidents ${String(incidents)} tools ${String(tools)}`;
  }
  return `actors ${String(raw.actors?.length ?? 0)} incidents 0 tools 0`;
}

function rawClaims(raw: Raw): number | undefined {
  const { objects } = raw;
  if (objects === undefined) return raw.claims?.length;
  const gone = new Set(
    objects.filter((one) => one['revoked'] === true || one['x_mitre_deprecated'] === true).map(({ id }) => id),
  );
  const entity = /^(?:intrusion-set|threat-actor|identity|campaign|incident|malware|tool)--/;
  const known = new Set(objects.map(({ id }) => id).filter((id) => entity.test(String(id)) && !gone.has(id)));
  return objects.filter(
    (one) =>
      one['type'] === 'relationship' &&
      one['description'] &&
      !gone.has(one['id']) &&
      (known.has(one['source_ref']) || known.has(one['target_ref'])),
  ).length;
}

const [one] = process.argv.slice(2);
if (one !== undefined) {
  const text = load(one);
  const before = process.memoryUsage().rss;
  const { value } = readAny(text, one);
  const peak = process.resourceUsage().maxRSS / 1024;
  console.log(
    JSON.stringify({
      peak: Math.round(peak),
      above: Math.round(peak - before / 1024 / 1024),
      entities: value?.entities.length,
    }),
  );
} else if (!existsSync(folder)) {
  console.log('The corpus is not here (../shared/corpora/packs); nothing was measured.');
} else {
  const { execFileSync } = await import('node:child_process');
  for (const name of [...readdirSync(folder), GENERATED]) {
    const text = load(name);
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what it holds is what is being counted
    const raw = JSON.parse(text) as Raw;
    const { value, problems } = readAny(text, name);
    if (value === undefined) throw new Error(`${name}: not read`);
    const ours = kinds(value);
    const theirs = rawKinds(raw);
    const claims = rawClaims(raw);
    const parse = median(() => JSON.parse(text) as unknown);
    const read = median(() => readAny(text, name));
    const { catalog, problems: between } = buildCatalog([value]);
    const build = median(() => buildCatalog([value]));
    const memory = execFileSync(process.execPath, [...process.execArgv, import.meta.filename, name], {
      encoding: 'utf8',
    });
    console.log(`${name} (${(text.length / 1e6).toFixed(1)} M characters, ${value.format})`);
    console.log(`  ${ours} · raw ${theirs === ours ? 'the same' : theirs}`);
    console.log(
      `  sources ${String(value.sources.length)} claims ${String(value.claims.length)}` +
        `${claims === undefined ? '' : ` (raw ${String(claims)})`} problems ${String(problems.length)} + ${String(between.length)}` +
        ` · in the catalog ${String(catalog.entities.size)} entities, ${String(catalog.names.size)} names, ${String(catalog.claims.size)} claims`,
    );
    console.log(
      `  JSON.parse ${parse.toFixed(0)} ms CPU · read ${(read / parse).toFixed(1)} times that · catalog built ${(build / parse).toFixed(1)} times · memory ${memory.trim()}`,
    );
  }
}
