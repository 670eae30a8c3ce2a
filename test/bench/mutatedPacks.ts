import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WHOLE_PACK } from '../support/packs.ts';

/*
 * Packs broken in every way at hand, each given to `dossier pack check` in a process of its own: each must end within
 * seconds, by itself, with a message at a place. Needs the built command line (`npm run build`).
 *
 *     node test/bench/mutatedPacks.ts
 */

interface Mutant {
  readonly kind: string;
  readonly text: string;
}

const LINES = WHOLE_PACK.split('\n').slice(0, -1);
const FIELD = /^(\s*(?:- )?(?:\{ )?)([A-Za-z]+):/;
const MOST_SECONDS = 30;

function* mutants(): Iterable<Mutant> {
  for (let count = 0; count < LINES.length; count += 1) {
    yield {
      kind: 'cut off behind a line',
      text: LINES.slice(0, count)
        .map((line) => `${line}\n`)
        .join(''),
    };
  }
  for (const [at, line] of LINES.entries()) {
    if (!FIELD.test(line)) continue;
    const changed = (to: string): string => LINES.map((one, index) => (index === at ? to : one)).join('\n');
    yield { kind: 'a field misspelt', text: changed(line.replace(FIELD, '$1$2x:')) };
    yield {
      kind: 'a value of the wrong type',
      text: changed(line.replace(/:.*/, line.endsWith(':') ? ': 7' : ': [[7]]')),
    };
    yield { kind: 'a value that is no YAML', text: changed(line.replace(/:.*/, ': "{[')) };
  }
  const deep = ['a0: &a0 [x]'];
  for (let depth = 1; depth <= 10; depth += 1) {
    const aliases = Array.from({ length: 10 }, () => `*a${String(depth - 1)}`).join(', ');
    deep.push(`a${String(depth)}: &a${String(depth)} [${aliases}]`);
  }
  yield { kind: 'aliases of anchors 10 deep', text: `dossier: 1\nid: bomb\n${deep.join('\n')}\n` };
  const anchors = '- &a [b]\n';
  const begun = 'dossier: 1\nid: many\nactors:\n';
  yield { kind: '20 MB of anchors', text: begun + anchors.repeat(2_300_000) };
  yield { kind: '15 MB of anchors', text: begun + anchors.repeat(1_700_000) };
  yield {
    kind: '20 MB of aliases in JSON',
    text: `{"dossier":1,"id":"x","actors":[${'"*a",'.repeat(4_000_000)}"*a"]}`,
  };
}

const folder = mkdtempSync(join(tmpdir(), 'dossier-mutants-'));
const cli = join(import.meta.dirname, '../../dist/cli.js');
const results = new Map<string, { count: number; told: number; slowest: number }>();
const wrong: string[] = [];
try {
  let number = 0;
  for (const { kind, text } of mutants()) {
    number += 1;
    const file = join(folder, `mutant-${String(number)}.dossier.${text.startsWith('{') ? 'json' : 'yaml'}`);
    writeFileSync(file, text);
    const started = performance.now();
    const run = spawnSync(process.execPath, [cli, 'pack', 'check', '--no-bundled-pack', file], {
      encoding: 'utf8',
      timeout: MOST_SECONDS * 1000,
      maxBuffer: 256 * 1024 * 1024,
    });
    const took = performance.now() - started;
    rmSync(file);
    const located = run.stdout
      .split('\n')
      .some((line) => line.startsWith(`${file}:`) && /^:\d+:\d+: \w/.test(line.slice(file.length)));
    if (run.signal !== null || (run.status !== 0 && run.status !== 1) || !located) {
      wrong.push(`${kind} (${String(number)}): exit ${String(run.status ?? run.signal)} ${run.stderr.slice(0, 200)}`);
    }
    const sum = results.get(kind) ?? { count: 0, told: 0, slowest: 0 };
    results.set(kind, {
      count: sum.count + 1,
      told: sum.told + (located ? 1 : 0),
      slowest: Math.max(sum.slowest, took),
    });
  }
  for (const [kind, { count, told, slowest }] of results) {
    console.log(
      `${kind}: ${String(count)} packs, ${String(told)} with a located message, slowest ${slowest.toFixed(0)} ms`,
    );
  }
  console.log(`${String(number)} packs in all, ${String(wrong.length)} that hang, crash or are told no place`);
  for (const line of wrong) console.log(`  ${line}`);
} finally {
  rmSync(folder, { recursive: true });
}
if (wrong.length > 0) process.exitCode = 1;
