import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { stem } from '../../../src/core/report/stemming.ts';

test.each([
  ['disclosed', 'disclosure'],
  ['recruits', 'recruiting'],
  ['secretly', 'secret'],
  ['relational', 'relate'],
  ['happy', 'happiness'],
  ['bribes', 'bribed'],
])('%s and %s are one stem', (a, b) => {
  expect(stem(a)).toBe(stem(b));
});

// From the table in the paper.
test.each([
  ['caresses', 'caress'],
  ['ponies', 'poni'],
  ['agreed', 'agre'],
  ['plastered', 'plaster'],
  ['motoring', 'motor'],
  ['hopping', 'hop'],
  ['filing', 'file'],
  ['conditional', 'condit'],
  ['electriciti', 'electr'],
  ['adoption', 'adopt'],
  ['controll', 'control'],
  ['sky', 'sky'],
])('%s: %s', (word, expected) => {
  expect(stem(word)).toBe(expected);
});

test('other scripts and digits come back as they are; nothing throws', () => {
  expect(stem('apt28')).toBe('apt28');
  expect(stem('国家')).toBe('国家');
  fc.assert(
    fc.property(fc.string(), (word) => {
      expect(stem(word).length).toBeLessThanOrEqual(word.length + 1);
    }),
  );
});
