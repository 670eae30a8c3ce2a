import * as vscode from 'vscode';
import { ClaimsTree } from './claimsTree.ts';
import { registerCommand } from './commands.ts';
import { HumanError } from './humanError.ts';
import { together, type Owned } from './lifetime.ts';
import { COMMAND, VIEW } from './manifest.ts';
import type { OutlineTree } from './outlineTree.ts';
import { ReportTree, type ReportTreeDeps } from './reportTree.ts';
import { cardTarget, type CardTarget } from './target.ts';
import type { OutlineNode } from '../core/view/outline.ts';

export interface Sidebar extends Owned {
  /** What the two trees hold, for tests. */
  roots(view: 'claims' | 'report'): readonly OutlineNode[];
}

/** Both trees, and the way to them from everywhere else. */
export function registerSidebar(deps: ReportTreeDeps): Sidebar {
  const claims = new ClaimsTree(deps.catalogs);
  const report = new ReportTree(deps);

  const find = (target: CardTarget): { readonly tree: OutlineTree; readonly node: OutlineNode } | undefined => {
    const named = target.kind === 'entity' ? report.nodeFor(target.id) : undefined;
    if (named !== undefined) return { tree: report.tree, node: named };
    const known = claims.nodeFor(target);
    return known === undefined ? undefined : { tree: claims.tree, node: known };
  };

  const show = registerCommand(COMMAND.showInSidebar, deps.log, async (argument) => {
    const target = cardTarget(argument, deps.catalogs.catalog) ?? mentionUnderCaret(deps);
    if (target === undefined) throw new HumanError(vscode.l10n.t('Put the cursor on a marked name first.'));
    const found = find(target);
    if (found === undefined) {
      await vscode.commands.executeCommand(`${VIEW.claims}.focus`);
      throw new HumanError(vscode.l10n.t('No claim is about it, and this report does not name it.'));
    }
    await found.tree.view.reveal(found.node, { select: true, focus: true, expand: true });
  });

  const all = together(claims, report, show);
  return {
    roots: (view) => (view === 'claims' ? claims.tree.roots : report.tree.roots),
    dispose: () => all.dispose(),
  };
}

function mentionUnderCaret(deps: ReportTreeDeps): CardTarget | undefined {
  const { editor } = deps.active;
  const mention = editor === undefined ? undefined : deps.reports.mentionAt(editor.document, editor.selection.active);
  return mention === undefined ? undefined : { kind: 'entity', id: mention.entity };
}
