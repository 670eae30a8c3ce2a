import * as vscode from 'vscode';
import type { Idle } from '../host/idle.ts';
import { Disposable } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import type { Reading } from './liveReport.ts';
import { isReport, type ReportStore } from './reportStore.ts';

export interface ActiveReportDeps {
  readonly reports: ReportStore;
  readonly log: Log;
  readonly idle: Idle;
}

/**
 * The report that a person is at work on. It stays the same while they look at a card, a setting or a terminal, and
 * it is found in a rendered Markdown editor too, which is no text editor.
 */
export class ActiveReport extends Disposable {
  readonly #deps: ActiveReportDeps;
  readonly #changed = this.register(new vscode.EventEmitter<void>());
  /** Another report has become the active one, or there is none any more. */
  readonly onDidChange = this.#changed.event;
  #document: vscode.TextDocument | undefined;
  #search = 0;

  constructor(deps: ActiveReportDeps) {
    super();
    this.#deps = deps;
    const look = (): void => {
      void this.#look();
    };
    this.register(vscode.window.onDidChangeActiveTextEditor(look));
    this.register(vscode.window.tabGroups.onDidChangeTabs(look));
    this.register(vscode.window.tabGroups.onDidChangeTabGroups(look));
    this.register(vscode.workspace.onDidOpenTextDocument(look));
    this.register(vscode.workspace.onDidCloseTextDocument(look));
    look();
  }

  get document(): vscode.TextDocument | undefined {
    return this.#document;
  }

  /** What is known of it, as its text stands now. */
  get reading(): Reading | undefined {
    return this.#document === undefined ? undefined : this.#deps.reports.current(this.#document);
  }

  /** A text editor that shows it, the active one first. */
  get editor(): vscode.TextEditor | undefined {
    const { activeTextEditor, visibleTextEditors } = vscode.window;
    if (activeTextEditor !== undefined && activeTextEditor.document === this.#document) return activeTextEditor;
    return visibleTextEditors.find((editor) => editor.document === this.#document);
  }

  async #look(): Promise<void> {
    const ended = this.#deps.idle.begin();
    try {
      this.#search += 1;
      const search = this.#search;
      const found = await activeDocument();
      if (search !== this.#search || this.disposed) return;
      const next = found ?? (isShown(this.#document) ? this.#document : undefined);
      if (next !== undefined) this.#deps.reports.follow(next);
      if (next === this.#document) return;
      this.#document = next;
      this.#changed.fire();
    } catch (error) {
      this.#deps.log.error('Looking for the active report', error);
    } finally {
      ended();
    }
  }
}

async function activeDocument(): Promise<vscode.TextDocument | undefined> {
  const editor = vscode.window.activeTextEditor;
  if (editor !== undefined) return isReport(editor.document) ? editor.document : undefined;
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  if (!(input instanceof vscode.TabInputCustom) && !(input instanceof vscode.TabInputText)) return undefined;
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === input.uri.toString());
  if (open !== undefined) return isReport(open) ? open : undefined;
  // A new document that is gone while its tab still stands would come back empty, and unsaved.
  if (input.uri.scheme === 'untitled' || !/\.(md|markdown)$/i.test(input.uri.path)) return undefined;
  const document = await vscode.workspace.openTextDocument(input.uri);
  return isReport(document) ? document : undefined;
}

function isShown(document: vscode.TextDocument | undefined): boolean {
  if (document === undefined || document.isClosed) return false;
  const uri = document.uri.toString();
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(
      ({ input }) =>
        (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom) &&
        input.uri.toString() === uri,
    ),
  );
}
