import type { Block } from '../markdown/block.ts';
import { toReadable, toSource } from '../markdown/readable.ts';
import type { Span } from '../text/span.ts';

/**
 * Where a citation goes that is added to a sentence: behind its last word and the markup that closes there, before its
 * full stop; behind the full stop when that stands inside a quotation. Never inside a link.
 *
 * `It was **disclosed**.` gives the offset of the full stop, `"It was so."` the one behind the quotation mark.
 */
export function citationPlace(block: Block, sentence: Span): number {
  const { readable } = block;
  const start = toReadable(readable, sentence.start);
  const end = toReadable(readable, sentence.end);
  const stopAt = beginOfRun(readable.text, Math.max(start, end - LONGEST_TAIL), end);
  let at = sentence.end;
  if (stopAt < end) {
    at = toSource(readable, { start: stopAt, end: stopAt + 1 }).start;
  }
  for (const inline of block.inlines) {
    if (inline.kind !== 'footnote' && inline.span.start < at && at < inline.span.end) return inline.span.end;
  }
  return at;
}

const LONGEST_TAIL = 40;

const TERMINATORS: ReadonlySet<string> = new Set('.!?…。！？');

/** Where the terminators that `end` stands right behind begin; `end` itself where there are none, as behind a quotation mark. */
function beginOfRun(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && TERMINATORS.has(text.charAt(at - 1))) at -= 1;
  return at;
}
