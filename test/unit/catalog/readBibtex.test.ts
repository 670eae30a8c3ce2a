import { describe, expect, it } from 'vitest';
import { readBibtex } from '../../../src/core/catalog/readBibtex.ts';

const FILE = String.raw`@comment{ignored}
@string{hw = "Harbour Weekly"}

@article{moss2024,
  author = {Moss, Ada and {The {Port} Team} and van der Berg, Jan},
  title = {The {CraneBug} Story: {\"U}ber alles \& more},
  journal = hw, year = 2024, month = mar, url = {https://example.org/a_b}, doi = {10.1/x}
}
@online{b2, title = {B}, subtitle = {of b}, date = {2021-03-04/2021-05}, organization = {ACME}}
@misc{c3, title = {C}, howpublished = {\url{https://c.example}}, year = {2020}, month = 7}
@misc{untitled, year = 2020}
@misc{moss2024, title = {Twice}}
`;

describe('readBibtex', () => {
  it('reads entries as sources with their places', () => {
    const { value, problems } = readBibtex(FILE, '/x/refs.bib');
    expect(value).toMatchObject({ id: 'refs', format: 'bibtex' });
    expect(value?.sources).toMatchObject([
      {
        id: 'moss2024',
        type: 'article-journal',
        title: 'The CraneBug Story: Über alles & more',
        author: [
          { family: 'Moss', given: 'Ada' },
          { literal: 'The Port Team' },
          { family: 'van der Berg', given: 'Jan' },
        ],
        issued: '2024-03',
        containerTitle: 'Harbour Weekly',
        URL: 'https://example.org/a_b',
        DOI: '10.1/x',
        origins: [{ pack: 'refs', path: '/x/refs.bib', line: 4, column: 1 }],
      },
      { id: 'b2', type: 'webpage', title: 'B: of b', issued: '2021-03-04', publisher: 'ACME' },
      { id: 'c3', URL: 'https://c.example', issued: '2020-07' },
    ]);
    for (const { id, origins } of value?.sources ?? []) {
      const span = origins[0]?.span;
      expect(FILE.slice(span?.start, span?.end)).toMatch(new RegExp(`^@\\w+\\{${id},[^]*\\}$`));
    }
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['bibtex-entry', 11],
      ['duplicate-id', 12],
    ]);
  });

  it('goes on behind an entry that is broken, and says where it is', () => {
    const { value, problems } = readBibtex('@misc{a, title={A}}\n@book{b, title={x\n@misc{c, title={C}}\n', 'r.bib');
    expect(value?.sources.map(({ id }) => id)).toEqual(['a', 'c']);
    expect(problems).toMatchObject([{ code: 'bibtex-syntax', line: 2, column: 1 }]);
  });

  it('counts braces anew in each entry, whatever the ones before left open', () => {
    const text = Array.from({ length: 100 }, (_, i) => `@misc{k${i}, title={x\n`).join('');
    expect(readBibtex(text, 'r.bib').problems.map(({ code }) => code)).not.toContain('too-deep');
  });

  it.each([
    ['nested braces', `@misc{a, title = ${'{'.repeat(5_000)}x${'}'.repeat(5_000)}}`, 'too-deep'],
    ['too much', 'x'.repeat(16 * 1024 * 1024 + 1), 'too-large'],
  ])('refuses %s', (_, text, code) => {
    expect(readBibtex(text, 'r.bib').problems).toMatchObject([{ code }]);
  });

  it.each([
    '',
    '@',
    '@misc',
    '@misc{',
    '@misc{a',
    '@misc{a,',
    '@string{a = a}\n@misc{b, title = a}',
    '@misc{a, title = }',
    '\uFEFF@misc{a, title={A}}',
    '%\u0000',
    '@article{\uD800, title={x}}',
    String.raw`@misc{a, title={\undefinedcommand{x} \begin{y}}}`,
  ])('reads %j without an exception', (text) => {
    expect(readBibtex(text, 'r.bib').value?.format).toBe('bibtex');
  });

  it('cut off anywhere is read without an exception', () => {
    for (let end = 0; end < FILE.length; end += 3) {
      const { problems } = readBibtex(FILE.slice(0, end), 'r.bib');
      for (const { span } of problems) expect(span.end).toBeLessThanOrEqual(end);
    }
  });
});
