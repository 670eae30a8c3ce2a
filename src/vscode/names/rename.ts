import * as vscode from 'vscode';
import { takenIds } from '../../core/catalog/entryDrafts.ts';
import { entityId } from '../../core/catalog/ids.ts';
import { packNameAt } from '../../core/catalog/packRenames.ts';
import { packPlaceAt } from '../../core/catalog/packPlaces.ts';
import { ID_SOURCE } from '../../core/catalog/packShape.ts';
import { quoted, wrongName } from '../host/asking.ts';
import { citationAt } from '../reports/citationAt.ts';
import { toOffset, toRange } from '../host/convert.ts';
import { HumanError } from '../host/humanError.ts';
import { together, type Owned } from '../host/lifetime.ts';
import { showError } from '../host/log.ts';
import { PACK_DOCUMENTS, REPORT_LANGUAGE } from '../host/manifest.ts';
import { mayWrite, requireTrust } from '../catalog/packWriting.ts';
import { isRenamable, renameId, renameName, type RenameDeps } from './renameEdits.ts';
import { whisper } from '../host/surfaces.ts';
import { cardTarget, originsOf, type CardTarget } from '../host/target.ts';
import { label } from '../host/visibleText.ts';

/** What stands under the cursor and can be renamed. */
type Subject = { readonly range: vscode.Range } & (
  | { readonly kind: 'id'; readonly target: CardTarget }
  | { readonly kind: 'name'; readonly id: string; readonly name: string; readonly at?: vscode.Uri }
);

/**
 * Rename (F2): in packs of an id or a name, in reports of a name that stands there or of the key of a citation; across
 * packs, reports, project files and annotations. What cannot be renamed says why before anybody has typed.
 */
export function registerRename(deps: RenameDeps): Owned {
  return together(
    vscode.languages.registerRenameProvider(REPORT_LANGUAGE, new Renames(deps, inReport)),
    vscode.languages.registerRenameProvider([...PACK_DOCUMENTS], new Renames(deps, inPack)),
  );
}

type Find = (document: vscode.TextDocument, position: vscode.Position, deps: RenameDeps) => Subject | undefined;

class Renames implements vscode.RenameProvider {
  readonly #deps: RenameDeps;
  readonly #find: Find;

  constructor(deps: RenameDeps, find: Find) {
    this.#deps = deps;
    this.#find = find;
  }

  async prepareRename(
    document: vscode.TextDocument,
    position: vscode.Position,
  ): Promise<{ range: vscode.Range; placeholder: string } | undefined> {
    const subject = this.#find(document, position, this.#deps);
    // Nothing of ours: whoever else can rename here is asked.
    if (subject === undefined) return undefined;
    // A refusal would hand a citation on to VS Code's own rename, which takes its brackets for a link: that is said below.
    const isCitation = subject.kind === 'id' && document.languageId === REPORT_LANGUAGE;
    if (!isCitation) await this.#mayBeRenamed(subject);
    return { range: subject.range, placeholder: subject.kind === 'id' ? subject.target.id : subject.name };
  }

  async provideRenameEdits(
    document: vscode.TextDocument,
    position: vscode.Position,
    typed: string,
    token: vscode.CancellationToken,
  ): Promise<vscode.WorkspaceEdit | undefined> {
    const subject = this.#find(document, position, this.#deps);
    if (subject === undefined) return undefined;
    try {
      return await this.#edits(subject, typed.trim(), token);
    } catch (error) {
      // Thrown on, it would make VS Code ask the next provider, which would rename something else.
      showError(error, 'Rename', this.#deps.log);
      return new vscode.WorkspaceEdit();
    }
  }

  async #edits(subject: Subject, next: string, token: vscode.CancellationToken): Promise<vscode.WorkspaceEdit> {
    await this.#mayBeRenamed(subject);
    if (subject.kind === 'id') {
      if (next === subject.target.id) return new vscode.WorkspaceEdit();
      this.#refuseId(next, subject.target);
      return renameId(subject.target, next, this.#deps, token);
    }
    if (next === subject.name) return new vscode.WorkspaceEdit();
    const wrong = wrongName(next, this.#deps.catalogs.catalog.entities.get(entityId(subject.id)));
    if (wrong !== undefined) throw new HumanError(wrong);
    const target = { kind: 'entity', id: entityId(subject.id) } as const;
    const { name, at } = subject;
    const { edit, left } = await renameName(
      { target, name, ...(at === undefined ? {} : { at }) },
      next,
      this.#deps,
      token,
    );
    if (left > 0) {
      const told = vscode.l10n.t(
        '{0} mentions stay as they are: markup runs through the name, or only a part of it stands there.',
        left,
      );
      whisper(label(told), 8000);
    }
    return edit;
  }

  async #mayBeRenamed(subject: Subject): Promise<void> {
    requireTrust();
    const { catalog } = this.#deps.catalogs;
    if (subject.kind === 'id') {
      const writable = mayWrite(this.#deps.catalogs);
      const origins = originsOf(subject.target, catalog);
      const foreign = origins.find(({ path }) => !writable(path));
      if (foreign === undefined && origins.length > 0) return;
      const pack = quoted(catalog.packs.find(({ id }) => id === foreign?.pack)?.title ?? '');
      throw new HumanError(
        vscode.l10n.t('“{0}” is an id of the pack “{1}”, which cannot be written to.', quoted(subject.target.id), pack),
      );
    }
    if (await isRenamable(subject.id, subject.name, this.#deps)) return;
    throw new HumanError(
      vscode.l10n.t(
        '“{0}” stands in no pack that can be written to. Give it another name in a pack of yours: Dossier: Add Selection as Other Name of…',
        quoted(subject.name),
      ),
    );
  }

  #refuseId(next: string, { kind }: CardTarget): void {
    const { catalog } = this.#deps.catalogs;
    if (!new RegExp(ID_SOURCE, 'u').test(next)) {
      throw new HumanError(
        vscode.l10n.t('“{0}” is no id: letters, digits and _ . : + / # -, no spaces.', quoted(next)),
      );
    }
    const taken: ReadonlySet<string> = kind === 'claim' ? new Set<string>(catalog.claims.keys()) : takenIds(catalog);
    if (taken.has(next)) {
      throw new HumanError(vscode.l10n.t('“{0}” is the id of something else already.', quoted(next)));
    }
  }
}

const inReport: Find = (document, position, { catalogs, reports }) => {
  const mention = reports.mentionAt(document, position);
  if (mention !== undefined) {
    if (mention.via === 'cue') {
      throw new HumanError(
        vscode.l10n.t(
          'These words speak of “{0}” without naming it: there is no name to change.',
          quoted(mention.name),
        ),
      );
    }
    if (mention.candidates !== undefined) {
      throw new HumanError(vscode.l10n.t('Several go by this name. Say first which one is meant (Ctrl+.).'));
    }
    const { name } = mention.why;
    return { kind: 'name', id: mention.entity, name, at: document.uri, range: toRange(document, mention) };
  }
  const report = reports.current(document)?.report;
  const citation = report === undefined ? undefined : citationAt(report, toOffset(document, position));
  if (citation === undefined || citation.syntax === 'link') return undefined;
  const key = document.getText(toRange(document, citation.keySpan));
  const target = cardTarget({ kind: 'source', id: key }, catalogs.catalog);
  if (target === undefined) {
    if (citation.syntax === 'footnote') return undefined;
    throw new HumanError(vscode.l10n.t('No source in the packs has the key “{0}”.', quoted(key)));
  }
  return { kind: 'id', target, range: toRange(document, citation.keySpan) };
};

const inPack: Find = (document, position, { catalogs }) => {
  const text = document.getText();
  const offset = toOffset(document, position);
  const place = packPlaceAt(text, offset);
  if (place !== undefined && place.id !== '') {
    const kinds = place.of === 'who' ? ['source', 'entity'] : [place.of];
    const target = kinds
      .map((kind) => cardTarget({ kind, id: place.id }, catalogs.catalog))
      .find((one) => one !== undefined);
    if (target !== undefined) return { kind: 'id', target, range: toRange(document, place) };
    // Whose name it is may be said in free words.
    if (place.of === 'who') return undefined;
    throw new HumanError(vscode.l10n.t('No pack has an entry with the id “{0}”.', quoted(place.id)));
  }
  const name = packNameAt(text, offset);
  return name === undefined
    ? undefined
    : { kind: 'name', id: name.entity, name: name.name, range: toRange(document, name) };
};
