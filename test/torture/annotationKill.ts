import { fork } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, unlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Annotation } from '../../src/core/annotation/annotation.ts';
import { readRecords } from '../../src/core/annotation/record.ts';
import { changeRecords } from '../../src/core/annotation/recordChanges.ts';
import { NODE_FILES } from '../../src/cli/nodeFiles.ts';
import { besideFile, changeFile } from '../../src/core/annotation/atomicFile.ts';
import type { Outcome } from './case.ts';

/*
 * Processes that write one file of annotations, as several windows would: killed at some moment, again and again; and
 * two at once, neither of which may lose what the other has said. Started as a process of its own with `--add`.
 */

function annotation(id: string, length: number): Annotation {
  return {
    id,
    creator: 'Ann',
    created: '2026-11-22T10:00:00Z',
    modified: '2026-11-22T10:00:00Z',
    // Long, so that a write takes its time.
    quote: { exact: 'x'.repeat(length), prefix: '', suffix: '', occurrences: 1, echoes: 0, nearest: 0, neighbours: 0 },
    position: { start: 0, end: 1 },
    stance: 'mentions',
    sources: [],
    state: 'open',
    replies: [],
  };
}

async function add(file: string, id: string, length: number): Promise<void> {
  const change = (text: string): string => changeRecords(text, new Map([[id, () => annotation(id, length)]]), 'r.md');
  await changeFile(NODE_FILES, file, besideFile(file, `${String(process.pid)}-${id}`), change);
}

/** The process: adds `count` annotations and tells of each one that is said to be saved. */
async function adder([file = '', name = '', count = '', length = '']: readonly string[]): Promise<void> {
  for (let at = 0; at < Number(count); at += 1) {
    const id = `${name}-${String(at)}`;
    await add(file, id, Number(length));
    process.send?.(id);
  }
}

interface Adder {
  /** Ids that were said to be saved. */
  readonly saved: Set<string>;
  readonly first: Promise<void>;
  readonly ended: Promise<number | null>;
  kill(): void;
}

function start(file: string, name: string, count: number, length: number): Adder {
  const args = ['--add', file, name, String(count), String(length)];
  const child = fork(import.meta.filename, args, { execArgv: ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON'] });
  const saved = new Set<string>();
  const first = new Promise<void>((resolve) => {
    child.on('message', (id: unknown) => {
      if (typeof id === 'string') saved.add(id);
      resolve();
    });
  });
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  return { saved, first, ended, kill: () => child.kill('SIGKILL') };
}

/** Kills a process that adds annotations as fast as it can, `times` times: the file must be whole and hold all that was saved. */
export async function killWriters(times: number, random: () => number): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'dossier-kill-'));
  const failed: string[] = [];
  let midway = 0;
  try {
    for (let time = 0; time < times; time += 1) {
      // A file of its own for each, so that what a killed writer leaves makes the next one wait for nobody.
      const file = join(folder, `report-${String(time)}.md.jsonl`);
      const writer = start(file, 'a', 100_000, 20_000);
      await writer.first;
      const moment = random() * 40;
      await new Promise((resolve) => setTimeout(resolve, moment));
      writer.kill();
      await writer.ended;
      const lines = readRecords(await readFile(file, 'utf8'));
      const there = new Set(lines.flatMap((line) => (line.kind === 'annotation' ? [line.annotation.id] : [])));
      if (there.size < lines.length) failed.push(`kill ${String(time)}: a line is torn`);
      for (const id of writer.saved)
        if (!there.has(id)) failed.push(`kill ${String(time)}: ${id} was saved and is lost`);
      midway += (await readdir(folder)).filter((name) => name.endsWith('.tmp')).length > 0 ? 1 : 0;
      for (const name of await readdir(folder)) await unlink(join(folder, name));
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  return { tried: times, failed, note: `${String(midway)} of them in the middle of a write` };
}

/** Two processes write one file at once, `each` annotations each. */
export async function writeFromTwo(each: number): Promise<Outcome> {
  const folder = await mkdtemp(join(tmpdir(), 'dossier-two-'));
  const file = join(folder, 'report.md.jsonl');
  try {
    const writers = ['a', 'b'].map((name) => start(file, name, each, 200));
    const codes = await Promise.all(writers.map(({ ended }) => ended));
    const lines = readRecords(await readFile(file, 'utf8'));
    const there = new Set(lines.flatMap((line) => (line.kind === 'annotation' ? [line.annotation.id] : [])));
    const failed = writers.flatMap(({ saved }) =>
      [...saved].filter((id) => !there.has(id)).map((id) => `${id} is lost`),
    );
    const missing = 2 * each - there.size;
    if (failed.length === 0 && missing > 0)
      failed.push(`${String(missing)} are missing (exit codes ${codes.join(', ')})`);
    if ((await readdir(folder)).length > 1) failed.push('something was left beside the file');
    return { tried: 2 * each, failed };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

if (process.argv[2] === '--add') await adder(process.argv.slice(3));
