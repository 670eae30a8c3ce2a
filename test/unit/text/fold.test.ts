import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lookalikes } from '../../../src/core/text/confusables.ts';
import { fold, foldedName, sourceEnd, sourceStart, unfolded } from '../../../src/core/text/fold.ts';

describe('fold', () => {
  it.each([
    ['Fancy Bear', 'fancy bear'],
    ['Ｆａｎｃｙ', 'fancy'],
    ['ﬁn7', 'fin7'],
    ['China’s', "china's"],
    ['Chinaʼs', "china's"],
    ['APT–28', 'apt-28'],
    ['APT−28', 'apt-28'],
    ['a\u00a0\t\u2003b', 'a b'],
    ['a\r\nb', 'a b'],
    ['For\u00adti\u200bnet\ufeff', 'fortinet'],
    ['caf\u00e9', 'cafe'],
    ['cafe\u0301', 'cafe'],
    ['Łódź', 'lodz'],
    ['Straße', 'strasse'],
    ['İstanbul', 'istanbul'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['Цензура Китай', 'цензура китай'],
    ['сampaigns', 'campaigns'],
    ['и\u0306 й 中\u0301', 'й й 中\u0301'],
    ['が か\u3099', 'が が'],
    ['Fоrtinet', 'fortinet'],
    ['\u1112\u1161\u11ab', '한'],
    ['𝐀𝐏𝐓28', 'apt28'],
    ['Fortinet™', 'fortinet™'],
    ['APT28²', 'apt28²'],
    ['“Play”', '"play"'],
    ['', ''],
  ])('%j is %j', (text, folded) => expect(fold(text).text).toBe(folded));

  it('leads back to the source characters, a cut character to none', () => {
    const text = 'x ﬁn\u00ad7 e\u0301';
    const folded = fold(text);
    expect(folded.text).toBe('x fin7 e');
    const back = (start: number, end: number): string | undefined => {
      const span = unfolded(folded, { start, end });
      return span === undefined ? undefined : text.slice(span.start, span.end);
    };
    expect(back(2, 6)).toBe('ﬁn\u00ad7');
    expect(back(3, 6)).toBeUndefined();
    expect(back(2, 3)).toBeUndefined();
    expect(back(2, 4)).toBe('ﬁ');
    expect(back(7, 8)).toBe('e\u0301');
    expect(back(3, 3)).toBeUndefined();
    expect(back(0, 99)).toBeUndefined();
  });

  it('gives a key for a name as it stands', () => {
    expect(foldedName('  Fancy\u00a0 Bear ')).toBe('fancy bear');
  });
});

/** One of the characters of a text written with blanks between. */
const oneOf = (...characters: readonly string[]): fc.Arbitrary<string> => fc.constantFrom(...characters);
const LETTERS = "a Z 9 - . ' ` _ é ß ﬁ ﬀ с А о ² ™ İ ς Σ 한 中 あ 🔥 𝐀".split(' ');
const PIECES = '\u0301 \u00ad \u200b \u200d \ufeff \u1112 \u1161 \u11ab \ud800 \udc00 \ufffc'.split(' ');
const strange = fc.array(oneOf(...LETTERS, ...PIECES, ' ', '\u00a0', '\n'), { maxLength: 30 });

const anything = fc.array(fc.integer({ min: 0, max: 0xffff })).map((units) => String.fromCharCode(...units));

describe('fold, on any text', () => {
  it('keeps its halves parallel and its map in order and inside the text', () => {
    fc.assert(
      fc.property(strange, anything, (letters, other) => {
        for (const text of [letters.join(''), other, letters.join('') + other]) {
          const folded = fold(text);
          const { cased, text: lower, changes } = folded;
          expect(lower.length).toBe(cased.length);
          if (changes === undefined) expect(text.length).toBe(cased.length);
          const wrong = Array.from({ length: lower.length }, (_, i) => i).filter((i) => {
            const start = sourceStart(folded, i);
            const end = sourceEnd(folded, i);
            const before = i === 0 || sourceStart(folded, i - 1) === start ? 0 : sourceEnd(folded, i - 1);
            return start < before || end <= start || end > text.length;
          });
          expect(wrong).toEqual([]);
        }
      }),
    );
  });

  it('folds a stretch as it folds the whole, wherever it may be cut', () => {
    fc.assert(
      fc.property(
        fc.array(oneOf('a', 'Z', '9', ' ', '-', 'é', 'ß', 'ﬁ', 'e\u0301', '\u00ad', '한', '🔥'), { maxLength: 20 }),
        (letters) => {
          const folded = fold(letters.join('|'));
          const parts = letters.map((letter) => fold(letter).text).join('|');
          // A soft hyphen between bars is nothing in both.
          expect(folded.text).toBe(parts);
        },
      ),
    );
  });

  it('folds a character among others as it folds it alone', () => {
    // Behind the soft hyphen every character gets the closer look.
    for (let unit = 0x21; unit <= 0xffff; unit++) {
      const one = String.fromCharCode(unit);
      expect(fold(`a${one}b`).text).toBe(fold(`a${one}\u00adb`).text);
    }
  });

  it('changes nothing when done again', () => {
    fc.assert(
      fc.property(strange, (letters) => {
        const once = fold(letters.join('')).text;
        expect(fold(once).text).toBe(once);
      }),
    );
  });
});

describe('lookalikes', () => {
  const shown = (text: string): string[] =>
    lookalikes(text).map(({ span, replacement }) => `${text.slice(span.start, span.end)}>${replacement}@${span.start}`);

  it('finds the letter that is not what it seems', () => {
    expect(shown('a сampaign by Fоrtinеt')).toEqual(['с>c@2', 'о>o@15', 'е>e@20']);
    expect(shown('Ρaypal')).toEqual(['Ρ>P@0']);
  });

  it.each(['кампания', 'сосо', 'АРТ28', 'Wi-Fi сеть', 'Tшный', 'TNFο', 'kΩ', 'μTorrent', 'Ελλάς', 'plain', ''])(
    'leaves %j alone',
    (text) => expect(shown(text)).toEqual([]),
  );
});
