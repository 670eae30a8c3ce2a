import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { matchesGlob, readGlob } from '../../../src/core/text/glob.ts';

const matches = (pattern: string, path: string): boolean => matchesGlob(readGlob(pattern), path);

describe('a glob pattern', () => {
  test.each([
    ['**/*.md', 'a.md'],
    ['**/*.md', 'notes/2024/a.md'],
    ['*.md', 'a.md'],
    ['notes/**', 'notes/2024/a.md'],
    ['**/node_modules/**', 'a/node_modules/b/c.md'],
    ['**/*.dossier.{yaml,yml,json}', 'packs/a.dossier.yml'],
    ['**/*.{stix,misp,csl}.json', 'a.misp.json'],
    ['{notes,reports}/*.{md,{markdown,txt}}', 'reports/a.txt'],
    ['**/.git', '.git'],
    ['a?c/**/d', 'abc/x/y/d'],
  ])('%s stands for %s', (pattern, path) => {
    expect(matches(pattern, path)).toBe(true);
  });

  test.each([
    ['*.md', 'notes/a.md'],
    ['**/*.md', 'a.mdx'],
    ['**/*.dossier.{yaml,yml,json}', 'a.dossier.toml'],
    ['notes/*', 'notes/2024/a.md'],
    ['**/.git', '.github'],
    ['', 'a'],
    ['a?c', 'ac'],
  ])('%s does not stand for %s', (pattern, path) => {
    expect(matches(pattern, path)).toBe(false);
  });

  test('without wildcards stands for itself alone', () => {
    const part = fc.stringMatching(/^[a-z.]{1,5}$/);
    fc.assert(
      fc.property(
        fc.array(part, { minLength: 1, maxLength: 4 }),
        fc.array(part, { minLength: 1, maxLength: 4 }),
        (a, b) => {
          expect(matches(a.join('/'), b.join('/'))).toBe(a.join('/') === b.join('/'));
        },
      ),
    );
  });

  test('stands for every path that it was made from, whatever was replaced', () => {
    const piece = fc.tuple(fc.stringMatching(/^[a-z]{1,4}$/), fc.constantFrom('same', '*', '?', '**'));
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1, maxLength: 5 }), (pieces) => {
        const path = pieces.map(([name]) => name).join('/');
        const pattern = pieces
          .map(([name, how]) => (how === 'same' ? name : how === '?' ? `?${name.slice(1)}` : how))
          .join('/');
        expect(matches(pattern, path)).toBe(true);
      }),
    );
  });

  test('takes no long time, however it is written', () => {
    const start = performance.now();
    matches(`${'**/*a*'.repeat(40)}b`, `${'a'.repeat(2000)}/`.repeat(20));
    readGlob('{a,b}'.repeat(40));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
