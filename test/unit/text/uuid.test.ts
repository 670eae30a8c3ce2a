import { describe, expect, test } from 'vitest';
import { sha1 } from '../../../src/core/text/sha1.ts';
import { uuidIn, uuidOfName } from '../../../src/core/text/uuid.ts';

const hex = (text: string): string => Buffer.from(sha1(new TextEncoder().encode(text))).toString('hex');

describe('sha1', () => {
  test.each([
    ['', 'da39a3ee5e6b4b0d3255bfef95601890afd80709'],
    ['abc', 'a9993e364706816aba3e25717850c26c9cd0d89d'],
    ['abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq', '84983e441c3bd26ebaae4aa1f95129e5e54670f1'],
    ['a'.repeat(1_000_000), '34aa973cd4c4daa4f61eeb2bdbad27316534016f'],
  ])('gives the digests of FIPS 180-4: %#', (text, digest) => {
    expect(hex(text)).toBe(digest);
  });
});

describe('a UUID of a name', () => {
  test("is RFC 9562's example", () => {
    expect(uuidOfName('6ba7b810-9dad-11d1-80b4-00c04fd430c8', 'www.example.com')).toBe(
      '2ed6657d-e927-568b-95e1-2665a8aea6a2',
    );
  });

  test('is taken out of a URN', () => {
    expect(uuidIn('urn:uuid:6C5F9D0E-1f7b-4a8e-9a51-0d6a3f0f1c11')).toBe('6c5f9d0e-1f7b-4a8e-9a51-0d6a3f0f1c11');
    expect(uuidIn('https://example.org/6c5f9d0e-1f7b-4a8e-9a51-0d6a3f0f1c11')).toBeUndefined();
    expect(uuidIn('urn:uuid:1')).toBeUndefined();
  });
});
