import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';

/*
 * Every measurement, each in a process of its own so that none warms up or burdens another: `npm run bench`, or
 * `npm run bench -- pipeline names` for some. `incremental.ts` takes 10 minutes in full; here it takes one.
 */

const TOPICS: readonly (readonly [topic: string, ...args: string[]])[] = [
  ['pipeline'],
  ['linear', '--units', '50000'],
  ['matcher'],
  ['sentences'],
  ['findings'],
  ['anchoring'],
  ['search'],
  ['packs'],
  ['manyReports'],
  ['incremental', '--scripts', '1500', '--real', '60'],
];

const wanted = process.argv.slice(2);
let failed = 0;
for (const [topic, ...args] of TOPICS) {
  const file = path.join(import.meta.dirname, `${topic}.ts`);
  if (!existsSync(file) || (wanted.length > 0 && !wanted.includes(topic))) continue;
  console.log(`\n== ${topic}`);
  const flags = ['--disable-warning=MODULE_TYPELESS_PACKAGE_JSON', file, ...args];
  const { status } = spawnSync(process.execPath, flags, { stdio: 'inherit' });
  if (status !== 0) failed++;
}
process.exitCode = failed === 0 ? 0 : 1;
