import { fingerprint } from '../text/fingerprint.ts';
import type { AnalyseOptions } from './report.ts';
import { SUMMARY_VERSION } from './summaryRecord.ts';

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
  /** As `summaryRecord.ts` packs it; what is read from a shelf has not been looked into. */
  readonly packed: string;
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
  const files = [...summaries].map(({ uri, mtime, size, basis, packed }) => [uri, mtime, size, basis, packed]);
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
    const [uri, mtime, size, basis, packed]: readonly unknown[] = file;
    if (typeof uri !== 'string' || typeof mtime !== 'number' || typeof size !== 'number') continue;
    if (typeof basis !== 'string' || typeof packed !== 'string') continue;
    summaries.push({ uri, mtime, size, basis, packed });
  }
  return summaries;
}

function versionOf(made: string): string {
  return `${String(SUMMARY_VERSION)} ${made}`;
}

/** What a summary follows from besides its report: the packs, and of what a team decides, whom a shared name means. */
export function basisOf(catalog: string, { chosen }: AnalyseOptions): string {
  if (chosen === undefined || Object.keys(chosen).length === 0) return catalog;
  return catalog + fingerprint(JSON.stringify(Object.entries(chosen).sort(([a], [b]) => (a < b ? -1 : 1))));
}
