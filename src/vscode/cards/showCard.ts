import * as vscode from 'vscode';
import type { ActiveReport } from '../reports/activeReport.ts';
import { cardAddress, parseCardAddress } from './cardAddress.ts';
import { cardPage, cardTitle, MOST_REPORTS, type PageUses } from './cardPage.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { registerCommand } from '../host/commands.ts';
import { HumanError } from '../host/humanError.ts';
import { Disposable, type Owned } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import { CARD_SCHEME, COMMAND } from '../host/manifest.ts';
import { pageColumn } from '../host/pageColumn.ts';
import type { ReportStore } from '../reports/reportStore.ts';
import { cardTarget, type CardTarget } from '../host/target.ts';
import type { WorkspaceIndex } from '../reports/workspaceIndex.ts';
import { pathFromFirstFolder } from '../host/workspacePath.ts';

/** The built-in preview as an editor of its own: its tab carries the page's name, and links in it work. */
const PREVIEW = 'vscode.markdown.preview.editor';

export interface ShowCardDeps {
  readonly catalogs: CatalogStore;
  readonly reports: ReportStore;
  readonly active: ActiveReport;
  readonly index: WorkspaceIndex;
  readonly log: Log;
}

/** Shows the page of an entity, a claim or a source beside the report. */
export function registerShowCard(deps: ShowCardDeps): Owned {
  return new Cards(deps);
}

class Cards extends Disposable implements vscode.TextDocumentContentProvider {
  readonly #deps: ShowCardDeps;
  readonly #changed = this.register(new vscode.EventEmitter<vscode.Uri>());
  readonly onDidChange = this.#changed.event;

  constructor(deps: ShowCardDeps) {
    super();
    this.#deps = deps;
    this.register(vscode.workspace.registerTextDocumentContentProvider(CARD_SCHEME, this));
    this.register(registerCommand(COMMAND.showCard, deps.log, (argument, options) => this.#show(argument, options)));
    const renew = (): void => {
      for (const document of vscode.workspace.textDocuments) {
        if (document.uri.scheme === CARD_SCHEME) this.#changed.fire(document.uri);
      }
    };
    this.register(deps.catalogs.onDidChange(renew));
    this.register(deps.index.onDidChange(renew));
  }

  provideTextDocumentContent(uri: vscode.Uri): string {
    const { catalog } = this.#deps.catalogs;
    const target = cardTarget(parseCardAddress(uri.path), catalog);
    const page = target === undefined ? undefined : cardPage(target, catalog, this.#uses(target));
    return page?.value ?? vscode.l10n.t('The packs that are loaded do not know this any more.');
  }

  #uses(target: CardTarget): PageUses {
    const { index } = this.#deps;
    const { state, progress } = index;
    const note =
      state === 'reading' || state === 'stopped'
        ? vscode.l10n.t('{0} of {1} reports of this workspace have been read so far.', progress.done, progress.total)
        : undefined;
    const uses = index.usesOf(target, MOST_REPORTS).map(({ uri, uses: { count, places } }) => {
      const path = pathFromFirstFolder(uri);
      const lines = places.map(({ line }) => line);
      const label = vscode.workspace.asRelativePath(uri);
      return { label, count, lines, ...(path === undefined ? {} : { path }) };
    });
    return { uses, total: index.countOf(target), ...(note === undefined ? {} : { note }) };
  }

  async #show(argument: unknown, options: unknown): Promise<void> {
    const { catalog } = this.#deps.catalogs;
    const target = cardTarget(argument, catalog) ?? this.#underCaret();
    if (target === undefined) throw new HumanError(vscode.l10n.t('Put the cursor on a marked name first.'));
    const uri = vscode.Uri.from({
      scheme: CARD_SCHEME,
      path: cardAddress(target.kind, target.id, cardTitle(target, catalog)),
    });
    const preserveFocus = typeof options === 'object' && options !== null && 'preserveFocus' in options;
    const show = { viewColumn: pageColumn(this.#deps.active.document !== undefined), preserveFocus, preview: true };
    try {
      await vscode.commands.executeCommand('vscode.openWith', uri, PREVIEW, show);
    } catch (error) {
      // The built-in Markdown extension can be switched off; the page reads well as text too.
      this.#deps.log.warn(`No Markdown preview: ${String(error)}`);
      await vscode.window.showTextDocument(uri, show);
    }
  }

  #underCaret(): ReturnType<typeof cardTarget> {
    const { editor } = this.#deps.active;
    const mention =
      editor === undefined ? undefined : this.#deps.reports.mentionAt(editor.document, editor.selection.active);
    return mention === undefined ? undefined : { kind: 'entity', id: mention.entity };
  }
}
