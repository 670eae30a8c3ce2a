import { describe, expect, it } from 'vitest';
import { english } from '../../../src/cli/english.ts';
import type { Pack } from '../../../src/core/catalog/model.ts';
import { readAny } from '../../../src/core/catalog/readAny.ts';

const CLIENT = 'identity--11111111-1111-4111-8111-111111111111';
const TLP_OWN = 'marking-definition--22222222-2222-4222-8222-222222222222';

function bundle(objects: readonly unknown[], extra: object = {}): string {
  return JSON.stringify({ type: 'bundle', id: 'bundle--1', ...extra, objects }, null, 1);
}

function read(objects: readonly object[], extra: object = {}): Pack {
  const { value, problems } = readAny(bundle(objects, extra), 'b.json');
  expect(problems).toEqual([]);
  if (value === undefined) throw new Error('no pack');
  return value;
}

const GROUP = {
  type: 'intrusion-set',
  id: 'intrusion-set--a',
  name: 'Grey Heron',
  aliases: ['Grey Heron', 'Harbour Group', 'GH-7'],
  description:
    '[Grey Heron](https://example.org/groups/G9999) is a group that sits in cranes.(Citation: Moss 2024)(Citation: Gone) It has ties to the U.S. Navy (Citation: Moss 2024). ' +
    'Nobody has seen it in the open, though a number of ports reported cranes that hummed at night and stopped when looked at, for years on end, in several countries, and never on the same day twice as far as anybody could tell. The last sentence is too much.',
  external_references: [
    { source_name: 'mitre-attack', url: 'https://example.org/groups/G9999', external_id: 'G9999' },
    { source_name: 'Harbour Group', description: '(Citation: Moss 2024)(Citation: Port (2023) Report)' },
    {
      source_name: 'Moss 2024',
      description: 'Moss, A. (2024, March 5). Cranes that listen: a report. Retrieved April 1, 2024.',
      url: 'https://example.org/cranes',
    },
    { source_name: 'Port (2023) Report', description: 'Port Authority. (n.d.). Yearly report. Retrieved May 2, 2023.' },
    { source_name: 'odd', url: 'javascript:alert(1)', description: 'No web address.' },
  ],
};

describe('readStix', () => {
  it('reads a group: names with whose they are, summary without citations, references, ids', () => {
    const pack = read([GROUP]);
    expect(pack).toMatchObject({ id: 'bundle--1', format: 'stix' });
    const [group] = pack.entities;
    expect(group).toMatchObject({ kind: 'actor', id: 'intrusion-set--a', name: 'Grey Heron', type: 'intrusion set' });
    expect(group?.names.map(({ text, by }) => [text, by])).toEqual([
      ['Grey Heron', []],
      ['Harbour Group', ['moss-2024', 'port-2023-report']],
      ['GH-7', []],
    ]);
    expect(group?.summary).toBe('Grey Heron is a group that sits in cranes. It has ties to the U.S. Navy.');
    expect(group?.externalIds).toEqual(['G9999', 'intrusion-set--a']);
    expect(group?.references).toEqual(['moss-2024', 'mitre-attack-g9999', 'port-2023-report', 'odd']);
    expect(pack.sources.find(({ id }) => id === 'moss-2024')).toMatchObject({
      title: 'Cranes that listen: a report',
      author: [{ literal: 'Moss, A' }],
      issued: '2024-03-05',
      URL: 'https://example.org/cranes',
    });
    expect(pack.sources.find(({ id }) => id === 'port-2023-report')).toMatchObject({
      title: 'Yearly report',
      author: [{ literal: 'Port Authority' }],
    });
    expect(pack.sources.find(({ id }) => id === 'odd')).not.toHaveProperty('URL');
  });

  it.each([
    ['intrusion-set', 'actor', {}, 'intrusion set'],
    ['threat-actor', 'actor', { threat_actor_types: ['nation-state'] }, 'nation state'],
    ['threat-actor', 'actor', { labels: ['crime-syndicate'] }, 'crime syndicate'],
    ['identity', 'actor', { identity_class: 'organization' }, 'organization'],
    ['campaign', 'incident', {}, 'campaign'],
    ['incident', 'incident', {}, 'incident'],
    ['malware', 'tool', { malware_types: ['remote-access-trojan'] }, 'remote access trojan'],
    ['malware', 'tool', { labels: ['malware'] }, 'malware'],
    ['tool', 'tool', { tool_types: ['exploitation'] }, 'exploitation'],
  ])('%s is an entity of kind %s', (type, kind, extra, word) => {
    const pack = read([{ type, id: `${type}--x`, name: 'Some name', x_mitre_aliases: ['Other name'], ...extra }]);
    expect(pack.entities).toMatchObject([{ kind, type: word, names: [{ text: 'Some name' }, { text: 'Other name' }] }]);
  });

  it('takes the newest version, and leaves out what was revoked or deprecated', () => {
    const tool = (id: string, extra: object): object => ({ type: 'tool', id: `tool--${id}`, name: id, ...extra });
    const pack = read([
      tool('a', { name: 'new', modified: '2024-02-01T00:00:00.000Z' }),
      tool('a', { name: 'old', modified: '2023-02-01T00:00:00.000Z' }),
      tool('b', { revoked: true }),
      tool('c', { x_mitre_deprecated: true }),
      tool('d', { modified: '2023-01-01T00:00:00.000Z' }),
      tool('d', { modified: '2024-01-01T00:00:00.000Z', revoked: true }),
      {
        type: 'relationship',
        id: 'relationship--1',
        relationship_type: 'uses',
        source_ref: 'tool--a',
        target_ref: 'tool--b',
      },
    ]);
    expect(pack.entities.map(({ name }) => name)).toEqual(['new']);
    expect(pack.entities[0]?.relations).toEqual([]);
  });

  it('makes relations, roles and claims of relationships', () => {
    const link = (n: number, type: string, from: string, to: string, extra: object = {}): object => ({
      type: 'relationship',
      id: `relationship--${String(n)}`,
      relationship_type: type,
      source_ref: from,
      target_ref: to,
      ...extra,
    });
    const pack = read([
      GROUP,
      { type: 'malware', id: 'malware--m', name: 'CraneBug' },
      {
        type: 'campaign',
        id: 'campaign--c',
        name: 'Operation Hum',
        first_seen: '2023-05-01T04:00:00.000Z',
        last_seen: 'no date',
      },
      { type: 'attack-pattern', id: 'attack-pattern--p', name: 'Listening' },
      link(1, 'uses', 'intrusion-set--a', 'malware--m'),
      link(2, 'attributed-to', 'campaign--c', 'intrusion-set--a'),
      link(3, 'uses', 'campaign--c', 'malware--m'),
      link(4, 'uses', 'intrusion-set--a', 'attack-pattern--p', {
        description: '[Grey Heron](https://x.org) has listened.(Citation: Moss 2024)',
        external_references: [
          { source_name: 'Moss 2024', url: 'https://example.org/cranes' },
          { source_name: 'B', url: 'https://b.org' },
        ],
        confidence: 85,
      }),
      link(5, 'uses', 'malware--m', 'attack-pattern--p', { description: 'It hums.' }),
      link(6, 'subtechnique-of', 'attack-pattern--p', 'attack-pattern--p', { description: 'About no entity.' }),
      link(7, 'uses', 'intrusion-set--a', 'intrusion-set--nowhere'),
    ]);
    const [group, , campaign] = pack.entities;
    expect(group?.relations).toEqual([{ to: 'malware--m', is: 'uses' }]);
    expect(campaign).toMatchObject({
      kind: 'incident',
      relations: [],
      actors: [
        { id: 'intrusion-set--a', role: 'attributed to' },
        { id: 'malware--m', role: 'used' },
      ],
      events: [{ what: 'first seen', date: '2023-05-01', words: [] }],
    });
    expect(pack.claims).toMatchObject([
      {
        id: 'relationship--4',
        statement: 'Grey Heron has listened.',
        about: ['intrusion-set--a'],
        evidence: [{ source: 'moss-2024' }],
        credibility: 1,
      },
      { id: 'relationship--5', statement: 'It hums.', about: ['malware--m'], evidence: [{ source: 'bundle--1' }] },
    ]);
  });

  it('makes sources and claims of reports, notes and opinions', () => {
    const pack = read([
      GROUP,
      { type: 'identity', id: CLIENT, name: 'Wireline Labs', identity_class: 'organization' },
      {
        type: 'report',
        id: 'report--r',
        name: 'Cranes, again',
        published: '2024-05-06T00:00:00Z',
        created_by_ref: CLIENT,
        description: 'Grey Heron is still there.',
        object_refs: ['intrusion-set--a', 'indicator--x'],
        external_references: [{ source_name: 'Own site', url: 'https://wireline.example/cranes' }],
      },
      {
        type: 'note',
        id: 'note--n',
        abstract: 'A doubt',
        content: 'It may be the wind.',
        authors: ['Ada Moss'],
        object_refs: ['intrusion-set--a'],
      },
      {
        type: 'opinion',
        id: 'opinion--o',
        opinion: 'strongly-disagree',
        explanation: 'No wind blew.',
        object_refs: ['note--n'],
      },
      { type: 'opinion', id: 'opinion--p', opinion: 'agree', object_refs: ['report--r'] },
    ]);
    expect(pack.sources.find(({ id }) => id === 'report--r')).toMatchObject({
      type: 'report',
      title: 'Cranes, again',
      issued: '2024-05-06',
      author: [{ literal: 'Wireline Labs' }],
      URL: 'https://wireline.example/cranes',
    });
    expect(pack.sources.find(({ id }) => id === 'note--n')).toMatchObject({
      title: 'A doubt',
      author: [{ literal: 'Ada Moss' }],
    });
    expect(pack.claims).toMatchObject([
      { id: 'report--r', about: ['intrusion-set--a'], evidence: [{ source: 'report--r' }] },
      { id: 'note--n', statement: 'It may be the wind.' },
      {
        id: 'opinion--o',
        statement: 'No wind blew.',
        about: ['intrusion-set--a'],
        disputes: ['note--n'],
        corroborates: [],
      },
      { id: 'opinion--p', statement: 'Opinion: agree.', corroborates: ['report--r'], disputes: [] },
    ]);
  });

  it('keeps TLP in all its spellings and no copyright notice', () => {
    const marked = (id: string, ...refs: readonly string[]): object => ({
      type: 'tool',
      id: `tool--${id}`,
      name: `Tool ${id}`,
      object_marking_refs: refs,
    });
    const pack = read([
      { type: 'marking-definition', id: TLP_OWN, definition_type: 'tlp', definition: { tlp: 'amber' } },
      {
        type: 'marking-definition',
        id: 'marking-definition--s',
        definition_type: 'statement',
        definition: { statement: 'Copyright' },
      },
      {
        type: 'marking-definition',
        id: 'marking-definition--2',
        extensions: { x: { extension_type: 'property-extension', tlp_2_0: 'amber+strict' } },
      },
      marked('a', TLP_OWN),
      marked('b', 'marking-definition--s'),
      marked('c', 'marking-definition--2'),
      marked('d', 'marking-definition--5e57c739-391a-4eb3-b6be-7d15ca92d5ed'),
    ]);
    expect(pack.entities.map(({ marking }) => marking)).toEqual([
      'TLP:AMBER',
      undefined,
      'TLP:AMBER+STRICT',
      'TLP:RED',
    ]);
  });

  it('tells what it could not use, where it stands', () => {
    const text = bundle([7, { type: 'tool' }, { type: 'malware', id: 'malware--x' }, GROUP]);
    const { value, problems } = readAny(text, 'b.json');
    expect(value?.entities).toHaveLength(1);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['stix-object', 5],
      ['stix-object', 6],
      ['stix-object', 9],
    ]);
  });

  it.each([{}, { objects: null }, { objects: 'x' }, { objects: [null, [], { type: 7, id: {} }] }])(
    'reads %j without an exception',
    (extra) => {
      const { value } = readAny(JSON.stringify({ type: 'bundle', id: 'bundle--1', ...extra }), 'b.json');
      expect(value?.entities).toEqual([]);
    },
  );

  it('says so when it holds nothing that a report could speak of', () => {
    const indicators = [
      { type: 'indicator', id: 'indicator--1', pattern: '[x]' },
      { type: 'indicator', id: 'indicator--2', pattern: '[y]' },
      { type: 'intrusion-set', id: 'intrusion-set--x', name: 'Grey Heron', revoked: true },
    ];
    const told = (objects: readonly object[]): readonly string[] =>
      readAny(bundle(objects), 'b.json').problems.map(
        ({ code, line, message }) => `${code}:${String(line)}: ${english(message)}`,
      );
    expect(told(indicators)).toEqual([
      'stix-bundle:2: this bundle holds nothing that a report could speak of or cite; its objects are of the types indicator (2), intrusion-set (1)',
    ]);
    expect(told([])[0]).toContain('it has no objects');
    expect(told([...indicators, { type: 'malware', id: 'malware--1', name: 'CraneBug' }])).toEqual([]);
  });

  it('takes nothing on trust', () => {
    for (const value of [null, 7, {}, [], [7], ['x'], { a: 1 }, true, '']) {
      for (const key of Object.keys(GROUP).filter((one) => one !== 'type' && one !== 'id')) {
        const { value: pack } = readAny(bundle([{ ...GROUP, [key]: value }]), 'b.json');
        expect(pack?.entities.length, key).toBeLessThanOrEqual(1);
        expect(() => structuredClone(pack)).not.toThrow();
      }
    }
  });
});
