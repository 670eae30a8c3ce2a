import * as vscode from 'vscode';
import { readShelf, shelfOf, writeShelf, type KeptSummary } from '../../core/report/summaryShelf.ts';
import type { Log } from '../host/log.ts';

/**
 * Keeps the workspace's summaries between sessions, in the folder that VS Code gives the workspace for such things. What
 * is missing or broken there is as good as never written: everything can be made again from the reports.
 */
export class SummaryStorage {
  readonly #folder: vscode.Uri | undefined;
  readonly #made: string;
  readonly #log: Log;

  /** `folder` is absent where no workspace is open; nothing is kept then. `made` names the version of the program. */
  constructor(folder: vscode.Uri | undefined, made: string, log: Log) {
    this.#folder = folder === undefined ? undefined : vscode.Uri.joinPath(folder, 'reports');
    this.#made = made;
    this.#log = log;
  }

  /** What was kept, by URI. */
  async load(): Promise<ReadonlyMap<string, KeptSummary>> {
    const kept = new Map<string, KeptSummary>();
    if (this.#folder === undefined) return kept;
    const names = await vscode.workspace.fs.readDirectory(this.#folder).then(
      (entries) => entries.map(([name]) => name).filter((name) => /^\d+\.json$/.test(name)),
      // Nothing has been kept yet.
      () => [],
    );
    for (const name of names) {
      const bytes = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.#folder, name)).then(
        (read) => read,
        () => new Uint8Array(),
      );
      for (const one of readShelf(new TextDecoder().decode(bytes), this.#made)) kept.set(one.uri, one);
    }
    return kept;
  }

  /** Writes anew the shelves to which one of the `changed` files belongs; `all` is everything there is to keep. */
  async save(all: Iterable<KeptSummary>, changed: ReadonlySet<string>): Promise<void> {
    if (this.#folder === undefined || changed.size === 0) return;
    const shelves = new Map<number, KeptSummary[]>();
    for (const uri of changed) shelves.set(shelfOf(uri), []);
    for (const one of all) shelves.get(shelfOf(one.uri))?.push(one);
    try {
      await vscode.workspace.fs.createDirectory(this.#folder);
      for (const [number, summaries] of shelves) {
        const text = writeShelf(summaries, this.#made);
        const part = vscode.Uri.joinPath(this.#folder, `${String(number)}.part`);
        await vscode.workspace.fs.writeFile(part, new TextEncoder().encode(text));
        // Renamed when it is whole: a window that closes meanwhile leaves the old one.
        await vscode.workspace.fs.rename(part, vscode.Uri.joinPath(this.#folder, `${String(number)}.json`), {
          overwrite: true,
        });
      }
    } catch (error) {
      this.#log.error('Keeping what was read of the reports', error);
    }
  }
}
