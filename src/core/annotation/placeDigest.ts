import type { Span } from '../text/span.ts';
import type { ReadableReport } from './readableReport.ts';

/** Units of readable text beyond the block that a place stands in. */
const BEYOND = 80;

/**
 * What tells a place from others of the same words: the whole block it stands in, where in it, whether that is a
 * heading, and a line of what adjoins the block. A copy of the block made elsewhere has other neighbours.
 */
export function windowOf(report: ReadableReport, span: Span): string {
  const { block, text } = report;
  const own = block[span.start];
  let { start, end } = span;
  while (start > 0 && block[start - 1] === own) start -= 1;
  while (end < text.length && block[end] === own) end += 1;
  const heading = report.blocks[own ?? 0]?.kind === 'heading' ? '#' : '';
  const before = text.slice(Math.max(0, start - BEYOND), start);
  return `${heading}${span.start - start}|${before}|${text.slice(start, end)}|${text.slice(end, end + BEYOND)}`;
}

/** A short digest, to compare and not to keep secret: FNV-1a twice, from two beginnings, 16 hexadecimal digits. */
export function digest(text: string): string {
  return `${fnv(text, 0x811c9dc5)}${fnv(text, 0x1b873593)}`;
}

function fnv(text: string, seed: number): string {
  let hash = seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
