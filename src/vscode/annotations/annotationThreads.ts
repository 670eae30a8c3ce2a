import * as vscode from 'vscode';
import type { Annotation } from '../../core/annotation/annotation.ts';
import { stanceLabel } from '../../core/view/annotationsOutline.ts';
import type { AnnotationStore } from './annotationStore.ts';
import { toMarkdownString } from '../cards/cardMarkdown.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { toRange } from '../host/convert.ts';
import type { Idle } from '../host/idle.ts';
import { Disposable } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import { COMMENTS, ITEM } from '../host/manifest.ts';
import { joined, safe, text } from '../host/safeMarkdown.ts';
import { label } from '../host/visibleText.ts';

const AFTER_CHANGE = 150;

export interface AnnotationThreadsDeps {
  readonly annotations: AnnotationStore;
  readonly catalogs: CatalogStore;
  readonly log: Log;
  readonly idle: Idle;
}

/** What a command about an annotation is about. */
export interface AnnotationRef {
  readonly uri: vscode.Uri;
  readonly id: string;
}

/** Annotations as comment threads: the annotation itself, then its replies. */
export class AnnotationThreads extends Disposable {
  readonly #deps: AnnotationThreadsDeps;
  readonly #controller = this.register(vscode.comments.createCommentController(COMMENTS, vscode.l10n.t('Annotations')));
  /** By report, then by annotation. */
  readonly #threads = new Map<string, Map<string, { readonly thread: vscode.CommentThread; shown: string }>>();
  readonly #refs = new WeakMap<object, AnnotationRef>();
  readonly #waiting = new Map<string, { readonly timer: ReturnType<typeof setTimeout>; readonly ended: () => void }>();

  constructor(deps: AnnotationThreadsDeps) {
    super();
    this.#deps = deps;
    this.#controller.options = { prompt: vscode.l10n.t('Reply'), placeHolder: vscode.l10n.t('What you say about it') };
    this.register(
      deps.annotations.onDidChange((uri) => {
        this.#showSoon(uri);
      }),
    );
    this.register(
      deps.catalogs.onDidChange(() => {
        for (const uri of this.#threads.keys()) this.#showSoon(vscode.Uri.parse(uri, true));
      }),
    );
  }

  override dispose(): void {
    for (const { timer, ended } of this.#waiting.values()) {
      clearTimeout(timer);
      ended();
    }
    super.dispose();
  }

  /** The annotation of a thread, from what VS Code gives a thread's command: the thread, or a reply with its thread. */
  refOf(argument: unknown): (AnnotationRef & { readonly text?: string }) | undefined {
    if (typeof argument !== 'object' || argument === null) return undefined;
    const own = this.#refs.get(argument);
    if (own !== undefined) return own;
    const thread: unknown = Reflect.get(argument, 'thread');
    const reply: unknown = Reflect.get(argument, 'text');
    const ref = typeof thread === 'object' && thread !== null ? this.#refs.get(thread) : undefined;
    return ref === undefined || typeof reply !== 'string' ? ref : { ...ref, text: reply };
  }

  #showSoon(uri: vscode.Uri): void {
    const key = uri.toString();
    const waiting = this.#waiting.get(key);
    clearTimeout(waiting?.timer);
    const ended = waiting?.ended ?? this.#deps.idle.begin();
    const timer = setTimeout(() => {
      this.#waiting.delete(key);
      try {
        this.#show(uri);
      } catch (error) {
        this.#deps.log.error('Showing comment threads', error);
      } finally {
        ended();
      }
    }, AFTER_CHANGE);
    this.#waiting.set(key, { timer, ended });
  }

  #show(uri: vscode.Uri): void {
    if (this.disposed) return;
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === uri.toString());
    const known =
      this.#threads.get(uri.toString()) ?? new Map<string, { thread: vscode.CommentThread; shown: string }>();
    const left = new Map(known);
    for (const { annotation, where } of document === undefined ? [] : this.#deps.annotations.of(uri)) {
      if (document === undefined || where.kind !== 'anchored') continue;
      left.delete(annotation.id);
      const range = toRange(document, where.span);
      const thread = known.get(annotation.id)?.thread ?? this.#create(uri, range, annotation.id);
      if (thread.range?.isEqual(range) !== true) thread.range = range;
      const shown = JSON.stringify([annotation, this.#claim(annotation)]);
      if (known.get(annotation.id)?.shown !== shown) this.#fill(thread, annotation);
      known.set(annotation.id, { thread, shown });
    }
    for (const [id, { thread }] of left) {
      thread.dispose();
      known.delete(id);
    }
    if (known.size > 0) this.#threads.set(uri.toString(), known);
    else this.#threads.delete(uri.toString());
  }

  #create(uri: vscode.Uri, range: vscode.Range, id: string): vscode.CommentThread {
    const thread = this.#controller.createCommentThread(uri, range, []);
    thread.collapsibleState = vscode.CommentThreadCollapsibleState.Collapsed;
    thread.label = vscode.l10n.t('Annotation');
    this.#refs.set(thread, { uri, id });
    return thread;
  }

  #fill(thread: vscode.CommentThread, annotation: Annotation): void {
    const isResolved = annotation.state === 'resolved';
    thread.state = isResolved ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
    thread.contextValue = isResolved ? ITEM.annotationResolved : ITEM.annotationOpen;
    thread.comments = [
      comment(annotation.creator, annotation.created, this.#said(annotation)),
      ...annotation.replies.map((reply) => comment(reply.creator, reply.created, [reply.value])),
    ];
  }

  #claim(annotation: Annotation): string | undefined {
    return annotation.claim === undefined
      ? undefined
      : (this.#deps.catalogs.catalog.claims.get(annotation.claim)?.statement ?? annotation.claim);
  }

  #said(annotation: Annotation): readonly string[] {
    const claim = this.#claim(annotation);
    const judged = [
      stanceLabel(annotation.stance, vscode.l10n),
      annotation.likelihood,
      annotation.confidence === undefined ? undefined : vscode.l10n.t('{0} confidence', annotation.confidence),
      annotation.credibility === undefined ? undefined : vscode.l10n.t('credibility {0}', annotation.credibility),
      ...annotation.sources,
    ].filter((part) => part !== undefined);
    return [judged.join(' · '), ...(claim === undefined ? [] : [`“${claim}”`]), ...(annotation.note ?? '').split('\n')];
  }
}

function comment(name: string, time: string, paragraphs: readonly string[]): vscode.Comment {
  const at = new Date(time);
  return {
    author: { name: label(name, 100) },
    body: toMarkdownString(
      joined(
        paragraphs.filter((one) => one !== '').map((one) => text(one)),
        safe`\n\n`,
      ),
    ),
    mode: vscode.CommentMode.Preview,
    ...(Number.isNaN(at.getTime()) ? {} : { timestamp: at }),
  };
}
