import * as vscode from 'vscode';
import { claimEntry, claimIdFor, type ClaimDraft } from '../../core/catalog/claimDraft.ts';
import { claimId } from '../../core/catalog/ids.ts';
import type { ClaimId, EntityId, Evidence } from '../../core/catalog/model.ts';
import { evidenceLabel } from '../../core/view/claimLine.ts';
import type { Lookup } from '../../core/view/lookup.ts';
import { ask } from '../host/asking.ts';
import type { CatalogStore } from '../catalog/catalogStore.ts';
import { HumanError } from '../host/humanError.ts';
import { chooseDestination, writeEntry } from '../catalog/packWriting.ts';
import { pickOne, type ShownPick } from '../host/surfaces.ts';
import { label } from '../host/visibleText.ts';

const MOST_SOURCES = 200;
/** As long as a pack's statement may be. */
const LONGEST_STATEMENT = 2000;

/** What the passage gives for a claim that is made from it. */
export interface ClaimMaterial {
  readonly text: string;
  readonly about: readonly EntityId[];
  /** What the passage cites, first. */
  readonly cited: readonly Evidence[];
}

/** Asks for a claim's words and its source; `undefined` when the person thinks better of it. Nothing is written yet. */
export async function askNewClaim(
  { text, about, cited }: ClaimMaterial,
  { catalog }: CatalogStore,
  lookup: Lookup,
): Promise<ClaimDraft | undefined> {
  const title = vscode.l10n.t('New Claim');
  if (catalog.sources.size === 0)
    throw new HumanError(vscode.l10n.t('A claim rests on a source, and the packs hold none yet: add one first.'));
  const statement = await ask({
    title,
    prompt: vscode.l10n.t('The claim, in a sentence that can be understood by itself.'),
    value: text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_STATEMENT),
    wrong: (words) =>
      words === ''
        ? vscode.l10n.t('A claim needs a statement.')
        : words.length > LONGEST_STATEMENT
          ? vscode.l10n.t('This is too long for a statement: at most 2,000 characters.')
          : undefined,
  });
  if (statement === undefined) return undefined;
  const known = new Set(cited.map(({ source }) => source));
  const others = lookup.sources('', MOST_SOURCES).filter(({ id }) => !known.has(id));
  const picks: readonly (ShownPick & { readonly evidence: Evidence })[] = [
    ...cited.map((evidence) => ({
      label: label(evidenceLabel(evidence, catalog), 200),
      description: label(vscode.l10n.t('cited here')),
      evidence,
    })),
    ...others.map((source) => ({
      label: label(source.label, 200),
      ...(source.description === undefined ? {} : { description: label(source.description, 200) }),
      evidence: { source: source.id },
    })),
  ];
  const chosen = await pickOne(picks, {
    title: label(title),
    placeHolder: label(vscode.l10n.t('The source that makes this claim')),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  return chosen === undefined ? undefined : { statement, about, evidence: [chosen.evidence] };
}

/** Writes the claim into a pack of the workspace; `undefined` when the person chooses none. */
export async function writeNewClaim(
  draft: ClaimDraft,
  near: vscode.Uri,
  catalogs: CatalogStore,
): Promise<ClaimId | undefined> {
  const to = await chooseDestination(catalogs, { title: vscode.l10n.t('New Claim'), near, wanted: '' });
  if (to === undefined) return undefined;
  const id = claimIdFor(draft.statement, new Set<string>(catalogs.catalog.claims.keys()));
  await writeEntry(to, 'claims', claimEntry(draft, id), catalogs);
  return claimId(id);
}
