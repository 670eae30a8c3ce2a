import * as vscode from 'vscode';
import type { Owned } from './lifetime.ts';

/** Looking takes at most a fiftieth of the time, however large the workspace is. */
const SHARE = 50;

/**
 * Looks again when a person comes back to the window, `every` milliseconds at most: on network drives, in containers and
 * after a sleep, watchers lose events, and what was changed elsewhere is what people come back from.
 */
export function onWindowReturn(every: number, look: () => Promise<void> | void): Owned {
  let wasAway = !vscode.window.state.focused;
  let notBefore = -Infinity;
  return vscode.window.onDidChangeWindowState(({ focused }) => {
    const isBack = focused && wasAway;
    wasAway = !focused;
    const began = performance.now();
    if (!isBack || began < notBefore) return;
    notBefore = Infinity;
    void (async () => {
      try {
        await look();
      } finally {
        const now = performance.now();
        notBefore = now + Math.max(every, SHARE * (now - began));
      }
    })();
  });
}
