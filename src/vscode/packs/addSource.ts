import * as vscode from 'vscode';
import { takenIds } from '../../core/catalog/entryDrafts.ts';
import {
  dateRefusal,
  factsFromUrl,
  sourceEntry,
  sourceKey,
  urlIn,
  type SourceDraft,
} from '../../core/catalog/sourceDraft.ts';
import { citationLabel } from '../../core/view/citationLabel.ts';
import { ask, askOptional, quoted } from '../host/asking.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { registerCommand } from '../host/commands.ts';
import { HumanError } from '../host/humanError.ts';
import type { Owned } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import { COMMAND, REPORT_LANGUAGE } from '../host/manifest.ts';
import { chooseDestination, requireTrust, writeEntry } from '../catalog/packWriting.ts';
import { selectedName } from './selectedName.ts';
import { inform } from '../host/surfaces.ts';
import { textField } from '../host/target.ts';
import { label } from '../host/visibleText.ts';

export interface AddSourceDeps {
  readonly catalogs: CatalogStore;
  readonly log: Log;
}

/**
 * Adds a source to a pack of the workspace, with a key by which reports can cite it. The address is taken from the
 * selection or the clipboard when one is there; nothing is fetched from it. `{ title, url, authors, issued, pack }` may be
 * passed along instead.
 */
export function registerAddSource({ catalogs, log }: AddSourceDeps): Owned {
  return registerCommand(COMMAND.addSource, log, (argument) => addSource(catalogs, argument));
}

async function addSource(catalogs: CatalogStore, argument: unknown): Promise<string | undefined> {
  requireTrust();
  const near = vscode.window.activeTextEditor?.document.uri;
  const draft = textField(argument, 'title') === '' ? await askDraft(catalogs) : draftFrom(argument);
  if (draft === undefined) return undefined;
  refuseKnown(draft.url, catalogs);
  const title = vscode.l10n.t('Add Source');
  const to = await chooseDestination(catalogs, { title, near, wanted: textField(argument, 'pack') });
  if (to === undefined) return undefined;
  const key = sourceKey(draft, takenIds(catalogs.catalog));
  await writeEntry(to, 'sources', sourceEntry(draft, key), catalogs);
  void told(key, to.uri);
  return key;
}

function draftFrom(argument: unknown): SourceDraft {
  const url = textField(argument, 'url');
  const issued = textField(argument, 'issued');
  if (url !== '' && urlIn(url) === undefined) throw new HumanError(notAnAddress());
  if (issued !== '' && dateRefusal(issued)) throw new HumanError(notADate());
  return { title: textField(argument, 'title'), url, issued, authors: textField(argument, 'authors') };
}

async function askDraft(catalogs: CatalogStore): Promise<SourceDraft | undefined> {
  const title = vscode.l10n.t('Add Source');
  const selected = selectedSource();
  const url = await askOptional({
    title,
    prompt: vscode.l10n.t('Its address. Nothing is fetched from there.'),
    placeHolder: 'https://example.org/report',
    value: urlIn(selected) ?? urlIn(await vscode.env.clipboard.readText()) ?? '',
    wrong: (text) => (urlIn(text) === undefined ? notAnAddress() : undefined),
  });
  if (url === undefined) return undefined;
  refuseKnown(url, catalogs);
  const facts = factsFromUrl(url);
  const words = urlIn(selected) === undefined ? selectedName() : '';
  const named = await ask({
    title,
    prompt: vscode.l10n.t('Its title.'),
    value: words || (facts.title ?? ''),
    wrong: (text) =>
      text === ''
        ? vscode.l10n.t('A source needs a title.')
        : text.length > 2000
          ? vscode.l10n.t('This is too long for a title: at most 2,000 characters.')
          : undefined,
  });
  if (named === undefined) return undefined;
  const authors = await askOptional({
    title,
    prompt: vscode.l10n.t('Who wrote it: “Family, Given” or a body; several with semicolons between them.'),
    placeHolder: 'Doe, Jane; NCSC',
  });
  if (authors === undefined) return undefined;
  const issued = await askOptional({
    title,
    prompt: vscode.l10n.t('When it appeared: 2024, 2024-02 or 2024-02-06.'),
    value: facts.issued ?? '',
    wrong: (text) => (dateRefusal(text) ? notADate() : undefined),
  });
  return issued === undefined ? undefined : { title: named, url: urlIn(url) ?? '', authors, issued };
}

/** What is selected, as it stands there: an address is code to a reader, and a link is more than its words. */
function selectedSource(): string {
  const editor = vscode.window.activeTextEditor;
  if (editor === undefined || editor.document.languageId !== REPORT_LANGUAGE || editor.selection.isEmpty) return '';
  return editor.document.getText(editor.selection);
}

/** Two keys for one document would count as two sources. */
function refuseKnown(url: string | undefined, { catalog, evidence }: CatalogStore): void {
  const known = url === undefined || url === '' ? undefined : evidence.sourceByUrl(url);
  if (known === undefined) return;
  const source = catalog.sources.get(known);
  const name = source === undefined ? known : citationLabel(source);
  throw new HumanError(
    vscode.l10n.t('The packs have this address already: {0}. Cite it as [@{1}].', quoted(name), quoted(known)),
  );
}

function notAnAddress(): string {
  return vscode.l10n.t('Write a whole address: https://example.org/report');
}

function notADate(): string {
  return vscode.l10n.t('Write 2024, 2024-02 or 2024-02-06.');
}

async function told(key: string, uri: vscode.Uri): Promise<void> {
  const cite = vscode.l10n.t('Insert Citation');
  const show = vscode.l10n.t('Show in Pack');
  const file = vscode.workspace.asRelativePath(uri);
  const chosen = await inform(
    label(vscode.l10n.t('{0} has the source now. Cite it as [@{1}].', file, key)),
    cite,
    show,
  );
  const target = { kind: 'source', id: key };
  if (chosen === cite) await vscode.commands.executeCommand(COMMAND.insertAtCursor, target);
  if (chosen === show) await vscode.commands.executeCommand(COMMAND.showInPack, target);
}
