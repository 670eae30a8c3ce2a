import * as fc from 'fast-check';
import { anchor, describe as describeQuote, type Anchoring } from '../../src/core/annotation/anchoring.ts';
import { readableReport, type ReadableReport } from '../../src/core/annotation/readableReport.ts';
import type { Position, Quote } from '../../src/core/annotation/annotation.ts';
import { parseDocument } from '../../src/core/markdown/document.ts';
import type { Span } from '../../src/core/text/span.ts';
import { modelArbitrary, rendered, rewritten, REWRITES, type Model, type Rewrite } from './rewrites.ts';

export interface Trial {
  readonly model: Model;
  readonly steps: readonly { readonly rewrite: Rewrite; readonly seed: readonly number[] }[];
}

/** One rewrite, or two on top of one another. */
export const trialArbitrary: fc.Arbitrary<Trial> = fc.record({
  model: modelArbitrary,
  steps: fc.array(
    fc.record({ rewrite: fc.constantFrom(...REWRITES), seed: fc.array(fc.nat(), { minLength: 12, maxLength: 24 }) }),
    {
      minLength: 1,
      maxLength: 2,
    },
  ),
});

export type Verdict = 'right' | 'wrong' | 'review' | 'review of nothing';

export interface Outcome {
  readonly verdict: Verdict;
  readonly before: string;
  readonly after: string;
  readonly quote: string;
  readonly attached?: string;
}

/** Annotates, rewrites, anchors again, and compares with the truth. `undefined`: the passage has no readable words. */
export function tried(
  trial: Trial,
  find: (report: ReadableReport, quote: Quote, position: Position) => Anchoring = anchor,
): Outcome | undefined {
  const before = rendered(trial.model);
  const reportBefore = readableReport(parseDocument(before.text).blocks);
  const described = describeQuote(reportBefore, hull(before.annotated));
  if (!described) return undefined;
  let model = trial.model;
  for (const step of trial.steps) model = rewritten(model, step.rewrite, step.seed);
  const after = rendered(model);
  const reportAfter = readableReport(parseDocument(after.text).blocks);
  const found = find(reportAfter, described.quote, described.position);
  const texts = { before: before.text, after: after.text, quote: described.quote.exact };
  if (found.kind === 'review')
    return { verdict: after.annotated.length > 0 ? 'review' : 'review of nothing', ...texts };
  // Where the original is gone or beyond recognition, a copy that reads the same and stands where it stood is the passage.
  const succeeded = after.kept < 0.6 && found.place.text === described.quote.exact;
  // Two equal paragraphs that changed places leave a report as it was: then the passage is where it was, for any reader.
  const unchanged =
    reportAfter.text === reportBefore.text &&
    outlineOf(reportAfter) === outlineOf(reportBefore) &&
    found.place.readable.start === described.position.start;
  return {
    verdict: isThere(found.place.span, after.annotated) || succeeded || unchanged ? 'right' : 'wrong',
    ...texts,
    attached: after.text.slice(found.place.span.start, found.place.span.end),
  };
}

/** Right: the span holds most of the original words, and reaches over little else. */
function isThere(span: Span, words: readonly Span[]): boolean {
  if (words.length === 0) return false;
  const truth = hull(words);
  const shared = Math.min(span.end, truth.end) - Math.max(span.start, truth.start);
  return shared > 0 && shared / (Math.max(span.end, truth.end) - Math.min(span.start, truth.start)) >= 0.6;
}

function outlineOf(report: ReadableReport): string {
  return report.blocks.map((block) => (block.kind === 'heading' ? block.readable.text : '')).join('\n');
}

function hull(spans: readonly Span[]): Span {
  return { start: spans[0]?.start ?? 0, end: spans.at(-1)?.end ?? 0 };
}
