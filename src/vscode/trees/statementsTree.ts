import * as vscode from 'vscode';
import type { Report } from '../../core/report/report.ts';
import { touches } from '../../core/text/span.ts';
import type { Arrangement } from '../../core/view/arrange.ts';
import type { OutlineNode } from '../../core/view/outline.ts';
import { statementRows } from '../../core/view/statementRows.ts';
import type { ActiveReport } from '../reports/activeReport.ts';
import { ArrangedTree } from './arrangedTree.ts';
import type { AnnotationStore } from '../annotations/annotationStore.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { registerCommand } from '../host/commands.ts';
import { followCaret } from './followCaret.ts';
import type { Idle } from '../host/idle.ts';
import { Disposable } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import { COMMAND, CONTEXT, VIEW } from '../host/manifest.ts';
import { outlineWords } from '../catalog/outlineWords.ts';
import type { Reading } from '../reports/liveReport.ts';
import type { ReportStore } from '../reports/reportStore.ts';
import type { Settings } from '../host/settings.ts';
import { Soon } from '../host/soon.ts';
import { commandOf, contextValueOf, tooltipOf } from './treeCards.ts';

const AFTER_CHANGE = 150;
/** A tree that took long to put in order is shown anew the less often: at most a fifth of the time goes into it. */
const SHARE = 4;

export interface StatementsTreeDeps {
  readonly annotations: AnnotationStore;
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
  readonly #arranged: ArrangedTree;
  readonly #soon: Soon;
  /** What the tree is of. */
  #shown: Report | undefined;

  constructor(deps: StatementsTreeDeps) {
    super();
    this.#deps = deps;
    this.#arranged = this.register(
      new ArrangedTree({
        view: VIEW.statements,
        command: (node) => commandOf(node, deps.active.document?.uri),
        tooltip: (node) => tooltipOf(node, deps.catalogs),
        contextValue: (node) => contextValueOf(node, deps.catalogs),
        groups: ['status', 'section', 'none'],
        sorts: ['place'],
        facets: ['status', 'section', 'source', 'about'],
        commands: { filter: COMMAND.filterStatements, clear: COMMAND.clearStatementsFilter },
        filtered: CONTEXT.statementsFiltered,
        counted: (count) => (count === 1 ? vscode.l10n.t('1 statement') : vscode.l10n.t('{0} statements', count)),
        titles: { filter: vscode.l10n.t('Filter Statements'), arrange: '' },
        memory: deps.memory,
        log: deps.log,
      }),
    );
    const group = (command: string, by: Arrangement['group']): void => {
      this.register(registerCommand(command, deps.log, () => this.#arranged.set({ group: by })));
    };
    group(COMMAND.statementsByStatus, 'status');
    group(COMMAND.statementsBySection, 'section');
    group(COMMAND.statementsInOrder, 'none');
    this.#soon = this.register(
      new Soon(deps, () => {
        this.#show();
      }),
    );
    this.register(
      deps.active.onDidChange(() => {
        this.#soon.in(0);
      }),
    );
    this.register(
      deps.reports.onDidChangeReport((uri) => {
        if (uri.toString() !== deps.active.document?.uri.toString()) return;
        this.#soon.in(Math.max(AFTER_CHANGE, SHARE * this.#arranged.cost));
      }),
    );
    this.register(
      deps.annotations.onDidChange((uri) => {
        if (uri.toString() === deps.active.document?.uri.toString()) this.#soon.in(AFTER_CHANGE);
      }),
    );
    this.register(
      this.#arranged.onDidArrange(() => {
        this.#say();
      }),
    );
    this.register(followCaret(deps, this.#arranged.tree, (offset) => this.#pathAt(offset)));
    this.#soon.in(0);
  }

  get roots(): readonly OutlineNode[] {
    return this.#arranged.tree.roots;
  }

  /** Selects the statement at an offset of the active report. False when none stands there, or a filter hides it. */
  async reveal(offset: number): Promise<boolean> {
    await this.#arranged.whenArranged();
    const node = this.#arranged.tree.endOf(this.#pathAt(offset));
    if (node === undefined) return false;
    await this.#arranged.tree.view.reveal(node, { select: true, focus: true });
    return true;
  }

  /** The newest there is: while a long report is being read, asking for the current one would read it all at once. */
  get #reading(): Reading | undefined {
    const { active, reports } = this.#deps;
    return active.document === undefined ? undefined : reports.reading(active.document.uri);
  }

  #pathAt(offset: number): Iterable<OutlineNode> {
    const at = this.#shown?.statements.findIndex((statement) => touches(statement, offset)) ?? -1;
    return this.#arranged.pathTo((rows) => rows[at]);
  }

  #show(): void {
    const { active, annotations, catalogs } = this.#deps;
    const report = this.#reading?.report;
    this.#shown = report;
    const placed = active.document === undefined ? [] : annotations.of(active.document.uri);
    const { catalog } = catalogs;
    this.#arranged.show(() => (report === undefined ? [] : statementRows(report, catalog, outlineWords(), placed)));
    this.#say();
  }

  #say(): void {
    const { document } = this.#deps.active;
    const { statements, withEvidence } = this.#reading?.report.coverage ?? { statements: 0, withEvidence: 0 };
    const state =
      document === undefined ? 'none' : statements === 0 ? 'empty' : this.#arranged.hidesAll ? 'hidden' : 'some';
    const { group } = this.#arranged.arrangement;
    void vscode.commands.executeCommand('setContext', CONTEXT.statements, state);
    void vscode.commands.executeCommand('setContext', CONTEXT.statementOrder, group === 'none' ? 'order' : group);
    const { view } = this.#arranged.tree;
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
  }
}
