import { analyse } from '../../src/core/report/analyse.ts';
import { Analyser } from '../../src/core/report/analyser.ts';
import type { Report } from '../../src/core/report/report.ts';
import { actor, catalogOf } from '../support/catalog.ts';
import { EXTREMES, PATHOLOGICAL } from '../support/pathologicalMarkdown.ts';
import { cpu, Worst, type Budget, type Outcome, type TortureCase } from './case.ts';

const catalog = catalogOf(actor('fancy-bear', ['Fancy Bear', 'APT28']), actor('grey-heron', ['Grey Heron']));

/** A paragraph of its own behind the text, in which a name must be found. */
const AFTER = '\n\nHere Grey Heron sat.\n';
/** What a text leaves open swallows the paragraph, by CommonMark; everywhere else the name must be found. */
const SWALLOWS =
  /HTML that does not end|CDATA|comments that do not close|front matter|deep quotes|backticks|dollars|formulas|white space/;

/** What is wrong with a report, whatever its text says. */
export function wrongWith(report: Report, text: string): string | undefined {
  if (report.length !== text.length) return `its length is ${String(report.length)}`;
  let end = 0;
  for (const mention of report.mentions) {
    if (mention.start < 0 || mention.end > text.length || mention.start >= mention.end) return 'a mention lies outside';
    if (mention.start < end && mention.via === 'name') return 'mentions overlap';
    if (mention.via === 'name') end = mention.end;
  }
  for (const { span } of report.problems) {
    if (span.start < 0 || span.end > text.length || span.start > span.end) return 'a problem lies outside';
  }
  return undefined;
}

async function tried(
  inputs: Iterable<readonly [name: string, text: string]>,
  most: (length: number) => number,
): Promise<Outcome> {
  const failed: string[] = [];
  const worst = new Worst();
  let count = 0;
  let partly = 0;
  for (const [name, text] of inputs) {
    count += 1;
    try {
      const { value: report, ms } = await cpu(() => analyse(text, catalog));
      worst.see(`${name} (${String(text.length)} units)`, ms);
      const wrong = wrongWith(report, text);
      if (wrong !== undefined) failed.push(`${name}: ${wrong}`);
      if (report.problems.length > 0) partly += 1;
      if (ms > most(text.length)) failed.push(`${name}: ${ms.toFixed(0)} ms for ${String(text.length)} units`);
      const found = report.mentions.some(({ entity }) => entity === 'grey-heron');
      if (text.endsWith(AFTER) && !found && !SWALLOWS.test(name)) failed.push(`${name}: the name behind it was lost`);
    } catch (error) {
      failed.push(`${name}: ${String(error)}`);
    }
  }
  return { tried: count, failed, note: `${worst.toString()}; ${String(partly)} read in part, and said so` };
}

function* sized(sizes: readonly number[]): Generator<readonly [string, string]> {
  for (const [name, make] of PATHOLOGICAL) for (const size of sizes) yield [name, make(size) + AFTER];
}

async function growth(): Promise<Outcome> {
  const failed: string[] = [];
  const worst = new Worst();
  for (const [name, make] of PATHOLOGICAL) {
    const times: number[] = [];
    for (const size of [100_000, 400_000]) {
      const text = make(size);
      const runs: number[] = [];
      for (let run = 0; run < 5; run += 1) {
        const before = performance.now();
        const { ms } = await cpu(() => analyse(text, catalog).findings);
        // Threads of the collector count for the one, a busy machine for the other.
        runs.push(Math.min(ms, performance.now() - before));
      }
      times.push(Math.min(...runs));
    }
    const [small = 1, large = 1] = times;
    // Four times the text: four times the time when it is linear, sixteen when quadratic; small times say nothing.
    if (large > 60) worst.see(name, (large / Math.max(small, 1)) * 100);
    if (large > 60 && large / Math.max(small, 20) > 10)
      failed.push(`${name}: ${small.toFixed(0)} to ${large.toFixed(0)} ms`);
  }
  return {
    tried: PATHOLOGICAL.length,
    failed,
    note: worst.toString().replace(' ms', ' % for four times the text'),
  };
}

const LETTERS = [
  '*',
  '_',
  '[',
  ']',
  '(',
  ')',
  '!',
  '`',
  '~',
  '<',
  '>',
  '&',
  '\\',
  '|',
  '$',
  '#',
  '-',
  '=',
  ':',
  '@',
  '.',
  '^',
  '"',
  ' ',
  '\n',
  '\t',
  'a',
  'w',
  '1',
];

/** Random strings, repeated: what is slow for its length is a new pathological input. */
async function search({ random, long }: Budget): Promise<Outcome> {
  const size = 8_000;
  const plain = 'They saw the harbour again today. '.repeat(size / 34);
  let yardstick = Infinity;
  for (let run = 0; run < 10; run += 1) yardstick = Math.min(yardstick, (await cpu(() => analyse(plain, catalog))).ms);
  const failed: string[] = [];
  const worst = new Worst();
  const count = long ? 6_000 : 60;
  for (let i = 0; i < count; i += 1) {
    const unit = Array.from(
      { length: 1 + Math.floor(random() * 7) },
      () => LETTERS[Math.floor(random() * LETTERS.length)],
    ).join('');
    const text = unit.repeat(size / unit.length);
    let ms = (await cpu(() => analyse(text, catalog))).ms;
    if (ms > 40 * yardstick) ms = Math.min(ms, (await cpu(() => analyse(text, catalog))).ms);
    worst.see(JSON.stringify(unit), ms);
    if (ms > Math.max(100, 60 * yardstick))
      failed.push(`${JSON.stringify(unit)}: ${ms.toFixed(0)} ms for ${String(size)} units`);
  }
  return { tried: count, failed, note: `${worst.toString()}; ordinary text ${yardstick.toFixed(1)} ms` };
}

/** Random edits of pathological text: what is kept between edits says what a fresh reading says. */
function edits({ random, long }: Budget): Outcome {
  const failed: string[] = [];
  let count = 0;
  const rounds = long ? 12 : 1;
  for (const [name, make] of PATHOLOGICAL) {
    for (let round = 0; round < rounds; round += 1) {
      let text = make(400 + Math.floor(random() * 1_500)) + AFTER;
      const analyser = new Analyser(text, catalog);
      for (let step = 0; step < 4; step += 1) {
        const start = Math.floor(random() * (text.length + 1));
        const end = Math.min(text.length, start + Math.floor(random() * 12));
        const [, other] = PATHOLOGICAL[Math.floor(random() * PATHOLOGICAL.length)] ?? PATHOLOGICAL[0] ?? ['', () => ''];
        const inserted = random() < 0.5 ? other(24) : (LETTERS[Math.floor(random() * LETTERS.length)] ?? '');
        text = text.slice(0, start) + inserted + text.slice(end);
        count += 1;
        const kept = JSON.stringify(analyser.edit([{ start, end, text: inserted }]));
        if (kept !== JSON.stringify(analyse(text, catalog))) {
          failed.push(`${name}: edit ${String(step)} at ${String(start)}`);
          break;
        }
      }
    }
  }
  return { tried: count, failed };
}

function oneLine(): readonly (readonly [string, string])[] {
  const words = 'They saw the harbour again today. '.repeat(31_000);
  const base64 = Buffer.alloc(388_000, 'dossier').toString('base64');
  const json = JSON.stringify(
    Array.from({ length: 20_000 }, (_, i) => ({ id: i, name: `entry ${String(i)}`, on: true })),
  );
  return [
    ['a line of a million units', words + AFTER],
    ['518 kB of base64', base64 + AFTER],
    ['minified JSON', json + AFTER],
    ['base64 in an image', `![](data:image/png;base64,${base64})${AFTER}`],
  ];
}

export const MARKDOWN_CASES: readonly TortureCase[] = [
  {
    id: 'B1',
    what: 'Markdown on which parsers are quadratic or overflow',
    expected: 'no exception, every place within the text, names behind it found, bounded time',
    run: ({ long }) => tried(sized(long ? [10_000, 100_000, 1_000_000] : [4_000]), (length) => 500 + length / 20),
  },
  {
    id: 'B3',
    what: 'The sizes that people ask about: 10,000 quotes, 50,000 definitions, a line of 5 MB, a name a million times',
    expected: 'as B1',
    longOnly: true,
    run: () =>
      tried(
        EXTREMES.map(([name, make]) => [name, make()] as const),
        (length) => 1000 + length / 100,
      ),
  },
  { id: 'B2', what: 'Four times the text', expected: 'no more than ten times the time', longOnly: true, run: growth },
  {
    id: 'B6',
    what: 'Random strings repeated to 8 kB',
    expected: 'none takes 60 times as long as ordinary text',
    run: search,
  },
  {
    id: 'B7',
    what: 'A million units on one line; base64; JSON',
    expected: 'as B1',
    run: ({ long }) => tried(long ? oneLine() : oneLine().slice(1, 2), (length) => 500 + length / 200),
  },
  { id: 'A1', what: 'Random edits in such text', expected: 'a kept reading says what a fresh one says', run: edits },
];
