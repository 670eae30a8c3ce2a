import * as vscode from 'vscode';
import { CARD_SCHEME, REACH_SCHEME } from './manifest.ts';

/** Where a page of ours opens: beside the report, and always in the same place; where no report is open, right there. */
export function pageColumn(hasReport: boolean): vscode.ViewColumn {
  for (const group of vscode.window.tabGroups.all) {
    const shows = group.tabs.some(
      ({ input }) =>
        input instanceof vscode.TabInputCustom &&
        (input.uri.scheme === CARD_SCHEME || input.uri.scheme === REACH_SCHEME),
    );
    if (shows) return group.viewColumn;
  }
  return hasReport ? vscode.ViewColumn.Beside : vscode.ViewColumn.Active;
}
