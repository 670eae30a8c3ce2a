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
 * stands in a closed node is not opened: the innermost node is selected that is to be seen. A tree that is shown anew is
 * waited for: VS Code knows none of its nodes before it has asked for them.
 */
export function followCaret(
  { active, settings, log }: FollowCaretDeps,
  tree: OutlineTree,
  pathAt: (offset: number) => Iterable<OutlineNode>,
): Owned {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isWaiting = false;
  const isOn = (): boolean => tree.view.visible && settings.followCursor;
  const follow = async (): Promise<void> => {
    const { editor } = active;
    isWaiting = editor !== undefined && !tree.isHandedOut;
    if (editor === undefined || isWaiting || !isOn()) return;
    const node = tree.visibleEndOf(pathAt(toOffset(editor.document, editor.selection.active)));
    if (node === undefined) return;
    try {
      await tree.view.reveal(node, { select: true, focus: false, expand: false });
    } catch (error) {
      // Shown anew meanwhile: it is followed there.
      if (tree.isHandedOut) log.warn(`Following the cursor: ${String(error)}`);
      else isWaiting = true;
    }
  };
  const soon = (): void => {
    clearTimeout(timer);
    if (isOn()) timer = setTimeout(() => void follow(), AFTER_MOVE);
  };
  return together(
    {
      dispose: () => {
        clearTimeout(timer);
      },
    },
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor.document === active.document) soon();
    }),
    tree.onDidHandOut(() => {
      if (isWaiting) soon();
    }),
  );
}
