import * as vscode from 'vscode';
import type { KeptSummary } from '../../core/report/summaryShelf.ts';
import { staysInside } from '../host/containment.ts';
import type { Log } from '../host/log.ts';

/** In bytes. What is larger is no report that anybody reads. */
const LARGEST = 4_000_000;

/** A report as it stands in its file. */
export interface ReportOnDisk {
  readonly mtime: number;
  /** In bytes. */
  readonly size: number;
  readonly text: string;
}

/**
 * Reads a report's file. `unchanged`: what is kept of it, made with the same `basis`, still holds, or it is no file or
 * one that is too large, of which nothing is known anyway. `refused`: it leads out of the workspace.
 *
 * @throws when it is gone, or nobody may read it
 */
export async function reportOnDisk(
  uri: vscode.Uri,
  kept: KeptSummary | undefined,
  basis: string,
  log: Log,
): Promise<ReportOnDisk | 'unchanged' | 'refused'> {
  const { mtime, size, type } = await vscode.workspace.fs.stat(uri);
  // Some file systems know no times; there only reading tells.
  const holds = kept?.basis === basis && kept.mtime === mtime && kept.size === size && mtime > 0;
  if (holds || size > LARGEST || (type & vscode.FileType.File) === 0) return 'unchanged';
  if (!(await staysInside(uri))) {
    log.info(`${uri.toString()} leads out of the workspace and is not read in the background`);
    return 'refused';
  }
  const bytes = await vscode.workspace.fs.readFile(uri);
  // The decoder drops a byte order mark, as the editor does: lines and columns agree between the two.
  return { mtime, size, text: new TextDecoder().decode(bytes) };
}
