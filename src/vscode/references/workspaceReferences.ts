import * as vscode from 'vscode';
import { citationAt } from '../reports/citationAt.ts';
import { placeToRange, toOffset } from '../host/convert.ts';
import type { Owned } from '../host/lifetime.ts';
import { REPORT_LANGUAGE } from '../host/manifest.ts';
import type { ReportStore } from '../reports/reportStore.ts';
import { whisper } from '../host/surfaces.ts';
import type { CardTarget } from '../host/target.ts';
import { label } from '../host/visibleText.ts';
import type { WorkspaceIndex } from '../reports/workspaceIndex.ts';

/** Milliseconds that somebody who asks waits for reports that are still being read. */
const PATIENCE = 3000;
/** Reports whose places are listed. */
const MOST_REPORTS = 2000;

export interface WorkspaceReferencesDeps {
  readonly reports: ReportStore;
  readonly index: WorkspaceIndex;
}

/** Find All References (Shift+F12) on a mention or a citation: where the other reports of the workspace speak of it. */
export function registerWorkspaceReferences({ reports, index }: WorkspaceReferencesDeps): Owned {
  return vscode.languages.registerReferenceProvider(REPORT_LANGUAGE, {
    async provideReferences(document, position, _context, token) {
      const targets = targetsAt(document, position, reports);
      if (targets.length === 0) return undefined;
      await patiently(index.whenRead(token));
      if (index.state === 'reading') {
        const { done, total } = index.progress;
        whisper(label(vscode.l10n.t('Dossier is still reading: {0} of {1} reports so far', done, total)), 5000);
      }
      const here = document.uri.toString();
      // What stands here is told by those who know the text as it is now.
      return targets
        .flatMap((target) => index.usesOf(target, MOST_REPORTS))
        .filter(({ uri }) => uri.toString() !== here)
        .flatMap(({ uri, uses }) => uses.places.map((place) => new vscode.Location(uri, placeToRange(place))));
    },
  });
}

function targetsAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  reports: ReportStore,
): readonly CardTarget[] {
  const mention = reports.mentionAt(document, position);
  if (mention !== undefined) return [{ kind: 'entity', id: mention.entity }];
  const report = reports.current(document)?.report;
  const citation = report === undefined ? undefined : citationAt(report, toOffset(document, position));
  return (citation?.sources ?? []).map((id) => ({ kind: 'source', id }));
}

async function patiently(work: Promise<void>): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const enough = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, PATIENCE);
  });
  await Promise.race([work, enough]);
  clearTimeout(timer);
}
