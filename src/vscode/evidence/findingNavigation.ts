import { inWords } from '../../core/text/message.ts';
import * as vscode from 'vscode';
import type { Finding } from '../../core/report/report.ts';
import type { ActiveReport } from '../reports/activeReport.ts';
import { registerCommand } from '../host/commands.ts';
import { toOffset, toRange } from '../host/convert.ts';
import { HumanError } from '../host/humanError.ts';
import { together, type Owned } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import { COMMAND } from '../host/manifest.ts';
import type { ReportStore } from '../reports/reportStore.ts';
import { whisper } from '../host/surfaces.ts';
import { label } from '../host/visibleText.ts';

const MESSAGE_TIME = 6000;

export interface FindingNavigationDeps {
  readonly active: ActiveReport;
  readonly reports: ReportStore;
  readonly log: Log;
}

/** From finding to finding, round and round. The status bar says why each one is one. */
export function registerFindingNavigation(deps: FindingNavigationDeps): Owned {
  return together(
    registerCommand(COMMAND.nextFinding, deps.log, () => go('next', deps)),
    registerCommand(COMMAND.previousFinding, deps.log, () => go('previous', deps)),
  );
}

async function go(direction: 'next' | 'previous', { active, reports }: FindingNavigationDeps): Promise<void> {
  const { document } = active;
  if (document === undefined) throw new HumanError(vscode.l10n.t('Open a Markdown file first.'));
  const shown = active.editor;
  const editor = await vscode.window.showTextDocument(document, shown?.viewColumn);
  const findings = (await reports.whenRead(document))?.report.findings ?? [];
  const at = neighbour(findings, toOffset(document, editor.selection.start), direction);
  const finding = at === undefined ? undefined : findings[at];
  if (at === undefined || finding === undefined) {
    whisper(label(vscode.l10n.t('Nothing to look at: no finding in this report.')), MESSAGE_TIME);
    return;
  }
  const range = toRange(document, finding);
  editor.selection = new vscode.Selection(range.start, range.start);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  const why = inWords(finding.message, vscode.l10n);
  const message = vscode.l10n.t('Finding {0} of {1}: {2}', at + 1, findings.length, why);
  whisper(label(message, 220), MESSAGE_TIME);
}

/** Index of the finding behind or before the caret; the first or last one where there is none. */
function neighbour(findings: readonly Finding[], caret: number, direction: 'next' | 'previous'): number | undefined {
  if (findings.length === 0) return undefined;
  const found =
    direction === 'next'
      ? findings.findIndex((finding) => finding.start > caret)
      : findings.findLastIndex((finding) => finding.start < caret);
  if (found >= 0) return found;
  return direction === 'next' ? 0 : findings.length - 1;
}
