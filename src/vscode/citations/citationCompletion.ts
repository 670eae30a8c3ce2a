import * as vscode from 'vscode';
import type { Claim, ClaimId, Evidence, Source } from '../../core/catalog/model.ts';
import { pandocCitation } from '../../core/report/citationStyle.ts';
import type { Statement } from '../../core/report/report.ts';
import { touches } from '../../core/text/span.ts';
import { authorNames, citationLabel } from '../../core/view/citationLabel.ts';
import { sourceCard } from '../../core/view/sourceCard.ts';
import { claimCard } from '../../core/view/claimCard.ts';
import { claimHover, sourceHover, toMarkdownString } from '../cards/cardMarkdown.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { toOffset } from '../host/convert.ts';
import type { Owned } from '../host/lifetime.ts';
import { REPORT_LANGUAGE } from '../host/manifest.ts';
import type { ReportStore } from '../reports/reportStore.ts';
import { ShownCompletion, type ShownCompletionLabel } from '../host/surfaces.ts';
import { label } from '../host/visibleText.ts';

const STATEMENT = 80;
const MOST_SOURCES = 2000;
/** `@` and what of a key has been typed behind it, with the bracket before it. */
const BEGUN = /(\[?)(-?)@([\p{L}\p{N}_:.#$%&+?<>~/-]*)$/u;

export interface CitationCompletionDeps {
  readonly catalogs: CatalogStore;
  readonly reports: ReportStore;
}

/**
 * Citations, offered behind `@`: sources by key, title, author and date, and before them the claims that fit the
 * sentence, each with the place that would be cited.
 */
export function registerCitationCompletion(deps: CitationCompletionDeps): Owned {
  return vscode.languages.registerCompletionItemProvider(
    REPORT_LANGUAGE,
    {
      async provideCompletionItems(document, position, token) {
        const before = document.lineAt(position.line).text.slice(0, position.character);
        const begun = BEGUN.exec(before);
        // A letter before the `@` makes it an address of somebody, not a citation.
        if (begun === null || /[\p{L}\p{N}]$/u.test(before.slice(0, begun.index))) return undefined;
        const start = position.translate(0, -begun[0].length);
        const range = new vscode.Range(start, position);
        const closed = document.lineAt(position.line).text.slice(position.character).startsWith(']');
        const style = { bracket: begun[1] !== '', minus: begun[2] ?? '', closed };
        const fits = await fitting(document, position, deps);
        if (token.isCancellationRequested) return undefined;
        const claims = fits.map((found, index) =>
          claimItem(found.claim, found.evidence, { ...style, range, index, catalogs: deps.catalogs }),
        );
        const sources = [...deps.catalogs.catalog.sources.values()]
          .slice(0, MOST_SOURCES)
          .map((source) => sourceItem(source, { ...style, range }));
        return [...claims, ...sources];
      },
      resolveCompletionItem(item) {
        const documentation = item instanceof CitationItem ? documentationOf(item, deps) : undefined;
        if (documentation !== undefined) item.documentation = documentation;
        return item;
      },
    },
    '@',
  );
}

interface Style {
  readonly bracket: boolean;
  readonly minus: string;
  readonly closed: boolean;
  readonly range: vscode.Range;
}

class CitationItem extends ShownCompletion {
  readonly about: Claim | Source;

  constructor(shown: ShownCompletionLabel, insert: string, about: Claim | Source) {
    super(shown, insert, vscode.CompletionItemKind.Reference);
    this.about = about;
  }
}

function sourceItem(source: Source, style: Style): CitationItem {
  const shown = { label: label(`@${source.id}`, 200), description: label(citationLabel(source), 200) };
  const item = new CitationItem(shown, written({ source: source.id }, style), source);
  item.detail = label(source.title, 200);
  item.filterText = `${style.bracket ? '[' : ''}${style.minus}@${source.id} ${authorNames(source)} ${source.issued ?? ''} ${source.title}`;
  item.sortText = `1${source.id}`;
  item.range = style.range;
  return item;
}

interface ClaimStyle extends Style {
  readonly index: number;
  readonly catalogs: CatalogStore;
}

function claimItem(claim: Claim, evidence: Evidence, style: ClaimStyle): CitationItem {
  const source = style.catalogs.catalog.sources.get(evidence.source);
  const where = [source === undefined ? evidence.source : citationLabel(source), evidence.locator].filter(
    (part) => part !== undefined,
  );
  const item = new CitationItem(
    { label: label(claim.statement, STATEMENT), description: label(where.join(', '), 200) },
    written(evidence, style),
    claim,
  );
  item.detail = label(vscode.l10n.t('Fits this sentence'));
  item.filterText = `${style.bracket ? '[' : ''}${style.minus}@${evidence.source} ${claim.statement}`;
  item.sortText = `0${String(style.index).padStart(3, '0')}`;
  item.preselect = style.index === 0;
  item.range = style.range;
  return item;
}

/** In brackets, unless the writer has opened none: then `@key` in the text, which needs none without a place. */
function written(evidence: Evidence, { bracket, minus, closed }: Style): string {
  const citation = pandocCitation(evidence).slice(1, -1);
  if (bracket) return `[${minus}${citation}${closed ? '' : ']'}`;
  return evidence.locator === undefined ? `${minus}${citation}` : `[${minus}${citation}]`;
}

/** Claims that could be the evidence of the statement under the caret, the best first. */
async function fitting(
  document: vscode.TextDocument,
  position: vscode.Position,
  { catalogs, reports }: CitationCompletionDeps,
): Promise<readonly { readonly claim: Claim; readonly evidence: Evidence }[]> {
  const offset = toOffset(document, position);
  const report = (await reports.whenRead(document))?.report;
  if (report === undefined) return [];
  const at = report.statements.findIndex((statement) => touchesStatement(statement, offset));
  if (at < 0) return [];
  const found = new Map<ClaimId, Evidence>();
  for (const finding of report.findings) {
    if (finding.statement !== at) continue;
    for (const fix of finding.fixes) if (fix.kind === 'cite') found.set(fix.claim, fix.evidence);
  }
  for (const { claim } of report.statements[at]?.bindings ?? []) {
    const [evidence] = catalogs.catalog.claims.get(claim)?.evidence ?? [];
    if (evidence !== undefined && !found.has(claim)) found.set(claim, evidence);
  }
  return [...found].flatMap(([id, evidence]) => {
    const claim = catalogs.catalog.claims.get(id);
    return claim === undefined ? [] : [{ claim, evidence }];
  });
}

/** A citation is typed behind the full stop as well, one space away. */
function touchesStatement(statement: Statement, offset: number): boolean {
  return touches({ start: statement.start, end: statement.end + 3 }, offset);
}

function documentationOf(item: CitationItem, { catalogs }: CitationCompletionDeps): vscode.MarkdownString | undefined {
  if ('statement' in item.about) {
    const card = claimCard(item.about.id, catalogs.catalog);
    return card === undefined ? undefined : toMarkdownString(claimHover(card));
  }
  const card = sourceCard(item.about.id, catalogs.catalog, { l10n: vscode.l10n });
  return card === undefined ? undefined : toMarkdownString(sourceHover(card));
}
