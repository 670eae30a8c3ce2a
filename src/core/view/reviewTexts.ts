import type { Annotation } from '../annotation/annotation.ts';
import { readableSpan, type ReadableReport } from '../annotation/readableReport.ts';
import type { Span } from '../text/span.ts';
import { annotationFacts } from './annotationsOutline.ts';

/**
 * A passage as it was annotated and a place where it could be now, to be laid side by side: the same lines in the same
 * order, so that only what differs differs. `place` is in the report's source; without one nothing like it is left.
 * Untrusted plain text.
 */
export function reviewTexts(
  annotation: Annotation,
  place: Span | undefined,
  report: ReadableReport,
): { readonly recorded: string; readonly now: string } {
  const { exact, prefix, suffix } = annotation.quote;
  const head = [annotationFacts(annotation), ...(annotation.note === undefined ? [] : [annotation.note])];
  const span = place === undefined ? undefined : readableSpan(report, place);
  const now =
    span === undefined
      ? ['', '(Nothing in the report reads like it any more.)', '']
      : [
          report.text.slice(Math.max(0, span.start - prefix.length), span.start),
          report.text.slice(span.start, span.end),
          report.text.slice(span.end, span.end + suffix.length),
        ];
  return { recorded: page(head, [prefix, exact, suffix]), now: page(head, now) };
}

function page(head: readonly string[], [before = '', passage = '', behind = '']: readonly string[]): string {
  const around = (label: string, text: string): readonly string[] => [label, '', text.trim(), ''];
  return [
    ...head,
    '',
    ...around('Before:', before),
    ...around('The passage:', passage),
    ...around('Behind:', behind),
  ].join('\n');
}
