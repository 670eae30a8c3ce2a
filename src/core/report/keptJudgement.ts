import type { Citation, Mention } from './report.ts';
import type { KeptJudgement, ReportPiece } from './reportPiece.ts';

/** What a block cites: a stretch of the report's citations, and where the block's piece begins. */
export interface Cited {
  readonly all: readonly Citation[];
  readonly from: number;
  readonly to: number;
  readonly by: number;
}

/** The judgement of before, where it rests on the same. Nothing is made for the comparison: it is asked of every block. */
export function keptJudgement(
  piece: Pick<ReportPiece, 'judgements'>,
  b: number,
  mentions: readonly Mention[],
  { all, from, to, by }: Cited,
): KeptJudgement | undefined {
  const before = piece.judgements[b];
  if (before === undefined || before.mentions !== mentions || before.citations.length !== to - from) return undefined;
  for (let i = from; i < to; i++) {
    if (!isSameMoved(before.citations[i - from], all[i], by)) return undefined;
  }
  return before;
}

/** Whether `b` is `a`, moved by `by`. */
function isSameMoved(a: Citation | undefined, b: Citation | undefined, by: number): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    a.start + by === b.start &&
    a.end + by === b.end &&
    a.keySpan.start + by === b.keySpan.start &&
    a.keySpan.end + by === b.keySpan.end &&
    a.syntax === b.syntax &&
    a.key === b.key &&
    a.locator === b.locator &&
    a.isDefined === b.isDefined &&
    a.sources.length === b.sources.length &&
    a.sources.every((source, i) => source === b.sources[i])
  );
}
