import * as vscode from 'vscode';

/** The text of a file as it stands in the editor, saved or not, else on disk. Rejects when there is none to be had. */
export async function textOf(uri: vscode.Uri): Promise<string> {
  const key = uri.toString();
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
  // The decoder drops a byte order mark, as the editor does: offsets agree between the two.
  return open?.getText() ?? new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}
