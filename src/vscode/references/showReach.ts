import * as vscode from 'vscode';
import type { Catalog } from '../../core/catalog/catalog.ts';
import { claimsFallingWith, fallingWith } from '../../core/report/reach.ts';
import type { Place } from '../../core/report/reportSummary.ts';
import { claimRef } from '../../core/view/claimCard.ts';
import { sourceRef } from '../../core/view/claimLine.ts';
import type { ActiveReport } from '../reports/activeReport.ts';
import { askTarget } from '../catalog/askTarget.ts';
import { cardAddress, parseCardAddress } from '../cards/cardAddress.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { registerCommand } from '../host/commands.ts';
import { HumanError } from '../host/humanError.ts';
import { kindIcon } from '../host/kinds.ts';
import type { FileReach } from '../reports/knownReports.ts';
import { Disposable, type Owned } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import { COMMAND, REACH_SCHEME } from '../host/manifest.ts';
import { pageColumn } from '../host/pageColumn.ts';
import { reachPage, type ReachedReport } from './reachPage.ts';
import { cardTarget, type CardTarget } from '../host/target.ts';
import { label, type PlainLabel } from '../host/visibleText.ts';
import type { WorkspaceIndex } from '../reports/workspaceIndex.ts';
import { pathFromFirstFolder } from '../host/workspacePath.ts';

const PREVIEW = 'vscode.markdown.preview.editor';
const MOST_ITEMS = 50;
/** Reports whose statements are quoted; of the others the page says the lines. */
const MOST_READ = 200;
const AT_ONCE = 16;

type ReachTarget = Exclude<CardTarget, { readonly kind: 'entity' }>;

export interface ShowReachDeps {
  readonly catalogs: CatalogStore;
  readonly index: WorkspaceIndex;
  readonly active: ActiveReport;
  readonly log: Log;
}

/** What rests on a source that is withdrawn, or on a claim: a page of its own, kept up to date while it is open. */
export function registerShowReach(deps: ShowReachDeps): Owned {
  return new Reaches(deps);
}

class Reaches extends Disposable implements vscode.TextDocumentContentProvider {
  readonly #deps: ShowReachDeps;
  readonly #changed = this.register(new vscode.EventEmitter<vscode.Uri>());
  readonly onDidChange = this.#changed.event;

  constructor(deps: ShowReachDeps) {
    super();
    this.#deps = deps;
    this.register(vscode.workspace.registerTextDocumentContentProvider(REACH_SCHEME, this));
    this.register(registerCommand(COMMAND.showReach, deps.log, (argument) => this.#show(argument)));
    const renew = (): void => {
      for (const { uri } of vscode.workspace.textDocuments) {
        if (uri.scheme === REACH_SCHEME) this.#changed.fire(uri);
      }
    };
    this.register(deps.catalogs.onDidChange(renew));
    this.register(deps.index.onDidChange(renew));
  }

  async provideTextDocumentContent(uri: vscode.Uri, token?: vscode.CancellationToken): Promise<string> {
    const { catalogs, index } = this.#deps;
    const { catalog } = catalogs;
    const target = reachTarget(parseCardAddress(uri.path), catalog);
    if (target === undefined) return vscode.l10n.t('The packs that are loaded do not know this any more.');
    const { state, progress } = index;
    const note =
      state === 'off'
        ? vscode.l10n.t('The reports of the workspace are not read: dossier.index.enabled is off.')
        : state === 'ready'
          ? undefined
          : vscode.l10n.t('{0} of {1} reports of this workspace have been read so far.', progress.done, progress.total);
    const falling = target.kind === 'source' ? fallingWith(target.id, catalog) : undefined;
    const claims = falling === undefined ? { all: [], alone: [] } : claimsFallingWith(falling, catalog);
    const title = target.kind === 'source' ? catalog.sources.get(target.id)?.title : undefined;
    const page = reachPage({
      kind: target.kind,
      label: labelOf(target, catalog),
      ...(title === undefined ? {} : { title }),
      reports: await this.#quoted(await index.reachOf(target), target, catalog, token),
      passedOnBy: [...(falling ?? [])].filter((id) => id !== target.id).map((id) => sourceRef(id, catalog).label),
      claims: claims.all.length,
      claimsAlone: claims.alone.length,
      ...(note === undefined ? {} : { note }),
    });
    return page.value;
  }

  async #show(argument: unknown): Promise<void> {
    const { catalog } = this.#deps.catalogs;
    const target = reachTarget(argument, catalog) ?? (await this.#ask());
    if (target === undefined) return;
    const title = vscode.l10n.t('What rests on {0}', labelOf(target, catalog));
    const uri = vscode.Uri.from({ scheme: REACH_SCHEME, path: cardAddress(target.kind, target.id, title) });
    const show = { viewColumn: pageColumn(this.#deps.active.document !== undefined), preview: true };
    try {
      await vscode.commands.executeCommand('vscode.openWith', uri, PREVIEW, show);
    } catch (error) {
      // The built-in Markdown extension can be switched off; the page reads well as text too.
      this.#deps.log.warn(`No Markdown preview: ${String(error)}`);
      await vscode.window.showTextDocument(uri, show);
    }
  }

  async #ask(): Promise<ReachTarget | undefined> {
    const { catalogs } = this.#deps;
    if (catalogs.catalog.sources.size === 0) {
      throw new HumanError(vscode.l10n.t('The packs that are loaded name no source and no claim.'));
    }
    const target = await askTarget({
      title: label(vscode.l10n.t('What Rests on a Source or Claim')),
      placeholder: label(vscode.l10n.t('A source or claim')),
      lookups: catalogs.lookups,
      kinds: ['source', 'claim'],
      items: (lookup, words) =>
        [
          ...lookup
            .sources(words, MOST_ITEMS)
            .map((item) => ({ item, target: { kind: 'source' as const, id: item.id } })),
          ...lookup
            .claims(words, MOST_ITEMS)
            .map((item) => ({ item, target: { kind: 'claim' as const, id: item.id } })),
        ].map((one) => ({
          label: label(one.item.label, 200),
          iconPath: kindIcon(one.item.icon),
          ...detailOf(one.item.description ?? one.item.detail),
          alwaysShow: true,
          target: one.target,
        })),
    });
    return target?.kind === 'entity' ? undefined : target;
  }

  /** The statements in their own words, as the files read now. */
  async #quoted(
    found: readonly FileReach[],
    target: ReachTarget,
    catalog: Catalog,
    token: vscode.CancellationToken | undefined,
  ): Promise<readonly ReachedReport[]> {
    const reports: ReachedReport[] = [];
    for (let at = 0; at < found.length; at += AT_ONCE) {
      const batch = found.slice(at, at + AT_ONCE);
      const isRead = at < MOST_READ && token?.isCancellationRequested !== true;
      const texts = await Promise.all(isRead ? batch.map(({ uri }) => linesOf(uri)) : []);
      for (const [i, { uri, statements }] of batch.entries()) {
        const path = pathFromFirstFolder(uri);
        reports.push({
          label: vscode.workspace.asRelativePath(uri),
          ...(path === undefined ? {} : { path }),
          places: statements.map((statement) => ({
            line: statement.line,
            words: wordsAt(texts[i] ?? [], statement),
            others: statement.others.map((id) => otherLabel(id, target, catalog)),
            through: statement.through.map((id) => sourceRef(id, catalog).label),
          })),
        });
      }
    }
    return reports;
  }
}

function detailOf(detail: string | undefined): { readonly detail?: PlainLabel } {
  return detail === undefined ? {} : { detail: label(detail, 200) };
}

/** A source or claim that the catalog knows. */
function reachTarget(argument: unknown, catalog: Catalog): ReachTarget | undefined {
  const target = cardTarget(argument, catalog);
  return target?.kind === 'entity' ? undefined : target;
}

function labelOf(target: ReachTarget, catalog: Catalog): string {
  if (target.kind === 'source') return sourceRef(target.id, catalog).label;
  return `“${claimRef(target.id, catalog).label}”`;
}

function otherLabel(id: string, target: ReachTarget, catalog: Catalog): string {
  const other = cardTarget({ kind: target.kind, id }, catalog);
  return other === undefined || other.kind === 'entity' ? id : labelOf(other, catalog);
}

/** The lines of a report: as it stands in the editor where it is open, else as the file has it. */
async function linesOf(uri: vscode.Uri): Promise<readonly string[]> {
  const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open !== undefined) return open.getText().split(/\r\n|\r|\n/);
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return new TextDecoder().decode(bytes).split(/\r\n|\r|\n/);
  } catch {
    // Gone meanwhile: its lines are named without their words.
    return [];
  }
}

function wordsAt(lines: readonly string[], { line, column, endLine, endColumn }: Place): string {
  const own = lines.slice(line - 1, endLine);
  const last = own.at(-1);
  if (last === undefined || own.length < endLine - line + 1) return '';
  own[own.length - 1] = last.slice(0, endColumn - 1);
  own[0] = (own[0] ?? '').slice(column - 1);
  return own.join(' ').replace(/\s+/g, ' ').trim();
}
