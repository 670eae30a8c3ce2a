import { describe, expect, test } from 'vitest';
import { dateRefusal, factsFromUrl, sourceEntry, sourceKey, urlIn } from '../../../src/core/catalog/sourceDraft.ts';

const NONE: ReadonlySet<string> = new Set();

describe('the key', () => {
  test.each([
    [{ title: 'T', authors: 'Verregghen, Britt', issued: '2024-03' }, 'verregghen-2024'],
    [{ title: 'T', authors: 'Jane Doe; Other', issued: '2024' }, 'doe-2024'],
    [{ title: 'T', authors: 'AIVD', issued: '2024' }, 'aivd-2024'],
    [{ title: 'T', authors: 'Müller, Änne', issued: '2024' }, 'muller-2024'],
    [{ title: 'T', url: 'https://english.aivd.nl/x', issued: '2023-01-02' }, 'aivd-2023'],
    [{ title: 'T', url: 'https://www.bbc.co.uk/news/1', issued: '2023' }, 'bbc-2023'],
    [{ title: 'Big Fish of the sea', url: 'https://example.org/' }, 'example-big-fish-of'],
    [{ title: 'Big Fish' }, 'big-fish'],
    [{ title: 'Big Fish', issued: '2024' }, 'big-fish-2024'],
    [{ title: '魚' }, 'source'],
    [{ title: 'T', url: 'http://127.0.0.1/a', issued: '2024' }, 't-2024'],
  ])('of %j is %s', (draft, key) => {
    expect(sourceKey(draft, NONE)).toBe(key);
  });

  test('that is taken gets a number', () => {
    const taken = new Set(['doe-2024', 'doe-2024-2']);
    expect(sourceKey({ title: 'T', authors: 'Doe, J', issued: '2024' }, taken)).toBe('doe-2024-3');
  });
});

test('the entry holds what was given, and nothing else', () => {
  expect(sourceEntry({ title: ' T ' }, 'k')).toEqual({ id: 'k', title: 'T' });
  expect(sourceEntry({ title: 'T', authors: '', issued: '', url: '' }, 'k')).toEqual({ id: 'k', title: 'T' });
  const full = { title: 'T', authors: 'Doe, Jane; NCSC ;', issued: '2024-02', url: 'https://example.org/a' };
  expect(sourceEntry(full, 'k')).toEqual({
    id: 'k',
    author: [{ family: 'Doe', given: 'Jane' }, 'NCSC'],
    title: 'T',
    issued: '2024-02',
    url: 'https://example.org/a',
  });
});

test.each([
  ['https://example.org/2024/02/06/mivd-finds-malware-in-network.html', 'Mivd finds malware in network', '2024-02-06'],
  ['https://example.org/news/2024-02-31-a-day-that-is-none', 'A day that is none', undefined],
  ['https://example.org/blog/123-some_words', 'Some words', undefined],
  ['https://example.org/', undefined, undefined],
  ['https://example.org/a%zz-bad-escape', 'A%zz bad escape', undefined],
  ['no address', undefined, undefined],
])('%s says %s, %s', (url, title, issued) => {
  expect(factsFromUrl(url)).toEqual({
    ...(title === undefined ? {} : { title }),
    ...(issued === undefined ? {} : { issued }),
  });
});

test.each([
  ['https://example.org/a', 'https://example.org/a'],
  [' <https://example.org/a> ', 'https://example.org/a'],
  ['[text](https://example.org/a "title")', 'https://example.org/a'],
  ['see https://example.org/a', undefined],
  ['javascript:alert(1)', undefined],
  ['https://', undefined],
  ['Fancy Bear', undefined],
])('%j as an address: %s', (text, url) => {
  expect(urlIn(text)).toBe(url);
});

test('dates are those of packs', () => {
  expect(['2024', '2024-02', '2024-02-29'].map(dateRefusal)).toEqual([false, false, false]);
  expect(['24', '2024-13', '2023-02-29', 'May 2024'].map(dateRefusal)).toEqual([true, true, true, true]);
});
