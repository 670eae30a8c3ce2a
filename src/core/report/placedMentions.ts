import type { Steps } from '../catalog/steps.ts';
import { indicesWhere, PieceList } from '../markdown/pieceList.ts';
import type { Mention } from './report.ts';
import type { ReportPiece } from './reportPiece.ts';
import { movedMention } from './reportPiece.ts';
import type { Settling } from './settling.ts';

/** What the mentions of a whole report follow from. */
export interface MentionsState {
  readonly list: PieceList<ReportPiece>;
  /** Units before the first piece: the byte order mark. */
  readonly mark: number;
  readonly settle: Settling;
}

/**
 * All mentions of a report, taken over from the report that asked last: those before the first chunk of pieces in which
 * the two differ as they are, those behind the last such chunk moved. Any two reports may ask one after the other; how
 * much they share decides what it costs, never what comes out. Lists that were given out stay as they are.
 */
export class PlacedMentions {
  #last: (MentionsState & { readonly mentions: readonly Mention[] }) | undefined;

  /** A step for each chunk that is not taken over. The pieces have been read. */
  *steps({ list, mark, settle }: MentionsState): Steps<readonly Mention[]> {
    const last = this.#last?.settle === settle && this.#last.mark === mark ? this.#last : undefined;
    const before = last?.mentions ?? NO_MENTIONS;
    const { start, end, endBefore, chunks } = list.difference(last?.list ?? PieceList.of([]));
    const placed: Mention[] = [];
    for (const [chunk, at] of chunks) {
      for (const i of indicesWhere(chunk, hasNames)) {
        chunk.pieces[i]?.placeMentions(settle, at + mark + (chunk.starts[i] ?? 0), placed);
      }
      yield;
    }
    // No mention reaches from one piece into another.
    const head = firstFrom(before, start + mark);
    const tail = firstFrom(before, endBefore + mark);
    // Typing seldom changes how many there are: then nothing but one copy is made.
    const mentions =
      placed.length === tail - head ? before.slice() : before.slice(0, head).concat(placed, before.slice(tail));
    for (let i = 0; i < placed.length; i++) mentions[head + i] = placed[i]!;
    move(mentions, head + placed.length, end - endBefore);
    this.#last = { list, mark, settle, mentions };
    return mentions;
  }
}

const NO_MENTIONS: readonly Mention[] = [];

/** Number of the first mention that begins at `offset` or behind it, where a piece begins. */
function firstFrom(mentions: readonly Mention[], offset: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (mentions[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Moves all from number `from` on: this is what a keystroke costs in a book. */
function move(mentions: Mention[], from: number, by: number): void {
  if (by === 0) return;
  for (let i = from; i < mentions.length; i++) mentions[i] = movedMention(mentions[i]!, by);
}

/** Asked of pieces that have been read. A piece is read once, and what was read never changes: the answer never does. */
function hasNames(piece: ReportPiece): boolean {
  return piece.names > 0;
}
