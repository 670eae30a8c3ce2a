import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { buildCatalog } from '../../src/core/catalog/buildCatalog.ts';
import type { Pack } from '../../src/core/catalog/model.ts';
import { readAny } from '../../src/core/catalog/readAny.ts';
import { rawCounts, type Counts, type Raw } from './rawCounts.ts';

/*
 * Every file of the corpus: what the readers made of it, beside an independent count of the raw file, as a Markdown
 * table. Then all of them as one catalog, and how many relations of MISP clusters lead somewhere in it.
 *
 *     node test/bench/packCounts.ts
 */

const folder = join(import.meta.dirname, '../../../shared/corpora/packs');
const KINDS = ['actors', 'incidents', 'tools', 'names', 'relations', 'sources', 'claims'] as const;

function countsOf(pack: Pack): Counts {
  const { entities } = pack;
  const of = (kind: string): number => entities.filter((entity) => entity.kind === kind).length;
  const sum = (count: (entity: Pack['entities'][number]) => number): number =>
    entities.reduce((total, entity) => total + count(entity), 0);
  return {
    actors: of('actor'),
    incidents: of('incident'),
    tools: of('tool'),
    names: sum(({ names }) => names.length),
    relations: sum((one) => one.relations.length + (one.kind === 'incident' ? one.actors.length : 0)),
    sources: pack.sources.length,
    claims: pack.claims.length,
  };
}

if (!existsSync(folder)) {
  console.log('The corpus is not here (../shared/corpora/packs); nothing was counted.');
} else {
  const packs: Pack[] = [];
  console.log(`| file | ${KINDS.join(' | ')} | problems |`);
  console.log(`| --- |${KINDS.map(() => ' --- |').join('')} --- |`);
  for (const name of readdirSync(folder)) {
    const bytes = readFileSync(join(folder, name));
    const text = (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what it holds is what is being counted
    const raw = rawCounts(JSON.parse(text) as Raw);
    const { value, problems } = readAny(text, name);
    if (value === undefined) throw new Error(`${name}: not read`);
    packs.push(value);
    const ours = countsOf(value);
    const cells = KINDS.map((kind) => `${String(ours[kind])} / ${raw === undefined ? '–' : String(raw[kind])}`);
    console.log(`| ${name} | ${cells.join(' | ')} | ${String(problems.length)} |`);
  }
  console.log('\n(read / counted in the raw file)');
  const { catalog, problems } = buildCatalog(packs);
  const { entities, sources, claims, names } = catalog;
  console.log(
    `\nAll in one catalog: ${String(entities.size)} entities, ${String(names.size)} names, ${String(sources.size)} sources, ` +
      `${String(claims.size)} claims, ${String(problems.length)} problems between packs`,
  );
  const misp = packs.filter(({ format }) => format === 'misp').flatMap((pack) => pack.entities);
  const written = misp.flatMap(({ relations }) => relations);
  const exact = written.filter(({ to }) => entities.has(to)).length;
  const kept = misp.flatMap(({ id }) => entities.get(id)?.relations ?? []).length;
  console.log(
    `Relations of MISP clusters: ${String(written.length)} written, ${String(exact)} lead to a cluster, ` +
      `${String(kept - exact)} by UUID to a STIX object, ${String(written.length - kept)} to galaxies that are not here`,
  );
}
