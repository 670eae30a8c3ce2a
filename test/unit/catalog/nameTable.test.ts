import { describe, expect, it } from 'vitest';
import type { Entity } from '../../../src/core/catalog/model.ts';
import { compileTable } from '../../../src/core/catalog/nameCompiler.ts';
import { compileNames } from '../../../src/core/catalog/nameMatcher.ts';
import type { NameTable } from '../../../src/core/catalog/nameTable.ts';
import { finished } from '../../../src/core/catalog/steps.ts';
import { tool } from '../../support/catalog.ts';

/*
 * The tables are made before it is known what goes into them.
 */

function tableOf(entities: readonly Entity[]): NameTable {
  return finished(compileTable(entities));
}

const WORDS = 'amber basalt cobalt dune ember fjord garnet heath islet jasper kelp lagoon marsh notch'.split(' ');

/** A word for each number, no two of which are the same or begin alike. */
function word(i: number): string {
  const made = `${String.fromCharCode(97 + (i % 26))}${WORDS[Math.floor(i / 26) % WORDS.length] ?? ''}${String.fromCharCode(97 + (Math.floor(i / 364) % 26))}`;
  return made.charAt(0).toUpperCase() + made.slice(1);
}

describe('the tables of names', () => {
  it('have room for more forms than there are names', () => {
    // Each name is two: itself, and itself without its tail.
    const entities = Array.from({ length: 900 }, (_, i) => tool(`t${String(i)}`, [`${word(i)} Malware`]));
    expect(tableOf(entities).size).toBe(1_800);
    const names = compileNames(entities);
    for (let i = 0; i < 900; i++) {
      expect(names.find(`The ${word(i)} Malware came.`).map(({ holders }) => holders[0]?.entity.id)).toEqual([
        `t${String(i)}`,
      ]);
    }
  });

  it('are made anew for names of far more parts than is usual', () => {
    const many = Array.from({ length: 300 }, (_, i) =>
      tool(`t${String(i)}`, [Array.from({ length: 12 }, (_word, n) => word(i * 12 + n)).join(' ')]),
    );
    const table = tableOf(many);
    expect(table.isCrowded).toBe(false);
    expect(table.needed.prefixes).toBe(300 * 11);
    // In half as much room for as many parts the bits would be set for nearly every word.
    expect(table.gate.marks.length).toBeGreaterThanOrEqual(1_024);
    const names = compileNames(many);
    for (const { name } of many) expect(names.find(`Seen: ${name.toUpperCase()}.`)).toHaveLength(1);
  });

  it('are made once for usual ones', () => {
    const usual = Array.from({ length: 300 }, (_, i) =>
      tool(`t${String(i)}`, [i % 2 === 0 ? word(i) : `${word(i)} ${word(i + 1)}`]),
    );
    const steps = compileTable(usual);
    let count = 0;
    while (steps.next().done !== true) count += 1;
    expect(count).toBe(1);
  });

  it('keep a chain in the order of the catalog, however long it is', () => {
    const entities = Array.from({ length: 40 }, (_, i) =>
      tool(`t${String(i)}`, i % 4 === 3 ? ['Okapi Bear'] : [word(i), i % 2 === 0 ? 'OkapiBear' : 'Okapi-Bear']),
    );
    const table = tableOf(entities);
    const [first] = Array.from({ length: table.forms }, (_, form) => form).filter(
      (form) => table.entityOf(form) === 0 && table.nameOf(form) === 1,
    );
    const chain: string[] = [];
    for (let form = first ?? -1; form >= 0; form = table.formBehind(form))
      chain.push(`${String(table.entityOf(form))}.${String(table.nameOf(form))}`);
    expect(chain).toEqual(entities.map(({ names }, i) => `${String(i)}.${String(names.length - 1)}`));
  });

  it('look at words of another script where a name begins with such a letter, and only there', () => {
    const names = compileNames([tool('zhuk', ['Жукон']), tool('bear', ['赤熊'])]);
    expect(names.find('Был Жукон, и был 赤熊.').map(({ holders }) => holders[0]?.entity.id)).toEqual(['zhuk', 'bear']);
    const table = tableOf([tool('zhuk', ['Жукон'])]);
    expect(table.mayBeginWide('ж'.charCodeAt(0))).toBe(true);
    expect(table.mayBeginWide('б'.charCodeAt(0))).toBe(false);
  });
});
