import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packPlaceAt, type PackPlace } from '../../../src/core/catalog/packPlaces.ts';

/** `$` is the caret. What is found, in short: `role of: id`, or nothing. */
function at(marked: string): string | undefined {
  const offset = marked.indexOf('$');
  if (offset < 0) throw new Error(`no caret in ${marked}`);
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  const place = packPlaceAt(text, offset);
  if (place === undefined) return undefined;
  expect(text.slice(place.start, place.end)).toBe(place.id);
  expect(place.start).toBeLessThanOrEqual(offset);
  expect(place.end).toBeGreaterThanOrEqual(offset);
  return said(place);
}

function said({ role, of, id }: PackPlace): string {
  return `${role} ${of}: ${id}`;
}

describe('in YAML', () => {
  const claims = 'dossier: 1\nid: p\nactors:\n  - id: mivd\n    name: MIVD\nclaims:\n';
  test.each([
    ['  - { id: c, about: [mi$vd, aivd], assertedBy: mivd }', 'reference entity: mivd'],
    ['  - { id: c, about: [mivd, ai$vd], assertedBy: mivd }', 'reference entity: aivd'],
    ['  - { id: c, about: [mivd, $] }', 'reference entity: '],
    ['  - { id: c, about: [$] }', 'reference entity: '],
    ['  - id: c\n    about: [mivd, ai$', 'reference entity: ai'],
    ['  - id: c\n    about:\n      - mivd\n      - $', 'reference entity: '],
    ['  - id: c\n    about:\n      - mi$vd\n    statement: x', 'reference entity: mivd'],
    ['  - id: c\n    assertedBy: $\n    statement: x', 'reference entity: '],
    ['  - id: c\n    assertedBy: mi$', 'reference entity: mi'],
    ["  - id: c\n    disputes: ['no-$one']", 'reference claim: no-one'],
    ['  - id: c\n    corroborates: ["$"]', 'reference claim: '],
    ['  - id: c\n    evidence: [{ source: $, locator: p. 3 }]', 'reference source: '],
    ['  - id: c\n    evidence:\n      - source: doe-$2024\n        locator: p. 3', 'reference source: doe-2024'],
    ['  - id: c$\n    statement: x', 'entry claim: c'],
    ['  - id: c\n    statement: mi$vd', undefined],
    ['  - id: c\n    abo$ut: [mivd]', undefined],
    ['  - id: c\n    statement: about [mi$vd', undefined],
    ['  - id: a\n    about: [x\n  - id: b\n    about: [mi$vd]\n', 'reference entity: mivd'],
  ])('%j', (entry, wanted) => {
    expect(at(claims + entry)).toBe(wanted);
    expect(at(`${claims.replaceAll('\n', '\r\n')}${entry}`), 'with CR LF before').toBe(wanted);
  });

  test.each([
    ['actors:\n  - { id: a, relations: [{ to: nether$lands, is: part of }] }', 'reference entity: netherlands'],
    ['actors:\n- id: a\n  relations:\n  - to: $\n    is: part of', 'reference entity: '],
    ['actors:\n  - id: a\n    names: [{ text: X, by: [mi$] }]', 'reference who: mi'],
    ['actors:\n  - id: a\n    references: [doe$]', 'reference source: doe'],
    ['actors: [{ id: a$, name: A }]\nend: p', 'entry entity: a'],
    ['tools:\n  - id: a$', 'entry entity: a'],
    ['incidents:\n  - id: i\n    actors:\n      - { id: mi$vd, role: target }', 'reference entity: mivd'],
    ['incidents:\n  - id: i\n    actors: [{ id: $ }]', 'reference entity: '],
    ['sources:\n  - id: a\n    derivedFrom: [b$]', 'reference source: b'],
    ['sources:\n  - id: a\n    title: b$', undefined],
    ['title: actors$\nactors: []', undefined],
    ['id: p$', undefined],
    ['$', undefined],
  ])('%j', (text, wanted) => {
    expect(at(text)).toBe(wanted);
  });

  test.each([
    ["[['@mi$vd', malware]]", 'reference entity: mivd'],
    ["[['@mivd|@ai$vd', malware]]", 'reference entity: aivd'],
    ["[['@mivd|@$', malware]]", 'reference entity: '],
    ["[['@mivd', mal$ware]]", undefined],
    ["[['$@mivd', malware]]", undefined],
    ['[[@mi$vd, malware]]', 'reference entity: mivd'],
    ['[["@$"]]', 'reference entity: '],
    ['[["mail me@ho$st"]]', undefined],
    ["\n      - ['@mivd', '@for$']", 'reference entity: for'],
  ])('in cues: %j', (cues, wanted) => {
    expect(at(`incidents:\n  - id: i\n    cues: ${cues}\n`)).toBe(wanted);
  });
});

describe('in JSON', () => {
  test.each([
    ['{"claims": [{"id": "c", "about": ["mi$vd", "aivd"]}]}', 'reference entity: mivd'],
    ['{"claims": [{"id": "c", "about": ["mivd", "$"', 'reference entity: '],
    ['{"claims": [{"id": "c", "evidence": [{"source": "doe$"}]}]}', 'reference source: doe'],
    ['{"claims": [{"id": "c\\"]$", "about": []}]}', 'entry claim: c\\"]'],
    ['{"claims": [{"sta$tement": "c"}]}', undefined],
    ['{"claims": [{"statement": "about: [$"}]}', undefined],
    ['{"incidents": [{"actors": [{"id": "a$"}], "cues": [["@mivd"]]}]}', 'reference entity: a'],
    ['{"incidents": [{"actors": [{"id": "a"}], "cues": [["x|@mi$vd"]]}]}', 'reference entity: mivd'],
    ['{"incidents": [{"id": "a$"}]}', 'entry entity: a'],
    ['{"id": "a$"}', undefined],
    ['{"claims": [{"about": ["open$\n]}]}', 'reference entity: open'],
  ])('%j', (text, wanted) => {
    expect(at(text)).toBe(wanted);
  });
});

test('any text is borne, and what is found stands in it', () => {
  const piece = fc.oneof(
    fc.constantFrom(
      'claims:\n',
      '  - ',
      'id: ',
      'about: ',
      '[',
      ']',
      '{',
      '}',
      ', ',
      '@',
      '|',
      "'",
      '"',
      '\n',
      ': ',
      'mivd',
      '#',
      'cues: ',
    ),
    fc.string({ maxLength: 4 }),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.nat(), (pieces, seed) => {
      const text = pieces.join('');
      const offset = seed % (text.length + 1);
      const place = packPlaceAt(text, offset);
      if (place === undefined) return;
      expect(text.slice(place.start, place.end)).toBe(place.id);
      expect(place.start <= offset && offset <= place.end).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

test('a large pack answers at once, and a deep one not at all', () => {
  const large = `claims:\n${Array.from({ length: 20_000 }, (_, i) => `  - { id: c${String(i)}, about: [mivd] }\n`).join('')}`;
  const offset = large.lastIndexOf('mivd') + 1;
  expect(packPlaceAt(large, offset)).toMatchObject({ id: 'mivd' });
  const deep = `claims:\n  - ${'['.repeat(10_000)}`;
  expect(packPlaceAt(deep, deep.length)).toBeUndefined();
});
