import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../../src/core/annotation/annotation.ts';
import { writeRecord } from '../../../src/core/annotation/record.ts';
import { isObject } from '../../../src/core/catalog/imported.ts';
import { run } from '../../../src/cli/run.ts';
import { annotationOn } from '../../support/annotations.ts';
import { memoryHost, type Files, type MemoryHost } from '../../support/memoryHost.ts';
import { SMALL_PACK } from '../../support/smallPack.ts';
import { stixObjects, stixProblems } from '../../support/stixSchema.ts';

const schema: unknown = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../data/cli-output.schema.json'), 'utf8'),
);
const ajv = new Ajv({ allErrors: true });
ajv.addSchema(isObject(schema) ? { ...schema } : {}, 'output');

const REPORT = `# The cranes

Grey Heron had access to crane controls [@port-2023, p. 4].

Harbour Group met Freedonia.
`;
const HERON = 'Grey Heron had access to crane controls';
const RECORDS = '.dossier/annotations/notes/a.md.jsonl';

function records(...annotations: readonly Annotation[]): string {
  return annotations.map((one) => `${writeRecord(one, '../../../notes/a.md')}\n`).join('');
}

const ANN = annotationOn(REPORT, HERON, { note: 'One source.' });
const BOB = annotationOn(REPORT, HERON, {
  id: 'urn:uuid:0b8f1d55-55a4-4d21-8b52-d3f3a77a3c01',
  creator: 'Bob',
  stance: 'supports',
});

const FILES: Files = {
  '/dossier/package.json': '{"version":"1.2.3"}',
  'harbour.dossier.yaml': SMALL_PACK,
  'notes/a.md': REPORT,
  [RECORDS]: records(ANN, BOB),
};

async function dossier(
  args: readonly string[],
  files: Files = {},
  options: Parameters<typeof memoryHost>[1] = {},
): Promise<{ readonly code: number; readonly out: string; readonly err: string; readonly host: MemoryHost }> {
  const host = memoryHost({ ...FILES, ...files }, options);
  const code = await run([...args, '--no-bundled-pack', '--pack', 'harbour.dossier.yaml'], host);
  return { code, out: host.stdout(), err: host.stderr(), host };
}

describe('export', () => {
  test('makes a valid STIX bundle, at the time the report was changed', async () => {
    const { code, out } = await dossier(['export', '--to', 'stix', 'notes/a.md']);
    expect(code).toBe(0);
    const objects = stixObjects(out);
    expect(stixProblems(JSON.parse(out))).toEqual([]);
    expect(objects.find(({ type }) => type === 'report')).toMatchObject({
      name: 'The cranes',
      published: '2026-11-22T10:00:00.000Z',
    });
    expect(objects.filter(({ type }) => type === 'opinion')).toHaveLength(2);
  });

  test('finds the records from wherever it is called', async () => {
    const there = await dossier(['export', '--to', 'web-annotation', '/home/notes/a.md']);
    const here = await dossier(['export', '--to', 'web-annotation', 'notes']);
    expect(there.out).toBe(here.out);
    expect(JSON.parse(here.out)).toMatchObject({
      total: 2,
      first: { items: [{ target: { source: 'notes/a.md' } }, {}] },
    });
  });

  test('makes plain footnotes, one report at a time', async () => {
    const { out } = await dossier(['export', 'notes/a.md']);
    expect(out).toContain('crane controls[^1].');
    const two = await dossier(['export', 'notes/a.md', 'notes/a.md']);
    expect([two.code, two.out, two.err]).toEqual([2, '', 'dossier: --to markdown takes one report at a time\n']);
    const piped = await dossier(['export', '-'], {}, { input: 'Grey Heron left [@port-2023].' });
    expect(piped.out).toContain('Grey Heron left[^1].');
  });

  test('writes a file as it is, and prints nothing that a terminal obeys', async () => {
    const report = 'Grey Heron\u001B[31m left\u00AD [@port-2023].\n';
    const printed = await dossier(['export', 'b.md'], { 'b.md': report });
    expect(printed.out).toContain('Grey Heron\\x1b[31m left\\xad');
    expect(printed.err).toContain('--output FILE keeps them');
    const { out, host } = await dossier(['export', 'b.md', '-o', 'out.md'], { 'b.md': report });
    expect(out).toBe('');
    expect(host.file('out.md')).toContain('Grey Heron\u001B[31m left\u00AD[^1].');
  });

  test.each(['csv', 'sources', 'claimreview'])('makes %s', async (target) => {
    const { code, out } = await dossier(['export', '--to', target, 'notes/a.md']);
    expect(code).toBe(0);
    expect(out).toContain(target === 'claimreview' ? 'ClaimReview' : 'port-2023');
  });

  test('tells of records that it cannot read', async () => {
    const { err } = await dossier(['export', '--to', 'stix', 'notes/a.md'], {
      [RECORDS]: `${records(ANN)}<<<<<<< theirs\n`,
    });
    expect(err).toMatch(/^\.dossier\/annotations\/notes\/a\.md\.jsonl:2:1: this annotation cannot be read/);
  });
});

describe('import', () => {
  test.each(['web-annotation', 'stix'])('of an export gives the same records: %s', async (to) => {
    const { out } = await dossier(['export', '--to', to, 'notes/a.md']);
    const { code, out: said, host } = await dossier(['import', 'export.json'], { 'export.json': out, [RECORDS]: '' });
    expect([code, said]).toEqual([0, 'notes/a.md: 2 added, 0 updated, 0 as they were\n']);
    expect(host.file(RECORDS)).toBe(records(ANN, BOB));
    const again = await dossier(['import', '-'], {}, { input: out });
    expect(again.out).toBe('notes/a.md: 0 added, 0 updated, 2 as they were\n');
  });

  test('lets a newer version win, and keeps what it cannot read', async () => {
    const newer = { ...ANN, note: 'Two sources now.', modified: '2026-12-01T00:00:00Z' };
    const older = { ...BOB, note: 'Old.', modified: '2020-01-01T00:00:00Z' };
    const { out, host } = await dossier(['import', 'new.jsonl'], {
      'new.jsonl': records(newer, older),
      [RECORDS]: `<<<<<<< ours\n${records(ANN, BOB)}`,
    });
    expect(out).toBe('notes/a.md: 0 added, 1 updated, 1 as they were\n');
    expect(host.file(RECORDS)).toBe(`<<<<<<< ours\n${records(newer, BOB)}`);
  });

  test('says what it left out', async () => {
    const { code, err, host } = await dossier(['import', 'new.json', 'other.json'], {
      'new.json': JSON.stringify([
        JSON.parse(writeRecord(ANN, 'https://example.org/page')),
        JSON.parse(writeRecord({ ...ANN, id: 'urn:uuid:9' }, '../../../../../etc/passwd')),
        JSON.parse(writeRecord({ ...ANN, id: 'urn:uuid:8' }, 'gone.md')),
        { type: 'Annotation' },
      ]),
      'other.json': '{}',
    });
    expect(code).toBe(2);
    expect(err.split('\n')).toEqual([
      expect.stringContaining('new.json:1:1: annotation 4: '),
      'new.json:1:1: 2 annotations name no report below this folder and are left out',
      'new.json:1:1: there is no report gone.md here yet; its annotations wait for it',
      'other.json:1:1: these are no Web Annotations and no STIX bundle',
      '',
    ]);
    expect(host.file('.dossier/annotations/gone.md.jsonl')).toContain('urn:uuid:8');
  });
});

describe('agreement', () => {
  test('says how far people agree and where they do not', async () => {
    const { code, out } = await dossier(['agreement', 'notes']);
    expect(code).toBe(0);
    expect(out).toBe(
      'Ann Analyst and Bob: kappa 0.00 on 1 passage that both annotated, their spans 100 % the same; 1 disagreement; ' +
        '0 annotated by Ann Analyst only, 0 by Bob only\n' +
        `    notes/a.md:3:1: Ann Analyst disputes, Bob supports: “${HERON}”\n`,
    );
  });

  test('as JSON', async () => {
    const gone = { ...BOB, id: 'urn:uuid:7', quote: { ...BOB.quote, exact: 'words that nobody has' } };
    const { out } = await dossier(['agreement', 'notes/a.md', '--format', 'json'], {
      [RECORDS]: records(ANN, BOB, gone),
    });
    const value: unknown = JSON.parse(out);
    expect(ajv.validate('output', value), JSON.stringify(ajv.errors)).toBe(true);
    expect(value).toMatchObject({
      needReview: 1,
      agreements: [
        { pairs: 1, kappa: 0, disagreements: [{ line: 3, verdicts: [{ by: 'Ann Analyst' }, { by: 'Bob' }] }] },
      ],
    });
  });

  test('of one person is none', async () => {
    expect((await dossier(['agreement', 'notes'], { [RECORDS]: records(ANN) })).out).toBe(
      'No two people have annotated these reports.\n',
    );
  });
});

describe('claims', () => {
  test('say whose verdict a status is', async () => {
    const { out } = await dossier(['claims', 'notes/a.md'], { [RECORDS]: records(ANN, BOB) });
    expect(out).toContain('    Ann Analyst disputes it, 2026-11-22: “One source.”');
    const { out: json } = await dossier(['claims', 'notes/a.md', '--format', 'json']);
    const value: unknown = JSON.parse(json);
    expect(ajv.validate('output', value), JSON.stringify(ajv.errors)).toBe(true);
    expect(value).toMatchObject({
      files: [
        { statements: [{ judged: { status: 'disputed' }, verdicts: [{ by: 'Ann Analyst' }, { by: 'Bob' }] }, {}] },
      ],
    });
  });
});
