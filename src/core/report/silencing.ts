import type { Block, Comment } from '../markdown/block.ts';
import type { Finding } from './report.ts';

/**
 * What the writer's comments tell to leave alone: `<!-- dossier-ignore unsourced-statement, overstated -->` in a paragraph
 * or before it, `<!-- dossier-ignore-file date-conflict -->` anywhere for the whole file. Without a code, all of them. A
 * comment before a table is for the table. Words that are no code are no harm.
 */
export function silencerOf(
  comments: readonly Comment[],
  blocks: readonly Block[],
): (finding: Pick<Finding, 'code' | 'start'>) => boolean {
  const everywhere = new Set<string>();
  /** Codes by index of the block they are for. */
  const here = new Map<number, Set<string>>();
  for (const comment of comments) {
    const match = /^\s*dossier-ignore(-file)?(?=$|[\s:,])([\s\S]*)$/.exec(comment.text);
    if (match === null) continue;
    const codes = (match[2] ?? '').split(/[\s,:;]+/).filter((code) => code !== '');
    const named = codes.length === 0 ? [ALL] : codes;
    if (match[1] !== undefined) for (const code of named) everywhere.add(code);
    else for (const block of blocksFor(comment, blocks)) addTo(here, block, named);
  }
  if (everywhere.size + here.size === 0) return () => false;
  return (finding) => {
    const codes = here.get(blockAt(blocks, finding.start));
    const isNamed = (set: ReadonlySet<string> | undefined): boolean =>
      set !== undefined && (set.has(finding.code) || set.has(ALL));
    return isNamed(everywhere) || isNamed(codes);
  };
}

const ALL = '*';

function addTo(map: Map<number, Set<string>>, block: number, codes: readonly string[]): void {
  const known = map.get(block);
  if (known === undefined) map.set(block, new Set(codes));
  else for (const code of codes) known.add(code);
}

/** Index of the first block that ends at or behind `offset`. */
function blockAt(blocks: readonly Block[], offset: number): number {
  let low = 0;
  let high = blocks.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((blocks[middle]?.span.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The block that the comment stands in, else the next one behind it; of a table all its cells, within reason. */
function blocksFor(comment: Comment, blocks: readonly Block[]): readonly number[] {
  const first = blockAt(blocks, comment.span.start);
  const block = blocks[first];
  if (block === undefined) return [];
  const found = [first];
  if (block.kind !== 'cell' || block.span.start <= comment.span.start) return found;
  for (let i = first + 1; blocks[i]?.kind === 'cell' && found.length < MOST_CELLS; i += 1) found.push(i);
  return found;
}
const MOST_CELLS = 10_000;
