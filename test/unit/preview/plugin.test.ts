import markdownIt from 'markdown-it';
import { describe, expect, test } from 'vitest';
import { EvidenceIndex } from '../../../src/core/report/evidenceIndex.ts';
import type { MarkdownIt } from '../../../src/preview/markdownIt.ts';
import { previewPlugin, type PreviewSource } from '../../../src/preview/plugin.ts';
import { ENGLISH_L10N } from '../../../src/core/text/l10n.ts';
import { pseudo } from '../../support/pseudo.ts';
import { actor, catalogOf, claim, source } from '../../support/catalog.ts';

const catalog = catalogOf(
  actor('mivd', ['MIVD', 'Fancy Bear'], { summary: 'A <b>service</b> & more' }),
  source('one'),
  source('two'),
  source('dated', { issued: '2024-02-06' }),
  claim('against', { about: [], evidence: ['two'], statement: 'It is not so.', disputes: ['c'] }),
  claim('c', { about: ['mivd'], evidence: ['one'], statement: 'It <script>alert(1)</script> found malware.' }),
);

function rendered(text: string, change: Partial<PreviewSource> = {}): string {
  const errors: unknown[] = [];
  const markdown = markdownIt({ html: true, linkify: true });
  previewPlugin(
    () => ({
      catalog,
      index: new EvidenceIndex(catalog),
      options: {},
      mentions: true,
      statements: true,
      l10n: ENGLISH_L10N,
      ...change,
    }),
    (error) => errors.push(error),
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- markdown-it's own types say more than is used
  )(markdown as unknown as MarkdownIt);
  const html = markdown.render(text);
  expect(errors).toEqual([]);
  return html;
}

function assertNever(error: unknown): never {
  throw error;
}

/** The words that are marked, their cards left out. */
function marked(html: string): readonly string[] {
  const found = [...html.matchAll(/<span class="dossier-mention[^>]*>([^<]*)/g)];
  return found.map((match) => match[1] ?? '');
}

describe('the preview', () => {
  test('marks names where they are read, and nowhere else', () => {
    const html = rendered('MIVD, `MIVD`, [MIVD](https://x.example/MIVD) and\n\n    MIVD\n\n<i title="MIVD">MIVD</i>');
    expect(marked(html)).toEqual(['MIVD', 'MIVD', 'MIVD']);
    expect(html).toContain('<code>MIVD</code>');
    expect(html).toContain('href="https://x.example/MIVD"');
    expect(html).toContain('title="MIVD">');
  });

  test('a name across emphasis is marked in each part, its card once', () => {
    const html = rendered('Seen: **Fancy** Bear.');
    expect(marked(html)).toEqual(['Fancy', ' Bear']);
    expect(html.match(/role="tooltip"/g)).toHaveLength(1);
  });

  test('everything from a pack is escaped', () => {
    const html = rendered('The MIVD.');
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('<b>service');
    expect(html).toContain('A &lt;b&gt;service&lt;/b&gt; &amp; more');
  });

  test('citations read as author and year, and lead to a list of sources', () => {
    const html = rendered('The MIVD found it [@one, para. 5; @two]. See @two and [@nobody].');
    const plain = html.replaceAll(/<[^>]+>/g, '');
    expect(plain).toMatch(/found it \(one[^;]*, para\. 5; two[^)]*\)\./i);
    expect(plain).toContain('[@nobody]');
    expect(html.match(/<li id="dossier-source-/g)).toHaveLength(2);
    expect(html).toContain('href="#dossier-source-1"');
  });

  test('the label of a footnote, which the built-in preview shows as it is written, names nobody', () => {
    expect(marked(rendered('It was seen.[^MIVD] The MIVD [^ MIVD].\n\n[^MIVD]: So says the MIVD.'))).toEqual([
      'MIVD',
      'MIVD',
      'MIVD',
    ]);
  });

  test('words of its own are the reader’s, dates are written out', () => {
    const l10n = pseudo;
    const html = rendered('The MIVD found it [@dated]. The MIVD said so.', { l10n });
    expect(html).toContain('<h2>⟦Sources⟧</h2>');
    expect(html).toContain('title="Dossier: ⟦unsourced⟧"');
    expect(html).toContain('6⟦ ⟧⟦February⟧⟦ ⟧2024</li>');
    expect(rendered('The MIVD.', { l10n })).toContain('⚠ ⟦disputed⟧: It is not so.');
  });

  test('an item of a list has the mark, be the list tight or loose', () => {
    expect(rendered('- The MIVD found a server.')).toContain('<li class="dossier-statement dossier-unsourced"');
    expect(rendered('- The MIVD found a server.\n\n- x')).toContain('<p class="dossier-statement dossier-unsourced"');
  });

  test('a statement has a quiet mark, unless that is switched off', () => {
    expect(rendered('The MIVD found a server.')).toContain('<p class="dossier-statement dossier-unsourced"');
    expect(rendered('The MIVD found a server.', { statements: false })).not.toContain('dossier-statement');
    expect(marked(rendered('The MIVD found a server.', { mentions: false }))).toEqual([]);
  });

  test('drawing the same tokens again, as another document too, gives the same again', () => {
    const markdown = markdownIt();
    previewPlugin(
      (env) =>
        typeof env === 'object' && env !== null && 'isReport' in env
          ? {
              catalog,
              index: new EvidenceIndex(catalog),
              options: {},
              mentions: true,
              statements: true,
              l10n: ENGLISH_L10N,
            }
          : undefined,
      assertNever,
      // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- markdown-it's own types say more than is used
    )(markdown as unknown as MarkdownIt);
    const tokens = markdown.parse('The MIVD found it [@one, para. 5].', {});
    const draw = (what: string): string =>
      markdown.renderer.render(tokens, markdown.options, what === 'report' ? { isReport: true } : {});
    const first = draw('report');
    expect(first).toContain('dossier-mention');
    expect(draw('page')).toBe('<p>The MIVD found it [@one, para. 5].</p>\n');
    expect(draw('report')).toBe(first);
  });

  test('what is no report is as it would be without', () => {
    const markdown = markdownIt();
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- markdown-it's own types say more than is used
    previewPlugin(() => undefined, assertNever)(markdown as unknown as MarkdownIt);
    expect(markdown.render('The MIVD [@one].')).toBe('<p>The MIVD [@one].</p>\n');
  });

  test('a report that names nobody is as it would be without', () => {
    const text = '# Weather\n\nIt *rains* & `pours`.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n';
    expect(rendered(text)).toBe(markdownIt({ html: true, linkify: true }).render(text));
  });
});
