import * as vscode from 'vscode';
import type { Annotation } from '../../core/annotation/annotation.ts';
import type { Span } from '../../core/text/span.ts';
import type { ActiveReport } from '../reports/activeReport.ts';
import type { AnnotationStore } from './annotationStore.ts';
import { registerCommand } from '../host/commands.ts';
import { toSpan } from '../host/convert.ts';
import { askCreator, type CreatorDeps } from './creator.ts';
import { HumanError } from '../host/humanError.ts';
import { together, type Owned } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import { COMMAND } from '../host/manifest.ts';
import { ask } from '../host/asking.ts';
import { warn } from '../host/surfaces.ts';
import { reviewAddress } from './reviewAddress.ts';
import { field, placeFrom } from '../host/target.ts';
import { label } from '../host/visibleText.ts';

export interface AnnotationCommandsDeps extends CreatorDeps {
  readonly annotations: AnnotationStore;
  readonly active: ActiveReport;
  readonly log: Log;
  /** What a comment thread's command is about. */
  readonly threads: {
    refOf(argument: unknown): { readonly uri: vscode.Uri; readonly id: string; readonly text?: string } | undefined;
  };
}

interface Target {
  readonly document: vscode.TextDocument;
  readonly id: string;
}

/** Resolve, reopen, reply, re-attach, discard: from the tree of annotations and from comment threads. */
export function registerAnnotationCommands(deps: AnnotationCommandsDeps): Owned {
  const { annotations, log } = deps;
  const setState = async (argument: unknown, state: Annotation['state']): Promise<void> => {
    const { document, id } = targetOf(argument, deps);
    await annotations.change(document, id, (known) => (known.state === state ? known : { ...known, state }));
  };
  return together(
    registerCommand(COMMAND.resolveAnnotation, log, (argument) => setState(argument, 'resolved')),
    registerCommand(COMMAND.reopenAnnotation, log, (argument) => setState(argument, 'open')),
    registerCommand(COMMAND.replyToAnnotation, log, (argument) => reply(argument, deps)),
    registerCommand(COMMAND.reattachAnnotation, log, (argument) => reattach(argument, deps)),
    registerCommand(COMMAND.discardAnnotation, log, (argument) => discard(argument, deps)),
  );
}

async function reply(argument: unknown, deps: AnnotationCommandsDeps): Promise<void> {
  const target = targetOf(argument, deps);
  const value =
    deps.threads.refOf(argument)?.text ??
    (await ask({ title: vscode.l10n.t('Reply'), prompt: vscode.l10n.t('What you say about it') }));
  if (value === undefined || value.trim() === '') return;
  const creator = await askCreator(deps);
  if (creator === undefined) return;
  const id = `urn:uuid:${crypto.randomUUID()}`;
  const one = { id, creator, created: new Date().toISOString(), value: value.trim() };
  await deps.annotations.change(target.document, target.id, (known) => ({
    ...known,
    replies: [...known.replies, one],
  }));
}

/** To the place of the node or the review, or to what is selected in the report. */
async function reattach(argument: unknown, deps: AnnotationCommandsDeps): Promise<void> {
  const { document, id } = targetOf(argument, deps);
  const review = reviewAddress(argument);
  const given = review === undefined ? field(field(argument, 'target'), 'span') : review.span;
  const place = placeFrom({ uri: document.uri, span: given });
  if (place !== undefined && !couldBeAt(place.span, document, id, deps)) {
    throw new HumanError(vscode.l10n.t('The report was changed meanwhile. Look at the review once more.'));
  }
  const { editor } = deps.active;
  const selected =
    editor === undefined || editor.document !== document || editor.selection.isEmpty
      ? undefined
      : toSpan(document, editor.selection);
  const span = place?.span ?? selected;
  if (span === undefined) {
    throw new HumanError(vscode.l10n.t('Select in the report the words that it belongs to, then re-attach it.'));
  }
  await deps.annotations.reattach(document, id, span);
  if (review === undefined) return;
  await closeReview(id);
  await vscode.commands.executeCommand(COMMAND.revealSpan, { uri: document.uri.toString(), span });
}

/** A node or a review may show a place that has moved since. */
function couldBeAt(span: Span, { uri }: vscode.TextDocument, id: string, deps: AnnotationCommandsDeps): boolean {
  const where = deps.annotations.of(uri).find(({ annotation }) => annotation.id === id)?.where;
  const places = where?.kind === 'review' ? where.places : [];
  return places.some((place) => place.span.start === span.start && place.span.end === span.end);
}

/** What was reviewed is decided: its two texts have nothing more to say. */
async function closeReview(id: string): Promise<void> {
  const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
  const done = tabs.filter(
    ({ input }) => input instanceof vscode.TabInputTextDiff && reviewAddress(input.modified)?.id === id,
  );
  await vscode.window.tabGroups.close(done);
}

async function discard(argument: unknown, deps: AnnotationCommandsDeps): Promise<void> {
  const { document, id } = targetOf(argument, deps);
  const known = deps.annotations.of(document.uri).find(({ annotation }) => annotation.id === id)?.annotation;
  if (known === undefined) return;
  const yes = vscode.l10n.t('Discard');
  const answer = await warn(
    label(vscode.l10n.t('Discard the annotation of {0}?', known.creator), 200),
    { modal: true, detail: label(known.quote.exact, 300) },
    yes,
  );
  if (answer !== yes) return;
  await deps.annotations.change(document, id, () => undefined);
  if (reviewAddress(argument) !== undefined) await closeReview(id);
}

/** From a comment thread, from a review, or from a node of the tree, which shows the active report. */
function targetOf(argument: unknown, { threads, active }: AnnotationCommandsDeps): Target {
  const review = reviewAddress(argument);
  const ref = threads.refOf(argument) ?? (review && { uri: review.report, id: review.id });
  const id = ref?.id ?? field(field(argument, 'target'), 'id');
  const document =
    ref === undefined
      ? active.document
      : vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === ref.uri.toString());
  if (document === undefined || typeof id !== 'string') {
    throw new HumanError(vscode.l10n.t('Choose an annotation in the Annotations view first.'));
  }
  return { document, id };
}
