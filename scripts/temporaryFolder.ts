import { mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new empty folder, as its real path (on macOS the temporary folder is a link). */
export async function temporaryFolder(purpose: string): Promise<string> {
  return mkdtemp(join(await realpath(tmpdir()), `dossier-${purpose}-`));
}

/**
 * Removes a folder with all that is in it, if it is there. An extension host outlives its window by a moment and still
 * writes into its logs: what is not empty for that reason is tried again, for up to 11 s.
 */
export async function removeFolder(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 14, retryDelay: 100 });
}
