import { describe, expect, it } from 'vitest';
import { endsInCode, NameCompletion } from '../../../src/core/view/nameCompletion.ts';
import { actor, catalogOf } from '../../support/catalog.ts';

const names = new NameCompletion(
  catalogOf(
    actor('mivd', ['Dutch Military Intelligence Service', 'MIVD', 'Dutch service']),
    actor('bear', ['Fancy Bear', 'APT28', { text: 'Sofacy', prefer: true }, { text: 'Fancies', match: false }]),
    actor('militia', ['Militia']),
  ),
);

const offered = (before: string, style: 'preferred' | 'asTyped' = 'asTyped', withinWord = false): readonly string[] =>
  names.offers(before, style, withinWord).map(({ insert }) => insert);

describe('names that are offered', () => {
  it('begin like the last words, whatever their capitals, from three letters on', () => {
    expect(offered('Seen by Dut')).toEqual(['Dutch Military Intelligence Service', 'Dutch service']);
    expect(offered('Seen by Du')).toEqual([]);
    expect(offered('MIV')).toEqual(['MIVD']);
    expect(offered('Miv')).toEqual(['MIVD']);
    expect(offered('seen by Fancy B')).toEqual(['Fancy Bear']);
  });

  it('are asked for by a capital', () => {
    expect(offered('seen by dut')).toEqual([]);
    expect(offered('the militia and mil')).toEqual([]);
  });

  it('go as far back as they can', () => {
    expect(offered('The Dutch Mil')).toEqual(['Dutch Military Intelligence Service']);
    expect(offered('A French Mil')).toEqual(['Militia']);
    expect(names.offers('A French Mil', 'asTyped', false)[0]?.start).toBe(9);
  });

  it('are the preferred ones where a pack prefers one, if so wished', () => {
    expect(offered('APT', 'preferred')).toEqual(['Sofacy']);
    expect(offered('APT', 'asTyped')).toEqual(['APT28']);
    expect(offered('MIV', 'preferred')).toEqual(['MIVD']);
  });

  it('stay away at the end of a word, unless asked for', () => {
    expect(offered('Dutc', 'asTyped', true)).toHaveLength(2);
    expect(offered('Dutch', 'asTyped', true)).toEqual([]);
    expect(offered('Dutch ', 'asTyped', true)).toHaveLength(2);
    expect(offered('MIVD', 'asTyped', true)).toEqual([]);
    expect(offered('MIVD')).toEqual(['MIVD']);
  });

  it.each(['[@Dut', 'a/Dut', 'https://x.org/Dut', '#Dut', 'x_Dut', '`Dut', 'non-Dut', 'xDut'])(
    'stay away from keys, addresses and code: %s',
    (before) => {
      expect(offered(before)).toEqual([]);
    },
  );

  it('are only those that count in a report', () => {
    expect(offered('Fanci')).toEqual([]);
  });

  it('are found without going back for ever', () => {
    const long = 'Ax '.repeat(50_000);
    expect(offered(`${long}MIV`)).toEqual(['MIVD']);
  });
});

describe('code and front matter', () => {
  it.each([
    '```\nx',
    '~~~yaml\nAPT',
    'a\n\n```js\nlet',
    '---\ntitle: Dut',
    'some `Dut',
    '- ```\n  Dut',
    '````\n```\nDut',
  ])('are known: %j', (before) => {
    expect(endsInCode(before)).toBe(true);
  });

  it.each(['', 'Dut', '```\nx\n```\nDut', '---\ntitle: x\n---\nDut', 'a `b` Dut', '---', 'a\n---\nDut'])(
    'are not taken for prose: %j',
    (before) => {
      expect(endsInCode(before)).toBe(false);
    },
  );
});
