import { describe, expect, it } from 'vitest';
import { didYouMean } from '../../../src/core/catalog/didYouMean.ts';

describe('didYouMean', () => {
  it.each([
    ['mvid', 'mivd'],
    ['MIVD', 'mivd'],
    ['fortinett', 'fortinet'],
    ['nmae', 'name'],
    ['xyz', undefined],
    ['', undefined],
    ['chinese-intelligence-service', 'chinese-intelligence-services'],
  ])('%s: %s', (word, expected) => {
    expect(didYouMean(word, ['china', 'mivd', 'fortinet', 'name', 'chinese-intelligence-services'])).toBe(expected);
  });
});
