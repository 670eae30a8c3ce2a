import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDocument, parseWhole } from '../../../src/core/markdown/document.ts';
import { markdownText } from '../../support/markdownText.ts';

/*
 * Our own scanners against the parser: whatever is written, both read the same blocks, runs, inlines and comments, and
 * pieces read apart are the whole read at once. `npm run bench` runs the same for longer, and over the corpora.
 */

function expectSame(text: string): void {
  const { problems: _, ...pieces } = parseDocument(text);
  const { problems: __, ...whole } = parseWhole(text);
  expect(pieces).toEqual(whole);
}

describe('read by pieces and read at once', { timeout: 60_000 }, () => {
  it('agree on random Markdown', () => {
    fc.assert(fc.property(markdownText(), expectSame), { numRuns: 1500 });
  });

  it.each([
    // Each of these was once read differently.
    '<!--\n\n',
    '|\n[^1]:-',
    '"\n>*',
    '=\n- >+',
    '-\n[ ] |',
    '[b]:"\n=\n]',
    '[b]:"\n-\n*',
    '---\n>',
    '|\n0.\n|-',
    '~|||\n- |-|-',
    '+ # [ ] |',
    '* [x] -\n\t=',
    '0. [b]:"\n[x] [',
    '- b\n<r>\n*',
    '0. |\n<r>\n```\n\nb',
    '- \\\n<e>\n  >',
    '[^1]:[^1]:a\n\t-',
    '1. <div>\\\n\t*',
    '[\n ]()',
    '>\n\t|\n0.',
    '    code\n\n3. three',
    '<****@intel471.com>',
    '<![CDATA[>*\n\n]',
    '* [x] \r</b>    a',
  ])('agree on %j', expectSame);

  it.each([
    ['fences', '```\n# a\n```\nb\n~~~~ x\n~~~\n~~~~\n```` a`b\nc\n\n- ```\n  d\ne\n'],
    [
      'HTML blocks',
      '<script>\n\na</script> b\nc\n\n<!-- a\n\nb --> c\nd\n\n<?a\n\n?>\n\n<!X\n>\n\n<div\nid=a>\nb\n\n<b>\nc\n\nd\n<b>\ne\n',
    ],
    ['loose and nested lists', '- a\n\n  b\n- c\n\n\n  d\n  1. e\n\n     f\n 2) g\n- \n\n  h\n-\n  i\n'],
    ['lazy lines', '> a\nb\n> - c\nd\n    e\n===\n> f\n---\n- g\nh\n# i\n'],
    ['setext', 'a\nb\n===\n\nc\n---\n- d\n  ---\n> e\n---\nf\n   ====  \n'],
    ['tables', 'a\n| b | c |\n|:--|--:|\n| d \\| e | `f` | g |\n| h\n> i\n\n|j|\n|-|\n# k\n\na | b\n-|-\nc\n    d\n'],
    ['definitions', '[a]: /u\n[b]: <v w>\n"t"\n[c]:\n/x\n\'t\nu\'\nd [a] [b] [c]\n[e]: f g\n[a]\n\n> [g]: /h\n\n[g]\n'],
    ['footnotes', 'a[^1] [^2][^x]\n\n[^1]: b\n    c\n\n    - d\n\n[^2]:\n\n    e\nf\n\n[^1]: again\n'],
    ['front matter', '---\na: b\n...\nc\n---  \nd\n---\ne\n'],
    ['indented code', '    a\n\n\tb\nc\n    d\n\n- e\n\n      f\n\n\tg\n'],
    ['links', '[a](b "c") [d](<e f>) [g](h(i)j) [k](\n l) ![m [n](o) p](q) [r [s](t) u](v) [w][] [x][y]\n\n[w]: z\n'],
    ['emphasis', '*a **b** c* ***d*** __e__f_g_ **h*i**j* *k_l*m_ a*"b"*c _(a)_b **APT**29 *a\nb*\n'],
    [
      'autolinks',
      '<http://a.b?c*d*> http://a.b/c_d_e. (www.x.y) me@x.org, <b@c.d> a_b@c.d_ [x](http://y.z) `http://c.d`\n',
    ],
    ['endings', 'a\r\nb\rc  \r\n\r\n# d\r- e\r\n  f\r\r```\r\ng\r```\rh'],
    ['tabs', '-\ta\n\n\tb\n>\tc\n>\t\td\n1.\te\n\n\t\tf\n \t g\n'],
    ['odd characters', '\uFEFF# \0a\n\n\uD800 *\uDC00b* \u00A0c\u2028d*é*\n'],
  ])('agree on %s', (_, text) => {
    expectSame(text);
    // And on every beginning and end of it.
    for (let i = 0; i <= text.length; i += 3) {
      expectSame(text.slice(0, i));
      expectSame(text.slice(i));
    }
  });
});
