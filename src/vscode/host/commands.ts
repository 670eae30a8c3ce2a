import * as vscode from 'vscode';
import type { Owned } from './lifetime.ts';
import { showError, type Log } from './log.ts';

/** Registers a command. Its arguments are unknown until they have been looked at; its errors are shown. */
export function registerCommand(id: string, log: Log, run: (...args: readonly unknown[]) => unknown): Owned {
  return vscode.commands.registerCommand(id, async (...args: readonly unknown[]) => {
    try {
      return await run(...args);
    } catch (error) {
      showError(error, id, log);
      return undefined;
    }
  });
}
