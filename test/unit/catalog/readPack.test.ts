import { describe, expect, it } from 'vitest';
import { english } from '../../../src/cli/english.ts';
import { buildCatalog } from '../../../src/core/catalog/buildCatalog.ts';
import { entityId, sourceId } from '../../../src/core/catalog/ids.ts';
import type { PackProblem } from '../../../src/core/catalog/problem.ts';
import { readDossierPack } from '../../../src/core/catalog/readPack.ts';
import { readYaml } from '../../../src/core/catalog/yamlText.ts';
import { marks } from '../../support/marks.ts';
import { WHOLE_PACK } from '../../support/packs.ts';

const HEAD = 'dossier: 1\nid: p\n';

/** Problems of a pack's text, `end` added; each mark `{p:…}` is where a problem must stand, in order. */
function problemsOf(marked: string): { code: string; at: string; message: string }[] {
  const { text, spans } = marks(`${HEAD}${marked}\nend: p\n`);
  const { value, problems: inside } = readDossierPack(text, 'p.dossier.yaml');
  const problems = [...inside, ...(value === undefined ? [] : buildCatalog([value]).problems)];
  problems.sort((a, b) => a.span.start - b.span.start);
  expect(problems.map(({ span }) => ({ ...span }))).toEqual(spans.map(({ start, end }) => ({ start, end })));
  return problems.map(({ code, span, message }) => ({
    code,
    at: text.slice(span.start, span.end),
    message: english(message),
  }));
}

function said(problem: PackProblem | undefined): string {
  return problem === undefined ? '' : english(problem.message);
}

describe('readDossierPack', () => {
  it('reads every field', () => {
    const { value, problems } = readDossierPack(WHOLE_PACK, 'a.dossier.yaml');
    expect(problems).toEqual([]);
    expect(value).toMatchObject({ id: 'harbour-2024', title: 'The harbour case', format: 'dossier' });
    expect(value?.unresolved).toBeUndefined();
    expect(value?.sources[0]).toMatchObject({
      issued: '2024-03-05',
      URL: 'https://example.org/cranes',
      author: [{ family: 'Moss', given: 'Ada' }, { literal: 'Harbour Weekly' }, { family: 'Okoro', given: 'Ben' }],
    });
    expect(value?.sources[1]).toMatchObject({ issued: '2023', type: 'document' });
    expect(value?.entities.map(({ kind, id }) => `${kind} ${id}`)).toEqual([
      'actor grey-heron',
      'actor freedonia',
      'tool cranebug',
      'incident crane-breach',
    ]);
    expect(value?.entities[0]?.names).toEqual([
      { text: 'Grey Heron', case: 'auto', match: true, prefer: false, by: [] },
      { text: 'GH-seven', case: 'auto', match: true, prefer: false, by: [] },
      {
        text: 'Harbour Group',
        case: 'exact',
        match: true,
        prefer: true,
        by: ['port-2023', 'Wireline'],
        note: 'Its own name.',
      },
    ]);
    expect(value?.entities[3]).toMatchObject({
      cues: [
        { terms: [[{ kind: 'mention', entity: 'grey-heron' }], [{ kind: 'words', words: 'cranes', prefix: false }]] },
        {
          terms: [
            [
              { kind: 'mention', entity: 'freedonia' },
              { kind: 'mention', entity: 'cranebug' },
            ],
            [
              { kind: 'words', words: 'breach', prefix: true },
              { kind: 'words', words: 'broke into', prefix: false },
            ],
            [{ kind: 'words', words: 'harbour', prefix: false }],
          ],
        },
      ],
      events: [{ what: 'disclosed', date: '2024-02-06', words: ['disclos*', 'made public'] }],
    });
    expect(value?.claims[0]).toMatchObject({ credibility: 2, assertedBy: 'freedonia', disputes: ['second-word'] });
  });

  it('reads the same from JSON, without places', () => {
    const yaml = readDossierPack(WHOLE_PACK, 'a.dossier.yaml').value;
    const json = JSON.stringify(rawOf(WHOLE_PACK));
    const read = readDossierPack(json, 'a.dossier.yaml');
    expect(read.problems).toEqual([]);
    const bare = JSON.parse(
      JSON.stringify(yaml, (key, value: unknown) => (['span', 'line', 'column'].includes(key) ? undefined : value)),
    ) as unknown;
    expect(JSON.parse(JSON.stringify(read.value))).toEqual(bare);
  });

  it('knows where each entry stands, a byte order mark not counted', () => {
    const { value } = readDossierPack(`\uFEFF${WHOLE_PACK}`, 'a.dossier.yaml');
    for (const { id, origins } of value?.entities ?? []) {
      const [{ span, line, column } = { span: undefined, line: 0, column: 0 }] = origins;
      const text = WHOLE_PACK.slice(span?.start, span?.end);
      expect(text).toContain(`id: ${id}`);
      expect(WHOLE_PACK.split('\n')[(line ?? 0) - 1]?.slice((column ?? 0) - 1)).toBe(text.split('\n')[0]);
    }
  });

  it.each([
    [
      'actors: [{ id: a, name: Aaaaaa, {p:nmae}: x }]',
      'unknown-field',
      '`nmae` is no field of an actor; did you mean `name`?',
    ],
    [
      'actors: [{ id: a, name: Aaaaaa, summary: {p:7} }]',
      'wrong-type',
      '`summary` is `7`; it must be a text; put it in quotes: "7"',
    ],
    ['actors: [{ id: a, name: Aaaaaa, names: {p:Bbbbbb} }]', 'wrong-type', 'must be a list'],
    ['actors: [{ id: a, name: Aaaaaa, names: [Bbbbbb, {p:1e3}] }]', 'wrong-type', 'names: item 2 is `1000`'],
    [
      'actors: [{ id: a, name: Aaaaaa, names: [{ text: Bbbbbb, case: {p:exakt} }] }]',
      'wrong-type',
      'did you mean `exact`?',
    ],
    ['actors: [{ id: {p:a b}, name: Aaaaaa }]', 'wrong-form', '`a b` is not of the right form'],
    ["actors: [{ id: a, name: {p:''} }]", 'empty-text', 'is empty'],
    ['actors:\n  - {p:id: a}', 'missing-field', 'lacks `name`'],
    ['actors: [{ id: a, name: Aaaaaa }, { id: {p:a}, name: Bbbbbb }]', 'duplicate-id', 'there is already an actor `a`'],
    ['actors: [{ id: a, name: Aaaaaa, {p:id}: b }]', 'duplicate-key', 'a second time'],
    ['actors: [{ id: a, name: {p:EU} }]', 'short-name', 'fewer than three letters'],
    ['actors: [{ id: a, name: {p:Play} }]', 'common-word-name', "{ text: 'Play', case: exact }"],
    ['actors: [{ id: a, name: Aaaaaa, relations: [{ to: {p:b}, is: x }] }]', 'no-such-entity', 'in actor `a`'],
    ['sources: [{ id: s, title: T, issued: {p:2023-02-29} }]', 'impossible-date', 'there is no 2023-02-29'],
    ['sources: [{ id: s, title: T, issued: {p:2023-13} }]', 'bad-date', 'must be a date'],
    ['sources: [{ id: s, title: T, url: {p:example.org} }]', 'wrong-form', 'a whole address'],
    ['sources: [{ id: s, title: T, reliability: {p:G} }]', 'wrong-type', 'one of `A`'],
    ['sources: [{ id: s, title: T, derivedFrom: {p:[s]} }]', 'derivation-circle', '`s` → `s`'],
    ['incidents: [{ id: i, name: Iiiiii, cues: [[{p:{p:@a}}, b]] }]', 'yaml-at-sign', '"@a"'],
    ['actors: {p:&x }[]', 'yaml-anchor', 'no anchors'],
    ['actors: {p:!!seq} []', 'yaml-tag', 'no tags'],
    ['{p:actor}: []', 'unknown-field', 'did you mean `actors`?'],
    ['claims: [{ id: {p:c}, statement: S, about: [x] }]', 'claim-without-source', 'claim `c` rests on no source'],
  ])('%s', (text, code, message) => {
    const [first] = text.includes('{p:&x }') ? problemsOf(text.replace('{p:&x }', '{p:&x} ')) : problemsOf(text);
    expect(first?.code).toBe(code);
    expect(first?.message).toContain(message);
  });

  it('says what was meant by a wrong id', () => {
    const [problem] = problemsOf(
      'actors: [{ id: mivd, name: Dienst }]\nsources: [{ id: s, title: T }]\n' +
        'claims: [{ id: c, statement: S, about: [mivd], assertedBy: {p:mvid}, evidence: [{ source: s }] }]',
    );
    expect(problem).toMatchObject({
      code: 'no-such-entity',
      message: 'unknown actor `mvid`; did you mean `mivd`? (in claim `c`)',
    });
  });

  it('says when an id is of the wrong sort, and when its entry was left out', () => {
    expect(
      problemsOf(
        'actors:\n  - {p:id: gone}\nsources: [{ id: s, title: T }]\n' +
          'claims: [{ id: c, statement: S, about: [{p:s}, {p:gone}], evidence: [{ source: s }] }]',
      ).map(({ message }) => message),
    ).toEqual([
      expect.stringContaining('lacks `name`'),
      'unknown actor, tool or incident `s` in claim `c`: `s` is a source',
      'unknown actor, tool or incident `gone` in claim `c`: its own entry is faulty and was left out',
    ]);
  });

  it('tells disputes in a circle once, whatever its length', () => {
    const claim = (id: string, against: string): string =>
      `{ id: ${id}, statement: S, about: [a], evidence: [{ source: s }], disputes: ${against} }`;
    const [problem, ...more] = problemsOf(
      `actors: [{ id: a, name: Aaaaaa }]\nsources: [{ id: s, title: T }]\n` +
        `claims: [${claim('one', '{p:[two]}')}, ${claim('two', '[three]')}, ${claim('three', '[one]')}]`,
    );
    expect(problem?.code).toBe('dispute-circle');
    expect(more).toEqual([]);
  });

  it('tells a name of two entities as information', () => {
    const [problem] = problemsOf('actors: [{ id: a, name: Policy Forum }, { id: {p:b}, name: policy forum }]');
    expect(problem?.code).toBe('shared-name');
  });

  it.each(['names: [{ text: EU, case: exact }]', 'names: [{ text: EU, match: false }]'])(
    'leaves a short name alone that has a switch: %s',
    (names) => {
      expect(problemsOf(`actors: [{ id: a, name: European Union, ${names} }]`)).toEqual([]);
    },
  );

  it('leaves out the faulty part and no more', () => {
    const text = `${HEAD}
sources: [{ id: s, title: T, issued: 2024-99, publisher: P }]
actors:
  - { id: a, name: Aaaaaa, summary: [x], names: [Bbbbbb, 7, Cccccc], relations: [{ to: b }, { to: b, is: near }] }
  - { id: b, name: Dddddd }
  - { name: Nobody }
claims:
  - { id: c, statement: S, about: [a, [x]], evidence: [{ locator: p. 1 }, { source: s }] }
  - { id: d, statement: S, about: [a], evidence: [{ sauce: s }] }
end: p
`;
    const { value } = readDossierPack(text, 'p.dossier.yaml');
    expect(value?.sources).toMatchObject([{ id: 's', publisher: 'P' }]);
    expect(value?.sources[0]).not.toHaveProperty('issued');
    expect(value?.entities).toMatchObject([
      {
        id: 'a',
        names: [{ text: 'Aaaaaa' }, { text: 'Bbbbbb' }, { text: 'Cccccc' }],
        relations: [{ to: 'b', is: 'near' }],
      },
      { id: 'b' },
    ]);
    expect(value?.entities[0]).not.toHaveProperty('summary');
    expect(value?.claims).toMatchObject([{ id: 'c', about: ['a'], evidence: [{ source: 's' }] }]);
  });

  it.each([
    ['dossier: 1\nid: p\n', 'the last line `end: p` is missing'],
    ['dossier: 1\nid: p\nend: q\n', "`end` must repeat the pack's id, `p`"],
    ['dossier: 1\nid: p\nend: p\nactors:\n', '`end` must be the last line'],
  ])('tells that %j may have been cut off', (text, message) => {
    const { problems } = readDossierPack(text, 'p');
    expect(problems).toMatchObject([{ code: 'no-end', severity: 'information' }]);
    expect(said(problems[0])).toContain(message);
  });

  it('gives no advice on names in a pack that no person wrote', () => {
    const actors = Array.from({ length: 20_001 }, (_, i) => ({ id: `a${String(i)}`, name: 'Play' }));
    const { value, problems } = readDossierPack(JSON.stringify({ dossier: 1, id: 'p', actors }), 'p.dossier.json');
    expect(value?.entities).toHaveLength(20_001);
    expect(problems).toEqual([]);
  });

  it('refuses a format that is not known yet', () => {
    const { value, problems } = readDossierPack('dossier: 2\nid: p\nend: p\n', 'p');
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'wrong-type', line: 1, column: 10 }]);
    expect(said(problems[0])).toBe('`dossier` is `2`; it must be 1');
  });

  it.each(['', '# nothing yet\n', 'just a sentence', '- a\n- list\n', '7'])('says that %j is no pack', (text) => {
    const { value, problems } = readDossierPack(text, 'p');
    expect(value).toBeUndefined();
    expect(said(problems[0])).toContain('dossier');
  });

  it('goes by the file name without an id', () => {
    expect(readDossierPack('dossier: 1\n', '/x/team.dossier.yaml').value?.id).toBe('team');
    expect(readDossierPack('{"dossier":1}', 'file:///x/a%20b.dossier.json').value?.id).toBe('a%20b');
  });

  it.each([
    ['{"dossier":1,"id":"p","actors":[{"id":"a","nam{p:e"}]}', 'a `:` must follow'],
    ['{"dossier":1,"id":"p"{p:"title"}:"x"}', 'a `,` or `}` must follow'],
    ['{"dossier":1,"id":"p",{p:}}', 'a value must follow the comma'],
    ['{"dossier":1,{p:// note}\n"id":"p"}', 'no comments'],
    ['{"dossier":1,"id":{p:}', 'the file ends here'],
  ])('says where JSON is broken: %s', (marked, message) => {
    const start = marked.indexOf('{p:');
    const text = marked.replace(/\{p:([^}]*)\}?/, '$1');
    const [problem] = readDossierPack(text, 'p.dossier.json').problems;
    expect(problem?.code).toBe('json-syntax');
    if (!message.includes(':` must')) expect(problem?.span.start).toBe(start);
    expect(said(problem)).toContain(message);
  });

  it('says where in JSON a value is wrong', () => {
    const { text, spans } = marks(
      '{"dossier":1, "id":"p", "actors":[{"id":"a","name":"Aaaaaa"},\n{"id":"b","name":{x:7}, "\\u0061lias":{y:"z"}}],' +
        '"claims":[{"id":"c","statement":"S","about":["a","{z:q}"],"evidence":[{"source":"s"}]}],"sources":[{"id":"s","title":"T"}]}',
    );
    const { value, problems } = readDossierPack(text, 'p.dossier.json');
    expect(
      problems.map(({ code, span, line, column }) => [code, text.slice(span.start, span.end), line, column]),
    ).toEqual([
      ['wrong-type', '7', 2, 18],
      ['unknown-field', '"\\u0061lias"', 2, 21],
    ]);
    expect(spans[0]).toMatchObject({ start: problems[0]?.span.start });
    expect(value?.entities.map(({ id }) => id)).toEqual(['a']);
    expect(value?.unresolved).toMatchObject([{ to: 'entity', id: 'q', line: 2 }]);
    expect(text.slice(value?.unresolved?.[0]?.span.start, value?.unresolved?.[0]?.span.end)).toBe('"q"');
  });
});

describe('buildCatalog', () => {
  const read = (path: string, body: string): NonNullable<ReturnType<typeof readDossierPack>['value']> => {
    const { value } = readDossierPack(`dossier: 1\nid: ${path}\n${body}\nend: ${path}\n`, path);
    if (value === undefined) throw new Error(`no pack ${path}`);
    return value;
  };

  it('merges by id, keeps equal names apart, and remembers whose fact each one is', () => {
    const { catalog, problems } = buildCatalog([
      read('one', 'actors: [{ id: a, name: Aaaaaa, names: [Shared Name], type: group }, { id: b, name: Bbbbbb }]'),
      read(
        'two',
        'actors: [{ id: a, name: Other main, names: [Second], summary: From two, relations: [{ to: b, is: near }] }, { id: c, name: Cccccc, names: [shared name] }]',
      ),
    ]);
    const a = catalog.entities.get(entityId('a'));
    expect(a).toMatchObject({
      name: 'Aaaaaa',
      type: 'group',
      summary: 'From two',
      relations: [{ to: 'b', pack: 'two' }],
    });
    expect(a?.names.map(({ text, pack }) => `${text} (${String(pack)})`)).toEqual([
      'Aaaaaa (one)',
      'Shared Name (one)',
      'Other main (two)',
      'Second (two)',
    ]);
    expect(a?.origins.map(({ pack }) => pack)).toEqual(['one', 'two']);
    expect(catalog.entities.get(entityId('c'))).toBeDefined();
    expect(problems).toMatchObject([{ code: 'shared-name', severity: 'information', path: 'two', line: 3 }]);
  });

  it('resolves references to other packs and reports only those that no pack has', () => {
    const one = read('one', 'sources: [{ id: s, title: T }]');
    const two = read(
      'two',
      'actors: [{ id: a, name: Aaaaaa }]\nclaims: [{ id: c, statement: S, about: [a], evidence: [{ source: s }] }, { id: d, statement: S, about: [a], evidence: [{ source: t }] }]',
    );
    const { catalog, problems } = buildCatalog([one, two]);
    expect([...catalog.claims.keys()]).toEqual(['c']);
    expect(catalog.claimsFrom.get(sourceId('s'))).toEqual(['c']);
    expect(catalog.claimsAbout.get(entityId('a'))).toEqual(['c']);
    expect(problems).toMatchObject([{ code: 'no-such-source', path: 'two' }]);
    expect(said(problems[0])).toBe('unknown source `t`; did you mean `s`? (in claim `d`)');
    expect(buildCatalog([two]).problems).toHaveLength(2);
  });

  it('leaves out a claim whose asserter is not known, and what disputes it loses the dispute', () => {
    const { catalog } = buildCatalog([
      read(
        'one',
        'sources: [{ id: s, title: T }]\nactors: [{ id: a, name: Aaaaaa }]\nclaims: [{ id: c, statement: S, about: [a], assertedBy: x, evidence: [{ source: s }] }, { id: d, statement: S, about: [a], evidence: [{ source: s }], disputes: [c] }]',
      ),
    ]);
    expect([...catalog.claims.values()]).toMatchObject([{ id: 'd', disputes: [] }]);
  });

  it('says so when packs give one id to different things', () => {
    const { catalog, problems } = buildCatalog([
      read(
        'one',
        'actors: [{ id: a, name: Aaaaaa }]\nsources: [{ id: s, title: T }]\nclaims: [{ id: c, statement: S, about: [a], evidence: [{ source: s }] }]',
      ),
      read(
        'two',
        'tools: [{ id: a, name: Bbbbbb }]\nclaims: [{ id: c, statement: Another, about: [a], evidence: [{ source: s }] }]',
      ),
      { ...read('one', ''), path: 'three' },
    ]);
    expect(catalog.entities.get(entityId('a'))?.kind).toBe('actor');
    expect(problems.map(({ code, path }) => `${path} ${code}`)).toEqual([
      'two kind-conflict',
      'two conflicting-entry',
      'three duplicate-pack',
    ]);
    expect(said(problems[0])).toContain('`a` is a tool here and an actor in one:3');
  });

  it('drops a cue when nothing is left of one of its terms', () => {
    const { catalog } = buildCatalog([
      read(
        'one',
        "actors: [{ id: a, name: Aaaaaa }]\nincidents: [{ id: i, name: Iiiiii, cues: [['@x', y], ['@a|@x', y]] }]",
      ),
    ]);
    expect(catalog.entities.get(entityId('i'))).toMatchObject({
      cues: [{ terms: [[{ kind: 'mention', entity: 'a' }], [{ words: 'y' }]] }],
    });
  });

  it('finds a circle of disputes that runs through two packs', () => {
    const claim = (id: string, against: string): string =>
      `claims: [{ id: ${id}, statement: S, about: [a], evidence: [{ source: s }], disputes: [${against}] }]`;
    const { problems } = buildCatalog([
      read('one', `actors: [{ id: a, name: Aaaaaa }]\nsources: [{ id: s, title: T }]\n${claim('c', 'd')}`),
      read('two', claim('d', 'c')),
    ]);
    expect(problems.map(({ code }) => code)).toEqual(['dispute-circle']);
  });
});

function rawOf(yaml: string): unknown {
  return readYaml(yaml).value;
}
