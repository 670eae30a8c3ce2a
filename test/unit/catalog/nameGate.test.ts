import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileNames } from '../../../src/core/catalog/nameMatcher.ts';
import { tool } from '../../support/catalog.ts';

/*
 * The gate looks at plain text only; text that needs folding is read word by word without it. So a letter that needs
 * folding, far behind, gives what a search without a gate finds.
 */

const SYLLABLES = 'ba co da fe gi ho ka lu mi no pa qui ra so tu va we xi yo zan ter mon berg ski x s 7 28'.split(' ');
const TAILS = ['', ' Bear', ' Group', '-Loader', ' RAT', '40', ' s', ' of the Day', 'Net', '.B', '_eggs', 's', 'es'];

/** Invented names, as many as it takes to have bits shared everywhere. */
function names(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => {
    const part = (n: number): string => SYLLABLES[Math.floor(i / SYLLABLES.length ** n) % SYLLABLES.length] ?? '';
    const made = part(0) + part(1) + part(2) + (i % 7 === 0 ? part(0) : '');
    return made.charAt(0).toUpperCase() + made.slice(1) + (TAILS[i % TAILS.length] ?? '');
  });
}

const ALL = names(6_000);
const many = compileNames(ALL.map((name, i) => tool(`t${String(i)}`, [name])));
const few = compileNames(ALL.slice(0, 9).map((name, i) => tool(`t${String(i)}`, [name])));

const written = fc.tuple(fc.constantFrom(...ALL), fc.nat(7)).map(([name, how]) => {
  switch (how) {
    case 0:
      return name.toUpperCase();
    case 1:
      return name.toLowerCase();
    case 2:
      return `${name}s`;
    case 3:
      return `${name}es`;
    case 4:
      return `${name}RAT`;
    case 5:
      return name.replace(' ', '-');
    case 6:
      return name.slice(0, name.indexOf(' ') + 1);
    default:
      return name;
  }
});
const between = fc.constantFrom(
  ' ',
  ' ',
  ' ',
  ', ',
  '. ',
  '-',
  ' — ',
  '’s ',
  '\u00a0',
  '\n',
  '/',
  ' ; the S ',
  '“',
  ' aB ',
);
const text = fc.array(fc.tuple(written, between), { maxLength: 60, size: 'max' }).map((parts) => parts.flat().join(''));

describe('the gate', { timeout: 60_000 }, () => {
  it.each([
    ['many', many],
    ['few', few],
  ])('loses no name of %s', (_, matcher) => {
    let found = 0;
    fc.assert(
      fc.property(text, fc.nat(5_000), (words, length) => {
        const whole = 'padding '.repeat(length >> 3) + words;
        const gated = matcher.find(whole);
        const ungated = matcher.find(`${whole} ; é`);
        expect(gated).toEqual(ungated);
        found += gated.length;
      }),
      { numRuns: 400 },
    );
    expect(found).toBeGreaterThan(matcher === many ? 2_000 : 2);
  });

  it('finds names wherever a chunk ends', () => {
    const name = 'Zanbaco Bear';
    const one = compileNames([tool('z', [name])]);
    for (const sign of ['', '—', '“§']) {
      for (let before = 4_060; before < 4_110; before++) {
        const start = `${sign} ${'x'.repeat(before)} `.length;
        const [hit] = one.find(`${sign} ${'x'.repeat(before)} ${name} ${'y '.repeat(40)}`);
        expect([hit?.start, hit?.end]).toEqual([start, start + name.length]);
      }
    }
  });

  it('finds the plural of a name whatever shares its bits', () => {
    const single = ALL.filter((name) => /^[A-Z][a-z]{5,}$/.test(name));
    const lost = single.filter((name) => many.find(`Two ${name}s came.`).length === 0);
    expect(single.length).toBeGreaterThan(500);
    expect(lost).toEqual([]);
  });
});
