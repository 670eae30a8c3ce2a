import { existsSync, globSync } from 'node:fs';
import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { checkout } from '../../scripts/checkout.ts';
import type { Budget, Outcome } from './case.ts';
import { copyOfSources, passes } from './sourceCopy.ts';

/*
 * One operator of the core turned into another, many times: the tests of that very file must notice. A sample, as all of
 * them would take a day; the seed says which.
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
/**
 * What is noticed, at least, by the tests of that file alone: others that go through it are not asked, and some changes
 * change nothing that anybody could see.
 */
const SHARE = 0.5;

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
  try {
    for (const { file, tests, at, find, put } of chosen) {
      const path = join(copy, file);
      const text = await readFile(path, 'utf8');
      await writeFile(path, text.slice(0, at) + put + text.slice(at + find.length));
      const noticed = !(await passes(copy, tests));
      await writeFile(path, text);
      const line = text.slice(0, at).split('\n').length;
      const what = `${file}:${String(line)}: ${find.trim()} became ${put.trim() || 'nothing'}`;
      tell(`${noticed ? 'noticed' : 'NOT NOTICED'}: ${what}`);
      if (!noticed) unnoticed.push(what);
    }
  } finally {
    await rm(copy, { recursive: true, force: true });
  }
  const noticed = chosen.length - unnoticed.length;
  return {
    tried: chosen.length,
    failed: noticed >= SHARE * chosen.length ? [] : unnoticed,
    note: `${String(noticed)} noticed (${((100 * noticed) / chosen.length).toFixed(0)} %), of ${String(all.length)} that could be made`,
  };
}
