import { expect, test } from 'vitest';
import { withEdit } from '../../../src/core/catalog/yamlEdits.ts';
import { keyEdits } from '../../../src/core/catalog/yamlKeys.ts';

const renamed = (text: string, names: Readonly<Record<string, string>>): string =>
  (keyEdits(text, 'reports', (key) => names[key]) ?? []).toReversed().reduce(withEdit, text);

test('keys are renamed as they are written, and nothing else', () => {
  const text = `# a.md
chosen: { a.md: x }
reports:
  a.md: { chosen: { a.md: y } } # ours
  "b.md": {}
  'c.md':
    chosen: {}
`;
  expect(renamed(text, { 'a.md': 'n/a.md', 'b.md': 'say "b".md', 'c.md': "it's.md" })).toBe(
    text
      .replace('  a.md: { ch', '  n/a.md: { ch')
      .replace('"b.md"', '"say \\"b\\".md"')
      .replace("'c.md'", "'it''s.md'"),
  );
});

test.each([
  ['reports: { a.md: {} }', 'one, two.md', 'reports: { "one, two.md": {} }'],
  ['reports: { a.md: {} }', '[draft].md', 'reports: { "[draft].md": {} }'],
  ['reports:\n  a.md: {}\n', 'what: now.md', 'reports:\n  "what: now.md": {}\n'],
  ['reports:\n  a.md: {}\n', '- a.md', 'reports:\n  "- a.md": {}\n'],
  ['reports:\n  a.md: {}\n', '2024', 'reports:\n  "2024": {}\n'],
])('a name that would be read as something else is quoted: %j', (text, next, wanted) => {
  expect(renamed(text, { 'a.md': next })).toBe(wanted);
});

test('no name is given twice', () => {
  const text = 'reports: { a.md: {}, b.md: {}, c.md: {} }';
  expect(renamed(text, { 'a.md': 'b.md', 'b.md': 'd.md', 'c.md': 'd.md' })).toBe(
    'reports: { a.md: {}, d.md: {}, c.md: {} }',
  );
});

test('what holds no such map has no edit, and what cannot be read no answer', () => {
  expect(keyEdits('', 'reports', () => 'x')).toEqual([]);
  expect(keyEdits('reports: [a]', 'reports', () => 'x')).toEqual([]);
  expect(keyEdits('reports: {', 'reports', () => 'x')).toBeUndefined();
  expect(keyEdits('['.repeat(50_000), 'reports', () => 'x')).toBeUndefined();
});
