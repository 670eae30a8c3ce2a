import * as vscode from 'vscode';
import type { Mention } from '../../core/report/report.ts';
import type { ActiveReport } from '../reports/activeReport.ts';
import { registerCommand } from '../host/commands.ts';
import { toOffset, toRange } from '../host/convert.ts';
import { HumanError } from '../host/humanError.ts';
import { Disposable, type Owned } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import { COMMAND, CONTEXT } from '../host/manifest.ts';
import { isReport, type ReportStore } from '../reports/reportStore.ts';
import { whisper } from '../host/surfaces.ts';
import { placeFrom } from '../host/target.ts';
import { label } from '../host/visibleText.ts';

const MESSAGE_TIME = 4000;
const AFTER_MOVE = 60;

export interface NavigationDeps {
  readonly active: ActiveReport;
  readonly reports: ReportStore;
  readonly log: Log;
}

/** From mention to mention, round and round; and to a place that a tree names. */
export function registerNavigation(deps: NavigationDeps): Owned {
  return new Navigation(deps);
}

class Navigation extends Disposable {
  readonly #deps: NavigationDeps;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #onMention = false;

  constructor(deps: NavigationDeps) {
    super();
    this.#deps = deps;
    this.register(registerCommand(COMMAND.nextMention, deps.log, () => this.#go('next')));
    this.register(registerCommand(COMMAND.previousMention, deps.log, () => this.#go('previous')));
    this.register(registerCommand(COMMAND.revealSpan, deps.log, (argument) => reveal(argument)));
    this.register(
      vscode.window.onDidChangeTextEditorSelection(() => {
        this.#lookSoon();
      }),
    );
    this.register(
      vscode.window.onDidChangeActiveTextEditor(() => {
        this.#lookSoon();
      }),
    );
    this.register(
      deps.reports.onDidChangeReport(() => {
        this.#lookSoon();
      }),
    );
  }

  override dispose(): void {
    clearTimeout(this.#timer);
    super.dispose();
  }

  async #go(direction: 'next' | 'previous'): Promise<void> {
    const { active } = this.#deps;
    const editor = active.editor ?? (await opened(active.document));
    if (editor === undefined) throw new HumanError(vscode.l10n.t('Open a Markdown file first.'));
    const reading = await this.#deps.reports.whenRead(editor.document);
    const mentions = reading?.report.mentions ?? [];
    const to = neighbour(mentions, editor, direction);
    if (to === undefined) throw new HumanError(vscode.l10n.t('Nothing in this report is known to the packs.'));
    const range = toRange(editor.document, to.mention);
    if (vscode.window.activeTextEditor !== editor) {
      await vscode.window.showTextDocument(editor.document, {
        viewColumn: editor.viewColumn ?? vscode.ViewColumn.Active,
      });
    }
    // A screen reader speaks the selection; the status bar says where in the round we are.
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    const place = vscode.l10n.t('Mention {0} of {1}: {2}', to.index + 1, mentions.length, to.mention.name);
    whisper(label(to.wrapped ? vscode.l10n.t('{0} (round again)', place) : place, 300), MESSAGE_TIME);
  }

  /** Sets the key that menus and keys ask for. */
  #lookSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      const editor = vscode.window.activeTextEditor;
      const on =
        editor !== undefined &&
        isReport(editor.document) &&
        this.#deps.reports.mentionAt(editor.document, editor.selection.active) !== undefined;
      if (on === this.#onMention) return;
      this.#onMention = on;
      void vscode.commands.executeCommand('setContext', CONTEXT.onMention, on);
    }, AFTER_MOVE);
  }
}

interface Neighbour {
  readonly mention: Mention;
  readonly index: number;
  readonly wrapped: boolean;
}

function neighbour(
  mentions: readonly Mention[],
  editor: vscode.TextEditor,
  direction: 'next' | 'previous',
): Neighbour | undefined {
  const start = toOffset(editor.document, editor.selection.start);
  const found =
    direction === 'next'
      ? mentions.findIndex((mention) => mention.start > start || (mention.start === start && editor.selection.isEmpty))
      : mentions.findLastIndex((mention) => mention.start < start);
  const index = found >= 0 ? found : direction === 'next' ? 0 : mentions.length - 1;
  const mention = mentions[index];
  return mention === undefined ? undefined : { mention, index, wrapped: found < 0 };
}

async function opened(document: vscode.TextDocument | undefined): Promise<vscode.TextEditor | undefined> {
  return document === undefined ? undefined : vscode.window.showTextDocument(document);
}

async function reveal(argument: unknown): Promise<void> {
  const place = placeFrom(argument);
  if (place === undefined) throw new HumanError(vscode.l10n.t('This place is not known any more.'));
  const document = await vscode.workspace.openTextDocument(place.uri);
  const range = toRange(document, place.span);
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  await vscode.window.showTextDocument(document, {
    selection: range,
    ...(shown?.viewColumn === undefined ? {} : { viewColumn: shown.viewColumn }),
  });
}
