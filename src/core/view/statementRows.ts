import { judged, type Judged } from '../annotation/judgedStatement.ts';
import type { PlacedAnnotation } from '../annotation/placedAnnotation.ts';
import type { Catalog } from '../catalog/catalog.ts';
import type { SourceId } from '../catalog/model.ts';
import type { Report, Statement } from '../report/report.ts';
import type { Facet, Row, SortName } from './arrange.ts';
import { entityRef } from './card.ts';
import { citationLabel } from './citationLabel.ts';
import { judgedLabel, verdictLine } from './judgedLabel.ts';
import { described, nodeId, type OutlineNode } from './outline.ts';
import type { OutlineWords } from './outlineWords.ts';
import type { FacetName } from './treeFilter.ts';
import { URGENT_FIRST } from './urgency.ts';

/** The report's statements in their order, each with its status, people's verdicts taken into account, and what it cites. */
export function statementRows(
  report: Report,
  catalog: Catalog,
  words: OutlineWords,
  placed: readonly PlacedAnnotation[] = [],
): readonly Row[] {
  const shared = { report, catalog, words, placed };
  return report.statements.map((statement) => new StatementRow(statement, shared));
}

/** What all rows of a report have in common. */
interface Shared {
  readonly report: Report;
  readonly catalog: Catalog;
  readonly words: OutlineWords;
  readonly placed: readonly PlacedAnnotation[];
}

class StatementRow implements Row {
  readonly #statement: Statement;
  readonly #shared: Shared;
  #judged: Judged | undefined;

  constructor(statement: Statement, shared: Shared) {
    this.#statement = statement;
    this.#shared = shared;
  }

  get id(): string {
    return nodeId('statement', String(this.#statement.start));
  }

  get label(): string {
    return this.#statement.text.replace(/\s+/g, ' ').trim();
  }

  facets(name: FacetName): readonly Facet[] {
    const { report, catalog, words } = this.#shared;
    return facetsOf(this.#statement, this.#verdict(), name, report, catalog, words);
  }

  rank(by: SortName): number | undefined {
    return by === 'place' ? this.#statement.start : undefined;
  }

  text(): string {
    const { report, catalog } = this.#shared;
    return [this.label, ...sourcesOf(this.#statement, report).map((id) => sourceLabel(id, catalog))].join('\n');
  }

  node(group: string): OutlineNode {
    const { report, catalog, words } = this.#shared;
    return nodeOf(this.#statement, this.#verdict(), this.label, group, report, catalog, words);
  }

  #verdict(): Judged {
    return (this.#judged ??= judged(this.#statement, this.#shared.placed));
  }
}

function facetsOf(
  statement: Statement,
  { status }: Judged,
  name: FacetName,
  report: Report,
  catalog: Catalog,
  words: OutlineWords,
): readonly Facet[] {
  switch (name) {
    case 'status':
      return [{ key: status, label: capital(words.status(status)), order: URGENT_FIRST.indexOf(status), icon: status }];
    case 'section': {
      const at = statement.section;
      const title = report.sections[at]?.title ?? '';
      const { statements, withEvidence } = report.coverage.sections[at] ?? { statements: 0, withEvidence: 0 };
      const start = report.sections[at]?.start ?? 0;
      return [
        {
          key: String(at),
          label: title === '' ? words.beforeFirstHeading : title,
          order: at,
          note: words.withEvidence(withEvidence, statements),
          target: { kind: 'span', span: { start, end: start } },
        },
      ];
    }
    case 'source':
      return sourcesOf(statement, report).map((id) => ({
        key: id,
        label: sourceLabel(id, catalog),
        icon: 'source',
        target: { kind: 'source', id },
      }));
    case 'about': {
      const ids = new Set(statement.mentions.flatMap((at) => report.mentions[at]?.entity ?? []));
      return [...ids].map((id) => ({
        key: id,
        label: entityRef(id, catalog).label,
        icon: catalog.entities.get(id)?.kind ?? 'actor',
        target: { kind: 'entity', id },
      }));
    }
    case 'kind':
    case 'type':
    case 'asserter':
    case 'year':
    case 'reliability':
    case 'credibility':
    case 'pack':
      return [];
  }
}

function nodeOf(
  statement: Statement,
  verdict: Judged,
  label: string,
  group: string,
  report: Report,
  catalog: Catalog,
  words: OutlineWords,
): OutlineNode {
  const unknown = statement.citations.flatMap((at) => {
    const citation = report.citations[at];
    return citation === undefined || citation.sources.length > 0 ? [] : [`${citation.key}?`];
  });
  const cited = sourcesOf(statement, report).map((id) => sourceLabel(id, catalog));
  return {
    id: nodeId(group, 'statement', String(statement.start)),
    label,
    ...described(judgedLabel(verdict, words), ...cited, ...unknown),
    tooltip: [statement.text, ...verdict.verdicts.map((one) => verdictLine(one, words.l10n))].join('\n\n'),
    icon: verdict.status,
    children: [],
    target: { kind: 'span', span: { start: statement.start, end: statement.end } },
  };
}

function sourcesOf(statement: Statement, report: Report): readonly SourceId[] {
  return [...new Set(statement.citations.flatMap((at) => report.citations[at]?.sources ?? []))];
}

function sourceLabel(id: SourceId, catalog: Catalog): string {
  const source = catalog.sources.get(id);
  return source === undefined ? id : citationLabel(source);
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
