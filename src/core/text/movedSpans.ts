import type { Span } from './span.ts';

/** One change of a text: what stood in the span, in offsets of the text before, is `length` units long now. */
export interface LengthChange extends Span {
  readonly length: number;
}

/**
 * Where spans are after changes of the text that touch none of them, as an editor moves them by itself: text that is put
 * right before a span moves it, text right behind it does not. Changes do not overlap and are all in offsets of the text
 * before. Absent when one reaches into a span: then nobody can say.
 */
export function movedSpans(spans: readonly Span[], changes: readonly LengthChange[]): readonly Span[] | undefined {
  const moved: Span[] = [];
  for (const { start, end } of spans) {
    let by = 0;
    for (const change of changes) {
      if (change.end <= start) by += change.length - (change.end - change.start);
      else if (change.start < end) return undefined;
    }
    moved.push({ start: start + by, end: end + by });
  }
  return moved;
}
