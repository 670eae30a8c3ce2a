import * as vscode from 'vscode';
import { HumanError } from './humanError.ts';
import type { Owned } from './lifetime.ts';
import { complain, inform } from './surfaces.ts';
import { label } from './visibleText.ts';

/** Where things are written down for those who ask what happened. Nothing leaves the machine. */
export interface Log extends Owned {
  info(message: string): void;
  warn(message: string): void;
  error(message: string, error: unknown): void;
  show(): void;
}

export function createLog(): Log {
  const channel = vscode.window.createOutputChannel('Dossier', { log: true });
  return {
    info: (message) => {
      channel.info(message);
    },
    warn: (message) => {
      channel.warn(message);
    },
    error: (message, error) => {
      channel.error(message, error instanceof Error ? (error.stack ?? error.message) : String(error));
    },
    show: () => {
      channel.show();
    },
    dispose: () => {
      channel.dispose();
    },
  };
}

/**
 * Tells people about an error. A {@link HumanError} is shown in its own words; anything else is our fault and is
 * shown as such, with a way to the log. Does not wait until the message is closed.
 */
export function showError(error: unknown, doing: string, log: Log): void {
  if (error instanceof HumanError) {
    void inform(label(error.message));
    return;
  }
  log.error(doing, error);
  void offerLog(vscode.l10n.t('Dossier failed: {0}', error instanceof Error ? error.message : String(error)), log);
}

async function offerLog(message: string, log: Log): Promise<void> {
  const open = vscode.l10n.t('Show Log');
  const chosen = await complain(label(message), open);
  if (chosen === open) log.show();
}
