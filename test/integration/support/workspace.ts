import { assert } from 'chai';
import * as vscode from 'vscode';
import type { ExtensionApi } from '../../../src/extension.ts';
import type { Report } from '../../../src/core/report/report.ts';

/** `publisher.name` of package.json. */
const EXTENSION = 'dossier.dossier';

/** The folder that is open: a copy of `data/sample`. */
export function folder(): vscode.Uri {
  const first = vscode.workspace.workspaceFolders?.[0];
  assert.isDefined(first, 'a folder is open');
  return first.uri;
}

/** A file of the open folder. */
export function fileUri(path: string): vscode.Uri {
  return vscode.Uri.joinPath(folder(), path);
}

/** What the product's `activate` returns; activates it if nothing has done so yet. */
export async function api(): Promise<ExtensionApi> {
  const extension = vscode.extensions.getExtension<ExtensionApi>(EXTENSION);
  assert.isDefined(extension, `${EXTENSION} is installed`);
  return extension.activate();
}

/** Opens a file of the sample in an editor, as a person does, and waits until the product has read it. */
export async function openSample(path = 'report.md'): Promise<vscode.TextEditor> {
  return open(await vscode.workspace.openTextDocument(fileUri(path)));
}

/** Opens a new, unsaved report with this text and waits until the product has read it. */
export async function openText(content: string): Promise<vscode.TextEditor> {
  drafts += 1;
  // A name of its own: VS Code gives `Untitled-1` to the next one while the last is still on its way out.
  const uri = fileUri(`draft-${drafts}.md`).with({ scheme: 'untitled' });
  const document = await vscode.workspace.openTextDocument(uri);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(uri, new vscode.Position(0, 0), content);
  assert.isTrue(await vscode.workspace.applyEdit(edit));
  return open(document);
}

let drafts = 0;

async function open(document: vscode.TextDocument): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(document);
  await (await api()).whenIdle();
  return editor;
}

/** The newest report on a document, after everything has settled. */
export async function reportOf(document: vscode.TextDocument): Promise<Report> {
  const extension = await api();
  await extension.whenIdle();
  const report = extension.reportFor(document.uri);
  assert.isDefined(report, `there is a report on ${document.uri.path}`);
  return report;
}

/** Where a string stands in a document: its first occurrence, or the one after `after`. */
export function positionOf(document: vscode.TextDocument, words: string, after = ''): vscode.Position {
  const text = document.getText();
  const from = after === '' ? 0 : text.indexOf(after);
  const at = from < 0 ? -1 : text.indexOf(words, from);
  assert.isAtLeast(at, 0, `“${words}” stands in ${document.uri.path}`);
  return document.positionAt(at);
}

/** What VS Code would show when the mouse rests there, from every provider, as Markdown source. */
export async function hoverText(document: vscode.TextDocument, position: vscode.Position): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === 'string' ? content : content.value))
    .join('\n\n');
}

/** Resolves with the first value of an event that fits; register before doing what causes it. */
export function next<T>(event: vscode.Event<T>, fits: (value: T) => boolean = () => true): Promise<T> {
  return new Promise((resolve) => {
    const listening = event((value) => {
      if (!fits(value)) return;
      listening.dispose();
      resolve(value);
    });
  });
}

/**
 * Closes every editor; unsaved text is dropped without a question. Asks the tabs what is open: `activeTextEditor` may be
 * an editor that is no tab (the output panel's, say), and the active group may be empty while another one is not.
 */
export async function closeEditors(): Promise<void> {
  for (let tries = 0; openTabs().length > 0; tries += 1) {
    const before = openTabs();
    assert.isBelow(tries, 100, `every editor can be closed: ${before.map(({ label }) => label).join(', ')}`);
    const [tab] = before;
    if (tab?.input instanceof vscode.TabInputText) {
      // Closing by the tab would ask whether to save; this command acts on the active editor only.
      await vscode.window.showTextDocument(tab.input.uri, { viewColumn: tab.group.viewColumn });
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
    } else if (tab !== undefined) await vscode.window.tabGroups.close(tab);
    // The tabs of this process follow those of the window with a delay.
    if (openTabs().length === before.length) await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

const openTabs = (): readonly vscode.Tab[] => vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs);

/**
 * Waits for what only a watcher of files brings about: the one thing of which no event tells. Fails with the words of
 * what was waited for.
 */
export async function eventually(what: string, is: () => Promise<boolean>): Promise<void> {
  for (let turn = 0; !(await is()); turn += 1) {
    assert.isBelow(turn, 200, `${what}, within a while`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
