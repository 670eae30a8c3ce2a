import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { english } from '../../../src/cli/english.ts';
import { appendEntry, appendName, idFromName, newPackText } from '../../../src/core/catalog/packEdits.ts';
import { readAny } from '../../../src/core/catalog/readAny.ts';
import { say } from '../../../src/core/text/message.ts';
import { withEdit, type EditRefusal, type YamlEdit } from '../../../src/core/catalog/yamlEdits.ts';

function applied(text: string, edit: YamlEdit | EditRefusal): string {
  if ('refused' in edit) throw new Error(english(edit.refused));
  return withEdit(text, edit);
}

const PACK = `# head
dossier: 1
id: team
title: Team   # keep me

actors:
  # the first one
  - id: mivd
    name: "Dutch MIVD"
    names: [MIVD, { text: Mivd, case: exact }]  # names
  - { id: eu, name: European Union }

# about incidents
incidents:
  - id: breach
    name: The breach
`;

// oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the text stands right above
const BEFORE = parse(PACK) as { readonly actors: readonly unknown[] };

describe('appendEntry', () => {
  test('puts an entry behind the last one and leaves every other byte alone', () => {
    const after = applied(PACK, appendEntry(PACK, 'actors', { id: 'x', name: 'X: the one', names: ['Y'] }));
    expect(after).toBe(
      PACK.replace(
        '  - { id: eu, name: European Union }\n',
        '  - { id: eu, name: European Union }\n  - id: x\n    name: "X: the one"\n    names:\n      - Y\n',
      ),
    );
  });

  test('makes a list where there is none, at the end', () => {
    const after = applied(PACK, appendEntry(PACK, 'sources', { id: 's', title: 'T' }));
    expect(after).toBe(`${PACK}\nsources:\n  - id: s\n    title: T\n`);
  });

  test('`end` stays the last line, and blank lines between lists stay the habit', () => {
    const text = 'dossier: 1\nid: p\n\n# who\nactors:\n  - id: a\n    name: A\n\n# the end\nend: p\n';
    const after = applied(text, appendEntry(text, 'sources', { id: 's', title: 'T' }));
    expect(after).toBe(text.replace('\n# the end', '\nsources:\n  - id: s\n    title: T\n\n# the end'));
    const json = '{ "dossier": 1, "id": "p", "end": "p" }';
    expect(applied(json, appendEntry(json, 'sources', { id: 's' }))).toBe(
      '{ "dossier": 1, "id": "p", "sources": [{"id":"s"}], "end": "p" }',
    );
  });

  test('a file without a final line break gets one first', () => {
    const text = 'dossier: 1\nactors:\n  - id: a\n    name: A';
    expect(applied(text, appendEntry(text, 'actors', { id: 'b', name: 'B' }))).toBe(
      'dossier: 1\nactors:\n  - id: a\n    name: A\n  - id: b\n    name: B\n',
    );
  });

  test('CRLF stays CRLF', () => {
    const text = 'dossier: 1\r\nactors:\r\n- id: a\r\n  name: A\r\n';
    expect(applied(text, appendEntry(text, 'actors', { id: 'b', name: 'B' }))).toBe(`${text}- id: b\r\n  name: B\r\n`);
  });

  test.each(['dossier: 1\nactors:\n', 'dossier: 1\nactors: []\n', 'dossier: 1\nactors: # none yet\nclaims: []\n'])(
    'an empty list takes its first entry: %j',
    (text) => {
      expect(parse(applied(text, appendEntry(text, 'actors', { id: 'b', name: 'B' })))).toHaveProperty('actors', [
        { id: 'b', name: 'B' },
      ]);
    },
  );

  test('JSON stays JSON, in the style of its neighbours', () => {
    const text = '{\n  "dossier": 1,\n  "actors": [\n    { "id": "a", "name": "A" }\n  ]\n}\n';
    const after = applied(text, appendEntry(text, 'actors', { id: 'b', name: 'B "x"' }));
    expect(after).toBe(text.replace('"A" }', '"A" },\n    {"id":"b","name":"B \\"x\\""}'));
    const withSources = applied(after, appendEntry(after, 'sources', { id: 's' }));
    expect(JSON.parse(withSources)).toMatchObject({ sources: [{ id: 's' }] });
  });

  test('a pack that cannot be read is refused with the reason', () => {
    expect(appendEntry('actors: [', 'actors', { id: 'b' })).toHaveProperty('refused');
    expect(appendEntry('- a', 'actors', { id: 'b' })).toHaveProperty('refused');
    expect(appendEntry('actors: many', 'actors', { id: 'b' })).toHaveProperty('refused');
  });

  test('any value can be read back, and the rest of the pack is as it was', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), fc.array(fc.string(), { maxLength: 3 }), (id, name, names) => {
        const entry = { id, name, names };
        expect(parse(applied(PACK, appendEntry(PACK, 'actors', entry)))).toEqual({
          ...BEFORE,
          actors: [...BEFORE.actors, entry],
        });
      }),
    );
  });
});

describe('appendName', () => {
  test('joins the names that are there, on their line', () => {
    expect(applied(PACK, appendName(PACK, 'actors', 'mivd', 'MID'))).toBe(
      PACK.replace('case: exact }]', 'case: exact }, MID]'),
    );
  });

  test('gives a flow entry its first further name, behind its main name', () => {
    expect(applied(PACK, appendName(PACK, 'actors', 'eu', 'E, U'))).toBe(
      PACK.replace('name: European Union }', 'name: European Union, names: ["E, U"] }'),
    );
  });

  test('gives a block entry its first further name', () => {
    expect(applied(PACK, appendName(PACK, 'incidents', 'breach', 'Hack'))).toBe(
      PACK.replace('name: The breach\n', 'name: The breach\n    names: [Hack]\n'),
    );
  });

  test('an unknown id is refused', () => {
    expect(appendName(PACK, 'actors', 'nobody', 'N')).toEqual({
      refused: say('there is no entry `{0}` under `{1}` in this file', 'nobody', 'actors'),
    });
  });
});

test('a new pack reads back', () => {
  const text = newPackText('team', 'Ours: the "team"');
  expect(parse(text)).toEqual({ dossier: 1, id: 'team', title: 'Ours: the "team"', end: 'team' });
  expect(readAny(text, 'x').problems).toEqual([]);
  const filled = applied(text, appendEntry(text, 'actors', { id: 'a', name: 'Aalborg' }));
  expect(filled).toBe(text.replace('\nend:', 'actors:\n  - id: a\n    name: Aalborg\n\nend:'));
  expect(readAny(filled, 'x').problems).toEqual([]);
  const more = applied(filled, appendEntry(filled, 'sources', { id: 's', title: 'T' }));
  expect(readAny(more, 'x').problems).toEqual([]);
});

test('ids come from names', () => {
  expect(idFromName('House of Commons', new Set())).toBe('house-of-commons');
  expect(idFromName('Škoda  (auto)', new Set(['skoda-auto', 'skoda-auto-2']))).toBe('skoda-auto-3');
  expect(idFromName('中国', new Set())).toBe('entry');
});
