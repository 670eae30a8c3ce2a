import { searchSteps } from '../../src/core/catalog/search.ts';
import type { SearchField } from '../../src/core/catalog/searchTables.ts';

/*
 * CPU time of the search at 100,000 entities: building the index, and each keystroke of queries that are typed letter
 * by letter, with and without slips. `node test/bench/search.ts`
 */

const ENTITIES = 100_000;
const SYLLABLES = 'ba co da fe gi ho ka lu mi no pa qui ra so tu va we xi yo zan ter mon berg ski dov lin shan'.split(
  ' ',
);
const TAILS = ['Group', 'Bear', 'Panda', 'Institute', 'Ministry of State', 'Spider', 'Network', 'Company'];
const QUERIES = [
  'fancy bear',
  'ministry of state security',
  'kalu',
  'minsitry',
  'bacodafegi',
  'panda 12',
  'terbergmon',
  'zzzzzzzz',
  'a',
];

/** A small generator with a fixed seed (mulberry32), so that every run measures the same names. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const random = generator(7);
const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
const word = (): string => {
  const made = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(SYLLABLES)).join('');
  return made.charAt(0).toUpperCase() + made.slice(1);
};

function names(index: number): readonly SearchField[] {
  return [
    { text: `${word()} ${pick(TAILS)}`, rank: 'name' },
    { text: `${word()} ${word()}`, rank: 'alias' },
    { text: `APT${String(index)}`, rank: 'alias' },
    { text: `Members of ${word()} met ${word()} and asked for documents about ${word()}`, rank: 'text' },
  ];
}

function cpu(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const spent = process.cpuUsage(before);
  return (spent.user + spent.system) / 1000;
}

const things = Array.from({ length: ENTITIES }, (_, index) => names(index));
/** CPU time of this thread in the longest of the steps in which the index is made: meanwhile nothing else has its turn. */
let longest = 0;
const before = process.cpuUsage();
const steps = searchSteps(things);
let step;
do {
  const started = process.threadCpuUsage();
  step = steps.next();
  const spent = process.threadCpuUsage(started);
  longest = Math.max(longest, (spent.user + spent.system) / 1000);
} while (step.done !== true);
const index = step.value;
const { user, system } = process.cpuUsage(before);
console.log(
  `index of ${String(ENTITIES)} entities, ${String(ENTITIES * 4)} texts: ${((user + system) / 1000).toFixed(0)} ms CPU, longest step ${longest.toFixed(1)} ms`,
);

const all: { readonly spent: number; readonly typed: string }[] = [];
for (let round = 0; round < 5; round += 1) {
  for (const query of QUERIES) {
    for (let length = 1; length <= query.length; length += 1) {
      const typed = query.slice(0, length);
      const spent = cpu(() => index.search(typed, 50));
      if (round > 0) all.push({ spent, typed });
    }
  }
}
all.sort((a, b) => a.spent - b.spent);
const share = (part: number): string =>
  (all[Math.min(all.length - 1, Math.floor(all.length * part))]?.spent ?? 0).toFixed(1);
console.log(
  `keystrokes ${String(all.length)}: median ${share(0.5)}, 95 % ${share(0.95)}, worst ${share(1)} ms CPU (${all.at(-1)?.typed ?? ''})`,
);
for (const query of QUERIES) {
  const spent = [1, 2, 3, 4, 5].map(() => cpu(() => index.search(query, 50)));
  console.log(`  ${query}: ${Math.min(...spent).toFixed(1)} ms, ${String(index.search(query, 50).length)} found`);
}
