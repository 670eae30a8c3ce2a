import * as vscode from 'vscode';
import type { EntityKind } from '../core/catalog/model.ts';
import type { Mention } from '../core/report/report.ts';
import type { Span } from '../core/text/span.ts';
import { toRange, toSpan } from './convert.ts';
import { Disposable, DisposableValue, together, type Owned } from './lifetime.ts';
import { CONTEXT, SETTING } from './manifest.ts';
import type { ReportStore } from './reportStore.ts';
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
    const drawReport = (uri: vscode.Uri): void => {
      for (const editor of vscode.window.visibleTextEditors) {
        if (editor.document.uri.toString() === uri.toString()) this.#draw(editor);
      }
    };
    this.register(deps.reports.onDidChangeReport(drawReport));
    this.register(deps.reports.onDidReadView(drawReport));
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
    const mentions = this.#deps.settings.highlighting ? this.#mentionsFor(editor) : [];
    for (const kind of KINDS) {
      const ranges = mentions
        .filter((mention) => mention.kind === kind)
        .map((mention) => toRange(editor.document, mention));
      this.#types.value?.set(editor, kind, ranges);
    }
  }

  /** All mentions where there are not too many; else, and as long as the report is being read, those in and near view. */
  #mentionsFor(editor: vscode.TextEditor): readonly Mention[] {
    const { reports } = this.#deps;
    const { document } = editor;
    const reading = reports.reading(document.uri);
    const whole = reading?.version === document.version ? reading.report.mentions : undefined;
    if (whole !== undefined && whole.length <= ALL_AT_ONCE) return whole;
    return nearView(editor)
      .flatMap((span) => reports.mentionsIn(document, span))
      .slice(0, MOST_RANGES);
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

/** What the editor shows, and two screens before and behind. Stretches that meet are one, so that none is drawn twice. */
function nearView(editor: vscode.TextEditor): readonly Span[] {
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

function isHighContrast(kind: vscode.ColorThemeKind): boolean {
  return kind === vscode.ColorThemeKind.HighContrast || kind === vscode.ColorThemeKind.HighContrastLight;
}
