import * as vscode from 'vscode';
import type { OutlineNode } from '../../core/view/outline.ts';
import type { ActiveReport } from '../reports/activeReport.ts';
import { toOffset } from '../host/convert.ts';
import { together, type Owned } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import type { OutlineTree } from './outlineTree.ts';
import type { Settings } from '../host/settings.ts';

const AFTER_MOVE = 120;

export interface FollowCaretDeps {
  readonly active: ActiveReport;
  readonly settings: Settings;
  readonly log: Log;
}

/**
 * Selects in a tree what the caret touches in the active report, while the tree is visible and the setting is on. What
 * stands in a closed node is not opened: the innermost node is selected that is to be seen.
 */
export function followCaret(
  { active, settings, log }: FollowCaretDeps,
  tree: OutlineTree,
  pathAt: (offset: number) => Iterable<OutlineNode>,
): Owned {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow = async (editor: vscode.TextEditor): Promise<void> => {
    // Shown anew: VS Code knows none of the nodes before it has asked for them.
    if (editor.document !== active.document || !tree.isHandedOut) return;
    const node = tree.visibleEndOf(pathAt(toOffset(editor.document, editor.selection.active)));
    if (node === undefined) return;
    try {
      await tree.view.reveal(node, { select: true, focus: false, expand: false });
    } catch (error) {
      // Shown anew between the two: the next move of the caret finds the new node.
      if (tree.isHandedOut) log.warn(`Following the cursor: ${String(error)}`);
    }
  };
  return together(
    {
      dispose: () => {
        clearTimeout(timer);
      },
    },
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor.document !== active.document) return;
      clearTimeout(timer);
      if (!tree.view.visible || !settings.followCursor) return;
      timer = setTimeout(() => {
        void follow(textEditor);
      }, AFTER_MOVE);
    }),
  );
}
