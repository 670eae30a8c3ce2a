import { describe, expect, it } from 'vitest';
import { english } from '../../../src/cli/english.ts';
import { checkPacks } from '../../../src/core/catalog/checkPacks.ts';
import type { PackProblem } from '../../../src/core/catalog/problem.ts';
import { readAny } from '../../../src/core/catalog/readAny.ts';
import { WHOLE_PACK } from '../../support/packs.ts';

/*
 * Packs broken in every way at hand, by what `dossier pack check` says of them: always something, always at a place,
 * never an exception, and at once.
 */

const LINES = WHOLE_PACK.split('\n').slice(0, -1);

function check(text: string): readonly PackProblem[] {
  const path = 'p.dossier.yaml';
  const problems = checkPacks([{ path, read: readAny(text, path) }]).flatMap((file) => file.problems);
  const lines = text.split('\n');
  for (const { message, line, column, span } of problems) {
    const told = english(message);
    const place = `${path}:${String(line)}:${String(column)}: ${told}`;
    expect(told, place).not.toBe('');
    expect(line, place).toBeLessThanOrEqual(lines.length);
    expect(column, place).toBeLessThanOrEqual((lines[line - 1] ?? '').length + 1);
    // Line and column are those of the span's start.
    const before = lines.slice(0, line - 1).reduce((sum, one) => sum + one.length + 1, 0);
    expect(before + column - 1, place).toBe(span.start);
    expect(span.end, place).toBeLessThanOrEqual(text.length);
  }
  return problems;
}

/** Problems on a line, 1-based. */
function on(line: number, problems: readonly PackProblem[]): readonly PackProblem[] {
  return problems.filter((problem) => problem.line === line);
}

const FIELD = /^(\s*(?:- )?(?:\{ )?)([A-Za-z]+):/;

describe('a broken pack', () => {
  it('is whole before it is broken', () => {
    expect(check(WHOLE_PACK)).toEqual([]);
  });

  it.each(LINES.map((_, count) => [count] as const))('cut off behind line %i says so', (count) => {
    const problems = check(
      LINES.slice(0, count)
        .map((line) => `${line}\n`)
        .join(''),
    );
    expect(problems.length).toBeGreaterThan(0);
  });

  it('cut off anywhere says so', () => {
    for (let end = 1; end < WHOLE_PACK.length - 1; end += 5) {
      expect(check(WHOLE_PACK.slice(0, end)).length, `cut off at ${String(end)}`).toBeGreaterThan(0);
    }
  });

  const fields = LINES.flatMap((line, i) => (FIELD.test(line) ? [[i + 1, line.trim()] as const] : []));

  it('is tried in many ways', () => {
    expect(fields.length).toBeGreaterThan(55);
  });

  it.each(fields)('with a misspelt key on line %i (%s) is told there', (line) => {
    const broken = LINES.map((one, i) => (i === line - 1 ? one.replace(FIELD, '$1$2x:') : one));
    const problems = check(broken.join('\n'));
    expect(on(line, problems).some(({ code }) => code === 'unknown-field')).toBe(true);
  });

  it.each(fields)('with a value of the wrong type on line %i (%s) is told there', (line, written) => {
    const list = written.endsWith(':');
    const broken = LINES.map((one, i) => (i === line - 1 ? one.replace(/:.*/, list ? ': 7' : ': [[7]]') : one));
    if (list) {
      // What stood below the key has lost its place.
      expect(check(broken.join('\n')).length).toBeGreaterThan(0);
      return;
    }
    const found = on(line, check(broken.join('\n')));
    expect(found.length, broken[line - 1]).toBeGreaterThan(0);
  });

  it.each(fields)('without line %i (%s) never throws', (line) => {
    check(LINES.filter((_, i) => i !== line - 1).join('\n'));
  });

  it.each(['\t', '}', ']', '"', "'", '- ', ': ', '{', '[', '&a ', '*a ', '!!str ', '@', '%', '|', '\u0000', '\uD800'])(
    'with %j put before every value is read without an exception',
    (junk) => {
      for (let i = 0; i < LINES.length; i++) {
        const broken = LINES.map((one, at) => (at === i ? one.replace(/: (?=\S)/, `: ${junk}`) : one));
        check(broken.join('\n'));
      }
    },
  );

  it('tells an anchor and an alias where they stand, and follows none', () => {
    const [problem] = check(WHOLE_PACK.replace('title: The', 'title: &t The'));
    expect(problem).toMatchObject({ code: 'yaml-anchor', line: 3, column: 8 });
    const lol = ['a0: &a0 [x]'];
    for (let i = 1; i <= 10; i++) {
      lol.push(
        `a${String(i)}: &a${String(i)} [${Array(10)
          .fill(`*a${String(i - 1)}`)
          .join(', ')}]`,
      );
    }
    expect(check(`dossier: 1\nid: bomb\n${lol.join('\n')}\n`)).toMatchObject([
      { code: 'yaml-anchor', line: 3, column: 5 },
    ]);
  });

  it('of 20 MB of anchors is refused', () => {
    const many = '- &a [b]\n'.repeat(2_300_000);
    expect(many.length).toBeGreaterThan(20_000_000);
    expect(check(`dossier: 1\nactors:\n${many}`)).toMatchObject([{ code: 'too-large', line: 1, column: 1 }]);
    const fewer = many.slice(0, 9_000_000);
    expect(check(`dossier: 1\nactors:\n${fewer}`)).toMatchObject([{ code: 'yaml-anchor', line: 3, column: 3 }]);
  });

  it.each([
    ['lists', '['.repeat(100_000)],
    ['maps', '{a: '.repeat(100_000)],
    ['dashes', '- '.repeat(100_000)],
    ['indents', Array.from({ length: 2_000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n')],
  ])('nested too deep in %s is refused at the place', (_, nested) => {
    expect(check(`dossier: 1\nid: deep\nactors:\n${nested}`)).toMatchObject([{ code: 'too-deep' }]);
  });

  it('in JSON nested a million deep says where it is wrong', () => {
    expect(check('['.repeat(1_000_000))[0]?.code).toBe('json-syntax');
    const whole = `{"dossier":1,"id":"deep","actors":${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}}`;
    expect(check(whole)[0]?.code).toBe('wrong-type');
  });

  it('with 20,000 keys in one entry is read in linear time', () => {
    const keys = Array.from({ length: 20_000 }, (_, i) => `    k${String(i)}: 1`).join('\n');
    const problems = check(`dossier: 1\nid: wide\nactors:\n  - id: a\n    name: Aaaaaa\n${keys}\nend: wide\n`);
    expect(problems.filter(({ code }) => code === 'unknown-field')).toHaveLength(1_000);
    expect(problems.at(-1)?.code).toBe('many-problems');
  });

  it.each(['__proto__', 'constructor', 'toString', 'hasOwnProperty'])('treats %s as any other word', (word) => {
    for (const text of [
      `dossier: 1\nid: p\n${word}: { polluted: yes }\nend: p\n`,
      `dossier: 1\nid: p\nactors: [{ id: ${word}, name: ${word}Xx, relations: [{ to: ${word}, is: ${word} }] }]\nend: p\n`,
      `{"dossier":1,"id":"p","${word}":{"polluted":true},"actors":[{"id":"${word}","name":"Somebody"}]}`,
    ]) {
      check(text);
      expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    }
  });
});
