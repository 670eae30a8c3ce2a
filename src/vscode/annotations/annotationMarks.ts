import * as vscode from 'vscode';
import type { PlacedAnnotation } from '../../core/annotation/placedAnnotation.ts';
import { touches } from '../../core/text/span.ts';
import { dayOf, stanceLabel } from '../../core/view/annotationsOutline.ts';
import type { AnnotationStore } from './annotationStore.ts';
import { toMarkdownString } from '../cards/cardMarkdown.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { toOffset, toRange } from '../host/convert.ts';
import { Disposable, type Owned } from '../host/lifetime.ts';
import { COLOR, REPORT_LANGUAGE } from '../host/manifest.ts';
import { icon, joined, muted, safe, text, type SafeMarkdown } from '../host/safeMarkdown.ts';

const MOST_SHOWN = 5;
const MOST_RANGES = 5000;

export interface AnnotationMarksDeps {
  readonly annotations: AnnotationStore;
  readonly catalogs: CatalogStore;
}

/** A frame around annotated words, tinted while the annotation is open and dashed when it is resolved; and what is said. */
export function registerAnnotationMarks(deps: AnnotationMarksDeps): Owned {
  return new AnnotationMarks(deps);
}

class AnnotationMarks extends Disposable {
  readonly #deps: AnnotationMarksDeps;
  readonly #types = {
    open: this.register(frame('solid', true)),
    resolved: this.register(frame('dashed', false)),
  };

  constructor(deps: AnnotationMarksDeps) {
    super();
    this.#deps = deps;
    this.register(
      deps.annotations.onDidChange((uri) => {
        for (const editor of vscode.window.visibleTextEditors) {
          if (editor.document.uri.toString() === uri.toString()) this.#draw(editor);
        }
      }),
    );
    const drawAll = (): void => {
      for (const editor of vscode.window.visibleTextEditors) this.#draw(editor);
    };
    this.register(vscode.window.onDidChangeVisibleTextEditors(drawAll));
    this.register(
      vscode.languages.registerHoverProvider(REPORT_LANGUAGE, {
        provideHover: (document, position) => this.#hover(document, toOffset(document, position)),
      }),
    );
    drawAll();
  }

  #draw(editor: vscode.TextEditor): void {
    const all = this.#deps.annotations.of(editor.document.uri).slice(0, MOST_RANGES);
    for (const state of ['open', 'resolved'] as const) {
      const ranges = all.flatMap(({ annotation, where }) =>
        where.kind === 'anchored' && annotation.state === state ? [toRange(editor.document, where.span)] : [],
      );
      editor.setDecorations(this.#types[state], ranges);
    }
  }

  #hover(document: vscode.TextDocument, offset: number): vscode.Hover | undefined {
    const here = this.#deps.annotations
      .of(document.uri)
      .filter(({ where }) => where.kind === 'anchored' && touches(where.span, offset));
    const [first] = here;
    if (first?.where.kind !== 'anchored') return undefined;
    const parts = here.slice(0, MOST_SHOWN).map((one) => this.#said(one));
    const rest = here.length - parts.length;
    const more = rest > 0 ? [muted(vscode.l10n.t('{0} more', rest))] : [];
    return new vscode.Hover(
      toMarkdownString(joined([...parts, ...more], PARAGRAPH)),
      toRange(document, first.where.span),
    );
  }

  #said({ annotation }: PlacedAnnotation): SafeMarkdown {
    const claim = annotation.claim === undefined ? undefined : this.#deps.catalogs.catalog.claims.get(annotation.claim);
    const facts = joined(
      [
        text(annotation.creator, 120),
        text(dayOf(annotation.modified), 20),
        annotation.likelihood === undefined ? undefined : text(annotation.likelihood, 60),
        annotation.confidence === undefined ? undefined : vscode.l10n.t('{0} confidence', annotation.confidence),
        annotation.credibility === undefined ? undefined : vscode.l10n.t('credibility {0}', annotation.credibility),
        annotation.state === 'resolved' ? vscode.l10n.t('resolved') : undefined,
      ],
      ' · ',
    );
    const claimed = claim?.statement ?? annotation.claim;
    return joined(
      [
        safe`${icon('comment')} **${capital(stanceLabel(annotation.stance, vscode.l10n))}** ${muted(facts)}`,
        claimed === undefined ? undefined : safe`${icon('quote')} ${text(claimed, 300)}`,
        annotation.note === undefined ? undefined : text(annotation.note, 600),
        ...annotation.replies
          .slice(-3)
          .map(
            (reply) =>
              safe`${muted(text(`${reply.creator}, ${dayOf(reply.created)}:`, 150))} ${text(reply.value, 300)}`,
          ),
      ],
      PARAGRAPH,
    );
  }
}

const PARAGRAPH = safe`\n\n`;

function frame(style: 'solid' | 'dashed', isTinted: boolean): vscode.TextEditorDecorationType {
  return vscode.window.createTextEditorDecorationType({
    border: `1px ${style}`,
    borderColor: new vscode.ThemeColor(COLOR.annotation),
    ...(isTinted ? { backgroundColor: new vscode.ThemeColor(COLOR.annotationBackground) } : {}),
    overviewRulerColor: new vscode.ThemeColor(COLOR.annotation),
    overviewRulerLane: vscode.OverviewRulerLane.Center,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
