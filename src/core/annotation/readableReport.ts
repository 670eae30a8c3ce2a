import type { Block } from '../markdown/block.ts';
import { toSource } from '../markdown/readable.ts';
import type { Span } from '../text/span.ts';

/**
 * A whole report as it reads, in one line: markup gone, every run of white space (block boundaries included) one space,
 * invisible characters dropped. A quote is taken from this text and sought in it, so that reflowed paragraphs, added
 * emphasis and re-indented lists change nothing.
 */
export interface ReadableReport {
  readonly text: string;
  /** For each character of `text`: which block it is from, and its offset in that block's readable text. */
  readonly block: Int32Array;
  readonly offset: Int32Array;
  readonly blocks: readonly Block[];
}

const WHITE = /\s/;
/** Soft hyphen, zero-width characters, word joiner, byte order mark: they show nothing. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/;

export function readableReport(blocks: readonly Block[]): ReadableReport {
  let size = 0;
  for (const block of blocks) size += block.readable.text.length + 1;
  const blockOf = new Int32Array(size);
  const offsetOf = new Int32Array(size);
  const parts: string[] = [];
  let length = 0;
  let spaceBefore = true;
  for (const [index, block] of blocks.entries()) {
    const { text } = block.readable;
    for (let at = 0; at < text.length; at += 1) {
      const character = text.charAt(at);
      if (INVISIBLE.test(character)) continue;
      const white = WHITE.test(character);
      if (white && spaceBefore) continue;
      spaceBefore = white;
      parts.push(white ? ' ' : character);
      blockOf[length] = index;
      offsetOf[length] = at;
      length += 1;
    }
    if (!spaceBefore) {
      parts.push(' ');
      blockOf[length] = index;
      offsetOf[length] = text.length;
      length += 1;
      spaceBefore = true;
    }
  }
  return { text: parts.join(''), block: blockOf.subarray(0, length), offset: offsetOf.subarray(0, length), blocks };
}

/** The source span of a non-empty span of `report.text`: from its first character to behind its last one. */
export function sourceOf(report: ReadableReport, span: Span): Span {
  const first = characterSource(report, span.start);
  const last = characterSource(report, span.end - 1);
  return { start: first.start, end: Math.max(last.end, first.end) };
}

/**
 * The span of `report.text` whose characters have their source within `source`, white space at its ends left out;
 * `undefined` when a selection holds nothing that is read (code, a URL, white space).
 */
export function readableSpan(report: ReadableReport, source: Span): Span | undefined {
  let start = lowerBound(report, source.start);
  let end = start;
  while (end < report.text.length && characterSource(report, end).end <= source.end) end += 1;
  while (start < end && report.text[start] === ' ') start += 1;
  while (end > start && report.text[end - 1] === ' ') end -= 1;
  return start < end ? { start, end } : undefined;
}

/** The first character whose source starts at or behind `offset`. Sources rise with the text, so halving finds it. */
function lowerBound(report: ReadableReport, offset: number): number {
  let low = 0;
  let high = report.text.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (characterSource(report, middle).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function characterSource(report: ReadableReport, at: number): Span {
  const block = report.blocks[report.block[at] ?? 0];
  if (!block) return { start: 0, end: 0 };
  const offset = report.offset[at] ?? 0;
  // The space that stands for a block's end has no character of its own.
  if (offset >= block.readable.text.length) return { start: block.span.end, end: block.span.end };
  return toSource(block.readable, { start: offset, end: offset + 1 });
}
