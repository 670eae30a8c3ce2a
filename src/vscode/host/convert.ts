import * as vscode from 'vscode';
import type { Place } from '../../core/report/reportSummary.ts';
import type { Span } from '../../core/text/span.ts';

/*
 * The only place where the core's offsets meet the editor's positions. Offsets: UTF-16 units from the document's
 * start. Positions: line and character, both 0-based, characters in UTF-16 units too.
 */

export function toRange(document: vscode.TextDocument, span: Span): vscode.Range {
  return new vscode.Range(document.positionAt(span.start), document.positionAt(span.end));
}

export function toSpan(document: vscode.TextDocument, range: vscode.Range): Span {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

export function toOffset(document: vscode.TextDocument, position: vscode.Position): number {
  return document.offsetAt(position);
}

/** A place of a summary counts lines and columns from 1, the editor from 0. */
export function placeToRange({ line, column, endLine, endColumn }: Place): vscode.Range {
  return new vscode.Range(line - 1, column - 1, endLine - 1, endColumn - 1);
}
