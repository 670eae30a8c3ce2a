import { readFileSync } from 'node:fs';
import path from 'node:path';
import { buildCatalog } from '../../src/core/catalog/buildCatalog.ts';
import { readAny } from '../../src/core/catalog/readAny.ts';
import { sourceId } from '../../src/core/catalog/ids.ts';
import { EvidenceIndex } from '../../src/core/report/evidenceIndex.ts';
import { fallingWith, reachedBySource } from '../../src/core/report/reach.ts';
import { SummaryIndex } from '../../src/core/report/summaryIndex.ts';
import { readShelf, shelfOf, SHELVES, writeShelf, type KeptSummary } from '../../src/core/report/summaryShelf.ts';
import { packed } from '../../src/core/report/summaryRecord.ts';
import { summarising } from '../../src/core/report/summarising.ts';
import { generatedReport } from '../support/generatedReports.ts';

/*
 * The index of a workspace without the workspace: generated reports are read, kept, found again and asked. Prints the
 * time per 1,000 reports, the longest hold (the time between two places where others have their turn), and the memory.
 *
 *     node test/bench/manyReports.ts [--reports 20000]
 */

const at = process.argv.indexOf('--reports');
/** Reports until the code is compiled. */
const WARM = 300;
const count = at < 0 ? 20_000 : Number(process.argv[at + 1]);
const file = path.resolve(import.meta.dirname, '../../data/china-europe-2024.yaml');
const { value: pack } = readAny(readFileSync(file, 'utf8'), file);
if (pack === undefined) throw new Error('the bundled pack is sound');
const { catalog } = buildCatalog([pack]);
const readWith = { catalog, evidence: new EvidenceIndex(catalog), options: {} };

/** Milliseconds of the processor: what others do on the machine meanwhile does not count. */
function now(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

function heap(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}

const index = new SummaryIndex();
const shelves = new Map<number, KeptSummary[]>();
const before = heap();
let characters = 0;
let longest = 0;
let longestWarm = 0;
let over = 0;
let stepsTaken = 0;
const began = now();
for (let i = 0; i < count; i++) {
  const text = generatedReport(i, catalog);
  characters += text.length;
  const steps = summarising(text, readWith);
  let held = now();
  for (;;) {
    const step = steps.next();
    const hold = now() - held;
    longest = Math.max(longest, hold);
    if (i >= WARM) longestWarm = Math.max(longestWarm, hold);
    stepsTaken += 1;
    if (hold > 8) over += 1;
    held = now();
    if (step.done !== true) continue;
    const uri = `file:///workspace/reports/${String(i)}.md`;
    const kept = packed(step.value);
    index.putPacked(uri, kept);
    const shelf = shelves.get(shelfOf(uri)) ?? [];
    shelves.set(shelfOf(uri), shelf);
    shelf.push({ uri, mtime: i, size: text.length, basis: 'bench', packed: kept });
    break;
  }
}
const took = now() - began;
console.log(
  `${String(count)} reports of ${(characters / count / 1000).toFixed(1)} KB: ${((took / count) * 1000).toFixed(0)} ms per 1,000, ` +
    `${String(over)} of ${String(stepsTaken)} steps over 8 ms, longest ${longest.toFixed(1)} ms (${longestWarm.toFixed(1)} once warm), ${(heap() - before).toFixed(0)} MB of summaries`,
);

let bytes = 0;
let longestWrite = 0;
let longestRead = 0;
const writing = now();
const texts: string[] = [];
for (const shelf of shelves.values()) {
  const start = now();
  const text = writeShelf(shelf, 'bench');
  longestWrite = Math.max(longestWrite, now() - start);
  bytes += text.length;
  texts.push(text);
}
const wrote = now() - writing;
const reading = now();
let read = 0;
for (const text of texts) {
  const start = now();
  read += readShelf(text, 'bench').length;
  longestRead = Math.max(longestRead, now() - start);
}
console.log(
  `kept on ${String(SHELVES)} shelves, ${(bytes / 1e6).toFixed(1)} MB: written in ${wrote.toFixed(0)} ms (longest ${longestWrite.toFixed(1)}), ` +
    `${String(read)} read in ${(now() - reading).toFixed(0)} ms (longest ${longestRead.toFixed(1)})`,
);

const source = sourceId('verregghen-2024');
const asking = now();
const falling = fallingWith(source, catalog);
const keys = new Set([...falling].flatMap((id) => [...index.keysOf('source', id)]));
let statements = 0;
let alone = 0;
for (const key of keys) {
  const summary = index.get(key);
  for (const { others } of summary === undefined ? [] : reachedBySource(source, falling, summary)) {
    statements += 1;
    if (others.length === 0) alone += 1;
  }
}
console.log(
  `what rests on one source: ${String(statements)} statements in ${String(keys.size)} reports, ${String(alone)} on it alone, ` +
    `in ${(now() - asking).toFixed(1)} ms`,
);
