import { httpsAddress } from '../../../../src/core/text/httpsAddress.ts';
import { createRequire } from 'node:module';
import * as fc from 'fast-check';
import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { commandLink, joined, link, localLink, safe, muted, text } from '../../../../src/vscode/host/safeMarkdown.ts';
import { visibleText } from '../../../../src/vscode/host/visibleText.ts';

/** What hovers, previews and other readers of Markdown make of a string: each must show `raw` and nothing else. */
const gfm = unified().use(remarkParse).use(remarkGfm).freeze();
const preview: Preview = createRequire(import.meta.url)('markdown-it')({ html: true, linkify: true });

/** markdown-it comes without types; these are the parts that are used. */
interface Token {
  readonly type: string;
  readonly content: string;
  readonly children?: readonly Token[] | null;
}
interface Preview {
  parse(markdown: string, env: object): readonly Token[];
}

const JOINER = '\u2060';

function readByRemark(markdown: string): string {
  const root: Root = gfm.parse(markdown);
  const paragraph = root.children[0];
  if (root.children.length !== 1 || paragraph?.type !== 'paragraph') throw new Error(`Not a paragraph: ${markdown}`);
  return paragraph.children
    .map((node) => {
      if (node.type !== 'text') throw new Error(`A ${node.type} in ${JSON.stringify(markdown)}`);
      return node.value;
    })
    .join('');
}

function readByMarkdownIt(markdown: string): string {
  const tokens = preview.parse(markdown, {});
  const inline = tokens[1];
  if (tokens.length !== 3 || inline?.type !== 'inline') throw new Error(`Not a paragraph: ${JSON.stringify(markdown)}`);
  return (inline.children ?? [])
    .map((token) => {
      if (token.type !== 'text' && token.type !== 'text_special')
        throw new Error(`A ${token.type} in ${JSON.stringify(markdown)}`);
      return token.content;
    })
    .join('');
}

const PAYLOADS = [
  '[click](command:workbench.action.terminal.new)',
  '![](https://evil.example/beacon.png)',
  '<img src=x onerror=alert(1)>',
  '<a href="command:x">y</a>',
  '<span style="color:red">x</span>',
  'https://evil.example/a?b=c and more',
  'www.evil.example',
  'someone@evil.example',
  '<https://evil.example>',
  '# heading',
  '- list',
  '1. list',
  '> quote',
  '    code',
  '```\ncode\n```',
  'a\rb\u2028c\u2029d',
  '`code` **bold** _em_ ~~gone~~',
  '| a | b |\n|---|---|\n| 1 | 2 |',
  '&lt;img src=x&gt; &#91;x&#93;(y)',
  '\\[escaped](command:x)',
  '$(zap) $\\(zap)',
  '[ref]: https://evil.example',
  '[^1]: note',
  'mailto:a@b.c',
  '*x *x '.repeat(50),
  '--- \n ---',
  '===',
  '{{ x }} <!-- y --> <?php z ?> <![CDATA[x]]>',
];

describe('text from packs', () => {
  test.each(PAYLOADS)('reads as written: %j', (payload) => {
    const { value } = text(payload);
    const expected = visibleText(payload);
    expect(readByRemark(value).replaceAll(JOINER, '')).toBe(expected);
    expect(readByMarkdownIt(value).replaceAll(JOINER, '')).toBe(expected);
    expect(value).not.toMatch(/<|\$\(|(?<!\\)[[\]()`*_!]/);
  });

  test('any text reads as written, in two readers of Markdown', () => {
    const hostile = fc.array(
      fc.constantFrom(
        ...'[]()<>!*_~`#+-.|\\&;:/@$"\'{}=^ \n\r\tab1'.split(''),
        'http',
        '://',
        'www.',
        '$(',
        'é',
        '中',
        '😀',
      ),
      { maxLength: 60 },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          hostile.map((parts) => parts.join('')),
          fc.string({ unit: 'grapheme' }),
        ),
        (raw) => {
          const expected = visibleText(raw);
          if (expected === '') return;
          const { value } = text(raw);
          expect(readByRemark(value).replaceAll(JOINER, '')).toBe(expected);
          expect(readByMarkdownIt(value).replaceAll(JOINER, '')).toBe(expected);
        },
      ),
      { numRuns: 500 },
    );
  });

  test('is cut, and counts before escaping', () => {
    expect(text('abcdef', 4).value).toBe('abc…');
    expect(text('😀😀😀', 4).value).toBe('😀…');
  });
});

describe('templates', () => {
  test('escape strings and keep safe parts', () => {
    expect(safe`- ${'*a*'} ${safe`**${'b_'}**`}`.value).toBe(String.raw`- \*a\* **b\_**`);
  });

  test('leave out what is not there', () => {
    expect(joined(['a', undefined, text(''), 'b'], ' · ').value).toBe('a · b');
    expect(muted('').value).toBe('');
  });

  test('set back with the one style that the renderer lets through', () => {
    expect(muted('a<b').value).toBe(
      '<span style="color:var(--vscode-peekViewTitleDescription-foreground);">a&lt;b</span>',
    );
  });
});

describe('links', () => {
  test.each([
    'javascript:alert(1)',
    'data:text/html,x',
    'file:///etc/passwd',
    'vscode://x',
    'command:x',
    'http://plain.example',
    'https://user@evil.example',
    '\\\\server\\share',
    'not an address',
  ])('no link to %s', (address) => {
    expect(link('label', address).value).toBe('label');
  });

  test('an address cannot end its link', () => {
    const { value } = link('x', 'https://a.example/b) [c](command:d');
    expect(value).toMatch(/^\[x\]\(https:\/\/a\.example\/[^()<>\s[\]]*\s"[^"]*"\)$/);
  });

  test('punycode shows the host as it is looked up', () => {
    expect(httpsAddress('https://аррӏе.example/')).toBe('https://xn--80ak6aa92e.example/');
  });

  test('arguments of a command are data', () => {
    const { value } = commandLink(
      'x',
      'dossier.showCard',
      [{ kind: 'entity', id: `a")](command:b) '!*~_` }],
      'Show "it"',
    );
    const [, target = '', title = ''] = /^\[x\]\((\S+) "(.*)"\)$/.exec(value) ?? [];
    expect(target).toMatch(/^command:dossier\.showCard\?[\w.%-]+$/);
    expect(JSON.parse(decodeURIComponent(target.slice(target.indexOf('?') + 1)))).toEqual([
      { kind: 'entity', id: `a")](command:b) '!*~_` },
    ]);
    expect(title).toBe(String.raw`Show \"it\"`);
  });

  test('a path of ours stays in its place', () => {
    expect(localLink('x', '/entity/a%2Fb/T (1).md').value).toBe('[x](../../entity/a%252Fb/T%20%281%29.md)');
  });
});
