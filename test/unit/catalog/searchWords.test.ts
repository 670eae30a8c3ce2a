import { describe, expect, test } from 'vitest';
import { searchWords } from '../../../src/core/catalog/searchWords.ts';

const words = (text: string): readonly string[] => searchWords(text).map(({ word }) => word);
const covered = (text: string): readonly string[] => searchWords(text).map(({ start, end }) => text.slice(start, end));

describe('words for searching', () => {
  test('case, accents and dashes make no difference', () => {
    expect(words('Élysée–PALACE')).toEqual(['elysee', 'palace']);
  });

  test('letters and digits are words of their own', () => {
    expect(words('APT28')).toEqual(['apt', '28']);
    expect(words('apt-28')).toEqual(['apt', '28']);
    expect(words('APT 28')).toEqual(['apt', '28']);
  });

  test('an apostrophe inside a word is passed over, whichever it is', () => {
    expect(words('O’Brien’s')).toEqual(['obriens']);
    expect(words("'quoted' word")).toEqual(['quoted', 'word']);
  });

  test('each Han character is a word', () => {
    expect(words('国家安全部')).toEqual(['国', '家', '安', '全', '部']);
  });

  test('spans cover the source, also where folding changes the length', () => {
    expect(covered('Straße “Łódź” ﬁn')).toEqual(['Straße', 'Łódź', 'ﬁn']);
  });

  test('nothing to search gives no words', () => {
    expect(words('')).toEqual([]);
    expect(words(' .*+?^${}()|[]\\ ')).toEqual([]);
  });
});
