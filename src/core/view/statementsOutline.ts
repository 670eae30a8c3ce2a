import type { Catalog } from '../catalog/catalog.ts';
import type { Report, Statement, StatementStatus } from '../report/report.ts';
import type { OutlineNode } from './outline.ts';
import { citationLabel } from './citationLabel.ts';
import { statusLabel } from './statusLabel.ts';

export type StatementOrder = 'status' | 'section' | 'order';

/** What needs a hand comes first. */
const BY_URGENCY: readonly StatementStatus[] = [
  'conflicting',
  'unresolved',
  'disputed',
  'unsourced',
  'single-source',
  'corroborated',
];

/** The report's statements: grouped by status (the most urgent first) or by section, or as they stand. */
export function statementsOutline(report: Report, catalog: Catalog, by: StatementOrder): readonly OutlineNode[] {
  const all = report.statements.map((statement) => ({ statement, node: statementNode(statement, report, catalog) }));
  switch (by) {
    case 'order':
      return all.map(({ node }) => node);
    case 'status':
      return BY_URGENCY.flatMap((status) => {
        const children = all.filter(({ statement }) => statement.status === status).map(({ node }) => node);
        if (children.length === 0) return [];
        const label = statusLabel(status);
        return [
          {
            id: `status:${status}`,
            label: capital(label),
            description: String(children.length),
            icon: status,
            children,
          },
        ];
      });
    case 'section':
      return report.sections.flatMap((section, index) => {
        const children = all.filter(({ statement }) => statement.section === index).map(({ node }) => node);
        if (children.length === 0) return [];
        const { statements, withEvidence } = report.coverage.sections[index] ?? { statements: 0, withEvidence: 0 };
        return [
          {
            id: `section:${String(index)}`,
            label: section.title === '' ? 'Before the first heading' : section.title,
            description: `${String(withEvidence)} of ${String(statements)} with evidence`,
            icon: 'group' as const,
            children,
            target: { kind: 'span' as const, span: { start: section.start, end: section.start } },
          },
        ];
      });
  }
}

function statementNode(statement: Statement, report: Report, catalog: Catalog): OutlineNode {
  const sources = new Set(statement.citations.flatMap((at) => report.citations[at]?.sources ?? []));
  const cited = [...sources].map((id) => {
    const source = catalog.sources.get(id);
    return source === undefined ? id : citationLabel(source);
  });
  const unknown = statement.citations.flatMap((at) => {
    const citation = report.citations[at];
    return citation === undefined || citation.sources.length > 0 ? [] : [`${citation.key}?`];
  });
  return {
    id: `statement:${String(statement.start)}`,
    label: statement.text.replace(/\s+/g, ' ').trim(),
    description: [statusLabel(statement.status), ...cited, ...unknown].join(' · '),
    tooltip: statement.text,
    icon: statement.status,
    children: [],
    target: { kind: 'span', span: { start: statement.start, end: statement.end } },
  };
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
