import { fromRecord, SUMMARY_VERSION, toRecord } from './summaryRecord.ts';
import type { ReportSummary } from './reportSummary.ts';

/*
 * Summaries of many reports, written to several files ("shelves"): one change rewrites one of them, and reading or
 * writing one holds nobody up.
 */

/** A file as it was when it was read. */
export interface KeptSummary {
  readonly uri: string;
  /** Milliseconds since 1970. */
  readonly mtime: number;
  /** In bytes. */
  readonly size: number;
  /** Fingerprint of everything besides the file that its summary follows from. */
  readonly basis: string;
  readonly summary: ReportSummary;
}

export const SHELVES = 64;

/** The shelf that a file belongs to, 0 to `SHELVES` - 1. */
export function shelfOf(uri: string): number {
  let hash = 0;
  for (let i = 0; i < uri.length; i++) hash = (Math.imul(hash, 31) + uri.charCodeAt(i)) | 0;
  return (hash >>> 0) % SHELVES;
}

/** A shelf as text. `made` names what made it, the program's own version for one. */
export function writeShelf(summaries: Iterable<KeptSummary>, made: string): string {
  const files = [...summaries].map(({ uri, mtime, size, basis, summary }) => [
    uri,
    mtime,
    size,
    basis,
    toRecord(summary),
  ]);
  return JSON.stringify({ version: versionOf(made), files });
}

/** What is on a shelf: nothing when it is broken or made by another program; entries that make no sense are left out. */
export function readShelf(text: string, made: string): readonly KeptSummary[] {
  let shelf: unknown;
  try {
    shelf = JSON.parse(text);
  } catch {
    return [];
  }
  if (typeof shelf !== 'object' || shelf === null || !('version' in shelf) || !('files' in shelf)) return [];
  const { version, files } = shelf;
  if (version !== versionOf(made) || !Array.isArray(files)) return [];
  const summaries: KeptSummary[] = [];
  for (const file of files) {
    if (!Array.isArray(file)) continue;
    const [uri, mtime, size, basis, record]: readonly unknown[] = file;
    const summary = fromRecord(record);
    if (typeof uri !== 'string' || typeof mtime !== 'number' || typeof size !== 'number') continue;
    if (typeof basis !== 'string' || summary === undefined) continue;
    summaries.push({ uri, mtime, size, basis, summary });
  }
  return summaries;
}

function versionOf(made: string): string {
  return `${String(SUMMARY_VERSION)} ${made}`;
}
