import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { painter, plainLine, plainPath, safeJson, terminal } from '../../../src/cli/terminal.ts';

/** What a terminal would obey, or would use to show something else than what is there. */
const OBEYED = /[\p{Cc}\p{Surrogate}\u200E\u200F\u2028-\u202E\u2066-\u2069]/u;

describe('text on its way to a terminal', () => {
  test.each([
    ['\u001B[31mred\u001B]8;;http://evil\u0007link', '\\x1b[31mred\\x1b]8;;http://evil\\x07link'],
    ['a\u009B2Jb', 'a\\x9b2Jb'],
    ['user\u202Exe.exe', 'user\\u{202e}xe.exe'],
    ['two\n  lines\tand\rmore', 'two lines and more'],
    ['::set-env name=X::y', '\\x3a:set-env name=X::y'],
    ['  ::error::x', '\\x3a:error::x'],
    ['see ##vso[task.setvariable]x', 'see #\\x23vso[task.setvariable]x'],
    ['##[command]x', '#\\x23[command]x'],
    ['a ## heading', 'a ## heading'],
    ['کتاب‌خانه', 'کتاب‌خانه'],
  ])('%j is shown as %j', (text, expected) => {
    expect(plainLine(text)).toBe(expected);
  });

  test('a path keeps its spaces, and a line break in it is seen', () => {
    expect(plainPath('my  report\n.md')).toBe('my  report\\x0a.md');
    expect(plainPath('::error::.md')).toBe('\\x3a:error::.md');
  });

  test('nothing is left that would be obeyed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 20 }), (text) => {
        for (const line of [plainLine(text), plainPath(text)]) {
          expect(line).not.toMatch(OBEYED);
          expect(line.trimStart().startsWith('::')).toBe(false);
        }
      }),
    );
  });
});

describe('JSON on its way to a terminal', () => {
  test('means the same, with nothing left to obey', () => {
    fc.assert(
      fc.property(fc.anything({ withUnicodeString: true }), fc.constantFrom(undefined, 2), (value, indent) => {
        const plain = JSON.stringify({ value });
        const safe = safeJson({ value }, indent);
        expect(JSON.stringify(JSON.parse(safe))).toBe(JSON.stringify(JSON.parse(plain)));
        expect(safe.replaceAll('\n', '')).not.toMatch(OBEYED);
        expect(safe).not.toMatch(/^\s*::|##/m);
      }),
    );
  });

  test('build servers find no command in it', () => {
    expect(safeJson({ a: '::set-env', b: '##vso[x]' })).toBe(String.raw`{"a":":\u003aset-env","b":"#\u0023vso[x]"}`);
  });
});

describe('colours', () => {
  test('only on a terminal', () => {
    expect(painter(true, {})('red', terminal`x`)).toBe('\u001B[31mx\u001B[39m');
    expect(painter(false, {})('red', terminal`x`)).toBe('x');
  });

  test('NO_COLOR counts when it is not empty, a dumb terminal has none', () => {
    expect(painter(true, { NO_COLOR: '1' })('red', terminal`x`)).toBe('x');
    expect(painter(true, { NO_COLOR: '' })('red', terminal`x`)).not.toBe('x');
    expect(painter(true, { TERM: 'dumb' })('red', terminal`x`)).toBe('x');
  });
});
