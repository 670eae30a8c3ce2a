import * as vscode from 'vscode';
import type { FacetValues } from '../../core/view/arrange.ts';
import { NO_FILTER, type FacetName, type TreeFilter } from '../../core/view/treeFilter.ts';
import { together } from '../host/lifetime.ts';
import { createPicker, type ShownPick } from '../host/surfaces.ts';
import { facetWord } from './treeWords.ts';
import { label as plain, type PlainLabel } from '../host/visibleText.ts';

/** Values of one facet that are offered. */
const MOST_VALUES = 500;

interface Value extends ShownPick {
  /** Absent for a heading. */
  readonly of?: { readonly name: FacetName; readonly key: string };
}

/**
 * Asks what a tree should show: words to look for, values to tick, or both. Each tick and each letter is passed to
 * `tried` at once, so that the tree can be watched; the answer is `undefined` when a person closes the list.
 */
export function askFilter(
  title: PlainLabel,
  values: readonly FacetValues[],
  current: TreeFilter,
  tried: (filter: TreeFilter) => void,
): Promise<TreeFilter | undefined> {
  const pick = createPicker<Value>();
  pick.title = title;
  pick.placeholder = vscode.l10n.t('Type words to look for, or tick what to show');
  pick.canSelectMany = true;
  const clear: vscode.QuickInputButton = {
    iconPath: new vscode.ThemeIcon('clear-all'),
    tooltip: vscode.l10n.t('Clear Filter'),
  };
  pick.buttons = [clear];
  // Made once: VS Code finds values by what is typed, and keeps the ticks of those that it hides meanwhile.
  pick.items = values.flatMap((facet) => valuesOf(facet, current));
  pick.selectedItems = pick.items.filter(({ picked }) => picked === true);
  pick.value = current.words;
  let ticks = pick.selectedItems.length;
  const filter = (): TreeFilter => {
    const facets: Partial<Record<FacetName, readonly string[]>> = {};
    for (const { of } of pick.selectedItems) {
      if (of !== undefined) facets[of.name] = [...(facets[of.name] ?? []), of.key];
    }
    return { words: pick.value.trim(), facets };
  };
  return new Promise((resolve) => {
    const listening = together(
      pick.onDidChangeValue(() => {
        tried(filter());
      }),
      pick.onDidChangeSelection((selected) => {
        // The words were typed to find what has been ticked now.
        if (selected.length > ticks) pick.value = '';
        ticks = selected.length;
        tried(filter());
      }),
      pick.onDidTriggerButton(() => {
        resolve(NO_FILTER);
        pick.hide();
      }),
      pick.onDidAccept(() => {
        resolve(filter());
        pick.hide();
      }),
      pick.onDidHide(() => {
        resolve(undefined);
        listening.dispose();
        pick.dispose();
      }),
    );
    pick.show();
  });
}

function valuesOf({ name, values }: FacetValues, { facets }: TreeFilter): readonly Value[] {
  const ticked = facets[name] ?? [];
  const offered = values.filter(({ key }, at) => at < MOST_VALUES || ticked.includes(key));
  return [
    { label: plain(facetWord(name)), kind: vscode.QuickPickItemKind.Separator },
    ...offered.map(({ key, label, count }) => ({
      label: plain(label, 120),
      description: plain(String(count)),
      picked: ticked.includes(key),
      of: { name, key },
    })),
  ];
}
