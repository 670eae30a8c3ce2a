import type { Catalog } from '../catalog/catalog.ts';
import type { SourceId } from '../catalog/model.ts';
import { claimReviews } from '../export/claimReview.ts';
import { csv } from '../export/csv.ts';
import { titleOf, type ExportedReport } from '../export/exportedReport.ts';
import { footnoted, type Reference } from '../export/footnotes.ts';
import { markdownTable, plainMarkdown } from '../export/markdownTable.ts';
import { stixBundle } from '../export/stix.ts';
import { webAnnotations } from '../export/webAnnotation.ts';
import { say, type Message } from '../text/message.ts';
import { authorLabel, authorNames, yearOf } from './citationLabel.ts';
import { webAddress } from './claimLine.ts';
import { SOURCE_COLUMNS, sourceTable } from './sourceTable.ts';

/** What a report can be made into. */
export type ExportTarget = 'web-annotation' | 'stix' | 'claimreview' | 'csv' | 'sources' | 'markdown';

/** In the order in which they are offered. */
export const EXPORT_TARGETS = [
  'markdown',
  'sources',
  'csv',
  'web-annotation',
  'stix',
  'claimreview',
] as const satisfies readonly ExportTarget[];

/** The ending of a file of each kind. */
export const EXPORT_ENDING: Readonly<Record<ExportTarget, string>> = {
  'web-annotation': '.annotations.json',
  stix: '.stix.json',
  claimreview: '.claimreview.jsonld',
  csv: '.sources.csv',
  sources: '.sources.md',
  markdown: '.footnotes.md',
};

export interface Exported {
  readonly text: string;
  /** What whoever exports should know. */
  readonly notes: readonly Message[];
}

/**
 * Reports in another format. `time` (RFC 3339) is when they were last changed; nothing depends on when this is asked.
 * Only `markdown` wants a single report: each further one is put behind it.
 */
export function exported(target: ExportTarget, reports: readonly ExportedReport[], time: string): Exported {
  switch (target) {
    case 'web-annotation':
      return json(webAnnotations(reports));
    case 'stix':
      return json(stixBundle(reports, time));
    case 'claimreview': {
      const left = reports.reduce(
        (sum, { records }) => sum + records.filter(({ annotation }) => annotation.stance === 'mentions').length,
        0,
      );
      return { ...json(claimReviews(reports)), notes: left === 0 ? [] : [noReviews(left)] };
    }
    case 'csv': {
      const rows = sourceTable(reports).map((row) => SOURCE_COLUMNS.map((column) => row[column]));
      return { text: csv([SOURCE_COLUMNS, ...rows]), notes: [] };
    }
    case 'sources':
      return { text: sourcesPage(reports), notes: [] };
    case 'markdown': {
      const each = reports.map(({ text, report, catalog }) =>
        footnoted(text, report, (id) => referenceTo(id, catalog)),
      );
      const left = [...new Set(each.flatMap((one) => one.left))];
      return {
        text: each.map(({ text }) => text).join('\n'),
        notes: left.length === 0 ? [] : [leftAlone(left)],
      };
    }
  }
}

function noReviews(count: number): Message {
  return count === 1
    ? say('1 annotation only mentions a claim; it is no review and was left out.')
    : say('{0} annotations only mention a claim; they are no reviews and were left out.', count);
}

function leftAlone(keys: readonly string[]): Message {
  return keys.length === 1
    ? say('A citation was left as it is: {0}.', keys.join(', '))
    : say('Citations were left as they are: {0}.', keys.join(', '));
}

/** How a source is written out where there is room: `Verregghen (2024). Title. Publisher, 2024-03` */
export function referenceTo(id: SourceId, catalog: Catalog): Reference {
  const source = catalog.sources.get(id);
  if (source === undefined) return { named: id, full: id };
  const year = yearOf(source) ?? 'n.d.';
  const authors = authorNames(source);
  // The year stands behind the authors already.
  const issued = authors !== '' && source.issued === year ? undefined : source.issued;
  const from = [source.containerTitle, source.publisher, issued].filter(
    (part, at, all) => part !== undefined && part !== '' && all.indexOf(part) === at,
  );
  const full = [authors === '' ? '' : `${authors} (${year})`, source.title, from.join(', ')]
    .filter((part) => part !== '')
    .map((part) => part.replace(/[.\s]+$/, ''))
    .join('. ');
  const url = webAddress(source.URL) ?? (source.DOI === undefined ? undefined : `https://doi.org/${source.DOI}`);
  return {
    named: `${authorLabel(source)} (${year})`,
    full,
    ...(url === undefined ? {} : { url }),
  };
}

function sourcesPage(reports: readonly ExportedReport[]): string {
  const rows = sourceTable(reports).map((row) => [
    row.key,
    row.authors === '' ? row.title : `${row.authors}: ${row.title}`,
    row.issued,
    row.reliability,
    row.grades,
    row.cited,
    row['passes on'],
    row.address,
  ]);
  // The words of a document are for its readers, whatever language the editor of its writer speaks: they stay English,
  // as the reports are that Dossier reads, and as the columns of the table for programs are.
  const head = ['Key', 'Source', 'Issued', 'Reliability', 'Grades', 'Cited', 'Passes on', 'Address'];
  const title = `# Sources of ${reports.map((one) => plainMarkdown(titleOf(one))).join(', ')}`;
  const legend =
    'Grades by the Admiralty code: reliability of the source A to F, credibility of the information 1 to 6, as the packs give them.';
  return `${title}\n\n${rows.length === 0 ? 'Nothing is cited.\n' : `${markdownTable(head, rows)}\n${legend}\n`}`;
}

function json(value: unknown): Exported {
  return { text: `${JSON.stringify(value, undefined, 2)}\n`, notes: [] };
}
