import * as vscode from 'vscode';
import type { PlainLabel } from './visibleText.ts';

/*
 * The plain surfaces of the editor, each taking text that has been made fit for it and nothing else: what a pack or a
 * report says cannot get there as it is, because it does not compile. No other file may use VS Code's own (a test reads
 * the sources); Markdown goes through `cardMarkdown.ts`.
 */

/** An entry of a list to pick from. */
export interface ShownPick extends vscode.QuickPickItem {
  readonly label: PlainLabel;
  readonly description?: PlainLabel;
  readonly detail?: PlainLabel;
}

/** Our search ranks better than the list's own: `sortByLabel` is in every released VS Code, though not published. */
export type ShownPicker<T extends ShownPick> = vscode.QuickPick<T> & { sortByLabel?: boolean };

export function createPicker<T extends ShownPick>(): ShownPicker<T> {
  return vscode.window.createQuickPick<T>();
}

interface PickOptions {
  readonly title?: PlainLabel;
  readonly placeHolder?: PlainLabel;
  readonly matchOnDescription?: boolean;
  readonly matchOnDetail?: boolean;
  readonly ignoreFocusOut?: boolean;
}

/** `undefined` when they close the list. */
export async function pickOne<T extends ShownPick>(items: readonly T[], options: PickOptions): Promise<T | undefined> {
  return vscode.window.showQuickPick(items, options);
}

interface InputOptions {
  readonly title?: PlainLabel;
  readonly prompt: PlainLabel;
  readonly value?: string;
  readonly placeHolder?: PlainLabel;
  readonly ignoreFocusOut?: boolean;
  readonly validateInput?: (text: string) => PlainLabel | undefined;
}

/** VS Code makes links of `[words](command:…)` under an input box, in what is wrong with the answer too. */
export async function askLine(options: InputOptions): Promise<string | undefined> {
  return vscode.window.showInputBox(options);
}

/** A message, and the button that was pressed. */
export async function inform(message: PlainLabel, ...buttons: readonly string[]): Promise<string | undefined> {
  return vscode.window.showInformationMessage(message, ...buttons);
}

export async function warn(
  message: PlainLabel,
  options: { readonly modal: boolean; readonly detail?: PlainLabel },
  ...buttons: readonly string[]
): Promise<string | undefined> {
  return vscode.window.showWarningMessage(message, options, ...buttons);
}

export async function complain(message: PlainLabel, ...buttons: readonly string[]): Promise<string | undefined> {
  return vscode.window.showErrorMessage(message, ...buttons);
}

/** A word in the status bar, for `milliseconds`. */
export function whisper(message: PlainLabel, milliseconds: number): void {
  vscode.window.setStatusBarMessage(message, milliseconds);
}

interface Progress {
  readonly title: PlainLabel;
  readonly location: vscode.ProgressLocation;
  readonly cancellable?: boolean;
}

/** Progress until `work` ends. */
export async function during<T>(
  options: Progress,
  work: (
    tell: (message: PlainLabel, increment?: number) => void,
    token: vscode.CancellationToken,
  ) => Thenable<T> | Promise<T>,
): Promise<T> {
  return vscode.window.withProgress(options, (progress, token) =>
    work((message, increment) => {
      progress.report({ message, ...(increment === undefined ? {} : { increment }) });
    }, token),
  );
}

/** An entry of the Problems view, with a link to its page. */
export function problemAt(
  range: vscode.Range,
  message: PlainLabel,
  severity: vscode.DiagnosticSeverity,
  code: { readonly value: string; readonly target: vscode.Uri },
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(range, message, severity);
  diagnostic.source = 'Dossier';
  diagnostic.code = code;
  return diagnostic;
}

/** What a row of a tree says. */
export interface ShownRow {
  readonly label: PlainLabel;
  /** Stretches of the label. */
  readonly highlights?: [number, number][];
  readonly description?: PlainLabel;
  /** What a screen reader says. */
  readonly spoken: PlainLabel;
}

export function treeItem(row: ShownRow, state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
  const { label, highlights, description, spoken } = row;
  const item = new vscode.TreeItem({ label, ...(highlights === undefined ? {} : { highlights }) }, state);
  if (description !== undefined) item.description = description;
  item.accessibilityInformation = { label: spoken };
  return item;
}

export function codeAction(title: PlainLabel, kind: vscode.CodeActionKind): vscode.CodeAction {
  return new vscode.CodeAction(title, kind);
}

export interface ShownCompletionLabel extends vscode.CompletionItemLabel {
  label: PlainLabel;
  description?: PlainLabel;
  detail?: PlainLabel;
}

/** What is inserted is never the label, which may have been made fit to be shown. */
export class ShownCompletion extends vscode.CompletionItem {
  declare detail?: PlainLabel;

  constructor(shown: ShownCompletionLabel, insert: string, kind?: vscode.CompletionItemKind) {
    super(shown, kind);
    this.insertText = insert;
  }
}

/** `vscode.SymbolInformation` that takes only such names. */
export const ShownSymbol: new (
  name: PlainLabel,
  kind: vscode.SymbolKind,
  container: PlainLabel,
  location: vscode.Location,
) => vscode.SymbolInformation = vscode.SymbolInformation;
