import * as vscode from 'vscode';
import type { EntityKind } from '../core/catalog/model.ts';
import type { Mention } from '../core/report/report.ts';
import { toRange } from './convert.ts';
import { Disposable, DisposableValue, together, type Owned } from './lifetime.ts';
import { CONTEXT, SETTING } from './manifest.ts';
import type { Reading, ReportStore } from './reportStore.ts';
import type { Settings } from './settings.ts';

const KINDS: readonly EntityKind[] = ['actor', 'incident', 'tool'];

/** A report with more mentions than this is marked where it is looked at, two screens beyond included. */
const ALL_AT_ONCE = 1500;
const MOST_RANGES = 5000;

export interface DecorationsDeps {
  readonly reports: ReportStore;
  readonly settings: Settings;
}

/** Underlines mentions in every visible editor, by kind. */
export function registerDecorations(deps: DecorationsDeps): Owned {
  return new Decorations(deps);
}

class Decorations extends Disposable {
  readonly #deps: DecorationsDeps;
  readonly #types = this.register(new DisposableValue<DecorationTypes>());

  constructor(deps: DecorationsDeps) {
    super();
    this.#deps = deps;
    this.register(
      deps.reports.onDidChangeReport((uri) => {
        for (const editor of vscode.window.visibleTextEditors) {
          if (editor.document.uri.toString() === uri.toString()) this.#draw(editor);
        }
      }),
    );
    this.register(
      vscode.window.onDidChangeVisibleTextEditors(() => {
        this.#drawAll();
      }),
    );
    this.register(
      vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => {
        const reading = deps.reports.reading(textEditor.document.uri);
        if (reading !== undefined && reading.report.mentions.length > ALL_AT_ONCE) this.#draw(textEditor);
      }),
    );
    this.register(
      vscode.window.onDidChangeActiveColorTheme(() => {
        this.#makeTypes();
      }),
    );
    this.register(
      deps.settings.onDidChange((affects) => {
        if (!affects(SETTING.highlighting)) return;
        this.#sayWhetherOn();
        this.#drawAll();
      }),
    );
    this.#sayWhetherOn();
    this.#makeTypes();
  }

  /** Types are made once for each of the two looks, and anew only when the theme's contrast changes. */
  #makeTypes(): void {
    const highContrast = isHighContrast(vscode.window.activeColorTheme.kind);
    if (this.#types.value?.highContrast === highContrast) return;
    this.#types.value = new DecorationTypes(highContrast);
    this.#drawAll();
  }

  #drawAll(): void {
    for (const editor of vscode.window.visibleTextEditors) this.#draw(editor);
  }

  #draw(editor: vscode.TextEditor): void {
    const reading = this.#deps.settings.highlighting ? this.#deps.reports.reading(editor.document.uri) : undefined;
    // A reading of another version would underline the wrong letters; until the next one comes, VS Code moves the marks.
    if (reading !== undefined && reading.version !== editor.document.version) return;
    const mentions = reading === undefined ? [] : inView(reading, editor);
    for (const kind of KINDS) {
      const ranges = mentions
        .filter((mention) => mention.kind === kind)
        .map((mention) => toRange(editor.document, mention));
      this.#types.value?.set(editor, kind, ranges);
    }
  }

  #sayWhetherOn(): void {
    void vscode.commands.executeCommand('setContext', CONTEXT.highlighting, this.#deps.settings.highlighting);
  }
}

class DecorationTypes implements Owned {
  readonly highContrast: boolean;
  readonly #byKind: Readonly<Record<EntityKind, vscode.TextEditorDecorationType>>;
  readonly #all: Owned;

  constructor(highContrast: boolean) {
    this.highContrast = highContrast;
    this.#byKind = {
      actor: underline('actor', highContrast),
      incident: underline('incident', highContrast),
      tool: underline('tool', highContrast),
    };
    this.#all = together(...Object.values(this.#byKind));
  }

  set(editor: vscode.TextEditor, kind: EntityKind, ranges: readonly vscode.Range[]): void {
    editor.setDecorations(this.#byKind[kind], ranges);
  }

  dispose(): void {
    this.#all.dispose();
  }
}

/** Three patterns, so that kinds differ without colour; in High Contrast they are heavier and all in the text's own colour. */
const PATTERN: Readonly<Record<EntityKind, string>> = { actor: 'solid', incident: 'dashed', tool: 'dotted' };

/**
 * An underline and not a border: a border hangs at the foot of the whole line, an underline stays with the letters.
 * `textDecoration` is the one place where VS Code takes plain CSS; the variable is the theme colour's own.
 */
function underline(kind: EntityKind, highContrast: boolean): vscode.TextEditorDecorationType {
  const thickness = highContrast ? '2px' : '1px';
  return vscode.window.createTextEditorDecorationType({
    textDecoration: `underline ${PATTERN[kind]} var(--vscode-dossier-${kind}) ${thickness}; text-underline-offset: 3px`,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

function inView(reading: Reading, editor: vscode.TextEditor): readonly Mention[] {
  const { mentions } = reading.report;
  if (mentions.length <= ALL_AT_ONCE) return mentions;
  const shown = editor.visibleRanges.map((range) => {
    const lines = 2 * (range.end.line - range.start.line + 1);
    return {
      start: editor.document.offsetAt(new vscode.Position(Math.max(0, range.start.line - lines), 0)),
      end: editor.document.offsetAt(new vscode.Position(range.end.line + lines, 0)),
    };
  });
  return mentions
    .filter((mention) => shown.some((range) => range.start < mention.end && mention.start < range.end))
    .slice(0, MOST_RANGES);
}

function isHighContrast(kind: vscode.ColorThemeKind): boolean {
  return kind === vscode.ColorThemeKind.HighContrast || kind === vscode.ColorThemeKind.HighContrastLight;
}
