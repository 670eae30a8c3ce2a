import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineSnippet } from '../../../src/core/view/snippet.ts';

function snippetOf(marked: string): { readonly text: string; readonly words: string } {
  const start = marked.indexOf('‹');
  const end = marked.indexOf('›') - 1;
  const { text, highlight } = lineSnippet(marked.replace('‹', '').replace('›', ''), { start, end });
  return { text, words: text.slice(highlight.start, highlight.end) };
}

describe('a line around words', () => {
  test('a short line as it is, without its indent', () => {
    expect(snippetOf('one\n  - by the ‹MIVD› today\nthree')).toEqual({ text: '- by the MIVD today', words: 'MIVD' });
  });

  test('a long line is cut between words', () => {
    const { text, words } = snippetOf(`${'before '.repeat(20)}‹MIVD›${' after'.repeat(20)}`);
    expect(words).toBe('MIVD');
    expect(text).toBe(`…${'before '.repeat(4)}MIVD${' after'.repeat(10)}…`);
  });

  test('words over several lines become one line', () => {
    expect(snippetOf('seen ‹Fancy\r\n> Bear› there\r\n')).toEqual({
      text: 'seen Fancy > Bear there',
      words: 'Fancy > Bear',
    });
  });

  test('whatever the text, the highlight holds the words and no pair is cut', () => {
    const text = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '😀', '\t', 'word '), maxLength: 200 });
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (source, a, b) => {
        const [start = 0, end = 0] = [a % (source.length + 1), b % (source.length + 1)].sort((x, y) => x - y);
        if (cutsPair(source, start) || cutsPair(source, end)) return;
        const snippet = lineSnippet(source, { start, end });
        expect(snippet.text.slice(snippet.highlight.start, snippet.highlight.end)).toBe(
          source.slice(start, end).replace(/\s+/g, ' '),
        );
        expect(snippet.text).not.toMatch(/\p{Surrogate}|[\r\n]/u);
      }),
    );
  });
});

function cutsPair(text: string, at: number): boolean {
  return /[\uDC00-\uDFFF]/.test(text.charAt(at)) && /[\uD800-\uDBFF]/.test(text.charAt(at - 1));
}
