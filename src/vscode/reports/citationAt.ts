import type { Citation, Report } from '../../core/report/report.ts';
import { touches } from '../../core/text/span.ts';

/** The citation that a caret touches, the shortest one: a citation may stand within a footnote's text. */
export function citationAt(report: Report, offset: number): Citation | undefined {
  return report.citations
    .filter((citation) => touches(citation, offset))
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}
