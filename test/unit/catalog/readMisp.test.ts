import { describe, expect, it } from 'vitest';
import type { Pack } from '../../../src/core/catalog/model.ts';
import { readAny } from '../../../src/core/catalog/readAny.ts';

function read(
  values: readonly object[],
  galaxy: object = { type: 'threat-actor', category: 'actor', name: 'Threat Actor' },
): Pack {
  const { value, problems } = readAny(JSON.stringify({ ...galaxy, uuid: 'g', values }), 'm.json');
  expect(problems).toEqual([]);
  if (value === undefined) throw new Error('no pack');
  return value;
}

const HERON = {
  value: 'Grey Heron',
  uuid: 'aaaaaaaa-0000-4000-8000-000000000001',
  description: 'A group that sits in cranes.',
  meta: {
    synonyms: ['Harbour Group', 'GH-7', 'Grey Heron'],
    refs: [
      'https://www.example.org/a/Cranes_that_listen.html',
      'javascript:alert(1)',
      'https://www.example.org/a/Cranes_that_listen.html',
    ],
    'origin:GH-7': 'Wireline',
    'attribution-confidence': '75',
    'cfr-suspected-state-sponsor': 'Freedonia',
  },
  related: [
    { 'dest-uuid': 'bbbb', type: 'similar', tags: ['estimative-language:likelihood-probability="very-likely"'] },
    { 'dest-uuid': 'cccc', type: 'part-of' },
    { type: 'uses' },
  ],
};

describe('readMisp', () => {
  it('reads a cluster: names and whose they are, references, relations with how likely they are, attribution', () => {
    const pack = read([HERON]);
    expect(pack).toMatchObject({ id: 'misp-threat-actor', title: 'MISP galaxy: Threat Actor', format: 'misp' });
    expect(pack.entities).toMatchObject([
      {
        kind: 'actor',
        id: HERON.uuid,
        type: 'threat actor',
        names: [
          { text: 'Grey Heron', by: [] },
          { text: 'Harbour Group', by: [] },
          { text: 'GH-7', by: ['Wireline'] },
        ],
        summary: 'A group that sits in cranes.',
        relations: [
          { to: 'bbbb', is: 'similar to, very likely' },
          { to: 'cccc', is: 'part of' },
        ],
        externalIds: [HERON.uuid],
      },
    ]);
    expect(pack.entities[0]?.references).toHaveLength(1);
    expect(pack.sources[0]).toMatchObject({
      id: expect.stringMatching(/^example-org-cranes-that-listen-/) as unknown,
      title: 'example.org/a/Cranes_that_listen.html',
      URL: 'https://www.example.org/a/Cranes_that_listen.html',
    });
    expect(pack.claims).toMatchObject([
      {
        statement: 'Grey Heron is suspected to act for Freedonia (attribution confidence 75 of 100).',
        credibility: 2,
        evidence: [{ source: 'misp-galaxy-threat-actor' }],
      },
    ]);
  });

  it('gives an address the same id in every galaxy', () => {
    const other = read([HERON], { type: 'tool', category: 'tool', name: 'Tool' });
    expect(other.sources[0]?.id).toBe(read([HERON]).sources[0]?.id);
    expect(other.entities[0]?.kind).toBe('tool');
  });

  it('knows operations among actors', () => {
    const pack = read([{ value: 'Operation Hum', uuid: 'u', meta: { 'threat-actor-classification': ['operation'] } }]);
    expect(pack.entities).toMatchObject([{ kind: 'incident', type: 'operation', cues: [] }]);
  });

  it('knows a variant by its name alone, and a country by its proper name', () => {
    const malware = read([{ value: 'CraneBug (Android)', uuid: 'u' }], { type: 'malpedia', category: 'tool' });
    expect(malware.entities[0]?.names.map(({ text }) => text)).toEqual(['CraneBug (Android)', 'CraneBug']);
    const country = read([{ value: 'freedonia', uuid: 'u', description: 'Freedonia' }], {
      type: 'country',
      category: 'country',
    });
    expect(country.entities[0]).toMatchObject({ name: 'Freedonia', kind: 'actor' });
    expect(country.entities[0]).not.toHaveProperty('summary');
  });

  it('loads nothing of a galaxy of techniques and says so', () => {
    const { value, problems } = readAny(
      JSON.stringify({ type: 'mitre-attack-pattern', values: [{ value: 'Listening' }] }),
      'm.json',
    );
    expect(value?.entities).toEqual([]);
    expect(problems).toMatchObject([{ code: 'misp-galaxy', severity: 'information' }]);
  });

  it('tells what it could not use, and takes nothing on trust', () => {
    const text =
      '{"type":"threat-actor","values":[\n7,\n{"value":" "},\n{"value":"A b","uuid":"u"},\n{"value":"B c","uuid":"u"}]}';
    const { value, problems } = readAny(text, 'm.json');
    expect(value?.entities.map(({ name }) => name)).toEqual(['A b']);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['misp-cluster', 2],
      ['misp-cluster', 3],
      ['duplicate-id', 5],
    ]);
    for (const odd of [null, 7, {}, [], [7], [null], 'x', true]) {
      for (const key of ['uuid', 'description', 'meta', 'related']) {
        expect(
          readAny(JSON.stringify({ type: 'x', values: [{ ...HERON, [key]: odd }] }), 'm').value?.entities,
        ).toHaveLength(1);
      }
      for (const key of Object.keys(HERON.meta)) {
        const meta = { ...HERON.meta, [key]: odd };
        expect(readAny(JSON.stringify({ type: 'x', values: [{ ...HERON, meta }] }), 'm').value?.entities).toHaveLength(
          1,
        );
      }
    }
  });
});
