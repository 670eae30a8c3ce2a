import type { Catalog } from '../catalog/catalog.ts';
import type { ExportedReport } from '../export/exportedReport.ts';
import type { SourceId } from '../catalog/model.ts';
import { authorNames, citationLabel } from './citationLabel.ts';
import { reliabilityLabel } from './sourceCard.ts';
import { webAddress } from './claimLine.ts';

/** The heads of {@link sourceTable}'s columns. */
export const SOURCE_COLUMNS = [
  'key',
  'source',
  'authors',
  'title',
  'publisher',
  'issued',
  'address',
  'reliability',
  'grades',
  'cited',
  'statements',
  'rests on',
  'passes on',
  'marking',
  'reports',
] as const;

export type SourceRow = Readonly<Record<(typeof SOURCE_COLUMNS)[number], string>>;

interface Use {
  readonly catalog: Catalog;
  cited: number;
  readonly statements: Set<string>;
  readonly claims: Set<string>;
  readonly grades: Set<string>;
  readonly reports: Set<string>;
}

/**
 * The sources that reports cite, those cited most first, with their grades by the Admiralty code: reliability A-F, and
 * for each claim of the source that a statement rests on, both together (`B2`). What is not graded is left empty. Keys
 * that lead to no source stand at the end. All strings are untrusted plain text.
 */
export function sourceTable(reports: readonly ExportedReport[]): readonly SourceRow[] {
  const uses = new Map<SourceId, Use>();
  const unknown = new Map<string, { cited: number; readonly reports: Set<string> }>();
  for (const { path, report, catalog } of reports) {
    for (const { key, sources } of report.citations) {
      for (const id of sources) {
        const use = useOf(id, uses, catalog);
        use.cited += 1;
        use.reports.add(path);
      }
      if (sources.length > 0) continue;
      const one = unknown.get(key) ?? { cited: 0, reports: new Set() };
      unknown.set(key, one);
      one.cited += 1;
      one.reports.add(path);
    }
    for (const [index, statement] of report.statements.entries()) {
      const cited = new Set(statement.citations.flatMap((at) => report.citations[at]?.sources ?? []));
      for (const id of cited) useOf(id, uses, catalog).statements.add(`${path}\n${String(index)}`);
      for (const { claim: claimId } of statement.bindings) {
        const claim = catalog.claims.get(claimId);
        for (const { source } of claim?.evidence ?? []) {
          if (claim === undefined || !cited.has(source)) continue;
          const use = useOf(source, uses, catalog);
          use.claims.add(claim.id);
          const reliability = catalog.sources.get(source)?.reliability;
          if (reliability !== undefined && claim.credibility !== undefined)
            use.grades.add(`${reliability}${String(claim.credibility)}`);
        }
      }
    }
  }
  const rows = [...uses].map(([id, use]) => ({ cited: use.cited, row: rowOf(id, use) }));
  rows.sort((a, b) => b.cited - a.cited || compare(a.row.key, b.row.key));
  const left = [...unknown].map(([key, { cited, reports: in_ }]) => ({
    ...EMPTY,
    key,
    title: '(no source in the packs)',
    cited: String(cited),
    reports: [...in_].join('; '),
  }));
  return [...rows.map(({ row }) => row), ...left];
}

const EMPTY: SourceRow = {
  key: '',
  source: '',
  authors: '',
  title: '',
  publisher: '',
  issued: '',
  address: '',
  reliability: '',
  grades: '',
  cited: '',
  statements: '',
  'rests on': '',
  'passes on': '',
  marking: '',
  reports: '',
};

function rowOf(id: SourceId, use: Use): SourceRow {
  const source = use.catalog.sources.get(id);
  const counts = {
    cited: String(use.cited),
    statements: String(use.statements.size),
    'rests on': [...use.claims].join('; '),
    grades: [...use.grades].sort(compare).join(', '),
    reports: [...use.reports].join('; '),
  };
  if (source === undefined) return { ...EMPTY, key: id, ...counts };
  return {
    ...EMPTY,
    key: id,
    source: citationLabel(source),
    authors: authorNames(source),
    title: source.title,
    publisher: source.publisher ?? source.containerTitle ?? '',
    issued: source.issued ?? '',
    address: webAddress(source.URL) ?? source.DOI ?? '',
    reliability:
      source.reliability === undefined ? '' : `${source.reliability} (${reliabilityLabel(source.reliability)})`,
    'passes on': source.derivedFrom.join('; '),
    marking: source.marking ?? '',
    ...counts,
  };
}

function useOf(id: SourceId, uses: Map<SourceId, Use>, catalog: Catalog): Use {
  let use = uses.get(id);
  if (use === undefined) {
    use = {
      catalog,
      cited: 0,
      statements: new Set(),
      claims: new Set(),
      grades: new Set(),
      reports: new Set(),
    };
    uses.set(id, use);
  }
  return use;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
