import { expect, test } from 'vitest';
import { parseDocument } from '../../../src/core/markdown/document.ts';
import { markdownTable, plainMarkdown } from '../../../src/core/export/markdownTable.ts';

test('a head, a rule and rows', () => {
  expect(markdownTable(['A', 'B'], [['1', 'two\nlines']])).toBe('| A | B |\n| --- | --- |\n| 1 | two lines |\n');
});

/** What a cell reads, after Markdown has read it. */
function readBack(text: string): string {
  const cells = parseDocument(markdownTable(['head'], [[text]])).blocks.filter(({ kind }) => kind === 'cell');
  expect(cells).toHaveLength(2);
  expect(cells[1]?.inlines).toEqual([]);
  return cells[1]?.readable.text ?? '';
}

test.each([
  'a | b',
  '*bold* _it_ `code` ~~gone~~',
  '[link](https://example.org) ![x](y)',
  '<script>alert(1)</script> <https://example.org>',
  'see https://example.org or www.example.org or a@example.org',
  'back\\slash \\| and &amp; and $x$',
  '[^1] and [@key]',
])('%s reads as itself', (text) => {
  expect(readBack(text)).toBe(text);
});

test('white space is single', () => {
  expect(plainMarkdown('  a \n b\t')).toBe('a b');
});
