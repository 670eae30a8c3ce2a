import { analyse } from '../../src/core/report/analyse.ts';
import { Analyser } from '../../src/core/report/analyser.ts';
import { EvidenceIndex } from '../../src/core/report/evidenceIndex.ts';
import { EXTREMES, PATHOLOGICAL } from '../support/pathologicalMarkdown.ts';
import { trialCatalog } from '../support/reportTrials.ts';
import { cpu } from './corpora.ts';

/*
 * No input is worse than linear: everything that `analyse` does on each hostile input at n and 2n (ratio 2; beyond 3 fails
 * where it takes long enough to be told from noise), then the extremes, once each, and a keystroke in the middle of them.
 *
 *     node test/bench/linear.ts [--units 200000]
 */

const at = process.argv.indexOf('--units');
const units = at < 0 ? 200_000 : Number(process.argv[at + 1]);
const catalog = trialCatalog();
const index = new EvidenceIndex(catalog);
const ENOUGH = 40;

function best(text: string, runs: number): number {
  let least = Infinity;
  for (let i = 0; i < runs; i++) {
    least = Math.min(
      least,
      cpu(() => JSON.stringify(analyse(text, catalog, {}, index)).length),
    );
  }
  return least;
}

let worst: readonly [name: string, ratio: number] = ['', 0];
let slowest: readonly [name: string, ms: number] = ['', 0];
for (const [name, make] of PATHOLOGICAL) {
  const small = make(units);
  const large = make(units * 2);
  best(make(10_000), 2);
  const first = best(small, 2);
  const second = best(large, 2);
  // Some makers give twice the text for a little more or less than twice `n`.
  const ratio = ((second / first) * 2 * small.length) / large.length;
  const perMegabyte = (second / large.length) * 1e6;
  const fails = second > ENOUGH && ratio > 3;
  if (second > ENOUGH && ratio > worst[1]) worst = [name, ratio];
  if (perMegabyte > slowest[1]) slowest = [name, perMegabyte];
  if (fails) process.exitCode = 1;
  console.log(
    `${fails ? 'NOT LINEAR ' : ''}${name}: ${first.toFixed(0)} ms, ${second.toFixed(0)} ms; ratio ${ratio.toFixed(2)}; ${perMegabyte.toFixed(0)} ms/MB`,
  );
}
console.log(
  `${String(PATHOLOGICAL.length)} inputs at ${String(units)} and twice as many units: worst ratio ${worst[1].toFixed(2)} (${worst[0]}; bar 3), slowest ${slowest[1].toFixed(0)} ms/MB (${slowest[0]})`,
);

/** The longest that reading one piece holds its host, of inputs large and small: each step reads as little as it may. */
let held: readonly [name: string, ms: number] = ['', 0];
for (const [name, make] of PATHOLOGICAL) {
  for (const size of [400, 1_500, 6_000, 16_000, 60_000]) {
    const steps: number[] = [];
    for (let round = 0; round < 4; round++) {
      const analyser = new Analyser(make(size), catalog, {}, index);
      for (let step = 0; ; step++) {
        const before = performance.now();
        const done = analyser.step(1);
        steps[step] = Math.min(performance.now() - before, steps[step] ?? Infinity);
        if (done) break;
      }
    }
    const longest = Math.max(...steps);
    if (longest > held[1]) held = [`${name}, ${String(size)} units`, longest];
  }
}
console.log(`the longest step: ${held[1].toFixed(1)} ms (${held[0]})`);

for (const [name, make] of EXTREMES) {
  const text = make();
  const cold = cpu(() => analyse(text, catalog, {}, index));
  const analyser = new Analyser(text, catalog, {}, index);
  analyser.report();
  const middle = text.length >> 1;
  const key = cpu(() => {
    analyser.change([{ start: middle, end: middle, text: 'x' }]);
    analyser.step(Infinity);
    analyser.mentionsIn({ start: middle - 2_000, end: middle + 2_000 });
  });
  console.log(
    `${name}: ${(text.length / 1e6).toFixed(2)} MB in ${cold.toFixed(0)} ms; a keystroke in it ${key.toFixed(1)} ms`,
  );
}
