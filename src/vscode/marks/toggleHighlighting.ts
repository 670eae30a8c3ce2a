import * as vscode from 'vscode';
import { registerCommand } from '../host/commands.ts';
import type { Owned } from '../host/lifetime.ts';
import type { Log } from '../host/log.ts';
import { COMMAND } from '../host/manifest.ts';
import type { Settings } from '../host/settings.ts';
import { whisper } from '../host/surfaces.ts';
import { label } from '../host/visibleText.ts';

/** Turns the underlines off and on again, for good: it is a setting. */
export function registerToggleHighlighting(settings: Settings, log: Log): Owned {
  return registerCommand(COMMAND.toggleHighlighting, log, async () => {
    const on = !settings.highlighting;
    await settings.setHighlighting(on);
    const message = on ? vscode.l10n.t('Highlighting is on') : vscode.l10n.t('Highlighting is off');
    whisper(label(message), 4000);
  });
}
