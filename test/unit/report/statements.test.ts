import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { english } from '../../../src/cli/english.ts';
import { buildCatalog } from '../../../src/core/catalog/buildCatalog.ts';
import { readDossierPack } from '../../../src/core/catalog/readPack.ts';
import { parseDocument } from '../../../src/core/markdown/document.ts';
import { analyse } from '../../../src/core/report/analyse.ts';
import { resolveCitations, scanCitations } from '../../../src/core/report/citations.ts';
import { citationEdits, type CitationStyle } from '../../../src/core/report/citationStyle.ts';
import { EvidenceIndex } from '../../../src/core/report/evidenceIndex.ts';
import { decide } from '../../../src/core/report/findings.ts';
import { scanNames, settleMentions } from '../../../src/core/report/mentions.ts';
import type { Finding, Fix, Report, TextEdit } from '../../../src/core/report/report.ts';
import { sentencesOf, splitSentences } from '../../../src/core/report/sentences.ts';
import { judge } from '../../../src/core/report/statements.ts';

const PACK = `
dossier: 1
id: t
title: t
sources:
  - { id: lund-2023, type: report, title: What happened in the harbour, author: [{ family: Lund }], issued: 2023-06, url: 'https://example.org/lund' }
  - { id: desk-2023, type: report, title: Desk note, author: [{ literal: Desk }], issued: 2023 }
  - { id: odd--key, type: report, title: No title }
actors:
  - { id: otter, name: Sable Otter, type: group }
  - { id: office, name: Harbour Office, type: institution }
incidents:
  - id: outage
    name: Rotterdal outage
    type: sabotage
    names: [outage in Rotterdal]
    events: [{ what: began, date: 2023-05-14, words: [began, begun] }, { what: made known, date: 2023-06, words: [disclos*, made public] }]
    actors: [{ id: office, role: target }]
claims:
  - { id: behind, statement: Sable Otter is likely to have caused the outage in Rotterdal with stolen passwords., about: [otter, outage], likelihood: likely, evidence: [{ source: lund-2023, locator: p. 4 }] }
  - { id: denied, statement: Sable Otter denies that it caused the outage., about: [otter, outage], disputes: [behind], evidence: [{ source: desk-2023 }] }
  - { id: ships, statement: The outage in Rotterdal held up 40 ships for six days., about: [outage, office], evidence: [{ source: lund-2023, locator: p. 2 }] }
`;
const { value: pack } = readDossierPack(PACK, 't.dossier.yaml');
const { catalog } = buildCatalog(pack === undefined ? [] : [pack]);
const index = new EvidenceIndex(catalog);
const read = (text: string): Report => analyse(text, catalog, {}, index);

const apply = (text: string, edits: readonly TextEdit[]): string => {
  let result = text;
  for (const { start, end, newText } of [...edits].sort((a, b) => b.start - a.start)) {
    result = result.slice(0, start) + newText + result.slice(end);
  }
  return result;
};
const only = (report: Report, code: string): Finding => {
  const [finding, more] = report.findings.filter((one) => one.code === code);
  if (finding === undefined || more !== undefined)
    throw new Error(`not one ${code}: ${JSON.stringify(report.findings)}`);
  return finding;
};
const mended = (text: string, code: string): string => {
  const [fix] = only(read(text), code).fixes;
  if (fix?.kind !== 'replace') throw new Error(`no replacement for ${code}`);
  return apply(text, [fix.edit]);
};

describe('bindings', () => {
  test('a cited statement rests on the claim at that place; the dispute shows', () => {
    const [statement] = read('Sable Otter likely caused the outage in Rotterdal [@lund-2023, p. 4].').statements;
    expect(statement?.bindings.map(({ claim }) => claim)).toEqual(['behind']);
    expect(statement?.status).toBe('disputed');
    expect(statement?.bindings[0]?.why.map(english).join(' ')).toContain('p. 4');
  });

  test('another page of the same source binds nothing', () => {
    const [statement] = read('Sable Otter likely caused the outage in Rotterdal [@lund-2023, p. 77].').statements;
    expect(statement?.bindings).toEqual([]);
    expect(statement?.status).toBe('single-source');
  });

  test('without a citation nothing is bound, however well it fits: it is suggested', () => {
    const report = read('Sable Otter likely caused the outage in Rotterdal with stolen passwords.');
    expect(report.statements[0]?.bindings).toEqual([]);
    expect(report.statements[0]?.status).toBe('unsourced');
    const fixes = only(report, 'unsourced-statement').fixes.filter((fix) => fix.kind === 'cite');
    expect(fixes[0]).toMatchObject({ claim: 'behind', evidence: { source: 'lund-2023', locator: 'p. 4' } });
    expect(fixes[0]?.why.length).toBeGreaterThan(0);
  });
});

describe('fixes', () => {
  test.each([
    ['The outage in Rotterdal began on 15 May 2023.', 'The outage in Rotterdal began on 14 May 2023.'],
    ['On May 15, 2023, the outage in Rotterdal began.', 'On May 14, 2023, the outage in Rotterdal began.'],
    ['The outage in Rotterdal began on 2023-05-15.', 'The outage in Rotterdal began on 2023-05-14.'],
    ['The outage in Rotterdal was disclosed on 3 May 2023.', 'The outage in Rotterdal was disclosed on June 2023.'],
  ])('the date of %s', (text, expected) => {
    expect(mended(text, 'date-conflict')).toBe(expected);
  });

  test('a slip in a key is mended', () => {
    expect(mended('The Harbour Office closed [@lund-2032, p. 1].', 'unknown-source')).toBe(
      'The Harbour Office closed [@lund-2023, p. 1].',
    );
  });

  test('look-alike letters are replaced, also where markup is inside the word', () => {
    expect(mended('Two \u0441as\u0435s.', 'lookalike-letters')).toBe('Two cases.');
    const text = 'Two **\u0441**ases.';
    const { fixes } = only(read(text), 'lookalike-letters');
    expect(
      apply(
        text,
        fixes.flatMap((fix: Fix) => (fix.kind === 'replace' ? [fix.edit] : [])),
      ),
    ).toBe('Two **c**ases.');
  });
});

describe('where a citation goes', () => {
  test.each([
    ['Sable Otter caused the outage^.', 'plain'],
    ['Sable Otter caused the **outage**^.', 'behind closing markup'],
    ['Sable Otter says: "We caused the outage."^', 'behind a quotation'],
    ['Sable Otter caused the [outage](https://example.com)^.', 'behind a link'],
    ['- Sable Otter caused the outage^', 'no full stop'],
    ['Sable Otter caused the outage^. It did.', 'first of two'],
  ])('%s (%s)', (marked) => {
    const text = marked.replace('^', '');
    const [finding] = read(text).findings.filter(({ code }) => code === 'unsourced-statement');
    const fix = finding?.fixes.find(({ kind }) => kind === 'cite');
    expect(fix?.kind === 'cite' ? fix.at : -1).toBe(marked.indexOf('^'));
  });
});

describe('citation styles', () => {
  const text = 'Sable Otter caused the outage.\n\nMore.\n';
  const at = text.indexOf('.');
  const cite = (source: string, style: CitationStyle, locator?: string): string => {
    const id = [...catalog.sources.keys()].find((key) => key === source);
    if (id === undefined) throw new Error(`no source ${source}`);
    return apply(
      text,
      citationEdits(text, at, { source: id, ...(locator === undefined ? {} : { locator }) }, style, index),
    );
  };

  test('as people write them', () => {
    expect(cite('lund-2023', 'pandoc', 'p. 4')).toContain('the outage [@lund-2023, p. 4].');
    expect(cite('odd--key', 'pandoc')).toContain('[@{odd--key}]');
    expect(cite('lund-2023', 'link', 'p. 4')).toContain('([Lund 2023, p. 4](https://example.org/lund)).');
    expect(cite('lund-2023', 'footnote', 'p. 4')).toMatch(
      /the outage\[\^lund-2023-p-4\]\.[\s\S]*\n\n\[\^lund-2023-p-4\]: Lund, What happened in the harbour, June 2023, p\. 4\. <https:\/\/example\.org\/lund>\n$/,
    );
  });

  test.each(['pandoc', 'footnote', 'link'] as const)('what is written as %s is read back as that source', (style) => {
    for (const source of ['lund-2023', 'desk-2023']) {
      const report = read(cite(source, style, 'p. 4'));
      const citations = report.statements[0]?.citations.map((i) => report.citations[i]?.sources);
      expect(citations, `${source} ${style}`).toEqual([[source]]);
      expect(report.findings.filter(({ code }) => code === 'unknown-source')).toEqual([]);
    }
  });

  test('the same footnote is used again, another one for the same label gets a number', () => {
    const once = cite('lund-2023', 'footnote', 'p. 4');
    const id = [...catalog.sources.keys()][0];
    if (id === undefined) throw new Error('no source');
    const again = citationEdits(once, 5, { source: id, locator: 'p. 4' }, 'footnote', index);
    expect(again).toEqual([{ start: 5, end: 5, newText: '[^lund-2023-p-4]' }]);
    const taken = '[^lund-2023]: Something else.\n';
    const [mark] = citationEdits(taken, 0, { source: id }, 'footnote', index);
    expect(mark?.newText).toBe('[^lund-2023-2]');
  });
});

describe('what is left alone', () => {
  const statement = 'Sable Otter caused the outage.';
  const codes = (text: string, options = {}): readonly string[] =>
    analyse(text, catalog, options, index).findings.map(({ code }) => code);

  test('by comment', () => {
    expect(codes(`<!-- dossier-ignore unsourced-statement -->\n${statement}`)).toEqual([]);
    expect(codes(`<!-- dossier-ignore -->\n\n${statement}`)).toEqual([]);
    expect(codes(`${statement} <!-- dossier-ignore overstated, unsourced-statement -->`)).toEqual([]);
    expect(codes(`<!-- dossier-ignore unsourced-statement -->\n${statement}\n\n${statement}`)).toEqual([
      'unsourced-statement',
    ]);
    expect(codes(`${statement}\n\n<!-- dossier-ignore-file unsourced-statement -->`)).toEqual([]);
    expect(codes(`<!-- dossier-ignored -->\n${statement}`)).toEqual(['unsourced-statement']);
  });

  test('before a table, all of its cells and nothing behind it', () => {
    const table = `| a | b |\n| --- | --- |\n| ${statement} | ${statement} |\n`;
    expect(codes(`<!-- dossier-ignore unsourced-statement -->\n\n${table}`)).toEqual([]);
    expect(codes(`<!-- dossier-ignore unsourced-statement -->\n\n${table}\n${statement}`)).toEqual([
      'unsourced-statement',
    ]);
  });

  test('by the project: a code, or a code where the text is this one', () => {
    expect(codes(statement, { ignore: [{ code: 'unsourced-statement' }] })).toEqual([]);
    expect(codes(statement, { ignore: [{ code: 'unsourced-statement', text: `${statement}  ` }] })).toEqual([]);
    expect(codes(statement, { ignore: [{ code: 'unsourced-statement', text: 'Other.' }] })).toEqual([
      'unsourced-statement',
    ]);
    expect(codes(statement, { severities: { 'unsourced-statement': 'off' } })).toEqual([]);
  });

  test('a severity is raised', () => {
    const { findings } = analyse(statement, catalog, { severities: { 'unsourced-statement': 'error' } }, index);
    expect(findings.map(({ severity }) => severity)).toEqual(['error']);
  });
});

test('coverage counts statements with evidence, by section', () => {
  const report = read(
    'Sable Otter came.\n\n# One\n\nSable Otter came [@lund-2023, p. 1]. Sable Otter left [@nobody-2020].\n\n# Two\n\nNothing.\n',
  );
  expect(report.coverage).toEqual({
    statements: 3,
    withEvidence: 1,
    sections: [
      { statements: 1, withEvidence: 0 },
      { statements: 2, withEvidence: 1 },
      { statements: 0, withEvidence: 0 },
    ],
  });
});

test('the bundled pack: its own claims, cited, bind to themselves', () => {
  const path = 'data/china-europe-2024.yaml';
  const { value } = readDossierPack(readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8'), path);
  const bundled = buildCatalog(value === undefined ? [] : [value]).catalog;
  const own = new EvidenceIndex(bundled);
  let bound = 0;
  let first = 0;
  for (const claim of bundled.claims.values()) {
    const [evidence] = claim.evidence;
    const text = `${claim.statement.replace(/\.$/, '')} [@${evidence?.source ?? ''}, ${evidence?.locator ?? ''}].`;
    const [statement] = analyse(text, bundled, {}, own).statements;
    if (statement === undefined) continue;
    bound += 1;
    if (statement.bindings[0]?.claim === claim.id) first += 1;
  }
  expect(bound).toBeGreaterThan(40);
  expect(first).toBe(bound);
});

describe('any text', () => {
  const piece = fc.constantFrom(
    'Sable Otter ',
    'outage in Rotterdal ',
    'began on 15 May 2023 ',
    'is very likely ',
    '[@lund-2023, p. 4]',
    '[@none-2020]',
    '[^1]',
    '\n\n[^1]: @lund-2023\n\n',
    '. ',
    '? ',
    '\n',
    '\n\n',
    '- ',
    '> ',
    '# ',
    '| a | b |\n| - | - |\n| ',
    '**',
    '`',
    '\u0441ases ',
    '<!-- dossier-ignore -->',
    '(',
    '"',
    '\\',
    '&amp;',
    '40 ships ',
  );
  const texts = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''));

  test('every span lies in it, every index exists, every edit is inside', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const { statements, findings, citations, mentions, sections } = read(text);
        const inside = ({ start, end }: { start: number; end: number }): boolean =>
          start >= 0 && start <= end && end <= text.length;
        const good = [
          statements.every(inside),
          findings.every(inside),
          citations.every((one) => inside(one) && inside(one.keySpan)),
          statements.every((one) => one.mentions.length > 0 && one.mentions.every((i) => mentions[i] !== undefined)),
          statements.every((one) => one.citations.every((i) => citations[i] !== undefined)),
          statements.every((one) => sections[one.section] !== undefined),
          findings.every((one) => one.statement === undefined || statements[one.statement] !== undefined),
          findings.every((one) => one.fixes.every((fix) => fix.kind !== 'replace' || inside(fix.edit))),
          findings.every((one) =>
            one.fixes.every((fix) => fix.kind !== 'cite' || (fix.at >= one.start && fix.at <= text.length)),
          ),
          statements.every((one) => one.status !== 'unsourced' || one.bindings.length === 0),
        ];
        expect(good).toEqual(good.map(() => true));
      }),
    );
  });

  test('four times the text costs no more than a few times as much', () => {
    const cost = (part: string, length: number): number => {
      const text = part.repeat(Math.floor(length / part.length));
      const { blocks, comments } = parseDocument(text);
      const sentences = blocks.flatMap((block) => [...sentencesOf(block, 0)]);
      const mentions = settleMentions(
        blocks.map((block) => scanNames(block, splitSentences(block.readable.text), catalog)),
        catalog,
        {},
      );
      const before = process.cpuUsage().user;
      const citations = resolveCitations(blocks, blocks.map(scanCitations), index);
      const { statements, findings } = judge({ blocks, sentences, mentions, citations, comments }, index);
      decide(findings, { text, blocks, comments, statements }, {});
      return process.cpuUsage().user - before;
    };
    for (const part of [
      'Sable Otter[^1] ',
      'Sable Otter ..',
      '@li2020 [ Sable Otter ',
      'Sable Otter. ',
      '\u0441ases ',
    ]) {
      cost(part, 5_000);
      const small = Math.max(cost(part, 20_000), 5_000);
      // A quadratic cost would be sixteen times as high.
      expect(cost(part, 80_000) / small, part).toBeLessThan(12);
    }
  });
});
