import * as vscode from 'vscode';
import type { SourceId } from '../../core/catalog/model.ts';
import type { Citation, Report } from '../../core/report/report.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { citationAt } from '../reports/citationAt.ts';
import { toOffset, toRange } from '../host/convert.ts';
import { together, type Owned } from '../host/lifetime.ts';
import { REPORT_LANGUAGE } from '../host/manifest.ts';
import { locationsOf } from '../catalog/packLocation.ts';
import type { ReportStore } from '../reports/reportStore.ts';

export interface CitationLinksDeps {
  readonly catalogs: CatalogStore;
  readonly reports: ReportStore;
}

/** From a citation to its source's entry in the pack (F12), and to all statements that cite the source (Shift+F12). */
export function registerCitationLinks({ catalogs, reports }: CitationLinksDeps): Owned {
  return together(
    vscode.languages.registerDefinitionProvider(REPORT_LANGUAGE, {
      async provideDefinition(document, position) {
        const report = (await reports.whenRead(document))?.report;
        const citation = report === undefined ? undefined : citationAt(report, toOffset(document, position));
        if (citation === undefined) return undefined;
        const originSelectionRange = toRange(document, citation.keySpan);
        const found = await Promise.all(
          citation.sources.map((id) => locationsOf({ kind: 'source', id }, catalogs.catalog)),
        );
        return found.flat().map(({ uri, range }): vscode.LocationLink => ({
          originSelectionRange,
          targetUri: uri,
          targetRange: range,
        }));
      },
    }),
    vscode.languages.registerReferenceProvider(REPORT_LANGUAGE, {
      async provideReferences(document, position) {
        const report = (await reports.whenRead(document))?.report;
        const citation = report === undefined ? undefined : citationAt(report, toOffset(document, position));
        if (report === undefined || citation === undefined) return undefined;
        return placesOf(report, citation.sources).map(
          (span) => new vscode.Location(document.uri, toRange(document, span)),
        );
      },
    }),
  );
}

/** Statements that cite one of the sources, and citations of it that belong to none. */
function placesOf(
  report: Report,
  sources: readonly SourceId[],
): readonly { readonly start: number; readonly end: number }[] {
  const wanted = new Set(sources);
  const cites = (citation: Citation | undefined): boolean => citation?.sources.some((id) => wanted.has(id)) ?? false;
  const inStatements = new Set<number>();
  const statements = report.statements.filter((statement) => {
    for (const at of statement.citations) if (cites(report.citations[at])) inStatements.add(at);
    return statement.citations.some((at) => cites(report.citations[at]));
  });
  const others = report.citations.filter((citation, at) => cites(citation) && !inStatements.has(at));
  return [...statements, ...others].sort((a, b) => a.start - b.start);
}
