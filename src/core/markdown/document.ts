import type { Block, MarkdownDocument, ReadingProblem } from './block.ts';
import type { RawPiece } from './rawPiece.ts';
import { BlockScanner } from './blockScan.ts';
import { frontMatterEnd } from './frontMatter.ts';
import { labelsOf, NO_LABELS } from './labels.ts';
import { NEVER_LATE, type IsLate } from './limits.ts';
import { tokenise } from './parse.ts';
import { pieceDefinitions, readPiece } from './pieceReader.ts';
import { definitionsIn, project } from './project.ts';
import { shiftDocument } from './shift.ts';
import { addAll } from '../text/addAll.ts';

/** How many units of the report come before its first line: its byte order mark. */
export function markLength(text: string): number {
  return text.charCodeAt(0) === 0xfeff ? 1 : 0;
}

/**
 * The blocks of a report, read piece by piece.
 *
 * Offsets are UTF-16 units into `text`, a leading byte order mark included. Never throws. Once `isLate` says so, blocks
 * that need the parser are read as plain text; `Analyser`, which reads in slices, has no need of that.
 */
export function parseDocument(text: string, isLate: IsLate = NEVER_LATE): MarkdownDocument {
  const pieces: { readonly start: number; readonly text: string; readonly raw: RawPiece }[] = [];
  const scanner = new BlockScanner(text);
  const mark = markLength(text);
  for (let start = mark; start < text.length;) {
    const raw = scanner.piece(start, start === mark);
    pieces.push({ start, text: text.slice(start, start + raw.length), raw });
    start += raw.length;
  }
  const labels = labelsOf(pieces.map((piece) => pieceDefinitions(piece.text, piece.raw, isLate)));
  const blocks: Block[] = [];
  const comments: MarkdownDocument['comments'][number][] = [];
  const problems: ReadingProblem[] = [];
  let frontMatter;
  for (const { start, text: piece, raw } of pieces) {
    const reading = shiftDocument(readPiece(piece, raw, labels, isLate), start);
    addAll(blocks, reading.blocks);
    addAll(comments, reading.comments);
    addAll(problems, reading.problems);
    frontMatter ??= reading.frontMatter;
  }
  return { blocks, comments, problems, ...(frontMatter === undefined ? {} : { frontMatter }) };
}

/**
 * The same by the plain way: the whole report in one go by the parser. Slow, and quadratic on some input; what
 * `parseDocument` is tested and measured against.
 */
export function parseWhole(text: string): MarkdownDocument {
  const mark = markLength(text);
  // The parser drops a byte order mark without counting it.
  const body = mark === 0 ? text : text.slice(mark);
  // Told to look for front matter that has no end, the parser no longer sees a list or quote anywhere.
  const events = tokenise(body, NO_LABELS, frontMatterEnd(body, 0) > 0);
  const reading = project(body, events, labelsOf([definitionsIn(body, events)]));
  return shiftDocument(reading, mark);
}
