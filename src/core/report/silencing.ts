import type { Block, Comment } from '../markdown/block.ts';
import { type Span, overlaps } from '../text/span.ts';
import type { Finding } from './report.ts';

/**
 * What the writer's comments tell to leave alone: `<!-- dossier-ignore unsourced-statement, overstated -->` in a paragraph
 * or before it, `<!-- dossier-ignore-file date-conflict -->` anywhere for the whole file. Without a code, all of them. A
 * comment before a table is for the table. Words that are no code are no harm.
 */
export function silencerOf(
  comments: readonly Comment[],
  blocks: readonly Block[],
): (finding: Pick<Finding, 'code' | 'start' | 'end'>) => boolean {
  const everywhere: ReadonlySet<string>[] = [];
  const places: { span: Span; codes: ReadonlySet<string> }[] = [];
  for (const comment of comments) {
    const match = /^\s*dossier-ignore(-file)?(?=$|[\s:,])([\s\S]*)$/.exec(comment.text);
    if (match === null) continue;
    const codes = new Set((match[2] ?? '').split(/[\s,:;]+/).filter((code) => code !== ''));
    if (match[1] !== undefined) everywhere.push(codes);
    else {
      const span = placeOf(comment, blocks);
      if (span !== undefined) places.push({ span, codes });
    }
  }
  if (everywhere.length + places.length === 0) return () => false;
  const named = (codes: ReadonlySet<string>, code: string): boolean => codes.size === 0 || codes.has(code);
  return (finding) =>
    everywhere.some((codes) => named(codes, finding.code)) ||
    places.some(({ span, codes }) => named(codes, finding.code) && overlaps(span, finding));
}

/** The block that the comment stands in, else the next one behind it; of a table all its cells. */
function placeOf(comment: Comment, blocks: readonly Block[]): Span | undefined {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.span.end ?? 0) < comment.span.start) low = middle + 1;
    else high = middle;
  }
  const block = blocks[low];
  if (block === undefined) return undefined;
  const isInside = block.span.start <= comment.span.start;
  if (isInside || block.kind !== 'cell') return block.span;
  let last = block;
  for (let i = low + 1; blocks[i]?.kind === 'cell'; i += 1) last = blocks[i] ?? last;
  return { start: block.span.start, end: last.span.end };
}
