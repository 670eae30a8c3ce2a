import { inWords } from '../../core/text/message.ts';
import * as vscode from 'vscode';
import { mergeRecords } from '../../core/annotation/recordChanges.ts';
import type { JsonObject } from '../../core/annotation/record.ts';
import { importedAnnotations } from '../../core/export/importAnnotations.ts';
import type { ActiveReport } from '../reports/activeReport.ts';
import { annotationFile, changeTextFile } from './annotationFiles.ts';
import type { AnnotationStore } from './annotationStore.ts';
import { registerCommand } from '../host/commands.ts';
import { HumanError } from '../host/humanError.ts';
import type { Owned } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import { COMMAND } from '../host/manifest.ts';
import { inform, warn } from '../host/surfaces.ts';
import { textField } from '../host/target.ts';
import { label } from '../host/visibleText.ts';

/** In bytes; as large as a JSON pack may be. */
const LARGEST = 256 * 1024 * 1024;

export interface ImportAnnotationsDeps {
  readonly annotations: AnnotationStore;
  readonly active: ActiveReport;
  readonly log: Log;
}

/** `Dossier: Import Annotations…`: lays annotations of a Web Annotation or STIX file beside the reports they name. */
export function registerImportAnnotations(deps: ImportAnnotationsDeps): Owned {
  return registerCommand(COMMAND.importAnnotations, deps.log, (argument) => importAnnotations(argument, deps));
}

/** `argument`: `{ file }` from another command; asked for where it is missing. */
async function importAnnotations(argument: unknown, deps: ImportAnnotationsDeps): Promise<void> {
  if (!vscode.workspace.isTrusted) {
    throw new HumanError(vscode.l10n.t('In Restricted Mode nothing is written. Trust the workspace first.'));
  }
  const given = textField(argument, 'file');
  const [file] =
    given === ''
      ? ((await vscode.window.showOpenDialog({
          title: vscode.l10n.t('Import Annotations'),
          filters: { [vscode.l10n.t('Web Annotations and STIX')]: ['json', 'jsonld', 'jsonl'] },
        })) ?? [])
      : [vscode.Uri.parse(given, true)];
  if (file === undefined) return;
  const { size } = await vscode.workspace.fs.stat(file);
  if (size > LARGEST) throw new HumanError(vscode.l10n.t('This file is too large to be imported.'));
  const found = importedAnnotations(new TextDecoder().decode(await vscode.workspace.fs.readFile(file)));
  if (found === undefined)
    throw new HumanError(vscode.l10n.t('These are no Web Annotations, and no STIX bundle that Dossier exported.'));
  const counts = { added: 0, updated: 0, kept: 0, left: found.problems.length };
  const take = async (report: vscode.Uri, records: readonly JsonObject[]): Promise<void> => {
    const { added, updated, kept } = await merged(report, records, deps);
    counts.added += added;
    counts.updated += updated;
    counts.kept += kept;
  };
  for (const [path, records] of found.byReport) {
    const report = await reportAt(path, deps);
    if (report === undefined) counts.left += records.length;
    else await take(report, records);
  }
  if (found.elsewhere.length > 0) {
    const report = await askReport(found.elsewhere.length, deps);
    if (report === undefined) counts.left += found.elsewhere.length;
    else await take(report, found.elsewhere);
  }
  for (const problem of found.problems) {
    deps.log.warn(`Import of ${file.toString()}: ${inWords(problem, vscode.l10n)}`);
  }
  const said = vscode.l10n.t(
    'Annotations: {0} added, {1} updated, {2} as they were.',
    counts.added,
    counts.updated,
    counts.kept,
  );
  const left = counts.left === 0 ? [] : [vscode.l10n.t('{0} could not be taken.', counts.left)];
  void inform(label([said, ...left].join(' ')));
}

async function merged(
  report: vscode.Uri,
  records: readonly JsonObject[],
  { annotations }: ImportAnnotationsDeps,
): Promise<{ readonly added: number; readonly updated: number; readonly kept: number }> {
  const file = annotationFile(report);
  if (file === undefined) return { added: 0, updated: 0, kept: 0 };
  let counts = { added: 0, updated: 0, kept: 0 };
  await changeTextFile(file.uri, (before) => {
    const { text, ...rest } = mergeRecords(before, records, file.source);
    counts = rest;
    return text;
  });
  await annotations.reread(report);
  return counts;
}

/** The report with this path: in the folder that has it, else in the first; beside the open report without a folder. */
async function reportAt(path: string, { active }: ImportAnnotationsDeps): Promise<vscode.Uri | undefined> {
  const folders = vscode.workspace.workspaceFolders?.map(({ uri }) => uri) ?? [];
  const { document } = active;
  const roots =
    folders.length === 0 && document !== undefined && !document.isUntitled
      ? [vscode.Uri.joinPath(document.uri, '..')]
      : folders;
  for (const root of roots) {
    const uri = vscode.Uri.joinPath(root, path);
    try {
      await vscode.workspace.fs.stat(uri);
      return uri;
    } catch {
      // Perhaps in the next folder.
    }
  }
  const [first] = roots;
  return first === undefined ? undefined : vscode.Uri.joinPath(first, path);
}

async function askReport(count: number, { active }: ImportAnnotationsDeps): Promise<vscode.Uri | undefined> {
  const { document } = active;
  if (document === undefined || document.isUntitled) return undefined;
  const yes = vscode.l10n.t('Look for them in it');
  const answer = await warn(
    label(
      vscode.l10n.t(
        '{0} annotations name no report of this workspace. Are they about {1}?',
        count,
        vscode.workspace.asRelativePath(document.uri),
      ),
    ),
    { modal: true, detail: label(vscode.l10n.t('Those whose words are not found for certain wait in Needs review.')) },
    yes,
  );
  return answer === yes ? document.uri : undefined;
}
