import * as vscode from 'vscode';

/**
 * The path that leads to a file from the first workspace folder, `/` between its parts, `../` where it stands outside;
 * absent where no folder is open and for a file on another file system.
 */
export function pathFromFirstFolder(uri: vscode.Uri): string | undefined {
  const first = vscode.workspace.workspaceFolders?.[0]?.uri;
  if (first === undefined || first.scheme !== uri.scheme || first.authority !== uri.authority) return undefined;
  const from = first.path.split('/').filter((part) => part !== '');
  const to = uri.path.split('/').filter((part) => part !== '');
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) same += 1;
  return [...from.slice(same).map(() => '..'), ...to.slice(same)].join('/');
}
