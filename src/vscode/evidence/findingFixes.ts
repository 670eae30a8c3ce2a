import * as vscode from 'vscode';
import type { EntityId } from '../../core/catalog/model.ts';
import { citationEdits } from '../../core/report/citationStyle.ts';
import type { Finding, Fix, TextEdit } from '../../core/report/report.ts';
import { evidenceLabel } from '../../core/view/claimLine.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { toRange, toSpan } from '../host/convert.ts';
import type { Owned } from '../host/lifetime.ts';
import { COMMAND, REPORT_LANGUAGE } from '../host/manifest.ts';
import type { Reading } from '../reports/liveReport.ts';
import type { ReportStore } from '../reports/reportStore.ts';
import type { Settings } from '../host/settings.ts';
import { codeAction } from '../host/surfaces.ts';
import { clipped, label, visibleText } from '../host/visibleText.ts';

const STATEMENT = 70;

export interface FindingFixesDeps {
  readonly catalogs: CatalogStore;
  readonly reports: ReportStore;
  readonly settings: Settings;
}

/** What can be done about a finding, under the light bulb: mend it, or leave it alone here, in this file, everywhere. */
export function registerFindingFixes(deps: FindingFixesDeps): Owned {
  return vscode.languages.registerCodeActionsProvider(
    REPORT_LANGUAGE,
    {
      async provideCodeActions(document, range, context) {
        if (context.only !== undefined && !context.only.intersects(vscode.CodeActionKind.QuickFix)) return [];
        const reading = await deps.reports.whenRead(document);
        if (reading === undefined) return [];
        const span = toSpan(document, range);
        const findings = reading.report.findings.filter(
          (finding) => finding.start <= span.end && span.start <= finding.end,
        );
        return findings.flatMap((finding) => actionsFor(finding, { ...deps, document, reading, context }));
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix] },
  );
}

interface FixContext extends FindingFixesDeps {
  readonly document: vscode.TextDocument;
  readonly reading: Reading;
  readonly context: vscode.CodeActionContext;
}

function actionsFor(finding: Finding, context: FixContext): readonly vscode.CodeAction[] {
  const range = toRange(context.document, finding);
  const diagnostics = context.context.diagnostics.filter(
    (each) => each.source === 'Dossier' && each.range.isEqual(range) && codeOf(each) === finding.code,
  );
  const fixes = finding.fixes.flatMap((fix) => fixActions(fix, finding, context));
  const first = fixes[0];
  // One obvious way: what `Fix` on the keyboard takes at once.
  if (first !== undefined && finding.fixes.length === 1 && finding.fixes[0]?.kind === 'replace')
    first.isPreferred = true;
  const all = [...fixes, ...ignoreActions(finding, context)];
  for (const action of all) action.diagnostics = [...diagnostics];
  return all;
}

function fixActions(fix: Fix, finding: Finding, context: FixContext): readonly vscode.CodeAction[] {
  switch (fix.kind) {
    case 'replace': {
      const shown = clipped(visibleText(fix.edit.newText), STATEMENT);
      return [editAction(vscode.l10n.t('Change to “{0}”', shown), [fix.edit], context)];
    }
    case 'cite': {
      const { catalogs, settings, reading, document } = context;
      const style = settings.citationStyle(document.uri);
      const edits = citationEdits(reading.text, fix.at, fix.evidence, style, catalogs.evidence);
      const claim = catalogs.catalog.claims.get(fix.claim);
      const statement = clipped(visibleText(claim?.statement ?? fix.claim), STATEMENT);
      const where = visibleText(evidenceLabel(fix.evidence, catalogs.catalog));
      return [editAction(vscode.l10n.t('Cite {0}: “{1}”', where, statement), edits, context)];
    }
    case 'choose': {
      const name = visibleText(context.catalogs.catalog.entities.get(fix.entity)?.name ?? fix.entity);
      const shown = clipped(name, STATEMENT);
      return [
        chooseAction(vscode.l10n.t('It means {0}, in this report', shown), fix.entity, finding, 'report', context),
        chooseAction(
          vscode.l10n.t('It means {0}, in all reports of this project', shown),
          fix.entity,
          finding,
          'project',
          context,
        ),
      ];
    }
  }
}

function chooseAction(
  title: string,
  entity: EntityId,
  { start, end }: Finding,
  scope: 'report' | 'project',
  { document, reading }: FixContext,
): vscode.CodeAction {
  const action = quickFix(title);
  const name = reading.text.slice(start, end);
  action.command = {
    command: COMMAND.chooseEntity,
    title,
    arguments: [{ uri: document.uri.toString(), name, entity, scope }],
  };
  return action;
}

function ignoreActions(finding: Finding, context: FixContext): readonly vscode.CodeAction[] {
  const { code } = finding;
  const here = editAction(
    vscode.l10n.t('Ignore {0} in this paragraph', code),
    [{ start: finding.end, end: finding.end, newText: ` <!-- dossier-ignore ${code} -->` }],
    context,
  );
  const top = startOfText(context.reading.text);
  const inFile = editAction(
    vscode.l10n.t('Ignore {0} in this file', code),
    [{ start: top, end: top, newText: `<!-- dossier-ignore-file ${code} -->\n\n` }],
    context,
  );
  const everywhere = quickFix(vscode.l10n.t('Ignore {0} in this project', code));
  everywhere.command = {
    command: COMMAND.ignoreEverywhere,
    title: everywhere.title,
    arguments: [{ uri: context.document.uri.toString(), code }],
  };
  return [here, inFile, everywhere];
}

/** Behind front matter, which has to stay first. */
function startOfText(text: string): number {
  const frontMatter = /^---[ \t]*\r?\n[\s\S]{0,20000}?\r?\n(?:---|\.\.\.)[ \t]*(?:\r?\n|$)/.exec(text);
  return frontMatter === null ? 0 : frontMatter[0].length;
}

function editAction(title: string, edits: readonly TextEdit[], { document }: FixContext): vscode.CodeAction {
  const action = quickFix(title);
  action.edit = new vscode.WorkspaceEdit();
  for (const edit of edits) action.edit.replace(document.uri, toRange(document, edit), edit.newText);
  return action;
}

function quickFix(title: string): vscode.CodeAction {
  return codeAction(label(title, 300), vscode.CodeActionKind.QuickFix);
}

function codeOf({ code }: vscode.Diagnostic): string | undefined {
  const value = typeof code === 'object' ? code.value : code;
  return value === undefined ? undefined : String(value);
}
