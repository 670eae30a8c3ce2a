import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { footnoted } from '../../../src/core/export/footnotes.ts';
import { parseDocument } from '../../../src/core/markdown/document.ts';
import { analyse } from '../../../src/core/report/analyse.ts';
import { covers } from '../../../src/core/text/span.ts';
import { referenceTo } from '../../../src/core/view/exports.ts';
import { catalogOf, actor, source } from '../../support/catalog.ts';
import { reportText, trialCatalog } from '../../support/reportTrials.ts';

const CATALOG = catalogOf(
  actor('apt28', ['Fancy Bear']),
  source('li-2024', {
    author: [{ family: 'Li', given: 'Ann' }],
    title: 'Bears & *cranes*',
    issued: '2024-02',
    publisher: 'The Post',
    URL: 'https://example.org/li',
  }),
  source('moss-2023', { author: [{ literal: 'Moss' }], title: 'Cranes that listen', issued: '2023' }),
);
const LI = 'Ann Li (2024). Bears \\& \\*cranes\\*. The Post, 2024-02 <https://example.org/li>';
const MOSS = 'Moss (2023). Cranes that listen';

function made(text: string): string {
  return footnoted(text, analyse(text, CATALOG, {}), (id) => referenceTo(id, CATALOG)).text;
}

describe('plain footnotes', () => {
  test.each([
    ['a bracket', 'They left [@li-2024].\n', `They left[^1].\n\n[^1]: ${LI}.\n`],
    [
      'locator and prefix',
      'They left [see @li-2024, para. 5 on this].',
      `They left[^1].\n\n[^1]: see ${LI}, para. 5 on this.\n`,
    ],
    ['several keys', 'Left [@li-2024, p. 3; also @moss-2023].', `Left[^1].\n\n[^1]: ${LI}, p. 3; also ${MOSS}.\n`],
    ['a key in braces, without its author', 'Left [-@{li-2024}].', `Left[^1].\n\n[^1]: ${LI}.\n`],
    ['in running text', '@li-2024 [p. 3] says so.', `Li (2024)[^1] says so.\n\n[^1]: ${LI}, p. 3.\n`],
    ['the year only', 'Li -@li-2024 says so.', `Li (2024)[^1] says so.\n\n[^1]: ${LI}.\n`],
    ['behind the full stop', 'They left. [@moss-2023]\n\nMore.\n', `They left.[^1]\n\nMore.\n\n[^1]: ${MOSS}.\n`],
    ['the same note twice', 'A [@moss-2023]. B [@moss-2023].', `A[^1]. B[^1].\n\n[^1]: ${MOSS}.\n`],
    ['numbers that are taken', 'A [@moss-2023].[^1]\n\n[^1]: Mine.\n', `A[^2].[^1]\n\n[^1]: Mine.\n\n[^2]: ${MOSS}.\n`],
    ['over a line of a quote', '> A [@moss-2023;\n> @li-2024].\n', `> A[^1].\n\n[^1]: ${MOSS}; ${LI}.\n`],
    ['a list', '- [@moss-2023] says\n', `- [^1] says\n\n[^1]: ${MOSS}.\n`],
    ['a mark that would define', '[@moss-2023]: that is it.', `[^1]\\: that is it.\n\n[^1]: ${MOSS}.\n`],
    ['within a note', 'A.[^1]\n\n[^1]: See [@moss-2023].\n', `A.[^1]\n\n[^1]: See (${MOSS}).\n`],
    ['Windows line ends', 'A [@moss-2023].\r\n', `A[^1].\r\n\r\n[^1]: ${MOSS}.\r\n`],
    ['an image', '![A [@moss-2023]](a.png)', undefined],
    ['nothing', 'A, says `[@moss-2023]`. [A link](https://example.org/li).', undefined],
    ['an unknown key', 'A [@nobody-2024].', undefined],
    ['one unknown key of two', 'A [@nobody-2024; @moss-2023].', `A[^1].\n\n[^1]: \\@nobody-2024; ${MOSS}.\n`],
  ])('for %s', (_, text, wanted) => {
    expect(made(text)).toBe(wanted ?? text);
  });

  test('stand where they are read when the end of the report is code', () => {
    const text = 'A [@moss-2023].\n\n```\ncode\n';
    expect(made(text)).toBe(`A[^1].\n\n[^1]: ${MOSS}.\n\n\n\`\`\`\ncode\n`);
    expect(analyse(made(text), CATALOG, {}).citations).toMatchObject([{ sources: ['moss-2023'] }]);
  });

  test('tell which keys were left', () => {
    const text = 'A [@nobody-2024; @moss-2023]. B [@none-2024].';
    expect(footnoted(text, analyse(text, CATALOG, {}), (id) => referenceTo(id, CATALOG)).left).toEqual([
      'nobody-2024',
      'none-2024',
    ]);
  });

  test('cite what was cited, where it was cited, and change nothing that is no citation', () => {
    const catalog = trialCatalog();
    const cited = (text: string): readonly string[] => {
      const notes = parseDocument(text).blocks.filter(({ footnote }) => footnote !== undefined);
      return analyse(text, catalog, {})
        .citations.filter((one) => !notes.some(({ span }) => covers(span, one)))
        .flatMap(({ sources }) => sources);
    };
    fc.assert(
      fc.property(reportText(), (text) => {
        const before = analyse(text, catalog, {});
        const { text: after } = footnoted(text, before, (id) => referenceTo(id, catalog));
        expect(cited(after)).toEqual(cited(text));
        if (!before.citations.some(({ syntax }) => syntax.startsWith('pandoc'))) expect(after).toBe(text);
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});
