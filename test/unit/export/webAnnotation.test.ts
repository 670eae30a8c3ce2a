import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english } from '../../../src/cli/english.ts';
import { mergeRecords } from '../../../src/core/annotation/recordChanges.ts';
import { readRecord, writeRecord, writeRecords } from '../../../src/core/annotation/record.ts';
import { importedAnnotations } from '../../../src/core/export/importAnnotations.ts';
import { addressOf, pathOf } from '../../../src/core/export/reportAddress.ts';
import { webAnnotations } from '../../../src/core/export/webAnnotation.ts';
import { annotationOn, kept } from '../../support/annotations.ts';
import { annotationArbitrary, reportFor } from '../../support/exported.ts';

const TEXT = 'Fancy Bear breached the MIVD in 2023.\n';

function reimported(json: unknown): string {
  const found = importedAnnotations(JSON.stringify(json));
  expect(found?.problems).toEqual([]);
  return mergeRecords('', found?.byReport.get('notes/report.md') ?? [], '../../../notes/report.md').text;
}

describe('a Web Annotation collection', () => {
  test('is one: a page of annotations that name their report', () => {
    const made = webAnnotations([reportFor(TEXT, { path: 'a b/ü.md', records: [kept(annotationOn(TEXT, 'MIVD'))] })]);
    expect(made).toMatchObject({
      '@context': 'http://www.w3.org/ns/anno.jsonld',
      type: 'AnnotationCollection',
      total: 1,
      first: { type: 'AnnotationPage', items: [{ type: 'Annotation', target: { source: 'a%20b/%C3%BC.md' } }] },
    });
    expect(made).toEqual(
      webAnnotations([reportFor(TEXT, { path: 'a b/ü.md', records: [kept(annotationOn(TEXT, 'MIVD'))] })]),
    );
  });

  test('comes back byte for byte, fields of other programs included', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(annotationArbitrary, { minLength: 1, maxLength: 4, selector: ({ id }) => id }),
        fc.dictionary(fc.stringMatching(/^[a-z]{1,8}:[a-z]{1,8}$/), fc.jsonValue(), { noNullPrototype: true }),
        (annotations, extra) => {
          const lines = annotations.map((one) => ({
            line: writeRecord(one, '../../../notes/report.md', { ...extra }),
          }));
          const records = lines.map(({ line }) => {
            const read = readRecord(line);
            if ('message' in read) throw new Error(english(read.message));
            return read;
          });
          expect(reimported(webAnnotations([reportFor(TEXT, { records })]))).toBe(writeRecords(lines));
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);

  test('is read from a page, a list, a single annotation, and from lines as they are kept', () => {
    const one = annotationOn(TEXT, 'MIVD');
    const line = writeRecord(one, '../../../notes/report.md');
    const item = JSON.parse(line) as unknown;
    for (const json of [item, [item], { type: 'AnnotationPage', items: [item] }]) {
      expect(reimported(json)).toBe(`${line}\n`);
    }
    const lines = importedAnnotations(`${line}\n<<<<<<< theirs\n`);
    expect(lines?.byReport.get('notes/report.md')).toHaveLength(1);
    expect(lines?.problems.map(english)).toEqual([expect.stringContaining('line 2')]);
    for (const other of ['', 'no json', '{}', '[1]', '{"type":"AnnotationPage"}', '"x"', 'null']) {
      expect(importedAnnotations(other)?.byReport.size ?? 0).toBe(0);
    }
  });

  test('names reports of the folder only', () => {
    const of = (source: string): readonly [readonly string[], number] => {
      const found = importedAnnotations(JSON.stringify([JSON.parse(writeRecord(annotationOn(TEXT, 'MIVD'), source))]));
      return [[...(found?.byReport.keys() ?? [])], found?.elsewhere.length ?? -1];
    };
    expect(of('../../../notes/a%20b.md')).toEqual([['notes/a b.md'], 0]);
    for (const outside of [
      'https://example.org/a.md',
      '/etc/a.md',
      'a/../../b.md',
      'a%2f..%2fb.md',
      'a\\b.md',
      'x.exe',
      '%',
      'file:a.md',
    ]) {
      expect(of(outside), outside).toEqual([[], 1]);
    }
  });
});

test('an address is a path and back', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.stringMatching(/^[^/\\\0.]{1,8}$/u).filter((step) => !/[\uD800-\uDFFF]/.test(step)),
        { minLength: 1, maxLength: 3 },
      ),
      (steps) => {
        const path = `${steps.join('/')}.md`;
        expect(pathOf(addressOf(path))).toBe(path);
        expect(pathOf(`../../${addressOf(path)}`)).toBe(path);
      },
    ),
  );
});
