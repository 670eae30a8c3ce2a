import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fingerprint } from '../../../src/core/text/fingerprint.ts';

describe('the fingerprint of a text', () => {
  it('has a fixed form, for the empty text too', () => {
    for (const text of ['', 'a', '\uD800', 'MIVD'.repeat(1000)]) expect(fingerprint(text)).toMatch(/^[0-9a-f]{16}$/);
  });

  it('changes with every small change', () => {
    fc.assert(
      fc.property(
        fc.string({ maxLength: 40 }),
        fc.nat(),
        fc.string({ minLength: 1, maxLength: 5 }),
        (text, at, more) => {
          const place = at % (text.length + 1);
          const other = text.slice(0, place) + more + text.slice(place);
          expect(fingerprint(other)).not.toBe(fingerprint(text));
          expect(fingerprint(text)).toBe(fingerprint(text));
        },
      ),
      { numRuns: 100 },
    );
  });

  it('is not the same for many texts that are nearly so', () => {
    const seen = new Set(Array.from({ length: 50_000 }, (_, i) => fingerprint(`report ${String(i)}`)));
    expect(seen.size).toBe(50_000);
  });
});
