import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english } from '../../../src/cli/english.ts';
import type { Annotation } from '../../../src/core/annotation/annotation.ts';
import { mergeRecords } from '../../../src/core/annotation/recordChanges.ts';
import { readRecords, writeRecord, writeRecords } from '../../../src/core/annotation/record.ts';
import { claimId } from '../../../src/core/catalog/ids.ts';
import type { Json } from '../../../src/core/catalog/imported.ts';
import { readAny } from '../../../src/core/catalog/readAny.ts';
import { importedAnnotations } from '../../../src/core/export/importAnnotations.ts';
import { stixBundle } from '../../../src/core/export/stix.ts';
import { actor, catalogOf, claim, incident, source, tool } from '../../support/catalog.ts';
import { annotationOn, kept } from '../../support/annotations.ts';
import { annotationArbitrary, reportFor } from '../../support/exported.ts';
import { stixObjects, stixProblems } from '../../support/stixSchema.ts';

const TIME = '2026-11-22T12:00:00Z';
const TEXT = '# Winter\n\nFancy Bear breached the MIVD in 2023 [@li-2024, p. 3]. An intrusion hit the MIVD.\n';
const PASSAGE = 'Fancy Bear breached the MIVD in 2023';

function objectsOf(bundle: object, type: string): readonly Json[] {
  return stixObjects(bundle).filter((object) => object['type'] === type);
}

function only(bundle: object, type: string): Json {
  const found = objectsOf(bundle, type);
  expect(found).toHaveLength(1);
  return found[0] ?? {};
}

describe('a STIX bundle', () => {
  const verdict = annotationOn(TEXT, PASSAGE, { claim: claimId('c1'), note: 'One source.', confidence: 'moderate' });
  const bundle = stixBundle([reportFor(TEXT, { records: [kept(verdict)] })], TIME);

  test('is valid', () => {
    expect(stixProblems(bundle)).toEqual([]);
  });

  test('says who is named, what the report rests on, and what stands against that', () => {
    const report = only(bundle, 'report');
    expect(report).toMatchObject({ name: 'Winter', published: '2026-11-22T12:00:00.000Z' });
    expect(objectsOf(bundle, 'identity').map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Dossier', 'Ann Analyst', 'Fancy Bear', 'MIVD']),
    );
    const incidents = only(bundle, 'incident');
    expect(incidents['name']).toBe('Gate breach');
    expect(incidents['extensions']).toEqual({
      'extension-definition--ef765651-680c-498d-9894-99799f2fa126': {
        extension_type: 'property-extension',
        determination: 'suspected',
        investigation_status: 'new',
      },
    });
    const [first, second] = objectsOf(bundle, 'note');
    expect(first).toMatchObject({ content: 'Fancy Bear breached the MIVD in 2023.' });
    expect(first?.['external_references']).toContainEqual({
      source_name: 'li-2024',
      description: 'li-2024, 2024-02, p. 3',
      url: 'https://example.org/li',
    });
    expect(objectsOf(bundle, 'relationship')).toContainEqual(
      expect.objectContaining({ relationship_type: 'disputes', source_ref: second?.['id'], target_ref: first?.['id'] }),
    );
    expect(only(bundle, 'opinion')).toMatchObject({
      id: 'opinion--6c5f9d0e-1f7b-4a8e-9a51-0d6a3f0f1c11',
      created: '2026-11-22T10:00:00.000Z',
      modified: '2026-11-22T11:00:00.000Z',
      opinion: 'disagree',
      explanation: 'One source.',
      authors: ['Ann Analyst'],
      confidence: 50,
      object_refs: [first?.['id']],
    });
  });

  test('names a source so that nobody takes it for a number of CVE or CAPEC', () => {
    const catalog = catalogOf(
      actor('bear', ['Fancy Bear']),
      source('cve-2024'),
      claim('c1', { about: ['bear'], evidence: ['cve-2024'] }),
    );
    const made = stixBundle([reportFor('Fancy Bear came [@cve-2024].\n', { catalog })], TIME);
    expect(stixProblems(made)).toEqual([]);
    expect(JSON.stringify(made)).toContain('"source_name":"source cve-2024"');
  });

  test('is the same when it is made again, and has the same ids later', () => {
    expect(stixBundle([reportFor(TEXT, { records: [kept(verdict)] })], TIME)).toEqual(bundle);
    const later = stixBundle([reportFor(TEXT, { records: [kept(verdict)] })], '2027-01-01T00:00:00Z');
    const ids = (made: object): unknown =>
      ['report', 'note', 'identity', 'relationship', 'opinion'].map((type) =>
        objectsOf(made, type).map(({ id, created }) => [id, created]),
      );
    expect(ids(later)).toEqual(ids(bundle));
  });

  test('leaves the objects of other producers to them', () => {
    const theirs = 'intrusion-set--bef4c620-0787-42a8-a96d-b7eb6e85917c';
    const catalog = catalogOf(
      actor(theirs, ['Fancy Bear']),
      actor('mivd', ['MIVD'], { relations: [[theirs, 'target of']] }),
    );
    const made = stixBundle([reportFor('Fancy Bear attacked the MIVD.', { catalog })], TIME);
    expect(objectsOf(made, 'intrusion-set')).toEqual([]);
    expect(only(made, 'report')['object_refs']).toContain(theirs);
    expect(only(made, 'relationship')).toMatchObject({ relationship_type: 'target-of', target_ref: theirs });
    expect(stixProblems(made)).toEqual([
      expect.stringContaining(`refers to ${theirs}`),
      expect.stringContaining(`refers to ${theirs}`),
    ]);
  });

  test('keeps markings, and names malware for what it is', () => {
    const catalog = catalogOf(
      tool('gate', ['GateShell'], { type: 'malware', marking: 'TLP:AMBER' }),
      tool('nmap', ['Nmap'], { type: 'scanner' }),
      actor('crew', ['The Crew'], { type: 'threat actor', marking: 'TLP:WHITE' }),
      incident('x', ['The Break-in'], { actors: [['crew', 'perpetrator']] }),
      source('s'),
      claim('c', { about: [], evidence: ['s'], credibility: 2, statement: 'GateShell was used in the Break-in.' }),
    );
    const made = stixBundle(
      [reportFor('GateShell and Nmap were used by The Crew in The Break-in.', { catalog })],
      TIME,
    );
    expect(stixProblems(made)).toEqual([]);
    expect(only(made, 'malware')).toMatchObject({
      is_family: true,
      object_marking_refs: ['marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421'],
    });
    expect(only(made, 'tool')).not.toHaveProperty('object_marking_refs');
    expect(only(made, 'threat-actor')['object_marking_refs']).toEqual([
      'marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487',
    ]);
  });

  test('of a report that names nobody is one all the same', () => {
    expect(stixProblems(stixBundle([reportFor('Nothing here.')], TIME))).toEqual([]);
    expect(stixProblems(stixBundle([], TIME))).toEqual([]);
  });

  test('is read as a pack: its claims, with those who are named', async () => {
    const { value, problems } = readAny(JSON.stringify(bundle), 'export.stix.json');
    expect(problems).toEqual([]);
    expect(value?.entities.map(({ name }) => name)).toContain('Gate breach');
    expect(value?.claims.map(({ statement }) => statement)).toContain('Fancy Bear breached the MIVD in 2023.');
  });
});

/** What a folder has after an export was imported into it. */
function imported(text: string, into = ''): string {
  const found = importedAnnotations(text);
  expect(found?.problems).toEqual([]);
  expect(found?.elsewhere).toEqual([]);
  return mergeRecords(into, found?.byReport.get('notes/report.md') ?? [], '../../../notes/report.md').text;
}

describe('annotations in a STIX bundle', () => {
  test('come back byte for byte, whatever they say', () => {
    fc.assert(
      fc.property(fc.uniqueArray(annotationArbitrary, { maxLength: 4, selector: ({ id }) => id }), (annotations) => {
        const lines = annotations.map((one) => ({ line: writeRecord(one, '../../../notes/report.md') }));
        const records = annotations.map((one) => kept(one));
        const bundle = stixBundle([reportFor(TEXT, { records })], TIME);
        expect(stixProblems(bundle)).toEqual([]);
        if (annotations.length > 0) expect(imported(JSON.stringify(bundle))).toBe(writeRecords(lines));
      }),
      { numRuns: 300 },
    );
  }, 60_000);

  const one = annotationOn(TEXT, PASSAGE, {
    note: 'Why?',
    replies: [
      {
        id: 'urn:uuid:0b8f1d55-55a4-4d21-8b52-d3f3a77a3c01',
        creator: 'Bob',
        created: '2026-11-22T12:00:00Z',
        value: 'Asked.',
      },
    ],
  });
  const bundle = stixBundle([reportFor(TEXT, { records: [kept(one)] })], TIME);
  const withObjects = (change: (object: Json) => readonly Json[]): string =>
    JSON.stringify({ ...bundle, objects: stixObjects(bundle).flatMap(change) });
  const first = (text: string): Annotation | undefined => {
    const [line] = readRecords(imported(text));
    return line?.kind === 'annotation' ? line.annotation : undefined;
  };

  test('take what another platform changed', () => {
    const text = withObjects((object) =>
      object['type'] === 'opinion'
        ? [{ ...object, opinion: 'strongly-agree', explanation: 'Seen since.', modified: '2026-12-01T00:00:00.000Z' }]
        : [object],
    );
    expect(first(text)).toEqual({
      ...one,
      stance: 'supports',
      note: 'Seen since.',
      modified: '2026-12-01T00:00:00.000Z',
    });
    // And a newer version wins over the one that is there.
    const before = `${writeRecord(one, '../../../notes/report.md')}\n`;
    expect(imported(text, before)).toContain('Seen since.');
    expect(imported(JSON.stringify(bundle), imported(text))).toContain('Seen since.');
  });

  test('take notes that another platform put on them as replies, once', () => {
    const note = {
      type: 'note',
      spec_version: '2.1',
      id: 'note--7d3c1f5e-96a5-4b7e-a3f6-2f1f0f2b8a10',
      created: '2026-12-01T00:00:00.000Z',
      modified: '2026-12-01T00:00:00.000Z',
      authors: ['Cy'],
      content: 'Confirmed by phone.',
      object_refs: ['opinion--6c5f9d0e-1f7b-4a8e-9a51-0d6a3f0f1c11'],
    };
    const text = withObjects((object) => (object['type'] === 'report' ? [object, note] : [object]));
    expect(first(text)?.replies.map(({ creator, value }) => [creator, value])).toEqual([
      ['Bob', 'Asked.'],
      ['Cy', 'Confirmed by phone.'],
    ]);
  });

  test('of other makers are told of, not made up', () => {
    const foreign = {
      type: 'opinion',
      spec_version: '2.1',
      id: 'opinion--7d3c1f5e-96a5-4b7e-a3f6-2f1f0f2b8a10',
      created: TIME,
      modified: TIME,
      opinion: 'agree',
      object_refs: ['malware--7d3c1f5e-96a5-4b7e-a3f6-2f1f0f2b8a10'],
    };
    const found = importedAnnotations(JSON.stringify({ ...bundle, objects: [foreign] }));
    expect(found?.problems.map(english)).toEqual(['1 opinion or note is about no passage of a report']);
    expect(found?.byReport.size).toBe(0);
  });
});
