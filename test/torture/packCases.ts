import { english } from '../../src/cli/english.ts';
import { buildCatalog } from '../../src/core/catalog/buildCatalog.ts';
import type { Pack } from '../../src/core/catalog/model.ts';
import type { ReadResult } from '../../src/core/catalog/problem.ts';
import { readAny } from '../../src/core/catalog/readAny.ts';
import { readBibtex } from '../../src/core/catalog/readBibtex.ts';
import { analyse } from '../../src/core/report/analyse.ts';
import { WHOLE_PACK } from '../support/packs.ts';
import { cpu, Worst, type Budget, type Outcome, type TortureCase } from './case.ts';
import { wrongWith } from './markdownCases.ts';

/** One small file of every format. */
export const SAMPLES: Readonly<Record<string, string>> = {
  'a.dossier.yaml': WHOLE_PACK,
  'a.dossier.json': JSON.stringify({
    dossier: 1,
    id: 'a',
    title: 'A',
    sources: [{ id: 's', title: 'S', issued: '2024-02' }],
    actors: [{ id: 'grey-heron', name: 'Grey Heron', names: ['Harbour Group'] }],
    claims: [{ id: 'c', statement: 'It hummed.', about: ['grey-heron'], evidence: [{ source: 's' }] }],
    end: 'a',
  }),
  'a.stix.json': JSON.stringify({
    type: 'bundle',
    id: 'bundle--1',
    objects: [
      {
        type: 'intrusion-set',
        id: 'intrusion-set--a',
        name: 'Grey Heron',
        aliases: ['GH-7'],
        description: 'In cranes.',
      },
      { type: 'malware', id: 'malware--b', name: 'CraneBug' },
      {
        type: 'relationship',
        id: 'relationship--c',
        relationship_type: 'uses',
        source_ref: 'intrusion-set--a',
        target_ref: 'malware--b',
      },
    ],
  }),
  'a.misp.json': JSON.stringify({
    type: 'threat-actor',
    name: 'Threat Actor',
    uuid: 'g',
    values: [
      {
        value: 'Grey Heron',
        uuid: 'a',
        description: 'In cranes.',
        meta: { synonyms: ['GH-7'], refs: ['https://example.org'] },
      },
    ],
  }),
  'a.csl.json': JSON.stringify([
    {
      id: 'moss-2024',
      type: 'book',
      title: 'Cranes',
      author: [{ family: 'Moss' }],
      issued: { 'date-parts': [[2024, 3]] },
    },
  ]),
  'a.bib':
    '@article{moss2024,\n author = {Moss, Ada},\n title = {The {CraneBug} Story},\n year = 2024\n}\n@misc{port, title = "Yearly", date = {2023}}\n',
};

function read(path: string, text: string): ReadResult<Pack> {
  return path.endsWith('.bib') ? readBibtex(text, path) : readAny(text, path);
}

/** What is wrong with a reading, whatever the file says; the pack is used as well, not only read. */
function wrongReading(path: string, text: string): string | undefined {
  const { value, problems } = read(path, text);
  for (const { span, line, column, message } of problems) {
    if (span.start < 0 || span.end < span.start || span.end > text.length)
      return `a problem lies outside: ${english(message)}`;
    if (line < 1 || column < 1 || english(message) === '') return 'a problem has no place or no words';
  }
  if (value === undefined) return problems.length === 0 ? 'nothing was read and nothing is said' : undefined;
  const { catalog } = buildCatalog([value]);
  const report = 'Grey Heron used CraneBug, says [@moss-2024]. Harbour Group hummed.';
  return wrongWith(analyse(report, catalog), report);
}

function safely(name: string, work: () => string | undefined, failed: string[]): void {
  try {
    const wrong = work();
    if (wrong !== undefined) failed.push(`${name}: ${wrong}`);
  } catch (error) {
    failed.push(`${name}: ${String(error)}`);
  }
}

/** Whether a file that was cut off may look whole: between two entries of BibTeX nobody can tell, nor behind the last brace. */
function mayLookWhole(path: string, text: string, end: number): boolean {
  const rest = text.slice(end).trim();
  if (rest === '') return true;
  return path.endsWith('.bib') && (rest.startsWith('@') || end === 0 || !text.slice(0, end).includes('{'));
}

function prefixes({ long }: Budget): Outcome {
  const failed: string[] = [];
  let tried = 0;
  for (const [path, text] of Object.entries(SAMPLES)) {
    const whole = read(path, text);
    if (whole.problems.length > 0)
      failed.push(`${path} is not whole: ${whole.problems.map(({ message }) => english(message)).join('; ')}`);
    for (let end = 0; end < text.length; end += long ? 1 : 11) {
      tried += 1;
      const cut = text.slice(0, end);
      safely(
        `${path} cut off at ${String(end)}`,
        () => {
          if (read(path, cut).problems.length === 0 && !mayLookWhole(path, text, end)) return 'nobody is told';
          return wrongReading(path, cut);
        },
        failed,
      );
    }
  }
  return { tried, failed };
}

function bytes({ random, long }: Budget): Outcome {
  const failed: string[] = [];
  let tried = 0;
  for (const [path, text] of Object.entries(SAMPLES)) {
    const plain = new TextEncoder().encode(text);
    const count = long ? plain.length * 2 : 120;
    for (let i = 0; i < count; i += 1) {
      const at = long ? i % plain.length : Math.floor(random() * plain.length);
      const broken = Uint8Array.from(plain);
      broken[at] = Math.floor(random() * 256);
      // As a file is decoded in the editor.
      const decoded = new TextDecoder().decode(broken);
      tried += 1;
      safely(`${path}: byte ${String(at)} as ${String(broken[at])}`, () => wrongReading(path, decoded), failed);
    }
  }
  return { tried, failed };
}

/** Deletes, doubles, swaps: characters and lines. */
function shuffles({ random, long }: Budget): Outcome {
  const failed: string[] = [];
  let tried = 0;
  for (const [path, text] of Object.entries(SAMPLES)) {
    for (let i = 0; i < (long ? 800 : 60); i += 1) {
      const a = Math.floor(random() * text.length);
      const b = Math.min(text.length, a + 1 + Math.floor(random() * 20));
      const c = Math.floor(random() * text.length);
      const part = text.slice(a, b);
      const kinds = [
        text.slice(0, a) + text.slice(b),
        text.slice(0, c) + part + text.slice(c),
        text.slice(0, a) + part.repeat(3) + text.slice(b),
        text
          .split('\n')
          .filter((_, line) => line !== c % 30)
          .join('\n'),
      ];
      tried += 1;
      safely(`${path}: trial ${String(i)}`, () => wrongReading(path, kinds[i % kinds.length] ?? ''), failed);
    }
  }
  return { tried, failed };
}

function badEntries(): Outcome {
  const failed: string[] = [];
  const BROKEN = [
    'name: 7',
    'name: ""',
    'nam: A',
    'id: "a b"',
    'names: 7',
    'name: [x]',
    'relations: [{ to: gone, is: x }]',
  ];
  for (const [i, broken] of BROKEN.entries()) {
    const entries = Array.from({ length: 1_000 }, (_, n) =>
      n === 500 ? `  - { id: bad-${String(n)}, ${broken} }` : `  - { id: e-${String(n)}, name: Entity ${String(n)} }`,
    );
    const { value, problems } = readAny(
      `dossier: 1\nid: p\nactors:\n${entries.join('\n')}\nend: p\n`,
      'p.dossier.yaml',
    );
    const there = value?.entities.length ?? 0;
    const known = value === undefined ? [] : buildCatalog([value]).problems;
    if (there < 999) failed.push(`${broken}: only ${String(there)} were read`);
    const said = [...problems, ...known];
    if (said.length === 0) failed.push(`${broken}: nobody is told`);
    if (!said.some(({ line }) => line === 504))
      failed.push(`${broken} (${String(i)}): told at ${String(said[0]?.line)}, not in line 504`);
  }
  return { tried: BROKEN.length, failed };
}

/** `told`: something must be said, not only survived. */
interface Bomb {
  readonly name: string;
  readonly path: string;
  readonly text: () => string;
  readonly told: boolean;
}

function bombs(long: boolean): readonly Bomb[] {
  const n = long ? 10 : 0.1;
  const yaml = (name: string, text: () => string, told = true): Bomb => ({ name, path: 'b.dossier.yaml', text, told });
  const json = (name: string, text: () => string, told = true): Bomb => ({ name, path: 'b.dossier.json', text, told });
  const bib = (name: string, text: () => string, told = false): Bomb => ({ name, path: 'b.bib', text, told });
  const head = 'dossier: 1\nid: b\n';
  return [
    ...[100, 100_000 * n].flatMap((depth) => [
      yaml(`lists ${String(depth)} deep`, () => `${head}actors: ${'['.repeat(depth)}`),
      yaml(`maps ${String(depth)} deep`, () => `${head}actors: ${'{a: '.repeat(depth)}`),
      yaml(`dashes ${String(depth)} deep`, () => `${head}actors:\n${'- '.repeat(depth)}a\n`),
      json(
        `JSON lists ${String(depth)} deep`,
        () => `{"dossier":1,"id":"b","actors":${'['.repeat(depth)}${']'.repeat(depth)},"end":"b"}`,
      ),
      json(`JSON objects ${String(depth)} deep`, () => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`),
      bib(`braces ${String(depth)} deep`, () => `@misc{a, title = ${'{'.repeat(depth)}x${'}'.repeat(depth)}}`, true),
    ]),
    yaml(
      'aliases of aliases',
      () =>
        `${head}a: &a [x]\n${Array.from({ length: 30 }, (_, i) => `b${String(i)}: &b${String(i)} [*a, *a]`).join('\n')}`,
    ),
    yaml('merge keys', () => `${head}a: &a {x: 1}\n${'b:\n  <<: *a\n'.repeat(10_000)}`),
    yaml('a tag that runs code', () => `${head}x: !!js/function 'function () { process.exit() }'\nend: b\n`),
    yaml(
      '100,000 keys in one mapping',
      () =>
        `${head}actors:\n  - id: a\n    name: Aaaaaa\n${Array.from({ length: 10_000 * n }, (_, i) => `    k${String(i)}: 1`).join('\n')}\nend: b\n`,
    ),
    yaml('a text of 10 MB', () => `${head}title: ${'x'.repeat(1_000_000 * n)}\nend: b\n`),
    yaml(
      'names without end on one entity',
      () => `${head}actors:\n  - id: a\n    name: Aaaaaa\n    names: [${'N1, '.repeat(20_000 * n)}N2]\nend: b\n`,
    ),
    ...(long ? [yaml('30 MB', () => `${head}actors:\n${'- { id: a, name: A }\n'.repeat(1_500_000)}`)] : []),
    yaml('a document behind the document', () => `${WHOLE_PACK}---\n${WHOLE_PACK}`),
    yaml('quotes that do not close', () => `${head}title: "${'a\n'.repeat(10_000 * n)}`),
    yaml('comments without end', () => `${head}${'# x\n'.repeat(50_000 * n)}end: b\n`, false),
    yaml('tabs', () => `${head}actors:\n${'\t- id: a\n'.repeat(1_000)}`),
    yaml('a block text without end', () => `${head}title: |\n${'  x\n'.repeat(20_000 * n)}`),
    json('a million empty objects', () => `{"dossier":1,"id":"b","actors":[${'{},'.repeat(100_000 * n)}{}],"end":"b"}`),
    json('a key a million times', () => `{${'"dossier":1,'.repeat(100_000 * n)}"id":"b"}`, false),
    json('names of 64 kB', () =>
      JSON.stringify({
        dossier: 1,
        id: 'b',
        actors: Array.from({ length: 100 }, (_, i) => ({ id: `a${String(i)}`, name: 'x'.repeat(65_536) })),
        end: 'b',
      }),
    ),
    {
      name: 'a STIX bundle of odd objects',
      path: 'b.stix.json',
      told: true,
      text: () =>
        JSON.stringify({
          type: 'bundle',
          id: 'x',
          objects: [
            null,
            7,
            [],
            'x',
            {},
            { type: 'malware' },
            { type: 'malware', id: 7, name: {} },
            { type: 'relationship', id: 'r', source_ref: 'gone', target_ref: null },
            { type: 'x'.repeat(1_000_000), id: 'y--1' },
            ...Array.from({ length: 1000 }, () => ({ type: 'malware', id: 'malware--1', name: 'Same' })),
          ],
        }),
    },
    {
      name: 'STIX relations in a circle',
      path: 'b.stix.json',
      told: false,
      text: () =>
        JSON.stringify({
          type: 'bundle',
          id: 'x',
          objects: [
            ...Array.from({ length: 2_000 }, (_, i) => ({
              type: 'intrusion-set',
              id: `intrusion-set--${String(i)}`,
              name: `Set ${String(i)} Name`,
            })),
            ...Array.from({ length: 2_000 }, (_, i) => ({
              type: 'relationship',
              id: `relationship--${String(i)}`,
              relationship_type: 'attributed-to',
              source_ref: `intrusion-set--${String(i)}`,
              target_ref: `intrusion-set--${String((i + 1) % 2_000)}`,
            })),
          ],
        }),
    },
    {
      name: 'a MISP cluster of odd values',
      path: 'b.misp.json',
      told: true,
      text: () =>
        JSON.stringify({
          type: 'threat-actor',
          name: 'T',
          uuid: 'g',
          values: [
            null,
            7,
            {},
            { value: 7 },
            { value: 'A', meta: 7 },
            { value: 'B', meta: { synonyms: 'C', refs: [7] }, related: 7 },
          ],
        }),
    },
    {
      name: 'odd CSL items',
      path: 'b.csl.json',
      told: true,
      text: () =>
        JSON.stringify([
          { id: 'a', title: 7 },
          { id: 'b', title: 'B', type: 'book', issued: { 'date-parts': [[{}]] } },
          null,
          7,
          { id: 'c', type: 'book', title: 'C', author: [null, {}, 7] },
        ]),
    },
    bib(
      'braces that do not close',
      () => `@misc{a, title = {${'{x '.repeat(30)}\n${'@misc{b, title = {B}}\n'.repeat(200 * n)}`,
      true,
    ),
    bib(
      'texts that refer to themselves',
      () => `@string{a = a # a}\n@string{b = a # b}\n@misc{x, title = a # b # a}\n`,
      true,
    ),
    bib(
      'texts that double',
      () =>
        `@string{s0 = "xxxxxxxxxx"}\n${Array.from({ length: 40 }, (_, i) => `@string{s${String(i + 1)} = s${String(i)} # s${String(i)}}`).join('\n')}\n@misc{x, title = s40}\n`,
    ),
    bib('one field of 1 MB', () => `@misc{a, title = {${'x '.repeat(50_000 * n)}}}`),
    bib('2,000 broken entries', () => '@misc{a, title = {A}, = }\n'.repeat(200 * n), true),
    bib('at signs', () => '@'.repeat(10_000 * n), true),
    bib('authors without end', () => `@misc{a, title = {A}, author = {${'Moss, Ada and '.repeat(500 * n)}Li, Bo}}`),
    bib('commands', () => `@misc{a, title = {${'\\textbf{'.repeat(20)}${'\\x{'.repeat(30)}${'}'.repeat(50)}}}`),
  ];
}

async function bombing({ long }: Budget): Promise<Outcome> {
  const failed: string[] = [];
  const worst = new Worst();
  const all = bombs(long);
  for (const { name, path, text, told } of all) {
    const content = text();
    const { ms } = await cpu(() => {
      safely(
        name,
        () => {
          if (told && read(path, content).problems.length === 0) return 'nobody is told';
          return wrongReading(path, content);
        },
        failed,
      );
    });
    worst.see(`${name} (${(content.length / 1e6).toFixed(1)} MB)`, ms);
    if (ms > 10_000) failed.push(`${name}: ${ms.toFixed(0)} ms`);
  }
  return { tried: all.length, failed, note: worst.toString() };
}

const KEYS = [
  '__proto__',
  'prototype',
  'constructor',
  'toString',
  'hasOwnProperty',
  'valueOf',
  '__defineGetter__',
  'then',
  'length',
];

function pollution(): Outcome {
  const failed: string[] = [];
  let tried = 0;
  const before = Object.getOwnPropertyNames(Object.prototype).join();
  for (const key of KEYS) {
    const texts: readonly (readonly [string, string])[] = [
      [
        'p.dossier.yaml',
        `dossier: 1\nid: p\n${key}: { polluted: yes }\nactors:\n- { id: ${key}, name: "${key} Name", ${key}: 1, names: [{ text: "${key}x", ${key}: 1 }], relations: [{ to: ${key}, is: ${key} }] }\nclaims:\n- { id: ${key}, statement: S, about: [${key}], evidence: [{ source: ${key} }] }\nsources:\n- { id: ${key}, title: T }\nend: p\n`,
      ],
      [
        'p.dossier.json',
        `{"dossier":1,"id":"p","${key}":{"polluted":1},"actors":[{"id":"${key}","name":"${key} Name","${key}":{"polluted":1}}],"sources":[{"id":"${key}","title":"T"}],"end":"p"}`,
      ],
      [
        'p.stix.json',
        `{"type":"bundle","id":"${key}","${key}":{"polluted":1},"objects":[{"type":"malware","id":"${key}","name":"${key}","${key}":{"polluted":1}},{"type":"${key}","id":"${key}--1","name":"N"}]}`,
      ],
      [
        'p.misp.json',
        `{"type":"${key}","name":"${key}","uuid":"g","values":[{"value":"${key} Name","uuid":"${key}","meta":{"${key}":["polluted"],"synonyms":["${key}x"]}}]}`,
      ],
      ['p.csl.json', `[{"id":"${key}","type":"${key}","title":"T","${key}":{"polluted":1}}]`],
      ['p.bib', `@${key}{${key}, title = {T}, ${key} = {polluted}}\n@string{${key} = "x"}`],
    ];
    for (const [path, text] of texts) {
      tried += 1;
      safely(`${key} in ${path}`, () => wrongReading(path, text), failed);
      if (Object.getOwnPropertyNames(Object.prototype).join() !== before || 'polluted' in {})
        failed.push(`${key} in ${path}: polluted`);
    }
  }
  return { tried, failed };
}

/** Names that are patterns to somebody: matched letter by letter or refused, never as a pattern. */
function patterns(): Outcome {
  const failed: string[] = [];
  const NAMES = ['.*', '(a+)+$', '[a-z]', '^Bear', 'a|b', '\\d{4}', 'C++ Group', '$1 Team', 'Bear?', '*'];
  for (const name of NAMES) {
    const { value, problems } = readAny(
      JSON.stringify({ dossier: 1, id: 'p', actors: [{ id: 'a', name }], end: 'p' }),
      'p.dossier.json',
    );
    const text = `Here stood aaaaaaaaaaaaaaaa, 2024 and Bear, a or b. Then came ${name} again.`;
    const found = value === undefined ? [] : analyse(text, buildCatalog([value]).catalog).mentions;
    for (const { start, end } of found) {
      const words = text.slice(start, end);
      if (!words.includes(name.replace(/^\W+|\W+$/g, '')) || words.length > name.length)
        failed.push(`${name} found as ${words}`);
    }
    if (
      found.length === 0 &&
      /\p{L}{2}/u.test(name) &&
      problems.length === 0 &&
      !/^[^\p{L}]/u.test(name) &&
      name !== 'Bear?'
    )
      failed.push(`${name} is not found, and nobody is told`);
  }
  return { tried: NAMES.length, failed };
}

export const PACK_CASES: readonly TortureCase[] = [
  {
    id: 'C1',
    what: 'Every prefix of a file of each format',
    expected: 'said to be cut off, never an exception',
    run: prefixes,
  },
  {
    id: 'C2',
    what: 'Bytes replaced by others',
    expected: 'never an exception, every problem at a place in the file',
    run: bytes,
  },
  { id: 'C3', what: 'Parts deleted, doubled and moved', expected: 'as C2', run: shuffles },
  {
    id: 'C5',
    what: 'One bad entry among 1,000',
    expected: '999 are read, the bad one is told in its line',
    run: badEntries,
  },
  {
    id: 'C14',
    what: 'Bombs of depth, aliases, keys, names, sizes in every format (C14 to C17, C22 to C24)',
    expected: 'refused with a word or read, within ten seconds of work',
    run: bombing,
  },
  {
    id: 'C19',
    what: 'Keys of JavaScript’s own objects as ids, names, fields',
    expected: 'read as any other word, nothing polluted',
    run: pollution,
  },
  { id: 'C20', what: 'Names that are patterns', expected: 'found as they are written, or refused', run: patterns },
];
