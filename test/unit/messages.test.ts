import { describe, expect, test } from 'vitest';
import { readRecords } from '../../src/core/annotation/record.ts';
import { buildCatalog } from '../../src/core/catalog/buildCatalog.ts';
import type { Pack } from '../../src/core/catalog/model.ts';
import { appendEntry, appendName } from '../../src/core/catalog/packEdits.ts';
import { PACK_PROBLEMS } from '../../src/core/catalog/packProblemCodes.ts';
import type { PackProblem } from '../../src/core/catalog/problem.ts';
import { readAny } from '../../src/core/catalog/readAny.ts';
import { readBibtex } from '../../src/core/catalog/readBibtex.ts';
import { setAt } from '../../src/core/catalog/yamlEdits.ts';
import { importedAnnotations } from '../../src/core/export/importAnnotations.ts';
import { analyse } from '../../src/core/report/analyse.ts';
import { FINDING_CODES } from '../../src/core/report/findings.ts';
import { readProjectFile } from '../../src/core/report/projectFile.ts';
import { inWords, type Message } from '../../src/core/text/message.ts';
import { pseudo, untranslated } from '../support/pseudo.ts';

/*
 * Every message of the core, in a language that shows what no translator has seen. Such words may only come from what
 * was read: a pack, a report, a path. Whoever puts English into a message as an argument is found here, and so is a
 * problem code without an example.
 */

/** Code that a message quotes is the same in every language. */
const CODE = /`[^`]*`|\{ text: .* \}|evidence: \[\{.*\}\]/g;
/** The same where the sentence has the quotes. */
const QUOTED = /(?<=`⟧)[^⟦⟧]*(?=⟦`)|(?<=U\+⟧)[0-9A-F]+(?=⟦)/g;

/** Words of a message that neither a translator has seen nor the `input` has. */
function strange(message: Message, input: string): readonly string[] {
  const given = input.replace(/\s+/g, ' ');
  return untranslated(inWords(message, pseudo).replace(QUOTED, ''))
    .flatMap((piece) => piece.replace(CODE, '').split(/, | \(\d+\)|:\d+/))
    .map((piece) => piece.trim())
    .filter((piece) => /\p{L}/u.test(piece) && !given.includes(piece.replace(/…$/, '')));
}

const pack = (text: string): string => `dossier: 1\nid: p\n${text}\nend: p\n`;
const SOURCE = 'sources: [{ id: s, title: T }]';
const ACTOR = 'actors: [{ id: a, name: Grey Heron }]';
const LIST = Array.from({ length: 10_001 }, (_, i) => `n${String(i)}`).join(', ');

/** Files that are read together, by path. Each says something that is wrong with it. */
const PACKS: readonly Readonly<Record<string, string>>[] = [
  { 'p.yaml': '' },
  { 'p.yaml': 'words' },
  { 'p.json': '{"dossier":1,' },
  ...['{"a" 1}', '{"a":1} x', '[1 2]', '[1,]', '{"dossier": // no', "{'a': 1}", '{"dossier":"', '{"a":1]'].map(
    (text) => ({ 'p.json': text }),
  ),
  { 'p.json': '{"dossier":1,"id":"p","id":"p"}' },
  { 'p.yaml': pack('title: &a T') },
  { 'p.yaml': pack('title: *a') },
  { 'p.yaml': pack('title: !!str T') },
  { 'p.yaml': pack('title: @home') },
  { 'p.yaml': pack('title: T\ntitle: U') },
  { 'p.yaml': pack(`title: ${'['.repeat(40)}`) },
  { 'p.yaml': `# ${' '.repeat(16 * 1024 * 1024)}` },
  { 'p.yaml': pack(`title: ${'x'.repeat(2_001)}`) },
  { 'p.yaml': pack(`actors: [{ id: a, name: Grey Heron, names: [${LIST}] }]`) },
  { 'p.yaml': pack('incidents: [{ id: i, name: Grey breach, cues: [[]] }]') },
  { 'p.yaml': `dossier: 1\nid: p\n${'title: T\n'.repeat(1_003)}end: p\n` },
  { 'p.yaml': pack('sources: [{ id: s }]') },
  { 'p.yaml': pack('sources: [{ id: s, title: T, titel: U }]\nnothing: 1') },
  {
    'p.yaml': pack('sources: { id: s }\nactors: [7]\ntools: ~\ntitle: 7\nclaims: [{ id: c, statement: [], about: a }]'),
  },
  {
    'p.yaml': pack('sources: [{ id: s, title: T, reliability: G }, { id: t, title: T, reliability: a, author: [~] }]'),
  },
  { 'p.yaml': pack('sources: [{ id: two words, title: T }, { id: t, title: T, url: here }, { id: u, title: " " }]') },
  { 'p.yaml': pack('sources: [{ id: s, title: T, issued: long ago }, { id: t, title: T, issued: 2023-02-30 }]') },
  {
    'p.yaml': pack(`${SOURCE}\n${ACTOR}\nclaims: [{ id: c, statement: S, about: [a], evidence: [], credibility: 7 }]`),
  },
  { 'p.yaml': pack('actors: [{ id: a, name: Grey Heron, names: [{ text: Kudu Ltd, match: perhaps }] }]') },
  {
    'p.yaml': pack('actors: [{ id: a, name: Grey Heron }, { id: a, name: Kudu Ltd }]\ntools: [{ id: a, name: Xylo }]'),
  },
  { 'p.yaml': pack('incidents: [{ id: i, name: Grey breach }, { id: i, name: Kudu breach }]') },
  {
    'p.yaml': pack(
      'tools: [{ id: t, name: Xylophon }, { id: t, name: Yttrium }]\nsources: [{ id: s, title: T }, { id: s, title: T }]',
    ),
  },
  {
    'p.yaml': pack(
      `${SOURCE}\n${ACTOR}\nclaims: [{ id: c, statement: S, about: [a], evidence: [{ source: s }] }, { id: c, statement: S, about: [a], evidence: [{ source: s }] }]`,
    ),
  },
  { 'p.yaml': pack(ACTOR), 'q.yaml': pack(SOURCE) },
  { 'p.yaml': pack(ACTOR), 'q.yaml': pack('tools: [{ id: a, name: Xylophon }]').replaceAll('p\n', 'q\n') },
  { 'p.yaml': pack(SOURCE), 'q.yaml': pack('sources: [{ id: s, title: U }]').replaceAll('p\n', 'q\n') },
  {
    'p.yaml': pack(
      `${SOURCE}\nactors: [{ id: grey, name: Grey Heron, relations: [{ to: gray, is: kin }, { to: s, is: kin }, { to: faulty, is: kin }] }, { id: faulty }]\n` +
        'incidents: [{ id: i, name: Grey breach, actors: [{ id: nobody-at-all, role: target }] }]\n' +
        'tools: [{ id: t, name: Xylophon, references: [grey, nowhere-to-be-found] }]\n' +
        'claims: [{ id: c, statement: S, about: [grey], disputes: [d, elsewhere-too], evidence: [{ source: s }, { source: r }] }]',
    ),
  },
  {
    'p.yaml': pack(
      `${SOURCE}\n${ACTOR}\nclaims: [{ id: c, statement: S, about: [a], disputes: [d], evidence: [{ source: s }] }, { id: d, statement: S, about: [a], disputes: [c], evidence: [{ source: s }] }]`,
    ),
  },
  { 'p.yaml': pack('sources: [{ id: s, title: T, derivedFrom: [t] }, { id: t, title: T, derivedFrom: [s] }]') },
  { 'p.yaml': pack('actors: [{ id: a, name: Grey Heron }, { id: b, name: Grey Heron }]') },
  { 'p.yaml': pack(ACTOR), 'q.yaml': pack('actors: [{ id: b, name: Grey Heron }]').replaceAll('p\n', 'q\n') },
  { 'p.yaml': pack('actors: [{ id: a, name: ab }, { id: b, name: play }, { id: c, name: "o\'" }]') },
  { 'p.yaml': 'dossier: 1\nid: p\n' },
  { 'p.yaml': 'dossier: 1\nid: p\nend: q\n' },
  { 'p.yaml': 'dossier: 1\nid: p\nend: p\ntitle: T\n' },
  { 'p.yaml': 'dossier: 1\nid: p\nend: p\n---\nmore: 1\n' },
  { 'p.yaml': pack('? [a]\n: b') },
  { 'b.json': '{"type":"bundle","id":"bundle--1","objects":[]}' },
  { 'b.json': '{"type":"bundle","id":"bundle--1","objects":7}' },
  {
    'b.json':
      '{"type":"bundle","id":"bundle--1","objects":[7,{"type":"malware"},{"type":"malware","id":"malware--1"}]}',
  },
  { 'm.json': '{"type":"sector","values":[]}' },
  { 'm.json': '{"type":"threat-actor","values":[7,{"value":"A b","uuid":"u"},{"value":"B c","uuid":"u"}]}' },
  { 'c.json': '[{"id":"a","title":"T"},{"id":"a","title":"T"},{"id":"b"}]' },
  { 'r.bib': '@book{a, title={T}}\n@book{a, title={T}}\n@book{b, year=2020}\n' },
  { 'r.bib': `@book{a, title={${'{'.repeat(99)}T` },
  { 'r.bib': `@book{a, title={T}, author={${'x'.repeat(9_000)}}}` },
  { 'r.bib': '@!'.repeat(1_001) },
  { 'r.bib': `@string{a = "${'x'.repeat(9_000)}"}\n@book{k, title = ${Array(9).fill('a').join(' # ')}}` },
  { 'r.bib': ' '.repeat(16 * 1024 * 1024 + 1) },
];

/** Told by who reads files, not by the core; what a parser says of broken syntax comes in no other language. */
const ELSEWHERE = ['unreadable', 'outside-workspace', 'reading-stopped', 'kept-entries'];
const PARSERS = new Set(['yaml-syntax', 'bibtex-syntax']);

function problemsOf(files: Readonly<Record<string, string>>): readonly PackProblem[] {
  const readings = Object.entries(files).map(([path, text]) =>
    path.endsWith('.bib') ? readBibtex(text, path) : readAny(text, path),
  );
  const packs: readonly Pack[] = readings.flatMap(({ value }) => value ?? []);
  return [...readings.flatMap(({ problems }) => problems), ...buildCatalog(packs).problems];
}

describe('whatever the core has to say goes through the translator', () => {
  test('problems of packs, of every code', () => {
    const told = new Set<string>();
    for (const files of PACKS) {
      const problems = problemsOf(files);
      expect(problems.length, JSON.stringify(files).slice(0, 200)).toBeGreaterThan(0);
      const input = Object.entries(files).flat().join('\n');
      for (const { code, message } of problems) {
        told.add(code);
        expect(inWords(message, pseudo), code).not.toBe('');
        if (!PARSERS.has(code)) expect(strange(message, input), `${code}: ${inWords(message, pseudo)}`).toEqual([]);
      }
    }
    expect(Object.keys(PACK_PROBLEMS).filter((code) => !told.has(code))).toEqual(ELSEWHERE);
  });

  test('findings of every code, with why a claim fits', () => {
    const base = readAny(
      pack(
        `sources:
  - { id: lund-2023, title: What happened in the harbour, author: [{ family: Lund }], issued: 2023-06 }
actors:
  - { id: otter, name: Sable Otter, type: group, names: [{ text: Otters of Sable, prefer: true }] }
  - { id: office, name: Harbour Office, type: institution }
${['a', 'b', 'c', 'd', 'e', 'f'].map((id) => `  - { id: forum-${id}, name: Group ${id.repeat(5)}, names: [Policy Forum${id > 'b' ? '' : ', Polder Club'}] }`).join('\n')}
incidents:
  - { id: outage, name: Rotterdal outage, names: [outage in Rotterdal], events: [{ what: began, date: 2023-05-14, words: [began] }] }
claims:
  - { id: behind, statement: Sable Otter is likely to have caused the outage in Rotterdal with stolen passwords., about: [otter, outage], likelihood: likely, evidence: [{ source: lund-2023, locator: p. 4 }] }
  - { id: again, statement: Sable Otter may have caused the outage in Rotterdal with stolen badges., about: [otter, outage], evidence: [{ source: lund-2023, locator: p. 5 }] }
  - { id: ships, statement: The outage in Rotterdal held up 40 ships for six days., about: [outage, office], evidence: [{ source: lund-2023, locator: p. 2 }] }
  - { id: dated, statement: The Harbour Office closed its gates on 3 May 2023., about: [office], date: 2023-05-03, evidence: [{ source: lund-2023, locator: p. 7 }] }`,
      ),
      'p.yaml',
    );
    const { catalog } = buildCatalog(base.value === undefined ? [] : [base.value]);
    const text = [
      'Sable Otter caused the outage in Rotterdal with stolen passwords.',
      'The Harbour Office hired a baker.',
      'Otters of Sable certainly caused the outage in Rotterdal with stolen passwords [@lund-2023, p. 4].',
      'The Rotterdal outage began on 15 May 2023.',
      'The outage in Rotterdal held up 40 ships for nine days [@lund-2023, p. 2].',
      'The Harbour Office closed its gates on 4 May 2023 [@lund-2023, p. 7].',
      'Otters of Sable left [@lund-2032]. The Harbour Office stayed [@nobody-else] and rose[^gone].',
      'The Policy Forum met. The Polder Club met.',
      'Two \u0441ases. Two \u0441as\u0435s. Two \u03BFaks. Two \u0585aks.',
    ].join('\n\n');
    const report = analyse(text, catalog);
    const input = `${text}\n${JSON.stringify(base.value)}`;
    expect(new Set(report.findings.map(({ code }) => code))).toEqual(new Set(FINDING_CODES));
    const whys = report.findings.flatMap(({ fixes }) => fixes.flatMap((fix) => (fix.kind === 'cite' ? fix.why : [])));
    const bound = report.statements.flatMap(({ bindings }) => bindings.flatMap(({ why }) => why));
    expect(whys.length).toBeGreaterThan(0);
    expect(bound.length).toBeGreaterThan(0);
    for (const message of [...report.findings.map((finding) => finding.message), ...whys, ...bound]) {
      expect(strange(message, input), inWords(message, pseudo)).toEqual([]);
    }
  });

  test('what was not read of a report', () => {
    const { catalog } = buildCatalog([]);
    const texts = [`${'> '.repeat(300)}a`, '*a '.repeat(3_000), `~a~ ${'b ~c~ '.repeat(5_000)}`];
    const told = [
      ...texts.flatMap((text) => analyse(text, catalog).problems),
      ...analyse('a <b', catalog, {}, undefined, () => true).problems,
    ];
    expect(new Set(told.map(({ code }) => code)).size).toBeGreaterThan(2);
    for (const { message } of told) expect(strange(message, ''), inWords(message, pseudo)).toEqual([]);
  });

  test.each([
    '- a list',
    'pakcs: []',
    'nothing: 1',
    'packs: a.yaml',
    'packs: [1]',
    'packs: [../up.yaml]',
    'bundledPack: perhaps',
    'findings: [overstated]',
    'findings: { overstated: warn, overstatd: off, whatever: off, preferred-name: x, ambiguous-name: [] }',
    'ignore: [[], { code: overstated, txt: x }, { text: x }, { code: overstated, text: [] }, whatever]',
    'chosen: { Lazarus: 5 }',
    'reports: { a.md: { chosn: {} }, b.md: winnti, c.md: { other: 1 } }',
    '[a]: b',
    `# ${'x'.repeat(100_001)}`,
  ])('a project file (%#)', (text) => {
    const { problems } = readProjectFile(text, 'dossier.yaml');
    expect(problems.length).toBeGreaterThan(0);
    // Levels, settings and codes are words of the format.
    const format = `${FINDING_CODES.join(' ')} error warning information hint off packs bundledPack findings ignore chosen reports code text`;
    for (const { message } of problems) {
      expect(strange(message, `${text} ${format}`), inWords(message, pseudo)).toEqual([]);
    }
  });

  test.each([
    '{"type":"Annotation","id":"x","target":{"source":"r"}}',
    '{"type":"Annotation","id":"x","target":{"selector":{"type":"TextPositionSelector","start":1,"end":2}}}',
    '[]',
    'null',
    '{"type":"Annotation","id":"x","target":{"selector":{"type":"TextQuoteSelector","exact":"e"}},"body":{"type":"dossier:Assessment","dossier:stance":"often"}}',
  ])('a record that is none: %s', (line) => {
    const [read] = readRecords(line);
    if (read?.kind !== 'broken') throw new Error('a record after all');
    const parts = `${line} record body dossier:stance target.selector Object Array String (type) ("supports" | "disputes" | "mentions")`;
    expect(strange(read.message, parts), inWords(read.message, pseudo)).toEqual([]);
  });

  test('what could not be imported', () => {
    const opinion = { type: 'opinion', id: 'opinion--1', opinion: 'agree', object_refs: ['malware--1'] };
    const bundle = (...objects: readonly object[]): string =>
      JSON.stringify({ type: 'bundle', id: 'bundle--1', objects });
    const texts = [bundle(opinion), bundle(opinion, { ...opinion, id: 'opinion--2' }), '[{"type":"Annotation"},7]'];
    for (const text of texts) {
      const problems = importedAnnotations(text)?.problems ?? [];
      expect(problems.length, text).toBeGreaterThan(0);
      for (const message of problems)
        expect(strange(message, `${text} id target.selector`), inWords(message, pseudo)).toEqual([]);
    }
  });

  test('edits that are refused', () => {
    const refusals = [
      appendEntry('- a', 'actors', { id: 'b' }),
      appendEntry('actors: many', 'actors', { id: 'b' }),
      appendName('actors: [{ id: a }]', 'actors', 'nobody', 'x'),
      setAt('chosen: [a]', ['chosen', 'x'], 'y'),
      setAt('chosen: a', ['chosen', 'x'], 'y'),
      setAt('{"a": 1}', ['chosen', 'x'], 'y'),
    ];
    for (const edit of refusals) {
      if (!('refused' in edit)) throw new Error('not refused');
      expect(strange(edit.refused, 'actors chosen nobody'), inWords(edit.refused, pseudo)).toEqual([]);
    }
  });
});
