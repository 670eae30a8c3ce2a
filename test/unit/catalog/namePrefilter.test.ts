import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayMention, mayName } from '../../../src/core/catalog/namePrefilter.ts';
import { parseDocument } from '../../../src/core/markdown/document.ts';
import { scanNames } from '../../../src/core/report/mentions.ts';
import { splitSentences } from '../../../src/core/report/sentences.ts';
import { actor, catalogOf, incident, tool } from '../../support/catalog.ts';
import { EXAMPLES, markdownText } from '../../support/markdownText.ts';
import { withName } from '../../support/shownText.ts';

const catalog = catalogOf(
  actor('bear', ['Fancy Bear', 'APT28', 'R&D']),
  tool('jss', ['JSSLoader', 'more_eggs']),
  tool('at', ['at']),
  actor('play', ['Play']),
  incident('theft', ['Theft of the Plans'], {
    cues: [
      ['plan*|scheme', 'stolen|taken away'],
      ['@bear', 'plans'],
    ],
  }),
);

describe('mayName', () => {
  it.each(['plain text', 'at play, to play', 'a [link](http://x.example/y) and *emphasis*', 'Bear, fancy that', ''])(
    'is false for %j',
    (raw) => expect(mayName(raw, catalog.names)).toBe(false),
  );

  it.each([
    'APT28',
    '**APT**28',
    'APT<b>28</b>',
    '[APT](u)28',
    '&#65;PT28',
    'R&amp;D',
    'Fancy\n> > Bear',
    '*Fancy*     _Bear_',
    '[Fancy](u) Bear',
    'Fancy <i>Bear</i>',
    'Fancy <!-- x --> Bear',
    'fаncy bear',
    'ＡＰＴ２８',
    'JSS\\-Loader',
    'more\\_eggs',
    'Play',
  ])('is true for %j', (raw) => expect(mayName(raw, catalog.names)).toBe(true));

  it('knows the words of cues that need no name', () => {
    expect(mayMention('Their SCHEMES were taken  away', catalog.names)).toBe(true);
    expect(mayMention('nothing of the kind', catalog.names)).toBe(false);
  });

  /** What the look says of a piece against what is read in it; how often something was. */
  function held(raw: string): number {
    let seen = 0;
    for (const block of parseDocument(raw).blocks) {
      const { names, cues } = scanNames(block, splitSentences(block.readable.text), catalog);
      if (names.length > 0) expect(mayName(raw, catalog.names), raw).toBe(true);
      if (names.length + cues.length > 0) expect(mayMention(raw, catalog.names), raw).toBe(true);
      seen += names.length + cues.length;
    }
    return seen;
  }

  it('never loses what can be read in an example of CommonMark or GFM, a name in place of any of its words', () => {
    let seen = 0;
    for (const example of EXAMPLES) {
      for (const word of new Set(example.match(/[A-Za-z]{2,}/g))) {
        for (const name of ['Fancy Bear', 'APT28', 'scheme was stolen']) seen += held(withName(example, word, name));
      }
    }
    expect(seen).toBeGreaterThan(3_000);
  });

  it('never loses a name that random Markdown takes apart', () => {
    const PARTS = ['Fancy|Bear', 'APT|28', 'JSS|Loader', 'R|&amp;|D', 'more|_eggs', 'scheme|stolen'].map((one) =>
      one.split('|'),
    );
    const torn = fc
      .tuple(fc.constantFrom(...PARTS), fc.array(markdownText(2), { minLength: 2, maxLength: 2 }))
      .map(([parts, between]) => parts.reduce((text, part, i) => text + (between[i - 1] ?? '') + part));
    let seen = 0;
    fc.assert(
      fc.property(fc.array(fc.tuple(torn, markdownText(2)), { minLength: 1, maxLength: 3 }), (parts) => {
        seen += held(parts.flat().join(''));
      }),
      { numRuns: 4_000 },
    );
    expect(seen).toBeGreaterThan(300);
  });

  it('never loses what can be read', () => {
    const noise = fc.array(
      fc.constantFrom(
        ...'** * _ ` [ ] ](u) ](<u v>) ][x] ![ <b> </b> <!--x--> \\ &amp; &#66; &shy; ~~ ~ | > # - [^1] $ : . & x \u00ad а'.split(
          ' ',
        ),
        ' ',
        ' ',
        '\n',
        '\n> ',
        '  \n',
        '\\\n',
        '\u200b',
      ),
      { maxLength: 3 },
    );
    const parts = fc.constantFrom(
      ...[
        'Fancy|Bear',
        'APT|28',
        'A|PT28',
        'R|&|D',
        'JSS|Loader',
        'more|_|eggs',
        'scheme|stolen',
        'plans|taken|away',
      ].map((one) => one.split('|')),
    );
    const source = fc
      .tuple(parts, fc.array(noise, { minLength: 4, maxLength: 4 }))
      .map(
        ([name, signs]) =>
          name.reduce((text, part, i) => text + (signs[i] ?? []).join('') + part, '') + (signs[3] ?? []).join(''),
      );
    let seen = 0;
    fc.assert(
      fc.property(source, (raw) => {
        for (const block of parseDocument(raw).blocks) {
          const { names, cues } = scanNames(block, splitSentences(block.readable.text), catalog);
          if (names.length > 0) {
            seen += 1;
            expect(mayName(raw, catalog.names)).toBe(true);
          }
          if (names.length + cues.length > 0) expect(mayMention(raw, catalog.names)).toBe(true);
        }
      }),
      { numRuns: 3000 },
    );
    expect(seen).toBeGreaterThan(100);
  });
});
