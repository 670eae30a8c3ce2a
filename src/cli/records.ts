import { english } from './english.ts';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { ANNOTATION_FOLDER, annotationPath } from '../core/annotation/annotationPath.ts';
import { placed, type PlacedAnnotation } from '../core/annotation/placedAnnotation.ts';
import { readableReport } from '../core/annotation/readableReport.ts';
import { readRecords } from '../core/annotation/record.ts';
import type { KeptRecord } from '../core/export/exportedReport.ts';
import { parseDocument } from '../core/markdown/document.ts';
import type { Context } from './context.ts';
import { complain, readText, STANDARD_INPUT } from './files.ts';

/** A report's records, and where they are counted from. */
export interface ReportRecords {
  /** The report's path relative to the folder that has the annotations, with `/`. */
  readonly path: string;
  readonly records: readonly KeptRecord[];
}

/**
 * The records kept beside a report: in the nearest folder above it that has some of it. Lines that cannot be read are
 * told of on standard error.
 */
export async function recordsOf({ host }: Context, report: string): Promise<ReportRecords> {
  if (report === STANDARD_INPUT) return { path: 'report.md', records: [] };
  const full = resolve(host.currentFolder, report);
  let path: string | undefined;
  for (let root = dirname(full); ; root = dirname(root)) {
    const below = relative(root, full).split(sep).join('/');
    const file = join(root, annotationPath(below));
    if ((await host.kind(file)) === 'file') return { path: below, records: await readKept(host, file) };
    if (path === undefined && (await host.kind(join(root, ANNOTATION_FOLDER))) === 'folder') path = below;
    if (dirname(root) === root) break;
  }
  const fromHere = relative(host.currentFolder, full).split(sep).join('/');
  return { path: path ?? (fromHere.startsWith('..') ? basename(full) : fromHere), records: [] };
}

async function readKept(host: Context['host'], file: string): Promise<readonly KeptRecord[]> {
  const shown = relative(host.currentFolder, file);
  const read = await readText(host, shown.startsWith('..') ? file : shown);
  if (read.kind === 'failed') return [];
  const kept: KeptRecord[] = [];
  for (const line of readRecords(read.text)) {
    if (line.kind === 'annotation') kept.push(line);
    else if (line.kind === 'broken') {
      await complain(host, read.path, line.lineNumber, 1, `this annotation cannot be read: ${english(line.message)}`);
    }
  }
  return kept;
}

/** The annotations with their places in the report's text. */
export function placedIn(text: string, records: readonly KeptRecord[]): readonly PlacedAnnotation[] {
  if (records.length === 0) return [];
  const readable = readableReport(parseDocument(text).blocks);
  return records.map(({ annotation }) => placed(annotation, readable));
}
