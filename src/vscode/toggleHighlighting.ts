import * as vscode from 'vscode';
import { registerCommand } from './commands.ts';
import type { Owned } from './lifetime.ts';
import type { Log } from './log.ts';
import { COMMAND } from './manifest.ts';
import type { Settings } from './settings.ts';
import { whisper } from './surfaces.ts';
import { label } from './visibleText.ts';

/** Turns the underlines off and on again, for good: it is a setting. */
export function registerToggleHighlighting(settings: Settings, log: Log): Owned {
  return registerCommand(COMMAND.toggleHighlighting, log, async () => {
    const on = !settings.highlighting;
    await settings.setHighlighting(on);
    const message = on ? vscode.l10n.t('Highlighting is on') : vscode.l10n.t('Highlighting is off');
    whisper(label(message), 4000);
  });
}
