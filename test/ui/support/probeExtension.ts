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

/** A report that is opened and typed into. */
export interface ProbedReport {
  readonly name: string;
  readonly from: string;
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
  /** The same without what other extensions worked, VS Code's own for Markdown above all; 99th percentile, number over 50. */
  readonly ownLongest: number;
  readonly ownP99: number;
  readonly ownOver50: number;
  /** The longest pause of the garbage collector in the host's own thread. */
  readonly longestCollection: number;
  /** Megabytes of the whole process, the worker's included. */
  readonly memory: number;
  /** Those over 50 ms: when in the phase, how long, and how much of it this thread worked; milliseconds. */
  readonly holds: readonly (readonly [at: number, held: number, worked: number])[];
  readonly entities: number;
}

export interface ProbedResult {
  /** Name of the pack or report. */
  readonly name: string;
  /** Of a pack: median of five in the same host. */
  readonly parse?: number;
  readonly phases: readonly Phase[];
}

/** Runs in the extension host; `TASK` stands for what it is to do. */
const SOURCE = `
const vscode = require('vscode');
const { monitorEventLoopDelay, PerformanceObserver } = require('node:perf_hooks');
const { copyFile, rm, readFile, writeFile, rename } = require('node:fs/promises');
const { join } = require('node:path');
const { Session } = require('node:inspector/promises');
const { packs, reports, output } = TASK;
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
  for (const report of reports) results.push(await probeReport(api, join(folder, report.name), report));
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
  await phase('timeline and network', async () => {
    await vscode.commands.executeCommand('dossier.showPictures');
    while (api.picture()?.picture === undefined) await sleep(20);
    await api.whenIdle();
  });
  await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
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
  return { name, parse: times.sort((a, b) => a - b)[2], phases };
}

async function probeReport(api, target, { name, from }) {
  const phases = [];
  const phase = async (what, work) => phases.push({ ...(await measured(what, work)), entities: api.catalog().entities.size });
  await copyFile(from, target);
  await sleep(3000);
  let editor;
  await phase('opened', async () => {
    editor = await vscode.window.showTextDocument(vscode.Uri.file(target));
    await sleep(100);
    await api.whenIdle();
  });
  await sleep(2000);
  const half = Math.floor(editor.document.lineCount / 2);
  const line = Array.from({ length: 100 }, (_, i) => half + i).find((i) => editor.document.lineAt(i).text.length > 60);
  editor.selection = new vscode.Selection(line, 30, line, 30);
  editor.revealRange(editor.selection);
  await sleep(1000);
  await phase('forty keys, five a second', async () => {
    for (let i = 0; i < 40; i++) { await vscode.commands.executeCommand('type', { text: 'x' }); await sleep(180); }
    await api.whenIdle();
  });
  await phase('ten keys with pauses', async () => {
    for (let i = 0; i < 10; i++) { await vscode.commands.executeCommand('type', { text: 'y' }); await sleep(100); await api.whenIdle(); await sleep(700); }
  });
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await sleep(2000);
  return { name, phases };
}

/**
 * How long this thread was at work between two ticks for anybody but other extensions: the product, and VS Code itself,
 * which may be at work for the product. Collecting garbage counts for whoever was at work before.
 */
function ownWork(profile, ticks) {
  const home = 'file://' + vscode.extensions.getExtension('dossier.dossier').extensionPath + '/';
  const nodes = new Map(profile.nodes.map((node) => [node.id, node]));
  const parents = new Map(profile.nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])));
  const owners = new Map();
  const ownerOf = (id) => {
    let owner = 'host';
    const { functionName } = nodes.get(id).callFrame;
    if (functionName === '(idle)' || functionName === '(program)') return 'nobody';
    if (functionName === '(garbage collector)') return 'collector';
    for (let at = id; at !== undefined; at = parents.get(at)) {
      const { url } = nodes.get(at).callFrame;
      if (url.startsWith(home)) return 'product';
      if (url.includes('/extensions/')) owner = 'other';
    }
    return owner;
  };
  const work = ticks.slice(1).map(() => 0);
  let time = profile.startTime, before = 'nobody', stretch = 0;
  for (const [i, id] of profile.samples.entries()) {
    const duration = profile.timeDeltas[i];
    time += duration;
    while (stretch < work.length && ticks[stretch + 1] < time) stretch++;
    if (!owners.has(id)) owners.set(id, ownerOf(id));
    const owner = owners.get(id) === 'collector' ? before : owners.get(id);
    before = owner;
    if (stretch < work.length && (owner === 'product' || owner === 'host')) work[stretch] += duration / 1000;
  }
  work.sort((a, b) => b - a);
  return { ownLongest: work[0] ?? 0, ownP99: work[Math.floor(work.length / 100)] ?? 0, ownOver50: work.filter((one) => one > 50).length };
}

async function measured(name, work) {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 1000 });
  await session.post('Profiler.start');
  const ticks = [];
  const delays = monitorEventLoopDelay({ resolution: 1 });
  const worked = () => { const { user, system } = process.threadCpuUsage(); return (user + system) / 1000; };
  let longestCollection = 0, memory = 0, over50 = 0, longestWork = 0, last = performance.now(), lastWorked = worked();
  const holds = [];
  const collections = new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) longestCollection = Math.max(longestCollection, duration); });
  collections.observe({ entryTypes: ['gc'] });
  const began = performance.now();
  const timer = setInterval(() => {
    ticks.push(Number(process.hrtime.bigint() / 1000n));
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
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const own = ownWork(profile, ticks);
  return { name, ...own, milliseconds, longest: delays.max / 1e6, p99: delays.percentile(99) / 1e6, over50, worked: longestWork, longestCollection, holds, memory: memory / 1048576 };
}
`;

/** Puts the extension into a profile, before its server is started; it writes what it has measured to `output`. */
export async function installProbe(
  profile: string,
  task: { readonly packs: readonly ProbedPack[]; readonly reports: readonly ProbedReport[]; readonly output: string },
): Promise<void> {
  const folder = join(profile, 'extensions', `${MANIFEST.publisher}.${MANIFEST.name}-${MANIFEST.version}`);
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, 'package.json'), JSON.stringify(MANIFEST));
  await writeFile(
    join(folder, 'extension.js'),
    SOURCE.replace('TASK', () => JSON.stringify(task)),
  );
}
