import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cardAddress, parseCardAddress } from '../../../../src/vscode/cards/cardAddress.ts';

test('a page is called by its title and found by its id', () => {
  const path = cardAddress('entity', 'mivd', 'Dutch Military Intelligence Service');
  expect(path).toBe('/entity/mivd/Dutch Military Intelligence Service.md');
  expect(parseCardAddress(path)).toEqual({ kind: 'entity', id: 'mivd' });
});

test('any id and title lead back to the id', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), fc.string(), (id, title) => {
      const path = cardAddress('claim', id, title);
      expect(path.split('/')).toHaveLength(4);
      expect(parseCardAddress(path)).toEqual({ kind: 'claim', id });
    }),
  );
});

test.each(['/other/x/y.md', '/entity/x.md', '/entity/../x/y.md', '/entity/%/y.md', 'entity/x/y.md'])(
  '%s is no page of ours, or names no way out',
  (path) => {
    const found = parseCardAddress(path);
    expect(found === undefined || !found.id.includes('/')).toBe(true);
  },
);
