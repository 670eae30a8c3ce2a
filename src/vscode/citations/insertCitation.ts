import { inWords } from '../../core/text/message.ts';
import * as vscode from 'vscode';
import type { Evidence } from '../../core/catalog/model.ts';
import { citationEdits } from '../../core/report/citationStyle.ts';
import type { Fix, Report, TextEdit } from '../../core/report/report.ts';
import { covers, overlaps, touches, type Span } from '../../core/text/span.ts';
import { authorNames, citationLabel } from '../../core/view/citationLabel.ts';
import { evidenceLabel } from '../../core/view/claimLine.ts';
import type { ActiveReport } from '../reports/activeReport.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { registerCommand } from '../host/commands.ts';
import { toOffset, toRange, toSpan } from '../host/convert.ts';
import { HumanError } from '../host/humanError.ts';
import { together, type Owned } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import { COMMAND, REPORT_LANGUAGE } from '../host/manifest.ts';
import type { ReportStore } from '../reports/reportStore.ts';
import type { Settings } from '../host/settings.ts';
import { pickOne, type ShownPick } from '../host/surfaces.ts';
import { label, type PlainLabel } from '../host/visibleText.ts';

export interface InsertCitationDeps {
  readonly catalogs: CatalogStore;
  readonly reports: ReportStore;
  readonly active: ActiveReport;
  readonly settings: Settings;
  readonly log: Log;
}

interface Pick extends ShownPick {
  readonly evidence: Evidence;
  /** Where it goes when the sentence has a place for it; else at the caret. */
  readonly at?: number;
}

/** Puts a citation at the caret: what fits the sentence or the selection first, then every source. */
export function registerInsertCitation(deps: InsertCitationDeps): Owned {
  return together(
    registerCommand(COMMAND.insertCitation, deps.log, () => insert(deps)),
    vscode.languages.registerDocumentPasteEditProvider(REPORT_LANGUAGE, new CitationPaste(deps), {
      providedPasteEditKinds: [CitationPaste.kind],
      pasteMimeTypes: ['text/plain'],
    }),
  );
}

async function insert({ catalogs, reports, active, settings }: InsertCitationDeps): Promise<void> {
  const { editor } = active;
  if (editor === undefined) throw new HumanError(vscode.l10n.t('Open a Markdown file in the text editor first.'));
  const { document } = editor;
  const selection = toSpan(document, editor.selection);
  const { version } = document;
  const report = (await reports.whenRead(document))?.report;
  const fitting = report === undefined ? [] : fittingPicks(report, selection, catalogs);
  const picks = [
    ...(fitting.length === 0 ? [] : [separator(vscode.l10n.t('Fits the sentence')), ...fitting]),
    separator(vscode.l10n.t('All sources')),
    ...sourcePicks(catalogs),
  ];
  if (picks.length === 1) throw new HumanError(vscode.l10n.t('The packs hold no source that could be cited.'));
  const picked = await pickOne<Pick | ShownPick>(picks, {
    placeHolder: label(vscode.l10n.t('What to cite')),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (picked === undefined || !('evidence' in picked)) return;
  // The text may have changed while the list was open: then the caret is the only place that is sure.
  const at = document.version === version ? picked.at : undefined;
  const place = at ?? toOffset(document, editor.selection.end);
  const style = settings.citationStyle(document.uri);
  const edits = citationEdits(document.getText(), place, picked.evidence, style, catalogs.evidence);
  await applied(edits, document);
}

async function applied(edits: readonly TextEdit[], document: vscode.TextDocument): Promise<void> {
  const workspaceEdit = new vscode.WorkspaceEdit();
  for (const edit of edits) workspaceEdit.replace(document.uri, toRange(document, edit), edit.newText);
  if (!(await vscode.workspace.applyEdit(workspaceEdit))) {
    throw new HumanError(vscode.l10n.t('The report could not be changed. It may be read-only.'));
  }
}

function separator(words: string): ShownPick {
  return { label: label(words), kind: vscode.QuickPickItemKind.Separator };
}

/** The evidence of the statement under the caret, or of those in the selection. */
function fittingPicks(report: Report, selection: Span, { catalog }: CatalogStore): readonly Pick[] {
  const wanted = report.statements.flatMap((statement, index) =>
    overlaps(statement, selection) || touches(statement, selection.start) || covers(selection, statement)
      ? [index]
      : [],
  );
  const fixes = report.findings
    .filter((finding) => finding.statement !== undefined && wanted.includes(finding.statement))
    .flatMap((finding) => finding.fixes)
    .filter((fix): fix is Extract<Fix, { kind: 'cite' }> => fix.kind === 'cite');
  return fixes.map((fix) => ({
    label: shown(catalog.claims.get(fix.claim)?.statement ?? fix.claim),
    description: shown(evidenceLabel(fix.evidence, catalog)),
    detail: shown(fix.why.map((one) => inWords(one, vscode.l10n)).join(' · ')),
    iconPath: new vscode.ThemeIcon('quote'),
    evidence: fix.evidence,
    at: fix.at,
  }));
}

function sourcePicks({ catalog }: CatalogStore): readonly Pick[] {
  return [...catalog.sources.values()].map((source) => ({
    label: shown(citationLabel(source)),
    description: shown(`@${source.id}`),
    detail: shown([authorNames(source), source.title].filter((part) => part !== '').join(' · ')),
    iconPath: new vscode.ThemeIcon('book'),
    evidence: { source: source.id },
  }));
}

function shown(text: string): PlainLabel {
  return label(text, 300);
}

/** A pasted address that a source has becomes a citation of it; any other is left to the editor. */
class CitationPaste implements vscode.DocumentPasteEditProvider {
  static readonly kind = vscode.DocumentDropOrPasteEditKind.Text.append('dossier', 'citation');
  readonly #deps: InsertCitationDeps;

  constructor(deps: InsertCitationDeps) {
    this.#deps = deps;
  }

  async provideDocumentPasteEdits(
    document: vscode.TextDocument,
    ranges: readonly vscode.Range[],
    data: vscode.DataTransfer,
    _context: vscode.DocumentPasteEditContext,
    token: vscode.CancellationToken,
  ): Promise<vscode.DocumentPasteEdit[] | undefined> {
    const pasted = (await data.get('text/plain')?.asString())?.trim();
    const [range] = ranges;
    if (token.isCancellationRequested || pasted === undefined || range === undefined || ranges.length > 1)
      return undefined;
    // A selection is to become the text of a link, which the editor does itself.
    if (!range.isEmpty || pasted.length > 2000 || !/^https?:\/\/\S+$/i.test(pasted)) return undefined;
    const { catalogs, settings } = this.#deps;
    const source = catalogs.evidence.sourceByUrl(pasted);
    if (source === undefined) return undefined;
    const at = toOffset(document, range.start);
    const style = settings.citationStyle(document.uri);
    const edits = citationEdits(document.getText(), at, { source }, style, catalogs.evidence);
    const [here, ...elsewhere] = edits;
    if (here === undefined) return undefined;
    const title = label(vscode.l10n.t('Cite {0}', evidenceLabel({ source }, catalogs.catalog)), 200);
    const edit = new vscode.DocumentPasteEdit(here.newText, title, CitationPaste.kind);
    if (elsewhere.length > 0) {
      edit.additionalEdit = new vscode.WorkspaceEdit();
      for (const other of elsewhere) {
        edit.additionalEdit.replace(document.uri, toRange(document, other), other.newText);
      }
    }
    return [edit];
  }
}
