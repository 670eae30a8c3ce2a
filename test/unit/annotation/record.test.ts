import { describe, expect, test } from 'vitest';
import { english } from '../../../src/cli/english.ts';
import type { Annotation } from '../../../src/core/annotation/annotation.ts';
import {
  readRecord,
  type JsonObject,
  readRecords,
  writeRecord,
  writeRecords,
} from '../../../src/core/annotation/record.ts';
import { claimId, sourceId } from '../../../src/core/catalog/ids.ts';

const FULL: Annotation = {
  id: 'urn:uuid:6c5f9d0e-1f7b-4a8e-9a51-0d6a3f0f1c11',
  creator: 'Ann Analyst',
  created: '2026-11-22T10:00:00Z',
  modified: '2026-11-22T11:00:00Z',
  quote: {
    exact: 'the words',
    prefix: 'before ',
    suffix: ' behind',
    occurrences: 3,
    echoes: 1,
    nearest: 0.5,
    neighbours: 2,
    among: { nth: 1, all: 'ab', here: 'cd' },
  },
  position: { start: 7, end: 16 },
  claim: claimId('nl-malware'),
  stance: 'disputes',
  likelihood: 'very likely',
  confidence: 'moderate',
  credibility: 3,
  sources: [sourceId('antoniuk-2024')],
  note: 'Ask for a second source.\nToday.',
  state: 'resolved',
  replies: [{ id: 'urn:uuid:1', creator: 'Bob', created: '2026-11-22T12:00:00Z', value: 'Done.' }],
};

function reread(line: string): { annotation: Annotation; raw: JsonObject } {
  const read = readRecord(line);
  if ('message' in read) throw new Error(english(read.message));
  return read;
}

describe('a record', () => {
  test('comes back as it was written, on one line of JSON', () => {
    const line = writeRecord(FULL, '../../report.md');
    expect(line).not.toContain('\n');
    expect(reread(line).annotation).toEqual(FULL);
  });

  test('is a W3C Web Annotation', () => {
    expect(JSON.parse(writeRecord(FULL, '../../report.md'))).toMatchObject({
      '@context': ['http://www.w3.org/ns/anno.jsonld', expect.any(Object)],
      type: 'Annotation',
      motivation: 'assessing',
      creator: { type: 'Person', name: 'Ann Analyst' },
      target: {
        source: '../../report.md',
        selector: [
          { type: 'TextQuoteSelector', exact: 'the words', prefix: 'before ', suffix: ' behind' },
          { type: 'TextPositionSelector', start: 7, end: 16 },
        ],
      },
    });
  });

  test('keeps what this program does not know, in every part', () => {
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- what was written just now
    const foreign = JSON.parse(writeRecord(FULL, 'r.md')) as Record<string, unknown> & {
      body: Record<string, unknown>[];
      target: { selector: Record<string, unknown>[] };
    };
    foreign['x-team'] = { colour: 'red' };
    foreign['creator'] = { type: 'Person', name: 'Ann Analyst', email: 'ann@example.org' };
    foreign.body[0]!['x-grade'] = 5;
    foreign.body[1]!['language'] = 'en';
    foreign.body.push({ type: 'SpecificResource', purpose: 'tagging', source: 'tag:x' });
    foreign.target.selector[0]!['refinedBy'] = { type: 'CssSelector', value: 'p' };
    foreign.target.selector.push({ type: 'XPathSelector', value: '/p' });
    const read = reread(JSON.stringify(foreign));
    const again: unknown = JSON.parse(writeRecord({ ...read.annotation, stance: 'supports' }, 'r.md', read.raw));
    expect(again).toEqual({
      ...foreign,
      body: [{ ...foreign.body[0], 'dossier:stance': 'supports' }, ...foreign.body.slice(1)],
    });
  });

  test('drops a field of ours that a person took back', () => {
    const read = reread(writeRecord(FULL, 'r.md'));
    const { likelihood: _, claim: __, note: ___, ...less } = read.annotation;
    const again = reread(writeRecord(less, 'r.md', read.raw)).annotation;
    expect(again).toEqual(less);
  });

  test('of another program is read with defaults', () => {
    const line = JSON.stringify({
      type: 'Annotation',
      id: 'https://example.org/1',
      creator: 'https://example.org/ann',
      body: { type: 'TextualBody', value: 'Hm.' },
      target: { source: 'r.md', selector: { type: 'TextQuoteSelector', exact: 'x' } },
    });
    expect(reread(line).annotation).toMatchObject({
      creator: 'https://example.org/ann',
      note: 'Hm.',
      stance: 'mentions',
      state: 'open',
      quote: { exact: 'x', prefix: '', suffix: '', occurrences: 2, echoes: 0, nearest: 0, neighbours: 0 },
    });
  });
});

describe('a file', () => {
  const good = writeRecord(FULL, 'r.md');

  test.each([
    ['{"type":"Annotation"', /JSON|Expected|Unterminated/],
    ['{"type":"Annotation","id":"x","target":{"source":"r"}}', /target\.selector is missing/],
    [
      '{"type":"Annotation","id":"x","target":{"selector":{"type":"TextPositionSelector","start":1,"end":2}}}',
      /TextQuoteSelector/,
    ],
    ['[]', /type is missing/],
    ['null', /record: Object must stand here, not null/],
  ])('keeps a broken line as it is and says why: %s', (broken, reason) => {
    const text = `${good}\n${broken}\n\n${good}\n`;
    const lines = readRecords(text);
    expect(lines.map((each) => each.kind)).toEqual(['annotation', 'broken', 'blank', 'annotation']);
    expect(lines[1]).toMatchObject({ lineNumber: 2 });
    expect(lines[1]?.kind === 'broken' ? english(lines[1].message) : '').toMatch(reason);
    expect(writeRecords(lines)).toBe(text);
  });

  test('cut off anywhere gives whole records and at most one broken line', () => {
    const text = `${good}\n${good}\n`;
    for (let at = 0; at <= text.length; at += 1) {
      const kinds = readRecords(text.slice(0, at)).map((each) => each.kind);
      expect(kinds.filter((kind) => kind === 'broken').length).toBeLessThanOrEqual(1);
    }
  });
});
