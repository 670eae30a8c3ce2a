import { expect, test } from 'vitest';
import { isWithin } from '../../../../src/vscode/host/isWithin.ts';

test.each([
  ['/home/a/reports', '/home/a/reports/x.md', true],
  ['/home/a/reports', '/home/a/reports', true],
  ['/home/a/reports/', '/home/a/reports/b/c', true],
  ['/', '/etc/passwd', true],
  ['/home/a/reports', '/home/a/reports-evil/x.md', false],
  ['/home/a/reports', '/home/a', false],
  ['/home/a/reports', '/etc/passwd', false],
  ['/home/a/reports', '/home/a/reports/../../b', false],
  ['/home/a', 'home/a/b', false],
  ['C:\\work', 'c:\\work\\x', true],
  ['C:\\work', 'D:\\work\\x', false],
  ['\\\\server\\share', '\\\\server\\share\\x', true],
  ['\\\\server\\share', '\\\\evil\\share\\x', false],
])('%s holds %s: %s', (folder, path, within) => {
  expect(isWithin(folder, path)).toBe(within);
});
