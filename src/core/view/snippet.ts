import type { Span } from '../text/span.ts';

export interface Snippet {
  /** One line without line breaks or runs of white space; `…` where something was cut. */
  readonly text: string;
  /** Where the words asked for stand in `text`. */
  readonly highlight: Span;
}

const BEFORE = 32;
const AFTER = 64;

/**
 * The words at `span` with the line around them, short enough for a tree.
 *
 * In a long line about `MIVD` it reads `…disclosed by the MIVD on Tuesday, when…`. A span over several lines is
 * shown as one.
 */
export function lineSnippet(text: string, span: Span): Snippet {
  const lineStart = lastBreak(text, span.start);
  const lineEnd = nextBreak(text, span.end);
  const from = wordEdgeAfter(text, Math.max(lineStart, span.start - BEFORE), lineStart, span.start);
  const to = wordEdgeBefore(text, Math.min(lineEnd, span.end + AFTER), lineEnd, span.end);
  const before = `${from > lineStart ? '…' : ''}${oneLine(text.slice(from, span.start)).trimStart()}`;
  const middle = oneLine(text.slice(span.start, span.end));
  const after = `${oneLine(text.slice(span.end, to)).trimEnd()}${to < lineEnd ? '…' : ''}`;
  return {
    text: before + middle + after,
    highlight: { start: before.length, end: before.length + middle.length },
  };
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ');
}

function isBreak(unit: number): boolean {
  return unit === 0x0a || unit === 0x0d;
}

function lastBreak(text: string, from: number): number {
  let at = from;
  while (at > 0 && !isBreak(text.charCodeAt(at - 1))) at -= 1;
  return at;
}

function nextBreak(text: string, from: number): number {
  let at = from;
  while (at < text.length && !isBreak(text.charCodeAt(at))) at += 1;
  return at;
}

/** A cut in the middle of a word moves on to the next word, which also keeps surrogate pairs whole. */
function wordEdgeAfter(text: string, at: number, lineStart: number, limit: number): number {
  if (at === lineStart) return at;
  const space = text.indexOf(' ', at);
  if (space >= 0 && space < limit) return space + 1;
  return isLowSurrogate(text.charCodeAt(at)) ? at + 1 : at;
}

function wordEdgeBefore(text: string, at: number, lineEnd: number, limit: number): number {
  if (at === lineEnd) return at;
  const space = text.lastIndexOf(' ', at);
  if (space >= limit) return space;
  return isLowSurrogate(text.charCodeAt(at)) ? at - 1 : at;
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
