import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../../src/core/markdown/document.ts';
import { scanNames } from '../../../src/core/report/mentions.ts';
import { catalogOf, tool } from '../../support/catalog.ts';
import { GFM_EXAMPLES } from '../../support/gfmExamples.ts';
import { replaceableWords, shownText, withName } from '../../support/shownText.ts';

/*
 * Examples of everything that GFM adds, with a name in place of each word in turn: in text, code, addresses, labels. A name
 * is found exactly where the HTML that micromark makes of it shows it as text. Elements that GFM filters (`<xmp>`) show
 * as text there and hide what is in them in VS Code's preview; they are not read, so that example is checked up to them.
 */

const NAME = 'Emotet';
const catalog = catalogOf(tool('emotet', [NAME]));

function html(markdown: string): string {
  return micromark(markdown, { allowDangerousHtml: true, extensions: [gfm()], htmlExtensions: [gfmHtml()] });
}

describe('GFM', () => {
  it.each(GFM_EXAMPLES)('%s', (section, markdown) => {
    const readTo = section === 'Disallowed raw HTML' ? /(?:<|&lt;)xmp[\s\S]*/ : /$/;
    const words = replaceableWords(markdown);
    expect(words.length).toBeGreaterThan(0);
    for (const word of words) {
      const source = withName(markdown, word, NAME);
      const shown = shownText(html(source).replace(readTo, '')).flatMap((text) =>
        catalog.names.find(text).map(({ start, end }) => text.slice(start, end)),
      );
      const found = parseDocument(source)
        .blocks.flatMap((block) => scanNames(block, [], catalog).names)
        .map(({ start, end }) => source.slice(start, end).replaceAll(/[*_\\`[\]~]/g, ''));
      expect(found, source).toEqual(shown);
    }
  });

  it('has a name in text, code, addresses and labels', () => {
    const all = GFM_EXAMPLES.map(([, markdown]) => markdown).join('\n\n');
    const sources = replaceableWords(all).map((word) => withName(all, word, NAME));
    const found = sources.map((source) => catalog.names.find(shownText(html(source)).join('\n')).length);
    expect(found.filter((count) => count > 0).length).toBeGreaterThan(60);
    expect(found.filter((count) => count === 0).length).toBeGreaterThan(5);
  });
});
