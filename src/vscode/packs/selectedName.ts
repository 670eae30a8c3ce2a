import * as vscode from 'vscode';
import { selectedText } from '../../core/markdown/selectedText.ts';
import { REPORT_LANGUAGE } from '../host/manifest.ts';

/** The report in front and what is selected in it, as a reader reads it. Empty where nothing is selected. */
export function selectedName(): string {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || editor.document.languageId !== REPORT_LANGUAGE || editor.selection.isEmpty) return '';
  return selectedText(editor.document.getText(editor.selection));
}
