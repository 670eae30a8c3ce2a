import { say, type Message } from '../../core/text/message.ts';
import * as vscode from 'vscode';
import type { Pack } from '../../core/catalog/model.ts';
import { placedOnLine, type PlacedProblem, type PlacedReading } from '../../core/catalog/placedProblems.ts';
import { PACK_PROBLEMS, type PackProblemCode } from '../../core/catalog/packProblemCodes.ts';
import type { PackProblem } from '../../core/catalog/problem.ts';
import { staysInside } from '../host/containment.ts';
import { NoWorkerError, type PackReader } from './packReader.ts';
import { DeadlineError, StoppedError } from './workerReading.ts';

/** A file that is a pack, or that should be one. */
export interface PackFile {
  readonly uri: vscode.Uri;
  readonly bundled: boolean;
  /** Absent when nothing at all could be read, or not yet. */
  readonly pack?: Pack;
  readonly problems: readonly PlacedProblem[];
  /** Of the text that `pack` was read from; empty without one. */
  readonly fingerprint: string;
  /** Time and size of the file on disk when it was read from there. */
  readonly stamp?: string;
  /** It is being read for the first time. */
  readonly reading?: true;
  /** The file cannot be read as it is now; `pack` is what it said before. */
  readonly outdated?: true;
}

const MEGABYTE = 1024 * 1024;
/** What is larger takes long enough to be told. */
const SLOW = MEGABYTE;
/** What is larger is not even fetched: the readers would refuse it. */
const LARGEST = { yaml: 16 * MEGABYTE, json: 256 * MEGABYTE } as const;

export interface ReadContext {
  readonly reader: PackReader;
  readonly signal: AbortSignal;
  /** Told the size of a file that takes a while to read. */
  readonly onSlow: (size: number) => void;
}

/** Reads a pack: what stands in the editor if it is open there, saved or not, else what stands on disk. Never throws. */
export async function readPackFile(uri: vscode.Uri, bundled: boolean, context: ReadContext): Promise<PackFile> {
  const path = uri.toString();
  try {
    if (!bundled && !(await staysInside(uri))) return failed(uri, bundled, 'outside-workspace', leadsOut());
    const { content, stamp } = await contentOf(uri);
    const stamped = stamp === undefined ? {} : { stamp };
    if (typeof content === 'number')
      return { ...failed(uri, bundled, 'too-large', tooLarge(uri, content)), ...stamped };
    if (content.length > SLOW && context.reader.isLarge(path, content.length)) context.onSlow(content.length);
    // The decoder drops a byte order mark, as the editor does: offsets agree between the two.
    return { ...fileOf(uri, bundled, await context.reader.read(path, content, context.signal)), ...stamped };
  } catch (error) {
    return failed(uri, bundled, ...failure(error));
  }
}

interface Content {
  readonly content: Uint8Array | string | number;
  readonly stamp?: string;
}

/** The text as it stands in the editor, or the bytes of the file; only its size where it is too large. */
async function contentOf(uri: vscode.Uri): Promise<Content> {
  const open = openDocument(uri);
  if (open !== undefined) return { content: open.getText() };
  const { size, type, mtime } = await vscode.workspace.fs.stat(uri);
  // A pipe or a device would be read without end.
  if ((type & vscode.FileType.File) === 0) throw new Error(vscode.l10n.t('it is no file'));
  const content = size > limitOf(uri) ? size : await vscode.workspace.fs.readFile(uri);
  return { content, stamp: stampOf(mtime, size) };
}

/** Whether the file on disk is another one than what was read of it; what is open in an editor, VS Code itself follows. */
export async function isOtherOnDisk({ uri, bundled, stamp, reading }: PackFile): Promise<boolean> {
  if (bundled || reading === true || openDocument(uri) !== undefined) return false;
  try {
    const { mtime, size } = await vscode.workspace.fs.stat(uri);
    return stampOf(mtime, size) !== stamp;
  } catch {
    // Gone: the search for packs tells.
    return false;
  }
}

function stampOf(mtime: number, size: number): string {
  return `${String(mtime)} ${String(size)}`;
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
}

function limitOf(uri: vscode.Uri): number {
  return uri.path.toLowerCase().endsWith('.json') ? LARGEST.json : LARGEST.yaml;
}

function fileOf(uri: vscode.Uri, bundled: boolean, { pack, ...reading }: PlacedReading): PackFile {
  return { uri, bundled, ...(pack === undefined ? {} : { pack }), ...reading };
}

export function leadsOut(): Message {
  return say('This file lies outside the folder: a symbolic link leads to it. It was not read.');
}

function tooLarge(uri: vscode.Uri, size: number): Message {
  return say(
    'This pack has {0} MB; at most {1} MB are read. Split it, or keep it as JSON.',
    Math.round(size / MEGABYTE),
    limitOf(uri) / MEGABYTE,
  );
}

function failure(error: unknown): readonly [PackProblemCode, Message] {
  if (error instanceof StoppedError) {
    return ['reading-stopped', say('Reading was stopped. “Dossier: Reload Packs” reads it again.')];
  }
  if (error instanceof NoWorkerError) {
    return ['unreadable', say('BibTeX is read in a worker, and this editor could not start one.')];
  }
  if (error instanceof DeadlineError) {
    return [
      'reading-stopped',
      say(
        'Reading took more than {0} seconds and was stopped; nothing of this pack is known.',
        Math.round(error.milliseconds / 1000),
      ),
    ];
  }
  const reason = error instanceof Error ? error.message : String(error);
  return ['unreadable', say('This pack could not be read: {0}', reason)];
}

/**
 * What counts after a file was read anew. A file that is half written, or being typed in, is often no YAML, JSON or
 * pack for a moment: what it said before counts on until it can be read again, and its problems say so.
 */
export function withLastGood(next: PackFile, last: PackFile | undefined): PackFile {
  if (last?.pack === undefined || !isUnreliable(next)) return next;
  // What was never whole is no better than what there is now.
  if (isUnreliable(last) && last.outdated !== true) return next;
  const message = say('The entries that this file had before count until it can be read again.');
  const { uri, bundled, problems } = next;
  const kept = problemOf(uri, 'kept-entries', message);
  const { pack, fingerprint } = last;
  const stamp = next.stamp === undefined ? {} : { stamp: next.stamp };
  return { uri, bundled, pack, fingerprint, ...stamp, problems: [...problems, kept], outdated: true };
}

function isUnreliable({ problems }: PackFile): boolean {
  return problems.some(({ problem }) => UNREADABLE.has(problem.code));
}

/** What makes the rest of a file unreliable: behind a missing bracket, entries are lost that are still there. */
const UNREADABLE: ReadonlySet<string> = new Set<PackProblemCode>([
  'not-a-pack',
  'yaml-syntax',
  'json-syntax',
  'unreadable',
  'reading-stopped',
]);

/** A file that has been found and is not read yet. */
export function unread(uri: vscode.Uri, bundled: boolean): PackFile {
  return { uri, bundled, fingerprint: '', problems: [], reading: true };
}

/** The line index counts from 1, the editor from 0. */
export function rangeOf({ problem, end }: PlacedProblem): vscode.Range {
  return new vscode.Range(problem.line - 1, problem.column - 1, end.line - 1, Math.max(0, end.column - 1));
}

function failed(uri: vscode.Uri, bundled: boolean, code: PackProblemCode, message: Message): PackFile {
  return { uri, bundled, fingerprint: '', problems: [problemOf(uri, code, message)] };
}

/** A problem of a whole file. */
export function problemOf(uri: vscode.Uri, code: PackProblemCode, message: Message): PlacedProblem {
  const problem: PackProblem = {
    code,
    severity: PACK_PROBLEMS[code],
    message,
    path: uri.toString(),
    span: { start: 0, end: 0 },
    line: 1,
    column: 1,
  };
  return placedOnLine(problem);
}
