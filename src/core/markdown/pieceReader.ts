import type { RawLeaf, RawPiece } from './rawPiece.ts';
import { mayDefine, splitContent } from './definitions.ts';
import type { ReadingProblem } from './block.ts';
import { emitText } from './inlineOps.ts';
import { scanInline } from './inlineScan.ts';
import type { Joined } from './joined.ts';
import { join } from './joined.ts';
import type { Definitions, Labels } from './labels.ts';
import { NO_LABELS } from './labels.ts';
import type { Reading } from './leaf.ts';
import { NEVER_LATE, problemOf, tooMuch, type IsLate } from './limits.ts';
import { Leaf, readHtmlBlock } from './leaf.ts';
import { tokenise, tokeniseText } from './parse.ts';
import { definitionsIn, project, projectText } from './project.ts';
import { addAll } from '../text/addAll.ts';

type Content = Extract<RawLeaf, { kind: 'content' }>;

const NONE: Definitions = { links: [], footnotes: [] };

/** The definitions a piece holds, labels normalised. */
export function pieceDefinitions(text: string, raw: RawPiece, isLate: IsLate = NEVER_LATE): Definitions {
  if (raw.footnotes.length === 0 && !text.includes(']:')) return NONE;
  if (isOdd(text, raw) && !isLate()) return definitionsIn(text, tokenise(text, NO_LABELS, false));
  const links: { label: string; url: string }[] = [];
  for (const leaf of raw.leaves) {
    if (leaf.kind === 'content' && mayDefine(text, leaf.lines)) addAll(links, splitContent(text, leaf.lines).links);
  }
  return { links, footnotes: raw.footnotes };
}

/** True when the parser is to read the whole piece; what it must not read our scanner reads as well as it can. */
function isOdd(text: string, raw: RawPiece): boolean {
  return raw.odd && !raw.tooDeep && tooMuch(text) === undefined;
}

/** What stands in a piece: its blocks, comments and problems, in offsets of `text`. */
export function readPiece(text: string, raw: RawPiece, labels: Labels, isLate: IsLate = NEVER_LATE): Reading {
  const odd = isOdd(text, raw);
  if (odd && !isLate()) return project(text, tokenise(text, labels, false), labels);
  const reading: Reading = { blocks: [], comments: [], problems: [] };
  if (raw.frontMatter > 0) {
    const fence = /[\r\n]*$/.exec(text.slice(0, raw.frontMatter));
    reading.frontMatter = { start: 0, end: fence?.index ?? raw.frontMatter };
  }
  for (const leaf of raw.leaves) {
    switch (leaf.kind) {
      case 'content':
        readContent(text, leaf, labels, reading, isLate);
        break;
      case 'atx': {
        const make = (): Leaf => new Leaf(text, 'heading', leaf.depth, leaf.place, reading.comments);
        const joined = join(text, [leaf.textStart, leaf.textEnd]);
        readInline(joined, 0, labels, make, reading.problems, isLate).close(leaf.start, leaf.end, reading);
        break;
      }
      case 'html': {
        const lines = [];
        for (let i = 0; i < leaf.lines.length; i += 2)
          lines.push({ start: leaf.lines[i] ?? 0, end: leaf.lines[i + 1] ?? 0 });
        readHtmlBlock(text, lines, leaf.place, reading);
        break;
      }
      case 'row':
        readRow(text, leaf, labels, reading, isLate);
    }
  }
  const code = raw.tooDeep ? 'too-deep' : odd ? 'deadline' : raw.odd ? tooMuch(text) : undefined;
  if (code !== undefined) {
    reading.problems.push(problemOf(code, 0, text.trimEnd().length));
  }
  return reading;
}

function readContent(text: string, leaf: Content, labels: Labels, reading: Reading, isLate: IsLate): void {
  const lines = mayDefine(text, leaf.lines) ? splitContent(text, leaf.lines).lines : leaf.lines;
  const start = lines[0];
  if (start === undefined) return;
  const joined = join(text, lines);
  const make = (): Leaf =>
    new Leaf(text, leaf.depth > 0 ? 'heading' : 'paragraph', leaf.depth, leaf.place, reading.comments);
  const from = leaf.first && leaf.depth === 0 ? behindTask(joined.text) : 0;
  const end = leaf.depth > 0 ? leaf.end : (lines.at(-1) ?? start);
  readInline(joined, from, labels, make, reading.problems, isLate).close(start, end, reading);
}

/** Behind a task's box and the white space after it (GFM, "Task list items"); 0 when there is none. */
function behindTask(text: string): number {
  if (text.charCodeAt(0) !== 91) return 0;
  return /^\[[ \t\nxX]\](?:[\t ]+(?=[^\t ])|(?=\n))/.exec(text)?.[0].length ?? 0;
}

function readInline(
  joined: Joined,
  from: number,
  labels: Labels,
  make: () => Leaf,
  problems: ReadingProblem[],
  isLate: IsLate,
): Leaf {
  const leaf = make();
  if (scanInline(joined, from, labels, leaf)) return leaf;
  const text = from === 0 ? joined.text : joined.text.slice(from);
  const code = isLate() ? 'deadline' : tooMuch(text);
  if (code !== undefined) {
    emitText(joined, from, joined.text.length, true, leaf);
    problems.push(problemOf(code, joined.at(from), joined.at(joined.text.length - 1) + 1));
    return leaf;
  }
  projectText(text, tokeniseText(text, labels), labels, leaf, (offset) => joined.at(offset + from));
  return leaf;
}

/** The cells of a table's row: what stands between its unescaped pipes, as far as the table has columns. */
function readRow(
  text: string,
  row: Extract<RawLeaf, { kind: 'row' }>,
  labels: Labels,
  reading: Reading,
  isLate: IsLate,
): void {
  let start = row.start;
  let cells = 0;
  for (let at = row.start; at <= row.end && cells < row.columns; at++) {
    const code = at < row.end ? text.charCodeAt(at) : 124;
    if (code === 92) {
      const next = text.charCodeAt(at + 1);
      if (next === 92 || next === 124) at++;
    }
    if (code !== 124) continue;
    let from = start;
    let to = at;
    while (from < to && isBlank(text.charCodeAt(from))) from++;
    while (to > from && isBlank(text.charCodeAt(to - 1))) to--;
    if (to > from) {
      const make = (): Leaf => new Leaf(text, 'cell', 0, row.place, reading.comments);
      readInline(join(text, [from, to]), 0, labels, make, reading.problems, isLate).close(from, to, reading);
    }
    // A pipe in front of the first cell ends none.
    if (at > row.start) cells++;
    start = at + 1;
  }
}

function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}
