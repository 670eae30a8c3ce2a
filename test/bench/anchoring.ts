import * as fc from 'fast-check';
import search from 'approx-string-match';
import { anchor, type Anchoring } from '../../src/core/annotation/anchoring.ts';
import type { Position, Quote } from '../../src/core/annotation/annotation.ts';
import { sourceOf, type ReadableReport } from '../../src/core/annotation/readableReport.ts';
import { trialArbitrary, tried, type Outcome, type Verdict } from '../support/rewriteTrial.ts';

/*
 * `node test/bench/anchoring.ts [TRIALS] [SEED]`: rewrites by others, ours against the approach that Hypothesis has
 * published (approximate search, best weighted score of quote, prefix, suffix and position), on the same cases.
 */

const trials = Number(process.argv[2] ?? 5000);
const seed = Number(process.argv[3] ?? Date.now() % 1_000_000);

/** Takes the best candidate by 50 parts quote, 20 prefix, 20 suffix, 2 position; written from the published description. */
function bestScore(report: ReadableReport, quote: Quote, position: Position): Anchoring {
  const { text } = report;
  const errors = Math.min(256, Math.floor(quote.exact.length / 2));
  const exact: { start: number; end: number; errors: number }[] = [];
  for (let at = text.indexOf(quote.exact); at >= 0; at = text.indexOf(quote.exact, at + 1)) {
    exact.push({ start: at, end: at + quote.exact.length, errors: 0 });
  }
  const found = exact.length > 0 ? exact : search(text, quote.exact, errors);
  const likeness = (part: string, whole: string): number =>
    part === '' ? 1 : 1 - (search(whole, part, part.length)[0]?.errors ?? part.length) / part.length;
  const scored = found.map((match) => {
    const quoteScore = 1 - match.errors / quote.exact.length;
    const before = text.slice(Math.max(0, match.start - quote.prefix.length), match.start);
    const behind = text.slice(match.end, match.end + quote.suffix.length);
    const off = 1 - Math.abs(match.start - position.start) / Math.max(1, text.length);
    const score =
      (50 * quoteScore + 20 * likeness(quote.prefix, before) + 20 * likeness(quote.suffix, behind) + 2 * off) / 92;
    return { match, score };
  });
  const best = scored.sort((a, b) => b.score - a.score)[0];
  if (!best) return { kind: 'review', reason: 'gone', places: [] };
  const place = {
    span: sourceOf(report, best.match),
    readable: best.match,
    text: text.slice(best.match.start, best.match.end),
    quote: best.score,
    context: best.score,
  };
  return { kind: 'anchored', how: 'near', place, score: best.score };
}

type Counts = Record<Verdict, number>;
const byRewrite = new Map<string, { ours: Counts; theirs: Counts }>();
const wrong: Outcome[] = [];
const none = (): Counts => ({ right: 0, wrong: 0, review: 0, 'review of nothing': 0 });
const tellable = { ours: none(), theirs: none() };

for (const trial of fc.sample(trialArbitrary, { numRuns: trials, seed })) {
  const ours = tried(trial, anchor);
  const theirs = tried(trial, bestScore);
  if (!ours || !theirs) continue;
  for (const name of [trial.steps.length === 1 ? (trial.steps[0]?.rewrite ?? '') : 'two rewrites', 'ALL']) {
    const counts = byRewrite.get(name) ?? { ours: none(), theirs: none() };
    counts.ours[ours.verdict] += 1;
    counts.theirs[theirs.verdict] += 1;
    byRewrite.set(name, counts);
  }
  // Beside a copy nobody can tell which is the original, and what was rewritten is for a person to judge.
  if (!trial.steps.some(({ rewrite }) => /duplicated|rewritten/.test(rewrite))) {
    tellable.ours[ours.verdict] += 1;
    tellable.theirs[theirs.verdict] += 1;
  }
  if (ours.verdict === 'wrong') wrong.push(ours);
}

console.log(`${trials} trials, seed ${seed}`);
console.table(
  Object.fromEntries(
    [...byRewrite].map(([name, { ours, theirs }]) => [
      name,
      {
        'ours right': ours.right,
        'to review': ours.review,
        'gone, to review': ours['review of nothing'],
        'ours WRONG': ours.wrong,
        'best-score right': theirs.right,
        'best-score WRONG': theirs.wrong,
      },
    ]),
  ),
);
const shares = (name: string, { ours, theirs }: { ours: Counts; theirs: Counts }): string => {
  const share = (counts: Counts, verdict: Verdict): string => {
    const all = counts.right + counts.wrong + counts.review;
    return `${((100 * counts[verdict]) / Math.max(1, all)).toFixed(1)} %`;
  };
  return (
    `${name}: ours ${share(ours, 'right')} re-attached, ${share(ours, 'review')} to review, ${share(ours, 'wrong')} wrong; ` +
    `best score ${share(theirs, 'right')}, ${share(theirs, 'review')}, ${share(theirs, 'wrong')}`
  );
};
const all = byRewrite.get('ALL');
if (all) console.log(shares('Of all that still have the passage', all));
if (tellable.ours.right > 0) console.log(shares('Of those in which it was neither copied nor rewritten', tellable));
for (const outcome of wrong.slice(0, 5)) console.log(JSON.stringify(outcome, null, 1));
process.exitCode = wrong.length === 0 ? 0 : 1;
