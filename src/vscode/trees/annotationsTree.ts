import * as vscode from 'vscode';
import { annotationsOutline } from '../../core/view/annotationsOutline.ts';
import type { OutlineNode } from '../../core/view/outline.ts';
import type { ActiveReport } from '../reports/activeReport.ts';
import type { AnnotationStore } from '../annotations/annotationStore.ts';
import { toMarkdownString } from '../cards/cardMarkdown.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import type { Idle } from '../host/idle.ts';
import { Disposable } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import { COMMAND, CONTEXT, VIEW } from '../host/manifest.ts';
import { itemKind } from './outlineItem.ts';
import { OutlineTree } from './outlineTree.ts';
import { text } from '../host/safeMarkdown.ts';
import { Soon } from '../host/soon.ts';

const AFTER_CHANGE = 150;

export interface AnnotationsTreeDeps {
  readonly annotations: AnnotationStore;
  readonly catalogs: CatalogStore;
  readonly active: ActiveReport;
  readonly log: Log;
  readonly idle: Idle;
}

/** The annotations of the active report by state; the badge counts those that need a person. */
export class AnnotationsTree extends Disposable {
  readonly #deps: AnnotationsTreeDeps;
  readonly tree: OutlineTree;
  readonly #soon: Soon;

  constructor(deps: AnnotationsTreeDeps) {
    super();
    this.#deps = deps;
    this.tree = this.register(
      new OutlineTree({
        view: VIEW.annotations,
        command: (node) => this.#reveal(node),
        tooltip: (node) => (node.tooltip === undefined ? undefined : toMarkdownString(text(node.tooltip, 2000))),
        contextValue: itemKind,
      }),
    );
    this.#soon = this.register(
      new Soon(deps, () => {
        this.#show();
      }),
    );
    this.register(
      deps.active.onDidChange(() => {
        this.#soon.in(0);
      }),
    );
    this.register(
      deps.annotations.onDidChange((uri) => {
        if (uri.toString() === deps.active.document?.uri.toString()) this.#soon.in(AFTER_CHANGE);
      }),
    );
    this.#soon.in(0);
  }

  #show(): void {
    const { active, annotations, catalogs } = this.#deps;
    const uri = active.document?.uri;
    const placed = uri === undefined ? [] : annotations.of(uri);
    const broken = uri === undefined ? 0 : annotations.brokenIn(uri);
    const state = uri === undefined ? 'none' : placed.length === 0 ? 'empty' : 'some';
    void vscode.commands.executeCommand('setContext', CONTEXT.annotations, state);
    const review = placed.filter(({ where }) => where.kind === 'review').length;
    const { view } = this.tree;
    view.badge =
      review === 0
        ? undefined
        : {
            value: review,
            tooltip:
              review === 1
                ? vscode.l10n.t('1 annotation needs review')
                : vscode.l10n.t('{0} annotations need review', review),
          };
    view.description = placed.length === 0 ? '' : String(placed.length);
    this.#say(broken > 0 ? unreadInWords(broken) : undefined);
    this.tree.show(() => annotationsOutline(placed, catalogs.catalog, vscode.l10n));
  }

  #say(message: string | undefined): void {
    const { view }: { view: { message?: string | undefined } } = this.tree;
    view.message = message;
  }

  #reveal({ target }: OutlineNode): vscode.Command | undefined {
    const uri = this.#deps.active.document?.uri;
    if (uri === undefined) return undefined;
    if (target?.kind === 'annotation' && (target.state === 'candidate' || target.state === 'review')) {
      return { command: COMMAND.reviewAnnotation, title: vscode.l10n.t('Review'), arguments: [{ target }] };
    }
    if ((target?.kind !== 'annotation' && target?.kind !== 'span') || target.span === undefined) return undefined;
    return {
      command: COMMAND.revealSpan,
      title: vscode.l10n.t('Reveal in report'),
      arguments: [{ uri: uri.toString(), span: target.span }],
    };
  }
}

function unreadInWords(lines: number): string {
  return lines === 1
    ? vscode.l10n.t('1 line of the annotation file cannot be read. It is left as it is.')
    : vscode.l10n.t('{0} lines of the annotation file cannot be read. They are left as they are.', lines);
}
