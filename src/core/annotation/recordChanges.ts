import type { Annotation } from './annotation.ts';
import { readRecords, writeRecord, writeRecords } from './record.ts';

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
