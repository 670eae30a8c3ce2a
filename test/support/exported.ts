import * as fc from 'fast-check';
import type { Annotation } from '../../src/core/annotation/annotation.ts';
import type { Catalog } from '../../src/core/catalog/catalog.ts';
import { claimId, sourceId } from '../../src/core/catalog/ids.ts';
import type { ExportedReport, KeptRecord } from '../../src/core/export/exportedReport.ts';
import { analyse } from '../../src/core/report/analyse.ts';
import { trialCatalog } from './reportTrials.ts';

/** A report as an export gets it. */
export function reportFor(
  text: string,
  {
    path = 'notes/report.md',
    catalog = trialCatalog(),
    records = [],
  }: { readonly path?: string; readonly catalog?: Catalog; readonly records?: readonly KeptRecord[] } = {},
): ExportedReport {
  return { path, text, catalog, report: analyse(text, catalog, {}), records };
}

const text = fc.oneof(fc.string({ maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 40 }));
const words = text.map((one) => (one.trim() === '' ? 'words' : one.trim()));
const time = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2099-12-31T00:00:00Z'), noInvalidDate: true })
  .chain((date) => fc.constantFrom(date.toISOString(), date.toISOString().replace(/\.\d+Z$/, '+00:00')));
const uuid = fc.uuid({ version: 4 }).map((one) => `urn:uuid:${one}`);
const optional = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

/** Any annotation that a record can hold, ids of other programs included. */
export const annotationArbitrary: fc.Arbitrary<Annotation> = fc
  .record({
    id: fc.oneof({ weight: 4, arbitrary: uuid }, { weight: 1, arbitrary: fc.webUrl() }),
    creator: words,
    created: time,
    modified: time,
    quote: fc.record({
      exact: words,
      prefix: text,
      suffix: text,
      occurrences: fc.integer({ min: 1, max: 9 }),
      echoes: fc.nat(9),
      nearest: fc.constantFrom(0, 0.123, 1),
      neighbours: fc.nat(9),
    }),
    position: fc.record({ start: fc.nat(), end: fc.nat() }),
    stance: fc.constantFrom('supports', 'disputes', 'mentions'),
    state: fc.constantFrom('open', 'resolved'),
    sources: fc.array(fc.constantFrom('li-2024', 'moss-2023', 'gone').map(sourceId), { maxLength: 2 }),
    replies: fc.array(fc.record({ id: uuid, creator: words, created: time, value: text }), { maxLength: 2 }),
    claim: optional(fc.constantFrom('c1', 'c2', 'no-such').map(claimId)),
    likelihood: optional(fc.constantFrom('likely', 'almost certain')),
    confidence: optional(fc.constantFrom('low', 'moderate', 'high')),
    credibility: optional(fc.constantFrom(1, 2, 3, 4, 5, 6)),
    note: optional(text),
  } as const)
  .map(({ claim, likelihood, confidence, credibility, note, ...rest }): Annotation => ({
    ...rest,
    ...(claim === undefined ? {} : { claim }),
    ...(likelihood === undefined ? {} : { likelihood }),
    ...(confidence === undefined ? {} : { confidence }),
    ...(credibility === undefined ? {} : { credibility }),
    ...(note === undefined ? {} : { note }),
  }));
