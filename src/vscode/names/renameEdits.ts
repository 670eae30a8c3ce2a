import * as vscode from 'vscode';
import { idSpans } from '../../core/annotation/recordRenames.ts';
import { idEdits, nameEdits, type Renamed } from '../../core/catalog/packRenames.ts';
import { analyse } from '../../core/report/analyse.ts';
import { chosenIdEdits } from '../../core/report/projectEdits.ts';
import { citationEdits, mentionEdits } from '../../core/report/reportRenames.ts';
import type { Report, TextEdit } from '../../core/report/report.ts';
import { LineIndex } from '../../core/text/lineIndex.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { HumanError } from '../host/humanError.ts';
import type { Log } from '../host/log.ts';
import { isWritable } from '../catalog/packWriting.ts';
import type { ProjectStore } from '../reports/projectStore.ts';
import { recordedReports } from '../annotations/recordedReports.ts';
import type { ReportStore } from '../reports/reportStore.ts';
import type { Settings } from '../host/settings.ts';
import type { CardTarget } from '../host/target.ts';
import { textOf } from '../host/textOf.ts';
import type { WorkspaceIndex } from '../reports/workspaceIndex.ts';
import { literal } from '../host/writtenText.ts';
import { findWorkspaceFiles } from '../host/workspaceFiles.ts';

/*
 * Everything that has to change when an id or a name is another one: packs, reports, project files, annotations. All of
 * it is one edit, which VS Code can show before it is made, and undoes in one step.
 */

export interface RenameDeps {
  readonly catalogs: CatalogStore;
  readonly reports: ReportStore;
  readonly projects: ProjectStore;
  readonly index: WorkspaceIndex;
  readonly settings: Settings;
  readonly log: Log;
}

const EXCLUDED = '**/node_modules/**';
const MOST_FILES = 100_000;

/** The edit by which what `target` is known by its id has the id `next`. */
export async function renameId(
  target: CardTarget,
  next: string,
  deps: RenameDeps,
  token: vscode.CancellationToken,
): Promise<vscode.WorkspaceEdit> {
  const edit = new vscode.WorkspaceEdit();
  const { kind, id } = target;
  await inPacks(deps, edit, (text) => (text.includes(id) ? idEdits(text, kind satisfies Renamed, id, next) : []));
  if (kind === 'entity') {
    for (const { uri } of deps.projects.files) {
      add(edit, uri, await textOf(uri), (text) => needed(chosenIdEdits(text, id, next), uri), 'project');
    }
  } else {
    for (const { records: uri } of await recordedReports(token)) {
      const newText = JSON.stringify(next).slice(1, -1);
      const edits = (text: string): readonly TextEdit[] =>
        idSpans(text, kind, id).map((span) => ({ ...span, newText }));
      add(edit, uri, await textOf(uri), edits, 'annotations');
    }
  }
  if (kind === 'source') {
    await inReports(target, deps, token, (uri, text, report) => {
      add(edit, uri, text, () => citationEdits(text, report, target.id, next), 'reports');
    });
  }
  return edit;
}

export interface RenamedName {
  readonly target: Extract<CardTarget, { kind: 'entity' }>;
  /** As the packs write it. */
  readonly name: string;
  /** The report that somebody is at work on; absent in a pack. */
  readonly at?: vscode.Uri;
}

/**
 * The edit by which an entity has another name in the packs that can be written to and in the reports that use it. What
 * other reports say is theirs to decide: there each place wants a person's consent.
 */
export async function renameName(
  { target, name, at }: RenamedName,
  next: string,
  deps: RenameDeps,
  token: vscode.CancellationToken,
): Promise<{ readonly edit: vscode.WorkspaceEdit; readonly left: number }> {
  const edit = new vscode.WorkspaceEdit();
  await inPacks(deps, edit, (text) => nameEdits(text, target.id, name, next));
  let left = 0;
  await inReports(target, deps, token, (uri, text, report) => {
    const found = mentionEdits(text, report, target.id, name, literal(next));
    left += found.left;
    const isHere = uri.toString() === at?.toString();
    add(edit, uri, text, () => found.edits, isHere ? 'report' : 'others');
  });
  return { edit, left };
}

/** Whether a pack that can be written to gives the entity this name. */
export async function isRenamable(id: string, name: string, { catalogs }: RenameDeps): Promise<boolean> {
  for (const { uri } of catalogs.files.filter(isWritable)) {
    const text = await textOf(uri);
    if ((nameEdits(text, id, name, name) ?? []).length > 0) return true;
  }
  return false;
}

async function inPacks(
  { catalogs }: RenameDeps,
  edit: vscode.WorkspaceEdit,
  edits: (text: string) => readonly TextEdit[] | undefined,
): Promise<void> {
  for (const { uri } of catalogs.files.filter(isWritable)) {
    add(edit, uri, await textOf(uri), (text) => needed(edits(text), uri), 'packs');
  }
}

/** Every report that speaks of the target, as its text stands now: by the index where that is whole, else by reading all. */
async function inReports(
  target: CardTarget,
  deps: RenameDeps,
  token: vscode.CancellationToken,
  use: (uri: vscode.Uri, text: string, report: Report) => void,
): Promise<void> {
  const { catalogs, index, projects, reports, settings, log } = deps;
  await index.whenRead(token);
  const listed =
    index.state === 'ready'
      ? index.usesOf(target, Infinity).map(({ uri }) => uri)
      : await findWorkspaceFiles(settings.indexFiles, EXCLUDED, MOST_FILES);
  const files = new Map(listed.map((uri) => [uri.toString(), uri]));
  for (const document of vscode.workspace.textDocuments) {
    const reading = await reports.whenRead(document);
    if (reading === undefined) continue;
    files.delete(document.uri.toString());
    use(document.uri, reading.text, reading.report);
  }
  for (const uri of files.values()) {
    if (token.isCancellationRequested) return;
    let text: string;
    try {
      text = await textOf(uri);
    } catch (error) {
      log.warn(`Renaming in ${uri.toString()}: ${String(error)}`);
      continue;
    }
    use(uri, text, analyse(text, catalogs.catalog, projects.optionsFor(uri), catalogs.evidence));
  }
}

function needed(edits: readonly TextEdit[] | undefined, uri: vscode.Uri): readonly TextEdit[] {
  if (edits !== undefined) return edits;
  const file = vscode.workspace.asRelativePath(uri);
  throw new HumanError(vscode.l10n.t('{0} cannot be read as it is now. Mend it first, then rename.', file));
}

type Part = 'packs' | 'project' | 'annotations' | 'reports' | 'report' | 'others';

function add(
  edit: vscode.WorkspaceEdit,
  uri: vscode.Uri,
  text: string,
  edits: (text: string) => readonly TextEdit[],
  part: Part,
): void {
  const made = edits(text);
  if (made.length === 0) return;
  const lines = new LineIndex(text);
  const position = (offset: number): vscode.Position => {
    const { line, column } = lines.at(offset);
    return new vscode.Position(line - 1, column - 1);
  };
  const metadata = { label: labelOf(part), needsConfirmation: part === 'others' };
  for (const { start, end, newText } of made) {
    edit.replace(uri, new vscode.Range(position(start), position(end)), newText, metadata);
  }
}

function labelOf(part: Part): string {
  switch (part) {
    case 'packs':
      return vscode.l10n.t('Packs');
    case 'project':
      return vscode.l10n.t('Project file');
    case 'annotations':
      return vscode.l10n.t('Annotations');
    case 'reports':
      return vscode.l10n.t('Reports');
    case 'report':
      return vscode.l10n.t('This report');
    case 'others':
      return vscode.l10n.t('Other reports');
  }
}
