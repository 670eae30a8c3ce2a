/**
 * The one unit of position in the core: a half-open span of UTF-16 offsets.
 *
 * In `The MIVD said` the span `{ start: 4, end: 8 }` covers `MIVD` and leaves out both spaces.
 * Lines and columns exist only at the edges; `lineIndex.ts` makes them.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** True when every offset of `inner` lies in `outer`. An empty span is covered where it stands. */
export function covers(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** True when the two spans share at least one character. Touching spans do not overlap. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** True when `offset` is in the span or right behind its last character, where a caret still "touches" it. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** The span moved by `by` UTF-16 units. */
export function shifted(span: Span, by: number): Span {
  return { start: span.start + by, end: span.end + by };
}

/** Document order: by start, the longer one first. */
export function compareSpans(a: Span, b: Span): number {
  return a.start - b.start || b.end - a.end;
}
