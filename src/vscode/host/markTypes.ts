import * as vscode from 'vscode';
import type { EntityKind } from '../../core/catalog/model.ts';
import { together, type Owned } from './lifetime.ts';
import { COLOR } from './manifest.ts';

/** How a mention is drawn. Kinds differ by pattern in each of them, so that colour alone says nothing. */
export type MarkStyle = 'underline' | 'box' | 'background';

export const MARK_STYLES: readonly MarkStyle[] = ['underline', 'box', 'background'];

const PATTERN: Readonly<Record<EntityKind, 'solid' | 'dashed' | 'dotted'>> = {
  actor: 'solid',
  incident: 'dashed',
  tool: 'dotted',
};

/** One decoration type a kind. They are made once for a style and a contrast, and let go of together. */
export class MarkTypes implements Owned {
  readonly style: MarkStyle;
  readonly highContrast: boolean;
  readonly #byKind: Readonly<Record<EntityKind, vscode.TextEditorDecorationType>>;
  readonly #all: Owned;

  constructor(style: MarkStyle, highContrast: boolean) {
    this.style = style;
    this.highContrast = highContrast;
    const made = (kind: EntityKind): vscode.TextEditorDecorationType =>
      vscode.window.createTextEditorDecorationType({
        ...lookOf(kind, style, highContrast),
        // What is typed at its edge is not marked before it has been read.
        rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
      });
    this.#byKind = { actor: made('actor'), incident: made('incident'), tool: made('tool') };
    this.#all = together(...Object.values(this.#byKind));
  }

  set(editor: vscode.TextEditor, kind: EntityKind, ranges: readonly vscode.Range[]): void {
    editor.setDecorations(this.#byKind[kind], ranges);
  }

  dispose(): void {
    this.#all.dispose();
  }
}

function lookOf(kind: EntityKind, style: MarkStyle, highContrast: boolean): vscode.DecorationRenderOptions {
  const color = `var(--vscode-dossier-${kind})`;
  const pattern = PATTERN[kind];
  switch (style) {
    case 'underline':
      /*
       * `textDecoration` is the one place where VS Code takes plain CSS and where a line stays with the letters: the
       * `border` of a decoration hangs at the foot of the editor's line. High Contrast gets a border of two pixels.
       */
      return highContrast
        ? { textDecoration: `none; border-bottom: 2px ${pattern} ${color}` }
        : { textDecoration: `underline ${pattern} ${color} 1px; text-underline-offset: 3px` };
    case 'box':
      return { ...frame(kind, pattern), borderWidth: highContrast ? '2px' : '1px' };
    case 'background':
      // High Contrast has no tints.
      if (highContrast) return { ...frame(kind, pattern), borderWidth: '1px' };
      return {
        backgroundColor: `color-mix(in srgb, ${color} 20%, transparent)`,
        // Under the letters of what is no actor a line in the kind's pattern.
        ...(kind === 'actor' ? {} : { ...frame(kind, pattern), borderWidth: '0 0 1px 0' }),
      };
  }
}

function frame(kind: EntityKind, pattern: string): vscode.DecorationRenderOptions {
  return { borderStyle: pattern, borderColor: new vscode.ThemeColor(COLOR[kind]), borderRadius: '2px' };
}
