import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CHUNK } from '../../../src/core/catalog/gateDesk.ts';
import { compileTable } from '../../../src/core/catalog/nameCompiler.ts';
import { EMPTY_HASH, grown } from '../../../src/core/catalog/nameHash.ts';
import { scanFolded, type Scan } from '../../../src/core/catalog/nameScan.ts';
import type { NameTable } from '../../../src/core/catalog/nameTable.ts';
import { finished } from '../../../src/core/catalog/steps.ts';
import { fold } from '../../../src/core/text/fold.ts';
import { isPlainSign, UnitClasses } from '../../../src/core/text/wordUnits.ts';
import { tool } from '../../support/catalog.ts';
import { spelledNames } from '../../support/spelledNames.ts';

/*
 * The looks in WebAssembly find what those in JavaScript find, unit for unit. `nameGate.test.ts` says that these lose nothing.
 */

const ODD = [
  'APT28',
  'U.S.',
  'C++',
  'JSSLoader',
  'NetWire',
  'Winnti Group',
  'Play',
  'Foxes of the s',
  's',
  'x',
  'a b c d',
  '4x',
  '7',
  'Жук',
  'Fancy Жук',
  '赤熊 Bear',
  'Äpfel',
  'S',
  'Bus',
  'es',
  'Grass',
  `Long${'x'.repeat(29)}`,
  `Long${'x'.repeat(58)}`,
  `Long${'x'.repeat(59)}`,
  `Longs${'x'.repeat(60)}s`,
  `Long${'xyz'.repeat(70)} Bear`,
];
const SYLLABLES = 'ba co da fe gi ho ka lu mi no pa qui ra so tu va s 7 28'.split(' ');
const TAILS = ['', ' Bear', ' Group', '-Loader', ' RAT', '40', ' s', ' of the Day', 'Net', '.B', '_eggs', 's', 'es'];

/** Invented names of every form, as many as it takes to have bits shared everywhere. */
function invented(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) => {
    const part = (n: number): string => SYLLABLES[Math.floor(i / SYLLABLES.length ** n) % SYLLABLES.length] ?? '';
    const made = part(0) + part(1) + (i % 3 === 0 ? part(2) + part(0) : '');
    return (i % 2 === 0 ? made.charAt(0).toUpperCase() + made.slice(1) : made) + (TAILS[i % TAILS.length] ?? '');
  });
}

const FEW = ODD;
const MANY = [...ODD, ...invented(5_000)];

function tableOf(names: readonly string[]): NameTable {
  return finished(compileTable(names.map((name, i) => tool(`t${String(i)}`, [name]))));
}

const pairs = [FEW, MANY].map((names) => {
  const [plain, fast] = [tableOf(names), tableOf(names)];
  return { plain, fast, hastened: fast.gate.hasten() };
});

interface Seen {
  readonly end: number;
  readonly words: number;
  /** Where each begins and ends and its hash; no more than where it begins for one that is yet to be read. */
  readonly found: readonly (readonly number[])[];
}

/** What every look at the text answers. */
function looks({ gate }: NameTable, text: string): readonly (Seen | 'more')[] {
  const seen: (Seen | 'more')[] = [];
  for (let from = 0; from < text.length;) {
    const count = gate.look(text, from, text.length, (all, at) => isPlainSign(all.charCodeAt(at)));
    const { end, counts, found: starts, ends, hashes } = gate.desk;
    const found = Array.from({ length: Math.max(0, count) }, (_, i) => {
      const [start, wordEnd] = [from + starts[i]!, from + ends[i]!];
      return ends[i] === 0 ? [start] : [start, wordEnd, hashes[i]!];
    });
    seen.push(count < 0 ? 'more' : { end, words: counts[0] ?? 0, found });
    from = end;
  }
  return seen;
}

/** All that the sink is told of folded text, which may be of any script. */
function told(table: NameTable, text: string): readonly string[] {
  const calls: string[] = [];
  const sink: Scan['sink'] = (...call) => {
    calls.push(call.join());
    return false;
  };
  const { cased, text: lower } = fold(text);
  scanFolded(lower, cased, { table, classes: new UnitClasses(), sink, maxGap: 3, beginnings: false });
  return calls;
}

/** What is said of a word found is what one sees who reads it. */
function expectRead(text: string, [start, end, hash]: readonly number[]): void {
  if (end === undefined) return;
  const word = /[a-z\d]*/iy;
  word.lastIndex = start!;
  const letters = word.exec(text)?.[0] ?? '';
  expect(start! + letters.length).toBe(end);
  expect(Array.from(letters.toLowerCase()).reduce((all, one) => grown(all, one.charCodeAt(0)), EMPTY_HASH)).toBe(hash);
}

function expectSame(text: string): number {
  let count = 0;
  for (const { plain, fast } of pairs) {
    const seen = looks(plain, text);
    expect(looks(fast, text)).toEqual(seen);
    for (const one of seen) if (one !== 'more') for (const word of one.found) expectRead(text, word);
    const calls = told(plain, text);
    expect(told(fast, text)).toEqual(calls);
    count += calls.length + seen.reduce((sum, one) => sum + (one === 'more' ? 0 : one.found.length), 0);
  }
  return count;
}

const named = spelledNames([...MANY, ...ODD, ...ODD]);
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
  '“',
  ' the S ',
  'é',
  ' ж',
);
const words = fc.array(fc.tuple(named, between), { maxLength: 80, size: 'max' }).map((parts) => parts.flat().join(''));
/** Any ASCII, signs among it: every byte stands beside every other. */
const ascii = fc
  .array(fc.oneof({ weight: 9, arbitrary: fc.integer({ min: 0, max: 127 }) }, fc.constantFrom(0x2014, 0x201c, 0xa0)), {
    maxLength: 400,
    size: 'max',
  })
  .map((units) => String.fromCharCode(...units));

describe('the gate in WebAssembly', { timeout: 60_000 }, () => {
  it('is there', () => {
    expect(pairs.map(({ hastened }) => hastened)).toEqual([true, true]);
  });

  it('finds in text full of names what the gate in JavaScript finds', () => {
    let count = 0;
    fc.assert(
      fc.property(words, fc.nat(200), (text, before) => {
        count += expectSame('x '.repeat(before >> 1) + text);
      }),
      { numRuns: 300 },
    );
    expect(count).toBeGreaterThan(20_000);
  });

  it('finds the same in any ASCII', () => {
    fc.assert(
      fc.property(ascii, (text) => {
        expectSame(text);
      }),
      { numRuns: 1_000 },
    );
  });

  it('finds the same wherever a chunk ends, and where the text does', () => {
    for (const name of ['Winnti Group', 'NetWireRAT', 'APT28s', 'Grasses']) {
      for (let before = CHUNK - 24; before < CHUNK + 4; before++) {
        expect(expectSame(`${'ab '.repeat(before).slice(-before)} ${name}`)).toBeGreaterThan(0);
        expectSame(`${'x'.repeat(before)} ${name} ${'of x '.repeat(40)}`);
        expectSame(`—${'b '.repeat(before).slice(-before)} ${name}`);
      }
    }
    for (let length = 0; length < 140; length++) expectSame(`${'S-'.repeat(70).slice(0, length)}Bus`);
    expectSame('x'.repeat(3 * CHUNK));
    expectSame(`${'x'.repeat(CHUNK - 5)} Bus ${'—'.repeat(CHUNK)} Play`);
  });

  it('takes what a chunk holds of a longer word for no word', () => {
    const name = `Long${'x'.repeat(CHUNK - 4)}`;
    const table = tableOf([name]);
    for (const hastened of [false, true]) {
      if (hastened) expect(table.gate.hasten()).toBe(true);
      expect(told(table, `${name}; more`)).toHaveLength(1);
      expect(told(table, `${name}x; more`)).toEqual([]);
    }
  });
});
