import { existsSync, globSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { buildProduct } from '../../scripts/bundles.ts';
import { checkout } from '../../scripts/checkout.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../scripts/chromium.ts';
import { startCodeServer } from '../../scripts/codeServer.ts';
import { runMain } from '../../scripts/humanError.ts';
import { step } from '../../scripts/progress.ts';
import { removeFolder, temporaryFolder } from '../../scripts/temporaryFolder.ts';
import { buildCatalog } from '../../src/core/catalog/buildCatalog.ts';
import { readAny } from '../../src/core/catalog/readAny.ts';
import { CORPORA } from '../bench/corpora.ts';
import { largePack } from '../bench/largePack.ts';
import { generatedReport } from '../support/generatedReports.ts';
import { installProbe, type ProbedPack, type ProbedReport, type ProbedResult } from './support/probeExtension.ts';
import { Workbench } from './support/workbench.ts';

/*
 * Large packs and a long report in a real VS Code: a pack of 100,000 entities, where the corpora are the whole ATT&CK
 * bundle, and a report of 1.9 MB (above 2 million units none is read while one types). Prints
 * how long the extension host was held (longest and 99th percentile of the event loop's delay), the time as a ratio to
 * `JSON.parse` of the same text in the same host, the most memory, and what the status bar said meanwhile.
 *
 *     node test/ui/packsInHost.ts [attack] [generated] [report]
 */

const ATTACK = join(CORPORA, 'packs', 'enterprise-attack.stix21.json.gz');
const LONGEST_RUN = 400_000;

const LONG_REPORT = 1_900_000;

function is(name: string): boolean {
  const wanted = process.argv.slice(2);
  return wanted.length === 0 || wanted.includes(name);
}

async function packsIn(folder: string): Promise<readonly ProbedPack[]> {
  const packs: ProbedPack[] = [];
  if (is('attack') && existsSync(ATTACK)) {
    const from = join(folder, 'attack');
    await writeFile(from, gunzipSync(await readFile(ATTACK)));
    packs.push({ name: 'enterprise-attack.json', from, entities: 500 });
  } else if (is('attack')) console.log('The ATT&CK bundle is not here (../shared/corpora/packs).');
  if (is('generated')) {
    const from = join(folder, 'generated');
    await writeFile(from, largePack());
    packs.push({ name: 'generated.dossier.json', from, entities: 100_000 });
  }
  return packs;
}

async function reportsIn(folder: string): Promise<readonly ProbedReport[]> {
  if (!is('report')) return [];
  const file = join(checkout, 'data', 'china-europe-2024.yaml');
  const { value: pack } = readAny(await readFile(file, 'utf8'), file);
  if (pack === undefined) throw new Error('the bundled pack is sound');
  const { catalog } = buildCatalog([pack]);
  const parts: string[] = [];
  for (let i = 0, length = 0; length < LONG_REPORT; i += 1) {
    const part = `${generatedReport(i, catalog)}\n`;
    parts.push(part);
    length += part.length;
  }
  const from = join(folder, 'report');
  await writeFile(from, parts.join(''));
  return [{ name: 'long.md', from }];
}

interface Said {
  readonly results?: readonly ProbedResult[];
  readonly error?: string;
}

/** Waits for what the probe has to say; meanwhile collects what the status bar says of reading. */
async function outcome(workbench: Workbench, output: string): Promise<{ said: Said; progress: ReadonlySet<string> }> {
  const progress = new Set<string>();
  for (const end = Date.now() + LONGEST_RUN; Date.now() < end;) {
    const items = await workbench.page.locator('.statusbar-item', { hasText: 'Dossier reads' }).allInnerTexts();
    for (const item of items) progress.add(item.trim());
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- written by the probe, which is ours
    if (existsSync(output)) return { said: JSON.parse(await readFile(output, 'utf8')) as Said, progress };
    await workbench.page.waitForTimeout(50);
  }
  return { said: { error: 'the probe did not answer' }, progress };
}

function print({ name, parse, phases }: ProbedResult): void {
  console.log(`\n${name}${parse === undefined ? '' : `: JSON.parse in the same host ${parse.toFixed(0)} ms`}`);
  for (const one of phases) {
    console.log(
      `  ${one.name}: ${one.milliseconds.toFixed(0)} ms${parse === undefined ? '' : ` = ${(one.milliseconds / parse).toFixed(1)} x JSON.parse`} · ` +
        `host held at most ${one.longest.toFixed(1)} ms, at work at most ${one.worked.toFixed(1)} ms, p99 ${one.p99.toFixed(1)} ms, ${String(one.over50)} times over 50 ms ` +
        `without other extensions at most ${one.ownLongest.toFixed(1)} ms, p99 ${one.ownP99.toFixed(1)} ms, ${String(one.ownOver50)} times over 50 ms ` +
        `(longest collection ${one.longestCollection.toFixed(1)} ms) · ` +
        `memory ${one.memory.toFixed(0)} MB · ${String(one.entities)} entities`,
    );
    // What is no work of this thread, other processes and threads had the processor for.
    const holds = one.holds.map(([at, held, worked]) => `${String(held)} (${String(worked)}) at ${String(at)}`);
    if (holds.length > 0) console.log(`    held over 50 ms (own work of it): ${holds.join(', ')}`);
  }
}

await runMain(async () => {
  await step('Building the product', () => buildProduct({ production: true }));
  const folder = await temporaryFolder('packs-in-host');
  const profile = join(folder, 'profile');
  const output = join(folder, 'measured.json');
  await installProbe(profile, { packs: await packsIn(folder), reports: await reportsIn(folder), output });
  const server = await startCodeServer({ profile });
  const browser = await chromium.launchServer({
    executablePath: await findChromium(),
    args: [...CHROMIUM_ARGUMENTS],
    host: '127.0.0.1',
  });
  try {
    const workbench = await Workbench.open({ host: { origin: server.origin, browser: browser.wsEndpoint() } });
    await workbench.openView('Entities');
    const { said, progress } = await outcome(workbench, output);
    await workbench.close();
    if (said.error !== undefined) console.log(said.error);
    for (const result of said.results ?? []) print(result);
    console.log(`\nThe status bar said: ${[...progress].join(' | ')}`);
    for (const log of globSync('**/*Dossier*.log', { cwd: profile })) {
      for (const line of (await readFile(join(profile, log), 'utf8')).split('\n')) {
        if (/compiled in|error/i.test(line)) console.log(line);
      }
    }
    return said.error === undefined ? 0 : 1;
  } finally {
    await browser.close();
    await server.stop();
    await removeFolder(folder);
  }
});
