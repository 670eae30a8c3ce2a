import * as vscode from 'vscode';
import type { Span } from '../../core/text/span.ts';
import { toSpan } from './convert.ts';

/** What the editor shows, and two screens before and behind. Stretches that meet are one, so that none is drawn twice. */
export function nearView(editor: vscode.TextEditor): readonly Span[] {
  const spans: { start: number; end: number }[] = [];
  for (const range of editor.visibleRanges) {
    const lines = 2 * (range.end.line - range.start.line + 1);
    const { start, end } = toSpan(
      editor.document,
      editor.document.validateRange(
        new vscode.Range(Math.max(0, range.start.line - lines), 0, range.end.line + lines, 0),
      ),
    );
    const last = spans.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else spans.push({ start, end });
  }
  return spans;
}
