import * as vscode from 'vscode';
import type { Settings } from '../host/settings.ts';
import { askLine } from '../host/surfaces.ts';
import { label } from '../host/visibleText.ts';

const KEY = 'dossier.annotations.creator';

export interface CreatorDeps {
  readonly settings: Settings;
  /** What is remembered for all workspaces. */
  readonly globalMemory: vscode.Memento;
}

/** Whose annotations these are: what is set, else what was once answered, else asked. Absent on Escape. */
export async function askCreator({ settings, globalMemory }: CreatorDeps): Promise<string | undefined> {
  const remembered = globalMemory.get<unknown>(KEY);
  const known = settings.annotationsCreator ?? (typeof remembered === 'string' ? remembered : undefined);
  if (known !== undefined) return known;
  const answer = await askLine({
    title: label(vscode.l10n.t('Annotate Claim')),
    prompt: label(vscode.l10n.t('Your name, as it stands with your annotations. You are asked only once.')),
    validateInput: (value) => (value.trim() === '' ? label(vscode.l10n.t('A name is needed.')) : undefined),
  });
  const name = answer?.trim();
  if (name === undefined || name === '') return undefined;
  await globalMemory.update(KEY, name);
  return name;
}
