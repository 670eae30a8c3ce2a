import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileTable } from '../../../src/core/catalog/nameCompiler.ts';
import { CHUNK } from '../../../src/core/catalog/gateDesk.ts';
import { compileNames } from '../../../src/core/catalog/nameMatcher.ts';
import { scanFolded, scanWords, type Scan, type Sink } from '../../../src/core/catalog/nameScan.ts';
import { finished } from '../../../src/core/catalog/steps.ts';
import { fold } from '../../../src/core/text/fold.ts';
import { UnitClasses } from '../../../src/core/text/wordUnits.ts';
import { tool } from '../../support/catalog.ts';
import { spelledNames } from '../../support/spelledNames.ts';

/*
 * The gate may open in vain and never stays shut: what is found through it is what is found without it.
 */

const SYLLABLES = 'ba co da fe gi ho ka lu mi no pa qui ra so tu va we xi yo zan ter mon berg ski x s 7 28'.split(' ');
const TAILS = [
  '',
  ' Bear',
  ' Group',
  '-Loader',
  ' RAT',
  '40',
  ' s',
  ' of the Day',
  'Net',
  '.B',
  '_eggs',
  's',
  'es',
  ' \u0436\u0443\u043a',
  '\u0436',
  ' \u8d64\u718a',
  '-e\u0301\u0436',
];

/** Invented names, as many as it takes to have bits shared everywhere. */
function names(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => {
    const part = (n: number): string => SYLLABLES[Math.floor(i / SYLLABLES.length ** n) % SYLLABLES.length] ?? '';
    const made = part(0) + part(1) + part(2) + (i % 7 === 0 ? part(0) : '');
    return made.charAt(0).toUpperCase() + made.slice(1) + (TAILS[i % TAILS.length] ?? '');
  });
}

const ALL = names(6_000);
const table = finished(compileTable(ALL.map((name, i) => tool(`t${String(i)}`, [name]))));
const classes = new UnitClasses();

/** Where names may end, as those are told who compare letters. */
function found(text: string, search: (scan: Scan) => void): readonly string[] {
  const ends: string[] = [];
  const sink: Sink = (start, end, cut, tail, form) => {
    ends.push([start, end, cut, tail, form].join());
    return false;
  };
  search({ table, classes, sink, maxGap: 3, beginnings: false });
  return ends;
}

const many = compileNames(ALL.map((name, i) => tool(`t${String(i)}`, [name])));

const written = spelledNames(ALL);
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
  ' \u0436',
  '\u0436 ',
  '\u8d64',
  ' \u8d64 ',
  '\u2122 ',
  ' \u{1f525} ',
  '\u{10400}',
  ' \u0436\u0443\u043a ',
);
const text = fc.array(fc.tuple(written, between), { maxLength: 60, size: 'max' }).map((parts) => parts.flat().join(''));

describe('the gate', { timeout: 60_000 }, () => {
  it('loses no name', () => {
    let count = 0;
    fc.assert(
      fc.property(text, fc.nat(5_000), (words, length) => {
        const { cased, text: lower } = fold('padding '.repeat(length >> 3) + words);
        const through = found(cased, (scan) => scanFolded(lower, cased, scan));
        expect(through).toEqual(found(cased, (scan) => void scanWords(lower, cased, 0, lower.length, scan)));
        count += through.length;
      }),
      { numRuns: 600 },
    );
    expect(count).toBeGreaterThan(2_000);
  });

  it('finds in text as it stands what it finds in the same text folded', () => {
    let count = 0;
    fc.assert(
      fc.property(text, (words) => {
        const plain = words.replaceAll(/[^\0-\x7f\u2010-\u205e\xa0]/g, 'x');
        const hits = many.find(plain);
        expect(many.find(`${plain} ; \u0436`)).toEqual(hits);
        count += hits.length;
      }),
      { numRuns: 400 },
    );
    expect(count).toBeGreaterThan(1_000);
  });

  it('finds names wherever a chunk ends', () => {
    const name = 'Zanbaco Bear';
    const one = compileNames([tool('z', [name])]);
    for (const sign of ['', '—', '“§']) {
      for (let before = CHUNK - 36; before < CHUNK + 14; before++) {
        const start = `${sign} ${'x'.repeat(before)} `.length;
        const [hit] = one.find(`${sign} ${'x'.repeat(before)} ${name} ${'y '.repeat(40)}`);
        expect([hit?.start, hit?.end]).toEqual([start, start + name.length]);
      }
    }
  });

  it('takes a word longer than a chunk for one word, and goes past it', () => {
    const name = 'Zanbaco Bear';
    const one = compileNames([tool('z', [name])]);
    for (const chunks of [1, 2, 3.5, 4]) {
      for (let more = 0; more < 14; more++) {
        // A chunk may end before any letter of the name, which is none within the word.
        const long = `${'x'.repeat(CHUNK * chunks - 7)}${'x'.repeat(more)}Zanbaco Bear`;
        expect(one.find(long)).toEqual([]);
        const [hit, none] = one.find(`${long} ${name}.`);
        expect([hit?.start, hit?.end, none]).toEqual([long.length + 1, long.length + 1 + name.length, undefined]);
      }
    }
  });

  it('reads a word four times as long at a few times the cost', () => {
    const cost = (length: number): number => {
      const word = 'a'.repeat(length);
      const before = process.cpuUsage().user;
      many.find(word);
      return process.cpuUsage().user - before;
    };
    cost(100_000);
    // A quadratic cost would be sixteen times as high.
    expect(cost(4_000_000) / Math.max(cost(1_000_000), 5_000)).toBeLessThan(12);
  });

  it('finds the plural of a name whatever shares its bits', () => {
    const single = ALL.filter((name) => /^[A-Z][a-z]{5,}$/.test(name));
    const lost = single.filter((name) => many.find(`Two ${name}s came.`).length === 0);
    expect(single.length).toBeGreaterThan(500);
    expect(lost).toEqual([]);
  });
});
