import * as vscode from 'vscode';
import { readableReport } from '../../core/annotation/readableReport.ts';
import { parseDocument } from '../../core/markdown/document.ts';
import type { Span } from '../../core/text/span.ts';
import { reviewTexts } from '../../core/view/reviewTexts.ts';
import type { ActiveReport } from '../reports/activeReport.ts';
import type { AnnotationStore } from './annotationStore.ts';
import { registerCommand } from '../host/commands.ts';
import { HumanError } from '../host/humanError.ts';
import { Disposable, type Owned } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import { COMMAND, REVIEW_SCHEME } from '../host/manifest.ts';
import { reviewAddress, reviewUri } from './reviewAddress.ts';
import { field, placeFrom } from '../host/target.ts';

export interface AnnotationReviewDeps {
  readonly annotations: AnnotationStore;
  readonly active: ActiveReport;
  readonly log: Log;
}

/** Shows a passage as it was annotated and a place where it could be now side by side. */
export function registerAnnotationReview(deps: AnnotationReviewDeps): Owned {
  return new AnnotationReview(deps);
}

class AnnotationReview extends Disposable implements vscode.TextDocumentContentProvider {
  readonly #deps: AnnotationReviewDeps;
  readonly #changed = this.register(new vscode.EventEmitter<vscode.Uri>());
  readonly onDidChange = this.#changed.event;

  constructor(deps: AnnotationReviewDeps) {
    super();
    this.#deps = deps;
    this.register(vscode.workspace.registerTextDocumentContentProvider(REVIEW_SCHEME, this));
    this.register(registerCommand(COMMAND.reviewAnnotation, deps.log, (argument) => this.#show(argument)));
    this.register(
      deps.annotations.onDidChange((report) => {
        for (const { uri } of vscode.workspace.textDocuments) {
          if (reviewAddress(uri)?.report.toString() === report.toString()) this.#changed.fire(uri);
        }
      }),
    );
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    const address = reviewAddress(uri);
    const gone = vscode.l10n.t('This annotation no longer needs review.');
    if (address === undefined) return gone;
    const document = vscode.workspace.textDocuments.find((one) => one.uri.toString() === address.report.toString());
    const found = this.#deps.annotations.of(address.report).find(({ annotation }) => annotation.id === address.id);
    if (document === undefined || found?.where.kind !== 'review') return gone;
    const report = readableReport(parseDocument(document.getText()).blocks);
    return reviewTexts(found.annotation, address.span, report, vscode.l10n)[address.side];
  }

  /** From a node of the tree: a place where the annotation could be, or the annotation itself. */
  async #show(argument: unknown): Promise<void> {
    const { active, annotations } = this.#deps;
    const report = active.document?.uri;
    const id = field(field(argument, 'target'), 'id');
    const found = report && annotations.of(report).find(({ annotation }) => annotation.id === id);
    if (report === undefined || found?.where.kind !== 'review') {
      throw new HumanError(vscode.l10n.t('Choose an annotation that needs review in the Annotations view first.'));
    }
    const given = placeFrom({ uri: report, span: field(field(argument, 'target'), 'span') })?.span;
    const span: Span | undefined = given ?? found.where.places[0]?.span;
    const address = { report, id: found.annotation.id, ...(span === undefined ? {} : { span }) };
    await vscode.commands.executeCommand(
      'vscode.diff',
      reviewUri({ ...address, side: 'recorded' }),
      reviewUri({ ...address, side: 'now' }),
      vscode.l10n.t('Review: as annotated ↔ as it reads now'),
      // A tab of its own: in the place of the report's it would close the report, and its annotations with it.
      { preview: false },
    );
  }
}
