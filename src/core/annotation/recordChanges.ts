import type { Annotation } from './annotation.ts';
import { readRecord, readRecords, writeRecord, writeRecords, type JsonObject } from './record.ts';

/**
 * What becomes of a record: called with what the file holds under that id now (`undefined`: nothing), gives what it
 * shall hold (`undefined`: nothing). A function and not a value, so that what somebody else wrote meanwhile is kept.
 */
export type RecordChange = (known: Annotation | undefined) => Annotation | undefined;

/**
 * The text of an annotation file with records changed by id. Every other line stays as it is, byte for byte, those that
 * cannot be read included; new records come last. `source` is the report's address as its records name it.
 */
export function changeRecords(text: string, changes: ReadonlyMap<string, RecordChange>, source: string): string {
  const left = new Map(changes);
  const lines = readRecords(text).flatMap((record): readonly { readonly line: string }[] => {
    if (record.kind !== 'annotation') return [record];
    const change = left.get(record.annotation.id);
    if (!change) return [record];
    left.delete(record.annotation.id);
    const next = change(record.annotation);
    if (next === undefined) return [];
    return next === record.annotation ? [record] : [{ line: writeRecord(next, source, record.raw) }];
  });
  const added = [...left.values()].flatMap((change) => {
    const next = change(undefined);
    return next === undefined ? [] : [{ line: writeRecord(next, source) }];
  });
  return writeRecords([...lines, ...added]);
}

/** The text of an annotation file whose report is elsewhere now: every record names it by its new address. */
export function moveRecords(text: string, source: string): string {
  return writeRecords(
    readRecords(text).map((record) =>
      record.kind === 'annotation' ? { line: writeRecord(record.annotation, source, record.raw) } : record,
    ),
  );
}

/** Two files of records as one: those of `more` whose ids `text` lacks, and its unread lines, come last. */
export function joinRecords(text: string, more: string): string {
  const own = readRecords(text);
  const ids = new Set(own.flatMap((record) => (record.kind === 'annotation' ? [record.annotation.id] : [])));
  const added = readRecords(more).filter(
    (record) => record.kind === 'broken' || (record.kind === 'annotation' && !ids.has(record.annotation.id)),
  );
  return writeRecords([...own, ...added]);
}

/** What became of records that came from elsewhere. */
export interface MergedRecords {
  readonly text: string;
  readonly added: number;
  /** The file had an older version. */
  readonly updated: number;
  /** The file has the same, or a newer version. */
  readonly kept: number;
}

/**
 * The text of an annotation file with records from elsewhere laid in: new ids come last, a newer version takes the place
 * of an older one, anything else stays as it is. `source` is the report's address as records in the file name it.
 */
export function mergeRecords(text: string, records: readonly JsonObject[], source: string): MergedRecords {
  const lines: { readonly line: string }[] = [...readRecords(text)];
  const places = new Map<string, { readonly at: number; readonly annotation: Annotation }>();
  for (const [at, one] of readRecords(text).entries()) {
    if (one.kind === 'annotation') places.set(one.annotation.id, { at, annotation: one.annotation });
  }
  const counts = { added: 0, updated: 0, kept: 0 };
  for (const record of records) {
    const target = record['target'];
    const line = JSON.stringify({ ...record, target: { ...(typeof target === 'object' ? target : {}), source } });
    const read = readRecord(line);
    if ('message' in read) continue;
    const known = places.get(read.annotation.id);
    if (known === undefined) {
      places.set(read.annotation.id, { at: lines.length, annotation: read.annotation });
      lines.push({ line });
      counts.added += 1;
    } else if (timeOf(read.annotation) > timeOf(known.annotation)) {
      places.set(read.annotation.id, { at: known.at, annotation: read.annotation });
      lines[known.at] = { line };
      counts.updated += 1;
    } else counts.kept += 1;
  }
  return { text: writeRecords(lines), ...counts };
}

function timeOf({ modified }: Annotation): number {
  const time = Date.parse(modified);
  return Number.isNaN(time) ? 0 : time;
}
