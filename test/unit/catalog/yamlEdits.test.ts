import { describe, expect, test } from 'vitest';
import { english } from '../../../src/cli/english.ts';
import { appendToList, setAt, withEdit, type EditRefusal, type YamlEdit } from '../../../src/core/catalog/yamlEdits.ts';

function applied(text: string, edit: YamlEdit | EditRefusal): string {
  if ('refused' in edit) throw new Error(english(edit.refused));
  return withEdit(text, edit);
}

describe('setAt', () => {
  test.each([
    ['', 'chosen:\n  winnti: apt41\n'],
    ['# ours\n', '# ours\nchosen:\n  winnti: apt41\n'],
    ['# ours', '# ours\nchosen:\n  winnti: apt41\n'],
    ['chosen:\nignore: []\n', 'chosen: { winnti: apt41 }\nignore: []\n'],
    ['findings:\n  overstated: off', 'findings:\n  overstated: off\nchosen:\n  winnti: apt41\n'],
    ['chosen:\n    a: b # why\nignore: []\n', 'chosen:\n    a: b # why\n    winnti: apt41\nignore: []\n'],
    ['chosen: { a: b }\n', 'chosen: { a: b, winnti: apt41 }\n'],
    ['chosen: {}\n', 'chosen: { winnti: apt41 }\n'],
    ['chosen:\n  winnti: other # old\n', 'chosen:\n  winnti: apt41 # old\n'],
  ])('%j', (before, after) => {
    expect(applied(before, setAt(before, ['chosen', 'winnti'], 'apt41'))).toBe(after);
  });

  test.each([
    ['', 'reports:\n  a/b.md:\n    chosen:\n      winnti: apt41\n'],
    ['packs: [] # none\r\n', 'packs: [] # none\r\nreports:\r\n  a/b.md:\r\n    chosen:\r\n      winnti: apt41\r\n'],
    ['reports:\n', 'reports: { a/b.md: { chosen: { winnti: apt41 } } }\n'],
    [
      'reports:\n  c.md: # theirs\n    chosen: { a: b } # ours\nignore: []\n',
      'reports:\n  c.md: # theirs\n    chosen: { a: b } # ours\n  a/b.md:\n    chosen:\n      winnti: apt41\nignore: []\n',
    ],
    [
      'reports:\n  a/b.md:\n    chosen:\n      lazarus: g1\n# end\n',
      'reports:\n  a/b.md:\n    chosen:\n      lazarus: g1\n      winnti: apt41\n# end\n',
    ],
    ['reports: { a/b.md: { chosen: { winnti: old } } }', 'reports: { a/b.md: { chosen: { winnti: apt41 } } }'],
    ['reports: { a/b.md: {} }', 'reports: { a/b.md: { chosen: { winnti: apt41 } } }'],
  ])('several maps deep: %j', (before, after) => {
    expect(applied(before, setAt(before, ['reports', 'a/b.md', 'chosen', 'winnti'], 'apt41'))).toBe(after);
  });

  test('quotes what YAML would read as something else', () => {
    expect(applied('', setAt('', ['chosen', 'a: b'], 'no'))).toBe('chosen:\n  "a: b": "no"\n'.replace('"no"', 'no'));
  });

  test('refuses what it would break', () => {
    expect(setAt('chosen: [a]', ['chosen', 'x'], 'y')).toHaveProperty('refused');
    expect(setAt('{"a": 1}', ['chosen', 'x'], 'y')).toHaveProperty('refused');
    expect(setAt('a: [', ['chosen', 'x'], 'y')).toHaveProperty('refused');
  });
});

test('a list in a file that holds nothing yet', () => {
  expect(applied('# ours\n', appendToList('# ours\n', 'ignore', 'overstated'))).toBe(
    '# ours\nignore:\n  - overstated\n',
  );
});
