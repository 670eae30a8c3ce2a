import * as vscode from 'vscode';
import { movedSpan, type Change } from '../../core/annotation/movedSpan.ts';
import type { Span } from '../../core/text/span.ts';
import { Disposable } from '../host/lifetime.ts';

/** Words of a document, found again behind whatever is typed elsewhere while somebody is asked about them. */
export class FollowedPassage extends Disposable {
  readonly document: vscode.TextDocument;
  /** As they were when the questions began. */
  readonly text: string;
  #span: Span;

  constructor(document: vscode.TextDocument, span: Span) {
    super();
    this.document = document;
    this.text = document.getText().slice(span.start, span.end);
    this.#span = span;
    this.register(
      vscode.workspace.onDidChangeTextDocument((event) => {
        if (event.document === document) this.#span = movedSpan(this.#span, changesOf(event));
      }),
    );
  }

  /** Where the words are now; absent when they are no longer as they were, or their document is closed. */
  get span(): Span | undefined {
    const { start, end } = this.#span;
    const isThere = !this.document.isClosed && this.document.getText().slice(start, end) === this.text;
    return isThere ? this.#span : undefined;
  }
}

/** What an event of VS Code says has changed, as the core takes it. */
export function changesOf({ contentChanges }: vscode.TextDocumentChangeEvent): readonly Change[] {
  return contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
    start: rangeOffset,
    end: rangeOffset + rangeLength,
    length: text.length,
  }));
}
