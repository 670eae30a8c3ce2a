import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayMention, mayName } from '../../../src/core/catalog/namePrefilter.ts';
import { parseDocument } from '../../../src/core/markdown/document.ts';
import { scanNames } from '../../../src/core/report/mentions.ts';
import { splitSentences } from '../../../src/core/report/sentences.ts';
import { actor, catalogOf, incident, tool } from '../../support/catalog.ts';

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
