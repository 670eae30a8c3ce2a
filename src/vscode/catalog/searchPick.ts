import * as vscode from 'vscode';
import type { Lookup, LookupKind } from '../../core/view/lookup.ts';
import type { Lookups } from './lookups.ts';
import type { ShownPick, ShownPicker } from '../host/surfaces.ts';
import { label } from '../host/visibleText.ts';

export interface SearchPick<T extends ShownPick> {
  readonly lookups: Lookups;
  /** What is searched for. */
  readonly kinds: readonly LookupKind[];
  readonly items: (lookup: Lookup, words: string) => readonly T[];
}

/**
 * Fills a list with what our search finds for the words typed into it; returns a function that does so anew. While the
 * search is made ready, the list says so instead of "no results": its entry is none of the list's own.
 */
export function fillBySearch<T extends ShownPick>(
  pick: ShownPicker<T | ShownPick>,
  { lookups, kinds, items }: SearchPick<T>,
): () => void {
  // Our search ranks better than the list's own; without this, the list would sort the answers again. Not in the
  // published types, though every released VS Code has it; one that had not would only sort.
  pick.sortByLabel = false;
  // Both start as true in the extension host although documented as false: said, so that it holds.
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  const fill = (lookup: Lookup): void => {
    pick.items = items(lookup, pick.value);
  };
  let search = 0;
  const refill = (): void => {
    search += 1;
    const lookup = lookups.now(...kinds);
    pick.busy = lookup === undefined;
    if (lookup !== undefined) {
      fill(lookup);
      return;
    }
    if (pick.value.trim() === '') fill(lookups.unsearched);
    else pick.items = [waiting()];
    void fillWhenReady(search);
  };
  const fillWhenReady = async (mine: number): Promise<void> => {
    const ready = await lookups.ready(...kinds);
    if (mine !== search) return;
    pick.busy = false;
    fill(ready);
  };
  refill();
  pick.onDidChangeValue(refill);
  pick.onDidHide(() => {
    search = -1;
  });
  return refill;
}

function waiting(): ShownPick {
  return {
    label: label(vscode.l10n.t('Getting ready to search the packs…')),
    iconPath: new vscode.ThemeIcon('loading~spin'),
    alwaysShow: true,
  };
}
