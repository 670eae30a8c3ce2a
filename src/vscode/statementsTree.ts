import * as vscode from 'vscode';
import { touches } from '../core/text/span.ts';
import type { OutlineNode } from '../core/view/outline.ts';
import { statementsOutline, type StatementOrder } from '../core/view/statementsOutline.ts';
import type { ActiveReport } from './activeReport.ts';
import { toMarkdownString } from './cardMarkdown.ts';
import type { CatalogStore } from './catalogStore.ts';
import { registerCommand } from './commands.ts';
import { toOffset } from './convert.ts';
import type { Idle } from './idle.ts';
import { Disposable } from './lifetime.ts';
import type { Log } from './log.ts';
import { COMMAND, CONTEXT, VIEW } from './manifest.ts';
import { itemKind, OutlineTree } from './outlineTree.ts';
import type { ReportStore } from './reportStore.ts';
import { text } from './safeMarkdown.ts';
import type { Settings } from './settings.ts';

const AFTER_CHANGE = 150;
const AFTER_MOVE = 120;
const ORDER_KEY = 'dossier.statementOrder';

export interface StatementsTreeDeps {
  readonly catalogs: CatalogStore;
  readonly reports: ReportStore;
  readonly active: ActiveReport;
  readonly settings: Settings;
  readonly memory: vscode.Memento;
  readonly log: Log;
  readonly idle: Idle;
}

/** What the active report states, and what each statement rests on; coverage in the title and as the badge. */
export class StatementsTree extends Disposable {
  readonly #deps: StatementsTreeDeps;
  readonly tree: OutlineTree;
  #order: StatementOrder;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ended: (() => void) | undefined;
  #followTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(deps: StatementsTreeDeps) {
    super();
    this.#deps = deps;
    this.#order = orderFrom(deps.memory.get(ORDER_KEY));
    this.tree = this.register(
      new OutlineTree({
        view: VIEW.statements,
        openRoots: true,
        command: (node) => this.#reveal(node),
        tooltip: (node) => (node.tooltip === undefined ? undefined : toMarkdownString(text(node.tooltip, 1000))),
        contextValue: itemKind,
        description: (node) => node.description,
      }),
    );
    this.register(registerCommand(COMMAND.statementsByStatus, deps.log, () => this.#setOrder('status')));
    this.register(registerCommand(COMMAND.statementsBySection, deps.log, () => this.#setOrder('section')));
    this.register(registerCommand(COMMAND.statementsInOrder, deps.log, () => this.#setOrder('order')));
    this.register(
      deps.active.onDidChange(() => {
        this.#showSoon(0);
      }),
    );
    this.register(
      deps.reports.onDidChangeReport((uri) => {
        if (uri.toString() === deps.active.document?.uri.toString()) this.#showSoon(AFTER_CHANGE);
      }),
    );
    this.register(
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (textEditor.document === deps.active.document) this.#followSoon(textEditor);
      }),
    );
    this.#showSoon(0);
  }

  override dispose(): void {
    clearTimeout(this.#timer);
    clearTimeout(this.#followTimer);
    this.#ended?.();
    super.dispose();
  }

  async #setOrder(order: StatementOrder): Promise<void> {
    this.#order = order;
    await this.#deps.memory.update(ORDER_KEY, order);
    this.#show();
  }

  #showSoon(delay: number): void {
    clearTimeout(this.#timer);
    this.#ended ??= this.#deps.idle.begin();
    this.#timer = setTimeout(() => {
      try {
        this.#show();
      } finally {
        this.#ended?.();
        this.#ended = undefined;
      }
    }, delay);
  }

  #show(): void {
    const { active, catalogs } = this.#deps;
    const { document, reading } = active;
    const report = reading?.report;
    const nodes = report === undefined ? [] : statementsOutline(report, catalogs.catalog, this.#order);
    const state = document === undefined ? 'none' : nodes.length === 0 ? 'empty' : 'some';
    void vscode.commands.executeCommand('setContext', CONTEXT.statements, state);
    void vscode.commands.executeCommand('setContext', CONTEXT.statementOrder, this.#order);
    const { view } = this.tree;
    const { statements, withEvidence } = report?.coverage ?? { statements: 0, withEvidence: 0 };
    const open = statements - withEvidence;
    view.description =
      statements === 0
        ? ''
        : vscode.l10n.t(
            '{0} % with evidence ({1} of {2})',
            Math.floor((100 * withEvidence) / statements),
            withEvidence,
            statements,
          );
    view.badge =
      open === 0
        ? undefined
        : { value: open, tooltip: vscode.l10n.t('{0} of {1} statements without evidence', open, statements) };
    this.tree.show(nodes);
  }

  #reveal(node: OutlineNode): vscode.Command | undefined {
    const uri = this.#deps.active.document?.uri;
    if (node.target?.kind !== 'span' || uri === undefined) return undefined;
    return {
      command: COMMAND.revealSpan,
      title: vscode.l10n.t('Reveal in report'),
      arguments: [{ uri: uri.toString(), span: node.target.span }],
    };
  }

  #followSoon(editor: vscode.TextEditor): void {
    clearTimeout(this.#followTimer);
    if (!this.tree.view.visible || !this.#deps.settings.followCursor) return;
    this.#followTimer = setTimeout(() => {
      void this.#follow(editor);
    }, AFTER_MOVE);
  }

  /** Selects the statement under the caret where its group is open, so that nothing opens by itself. */
  async #follow(editor: vscode.TextEditor): Promise<void> {
    const offset = toOffset(editor.document, editor.selection.active);
    const node = this.tree.find(
      ({ target, children }) => children.length === 0 && target?.kind === 'span' && touches(target.span, offset),
    );
    if (node === undefined || this.disposed) return;
    const parent = this.tree.parentOf(node);
    if (parent !== undefined && !this.tree.isExpanded(parent)) return;
    try {
      await this.tree.view.reveal(node, { select: true, focus: false, expand: false });
    } catch (error) {
      // The tree was shown anew between the two: the next move of the caret finds the new node.
      this.#deps.log.warn(`Following the cursor: ${String(error)}`);
    }
  }
}

function orderFrom(value: unknown): StatementOrder {
  return value === 'section' || value === 'order' ? value : 'status';
}
