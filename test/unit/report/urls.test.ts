import { describe, expect, test } from 'vitest';
import { normaliseDoi, normaliseUrl } from '../../../src/core/report/urls.ts';

describe('normaliseUrl', () => {
  test.each([
    'https://www.example.org/a/b/',
    'http://example.org/a/b',
    'https://EXAMPLE.org:443/a/b#part',
    '//example.org/a/b?utm_source=x&fbclid=y',
  ])('%s is example.org/a/b', (url) => {
    expect(normaliseUrl(url)).toBe('example.org/a/b');
  });

  test('what tells pages apart stays: path, its case, and query, in any order', () => {
    expect(normaliseUrl('https://example.org/A?b=2&a=1')).toBe('example.org/A?a=1&b=2');
    expect(normaliseUrl('https://example.org/A?a=1&b=2')).toBe(normaliseUrl('https://example.org/A?b=2&a=1'));
    expect(normaliseUrl('https://example.org/a')).not.toBe(normaliseUrl('https://example.org/A'));
  });

  test('an escaped letter is the letter; a broken escape is left alone', () => {
    expect(normaliseUrl('https://example.org/%C3%A9')).toBe(normaliseUrl('https://example.org/é'));
    expect(normaliseUrl('https://example.org/%zz')).toBe('example.org/%zz');
  });

  test.each(['mailto:a@example.org', 'javascript:alert(1)', '/local/path', '#top', 'https://localhost/x', ''])(
    '%s is no web address',
    (url) => {
      expect(normaliseUrl(url)).toBeUndefined();
    },
  );
});

test('a DOI has one form however it is written', () => {
  for (const doi of [
    '10.1000/XYZ',
    'doi:10.1000/xyz',
    'https://doi.org/10.1000/xyz',
    'http://dx.doi.org/10.1000/xyz',
  ]) {
    expect(normaliseDoi(doi)).toBe('10.1000/xyz');
  }
  expect(normaliseDoi('https://example.org/10.1000/xyz')).toBeUndefined();
});
