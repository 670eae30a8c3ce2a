import { fork } from 'node:child_process';
import { mkdtemp, readdir, readFile, rename, rm, unlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Annotation } from '../../src/core/annotation/annotation.ts';
import { readRecords } from '../../src/core/annotation/record.ts';
import { changeRecords } from '../../src/core/annotation/recordChanges.ts';
import { changeFile, type TextFiles } from '../../src/core/annotation/atomicFile.ts';

/*
 * `node test/bench/annotationKill.ts [TIMES]`: a process that adds annotations to one file as fast as it can is killed
 * at some moment, again and again. Every time the file must parse, and hold all that was said to be saved.
 */

const FILES: TextFiles = {
  async read(path) {
    try {
      return await readFile(path, 'utf8');
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      throw error;
    }
  },
  write: (path, text) => writeFile(path, text),
  rename,
  remove: unlink,
};

function annotation(id: string): Annotation {
  return {
    id,
    creator: 'Ann',
    created: '2026-11-22T10:00:00Z',
    modified: '2026-11-22T10:00:00Z',
    // Long, so that a write takes its time.
    quote: { exact: 'x'.repeat(20_000), prefix: '', suffix: '', occurrences: 1, echoes: 0, nearest: 0, neighbours: 0 },
    position: { start: 0, end: 1 },
    stance: 'mentions',
    sources: [],
    state: 'open',
    replies: [],
  };
}

async function addForever(file: string, first: number): Promise<never> {
  for (let at = first; ; at += 1) {
    const id = String(at);
    const change = (text: string): string => changeRecords(text, new Map([[id, () => annotation(id)]]), 'r.md');
    await changeFile(FILES, file, `${file}.${process.pid}.tmp`, change);
    process.send?.(at);
  }
}

async function main(times: number): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'dossier-kill-'));
  const file = join(folder, 'report.md.jsonl');
  let saved = -1;
  let midway = 0;
  let failed = 0;
  try {
    for (let time = 0; time < times; time += 1) {
      const next = readRecords((await FILES.read(file)) ?? '').length;
      const child = fork(import.meta.filename, ['--add', file, String(next)], { execArgv: process.execArgv });
      const first = new Promise<void>((resolve) => {
        child.on('message', (at) => {
          saved = Math.max(saved, Number(at));
          resolve();
        });
      });
      const ended = new Promise((resolve) => child.on('exit', resolve));
      await first;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 12));
      child.kill('SIGKILL');
      await ended;
      const lines = readRecords(await readFile(file, 'utf8'));
      const whole = lines.every(({ kind }) => kind === 'annotation');
      if (!whole || lines.length < saved + 1) failed += 1;
      const left = (await readdir(folder)).filter((name) => name.endsWith('.tmp'));
      midway += left.length;
      for (const name of left) await unlink(join(folder, name));
      // Keeps the file small enough for many rounds.
      if (lines.length > 150) {
        await unlink(file);
        saved = -1;
      }
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  console.log(
    `killed ${times} times, ${midway} of them in the middle of a write: ${failed} files broken or incomplete`,
  );
  return failed;
}

const [flag, file, first] = process.argv.slice(2);
if (flag === '--add' && file !== undefined) await addForever(file, Number(first));
else process.exitCode = (await main(Number(flag ?? 200))) === 0 ? 0 : 1;
