import { describe, expect, test } from 'vitest';
import { entityId, sourceId } from '../../../src/core/catalog/ids.ts';
import { analyse } from '../../../src/core/report/analyse.ts';
import { citationEdits, mentionEdits } from '../../../src/core/report/reportRenames.ts';
import type { TextEdit } from '../../../src/core/report/report.ts';
import { actor, catalogOf, source } from '../../support/catalog.ts';

const catalog = catalogOf(
  actor('mivd', ['MIVD', 'Fancy Bear', 'The Service']),
  actor('okapi', ['Okapi Group']),
  actor('other', ['Harbour Group', 'Twinfold']),
  actor('twin', ['Quay Group', 'Twinfold']),
  source('li-2024'),
  source('b'),
);

function applied(text: string, edits: readonly TextEdit[]): string {
  return edits
    .toSorted((a, b) => b.start - a.start)
    .reduce((all, { start, end, newText }) => all.slice(0, start) + newText + all.slice(end), text);
}

describe('citations of a source that has another key', () => {
  test.each([
    ['[see @li-2024, para. 5; @b; -@li-2024]', '[see @new, para. 5; @b; -@new]'],
    ['As @li-2024 [p. 3] says, @{li-2024} too.', 'As @new [p. 3] says, @{new} too.'],
    ['`@li-2024` <!-- @li-2024 --> \\@li-2024 and me@li-2024', undefined],
    [
      'The MIVD.[^Li-2024] Again.[^n]\n\n[^Li-2024]: A note.\n[^n]: @li-2024, p. 1.',
      'The MIVD.[^new] Again.[^n]\n\n[^new]: A note.\n[^n]: @new, p. 1.',
    ],
    [
      'It.[^li-2024]\n\n> [^li-2024]:\n>     Text\n>\n>     more\n\n```\n[^li-2024]: code\n```',
      'It.[^new]\n\n> [^new]:\n>     Text\n>\n>     more\n\n```\n[^li-2024]: code\n```',
    ],
    ['See [^n].\n\n[^n]: li-2024 and @li-2024', 'See [^n].\n\n[^n]: li-2024 and @new'],
  ])('%j', (text, after) => {
    const edits = citationEdits(text, analyse(text, catalog), sourceId('li-2024'), 'new');
    expect(applied(text, edits)).toBe(after ?? text);
  });

  test('a key that Pandoc would not read whole has braces', () => {
    const text = 'x [@li-2024] @{li-2024}.';
    const edits = citationEdits(text, analyse(text, catalog), sourceId('li-2024'), 'a--b');
    expect(applied(text, edits)).toBe('x [@{a--b}] @{a--b}.');
  });
});

describe('mentions by a name that is another one', () => {
  test.each([
    ["Fancy Bear, fancy bear's and FANCY BEAR; MIVD.", "X Y, X Y's and X Y; MIVD.", 0],
    ['> Fancy\n> Bear was here. `Fancy Bear` stays.', '> X Y was here. `Fancy Bear` stays.', 0],
    ['**Fancy Bear** and [Fancy Bear](https://fancy.bear)', '**X Y** and [X Y](https://fancy.bear)', 0],
    [
      '**Fancy** Bear and *Fan*cy Bear, Fancy&nbsp;Bear, Fancy Bear',
      '**Fancy** Bear and *Fan*cy Bear, Fancy&nbsp;Bear, X Y',
      3,
    ],
  ])('%j', (text, after, left) => {
    const found = mentionEdits(text, analyse(text, catalog), entityId('mivd'), 'Fancy Bear', 'X Y');
    expect([applied(text, found.edits), found.left]).toEqual([after, left]);
  });

  test('a name of which only a part stands there stays, and is counted', () => {
    const text = 'The Okapi Group met. Okapi spoke.';
    const report = analyse(text, catalog);
    expect(report.mentions).toHaveLength(2);
    const found = mentionEdits(text, report, entityId('okapi'), 'Okapi Group', 'X');
    expect([applied(text, found.edits), found.left]).toEqual(['The X met. Okapi spoke.', 1]);
  });

  test('nobody knows whom an ambiguous one means', () => {
    const text = 'Twinfold met.';
    const { mentions } = analyse(text, catalog);
    expect(mentions[0]?.candidates).toHaveLength(2);
    expect(mentionEdits(text, analyse(text, catalog), entityId('other'), 'Twinfold', 'X')).toEqual({
      edits: [],
      left: 0,
    });
  });
});
