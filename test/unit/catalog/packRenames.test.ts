import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { idEdits, nameEdits, packNameAt } from '../../../src/core/catalog/packRenames.ts';
import { withEdit, type YamlEdit } from '../../../src/core/catalog/yamlEdits.ts';
import { SMALL_PACK } from '../../support/smallPack.ts';

function applied(text: string, edits: readonly YamlEdit[] | undefined): string {
  if (edits === undefined) throw new Error('the file cannot be read');
  return edits.toSorted((a, b) => b.start - a.start).reduce(withEdit, text);
}

const YAML = `# ours
actors:
  - id: mivd # the Dutch
    name: "Dutch \\"Service\\""
    names: [MIVD, { text: 'D''s', by: [mivd, one] }, >-
      Long
      name]
  - { id: mi, name: mivd, relations: [{ to: mivd, is: part of }] }
incidents:
  - id: x
    name: mivd
    cues: [['@mivd|@mi| @mivd ', mivd], ["word"]]
    actors: [{ id: "mivd", role: mivd }]
sources:
  - id: one
    derivedFrom: [one]
claims:
  - { id: mivd, statement: mivd, about: [mivd, mi], assertedBy: 'mivd', disputes: [mivd], evidence: [{ source: one }] }
`.replace('>-\n      Long\n      name', 'Long name');

describe('an id', () => {
  test('of an entity is another one everywhere it is meant, and nowhere else', () => {
    expect(applied(YAML, idEdits(YAML, 'entity', 'mivd', 'nl/mivd'))).toBe(
      YAML.replace('id: mivd #', 'id: nl/mivd #')
        .replace('by: [mivd, one]', 'by: [nl/mivd, one]')
        .replace('to: mivd', 'to: nl/mivd')
        .replace('@mivd|@mi| @mivd ', '@nl/mivd|@mi| @nl/mivd ')
        .replace('id: "mivd"', 'id: "nl/mivd"')
        .replace('about: [mivd', 'about: [nl/mivd')
        .replace("assertedBy: 'mivd'", "assertedBy: 'nl/mivd'"),
    );
  });

  test('of a source', () => {
    expect(applied(YAML, idEdits(YAML, 'source', 'one', 'two'))).toBe(
      YAML.replace('by: [mivd, one]', 'by: [mivd, two]')
        .replace('id: one', 'id: two')
        .replace('derivedFrom: [one]', 'derivedFrom: [two]')
        .replace('source: one', 'source: two'),
    );
  });

  test('of a claim', () => {
    expect(applied(YAML, idEdits(YAML, 'claim', 'mivd', 'c'))).toBe(
      YAML.replace('{ id: mivd, statement', '{ id: c, statement').replace('disputes: [mivd]', 'disputes: [c]'),
    );
  });

  test('in JSON', () => {
    const text = JSON.stringify(parse(YAML), null, 1);
    const after: unknown = JSON.parse(applied(text, idEdits(text, 'entity', 'mivd', 'm2')));
    expect(after).toEqual(parse(applied(YAML, idEdits(YAML, 'entity', 'mivd', 'm2'))));
  });

  test('that YAML would read as something else is quoted', () => {
    expect(applied('sources:\n  - id: a\n', idEdits('sources:\n  - id: a\n', 'source', 'a', '2024'))).toBe(
      'sources:\n  - id: "2024"\n',
    );
  });

  test('there and back again is the same file', () => {
    const once = applied(SMALL_PACK, idEdits(SMALL_PACK, 'entity', 'grey-heron', 'heron-x'));
    expect(once).not.toBe(SMALL_PACK);
    expect(once).not.toContain('grey-heron');
    expect(applied(once, idEdits(once, 'entity', 'heron-x', 'grey-heron'))).toBe(SMALL_PACK);
  });
});

describe('a name', () => {
  test('is found where it stands', () => {
    expect(packNameAt(YAML, YAML.indexOf('MIVD') + 2)).toMatchObject({ entity: 'mivd', name: 'MIVD' });
    expect(packNameAt(YAML, YAML.indexOf("D''s"))).toMatchObject({ entity: 'mivd', name: "D's" });
    expect(packNameAt(YAML, YAML.indexOf('part of'))).toBeUndefined();
    expect(packNameAt(YAML, YAML.indexOf('statement: mivd') + 12)).toBeUndefined();
  });

  test.each(['MIVD', 'Dutch "Service"', "D's", 'Long name'])('%s of one entity is another one', (name) => {
    for (const next of ['Plain', 'a, b]: #c', "it's", '"q"', 'no', '  x', 'Ünï – 中']) {
      const after: unknown = parse(applied(YAML, nameEdits(YAML, 'mivd', name, next)));
      const before = JSON.stringify(parse(YAML)).replace(JSON.stringify(name), () => JSON.stringify(next));
      expect(after).toEqual(JSON.parse(before));
    }
  });

  test('of another entity stays', () => {
    expect(nameEdits(YAML, 'x', 'MIVD', 'y')).toEqual([]);
    expect(applied(YAML, nameEdits(YAML, 'x', 'mivd', 'Y'))).toBe(YAML.replace('    name: mivd', '    name: Y'));
  });

  test('over several lines is one line after', () => {
    const text = 'actors:\n  - id: a\n    name: >-\n      Long\n      name\n    type: t\n';
    expect(parse(applied(text, nameEdits(text, 'a', 'Long name', 'X')))).toEqual({
      actors: [{ id: 'a', name: 'X', type: 't' }],
    });
  });
});

test('a file that cannot be read is left alone', () => {
  expect(idEdits('a: [', 'entity', 'a', 'b')).toBeUndefined();
  expect(nameEdits('['.repeat(90_000), 'a', 'a', 'b')).toBeUndefined();
});

test('no text makes it throw', () => {
  const piece = fc.constantFrom(
    'actors:',
    '\n',
    '  - ',
    'id: a',
    'name: a',
    '[',
    ']',
    '{',
    '}',
    '"',
    "'",
    'a',
    '|',
    '#',
    '&a ',
    '*a',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 25 }), (pieces) => {
      const text = pieces.join('');
      for (const edits of [idEdits(text, 'entity', 'a', 'b'), nameEdits(text, 'a', 'a', 'b')]) {
        for (const { start, end } of edits ?? []) expect(text.slice(start, end).length).toBe(end - start);
      }
    }),
    { numRuns: 500 },
  );
});
