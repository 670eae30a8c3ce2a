import { describe, expect, test } from 'vitest';
import {
  appendToList,
  setInMap,
  withEdit,
  type EditRefusal,
  type YamlEdit,
} from '../../../src/core/catalog/yamlEdits.ts';

function applied(text: string, edit: YamlEdit | EditRefusal): string {
  if ('refused' in edit) throw new Error(edit.refused);
  return withEdit(text, edit);
}

describe('setInMap', () => {
  test.each([
    ['', 'chosen:\n  winnti: apt41\n'],
    ['# ours\n', '# ours\nchosen:\n  winnti: apt41\n'],
    ['findings:\n  overstated: off', 'findings:\n  overstated: off\nchosen:\n  winnti: apt41\n'],
    ['chosen:\n    a: b # why\nignore: []\n', 'chosen:\n    a: b # why\n    winnti: apt41\nignore: []\n'],
    ['chosen: { a: b }\n', 'chosen: { a: b, winnti: apt41 }\n'],
    ['chosen: {}\n', 'chosen: { winnti: apt41 }\n'],
    ['chosen:\n  winnti: other # old\n', 'chosen:\n  winnti: apt41 # old\n'],
  ])('%j', (before, after) => {
    expect(applied(before, setInMap(before, 'chosen', 'winnti', 'apt41'))).toBe(after);
  });

  test('quotes what YAML would read as something else', () => {
    expect(applied('', setInMap('', 'chosen', 'a: b', 'no'))).toBe('chosen:\n  "a: b": "no"\n'.replace('"no"', 'no'));
  });

  test('refuses what it would break', () => {
    expect(setInMap('chosen: [a]', 'chosen', 'x', 'y')).toHaveProperty('refused');
    expect(setInMap('{"a": 1}', 'chosen', 'x', 'y')).toHaveProperty('refused');
    expect(setInMap('a: [', 'chosen', 'x', 'y')).toHaveProperty('refused');
  });
});

test('a list in a file that holds nothing yet', () => {
  expect(applied('# ours\n', appendToList('# ours\n', 'ignore', 'overstated'))).toBe(
    '# ours\nignore:\n  - overstated\n',
  );
});
