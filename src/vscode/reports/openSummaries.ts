import * as vscode from 'vscode';
import { summaryOf, type ReportSummary } from '../../core/report/reportSummary.ts';
import type { Reading } from './liveReport.ts';
import type { ReportStore } from './reportStore.ts';

/** An open report and what it has to do with the catalog as it stands in the editor, saved or not. */
export interface OpenSummary {
  readonly uri: vscode.Uri;
  readonly reading: Reading;
  readonly summary: ReportSummary;
}

/** Summaries of open reports, each made once for a reading, and only when somebody asks. */
export class OpenSummaries {
  readonly #reports: ReportStore;
  readonly #made = new Map<string, OpenSummary>();

  constructor(reports: ReportStore) {
    this.#reports = reports;
  }

  /** Those that count as of the workspace: `isOfWorkspace` says so of a URI; drafts and files that stand alone do too. */
  now(isOfWorkspace: (key: string) => boolean): ReadonlyMap<string, OpenSummary> {
    const open = new Set<string>();
    for (const { uri } of vscode.workspace.textDocuments) {
      const key = uri.toString();
      const counts =
        isOfWorkspace(key) ||
        uri.scheme === 'untitled' ||
        (uri.scheme === 'file' && vscode.workspace.getWorkspaceFolder(uri) === undefined);
      const reading = counts ? this.#reports.reading(uri) : undefined;
      if (reading === undefined) continue;
      open.add(key);
      if (this.#made.get(key)?.reading === reading) continue;
      this.#made.set(key, { uri, reading, summary: summaryOf(reading.report, reading.text) });
    }
    for (const key of this.#made.keys()) if (!open.has(key)) this.#made.delete(key);
    return this.#made;
  }
}
