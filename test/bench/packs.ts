import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { buildCatalog } from '../../src/core/catalog/buildCatalog.ts';
import { readAny } from '../../src/core/catalog/readAny.ts';
import { largePack } from './largePack.ts';

/*
 * Every file of the corpus as a pack: CPU time as a ratio to `JSON.parse` of the same text (medians of five), and peak
 * memory of a process that loads it once. What was loaded is counted by packCounts.ts.
 *
 *     node test/bench/packs.ts            all files, and a generated pack of 100,000 entities
 *     node test/bench/packs.ts FILE       peak memory of one file, used by the above
 */

const folder = join(import.meta.dirname, '../../../shared/corpora/packs');
const GENERATED = 'generated: 100,000 entities';

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
  if (name === GENERATED) return largePack();
  const bytes = readFileSync(join(folder, name));
  return (name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
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
    const { value, problems } = readAny(text, name);
    if (value === undefined) throw new Error(`${name}: not read`);
    const parse = median(() => JSON.parse(text) as unknown);
    const read = median(() => readAny(text, name));
    const { catalog, problems: between } = buildCatalog([value]);
    const build = median(() => buildCatalog([value]));
    const memory = execFileSync(process.execPath, [...process.execArgv, import.meta.filename, name], {
      encoding: 'utf8',
    });
    console.log(`${name} (${(text.length / 1e6).toFixed(1)} M characters, ${value.format})`);
    console.log(
      `  problems ${String(problems.length)} + ${String(between.length)} · in the catalog ${String(catalog.entities.size)} entities, ` +
        `${String(catalog.names.size)} names, ${String(catalog.sources.size)} sources, ${String(catalog.claims.size)} claims`,
    );
    console.log(
      `  JSON.parse ${parse.toFixed(0)} ms CPU · read ${(read / parse).toFixed(1)} times that · catalog built ${(build / parse).toFixed(1)} times · memory ${memory.trim()}`,
    );
  }
}
