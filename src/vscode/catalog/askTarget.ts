import type * as vscode from 'vscode';
import type { Lookup, LookupKind } from '../../core/view/lookup.ts';
import type { Lookups } from './lookups.ts';
import { fillBySearch } from './searchPick.ts';
import { createPicker, type ShownPick } from '../host/surfaces.ts';
import type { CardTarget } from '../host/target.ts';
import type { PlainLabel } from '../host/visibleText.ts';

/** Something of the catalog in a list. */
export interface TargetPick extends ShownPick {
  readonly target: CardTarget;
}

export interface TargetQuestion {
  readonly title: PlainLabel;
  readonly placeholder: PlainLabel;
  readonly lookups: Lookups;
  readonly kinds: readonly LookupKind[];
  readonly items: (lookup: Lookup, words: string) => readonly TargetPick[];
  /** The entries may read differently now. */
  readonly onDidChange?: vscode.Event<void>;
}

/** Asks for an entity, a source or a claim by any of its words; `undefined` when a person closes the list. */
export function askTarget(question: TargetQuestion): Promise<CardTarget | undefined> {
  const pick = createPicker<TargetPick | ShownPick>();
  pick.title = question.title;
  pick.placeholder = question.placeholder;
  const refill = fillBySearch<TargetPick>(pick, question);
  const changed = question.onDidChange?.(refill);
  return new Promise((resolve) => {
    pick.onDidAccept(() => {
      const [item] = pick.selectedItems;
      if (item === undefined || !('target' in item)) return;
      resolve(item.target);
      pick.hide();
    });
    pick.onDidHide(() => {
      changed?.dispose();
      pick.dispose();
      resolve(undefined);
    });
    pick.show();
  });
}
