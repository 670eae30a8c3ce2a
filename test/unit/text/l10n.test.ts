import { expect, test } from 'vitest';
import { ENGLISH_L10N } from '../../../src/core/text/l10n.ts';

test('English is what stands in the code, with its places filled', () => {
  expect(ENGLISH_L10N.t('{1} of {0}, {1}', 'x', 2)).toBe('2 of x, 2');
  expect(ENGLISH_L10N.t('{0} and {2}', 'x')).toBe('x and {2}');
});
