import { downloadedDesktop, hasDisplay, installedDesktop } from './desktop.ts';
import { HumanError } from './humanError.ts';

/** Which VS Code to use. */
export type Host =
  | { readonly kind: 'desktop'; readonly executable: string; readonly from: 'installed' | 'downloaded' }
  | { readonly kind: 'code-server' };

export type HostChoice = 'desktop' | 'download' | 'code-server';

/** Reads `--host NAME` from a command line; absent when it isn't there. */
export function hostChoice(args: readonly string[]): HostChoice | undefined {
  const at = args.findIndex((arg) => arg === '--host' || arg.startsWith('--host='));
  if (at < 0) return undefined;
  const name = args[at]?.includes('=') === true ? args[at].slice('--host='.length) : args[at + 1];
  if (name === 'desktop' || name === 'download' || name === 'code-server') return name;
  throw new HumanError(`--host wants desktop, download or code-server, not ${name ?? 'nothing'}.`);
}

/**
 * Finds a VS Code. A person gets the one they have; tests prefer a downloaded one, whose version is known and whose
 * state nobody uses. Where neither can be had, or no window can open, it is code-server.
 */
export async function findHost(purpose: 'person' | 'tests', choice: HostChoice | undefined): Promise<Host> {
  if (choice === 'code-server') return { kind: 'code-server' };
  if (choice === undefined && !hasDisplay()) return { kind: 'code-server' };
  const wanted = choice === undefined ? (['desktop', 'download'] as const) : [choice];
  for (const way of purpose === 'tests' ? wanted.toReversed() : wanted) {
    const executable = way === 'desktop' ? await installedDesktop() : await downloadedDesktop(version());
    if (executable !== undefined) {
      return { kind: 'desktop', executable, from: way === 'desktop' ? 'installed' : 'downloaded' };
    }
  }
  if (choice === 'desktop') throw new HumanError('No VS Code is installed: there is no `code` command on PATH.');
  if (choice === 'download') throw new HumanError('VS Code cannot be downloaded here. Try --host code-server.');
  return { kind: 'code-server' };
}

function version(): string {
  return process.env['DOSSIER_VSCODE_VERSION'] ?? 'stable';
}
