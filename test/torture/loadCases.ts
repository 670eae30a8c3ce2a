import { english } from '../../src/cli/english.ts';
import { Analyser } from '../../src/core/report/analyser.ts';
import { buildCatalog, catalogSteps } from '../../src/core/catalog/buildCatalog.ts';
import type { Catalog } from '../../src/core/catalog/catalog.ts';
import { readAny } from '../../src/core/catalog/readAny.ts';
import { makingSteps } from '../../src/core/report/lazyReport.ts';
import { analyse } from '../../src/core/report/analyse.ts';
import { EvidenceIndex } from '../../src/core/report/evidenceIndex.ts';
import { summarising } from '../../src/core/report/summarising.ts';
import type { Span } from '../../src/core/text/span.ts';
import { actor, incident, packOf, source } from '../support/catalog.ts';
import { held, timed } from './holds.ts';
import { cpu, type Budget, type Outcome, type TortureCase } from './case.ts';

/*
 * Load, on the core as the editor drives it: in steps, between which others have their turn. What counts is how long one
 * step holds everything else up. Times are of this process's own work, so that a busy machine does not make them.
 */

const TYPED = 'They saw Grey Heron 5 there in *March* [@s, p. 2].\n\n- so it was\n\n';
const HOLD = 50;
const P99 = 8;
/** In seconds of work. */
const MINUTE = 60;

/** Reads what is left, step by step as the editor does. */
function readOn(analyser: Analyser, view: Span, times: number[]): void {
  while (!timed(times, () => analyser.step(8_000, view)));
}

/** Judges what is read, in steps, as the editor does when somebody stops typing. */
function judgeOn(analyser: Analyser, times: number[]): void {
  const steps = timed(times, () => makingSteps(analyser.report()));
  while (timed(times, () => steps.next()).done !== true);
  // Then it is asked for, all at once.
  timed(times, () => analyser.report().findings.length + analyser.report().statements.length);
}

/** Keys between two pauses. */
const PAUSE = 200;

const FIRST = 'Grey Blue Iron Quiet Amber Silver Hollow Northern Pale Crimson'.split(' ');
const SECOND = 'Heron Lantern Harbour Falcon Orchard Anvil Meridian Thistle Compass Glacier'.split(' ');

function nameOf(i: number): string {
  return `${FIRST[i % 10] ?? ''} ${SECOND[Math.floor(i / 10) % 10] ?? ''} ${i.toString(36).toUpperCase()}`;
}

function largePack(count: number): string {
  const actors = Array.from({ length: count }, (_, i) => ({
    id: `e-${String(i)}`,
    name: nameOf(i),
    names: [`Group ${String(i)}x`],
    summary: 'Seen in cranes.',
  }));
  return JSON.stringify({ dossier: 1, id: 'large', sources: [{ id: 's', title: 'S' }], actors, end: 'large' });
}

function manyEntities(): Outcome {
  const failed: string[] = [];
  const text = largePack(100_000);
  const before = performance.now();
  const { value } = readAny(text, 'large.dossier.json');
  const readMs = performance.now() - before;
  if (value === undefined) return { tried: 1, failed: ['not read'] };
  const times: number[] = [];
  const steps = catalogSteps([value], 1);
  let catalog: Catalog | undefined;
  for (;;) {
    const step = timed(times, () => steps.next());
    if (step.done !== true) continue;
    catalog = step.value.catalog;
    break;
  }
  const { longest, words } = held(times);
  if (longest > HOLD) failed.push(`a step of compiling took ${longest.toFixed(0)} ms`);
  if (catalog?.entities.size !== 100_000) failed.push(`${String(catalog?.entities.size)} entities`);
  const report = Array.from({ length: 4_000 }, (_, i) => `${nameOf(i * 23)} acted.`).join(' ');
  const started = performance.now();
  const found = catalog === undefined ? 0 : new Analyser(report, catalog).report().mentions.length;
  if (found !== 4_000) failed.push(`${String(found)} of 4,000 names found`);
  return {
    tried: 100_000,
    failed,
    note: `read in ${readMs.toFixed(0)} ms (in the worker), compiled in steps: ${words}; ${String(report.length)} units of names analysed in ${(performance.now() - started).toFixed(0)} ms`,
  };
}

function largeBundle(): Outcome {
  const failed: string[] = [];
  const objects = Array.from({ length: 150_000 }, (_, i) => ({
    type: i % 3 === 0 ? 'intrusion-set' : 'malware',
    spec_version: '2.1',
    id: `${i % 3 === 0 ? 'intrusion-set' : 'malware'}--${String(i)}`,
    name: nameOf(i),
    description: 'Seen in cranes. '.repeat(36),
    external_references: [{ source_name: `Source ${String(i % 500)}`, url: `https://example.org/${String(i % 500)}` }],
  }));
  const text = JSON.stringify({ type: 'bundle', id: 'bundle--large', objects });
  const before = performance.now();
  const { value, problems } = readAny(text, 'large.stix.json');
  const ms = performance.now() - before;
  if (value?.entities.length !== 150_000)
    failed.push(
      `${String(value?.entities.length)} entities, ${problems[0] === undefined ? '' : english(problems[0].message)}`,
    );
  return {
    tried: 1,
    failed,
    note: `${(text.length / 1e6).toFixed(0)} MB read in ${(ms / 1000).toFixed(1)} s (in the worker), ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB of heap`,
  };
}

function section(i: number): string {
  return `## Part ${String(i)}\n\n${nameOf(i % 900)} breached the harbour in 2023 [@s, p. ${String(i)}]. It was **not** ${nameOf((i * 7) % 900)}.[^${String(i)}]\n\n- one \`item\`\n- two\n\n> Quoted, said ${nameOf((i * 3) % 900)}.\n\n| a | b |\n|---|---|\n| ${nameOf(i % 50)} | c |\n\n[^${String(i)}]: See [Li](https://example.org/${String(i)}).\n\n`;
}

/** Its cues are looked for in every sentence. */
const CUED = incident('harbour', ['Harbour affair'], {
  cues: [
    ['@e-1', 'breach*|broke into'],
    ['malware', 'harbour'],
  ],
});

function typingCatalog(): Catalog {
  return buildCatalog(
    [packOf('p', source('s'), CUED, ...Array.from({ length: 900 }, (_, i) => actor(`e-${String(i)}`, [nameOf(i)])))],
    1,
  ).catalog;
}

/** A report of 5 MB, read in steps as `LiveReport` does, then typed into. Above 2 MB the editor does not read while one types. */
function largeReport({ random, long }: Budget): Outcome {
  const failed: string[] = [];
  const catalog = typingCatalog();
  const evidence = new EvidenceIndex(catalog);
  const notes: string[] = [];
  for (const size of long ? [1_900_000, 5_000_000] : [100_000]) {
    const parts: string[] = [];
    for (let i = 0, length = 0; length < size; i += 1) {
      const part = section(i);
      parts.push(part);
      length += part.length;
    }
    const text = parts.join('');
    const reading: number[] = [];
    const kept = timed(reading, () => new Analyser(text, catalog, {}, evidence));
    const view = { start: 0, end: 4_000 };
    readOn(kept, view, reading);
    const judging: number[] = [];
    judgeOn(kept, judging);
    const typing: number[] = [];
    let length = text.length;
    let at = 0;
    for (let key = 0; key < (long ? 4_000 : 50); key += 1) {
      // As people type: forty keys in one place, then elsewhere.
      at = key % 40 === 0 ? Math.floor(random() * length) : at + 1;
      const start = at;
      const typed = TYPED.charAt(key % TYPED.length);
      timed(typing, () => {
        kept.change([{ start, end: start, text: typed }]);
        kept.mentionsIn({ start: Math.max(0, start - 2_000), end: start + 2_000 });
      });
      length += 1;
      readOn(kept, view, reading);
      if (key % PAUSE === PAUSE - 1) judgeOn(kept, judging);
    }
    const first = held(reading);
    const keys = held(typing);
    const judged = held(judging);
    notes.push(
      `${(size / 1e6).toFixed(1)} MB: steps of reading ${first.words}, of judging ${judged.words}; keys ${keys.words}`,
    );
    if (first.longest > HOLD) failed.push(`${String(size)} units: a step took ${first.longest.toFixed(0)} ms`);
    if (judged.longest > HOLD)
      failed.push(`${String(size)} units: a step of judging took ${judged.longest.toFixed(0)} ms`);
    if (keys.longest > HOLD) failed.push(`${String(size)} units: a key took ${keys.longest.toFixed(0)} ms`);
    if (keys.p99 > P99) failed.push(`${String(size)} units: p99 of keys ${keys.p99.toFixed(1)} ms`);
  }
  return { tried: long ? 4_000 : 50, failed, note: notes.join('; ') };
}

/** Of a block that is a book and names somebody 30,000 times; where text has empty lines, no step is that long. */
const BLOCK_HOLD = 400;

/** Text that somebody has pasted without an empty line, so that it is one block, and each key is typed into all of it. */
function oneBlock({ random, long }: Budget): Outcome {
  const failed: string[] = [];
  const notes: string[] = [];
  const catalog = typingCatalog();
  const evidence = new EvidenceIndex(catalog);
  const said = (i: number): string =>
    `${nameOf(i % 900)} broke into the harbour in 2023 [@s, p. ${String(i)}], said ${nameOf((i * 3) % 900)}, and **malware** was found`;
  const kinds: readonly (readonly [string, (i: number) => string])[] = [
    ['line', (i) => `${said(i)}. `],
    ['sentence', (i) => `${said(i)}, `],
    ['quote', (i) => `> ${said(i)}.\n`],
    ['table', (i) => `${i === 0 ? '| a | b |\n|---|---|\n' : ''}| ${said(i)}. | c |\n`],
  ];
  const keys = long ? 40 : 4;
  for (const [kind, part] of kinds) {
    const parts: string[] = [];
    for (let i = 0, length = 0; length < (long ? 1_900_000 : 100_000); i += 1) {
      parts.push(part(i));
      length += part(i).length;
    }
    const text = parts.join('');
    const times: number[] = [];
    const kept = timed(times, () => new Analyser(text, catalog, {}, evidence));
    if (kept.pieces !== 1) failed.push(`${kind}: ${String(kept.pieces)} pieces`);
    readOn(kept, { start: 0, end: 4_000 }, times);
    judgeOn(kept, times);
    const { mentions } = kept.report();
    if (mentions.length < 2 * parts.length) failed.push(`${kind}: ${String(mentions.length)} names`);
    for (let key = 0; key < keys; key += 1) {
      const at = Math.floor(random() * text.length);
      timed(times, () => kept.change([{ start: at, end: at, text: 'x' }]));
      readOn(kept, { start: at, end: at + 4_000 }, times);
      if (key % 10 === 9) judgeOn(kept, times);
    }
    const { longest, words } = held(times);
    notes.push(`${kind}: ${words}`);
    if (longest > BLOCK_HOLD) failed.push(`${kind}: a step took ${longest.toFixed(0)} ms`);
  }
  return { tried: kinds.length * keys, failed, note: notes.join('; ') };
}

/** As the command line reads them: the editor leaves alone what is above 2 million units, and says so. */
async function hugeReports(): Promise<Outcome> {
  const failed: string[] = [];
  const notes: string[] = [];
  const catalog = typingCatalog();
  const line = `${nameOf(7)} breached the harbour in 2023 [@s, p. 4], and left it in a hurry again.\n\n`;
  for (const size of [20_000_000, 50_100_000]) {
    const count = Math.ceil(size / line.length);
    const { value, ms } = await cpu(() => analyse(line.repeat(count), catalog, {}));
    const name = `${(size / 1e6).toFixed(1)} MB`;
    if (value.mentions.length !== count)
      failed.push(`${name}: ${String(value.mentions.length)} of ${String(count)} names`);
    if (value.statements.length !== count) failed.push(`${name}: ${String(value.statements.length)} statements`);
    if (ms > 1000 * MINUTE) failed.push(`${name}: ${(ms / 1000).toFixed(0)} s`);
    const heap = `${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB of heap`;
    notes.push(
      `${name}: ${String(value.statements.length)} statements in ${(ms / 1000).toFixed(1)} s of work, ${heap}`,
    );
  }
  return { tried: 2, failed, note: notes.join('; ') };
}

function manyStatements({ long }: Budget): Outcome {
  const count = long ? 10_000 : 200;
  const catalog = typingCatalog();
  const text = Array.from(
    { length: count },
    (_, i) => `${nameOf(i % 900)} breached harbour ${String(i)} in 2023 [@s].`,
  ).join('\n\n');
  const before = performance.now();
  const { statements } = new Analyser(text, catalog).report();
  const failed = statements.length === count ? [] : [`${String(statements.length)} statements`];
  return { tried: count, failed, note: `${(performance.now() - before).toFixed(0)} ms` };
}

/** As the index reads them in the background: cut into slices of 4 ms between steps. */
function manyReports({ long }: Budget): Outcome {
  const catalog = typingCatalog();
  const evidence = new EvidenceIndex(catalog);
  const failed: string[] = [];
  const times: number[] = [];
  const count = long ? 20_000 : 200;
  const before = performance.now();
  let spoken = 0;
  for (let i = 0; i < count; i += 1) {
    const steps = summarising(section(i).repeat(3), { catalog, evidence, options: {} });
    for (;;) {
      const step = timed(times, () => steps.next());
      if (step.done !== true) continue;
      spoken += step.value.entities.size > 0 ? 1 : 0;
      break;
    }
  }
  const { longest, p99, words } = held(times);
  if (spoken !== count) failed.push(`${String(spoken)} of ${String(count)} speak of somebody`);
  if (longest > HOLD) failed.push(`a step took ${longest.toFixed(0)} ms`);
  if (p99 > P99) failed.push(`p99 ${p99.toFixed(1)} ms`);
  return {
    tried: count,
    failed,
    note: `${((performance.now() - before) / 1000).toFixed(1)} s of work; steps ${words}`,
  };
}

/** Eight hours of typing at two keys a second, one after another without the pauses; the heap must not grow. */
function eightHours({ random, long }: Budget): Outcome {
  const catalog = typingCatalog();
  const parts = Array.from({ length: 60 }, (_, i) => section(i));
  const start = parts.join('');
  const analyser = new Analyser(start, catalog);
  let { length } = start;
  const keys = long ? 57_600 : 300;
  const heap: number[] = [];
  const collect: unknown = Reflect.get(globalThis, 'gc');
  for (let key = 0; key < keys; key += 1) {
    const at = Math.floor(random() * length);
    // As many go as come.
    const grows = length < start.length;
    const change = grows
      ? { start: at, end: at, text: 'ab *c\n['.charAt(key % 7) }
      : { start: Math.min(at, length - 1), end: Math.min(at, length - 1) + 1, text: '' };
    analyser.change([change]);
    length += grows ? 1 : -1;
    if (key % 5 === 0) void analyser.report().findings.length;
    if (key % Math.ceil(keys / 24) === 0) {
      if (typeof collect === 'function') collect();
      heap.push(process.memoryUsage().heapUsed / 1e6);
    }
  }
  const warm = heap.slice(4);
  const rise = (warm.at(-1) ?? 0) - (warm[0] ?? 0);
  const failed: string[] = [];
  if (long && typeof collect !== 'function') failed.push('run with --expose-gc');
  else if (long && rise > 5) failed.push(`the heap grew by ${rise.toFixed(1)} MB`);
  return { tried: keys, failed, note: `heap ${(warm[0] ?? 0).toFixed(1)} to ${(warm.at(-1) ?? 0).toFixed(1)} MB` };
}

export const LOAD_CASES: readonly TortureCase[] = [
  {
    id: 'E11',
    what: 'A pack of 100,000 entities',
    expected: 'compiled in steps of at most 50 ms; names found',
    longOnly: true,
    run: manyEntities,
  },
  { id: 'E5', what: 'A bundle of 100 MB', expected: 'read whole', longOnly: true, run: largeBundle },
  {
    id: 'E1',
    what: 'Reports of 1.9 and 5 MB, read and typed into',
    expected: 'no step over 50 ms, p99 of keys under 8 ms',
    longOnly: true,
    run: largeReport,
  },
  {
    id: 'E1a',
    what: '1.9 MB without an empty line: one line, one sentence, a quote, a table; read and typed into',
    expected: 'every name found, no step over 400 ms',
    longOnly: true,
    run: oneBlock,
  },
  {
    id: 'B12',
    what: 'Reports of 20 and 50 MB on the command line',
    expected: 'every name and statement found, within a minute of work',
    longOnly: true,
    run: hugeReports,
  },
  { id: 'E2', what: '10,000 statements in one report', expected: 'all found', run: manyStatements },
  {
    id: 'E7',
    what: '20,000 reports for the index',
    expected: 'no step over 50 ms, p99 under 8 ms',
    longOnly: true,
    run: manyReports,
  },
  { id: 'E6', what: 'Eight hours of typing', expected: 'the heap stays as it is', longOnly: true, run: eightHours },
];
