import type { Span } from '../text/span.ts';
import { anchor, type Anchoring, type Place } from './anchoring.ts';
import type { Annotation } from './annotation.ts';
import { movedSpan, type Change } from './movedSpan.ts';
import type { ReadableReport } from './readableReport.ts';

/** Where an annotation is in a report as it stands now. */
export type Whereabouts =
  /** `span` is in the report's source. */
  | { readonly kind: 'anchored'; readonly span: Span }
  | { readonly kind: 'review'; readonly reason: 'gone' | 'ambiguous' | 'changed'; readonly places: readonly Place[] };

export interface PlacedAnnotation {
  readonly annotation: Annotation;
  readonly where: Whereabouts;
}

/** An annotation sought in a report that may be any other than the one it was made in. */
export function placed(annotation: Annotation, report: ReadableReport): PlacedAnnotation {
  return { annotation, where: whereabouts(anchor(report, annotation.quote, annotation.position)) };
}

function whereabouts(found: Anchoring): Whereabouts {
  return found.kind === 'anchored' ? { kind: 'anchored', span: found.place.span } : found;
}

/** The annotation after edits in the editor. One whose words are all gone is for a person to look at. */
export function moved(one: PlacedAnnotation, changes: readonly Change[]): PlacedAnnotation {
  if (one.where.kind === 'review') {
    const places = one.where.places.map((place) => ({ ...place, span: movedSpan(place.span, changes) }));
    return { ...one, where: { ...one.where, places: places.filter(({ span }) => span.start < span.end) } };
  }
  const span = movedSpan(one.where.span, changes);
  return {
    ...one,
    where: span.start < span.end ? { kind: 'anchored', span } : { kind: 'review', reason: 'gone', places: [] },
  };
}
