import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { english } from '../../../src/cli/english.ts';
import { NO_PROJECT, optionsFor, readProjectFile } from '../../../src/core/report/projectFile.ts';

const schema: unknown = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../data/dossier-project.schema.json'), 'utf8'),
);
const bySchema = new Ajv({ allowUnionTypes: true }).compile(
  typeof schema === 'object' && schema !== null ? schema : {},
);

/** Problems as `line:column code: message`. */
function problemsIn(text: string): readonly string[] {
  return readProjectFile(text, 'dossier.yaml').problems.map(
    ({ line, column, code, message }) => `${String(line)}:${String(column)} ${code}: ${english(message)}`,
  );
}

const GOOD = `
packs: [packs/own.dossier.yaml, ./zotero.bib]
bundledPack: false
findings:
  preferred-name: off
  unsourced-statement: warning
ignore:
  - preferred-name
  - { code: overstated, text: It is certain. }
chosen:
  Énergie–GROUP: energy-group
reports:
  ./notes//a.md: { chosen: { Winnti: apt41 } }
  b.md:
`;

describe('the project file', () => {
  test('all there is to say', () => {
    expect(readProjectFile(GOOD, 'dossier.yaml')).toEqual({
      value: {
        packs: ['packs/own.dossier.yaml', './zotero.bib'],
        bundledPack: false,
        options: {
          severities: { 'preferred-name': 'off', 'unsourced-statement': 'warning' },
          ignore: [{ code: 'preferred-name' }, { code: 'overstated', text: 'It is certain.' }],
          chosen: { 'energie-group': 'energy-group' },
        },
        chosenIn: new Map([
          ['notes/a.md', { winnti: 'apt41' }],
          ['b.md', {}],
        ]),
      },
      problems: [],
    });
  });

  test('what a name means in one report wins there, and holds nowhere else', () => {
    const { value } = readProjectFile('chosen: { a: x, b: y }\nreports: { n/r.md: { chosen: { A: z } } }', 'd');
    expect(value && optionsFor(value, 'n/r.md').chosen).toEqual({ a: 'z', b: 'y' });
    expect(value && optionsFor(value, 'r.md').chosen).toEqual({ a: 'x', b: 'y' });
  });

  test('an empty file says nothing', () => {
    for (const text of ['', '# nothing yet\n', 'null']) {
      expect(readProjectFile(text, 'dossier.yaml')).toEqual({ value: NO_PROJECT, problems: [] });
    }
    expect(readProjectFile('packs:\nfindings:\nignore:\nchosen:\n', 'dossier.yaml').problems).toEqual([]);
  });

  test.each([
    ['pakcs: []', ['1:1 unknown-field: unknown setting "pakcs"; did you mean "packs"?']],
    ['packs: a.yaml', ['1:8 wrong-type: packs is a list']],
    ['packs: [1]', ['1:9 wrong-type: expected a path of a pack']],
    [
      'packs: [../up.yaml]',
      [`1:9 outside-project: a pack stands in the project's folder or below it; "../up.yaml" does not`],
    ],
    ['packs: [a/../../up.yaml]', [expect.stringContaining('outside-project')]],
    ['packs: [/etc/passwd]', [expect.stringContaining('outside-project')]],
    ['packs: ["C:\\\\x.yaml"]', [expect.stringContaining('outside-project')]],
    ['bundledPack: perhaps', ['1:14 wrong-type: expected true or false']],
    ['findings:\n  overstatd: off', ['2:3 unknown-finding: unknown finding "overstatd"; did you mean "overstated"?']],
    ['findings:\n  overstated: warn', [expect.stringContaining('2:15 wrong-value: unknown severity "warn"')]],
    ['findings: [overstated]', ['1:11 wrong-type: findings holds names with values']],
    ['ignore: [everything]', [expect.stringContaining('1:10 unknown-finding')]],
    ['ignore:\n  - { text: x }', ['2:5 missing-field: code: is missing']],
    ['ignore:\n  - { code: overstated, txt: x }', [expect.stringContaining('2:25 unknown-field: unknown field "txt"')]],
    ['chosen: { Lazarus: 5 }', ['1:20 wrong-type: expected the id of an entity']],
    ['reports: { a.md: { chosn: {} } }', ['1:20 unknown-field: unknown field "chosn"; did you mean "chosen"?']],
    ['reports: [a.md]', ['1:10 wrong-type: reports holds names with values']],
    ['reports: { a.md: winnti }', ['1:18 wrong-type: a.md holds names with values']],
    ['- a list', [expect.stringContaining('1:1 wrong-type: a project file holds settings')]],
    ['packs: [a', [expect.stringContaining('yaml-syntax')]],
    ['bundledPack: *gone', ['1:14 wrong-type: expected true or false']],
  ])('%j', (text, expected) => {
    expect(problemsIn(text)).toEqual(expect.arrayContaining(expected));
    expect(problemsIn(text).length).toBeGreaterThan(0);
  });

  test('what is wrong is left out, the rest counts', () => {
    const { value } = readProjectFile('packs: [1, ok.yaml]\nfindings: { overstated: loud, preferred-name: off }', 'd');
    expect(value).toMatchObject({ packs: ['ok.yaml'], options: { severities: { 'preferred-name': 'off' } } });
  });

  test('a rule whose text cannot be read does not grow into one for every text', () => {
    expect(readProjectFile('ignore:\n  - { code: overstated, text: 5 }', 'd').value?.options.ignore).toEqual([]);
  });

  test('keys of JavaScript itself are keys like any other', () => {
    const { value, problems } = readProjectFile('findings: { __proto__: off, constructor: off }', 'd');
    expect(value?.options.severities).toEqual({});
    expect(problems).toHaveLength(2);
  });

  test('brackets without end', () => {
    expect(problemsIn('['.repeat(90_000))[0]).toMatch(/yaml-syntax/);
    expect(problemsIn('x'.repeat(200_000))[0]).toMatch(/^1:1 too-large/);
  });

  test('the published schema agrees with the reader', () => {
    for (const text of [
      GOOD,
      'packs:',
      'findings: { date-conflict: off }',
      'ignore: [overstated]',
      'bundledPack: true',
    ]) {
      expect([text, bySchema(parse(text)), problemsIn(text)]).toEqual([text, true, []]);
    }
    for (const text of [
      'pakcs: []',
      'packs: a.yaml',
      'packs: [../up.yaml]',
      'packs: [/etc/passwd]',
      'packs: [" "]',
      'bundledPack: perhaps',
      'findings: { overstatd: off }',
      'findings: { overstated: warn }',
      'ignore: [everything]',
      'ignore: [{ text: x }]',
      'ignore: [{ code: overstated, txt: x }]',
      'chosen: { Lazarus: 5 }',
      'reports: { a.md: { chosn: {} } }',
      'reports: { a.md: { chosen: { Lazarus: 5 } } }',
      'reports: [a.md]',
    ]) {
      expect([text, bySchema(parse(text)), problemsIn(text).length > 0]).toEqual([text, false, true]);
    }
  });

  test('never throws, and every problem has its place in the text', () => {
    const piece = fc.constantFrom(
      'packs',
      ': ',
      '[',
      ']',
      '{',
      '}',
      '\n',
      '  ',
      '- ',
      'findings',
      'off',
      '&a ',
      '*a',
      '"',
      "'",
      '#',
      '!!map ',
      '? ',
      '|',
      '\t',
      '..',
      'overstated',
      ',',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        for (const { span } of readProjectFile(text, 'd').problems) {
          expect(span.start).toBeGreaterThanOrEqual(0);
          expect(span.start).toBeLessThanOrEqual(span.end);
          expect(span.end).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 1000 },
    );
  });
});
