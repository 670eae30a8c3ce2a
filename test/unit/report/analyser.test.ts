import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/report/analyse.ts';
import { Analyser } from '../../../src/core/report/analyser.ts';
import { catalogOf } from '../../support/catalog.ts';
import { edited, editScript, EXAMPLES, exampleText, inverse } from '../../support/markdownText.ts';
import { reportText, SENTENCES, trialCatalog } from '../../support/reportTrials.ts';

const catalog = trialCatalog();
const PARAGRAPHS = Array.from(
  { length: 200 },
  (_, i) => `## Part ${String(i)}\n\nFancy Bear, part ${String(i)}.\n\n- one\n- two\n`,
);

describe('a report kept between edits', { timeout: 60_000 }, () => {
  it('says what a fresh one says', () => {
    fc.assert(
      fc.property(reportText(), (text) => {
        expect(new Analyser(text, catalog).report()).toEqual(analyse(text, catalog));
      }),
      { numRuns: 100 },
    );
  });

  it('says after any edits what a fresh one says', () => {
    fc.assert(
      fc.property(reportText(), editScript(), (text, script) => {
        const analyser = new Analyser(text, catalog);
        analyser.report();
        let now = text;
        for (const step of script) {
          const changes = step(now);
          now = edited(now, changes);
          expect(analyser.edit(changes)).toEqual(analyse(now, catalog));
        }
      }),
      { numRuns: 100 },
    );
  });

  it('does so on every example of CommonMark and GFM', () => {
    expect(EXAMPLES.length).toBeGreaterThan(680);
    for (const text of EXAMPLES) {
      const analyser = new Analyser(text, catalog);
      expect(analyser.report()).toEqual(analyse(text, catalog));
      // Each of its lines taken away in turn, and put back.
      for (let start = 0; start < text.length; start = text.indexOf('\n', start) + 1 || text.length) {
        const end = text.indexOf('\n', start) + 1 || text.length;
        const changes = [{ start, end, text: '' }];
        expect(analyser.edit(changes), text).toEqual(analyse(edited(text, changes), catalog));
        analyser.edit(inverse(text, changes));
      }
      expect(analyser.report()).toEqual(analyse(text, catalog));
    }
  });

  it('does so after edits of these examples', () => {
    fc.assert(
      fc.property(exampleText(SENTENCES), editScript(), (text, script) => {
        const analyser = new Analyser(text, catalog);
        let now = text;
        for (const step of script) {
          const changes = step(now);
          now = edited(now, changes);
          expect(analyser.edit(changes)).toEqual(analyse(now, catalog));
        }
      }),
      { numRuns: 100 },
    );
  });

  describe('with a megabyte', () => {
    const filler = `${'The crane flew over the marsh, and a heron stood in it, as herons do.\n'.repeat(8)}\n- reed\n- moss\n\n`;
    const megabyte = Array.from({ length: 340 }, (_, i) => `${PARAGRAPHS[i % 200] ?? ''}\n${filler.repeat(5)}`).join(
      '',
    );
    const same = (analyser: Analyser, text: string): void => {
      // As strings: comparing hundreds of thousands of objects takes longer than making them.
      expect(JSON.stringify(analyser.report()) === JSON.stringify(analyse(text, catalog))).toBe(true);
    };

    it.each([
      ['pasted into a paragraph', 'Fancy Bear and ', 'APT29.\n\n- a\n'],
      ['pasted into a list', '- a\n- ', '- b\n'],
      ['pasted into a fence', '```\n', '\n```\nMIVD\n'],
    ])('%s, taken back and made again', (_, before, behind) => {
      const text = before + behind;
      expect(megabyte.length).toBeGreaterThan(950_000);
      const analyser = new Analyser(text, catalog);
      const paste = [{ start: before.length, end: before.length, text: megabyte }];
      const now = edited(text, paste);
      analyser.edit(paste);
      same(analyser, now);
      const undo = inverse(text, paste);
      analyser.edit(undo);
      same(analyser, text);
      analyser.edit(paste);
      same(analyser, now);
    });

    it('replaces everywhere in it, and with many cursors', () => {
      const analyser = new Analyser(megabyte, catalog);
      analyser.report();
      const everywhere = (of: RegExp, by: string): { start: number; end: number; text: string }[] =>
        [...megabyte.matchAll(of)].map(({ 0: found, index }) => ({
          start: index,
          end: index + found.length,
          text: by,
        }));
      for (const changes of [
        everywhere(/Fancy Bear/g, 'Stormwatch'),
        everywhere(/heron/g, 'egret'),
        everywhere(/^- moss$/gm, '```\nAPT29'),
      ]) {
        expect(changes.length).toBeGreaterThan(300);
        const now = edited(megabyte, changes);
        analyser.edit(changes);
        same(analyser, now);
        analyser.edit(inverse(megabyte, changes));
        same(analyser, megabyte);
      }
    });
  });

  describe('of one block without end', () => {
    const book = SENTENCES.slice(0, 8).join('').repeat(500);
    const texts: readonly (readonly [string, string])[] = [
      ['a line', `${book}\n`],
      ['a sentence', `${book.replaceAll(/[.?]/g, ',')}\n`],
      ['a quote', `> ${book.replaceAll('. ', '.\n> ')}\n`],
      ['a table', `| Who |\n|---|\n| ${book.replaceAll('. ', '. |\n| ')} |\n`],
    ];
    /** Steps until nothing is pending. */
    const stepsOf = (analyser: Analyser): number => {
      for (let steps = 1; ; steps++) if (analyser.step(1)) return steps;
    };

    it.each(texts)('reads %s in many steps, and all of it', (_, text) => {
      const analyser = new Analyser(text, catalog);
      expect(analyser.pieces).toBe(1);
      expect(stepsOf(analyser)).toBeGreaterThan(3);
      expect(analyser.report()).toEqual(analyse(text, catalog));
    });

    it.each(texts)('begins %s anew when something changes half-way', (_, line) => {
      // What a label means, elsewhere.
      const text = `${line}\n[a]: https://example.org/li\n`;
      const analyser = new Analyser(text, catalog);
      expect(analyser.pieces).toBe(2);
      for (let left = 3; left > 0; left--) expect(analyser.step(1)).toBe(false);
      const changes = [{ start: text.length - 3, end: text.length - 1, text: 'moss' }];
      analyser.change(changes);
      stepsOf(analyser);
      const now = edited(text, changes);
      expect(analyser.report()).toEqual(analyse(now, catalog));
      analyser.setCatalog(catalogOf());
      expect(analyser.step(1)).toBe(false);
      analyser.setCatalog(catalog);
      stepsOf(analyser);
      expect(analyser.report()).toEqual(analyse(now, catalog));
    });
  });

  it('comes back by undo', () => {
    fc.assert(
      fc.property(reportText(), editScript(), (text, script) => {
        const analyser = new Analyser(text, catalog);
        const before = structuredClone(analyser.report());
        const undo = [];
        let now = text;
        for (const step of script) {
          const changes = step(now);
          undo.push(inverse(now, changes));
          now = edited(now, changes);
          analyser.change(changes);
        }
        for (const changes of undo.toReversed()) analyser.edit(changes);
        expect(analyser.report()).toEqual(before);
      }),
      { numRuns: 40 },
    );
  });

  it('reads again only what a keystroke reaches', () => {
    const text = PARAGRAPHS.join('\n');
    const analyser = new Analyser(text, catalog);
    analyser.report();
    const at = text.indexOf('Fancy Bear, part 100') + 5;
    expect(analyser.change([{ start: at, end: at, text: 'x' }])).toBe(1);
    expect(analyser.pending).toBe(1);
    expect(analyser.pieces).toBeGreaterThan(500);
    expect(analyser.report()).toEqual(analyse(edited(text, [{ start: at, end: at, text: 'x' }]), catalog));
  });

  it('sees definitions and names from everywhere', () => {
    const text = 'Read [Li].\n\nStormwatch.\n\n# End\n\n[li]: https://example.org/li\n';
    const analyser = new Analyser(text, catalog);
    expect(analyser.report().citations.map(({ sources }) => sources)).toEqual([['li-2024']]);
    expect(analyser.report().mentions.map(({ candidates }) => candidates?.length)).toEqual([2]);
    const at = text.indexOf('[li]:');
    const longer = analyser.edit([{ start: at, end: at + 4, text: '[lo]' }]);
    expect(longer.citations).toEqual([]);
    const named = analyser.edit([{ start: at, end: at, text: 'APT28 and Sofacy.\n\n' }]);
    expect(named.mentions.map(({ entity, candidates }) => [entity, candidates])).toEqual([
      ['fancy-bear', undefined],
      ['fancy-bear', undefined],
      ['fancy-bear', undefined],
    ]);
  });

  it('leaves a report alone that was given out', () => {
    const analyser = new Analyser('Fancy Bear.\n\n# APT29\n', catalog);
    const first = analyser.report();
    analyser.edit([{ start: 0, end: 0, text: 'MIVD breach. ' }]);
    expect(first).toEqual(analyse('Fancy Bear.\n\n# APT29\n', catalog));
  });

  it('opens in steps, what is visible first', () => {
    const text = PARAGRAPHS.join('\n');
    const analyser = new Analyser(text, catalog);
    const start = text.indexOf('Fancy Bear, part 150');
    const visible = { start, end: start + 40 };
    // First the text is cut into pieces, then read.
    let cuts = 0;
    while (!analyser.isCut) {
      expect(analyser.step(100, visible)).toBe(false);
      cuts++;
    }
    expect(cuts).toBeGreaterThan(5);
    expect(analyser.step(60, visible)).toBe(false);
    expect(analyser.mentionsIn(visible).map((mention) => mention.start)).toEqual([start]);
    let steps = 1;
    while (!analyser.step(500)) steps++;
    expect(steps).toBeGreaterThan(10);
    expect(analyser.report()).toEqual(analyse(text, catalog));
  });

  it('takes changes in any order, clamped and over one another', () => {
    const analyser = new Analyser('abc', catalog);
    analyser.edit([
      { start: 3, end: 99, text: 'Z' },
      { start: -5, end: 1, text: 'A' },
      { start: 0, end: 2, text: 'B' },
    ]);
    expect(analyser.report()).toEqual(analyse('ABcZ', catalog));
  });

  it('takes another catalog', () => {
    const analyser = new Analyser('Fancy Bear.', catalog);
    analyser.report();
    analyser.setCatalog(trialCatalog(), { severities: { 'unsourced-statement': 'off' } });
    expect(analyser.report()).toEqual(
      analyse('Fancy Bear.', catalog, { severities: { 'unsourced-statement': 'off' } }),
    );
  });
});
