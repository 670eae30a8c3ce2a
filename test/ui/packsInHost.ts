import { existsSync, globSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { chromium } from 'playwright-core';
import { buildProduct } from '../../scripts/bundles.ts';
import { CHROMIUM_ARGUMENTS, findChromium } from '../../scripts/chromium.ts';
import { startCodeServer } from '../../scripts/codeServer.ts';
import { runMain } from '../../scripts/humanError.ts';
import { step } from '../../scripts/progress.ts';
import { temporaryFolder } from '../../scripts/temporaryFolder.ts';
import { CORPORA } from '../bench/corpora.ts';
import { largePack } from '../bench/largePack.ts';
import { installProbe, type ProbedPack, type ProbedResult } from './support/probeExtension.ts';
import { Workbench } from './support/workbench.ts';

/*
 * Large packs in a real VS Code: a pack of 100,000 entities and, where the corpora are, the whole ATT&CK bundle. Prints
 * how long the extension host was held (longest and 99th percentile of the event loop's delay), the time as a ratio to
 * `JSON.parse` of the same text in the same host, the most memory, and what the status bar said meanwhile.
 *
 *     node test/ui/packsInHost.ts [attack] [generated]
 */

const ATTACK = join(CORPORA, 'packs', 'enterprise-attack.stix21.json.gz');
const LONGEST_RUN = 400_000;

async function packsIn(folder: string): Promise<readonly ProbedPack[]> {
  const wanted = process.argv.slice(2);
  const is = (name: string): boolean => wanted.length === 0 || wanted.includes(name);
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

function print({ pack, parse, phases }: ProbedResult): void {
  console.log(`\n${pack}: JSON.parse in the same host ${parse.toFixed(0)} ms`);
  for (const one of phases) {
    console.log(
      `  ${one.name}: ${one.milliseconds.toFixed(0)} ms = ${(one.milliseconds / parse).toFixed(1)} x JSON.parse · ` +
        `host held at most ${one.longest.toFixed(1)} ms, at work at most ${one.worked.toFixed(1)} ms, p99 ${one.p99.toFixed(1)} ms, ${String(one.over50)} times over 50 ms ` +
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
  await installProbe(profile, await packsIn(folder), output);
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
    await rm(folder, { recursive: true, force: true });
  }
});
