import * as vscode from 'vscode';
import type { EntityKind } from '../../core/catalog/model.ts';
import type { Mention } from '../../core/report/report.ts';
import { overlaps, touches } from '../../core/text/span.ts';
import { firstMentions } from '../../core/view/firstMentions.ts';
import { toOffset, toRange } from '../host/convert.ts';
import { DrawnMarks } from './drawnMarks.ts';
import { Disposable, DisposableValue, type Owned } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import { CONTEXT, SETTING } from '../host/manifest.ts';
import { MarkTypes } from '../host/markTypes.ts';
import { nearView } from '../host/nearView.ts';
import type { ReportStore } from '../reports/reportStore.ts';
import type { Settings } from '../host/settings.ts';

const KINDS: readonly EntityKind[] = ['actor', 'incident', 'tool'];

/** A report with more mentions than this is marked where it is looked at, two screens beyond included. */
const ALL_AT_ONCE = 1500;
const MOST_RANGES = 5000;
/** Milliseconds without a key before marks are drawn. */
const QUIET = 100;

export interface DecorationsDeps {
  readonly log: Log;
  /** `performance.now()` when the extension was started. */
  readonly started: number;
  readonly reports: ReportStore;
  readonly settings: Settings;
}

/** Marks mentions in every visible editor, by kind. */
export function registerDecorations(deps: DecorationsDeps): Owned {
  return new Decorations(deps);
}

class Decorations extends Disposable {
  readonly #deps: DecorationsDeps;
  readonly #types = this.register(new DisposableValue<MarkTypes>());
  #told = false;
  readonly #drawn = new DrawnMarks();
  /** When the text of a visible report was changed last. */
  #changedAt = 0;
  #quiet: ReturnType<typeof setTimeout> | undefined;
  /** Where the caret is while somebody types, and only as long as they do nothing else. */
  #typing: { readonly editor: vscode.TextEditor; readonly caret: number; readonly withdrawn: boolean } | undefined;

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
        if (![SETTING.highlighting, SETTING.markStyle, SETTING.firstOnly, SETTING.hideWhileTyping].some(affects))
          return;
        this.#sayWhetherOn();
        this.#makeTypes();
        this.#drawAll();
      }),
    );
    this.register(
      vscode.workspace.onDidChangeTextDocument((event) => {
        this.#follow(event);
        this.#followTyping(event);
      }),
    );
    this.register(
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        this.#followCaret(textEditor);
      }),
    );
    this.#sayWhetherOn();
    this.#makeTypes();
  }

  /** Types are made once, and anew only when their style is set otherwise or the theme's contrast is another. */
  #makeTypes(): void {
    const style = this.#deps.settings.markStyle;
    const highContrast = isHighContrast(vscode.window.activeColorTheme.kind);
    const known = this.#types.value;
    if (known?.style === style && known.highContrast === highContrast) return;
    this.#types.value = new MarkTypes(style, highContrast);
    this.#drawAll();
  }

  #drawAll(): void {
    for (const editor of vscode.window.visibleTextEditors) this.#draw(editor);
  }

  #draw(editor: vscode.TextEditor): void {
    if (this.#drawn.has(editor) && performance.now() - this.#changedAt < QUIET - 1) {
      this.#drawWhenQuiet();
      return;
    }
    this.#drawn.distrust(editor);
    const mentions = this.#deps.settings.highlighting ? this.#mentionsFor(editor) : [];
    // Not read yet: what is drawn stays, and VS Code moves it with the text.
    if (mentions === undefined) return;
    const shown = this.#withoutTyped(editor, mentions);
    this.#tellOnce(shown.length);
    const types = this.#types.value;
    if (types === undefined) return;
    for (const kind of KINDS) {
      const spans = shown.filter((mention) => mention.kind === kind);
      const ranges = (): readonly vscode.Range[] => spans.map((mention) => toRange(editor.document, mention));
      this.#drawn.set(editor, types, kind, { spans, ranges });
    }
  }

  /** Marks wait until nothing has been typed for a moment: those sent while the next key is pressed would go astray. */
  #follow({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
    const editors = vscode.window.visibleTextEditors.filter((editor) => editor.document === document);
    if (contentChanges.length === 0 || editors.length === 0) return;
    this.#changedAt = performance.now();
    for (const editor of editors) this.#drawn.follow(editor, contentChanges);
    this.#drawWhenQuiet();
  }

  #drawWhenQuiet(): void {
    clearTimeout(this.#quiet);
    this.#quiet = setTimeout(() => {
      for (const editor of vscode.window.visibleTextEditors) {
        // One that is still being read is drawn when that is done.
        if (this.#deps.reports.reading(editor.document.uri)?.version !== editor.document.version) continue;
        this.#draw(editor);
      }
    }, QUIET);
  }

  override dispose(): void {
    clearTimeout(this.#quiet);
    super.dispose();
  }

  /** All mentions where there are not too many; else, and as long as the report is being read, those in and near view. */
  #mentionsFor(editor: vscode.TextEditor): readonly Mention[] | undefined {
    const { reports, settings } = this.#deps;
    const { document } = editor;
    const reading = reports.reading(document.uri);
    const report = reading?.version === document.version ? reading.report : undefined;
    if (settings.firstOnly) {
      // Which one is the first, only the whole report tells.
      const first = report === undefined ? undefined : firstMentions(report.mentions, report.sections);
      if (first === undefined || first.length <= ALL_AT_ONCE) return first;
      const near = nearView(editor);
      return first.filter((mention) => near.some((span) => overlaps(span, mention))).slice(0, MOST_RANGES);
    }
    if (report !== undefined && report.mentions.length <= ALL_AT_ONCE) return report.mentions;
    return nearView(editor)
      .flatMap((span) => reports.mentionsIn(document, span))
      .slice(0, MOST_RANGES);
  }

  /** A name that is being typed is left alone until it is whole, where that is set. */
  #withoutTyped(editor: vscode.TextEditor, mentions: readonly Mention[]): readonly Mention[] {
    const typing = this.#typing;
    if (typing?.editor !== editor) return mentions;
    const shown = mentions.filter((mention) => !touches(mention, typing.caret));
    this.#typing = { ...typing, withdrawn: shown.length < mentions.length };
    return shown;
  }

  #followTyping({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): void {
    const editor = vscode.window.activeTextEditor;
    const [change] = contentChanges;
    if (change === undefined || editor?.document !== document || !this.#deps.settings.hideWhileTyping) return;
    const withdrawn = this.#typing?.withdrawn ?? false;
    const caret = change.rangeOffset + change.text.length;
    this.#typing = reason === undefined ? { editor, caret, withdrawn } : undefined;
  }

  /** Whoever moves the caret types no more: what was withdrawn comes back. */
  #followCaret(editor: vscode.TextEditor): void {
    const typing = this.#typing;
    if (typing?.editor !== editor) return;
    if (editor.selection.isEmpty && toOffset(editor.document, editor.selection.active) === typing.caret) return;
    this.#typing = undefined;
    if (typing.withdrawn) this.#draw(editor);
  }

  /** How long a writer waited for the first mark: a test reads it from the log. */
  #tellOnce(count: number): void {
    if (count === 0 || this.#told) return;
    this.#told = true;
    const waited = performance.now() - this.#deps.started;
    this.#deps.log.info(`First marks ${waited.toFixed(0)} ms after activation`);
  }

  #sayWhetherOn(): void {
    void vscode.commands.executeCommand('setContext', CONTEXT.highlighting, this.#deps.settings.highlighting);
  }
}

function isHighContrast(kind: vscode.ColorThemeKind): boolean {
  return kind === vscode.ColorThemeKind.HighContrast || kind === vscode.ColorThemeKind.HighContrastLight;
}
