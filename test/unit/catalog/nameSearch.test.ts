import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEnglishWord } from '../../../src/core/text/englishWords.ts';
import { fold } from '../../../src/core/text/fold.ts';
import type { Entity } from '../../../src/core/catalog/model.ts';
import { inMachineText, standing } from '../../../src/core/catalog/nameContext.ts';
import { nameForm } from '../../../src/core/catalog/nameForm.ts';
import type { NameHit } from '../../../src/core/catalog/nameMatcher.ts';
import { compileNames } from '../../../src/core/catalog/nameMatcher.ts';
import { agree } from '../../../src/core/catalog/nameRules.ts';
import { gluedTailStart, isHissing, tailStart } from '../../../src/core/catalog/nameTails.ts';
import { withoutOverlaps } from '../../../src/core/catalog/overlaps.ts';
import { tool } from '../../support/catalog.ts';

/** The tail may be left out when three letters remain. */
function canShorten(text: string): boolean {
  const rest = text.trim().slice(0, tailStart(text.trim()));
  return (rest.match(/\p{L}/gu) ?? []).length >= 3;
}

/*
 * The search (gate, table, hashes) against the plain way: every stretch of up to eight words held against every form of
 * every name. ASCII only, names without signs at their edges; the rules themselves are tested in nameMatcher.test.ts.
 */

function plainly(entities: readonly Entity[], text: string): readonly NameHit[] {
  const forms = entities.flatMap((entity) =>
    entity.names.flatMap((name) =>
      [false, true]
        .filter((short) => !short || (name.case !== 'exact' && canShorten(name.text)))
        .map((short) => ({ entity, name, form: nameForm(entity, name, short) })),
    ),
  );
  const words = [...text.matchAll(/[A-Za-z0-9]+/g)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const hits: NameHit[] = [];
  words.forEach(({ start }, i) => {
    for (let j = i; j < Math.min(words.length, i + 8); j++) {
      const word = words[j]!;
      if (j > i && text.slice(words[j - 1]!.end, word.start).replaceAll(/\s+/g, ' ').length > 3) break;
      const glued = i === j ? gluedTailStart(text, start, word.end) : 0;
      const ends = [{ end: word.end, cut: 0, tail: 0 }];
      const letters = word.end - word.start;
      if (/s$/i.test(text.slice(start, word.end)) && (i === j || letters > 2)) {
        ends.push({ end: word.end - 1, cut: 1, tail: 0 });
        const stem = text.slice(word.start, word.end - 2);
        if (
          word.end - start > 3 &&
          /es$/i.test(text.slice(start, word.end)) &&
          isHissing(stem.slice(-1).toLowerCase().charCodeAt(0))
        )
          ends.push({ end: word.end - 2, cut: 2, tail: 0 });
      }
      if (glued > 0) ends.push({ end: glued, cut: 0, tail: word.end - glued });
      for (const { end, cut, tail } of ends) {
        if (end <= start) continue;
        const written = text.slice(start, end);
        const { cased } = fold(written);
        const holders = new Map<Entity, NameHit['holders'][number]>();
        for (const { entity, name, form } of forms) {
          if (tail > 0 && (form.shortened || form.english || form.phrase)) continue;
          const agreement = agree(form, written, cased, tail > 0);
          if (agreement === undefined || holders.has(entity)) continue;
          holders.set(entity, { entity, name, ...agreement });
        }
        // Initials have their last full stop, unless it stands before another one of them.
        const stopped = /^[A-Za-z](?:\.[A-Za-z]){1,3}$/.test(written) && text.charAt(end) === '.';
        if (stopped && /^[A-Z](?:\.|$)/.test(text.slice(end + 1, end + 3))) continue;
        const behind = end + tail + (stopped ? 1 : 0);
        if (holders.size === 0 || (cut > 0 && isEnglishWord(text.slice(start, end + cut).toLowerCase()))) continue;
        if (inMachineText(text, start, behind)) continue;
        const all = [...holders.values()];
        const stand = standing(text, start, behind, cut > 0);
        const kept = stand.kind === 'against' ? all.filter(({ doubt }) => doubt === undefined) : all;
        if (kept.length > 0) hits.push({ start, end: behind, holders: kept, beaten: [] });
      }
    }
  });
  return withoutOverlaps(hits);
}

const shown = (hits: readonly NameHit[]): readonly string[] =>
  hits.map(
    ({ start, end, holders }) => `${String(start)}-${String(end)} ${holders.map(({ entity }) => entity.id).join(' ')}`,
  );

const PIECES =
  'Fancy Bear bear APT 28 2 JSS Loader Net Wire WIRE Play play Group RAT Fox Emotet At A B C US s es ers'.split(' ');
const piece = fc.constantFrom(...PIECES);
const gap = fc.constantFrom(' ', ' ', ' ', '-', '', '', '.', '_', "'", '/', '. ', ' & ');
const joined = (pieces: readonly (readonly [string, string])[]): string =>
  pieces.reduce((text, [sign, part], i) => text + (i === 0 ? '' : sign) + part, '');
const name = fc
  .array(fc.tuple(gap, piece), { minLength: 1, maxLength: 4 })
  .map(joined)
  .filter((one) => /[A-Za-z]/.test(one));
const between = fc.oneof(gap, fc.constantFrom(', ', '  ', ' the ', ' — ', '    '));
/** Names, and a text of their pieces, of the names themselves and of what else there is. */
const namesAndText = fc
  .array(name, { minLength: 1, maxLength: 6 })
  .chain((names) =>
    fc.tuple(
      fc.constant(names),
      fc.array(fc.tuple(between, fc.oneof(piece, fc.constantFrom(...names))), { maxLength: 12 }).map(joined),
    ),
  );

describe('the search for names', () => {
  it('finds what the plain way finds, on random names in random text', () => {
    let seen = 0;
    fc.assert(
      fc.property(namesAndText, ([names, report]) => {
        const entities = names.map((one, i) => tool(`t${String(i)}`, [one]));
        const expected = plainly(entities, report);
        seen += expected.length;
        expect(shown(compileNames(entities).find(report))).toEqual(shown(expected));
      }),
      { numRuns: 600 },
    );
    expect(seen).toBeGreaterThan(300);
  });

  it('finds the same whether the text needs folding or not', () => {
    fc.assert(
      fc.property(namesAndText, ([names, report]) => {
        const matcher = compileNames(names.map((one, i) => tool(`t${String(i)}`, [one])));
        expect(shown(matcher.find(`${report} é`))).toEqual(shown(matcher.find(`${report} e`)));
      }),
      { numRuns: 400 },
    );
  });

  it('does not care where a long text is cut', () => {
    const matcher = compileNames([tool('bear', ['Fancy Bear']), tool('emotet', ['Emotet'])]);
    for (let before = 8170; before < 8200; before++) {
      const filler = 'x '.repeat(before >> 1) + (before % 2 === 1 ? ' ' : '');
      expect(shown(matcher.find(`${filler}Fancy Bear and Emotet.`))).toEqual([
        `${String(before)}-${String(before + 10)} bear`,
        `${String(before + 15)}-${String(before + 21)} emotet`,
      ]);
    }
    const word = 'y'.repeat(20_000);
    expect(matcher.find(`${word} Emotet ${word}`)).toHaveLength(1);
  });

  it('stays linear: a name very often, a name of very many words', () => {
    const matcher = compileNames([
      tool('a', ['Emotet']),
      tool('b', [Array.from({ length: 5000 }, () => 'aa').join(' ')]),
    ]);
    expect(matcher.find('Emotet '.repeat(50_000))).toHaveLength(50_000);
    expect(matcher.find('aa '.repeat(50_000))).toHaveLength(0);
  });
});
