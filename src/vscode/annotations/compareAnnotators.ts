import * as vscode from 'vscode';
import { agreements, disagreements, verdictsIn, type Verdict } from '../../core/annotation/agreement.ts';
import { placed, type PlacedAnnotation } from '../../core/annotation/placedAnnotation.ts';
import { readableReport } from '../../core/annotation/readableReport.ts';
import { parseDocument } from '../../core/markdown/document.ts';
import { agreementFacts } from '../../core/view/agreementLabel.ts';
import { verdict } from '../../core/view/annotationsOutline.ts';
import type { ActiveReport } from '../reports/activeReport.ts';
import type { AnnotationStore } from './annotationStore.ts';
import { registerCommand } from '../host/commands.ts';
import { HumanError } from '../host/humanError.ts';
import type { Owned } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import { COMMAND } from '../host/manifest.ts';
import { keptRecords, reportText } from './reportFile.ts';
import { isReportLeftOut, recordedReports } from './recordedReports.ts';
import type { Settings } from '../host/settings.ts';
import { during, pickOne, type ShownPick } from '../host/surfaces.ts';
import { textField } from '../host/target.ts';
import { label } from '../host/visibleText.ts';

const MOST_REPORTS = 2000;
const MOST_SHOWN = 500;

export interface CompareAnnotatorsDeps {
  readonly annotations: AnnotationStore;
  readonly active: ActiveReport;
  readonly settings: Settings;
  readonly log: Log;
}

const SCOPES = ['one', 'all'] as const;
type Scope = (typeof SCOPES)[number];

interface Row extends ShownPick {
  readonly verdict?: Verdict;
}

/** `Dossier: Compare Annotators`: how far people agree who annotated the same passages, and where they do not. */
export function registerCompareAnnotators(deps: CompareAnnotatorsDeps): Owned {
  return registerCommand(COMMAND.compareAnnotators, deps.log, (argument) => compare(argument, deps));
}

/** `argument`: `{ scope }`, `one` for the active report or `all`; asked for where it is missing. */
async function compare(argument: unknown, deps: CompareAnnotatorsDeps): Promise<void> {
  const { document } = deps.active;
  const hasFolder = (vscode.workspace.workspaceFolders?.length ?? 0) > 0;
  const given = SCOPES.find((one) => one === textField(argument, 'scope'));
  const possible = document === undefined ? 'all' : hasFolder ? undefined : 'one';
  const scope = possible ?? given ?? (document && (await askScope(document.uri)));
  if (scope === undefined) return;
  if (scope === 'all' && !hasFolder) throw new HumanError(vscode.l10n.t('Open a Markdown report first.'));
  const reports =
    scope === 'one' && document !== undefined
      ? new Map([[document.uri.toString(), deps.annotations.of(document.uri)]])
      : await annotatedReports(deps.settings.indexFiles);
  const verdicts = [...reports].flatMap(([uri, all]) => verdictsIn(uri, all));
  const words = new Map([...reports.values()].flat().map(({ annotation }) => [annotation.id, annotation.quote.exact]));
  const between = agreements(verdicts);
  if (between.length === 0) {
    throw new HumanError(
      scope === 'one'
        ? vscode.l10n.t('Fewer than two people have annotated this report.')
        : vscode.l10n.t('Fewer than two people have annotated the reports of this workspace.'),
    );
  }
  const rows = between.flatMap((one): readonly Row[] => {
    const apart = disagreements(one);
    const { between: people, facts } = agreementFacts(one, vscode.l10n);
    return [
      {
        label: label(people),
        iconPath: new vscode.ThemeIcon('organization'),
        detail: label(facts),
        ...(apart[0] === undefined ? {} : { verdict: apart[0].a }),
      },
      ...apart.slice(0, MOST_SHOWN).map(({ a, b }): Row => ({
        label: label(words.get(a.id) ?? '', 200),
        iconPath: new vscode.ThemeIcon('git-compare'),
        description: label(
          `${verdict(a, vscode.l10n)}, ${verdict(b, vscode.l10n)}` +
            (scope === 'one' ? '' : ` · ${vscode.workspace.asRelativePath(vscode.Uri.parse(a.report, true))}`),
        ),
        verdict: a,
      })),
    ];
  });
  const chosen = await pickOne(rows, {
    title: label(vscode.l10n.t('Compare Annotators')),
    placeHolder: label(vscode.l10n.t('Where they disagree; Enter shows the passage')),
    matchOnDescription: true,
  });
  if (chosen?.verdict === undefined) return;
  const { report, start, end } = chosen.verdict;
  await vscode.commands.executeCommand(COMMAND.revealSpan, { uri: report, span: { start, end } });
}

async function askScope(report: vscode.Uri): Promise<Scope | undefined> {
  const items = [
    {
      label: label(vscode.l10n.t('This report')),
      description: label(vscode.workspace.asRelativePath(report)),
      scope: 'one',
    },
    { label: label(vscode.l10n.t('All reports of the workspace')), scope: 'all' },
  ] as const;
  const chosen = await pickOne(items, { title: label(vscode.l10n.t('Compare Annotators')) });
  return chosen?.scope;
}

/** The annotations of all files that are reports by the settings and have any, by the report's address, with their places in its text. */
async function annotatedReports(pattern: string): Promise<ReadonlyMap<string, readonly PlacedAnnotation[]>> {
  const found = new Map<string, readonly PlacedAnnotation[]>();
  const options = {
    title: label(vscode.l10n.t('Reading annotations')),
    location: vscode.ProgressLocation.Notification,
    cancellable: true,
  };
  await during(options, async (_, token) => {
    const reports = (await recordedReports(token)).filter(({ report }) => !isReportLeftOut(report, pattern));
    for (const { report } of reports.slice(0, MOST_REPORTS)) {
      if (token.isCancellationRequested) return;
      const all = await placedIn(report);
      if (all !== undefined) found.set(report.toString(), all);
    }
  });
  return found;
}

/** `undefined` for a report that is not there any more. */
async function placedIn(report: vscode.Uri): Promise<readonly PlacedAnnotation[] | undefined> {
  try {
    const [{ records }, text] = await Promise.all([keptRecords(report), reportText(report)]);
    const readable = readableReport(parseDocument(text).blocks);
    return records.map(({ annotation }) => placed(annotation, readable));
  } catch (error) {
    if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') return undefined;
    throw error;
  }
}
