import type { Annotation } from '../annotation/annotation.ts';
import type { JsonObject } from '../annotation/record.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { Report } from '../report/report.ts';

/** A record as it is kept: what it says, and all of its JSON. */
export interface KeptRecord {
  readonly annotation: Annotation;
  readonly raw: JsonObject;
}

/** A report with all that is known and said of it. */
export interface ExportedReport {
  /** With `/`, relative to the folder that reports are counted from. */
  readonly path: string;
  readonly text: string;
  readonly report: Report;
  readonly catalog: Catalog;
  readonly records: readonly KeptRecord[];
}

/** What the report is called: its first heading, or its file's name. Untrusted plain text. */
export function titleOf({ path, report }: Pick<ExportedReport, 'path' | 'report'>): string {
  const heading = report.sections.find(({ depth, title }) => depth > 0 && title.trim() !== '');
  return heading?.title.trim() ?? path.slice(path.lastIndexOf('/') + 1);
}
