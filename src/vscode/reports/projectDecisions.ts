import { inWords } from '../../core/text/message.ts';
import * as vscode from 'vscode';
import type { EditRefusal, YamlEdit } from '../../core/catalog/yamlEdits.ts';
import { entityId } from '../../core/catalog/ids.ts';
import { FINDING_CODES } from '../../core/report/findings.ts';
import { chooseEdit, ignoreEdit } from '../../core/report/projectEdits.ts';
import { PROJECT_FILE } from '../../core/report/projectFile.ts';
import type { FindingCode } from '../../core/report/report.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { registerCommand } from '../host/commands.ts';
import { toRange } from '../host/convert.ts';
import { HumanError } from '../host/humanError.ts';
import { together, type Owned } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import { COMMAND } from '../host/manifest.ts';
import { folderOf, pathIn, type ProjectStore } from './projectStore.ts';
import { whisper } from '../host/surfaces.ts';
import { label } from '../host/visibleText.ts';

export interface ProjectDecisionsDeps {
  readonly catalogs: CatalogStore;
  readonly projects: ProjectStore;
  readonly log: Log;
}

/** What is decided from within a report for all reports of the project, written into its `dossier.yaml`. */
export function registerProjectDecisions({ catalogs, projects, log }: ProjectDecisionsDeps): Owned {
  return together(
    registerCommand(COMMAND.ignoreEverywhere, log, async (argument) => {
      const uri = uriOf(argument);
      const code = codeOf(argument);
      if (uri === undefined || code === undefined) throw new HumanError(vscode.l10n.t('There is nothing to ignore.'));
      await writeProject(uri, projects, (text) => ignoreEdit(text, code));
    }),
    registerCommand(COMMAND.chooseEntity, log, async (argument) => {
      const uri = uriOf(argument);
      const name = stringField(argument, 'name');
      const id = stringField(argument, 'entity');
      const entity = id === undefined ? undefined : catalogs.catalog.entities.get(entityId(id));
      if (uri === undefined || name === undefined || entity === undefined) {
        throw new HumanError(vscode.l10n.t('The packs do not know what was chosen.'));
      }
      const only = stringField(argument, 'scope') === 'report';
      await writeProject(uri, projects, (text, report) => chooseEdit(text, name, entity.id, only ? report : undefined));
    }),
  );
}

/** Changes the project file that holds for the report (`path`: the report's from there), or makes one in the workspace folder. Can be undone like any edit. */
async function writeProject(
  report: vscode.Uri,
  projects: ProjectStore,
  change: (text: string, path: string) => YamlEdit | EditRefusal,
): Promise<void> {
  if (!vscode.workspace.isTrusted) {
    throw new HumanError(vscode.l10n.t('In Restricted Mode nothing is written. Trust the workspace first.'));
  }
  const known = projects.fileFor(report)?.uri;
  const folder = vscode.workspace.getWorkspaceFolder(report)?.uri ?? vscode.Uri.joinPath(report, '..');
  if (known === undefined && report.scheme === 'untitled') {
    throw new HumanError(vscode.l10n.t('Save the report first: the project file stands beside it.'));
  }
  const uri = known ?? vscode.Uri.joinPath(folder, PROJECT_FILE);
  const path = pathIn(folderOf(uri), report);
  const edit = new vscode.WorkspaceEdit();
  if (known === undefined) {
    const made = change('', path);
    if ('refused' in made) throw new HumanError(inWords(made.refused, vscode.l10n));
    // Fails when the file is there after all: nothing is overwritten.
    edit.createFile(uri, { overwrite: false, contents: new TextEncoder().encode(made.newText) });
  } else {
    const document = await vscode.workspace.openTextDocument(uri);
    const made = change(document.getText(), path);
    if ('refused' in made) {
      throw new HumanError(
        vscode.l10n.t('{0} could not be changed: {1}', PROJECT_FILE, inWords(made.refused, vscode.l10n)),
      );
    }
    edit.replace(uri, toRange(document, made), made.newText);
  }
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new HumanError(vscode.l10n.t('{0} could not be written.', PROJECT_FILE));
  }
  const document = await vscode.workspace.openTextDocument(uri);
  if (document.isDirty) await document.save();
  await projects.reload();
  whisper(label(vscode.l10n.t('Written to {0}', vscode.workspace.asRelativePath(uri))), 4000);
}

function stringField(argument: unknown, name: string): string | undefined {
  const value = typeof argument === 'object' && argument !== null ? Reflect.get(argument, name) : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

function uriOf(argument: unknown): vscode.Uri | undefined {
  const value = stringField(argument, 'uri');
  if (value === undefined) return undefined;
  // Only documents that are open: a link must not make this write beside any file it names.
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === value)?.uri;
}

function codeOf(argument: unknown): FindingCode | undefined {
  const value = stringField(argument, 'code');
  return FINDING_CODES.find((code) => code === value);
}
