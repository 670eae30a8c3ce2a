import * as vscode from 'vscode';
import type { Statement } from '../../core/report/report.ts';
import type { Span } from '../../core/text/span.ts';
import { overlaps, touches } from '../../core/text/span.ts';
import type { ActiveReport } from '../reports/activeReport.ts';
import { askAnnotation } from './annotationSteps.ts';
import type { AnnotationStore } from './annotationStore.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { registerCommand } from '../host/commands.ts';
import { toOffset, toSpan } from '../host/convert.ts';
import { askCreator, type CreatorDeps } from './creator.ts';
import { FollowedPassage } from './followedPassage.ts';
import { HumanError } from '../host/humanError.ts';
import { together, type Owned } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import { COMMAND, REPORT_LANGUAGE } from '../host/manifest.ts';
import { requireWritable } from '../host/readOnly.ts';
import { askNewClaim, writeNewClaim, type ClaimMaterial } from './newClaim.ts';
import { isReport, type ReportStore } from '../reports/reportStore.ts';
import { codeAction, whisper } from '../host/surfaces.ts';
import { placeFrom } from '../host/target.ts';
import { label } from '../host/visibleText.ts';

export interface AnnotateClaimDeps extends CreatorDeps {
  readonly annotations: AnnotationStore;
  readonly catalogs: CatalogStore;
  readonly reports: ReportStore;
  readonly active: ActiveReport;
  readonly log: Log;
}

/** `Dossier: Annotate Claim`: on a selection, else on the statement, mention or sentence under the caret. */
export function registerAnnotateClaim(deps: AnnotateClaimDeps): Owned {
  return together(
    registerCommand(COMMAND.annotateClaim, deps.log, (argument) => annotate(argument, deps)),
    vscode.languages.registerCodeActionsProvider(
      REPORT_LANGUAGE,
      {
        provideCodeActions(document, range, { triggerKind }) {
          // A light bulb on every line would say nothing: only for a selection, or when somebody asks.
          if (range.isEmpty && triggerKind !== vscode.CodeActionTriggerKind.Invoke) return [];
          if (!isReport(document) || document.isUntitled) return [];
          const span = range.isEmpty ? passageAt(document, range.start, deps) : toSpan(document, range);
          if (span === undefined) return [];
          const action = codeAction(label(vscode.l10n.t('Annotate claim…')), KIND);
          const argument = { uri: document.uri.toString(), span };
          action.command = { command: COMMAND.annotateClaim, title: action.title, arguments: [argument] };
          return [action];
        },
      },
      { providedCodeActionKinds: [KIND] },
    ),
  );
}

const KIND = vscode.CodeActionKind.Refactor.append('annotate');

async function annotate(argument: unknown, deps: AnnotateClaimDeps): Promise<void> {
  const target = targetOf(argument, deps);
  if (target === undefined) {
    throw new HumanError(vscode.l10n.t('Select the words to annotate, or put the cursor on a statement, first.'));
  }
  const { document, span } = target;
  if (document.isUntitled)
    throw new HumanError(vscode.l10n.t('Save the report first: its annotations stand beside it.'));
  if (!vscode.workspace.isTrusted) {
    throw new HumanError(vscode.l10n.t('In Restricted Mode nothing is written. Trust the workspace first.'));
  }
  requireWritable(document.uri);
  const passage = new FollowedPassage(document, span);
  try {
    if (!(await annotatePassage(passage, span, deps))) return;
  } finally {
    passage.dispose();
  }
  whisper(label(vscode.l10n.t('Annotated')), 4000);
}

/** Asks, and writes the annotation; false when the person did not want to. They may type elsewhere meanwhile. */
async function annotatePassage(passage: FollowedPassage, span: Span, deps: AnnotateClaimDeps): Promise<boolean> {
  const { document, text } = passage;
  const statement = deps.reports.current(document)?.report.statements.find((one) => overlaps(one, span));
  const claims = statement?.bindings.map(({ claim }) => claim) ?? [];
  const material = materialOf(statement, text, document, deps);
  const lookup = await deps.catalogs.lookups.ready('claim', 'source');
  const shown = { text: statement?.text ?? text, claims };
  const found = await askAnnotation(shown, deps.catalogs.catalog, lookup, () =>
    askNewClaim(material, deps.catalogs, lookup),
  );
  if (found === undefined) return false;
  const { newClaim, ...answers } = found;
  const creator = await askCreator(deps);
  if (creator === undefined) return false;
  // Asked for before a claim goes into a pack, which would be left there without its annotation.
  placeOf(passage);
  const claim = newClaim === undefined ? answers.claim : await writeNewClaim(newClaim, document.uri, deps.catalogs);
  await deps.annotations.add(document, placeOf(passage), {
    creator,
    ...answers,
    ...(claim === undefined ? {} : { claim }),
  });
  return true;
}

function placeOf({ span }: FollowedPassage): Span {
  if (span !== undefined) return span;
  throw new HumanError(vscode.l10n.t('The words were changed meanwhile. Annotate them once more.'));
}

/** What the statement, or else the words alone, give for a new claim. */
function materialOf(
  statement: Statement | undefined,
  text: string,
  document: vscode.TextDocument,
  { reports }: AnnotateClaimDeps,
): ClaimMaterial {
  const report = reports.current(document)?.report;
  if (statement === undefined || report === undefined) return { text, about: [], cited: [] };
  const citations = statement.citations.flatMap((at) => report.citations[at] ?? []);
  return {
    // A claim is what is said, without the brackets that say where.
    text: statement.text.replace(/ ?\[[^[\]@]*@[^[\]]*\]/g, ''),
    about: [...new Set(statement.mentions.flatMap((at) => report.mentions[at]?.entity ?? []))],
    cited: citations.flatMap(({ sources, locator }) =>
      sources.map((source) => ({ source, ...(locator === undefined ? {} : { locator }) })),
    ),
  };
}

/** From a tree's node, from a code action, or from where the caret is. */
function targetOf(
  argument: unknown,
  deps: AnnotateClaimDeps,
): { readonly document: vscode.TextDocument; readonly span: Span } | undefined {
  const { active } = deps;
  const place = placeFrom(argument);
  if (place !== undefined) {
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === place.uri.toString());
    return document === undefined ? undefined : { document, span: place.span };
  }
  const uri = active.document?.uri;
  const target: unknown =
    typeof argument === 'object' && argument !== null ? Reflect.get(argument, 'target') : undefined;
  const fromTree = placeFrom(typeof target === 'object' && target !== null ? { ...target, uri } : undefined);
  if (fromTree !== undefined && active.document !== undefined && fromTree.span.start < fromTree.span.end) {
    return { document: active.document, span: fromTree.span };
  }
  const { editor } = active;
  if (editor === undefined) return undefined;
  const { document, selection } = editor;
  const span = selection.isEmpty ? passageAt(document, selection.active, deps) : toSpan(document, selection);
  return span === undefined ? undefined : { document, span };
}

/** The statement that a caret touches, else the sentence, else the mention. */
function passageAt(
  document: vscode.TextDocument,
  position: vscode.Position,
  { reports }: AnnotateClaimDeps,
): Span | undefined {
  const report = reports.current(document)?.report;
  const offset = toOffset(document, position);
  const found =
    report?.statements.find((one) => touches(one, offset)) ??
    report?.sentences.find((one) => touches(one, offset)) ??
    reports.mentionAt(document, position);
  return found === undefined ? undefined : { start: found.start, end: found.end };
}
