import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RawPiece } from '../../../src/core/markdown/rawPiece.ts';
import { PieceList } from '../../../src/core/markdown/pieceList.ts';
import { editPieces, splitPieces } from '../../../src/core/markdown/pieces.ts';
import { edited, editScript, markdownText } from '../../support/markdownText.ts';

interface Piece {
  readonly text: string;
  readonly raw: RawPiece;
}

const withRaw = (text: string, raw: RawPiece): Piece => ({ text, raw });

function listOf(text: string): PieceList<Piece> {
  return PieceList.of(splitPieces(text, withRaw));
}

function all<P extends { readonly text: string }>(list: PieceList<P>): P[] {
  return list.slice(0, list.size);
}

describe('pieces', { timeout: 60_000 }, () => {
  it('tile the text', () => {
    fc.assert(
      fc.property(markdownText(), (text) => {
        const list = listOf(text);
        expect(
          all(list)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text);
        expect(list.length).toBe(text.length);
        for (const [i, piece] of all(list).entries()) {
          expect(list.start(i + 1)).toBe(list.start(i) + piece.text.length);
          expect(list.indexAt(list.start(i))).toBe(i);
          expect(list.indexAt(list.start(i + 1) - 1)).toBe(i);
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
    ['the line behind it makes a piece odd', 'x\n\n2) a\n>-\n', { start: 9, end: 9, text: '|' }, 1],
    ['the line behind it made a piece odd', 'x\n\n2) a\n>|-\n', { start: 9, end: 10, text: 'y' }, 1],
  ])('%s', (_, text, change, reused) => {
    const edit = editPieces(listOf(text), [change], withRaw);
    expect(all(edit.list)).toEqual(all(listOf(edited(text, [change]))));
    expect(edit.list.size - edit.added.length).toBeGreaterThanOrEqual(reused);
  });

  it('are after any edits those of the text after them', () => {
    fc.assert(
      fc.property(markdownText(), editScript(), (text, script) => {
        let list = listOf(text);
        let now = text;
        for (const step of script) {
          const changes = step(now);
          now = edited(now, changes);
          const before = new Set(all(list));
          const edit = editPieces(list, changes, withRaw);
          expect(all(edit.list)).toEqual(all(listOf(now)));
          // What it says came and went is what did.
          const after = new Set(all(edit.list));
          expect(edit.removed).toEqual([...before].filter((piece) => !after.has(piece)));
          expect(edit.added).toEqual([...after].filter((piece) => !before.has(piece)));
          list = edit.list;
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe('a list of pieces', { timeout: 60_000 }, () => {
  it('is after replacing what an array is', () => {
    const piece = fc.string({ minLength: 1, maxLength: 3 }).map((text) => ({ text }));
    const steps = fc.array(fc.tuple(fc.nat(400), fc.nat(300), fc.array(piece, { maxLength: 200 })), { maxLength: 12 });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 500 }), steps, (first, script) => {
        let plain = first;
        let list = PieceList.of(first);
        const long = (one: { readonly text: string }): boolean => one.text.length > 2;
        for (const [at, length, fresh] of script) {
          const from = Math.min(at, plain.length);
          const to = Math.min(from + length, plain.length);
          const before = list;
          const untouched = plain;
          list = list.replaced(from, to, fresh);
          plain = plain.toSpliced(from, to - from, ...fresh);
          expect(all(list)).toEqual(plain);
          expect(all(before)).toEqual(untouched);
          expect(list.length).toBe(plain.reduce((sum, { text }) => sum + text.length, 0));
          let start = 0;
          const placed = plain.map((one) => [one, (start += one.text.length) - one.text.length] as const);
          expect([...list.placed()]).toEqual(placed);
          expect([...list.placedWhere(long)]).toEqual(placed.filter(([one]) => long(one)));
        }
      }),
      { numRuns: 60 },
    );
  });
});
