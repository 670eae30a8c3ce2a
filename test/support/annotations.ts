import { english } from '../../src/cli/english.ts';
import type { Annotation } from '../../src/core/annotation/annotation.ts';
import { describe as describeQuote } from '../../src/core/annotation/anchoring.ts';
import { readableReport } from '../../src/core/annotation/readableReport.ts';
import { readRecord, writeRecord } from '../../src/core/annotation/record.ts';
import type { KeptRecord } from '../../src/core/export/exportedReport.ts';
import { parseDocument } from '../../src/core/markdown/document.ts';

/** The record of an annotation, as a file would give it. */
export function kept(annotation: Annotation, source = '../../../notes/report.md'): KeptRecord {
  const read = readRecord(writeRecord(annotation, source));
  if ('message' in read) throw new Error(english(read.message));
  return read;
}

/** An annotation of the first place where words stand. */
export function annotationOn(text: string, words: string, given: Partial<Annotation> = {}): Annotation {
  const start = text.indexOf(words);
  const place = describeQuote(readableReport(parseDocument(text).blocks), { start, end: start + words.length });
  if (start < 0 || place === undefined) throw new Error(`no such words: ${words}`);
  return {
    id: 'urn:uuid:6c5f9d0e-1f7b-4a8e-9a51-0d6a3f0f1c11',
    creator: 'Ann Analyst',
    created: '2026-11-22T10:00:00Z',
    modified: '2026-11-22T11:00:00Z',
    ...place,
    stance: 'disputes',
    sources: [],
    state: 'open',
    replies: [],
    ...given,
  };
}
