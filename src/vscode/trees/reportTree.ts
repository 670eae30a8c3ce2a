import { inWords, type Message } from '../../core/text/message.ts';
import * as vscode from 'vscode';
import type { EntityId } from '../../core/catalog/model.ts';
import type { Report } from '../../core/report/report.ts';
import { touches } from '../../core/text/span.ts';
import { mentionRows, wayToMention } from '../../core/view/mentionRows.ts';
import { nodeId, type OutlineNode } from '../../core/view/outline.ts';
import type { ActiveReport } from '../reports/activeReport.ts';
import { ArrangedTree } from './arrangedTree.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { followCaret } from './followCaret.ts';
import type { Idle } from '../host/idle.ts';
import { Disposable } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import { COMMAND, CONTEXT, VIEW } from '../host/manifest.ts';
import { entitiesInWords, outlineWords } from '../catalog/outlineWords.ts';
import type { ReportStore } from '../reports/reportStore.ts';
import type { Settings } from '../host/settings.ts';
import { Soon } from '../host/soon.ts';
import { commandOf, contextValueOf, tooltipOf } from './treeCards.ts';
import { clipped, visibleText } from '../host/visibleText.ts';

const AFTER_CHANGE = 120;
/** A tree that took long to make is made anew the less often: at most a fifth of the time goes into it. */
const SHARE = 4;

export interface ReportTreeDeps {
  readonly catalogs: CatalogStore;
  readonly reports: ReportStore;
  readonly active: ActiveReport;
  readonly settings: Settings;
  readonly memory: vscode.Memento;
  readonly log: Log;
  readonly idle: Idle;
}

/** "In this report": the mentions of the active report by entity. */
export class ReportTree extends Disposable {
  readonly #deps: ReportTreeDeps;
  readonly #arranged: ArrangedTree;
  readonly #soon: Soon;
  /** What the tree is of. */
  #shown: Report | undefined;
  /** Milliseconds that the tree took to make. */
  #cost = 0;

  constructor(deps: ReportTreeDeps) {
    super();
    this.#deps = deps;
    this.#arranged = this.register(
      new ArrangedTree({
        view: VIEW.report,
        command: (node) => commandOf(node, deps.active.document?.uri),
        tooltip: (node) => tooltipOf(node, deps.catalogs),
        contextValue: (node) => contextValueOf(node, deps.catalogs),
        groups: ['none', 'kind', 'type'],
        sorts: ['place', 'name', 'mentions'],
        facets: ['kind', 'type', 'status'],
        commands: { filter: COMMAND.filterReport, clear: COMMAND.clearReportFilter, arrange: COMMAND.arrangeReport },
        filtered: CONTEXT.reportFiltered,
        counted: entitiesInWords,
        titles: {
          filter: vscode.l10n.t('Filter What This Report Names'),
          arrange: vscode.l10n.t('Group and Sort What This Report Names'),
        },
        memory: deps.memory,
        log: deps.log,
      }),
    );
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
        this.#soon.in(Math.max(AFTER_CHANGE, SHARE * this.#cost));
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

  /** Selects an entity and opens it. False when the report does not name it, or a filter hides it. */
  async reveal(entity: EntityId): Promise<boolean> {
    const { tree } = this.#arranged;
    const node = tree.endOf(this.#pathTo(entity));
    if (node === undefined) return false;
    await tree.view.reveal(node, { select: true, focus: true, expand: true });
    return true;
  }

  #pathTo(entity: EntityId): Iterable<OutlineNode> {
    const id = nodeId('entity', entity);
    return this.#arranged.pathTo((rows) => rows.find((row) => row.id === id));
  }

  /** Down to the mention at an offset, one by one: those of an entity that is closed are not made. */
  *#pathAt(offset: number): Generator<OutlineNode, void> {
    const { mentions } = this.#shown ?? { mentions: [] };
    const found = mentions.find((one) => touches(one, offset));
    if (found === undefined) return;
    let row: OutlineNode | undefined;
    for (const node of this.#pathTo(found.entity)) yield (row = node);
    if (row === undefined) return;
    const own = mentions.filter(({ entity }) => entity === found.entity);
    yield* wayToMention(row, own.indexOf(found));
  }

  #show(): void {
    const { active, catalogs, reports } = this.#deps;
    const { document } = active;
    // The newest there is: while a long report is being read, asking for the current one would read it all at once.
    const reading = document === undefined ? undefined : reports.reading(document.uri);
    const { catalog } = catalogs;
    this.#shown = reading?.report;
    this.#arranged.show(
      () => {
        const started = performance.now();
        const rows = reading === undefined ? [] : mentionRows(reading.report, reading.text, catalog, outlineWords());
        this.#cost = performance.now() - started;
        return rows;
      },
      partlyRead(reading?.report.problems.map((problem) => problem.message) ?? []),
    );
    this.#arranged.tree.view.description = document === undefined ? '' : fileName(document.uri);
    this.#say();
  }

  #say(): void {
    void vscode.commands.executeCommand('setContext', CONTEXT.report, this.#state());
  }

  #state(): 'none' | 'tooLarge' | 'reading' | 'empty' | 'hidden' | 'some' {
    const { active, reports } = this.#deps;
    const { document } = active;
    if (document === undefined) return 'none';
    if (reports.isTooLong(document)) return 'tooLarge';
    const reading = reports.reading(document.uri);
    if (reading === undefined) return 'reading';
    if (reading.report.mentions.length === 0) return 'empty';
    return this.#arranged.hidesAll ? 'hidden' : 'some';
  }
}

function fileName(uri: vscode.Uri): string {
  return visibleText(uri.path.slice(uri.path.lastIndexOf('/') + 1));
}

function partlyRead(problems: readonly Message[]): string {
  const first = problems[0];
  if (first === undefined) return '';
  const message = clipped(visibleText(inWords(first, vscode.l10n)), 200);
  return problems.length === 1
    ? vscode.l10n.t('Read in part: {0}', message)
    : vscode.l10n.t('Read in part: {0} (and {1} more)', message, problems.length - 1);
}
