import * as vscode from 'vscode';
import type { EntityId } from '../core/catalog/model.ts';
import { touches } from '../core/text/span.ts';
import { reportOutline, type OutlineNode } from '../core/view/outline.ts';
import type { ActiveReport } from './activeReport.ts';
import type { CatalogStore } from './catalogStore.ts';
import { showCard, tooltipOf } from './claimsTree.ts';
import { toMarkdownString } from './cardMarkdown.ts';
import { toOffset } from './convert.ts';
import type { Idle } from './idle.ts';
import { Disposable } from './lifetime.ts';
import type { Log } from './log.ts';
import { COMMAND, CONTEXT, VIEW } from './manifest.ts';
import { itemKind, OutlineTree } from './outlineTree.ts';
import type { ReportStore } from './reportStore.ts';
import { text } from './safeMarkdown.ts';
import type { Settings } from './settings.ts';
import { clipped, visibleText } from './visibleText.ts';

const AFTER_CHANGE = 120;
/** A tree that took long to make is made anew the less often: at most a fifth of the time goes into it. */
const SHARE = 4;
const AFTER_MOVE = 100;

export interface ReportTreeDeps {
  readonly catalogs: CatalogStore;
  readonly reports: ReportStore;
  readonly active: ActiveReport;
  readonly settings: Settings;
  readonly log: Log;
  readonly idle: Idle;
}

/** "In this report": the mentions of the active report by entity. */
export class ReportTree extends Disposable {
  readonly #deps: ReportTreeDeps;
  readonly tree: OutlineTree;
  /** Milliseconds that the tree took to make. */
  #cost = 0;
  #showTimer: ReturnType<typeof setTimeout> | undefined;
  #showEnded: (() => void) | undefined;
  #followTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(deps: ReportTreeDeps) {
    super();
    this.#deps = deps;
    this.tree = this.register(
      new OutlineTree({
        view: VIEW.report,
        openRoots: true,
        command: (node) => this.#command(node),
        tooltip: (node) => this.#tooltip(node),
        contextValue: itemKind,
        // The column is narrow; a screen reader hears the whole description.
        description: (node) => (node.target?.kind === 'entity' ? String(node.children.length) : node.description),
      }),
    );
    this.register(
      deps.active.onDidChange(() => {
        this.#showSoon(0);
      }),
    );
    this.register(
      deps.reports.onDidChangeReport((uri) => {
        if (uri.toString() === deps.active.document?.uri.toString()) {
          this.#showSoon(Math.max(AFTER_CHANGE, SHARE * this.#cost));
        }
      }),
    );
    this.register(
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === deps.active.document) this.#followSoon(textEditor);
      }),
    );
    this.#showSoon(0);
  }

  /** The node of an entity, absent when the report does not name it. */
  nodeFor(entity: EntityId): OutlineNode | undefined {
    return this.tree.roots.find(({ target }) => target?.kind === 'entity' && target.id === entity);
  }

  override dispose(): void {
    clearTimeout(this.#showTimer);
    clearTimeout(this.#followTimer);
    this.#showEnded?.();
    super.dispose();
  }

  #showSoon(delay: number): void {
    clearTimeout(this.#showTimer);
    this.#showEnded ??= this.#deps.idle.begin();
    this.#showTimer = setTimeout(() => {
      const started = performance.now();
      try {
        this.#show();
        this.#cost = performance.now() - started;
      } finally {
        this.#showEnded?.();
        this.#showEnded = undefined;
      }
    }, delay);
  }

  #show(): void {
    const { active, catalogs, reports } = this.#deps;
    const { document } = active;
    // The newest there is: while a long report is being read, asking for the current one would read it all at once.
    const reading = document === undefined ? undefined : reports.reading(document.uri);
    const nodes = reading === undefined ? [] : reportOutline(reading.report, reading.text, catalogs.catalog);
    const tooLong = document !== undefined && reports.isTooLong(document);
    const state =
      document === undefined ? 'none' : tooLong ? 'tooLarge' : reading === undefined ? 'reading' : named(nodes);
    void vscode.commands.executeCommand('setContext', CONTEXT.report, state);
    const { view } = this.tree;
    view.description = document === undefined ? '' : fileName(document.uri);
    view.message = partlyRead(reading?.report.problems.map((problem) => problem.message) ?? []);
    this.tree.show(nodes);
  }

  #command(node: OutlineNode): vscode.Command | undefined {
    const uri = this.#deps.active.document?.uri;
    if (node.target?.kind !== 'span' || uri === undefined) return showCard(node);
    return {
      command: COMMAND.revealSpan,
      title: vscode.l10n.t('Reveal in report'),
      arguments: [{ uri: uri.toString(), span: node.target.span }],
    };
  }

  #tooltip(node: OutlineNode): vscode.MarkdownString | undefined {
    const content =
      node.target?.kind === 'span' ? text(node.tooltip ?? node.label, 400) : tooltipOf(node, this.#deps.catalogs);
    return content === undefined ? undefined : toMarkdownString(content);
  }

  #followSoon(editor: vscode.TextEditor): void {
    clearTimeout(this.#followTimer);
    if (!this.tree.view.visible || !this.#deps.settings.followCursor) return;
    this.#followTimer = setTimeout(() => {
      void this.#follow(editor);
    }, AFTER_MOVE);
  }

  /** Selects what the caret touches: the mention where its entity is open, else the entity, so that nothing opens by itself. */
  async #follow(editor: vscode.TextEditor): Promise<void> {
    const offset = toOffset(editor.document, editor.selection.active);
    const mention = this.tree.find(({ target }) => target?.kind === 'span' && touches(target.span, offset));
    if (mention === undefined || this.disposed) return;
    const parent = this.tree.parentOf(mention);
    const node = parent === undefined || this.tree.isExpanded(parent) ? mention : parent;
    try {
      await this.tree.view.reveal(node, { select: true, focus: false, expand: false });
    } catch (error) {
      // The tree was shown anew between the two: the next move of the caret finds the new node.
      this.#deps.log.warn(`Following the cursor: ${String(error)}`);
    }
  }
}

function named(nodes: readonly OutlineNode[]): 'empty' | 'some' {
  return nodes.length === 0 ? 'empty' : 'some';
}

function fileName(uri: vscode.Uri): string {
  return visibleText(uri.path.slice(uri.path.lastIndexOf('/') + 1));
}

function partlyRead(problems: readonly string[]): string {
  const first = problems[0];
  if (first === undefined) return '';
  const message = clipped(visibleText(first), 200);
  return problems.length === 1
    ? vscode.l10n.t('Read in part: {0}', message)
    : vscode.l10n.t('Read in part: {0} (and {1} more)', message, problems.length - 1);
}
