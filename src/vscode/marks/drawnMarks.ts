import type * as vscode from 'vscode';
import type { EntityKind } from '../../core/catalog/model.ts';
import { movedSpans } from '../../core/text/movedSpans.ts';
import type { Span } from '../../core/text/span.ts';
import type { MarkTypes } from '../host/markTypes.ts';

/** Milliseconds within which a key that was pressed may not have been known to those who sent marks. */
const ON_THE_WAY = 300;

interface Drawn {
  readonly types: MarkTypes;
  readonly byKind: Map<EntityKind, readonly Span[]>;
  sentAt: number;
  /** Something was typed while marks were on their way: they may stand beside their names. */
  unsure: boolean;
}

/**
 * Where the marks of each editor stand by now. VS Code moves them with the text by itself, and marks that are sent count
 * in whatever text it has when they arrive: those sent for a text that was typed on meanwhile stand beside their names.
 * So nothing is sent that stands where it should, and what may have gone astray is sent again.
 */
export class DrawnMarks {
  readonly #byEditor = new WeakMap<vscode.TextEditor, Drawn>();

  /** Whether anything has been drawn there. */
  has(editor: vscode.TextEditor): boolean {
    return this.#byEditor.has(editor);
  }

  /** Draws what does not stand there already. */
  set(editor: vscode.TextEditor, types: MarkTypes, kind: EntityKind, marks: Marks): void {
    let drawn = this.#byEditor.get(editor);
    if (drawn?.types !== types) {
      drawn = { types, byKind: new Map(), sentAt: 0, unsure: false };
      this.#byEditor.set(editor, drawn);
    }
    if (isSame(drawn.byKind.get(kind), marks.spans)) return;
    types.set(editor, kind, marks.ranges());
    drawn.byKind.set(kind, marks.spans);
    drawn.sentAt = performance.now();
  }

  /** Follows what VS Code does with the marks when the text of their document changes. */
  follow(editor: vscode.TextEditor, contentChanges: readonly vscode.TextDocumentContentChangeEvent[]): void {
    const drawn = this.#byEditor.get(editor);
    if (drawn === undefined) return;
    if (performance.now() - drawn.sentAt < ON_THE_WAY) drawn.unsure = true;
    const changes = contentChanges.map(({ rangeOffset, rangeLength, text }) => ({
      start: rangeOffset,
      end: rangeOffset + rangeLength,
      length: text.length,
    }));
    for (const [kind, spans] of drawn.byKind) {
      const moved = movedSpans(spans, changes);
      if (moved === undefined) drawn.byKind.delete(kind);
      else drawn.byKind.set(kind, moved);
    }
  }

  /** Forgets what may have gone astray, so that it is drawn again. */
  distrust(editor: vscode.TextEditor): void {
    const drawn = this.#byEditor.get(editor);
    if (drawn?.unsure !== true) return;
    drawn.unsure = false;
    drawn.byKind.clear();
  }
}

export interface Marks {
  readonly spans: readonly Span[];
  readonly ranges: () => readonly vscode.Range[];
}

function isSame(a: readonly Span[] | undefined, b: readonly Span[]): boolean {
  return (
    a?.length === b.length && b.every(({ start, end }, index) => a[index]?.start === start && a[index].end === end)
  );
}
