import type { Span } from '../text/span.ts';

/** One edit of a text, as an editor reports it: `span` of the text before it is replaced by `length` characters. */
export interface Change extends Span {
  /** UTF-16 units of the new text. */
  readonly length: number;
}

/**
 * Where a span's words are after edits. `changes` are spans of the same text before any of them (VS Code's convention),
 * not overlapping, in any order.
 *
 * What is typed at either edge stays outside: in `the [MIVD] said` a letter typed right before `M` or right behind `D`
 * is not part of what was annotated. Where all words are gone the span is empty, at the place where they stood.
 */
export function movedSpan(span: Span, changes: readonly Change[]): Span {
  let { start, end } = span;
  let startShift = 0;
  let endShift = 0;
  for (const change of changes) {
    const growth = change.length - (change.end - change.start);
    if (change.end <= span.start) {
      // Wholly before, an insertion right at the start included.
      startShift += growth;
      endShift += growth;
    } else if (change.start >= span.end) {
      // Wholly behind.
    } else if (change.start <= span.start && change.end >= span.end) {
      // All of it replaced: nothing of the annotated words is left.
      return emptied(changes, change);
    } else if (change.start <= span.start) {
      // Its beginning was replaced: the new text belongs to what stands before.
      start = change.end;
      startShift += growth;
      endShift += growth;
    } else if (change.end >= span.end) {
      // Its end was replaced: the new text belongs to what follows.
      end = change.start;
    } else {
      endShift += growth;
    }
  }
  return { start: start + startShift, end: Math.max(start + startShift, end + endShift) };
}

/** An emptied span stands where the change that emptied it begins, moved by the changes before that one. */
function emptied(changes: readonly Change[], emptying: Change): Span {
  let at = emptying.start;
  for (const change of changes) {
    if (change !== emptying && change.end <= emptying.start) at += change.length - (change.end - change.start);
  }
  return { start: at, end: at };
}
