import type { Annotation } from '../annotation/annotation.ts';
import { readableSpan, type ReadableReport } from '../annotation/readableReport.ts';
import type { Span } from '../text/span.ts';
import { annotationFacts } from './annotationsOutline.ts';
import { ENGLISH_L10N, type Translator } from '../text/l10n.ts';

/**
 * A passage as it was annotated and a place where it could be now, to be laid side by side: the same lines in the same
 * order, so that only what differs differs. `place` is in the report's source; without one nothing like it is left.
 * Untrusted plain text.
 */
export function reviewTexts(
  annotation: Annotation,
  place: Span | undefined,
  report: ReadableReport,
  l10n: Translator = ENGLISH_L10N,
): { readonly recorded: string; readonly now: string } {
  const { exact, prefix, suffix } = annotation.quote;
  const head = [annotationFacts(annotation, l10n), ...(annotation.note === undefined ? [] : [annotation.note])];
  const span = place === undefined ? undefined : readableSpan(report, place);
  const now =
    span === undefined
      ? ['', l10n.t('(Nothing in the report reads like it any more.)'), '']
      : [
          fromWord(report.text.slice(Math.max(0, span.start - prefix.length), span.start)),
          report.text.slice(span.start, span.end),
          toWord(report.text.slice(span.end, span.end + suffix.length)),
        ];
  return { recorded: page(head, [fromWord(prefix), exact, toWord(suffix)], l10n), now: page(head, now, l10n) };
}

/** UTF-16 units; what is shorter ends with the report itself. */
const CUT = 40;

/** Surroundings are cut by length: a word that is cut through would differ on the two sides without having changed. */
function fromWord(before: string): string {
  if (before.length < CUT) return before;
  return before.replace(/^\S{0,40}\s+(?=\S)/, '');
}

function toWord(behind: string): string {
  if (behind.length < CUT) return behind;
  const space = behind.trimEnd().search(/\s\S{0,40}$/);
  return space > 0 ? behind.slice(0, space) : behind;
}

function page(
  head: readonly string[],
  [before = '', passage = '', behind = '']: readonly string[],
  l10n: Translator,
): string {
  const around = (label: string, text: string): readonly string[] => [label, '', text.trim(), ''];
  return [
    ...head,
    '',
    ...around(l10n.t('Before:'), before),
    ...around(l10n.t('The passage:'), passage),
    ...around(l10n.t('Behind:'), behind),
  ].join('\n');
}
