import { existsSync, globSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { checkout } from '../../scripts/checkout.ts';
import type { Budget, Outcome } from './case.ts';
import { copyOfSources, passes, passesRelated } from './sourceCopy.ts';

/*
 * One operator of the core turned into another, many times: a test must notice. The tests of that very file are asked first,
 * then all that go through it. A sample, as all of them would take a day; the seed says which.
 */

const SWAPS: readonly (readonly [string, string])[] = [
  [' === ', ' !== '],
  [' !== ', ' === '],
  [' < ', ' <= '],
  [' <= ', ' < '],
  [' > ', ' >= '],
  [' >= ', ' > '],
  [' && ', ' || '],
  [' || ', ' && '],
  [' + ', ' - '],
  [' - ', ' + '],
  ['return true;', 'return false;'],
  ['return false;', 'return true;'],
  ['continue;', ''],
  ['break;', ''],
  ['.some(', '.every('],
  ['.every(', '.some('],
  ['Math.max(', 'Math.min('],
  ['Math.min(', 'Math.max('],
];
const SAMPLE = 60;
/** What is noticed, at least: some changes change nothing that anybody could see. */
const SHARE = 0.75;

interface Mutant {
  readonly file: string;
  readonly tests: string;
  readonly at: number;
  readonly find: string;
  readonly put: string;
}

/** Comments and texts blanked out, everything else where it was. */
function code(source: string): string {
  const blank = (text: string): string => text.replaceAll(/[^\n]/g, ' ');
  return source.replaceAll(
    /\/\*[^]*?\*\/|\/\/[^\n]*|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`/g,
    blank,
  );
}

async function allMutants(): Promise<readonly Mutant[]> {
  const files = globSync('src/core/**/*.ts', { cwd: checkout }).map((path) => path.split(sep).join('/'));
  const found: Mutant[] = [];
  for (const file of files.toSorted()) {
    const tests = file.replace('src/core/', 'test/unit/').replace(/\.ts$/, '.test.ts');
    if (!existsSync(join(checkout, tests))) continue;
    const plain = code(await readFile(join(checkout, file), 'utf8'));
    for (const [find, put] of SWAPS) {
      for (let at = plain.indexOf(find); at >= 0; at = plain.indexOf(find, at + 1)) {
        found.push({ file, tests, at, find, put });
      }
    }
  }
  return found;
}

export async function tryMutants({ random }: Budget, tell: (line: string) => void): Promise<Outcome> {
  const all = await allMutants();
  const chosen = Array.from({ length: SAMPLE }, () => all[Math.floor(random() * all.length)]).filter(
    (one) => one !== undefined,
  );
  const copy = await copyOfSources();
  const unnoticed: string[] = [];
  let byOwn = 0;
  try {
    if (!(await passesRelated(copy, 'src/core/text/span.ts')))
      throw new Error('The tests fail before anything is broken.');
    for (const { file, tests, at, find, put } of chosen) {
      const path = join(copy, file);
      const text = await readFile(path, 'utf8');
      await writeFile(path, text.slice(0, at) + put + text.slice(at + find.length));
      const isOwn = !(await passes(copy, tests));
      const noticed = isOwn || !(await passesRelated(copy, file));
      await writeFile(path, text);
      const line = text.slice(0, at).split('\n').length;
      const what = `${file}:${String(line)}: ${find.trim()} became ${put.trim() || 'nothing'}`;
      tell(`${isOwn ? 'noticed' : noticed ? 'noticed by others' : 'NOT NOTICED'}: ${what}`);
      if (isOwn) byOwn += 1;
      if (!noticed) unnoticed.push(what);
    }
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
  const noticed = chosen.length - unnoticed.length;
  const share = (of: number): string => `${String(of)} (${((100 * of) / chosen.length).toFixed(0)} %)`;
  return {
    tried: chosen.length,
    failed: noticed >= SHARE * chosen.length ? [] : unnoticed,
    note: `${share(noticed)} noticed, ${share(byOwn)} by the file's own tests alone; ${String(all.length)} could be made`,
  };
}
