import { expect, test } from 'vitest';
import { selectedText } from '../../../src/core/markdown/selectedText.ts';

test.each([
  ['Fancy Bear', 'Fancy Bear'],
  ['**APT**29 &amp; co', 'APT29 & co'],
  ['*Fancy Bear', 'Fancy Bear'],
  ['Fancy\n> Bear', 'Fancy Bear'],
  ['[Volt Typhoon](https://example.org)', 'Volt Typhoon'],
  [' “Cozy Bear”, ', 'Cozy Bear'],
  ['', ''],
  ['`x`', ''],
])('%j reads %j', (source, read) => {
  expect(selectedText(source)).toBe(read);
});
