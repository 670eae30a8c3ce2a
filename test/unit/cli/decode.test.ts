import { describe, expect, test } from 'vitest';
import { decode } from '../../../src/cli/decode.ts';

const bytes = (...parts: readonly (string | readonly number[])[]): Uint8Array =>
  Uint8Array.from(
    parts.flatMap((part) => (typeof part === 'string' ? [...new TextEncoder().encode(part)] : [...part])),
  );

describe('bytes to text', () => {
  test('a byte order mark is dropped', () => {
    expect(decode(bytes([0xef, 0xbb, 0xbf], 'APT29'))).toEqual({ kind: 'text', text: 'APT29' });
  });

  test('UTF-16 with its mark', () => {
    expect(decode(bytes([0xff, 0xfe, 0x41, 0, 0x3d, 0xd8, 0, 0xde]))).toEqual({ kind: 'text', text: 'A😀' });
    expect(decode(bytes([0xfe, 0xff, 0, 0x41]))).toEqual({ kind: 'text', text: 'A' });
  });

  test('what is no text is refused with the place of the first byte that does not fit', () => {
    expect(decode(bytes('one\ntwo \uFFFD 😀', [0xe9], 'x'))).toEqual({
      kind: 'refused',
      line: 2,
      column: 9,
      message: 'this is not UTF-8 text (byte 16 does not fit); save the file as UTF-8',
    });
    expect(decode(bytes([0xc3, 0x28]))).toMatchObject({ kind: 'refused', line: 1, column: 1 });
  });

  test('a character cut off at the end', () => {
    expect(decode(bytes('ab', [0xe2, 0x82]))).toMatchObject({ kind: 'refused', line: 1, column: 3 });
  });

  test('nothing is text', () => {
    expect(decode(bytes())).toEqual({ kind: 'text', text: '' });
    expect(decode(bytes('a\0b'))).toEqual({ kind: 'text', text: 'a\0b' });
  });
});

test('a byte order mark counts as bytes, not as text', () => {
  expect(decode(bytes([0xef, 0xbb, 0xbf], 'ab', [0xff]))).toEqual({
    kind: 'refused',
    line: 1,
    column: 3,
    message: 'this is not UTF-8 text (byte 5 does not fit); save the file as UTF-8',
  });
});
