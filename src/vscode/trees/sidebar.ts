import * as vscode from 'vscode';
import type { OutlineNode } from '../../core/view/outline.ts';
import { CatalogTree } from './catalogTree.ts';
import { claimsTree, entitiesTree, sourcesTree } from './catalogTrees.ts';
import { citationAt } from '../reports/citationAt.ts';
import { registerCommand } from '../host/commands.ts';
import { toOffset } from '../host/convert.ts';
import { HumanError } from '../host/humanError.ts';
import { together, type Owned } from '../host/lifetime.ts';
import { COMMAND, CONTEXT } from '../host/manifest.ts';
import { ReportTree, type ReportTreeDeps } from './reportTree.ts';
import { StatementsTree, type StatementsTreeDeps } from './statementsTree.ts';
import { cardTarget, type CardTarget } from '../host/target.ts';

export type SidebarView = 'report' | 'statements' | 'entities' | 'claims' | 'sources';

export interface Sidebar extends Owned {
  /** What a tree holds, for tests. */
  roots(view: SidebarView): readonly OutlineNode[];
}

/** The trees, and the way to them from everywhere else. */
export function registerSidebar(deps: ReportTreeDeps & StatementsTreeDeps): Sidebar {
  const { active, catalogs, log, reports } = deps;
  const trees = {
    report: new ReportTree(deps),
    statements: new StatementsTree(deps),
    entities: new CatalogTree(deps, entitiesTree()),
    claims: new CatalogTree(deps, claimsTree()),
    sources: new CatalogTree(deps, sourcesTree()),
  };
  const sayState = (): void => {
    void vscode.commands.executeCommand('setContext', CONTEXT.packs, catalogs.state);
  };

  const revealTarget = async (target: CardTarget): Promise<boolean> => {
    switch (target.kind) {
      case 'entity':
        // What the report says of it is nearer than what the packs do.
        return (await trees.report.reveal(target.id)) || trees.entities.reveal(target);
      case 'claim':
        return trees.claims.reveal(target);
      case 'source':
        return trees.sources.reveal(target);
    }
  };

  /** The name, else the citation, else the statement that the caret touches. */
  const revealAtCaret = async (): Promise<boolean> => {
    const { editor } = active;
    if (editor === undefined) return false;
    const mention = reports.mentionAt(editor.document, editor.selection.active);
    if (mention !== undefined) return revealTarget({ kind: 'entity', id: mention.entity });
    const report = (await reports.whenRead(editor.document))?.report;
    if (report === undefined) return false;
    const offset = toOffset(editor.document, editor.selection.active);
    const source = citationAt(report, offset)?.sources[0];
    if (source !== undefined) return revealTarget({ kind: 'source', id: source });
    return trees.statements.reveal(offset);
  };

  const show = registerCommand(COMMAND.showInSidebar, log, async (argument) => {
    const target = cardTarget(argument, catalogs.catalog);
    const shown = target === undefined ? await revealAtCaret() : await revealTarget(target);
    if (shown) return;
    throw new HumanError(
      target === undefined
        ? vscode.l10n.t('Put the cursor on a marked name, a citation or a statement first.')
        : vscode.l10n.t('The packs that are loaded do not know this any more.'),
    );
  });

  sayState();
  const all = together(...Object.values(trees), catalogs.onDidChange(sayState), show);
  return {
    roots: (view) => trees[view].roots,
    dispose: () => all.dispose(),
  };
}
