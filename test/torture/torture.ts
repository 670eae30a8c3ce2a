import { spawnSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { checkout } from '../../scripts/checkout.ts';
import { HumanError, runMain } from '../../scripts/humanError.ts';
import { randomFrom, type Outcome, type TortureCase } from './case.ts';
import { CASES } from './cases.ts';
import { CHECKLIST, type Held } from './checklist.ts';

/*
 * `npm run torture`: the long form of every case, with a seed that is printed (`-- --seed N` for the same again); then each
 * guard is taken out of a copy, to see that a test notices. `-- WORDS` runs the cases whose id or words fit, and writes
 * nothing; the whole run writes the table into SECURITY.md.
 */

interface Done {
  readonly it: TortureCase;
  readonly outcome: Outcome;
  readonly seconds: number;
}

const BEGIN = '<!-- torture: begin -->';
const END = '<!-- torture: end -->';

async function main(): Promise<number> {
  const words = process.argv.slice(2);
  const at = words.indexOf('--seed');
  const seed = at < 0 ? Date.now() % 1_000_000_000 : Number(words[at + 1]);
  if (!Number.isInteger(seed)) throw new HumanError('--seed takes a whole number.');
  const wanted = (at < 0 ? words : words.toSpliced(at, 2)).filter((word) => word !== '--resume');
  const resume = words.includes('--resume');
  console.log(`seed ${String(seed)}: npm run torture -- --seed ${String(seed)} does the same again`);
  const chosen = CASES.filter(
    ({ id, what }) => wanted.length === 0 || wanted.some((word) => id === word || what.includes(word)),
  );
  const done: Done[] = [];
  for (const it of chosen) {
    if (resume && (await kept(seed)).has(it.id)) continue;
    const before = performance.now();
    const outcome = await tried(it, seed);
    const seconds = (performance.now() - before) / 1000;
    done.push({ it, outcome, seconds });
    await keep(seed, it.id, outcome);
    const state = outcome.failed.length === 0 ? 'ok    ' : 'FAILED';
    console.log(
      `${state} ${it.id.padEnd(4)} ${it.what}: ${String(outcome.tried)} tried, ${String(outcome.failed.length)} failed, ${seconds.toFixed(1)} s`,
    );
    if (outcome.note !== undefined) console.log(`            ${outcome.note}`);
    for (const line of outcome.failed.slice(0, 10)) console.log(`            ${line}`);
  }
  const all = wanted.length === 0;
  if (all) await writeTable(seed);
  const failed = done.reduce((sum, { outcome }) => sum + outcome.failed.length, 0);
  console.log(`\n${String(done.length)} cases, ${String(failed)} failed`);
  return failed === 0 ? 0 : 1;
}

async function tried(it: TortureCase, seed: number): Promise<Outcome> {
  try {
    return await it.run({ long: true, seed, random: randomFrom(seed) });
  } catch (error) {
    return { tried: 0, failed: [error instanceof Error ? (error.stack ?? error.message) : String(error)] };
  }
}

/* What a run has found so far, so that one that was cut off goes on with `--resume`. */

const KEPT = join(checkout, 'out', 'torture.json');

async function kept(seed: number): Promise<ReadonlyMap<string, Outcome>> {
  try {
    const all: { readonly seed: number; readonly outcomes: Readonly<Record<string, Outcome>> } = JSON.parse(
      await readFile(KEPT, 'utf8'),
    );
    return new Map(all.seed === seed ? Object.entries(all.outcomes) : []);
  } catch {
    return new Map();
  }
}

async function keep(seed: number, id: string, outcome: Outcome): Promise<void> {
  const outcomes = Object.fromEntries(new Map(await kept(seed)).set(id, outcome));
  await mkdir(join(checkout, 'out'), { recursive: true });
  await writeFile(KEPT, JSON.stringify({ seed, outcomes }));
}

async function writeTable(seed: number): Promise<void> {
  const outcomes = await kept(seed);
  const done = CASES.flatMap((it) => {
    const outcome = outcomes.get(it.id);
    return outcome === undefined ? [] : [{ it, outcome }];
  });
  const path = join(checkout, 'SECURITY.md');
  const text = await readFile(path, 'utf8');
  const start = text.indexOf(BEGIN);
  const end = text.indexOf(END);
  if (start < 0 || end < start) throw new HumanError(`SECURITY.md lacks ${BEGIN} … ${END}.`);
  const commit = spawnSync('git', ['rev-parse', '--short', 'HEAD'], { cwd: checkout, encoding: 'utf8' }).stdout.trim();
  const rows = done.map(({ it, outcome }) => [
    it.id,
    it.what,
    it.expected,
    count(outcome.tried),
    count(outcome.failed.length),
    outcome.note ?? '',
  ]);
  const misses = done.flatMap(({ it, outcome }) =>
    outcome.failed.slice(0, 12).map((line) => `- ${it.id}: ${line.split('\n')[0] ?? ''}`),
  );
  const body = [
    `Seed ${String(seed)}, commit ${commit}, Node ${process.version} on ${process.platform}. \`npm run torture -- --seed ${String(seed)}\` does the same again. A run that was cut off goes on with \`--resume\`; its earlier rows are then of earlier commits.`,
    table(['case', 'tried', 'expected', 'inputs', 'failed', 'figures'], rows),
    ...(misses.length === 0 ? [] : ['Failed:', misses.join('\n')]),
    '### The plan’s 125 cases',
    'What was asked for, and by what each is held here: a case of the table above, tests of the suite, or why not.',
    table(
      ['case', 'what', 'held by'],
      CHECKLIST.map(({ id, what, held }) => [id, what, inWords(held)]),
    ),
  ].join('\n\n');
  await writeFile(path, `${text.slice(0, start)}${BEGIN}\n\n${body}\n\n${text.slice(end)}`);
}

function inWords(held: Held): string {
  switch (held.kind) {
    case 'torture':
      return `case ${held.by} above`;
    case 'tests':
      return held.files.map((file) => `\`${file}\``).join(', ');
    case 'unfit':
      return `does not fit: ${held.why}`;
    case 'open':
      return `**not held**: ${held.why}`;
  }
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replace(/\s+/g, ' ').replace(/[|<]/g, '\\$&')).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function count(number: number): string {
  return number.toLocaleString('en-US');
}

await runMain(main);
