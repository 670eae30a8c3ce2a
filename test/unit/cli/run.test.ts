import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';
import { run } from '../../../src/cli/run.ts';
import { memoryHost, type Files } from '../../support/memoryHost.ts';
import { SMALL_PACK } from '../../support/smallPack.ts';

/*
 * The command line from its arguments to what it prints, on a machine in memory. JSON is held against the published
 * schema, SARIF against the one of OASIS as `@microsoft/jest-sarif` carries it.
 */

const root = join(import.meta.dirname, '../../..');
const schema = parsed(readFileSync(join(root, 'data/cli-output.schema.json'), 'utf8'));
const ajv = new Ajv({ allErrors: true });
ajv.addSchema(schema, 'output');

const REPORT = `# The cranes

Grey Heron had access to crane controls [@port-2023, p. 4].

- Harbour Group met Freedonia.
- Freedonia paid Grey Heron [@nobody-1999].
`;

const FILES: Files = {
  '/dossier/package.json': '{"version":"1.2.3"}',
  '/dossier/data/china-europe-2024.yaml':
    'dossier: 1\nid: bundled\ntitle: Bundled\nactors:\n  - { id: ruritania, name: Ruritania, type: state }\n',
  'harbour.dossier.yaml': SMALL_PACK,
  'report.md': REPORT,
};
const PACK = ['--pack', 'harbour.dossier.yaml'];

async function dossier(
  args: readonly string[],
  files: Files = {},
  options: Parameters<typeof memoryHost>[1] = {},
): Promise<{
  readonly code: number;
  readonly out: string;
  readonly err: string;
}> {
  const host = memoryHost({ ...FILES, ...files }, options);
  const code = await run(args, host);
  return { code, out: host.stdout(), err: host.stderr() };
}

function parsed(text: string): Record<string, unknown> {
  const value: unknown = JSON.parse(text);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new Error('no JSON object');
  return { ...value };
}

/** JSON that holds against one definition of the schema, or a failure that says where it does not. */
function valid(definition: string, text: string): Record<string, unknown> {
  const value = parsed(text);
  const check = ajv.getSchema(`output#/definitions/${definition}`);
  if (check === undefined) throw new Error(`no definition ${definition}`);
  expect(check(value), JSON.stringify(check.errors, undefined, 1)).toBe(true);
  expect(ajv.validate('output', value)).toBe(true);
  return value;
}

/** The objects in a list of an object. */
function items(value: Record<string, unknown> | undefined, key: string): readonly Record<string, unknown>[] {
  const list: unknown = value?.[key];
  return Array.isArray(list) ? list.map((item: unknown) => ({ ...(typeof item === 'object' ? item : {}) })) : [];
}

describe('mentions', () => {
  test('JSON as the contract has it', async () => {
    const { code, out, err } = await dossier(['mentions', 'report.md', '--format', 'json', ...PACK]);
    expect([code, err]).toEqual([0, '']);
    const [file] = items(valid('mentions', out), 'files');
    expect(file?.['path']).toBe('report.md');
    expect(items(file, 'mentions')[0]).toEqual({
      entity: 'grey-heron',
      kind: 'actor',
      name: 'Grey Heron',
      via: 'name',
      start: 14,
      end: 24,
      line: 3,
      column: 1,
      text: 'Grey Heron',
    });
  });

  test('a byte order mark moves nothing', async () => {
    const plain = await dossier(['mentions', 'a.md', '--format', 'json', ...PACK], { 'a.md': REPORT });
    const marked = await dossier(['mentions', 'a.md', '--format', 'json', ...PACK], { 'a.md': `\uFEFF${REPORT}` });
    expect(marked.out).toBe(plain.out);
  });

  test('text, a line to a mention, with its place', async () => {
    const { out } = await dossier(['mentions', 'report.md', ...PACK]);
    expect(out.split('\n')[0]).toBe('report.md:3:1: Grey Heron = Grey Heron (actor grey-heron)');
  });

  test('standard input', async () => {
    const { out } = await dossier(['mentions', '-'], {}, { input: 'Seen in Ruritania.' });
    expect(out).toBe('<stdin>:1:9: Ruritania = Ruritania (actor ruritania)\n');
  });

  test('without the bundled pack', async () => {
    expect((await dossier(['mentions', '-', '--no-bundled-pack'], {}, { input: 'Seen in Ruritania.' })).out).toBe('');
  });

  test('a folder stands for its Markdown files, in order, without what is hidden or installed', async () => {
    const { out, code } = await dossier(['mentions', 'notes', '--format', 'json'], {
      'notes/b.md': 'Ruritania',
      'notes/a.markdown': 'Ruritania',
      'notes/deep/c.MD': 'Ruritania',
      'notes/d.txt': 'Ruritania',
      'notes/.git/e.md': 'Ruritania',
      'notes/node_modules/f/g.md': 'Ruritania',
    });
    expect(items(valid('mentions', out), 'files').map((file) => file['path'])).toEqual([
      'notes/a.markdown',
      'notes/b.md',
      'notes/deep/c.MD',
    ]);
    expect(code).toBe(0);
  });

  test('a file that cannot be read is told with its name, the others are still done', async () => {
    const { code, out, err } = await dossier(
      ['mentions', 'none.md', 'bad.md', 'report.md', '--format', 'json', ...PACK],
      {
        'bad.md': Uint8Array.from([0x61, 0x0a, 0xff]),
      },
    );
    expect(code).toBe(2);
    expect(err).toBe(
      'none.md:1:1: cannot be read: there is no such file\n' +
        'bad.md:2:1: this is not UTF-8 text (byte 2 does not fit); save the file as UTF-8\n',
    );
    expect(valid('mentions', out)['files']).toHaveLength(1);
  });

  test('nothing a report holds is obeyed by a terminal or a build server', async () => {
    const evil = '# ::error::x\n\nRuri\u200Btania and ::set-env Ruri\u00ADtania \u001B[31m Ruritania\n';
    for (const format of ['text', 'json']) {
      const { out } = await dossier(['mentions', '::warning::.md', '--format', format], { '::warning::.md': evil });
      expect(out).toContain('Ruri');
      expect(out).not.toMatch(/^\s*::/m);
      expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\u200B\u00AD]/u);
    }
  });
});

describe('claims', () => {
  test('JSON', async () => {
    const { code, out } = await dossier(['claims', 'report.md', '--format', 'json', ...PACK]);
    expect(code).toBe(0);
    const [file] = items(valid('claims', out), 'files');
    expect(file?.['coverage']).toEqual({ statements: 3, withEvidence: 1 });
    expect(file?.['statements']).toMatchObject([
      {
        line: 3,
        section: 'The cranes',
        status: 'disputed',
        sources: [{ id: 'port-2023', label: 'Port Authority 2023', locator: 'p. 4' }],
        claims: [{ id: 'heron-in-cranes' }],
      },
      { line: 5, status: 'unsourced', sources: [], entities: [{ id: 'grey-heron' }, { id: 'freedonia' }] },
      { line: 6, status: 'unresolved', unknownSources: ['nobody-1999'] },
    ]);
  });

  test('CSV: a head, a row to a statement, no formula', async () => {
    const { out } = await dossier(['claims', 'report.md', '--format', 'csv', ...PACK]);
    const rows = out.split('\r\n');
    expect(rows[0]).toBe(
      '"path","line","column","section","status","statement","entities","sources","unknown sources","claims","verdicts"',
    );
    expect(rows[1]).toContain('"report.md","3","1","The cranes","disputed"');
    expect(rows[1]).toContain('"Port Authority 2023, p. 4"');
    expect(rows).toHaveLength(5);
    const guarded = await dossier(
      ['claims', '-', '--format', 'csv'],
      {},
      { input: '=HYPERLINK("x") says Ruritania won.\n' },
    );
    expect(guarded.out).toContain(`"'=HYPERLINK(""x"") says Ruritania won."`);
  });

  test('Markdown: a heading, the coverage, a table', async () => {
    const { out } = await dossier(['claims', 'report.md', '--format', 'markdown', ...PACK]);
    expect(out.split('\n').slice(0, 5)).toEqual([
      '# Statements in report.md',
      '',
      '1 of 3 statements have evidence.',
      '',
      '| Place | Status | Statement | Sources | Rests on |',
    ]);
    expect(out).toContain('| 6:3 | unresolved source |');
  });

  test('text', async () => {
    const { out } = await dossier(['claims', 'report.md', ...PACK]);
    expect(out).toContain('report.md:3:1: disputed: Grey Heron had access to crane controls');
    expect(out).toContain('    rests on: Grey Heron had access to crane controls. (heron-in-cranes)');
  });
});

describe('check', () => {
  test('JSON', async () => {
    const { out } = await dossier(['check', 'report.md', '--format', 'json', ...PACK]);
    const [file] = items(valid('check', out), 'files');
    expect(file?.['findings']).toContainEqual(
      expect.objectContaining({ code: 'unknown-source', severity: 'warning', line: 6, endLine: 6 }),
    );
  });

  test('text ends with what was found', async () => {
    const { out, code } = await dossier(['check', 'report.md', ...PACK]);
    expect(code).toBe(1);
    expect(out).toMatch(/^report\.md:6:\d+: warning: .*\[unknown-source\]$/m);
    expect(out.trimEnd().split('\n').at(-1)).toMatch(
      /^\d+ findings \(1 warning.*\) in 1 file; 1 of 3 statements with evidence\.$/,
    );
  });

  test.each([
    ['warning', 1],
    ['error', 0],
    ['hint', 1],
    ['never', 0],
  ])('--fail-on %s gives exit code %i', async (failOn, expected) => {
    expect((await dossier(['check', 'report.md', '--fail-on', failOn, ...PACK])).code).toBe(expected);
  });

  test('clean', async () => {
    const { code, out } = await dossier(['check', '-'], {}, { input: 'Nothing here.\n' });
    expect([code, out]).toEqual([0, 'No findings in 1 file; 0 of 0 statements with evidence.\n']);
  });

  test('what could not be checked outweighs what was found', async () => {
    expect((await dossier(['check', 'report.md', 'none.md', ...PACK])).code).toBe(2);
  });

  test('SARIF, valid against its schema', async () => {
    const file = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
    // Written for draft 4, of which it uses nothing that later drafts read differently but these two names.
    const { $schema: _draft, id: _id, ...sarif } = parsed(readFileSync(file, 'utf8'));
    const check = new Ajv({ allErrors: true, strict: false, validateFormats: false, unicodeRegExp: false }).compile(
      sarif,
    );
    const { out, code } = await dossier(['check', 'report.md', 'odd [x]: ä.md', '--format', 'sarif', ...PACK], {
      'odd [x]: ä.md': 'Grеy Heron met Freedonia on 6 March 2024.\n',
    });
    expect(code).toBe(1);
    const log = parsed(out);
    expect(check(log), JSON.stringify(check.errors, undefined, 1)).toBe(true);
    expect(log['version']).toBe('2.1.0');
    const results = items(items(log, 'runs')[0], 'results');
    expect(results).toContainEqual(
      expect.objectContaining({
        ruleId: 'unknown-source',
        level: 'warning',
        locations: [
          {
            physicalLocation: {
              artifactLocation: { uri: 'report.md' },
              region: expect.objectContaining({ startLine: 6, endLine: 6 }),
            },
          },
        ],
      }),
    );
    expect(out).toContain('"uri": "odd%20%5Bx%5D%3A%20%C3%A4.md"');
    expect(out).toContain('"insertedContent"');
    // The schema does bite: without its results' messages the same log fails.
    expect(check(parsed(out.replaceAll('"message"', '"massage"')))).toBe(false);
    const fingerprints = [...out.matchAll(/"dossierFinding\/v1": "([^"]+)"/g)].map(([, hash]) => hash);
    expect(new Set(fingerprints).size).toBe(results.length);
  });
});

describe('the project file', () => {
  test('its packs and severities count for reports in and below its folder', async () => {
    const files = {
      'case/dossier.yaml':
        'packs: [packs/harbour.yaml]\nfindings: { unknown-source: off, unsourced-statement: error }\n',
      'case/packs/harbour.yaml': SMALL_PACK,
      'case/drafts/one.md': REPORT,
    };
    const { out, code } = await dossier(['check', 'case/drafts/one.md'], files);
    expect(code).toBe(1);
    expect(out).toMatch(/one\.md:5:\d+: error: .*\[unsourced-statement\]/);
    expect(out).not.toContain('unknown-source');
    expect((await dossier(['mentions', 'report.md'], files)).out).toBe('');
  });

  test('what a name means in one report only', async () => {
    const files = {
      'x/dossier.yaml': 'packs: [p.yaml]\nreports: { n/a.md: { chosen: { Forum: senne } } }\n',
      'x/p.yaml':
        'dossier: 1\nid: p\ntitle: P\nactors:\n' +
        '  - { id: neris, name: Neris Forum, names: [Forum], type: body }\n' +
        '  - { id: senne, name: Senne Forum, names: [Forum], type: body }\n',
      'x/n/a.md': 'The Forum met.\n',
      'x/n/b.md': 'The Forum met.\n',
    };
    const { out } = await dossier(['mentions', 'x/n', '--format', 'text'], files);
    expect(out).toBe(
      'x/n/a.md:1:5: Forum = Senne Forum (actor senne)\n' +
        'x/n/b.md:1:5: Forum = Neris Forum (actor neris) one of: neris, senne\n',
    );
  });

  test('bundledPack: false', async () => {
    const { out } = await dossier(['mentions', 'x/a.md'], {
      'x/dossier.yaml': 'bundledPack: false',
      'x/a.md': 'Ruritania',
    });
    expect(out).toBe('');
  });

  test('what is wrong in it is told with its place, and nothing is checked by half', async () => {
    const { code, out, err } = await dossier(['check', 'x/a.md', 'x/b.md', 'report.md'], {
      'x/dossier.yaml': 'findings:\n  unknwon-source: off\n',
      'x/a.md': 'Ruritania',
      'x/b.md': 'Ruritania',
    });
    expect(code).toBe(2);
    expect(err).toBe(
      'x/dossier.yaml:2:3: unknown finding "unknwon-source"; did you mean "unknown-source"?\n' +
        'dossier: x/dossier.yaml has to be mended first\n',
    );
    expect(out).toContain('in 1 file;');
  });

  test('a pack it names must be there', async () => {
    const { code, err } = await dossier(['check', 'x/a.md'], {
      'x/dossier.yaml': 'packs: [gone.yaml]',
      'x/a.md': 'Ruritania',
    });
    expect([code, err]).toEqual([2, 'dossier: x/dossier.yaml names a pack that is not there: gone.yaml\n']);
  });
});

describe('lookup', () => {
  test('the card of the best one, slips forgiven', async () => {
    const { out, code } = await dossier(['lookup', 'gery', 'heron', ...PACK]);
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, 2)).toEqual([
      'Grey Heron actor, threat actor · grey-heron',
      '  also: GH-7 (Port Authority 2023) · Harbour Group (Wireline Labs) · heron',
    ]);
    expect(out).toContain('    disputed: Freedonia has nothing to do with the cranes. (Freedonia, Moss 2024, para. 5)');
  });

  test('JSON', async () => {
    const { out } = await dossier(['lookup', 'cranes', '--format', 'json', ...PACK]);
    const answer = valid('lookup', out);
    expect(answer['query']).toBe('cranes');
    expect(answer['sources']).toMatchObject([{ id: 'moss-2024', url: 'https://example.org/cranes' }]);
  });

  test('nothing found', async () => {
    expect(await dossier(['lookup', 'zzzz'])).toEqual({ code: 1, out: '', err: 'dossier: nothing found for "zzzz"\n' });
    const json = await dossier(['lookup', 'zzzz', '--format', 'json']);
    expect(json.code).toBe(1);
    expect(valid('lookup', json.out)['entities']).toEqual([]);
  });

  test('many relations of one kind stand on one line', async () => {
    const tools = Array.from({ length: 10 }, (_, at) => `tool-${String(at)}`);
    const pack = [
      'dossier: 1',
      'id: t',
      'title: T',
      'actors:',
      `  - { id: crew, name: Ostrix Crew, type: group, relations: [${tools.map((id) => `{ to: ${id}, is: uses }`).join(', ')}] }`,
      'tools:',
      ...tools.map((id) => `  - { id: ${id}, name: Quill${id}, type: malware }`),
      'end: t',
    ].join('\n');
    const { out } = await dossier(['lookup', 'ostrix', '--pack', 't.yaml'], { 't.yaml': pack });
    expect(out.split('\n')[1]).toMatch(/^ {2}uses: Quilltool-0, .*Quilltool-7 and 2 more$/);
  });

  test('in colour on a terminal', async () => {
    const { out } = await dossier(['lookup', 'ruritania'], {}, { isTerminal: true });
    expect(out).toContain('\u001B[1mRuritania\u001B[22m');
  });
});

describe('pack check', () => {
  const broken = SMALL_PACK.replace('to: freedonia', 'to: freedonja');

  test('clean', async () => {
    const { code, out } = await dossier(['pack', 'check', 'harbour.dossier.yaml']);
    expect([code, out]).toEqual([0, 'harbour.dossier.yaml: 4 entities, 3 sources, 3 claims; 0 problems\n']);
  });

  test('a problem with its place and what would be right', async () => {
    const { code, out } = await dossier(['pack', 'check', 'b.dossier.yaml'], { 'b.dossier.yaml': broken });
    expect(code).toBe(1);
    expect(out).toMatch(/^b\.dossier\.yaml:17:\d+: error: .*freedonja.*freedonia/m);
  });

  test('JSON, also of what is no pack at all', async () => {
    const { code, out } = await dossier(['pack', 'check', 'b.dossier.yaml', 'c.yaml', '--format', 'json'], {
      'b.dossier.yaml': broken,
      'c.yaml': 'just text',
    });
    expect(code).toBe(1);
    const [first, second] = items(valid('packCheck', out), 'files');
    expect(first).toHaveProperty('pack.id', 'harbour');
    expect(second).not.toHaveProperty('pack');
  });

  test('what one pack refers to may stand in another, or in the bundled one', async () => {
    const own = `dossier: 1\nid: own\ntitle: Own\nactors:\n  - { id: spy, name: The Spy, type: person, relations: [{ to: ruritania, is: works for }, { to: grey-heron, is: part of }] }\n`;
    const files = { 'own.yaml': own };
    expect((await dossier(['pack', 'check', 'own.yaml', 'harbour.dossier.yaml'], files)).code).toBe(0);
    expect((await dossier(['pack', 'check', 'own.yaml', ...PACK], files)).code).toBe(0);
    expect((await dossier(['pack', 'check', 'own.yaml'], files)).code).toBe(1);
  });

  test('a file that is not there', async () => {
    expect((await dossier(['pack', 'check', 'none.yaml'])).code).toBe(2);
  });
});

describe('the program itself', () => {
  test('help, version, and a command line that is not understood', async () => {
    expect((await dossier(['--version'])).out).toBe('1.2.3\n');
    expect((await dossier(['--help'])).out).toContain('dossier pack check FILE…');
    expect((await dossier(['claims', '--help'])).out).toContain('text|json|csv|markdown');
    expect(await dossier(['chekc'])).toEqual({
      code: 2,
      out: '',
      err: 'dossier: unknown command "chekc"; did you mean "check"?\n',
    });
    const none = await dossier([]);
    expect([none.code, none.out]).toEqual([2, '']);
  });

  test.each(['mentions', 'claims', 'check', 'export'])('%s wants a file', async (command) => {
    expect(await dossier([command])).toEqual({
      code: 2,
      out: '',
      err: 'dossier: name a file or folder, or - for standard input\n',
    });
  });

  test('a pack that is not there or no pack keeps everything from running', async () => {
    const gone = await dossier(['mentions', 'report.md', '--pack', 'gone.yaml']);
    expect([gone.code, gone.out]).toEqual([2, '']);
    expect(gone.err).toBe(
      'gone.yaml:1:1: cannot be read: there is no such file\ndossier: the pack gone.yaml cannot be read\n',
    );
    const none = await dossier(['mentions', 'report.md', '--pack', 'report.md']);
    expect(none.code).toBe(2);
  });

  test('an entry of a pack that is left out is told, and the rest counts', async () => {
    const { code, out, err } = await dossier(
      ['mentions', '-', '--pack', 'b.yaml'],
      {
        'b.yaml':
          'dossier: 1\nid: b\ntitle: B\nactors:\n  - { id: x, type: state }\n  - { id: y, name: Sylvania, type: state }\n',
      },
      { input: 'Sylvania' },
    );
    expect([code, out]).toEqual([0, '<stdin>:1:1: Sylvania = Sylvania (actor y)\n']);
    expect(err).toMatch(/^b\.yaml:5:\d+: error: /);
  });

  test('BibTeX and CSL-JSON as packs', async () => {
    const { out, err } = await dossier(
      ['claims', '-', '--format', 'json', '--pack', 'z.bib', '--pack', 'c.json'],
      {
        'z.bib': '@article{kim2020, author={Kim, Ana}, title={On Ruritania}, year={2020}}',
        'c.json':
          '[{"id":"li2021","type":"book","title":"More","author":[{"family":"Li"}],"issued":{"date-parts":[[2021]]}}]',
      },
      { input: 'Ruritania won [@kim2020; @li2021].\n' },
    );
    expect(err).toBe('');
    expect(valid('claims', out)['files']).toMatchObject([
      { statements: [{ status: 'corroborated', sources: [{ label: 'Kim 2020' }, { label: 'Li 2021' }] }] },
    ]);
  });
});
