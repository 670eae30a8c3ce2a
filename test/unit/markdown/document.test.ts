import { describe, expect, it } from 'vitest';
import type { Block } from '../../../src/core/markdown/block.ts';
import { parseDocument } from '../../../src/core/markdown/document.ts';
import { toSource } from '../../../src/core/markdown/readable.ts';
import { marks } from '../../support/marks.ts';

/** The source spans of every place where `name` is read. */
function found(text: string, name: string): { start: number; end: number }[] {
  return parseDocument(text).blocks.flatMap((block) => places(block, name));
}

function places(block: Block, name: string): { start: number; end: number }[] {
  const spans = [];
  const { text } = block.readable;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    spans.push(toSource(block.readable, { start: at, end: at + name.length }));
  }
  return spans;
}

/** Input marks where `name` must be found, and nowhere else. */
function check(input: string, name = 'Fancy Bear'): void {
  const { text, spans } = marks(input);
  expect(found(text, name)).toEqual(spans.map(({ start, end }) => ({ start, end })));
}

describe('what a reader reads, and where it stands', () => {
  it.each([
    ['paragraph', 'seen {m:Fancy Bear}.'],
    ['emphasis around', '**{m:Fancy Bear}** and _{m:Fancy Bear}_'],
    ['emphasis inside', 'by **{m:Fancy** Bear}, {m:Fancy _Bear}_'],
    ['soft break', 'by {m:Fancy\nBear}'],
    ['soft break in a quote', '> by {m:Fancy\n> Bear} now'],
    ['lazy line', '> by {m:Fancy\nBear} now'],
    ['nested quote and list', '> - by {m:Fancy\n>   Bear} now'],
    ['CRLF', 'by {m:Fancy\r\nBear} now'],
    ['lone CR', 'by {m:Fancy\rBear} now'],
    ['hard break with spaces', 'by {m:Fancy  \nBear} now'],
    ['hard break with a backslash', 'by {m:Fancy\\\nBear} now'],
    ['break element', 'by {m:Fancy<br>Bear} and {m:Fancy<br />\nBear}'],
    ['reference inside', 'by {m:Fan&#99;y Bear}, {m:&#70;ancy Bea&#114;}'],
    ['escape before', '\\*{m:Fancy Bear}\\*'],
    ['inline HTML', 'by {m:Fancy</b> Bear}<i>'],
    ['comment inside', 'by {m:Fancy<!-- not --> Bear}'],
    ['strikethrough', '~~{m:Fancy Bear}~~'],
    ['link text, not destination or title', '[{m:Fancy Bear}](Fancy%20Bear "Fancy Bear")'],
    ['image alt', '![a {m:Fancy Bear} b](x.png)'],
    ['image alt with emphasis', '![a {m:Fancy *Bear}*](x.png)'],
    ['reference link', '[{m:Fancy Bear}][a] [{m:Fancy Bear}]\n\n[a]: Fancy\n[fancy bear]: </Fancy Bear> "Fancy Bear"'],
    ['undefined reference is text', '[{m:Fancy Bear}][b]'],
    ['code', '`Fancy Bear` {m:Fancy Bear}'],
    ['fence', '```\nFancy Bear\n```\n{m:Fancy Bear}'],
    ['indented code', '    Fancy Bear\n\n{m:Fancy Bear}'],
    ['heading', '# {m:Fancy Bear} #\n\n{m:Fancy\nBear}\n==='],
    ['table', '| a | {m:Fancy Bear} |\n|---|---|\n| {m:Fancy **Bear}** | Fancy | Bear |'],
    ['footnote', 'x[^1]\n\n[^1]: by {m:Fancy\n    Bear}'],
    ['front matter', '---\ntitle: Fancy Bear\n---\n{m:Fancy Bear}'],
    ['HTML block', '<div title="Fancy Bear">{m:Fancy Bear}<!-- Fancy Bear --></div>'],
    ['HTML block over lines', '> <div>by {m:Fancy\n> Bear}</div>'],
    ['code elements', '<code>Fancy Bear</code> {m:Fancy Bear} x <kbd>Fancy Bear</kbd>'],
    ['not across blocks', 'Fancy\n\nBear'],
    ['not across cells', '| Fancy | Bear |\n|-|-|'],
    ['not across code or images', 'Fancy `x` Bear, Fancy ![](x) Bear'],
    ['not across a footnote number', 'Fancy[^1] Bear\n\n[^1]: x'],
    ['task list', '- [x] {m:Fancy Bear}'],
    ['tabs', '-\t{m:Fancy Bear}\n\n\t{m:Fancy\n\tBear}'],
    ['byte order mark', '\uFEFF# {m:Fancy Bear}'],
    ['NUL and lone surrogates', '\0\uD800{m:Fancy Bear}\uDC00'],
  ])('%s', (_, input) => check(input));

  it('reads escaped pipes in cells', () => check('| {m:a\\|b} |\n|-|', 'a|b'));

  it('keeps inlines with their places', () => {
    const { text, spans } = marks(
      'see {l:[{t:this}](http://a.b/c "t")}, {u:https://x.org/y}, {f:[^N]} {i:![a](b)}\n\n[^n]: x',
    );
    const [block] = parseDocument(text).blocks;
    const at = (name: string): { start: number; end: number } | undefined => {
      const mark = spans.find((span) => span.name === name);
      return mark && { start: mark.start, end: mark.end };
    };
    expect(block?.inlines).toEqual([
      { kind: 'link', span: at('l'), url: 'http://a.b/c', text: at('t') },
      { kind: 'link', span: at('u'), url: 'https://x.org/y', text: at('u') },
      { kind: 'footnote', span: at('f'), label: 'N' },
      { kind: 'image', span: at('i'), url: 'b' },
    ]);
  });

  it('tells where a block stands', () => {
    const blocks = parseDocument('# H\n\n> q\n\n- l\n\n[^Ab]: note\n\nx[^ab]').blocks;
    expect(
      blocks.map(({ kind, depth, inList, inQuote, footnote }) => [kind, depth, inList, inQuote, footnote]),
    ).toEqual([
      ['heading', 1, false, false, undefined],
      ['paragraph', 0, false, true, undefined],
      ['paragraph', 0, true, false, undefined],
      ['paragraph', 0, false, false, 'AB'],
      ['paragraph', 0, false, false, undefined],
    ]);
  });

  it('collects comments and front matter', () => {
    const { text, spans } = marks('{f:---\na: b\n---}\n\nx {c:<!-- one -->}\n\n{c:<!-- two\nlines -->}\n');
    const document = parseDocument(text);
    expect(document.comments.map(({ span, text: inside }) => [span.start, span.end, inside])).toEqual(
      spans.slice(1).map((span, i) => [span.start, span.end, [' one ', ' two\nlines '][i]]),
    );
    expect(document.frontMatter).toEqual({ start: 0, end: spans[0]?.end });
  });
});
