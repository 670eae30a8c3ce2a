import * as vscode from 'vscode';
import { judged, type Judged } from '../../core/annotation/judgedStatement.ts';
import type { Citation, Fix, Report, Statement } from '../../core/report/report.ts';
import { touches } from '../../core/text/span.ts';
import { claimCard } from '../../core/view/claimCard.ts';
import { evidenceLabel } from '../../core/view/claimLine.ts';
import { judgedLabel } from '../../core/view/judgedLabel.ts';
import { sourceCard } from '../../core/view/sourceCard.ts';
import { statusMeaning } from '../../core/view/statusLabel.ts';
import { claimHover, sourceHover, toMarkdownString } from '../cards/cardMarkdown.ts';
import type { AnnotationStore } from '../annotations/annotationStore.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { citationAt } from '../reports/citationAt.ts';
import { toOffset, toRange } from '../host/convert.ts';
import type { Owned } from '../host/lifetime.ts';
import { COMMAND, REPORT_LANGUAGE } from '../host/manifest.ts';
import { outlineWords } from '../catalog/outlineWords.ts';
import type { ReportStore } from '../reports/reportStore.ts';
import { commandLink, icon, joined, safe, muted, text, type SafeMarkdown } from '../host/safeMarkdown.ts';

const MOST_CLAIMS = 3;
const PARAGRAPH = safe`\n\n`;

export interface EvidenceHoverDeps {
  readonly annotations: AnnotationStore;
  readonly catalogs: CatalogStore;
  readonly reports: ReportStore;
}

/** On a citation: its source and what the sentence rests on. On a sentence with a finding: why, and the evidence there is. */
export function registerEvidenceHover({ annotations, catalogs, reports }: EvidenceHoverDeps): Owned {
  return vscode.languages.registerHoverProvider(REPORT_LANGUAGE, {
    async provideHover(document, position) {
      const report = (await reports.whenRead(document))?.report;
      if (report === undefined) return undefined;
      const offset = toOffset(document, position);
      const citation = citationAt(report, offset);
      const at = statementAt(report, offset, citation);
      const statement = at === undefined ? undefined : report.statements[at];
      if (citation !== undefined) {
        const parts = [
          ...citedSources(citation, catalogs),
          ...(statement === undefined ? [] : restsOn(statement, catalogs)),
        ];
        return new vscode.Hover(toMarkdownString(joined(parts, PARAGRAPH)), toRange(document, citation));
      }
      // A name has its own card; two hovers at once would hide what either says.
      if (at === undefined || statement === undefined || reports.mentionAt(document, position) !== undefined)
        return undefined;
      const fixes = report.findings.filter((finding) => finding.statement === at).flatMap((finding) => finding.fixes);
      const suggestions = fixes.filter((fix): fix is CiteFix => fix.kind === 'cite');
      const verdict = judged(statement, annotations.of(document.uri));
      const isFound = report.findings.some((finding) => finding.statement === at);
      if (!isFound && verdict.verdicts.length === 0) return undefined;
      const parts = [
        statusLine(statement, verdict),
        ...restsOn(statement, catalogs),
        ...couldRestOn(suggestions, catalogs),
      ];
      return new vscode.Hover(toMarkdownString(joined(parts, PARAGRAPH)), toRange(document, statement));
    },
  });
}

type CiteFix = Extract<Fix, { kind: 'cite' }>;

function statementAt(report: Report, offset: number, citation: Citation | undefined): number | undefined {
  const cited = citation === undefined ? -1 : report.citations.indexOf(citation);
  const found = report.statements.findIndex(
    (statement) => touches(statement, offset) || (cited >= 0 && statement.citations.includes(cited)),
  );
  return found < 0 ? undefined : found;
}

function citedSources(citation: Citation, { catalog }: CatalogStore): readonly SafeMarkdown[] {
  if (citation.sources.length === 0) {
    return [
      safe`${icon('question')} ${vscode.l10n.t('No source in the packs has the key or address')} **${text(citation.key, 200)}**`,
    ];
  }
  return citation.sources.flatMap((id) => {
    const card = sourceCard(id, catalog, { l10n: vscode.l10n });
    return card === undefined ? [] : [sourceHover(card)];
  });
}

/** Whose verdict it is, and what the machine finds all the same. */
function statusLine({ status }: Statement, verdict: Judged): SafeMarkdown {
  const shown = text(judgedLabel(verdict, outlineWords()), 200);
  return safe`**${shown}** ${muted(vscode.l10n.t('This statement {0}.', statusMeaning(status, vscode.l10n)))}`;
}

function restsOn(statement: Statement, { catalog }: CatalogStore): readonly SafeMarkdown[] {
  return statement.bindings.slice(0, MOST_CLAIMS).flatMap(({ claim }) => {
    const card = claimCard(claim, catalog);
    return card === undefined ? [] : [safe`${muted(vscode.l10n.t('Rests on'))} ${claimHover(card)}`];
  });
}

/** Said as what it is: a suggestion, which counts for nothing until somebody cites it. */
function couldRestOn(suggestions: readonly CiteFix[], { catalog }: CatalogStore): readonly SafeMarkdown[] {
  if (suggestions.length === 0) return [];
  const lines = suggestions.slice(0, MOST_CLAIMS).map((fix) => {
    const statement = text(catalog.claims.get(fix.claim)?.statement ?? fix.claim, 240);
    const where = commandLink(
      text(evidenceLabel(fix.evidence, catalog), 120),
      COMMAND.showCard,
      [{ kind: 'claim', id: fix.claim }],
      vscode.l10n.t('Show card'),
    );
    return safe`${icon('quote')} ${statement} ${where}`;
  });
  return [muted(vscode.l10n.t('Could rest on (Quick Fix cites it)')), ...lines];
}
