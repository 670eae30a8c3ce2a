import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/*
 * An extension that VS Code loads beside the product, into the same extension host: it puts packs into the workspace,
 * takes them away, and measures how long nothing else in that host had its turn meanwhile.
 */

const MANIFEST = {
  name: 'pack-probe',
  publisher: 'tests',
  version: '1.0.0',
  engines: { vscode: '^1.110.0' },
  main: './extension.js',
  activationEvents: ['onStartupFinished'],
  extensionKind: ['workspace'],
};

export interface ProbedPack {
  /** Its name in the workspace; one of those that the product looks for. */
  readonly name: string;
  /** The file that is copied there. */
  readonly from: string;
  /** So many entities come with it at least. */
  readonly entities: number;
}

export interface Phase {
  readonly name: string;
  readonly milliseconds: number;
  /** Delays of the host's event loop in milliseconds. */
  readonly longest: number;
  readonly p99: number;
  readonly over50: number;
  /** The longest that this thread worked between two turns; what a hold lasts longer, other threads had the processor. */
  readonly worked: number;
  /** The longest pause of the garbage collector in the host's own thread. */
  readonly longestCollection: number;
  /** Megabytes of the whole process, the worker's included. */
  readonly memory: number;
  /** Those over 50 ms: when in the phase, how long, and how much of it this thread worked; milliseconds. */
  readonly holds: readonly (readonly [at: number, held: number, worked: number])[];
  readonly entities: number;
}

export interface ProbedResult {
  readonly pack: string;
  /** Median of five in the same host. */
  readonly parse: number;
  readonly phases: readonly Phase[];
}

/** Runs in the extension host; `TASK` stands for what it is to do. */
const SOURCE = `
const vscode = require('vscode');
const { monitorEventLoopDelay, PerformanceObserver } = require('node:perf_hooks');
const { copyFile, rm, readFile, writeFile, rename } = require('node:fs/promises');
const { join } = require('node:path');
const { packs, output } = TASK;
const sleep = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

exports.activate = () => {
  run().then((results) => ({ results }), (error) => ({ error: String(error && error.stack || error) })).then(async (said) => {
    await writeFile(output + '.part', JSON.stringify(said));
    await rename(output + '.part', output);
  });
};

async function run() {
  const api = await vscode.extensions.getExtension('dossier.dossier').activate();
  const folder = vscode.workspace.workspaceFolders[0].uri.fsPath;
  await sleep(3000);
  await api.whenIdle();
  const results = [];
  for (const pack of packs) results.push(await probe(api, join(folder, pack.name), pack));
  return results;
}

async function probe(api, target, { name, from, entities }) {
  const few = api.catalog().entities.size;
  const has = async () => { for (;;) { await api.whenIdle(); if (api.catalog().entities.size >= few + entities) return; await sleep(20); } };
  const hasNot = async () => { for (;;) { await api.whenIdle(); if (api.catalog().entities.size === few) return; await sleep(20); } };
  const phases = [];
  const phase = async (what, work) => phases.push({ ...(await measured(what, work)), entities: api.catalog().entities.size });
  await phase('nothing to do', () => sleep(3000));
  await phase('found by the watcher', async () => { await copyFile(from, target); await has(); });
  await sleep(2000);
  await phase('Reload Packs', async () => { await vscode.commands.executeCommand('dossier.reloadPacks'); await has(); });
  await sleep(2000);
  await phase('taken away', async () => { await rm(target); await hasNot(); });
  await sleep(2000);
  await phase('stopped half-way', async () => {
    await copyFile(from, target);
    await sleep(1200);
    await vscode.commands.executeCommand('dossier.stopReading');
    await sleep(1000);
    await api.whenIdle();
  });
  await rm(target);
  await hasNot();
  const text = await readFile(from, 'utf8');
  const times = [];
  for (let i = 0; i < 5; i++) { const began = performance.now(); JSON.parse(text); times.push(performance.now() - began); await sleep(100); }
  await sleep(2000);
  return { pack: name, parse: times.sort((a, b) => a - b)[2], phases };
}

async function measured(name, work) {
  const delays = monitorEventLoopDelay({ resolution: 1 });
  const worked = () => { const { user, system } = process.threadCpuUsage(); return (user + system) / 1000; };
  let longestCollection = 0, memory = 0, over50 = 0, longestWork = 0, last = performance.now(), lastWorked = worked();
  const holds = [];
  const collections = new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) longestCollection = Math.max(longestCollection, duration); });
  collections.observe({ entryTypes: ['gc'] });
  const began = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    const nowWorked = worked();
    if (now - last > 50) { over50++; holds.push([Math.round(last - began), Math.round(now - last), Math.round(nowWorked - lastWorked)]); }
    longestWork = Math.max(longestWork, nowWorked - lastWorked);
    last = now;
    lastWorked = nowWorked;
    memory = Math.max(memory, process.memoryUsage.rss());
  }, 5);
  delays.enable();
  await work();
  delays.disable();
  const milliseconds = performance.now() - began;
  await sleep(20);
  clearInterval(timer);
  collections.disconnect();
  return { name, milliseconds, longest: delays.max / 1e6, p99: delays.percentile(99) / 1e6, over50, worked: longestWork, longestCollection, holds, memory: memory / 1048576 };
}
`;

/** Puts the extension into a profile, before its server is started; it writes what it has measured to `output`. */
export async function installProbe(profile: string, packs: readonly ProbedPack[], output: string): Promise<void> {
  const folder = join(profile, 'extensions', `${MANIFEST.publisher}.${MANIFEST.name}-${MANIFEST.version}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify(MANIFEST));
  await writeFile(
    join(folder, 'extension.js'),
    SOURCE.replace('TASK', () => JSON.stringify({ packs, output })),
  );
}
