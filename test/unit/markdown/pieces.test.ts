import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawPiece } from '../../../src/core/markdown/blockScan.ts';
import type { Change } from '../../../src/core/markdown/pieces.ts';
import { editPieces, pieceAt, splitPieces } from '../../../src/core/markdown/pieces.ts';
import { edited, editScript, markdownText } from '../../support/markdownText.ts';

interface Piece {
  readonly text: string;
  readonly raw: RawPiece;
}

const withRaw = (text: string, raw: RawPiece): Piece => ({ text, raw });

function textsAfter(text: string, ...edits: readonly Change[][]): { texts: string[]; reused: number } {
  let list = splitPieces(text, withRaw);
  let reused = 0;
  for (const changes of edits) {
    const next = editPieces(list, changes, withRaw);
    reused = next.pieces.length - next.added.length;
    list = next;
  }
  return { texts: list.pieces.map((piece) => piece.text), reused };
}

describe('pieces', () => {
  it('tile the text', () => {
    fc.assert(
      fc.property(markdownText(), (text) => {
        const { pieces, starts } = splitPieces(text, withRaw);
        expect(pieces.map((piece) => piece.text).join('')).toBe(text);
        for (const [i, piece] of pieces.entries()) {
          expect(starts[i + 1]).toBe((starts[i] ?? 0) + piece.text.length);
          expect(pieceAt({ pieces, starts }, starts[i] ?? -1)).toBe(i);
        }
      }),
    );
  });

  it.each([
    ['typing', '# a\n\nb\n\nc\n\nd\n\ne\n', { start: 6, end: 6, text: 'x' }, 4],
    ['a fence opens', 'a\n\nb\n\nc\n\n```\n\nd\n', { start: 0, end: 0, text: '```\n' }, 0],
    [
      'a fence opens and closes later',
      'a\n\nb\n\n```\nx\n```\n\nc\n\nd\n\ne\n',
      { start: 3, end: 3, text: '```\n' },
      1,
    ],
  ])('%s', (_, text, change, reused) => {
    const after = edited(text, [change]);
    const result = textsAfter(text, [change]);
    expect(result.texts).toEqual(splitPieces(after, withRaw).pieces.map((piece) => piece.text));
    expect(result.reused).toBeGreaterThanOrEqual(reused);
  });

  it('are after any edits those of the text after them', () => {
    fc.assert(
      fc.property(markdownText(), editScript(), (text, script) => {
        let list = splitPieces(text, withRaw);
        let now = text;
        for (const step of script) {
          const changes = step(now);
          now = edited(now, changes);
          list = editPieces(list, changes, withRaw);
          expect(list.pieces).toEqual(splitPieces(now, withRaw).pieces);
          expect(list.starts).toEqual(splitPieces(now, withRaw).starts);
        }
      }),
      { numRuns: 300 },
    );
  });
});
