import * as vscode from 'vscode';
import { ask } from '../host/asking.ts';
import type { Settings } from '../host/settings.ts';

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
  const name = await ask({
    title: vscode.l10n.t('Annotate Claim'),
    prompt: vscode.l10n.t('Your name, as it stands with your annotations. You are asked only once.'),
    wrong: (answer) => (answer === '' ? vscode.l10n.t('A name is needed.') : undefined),
  });
  if (name === undefined || name === '') return undefined;
  await globalMemory.update(KEY, name);
  return name;
}
