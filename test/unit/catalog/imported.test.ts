import { describe, expect, it } from 'vitest';
import { credibilityOf, described, firstSentences, slug, webAddress } from '../../../src/core/catalog/imported.ts';

describe('described', () => {
  it.each([
    [
      '[APT0](https://x.org/a_(b)) did it.(Citation: One (2020) Two)(Citation: B) ',
      'APT0 did it.',
      ['One (2020) Two', 'B'],
    ],
    ['Seen in 2015 (Citation: B).', 'Seen in 2015.', ['B']],
    ['It runs <code>net</code>,\n\n and more', 'It runs net, and more', []],
    ['1 < 2 and [a] (b)', '1 < 2 and [a] (b)', []],
    ['(Citation: B)', '', ['B']],
    ['(Citation: never closed', '(Citation: never closed', []],
  ])('%j', (text, plain, cited) => {
    expect(described(text)).toEqual({ text: plain, cited });
  });

  it.each(['(Citation: ', '[', '](', '[a](', '<a ', '((', '(Citation: ()'])('ends on a great many of %j', (unit) => {
    const text = unit.repeat(200_000);
    expect(described(text).text).toBe(text.trim());
  });
});

describe('firstSentences', () => {
  it.each([
    ['One. Two. Three.', 5, 'One.'],
    ['One. Two. Three.', 10, 'One. Two.'],
    ['Of the U.S. Navy. Then more.', 12, 'Of the U.S. Navy.'],
    ['By A. Moss et al. Then more.', 5, 'By A. Moss et al.'],
    ['Version 2.0 of it! Then?', 5, 'Version 2.0 of it!'],
    ['“Quoted.” (And more.) End.', 9, '“Quoted.”'],
    ['short', 10, 'short'],
  ])('%j in %i', (text, room, expected) => {
    expect(firstSentences(text, room)).toBe(expected);
  });

  it('cuts what has no sentences', () => {
    const cut = firstSentences('word '.repeat(1_000));
    expect(cut.length).toBeLessThan(1_510);
    expect(cut.endsWith(' …')).toBe(true);
  });
});

describe('slug', () => {
  it.each([
    ['FireEye APT28', 'fireeye-apt28'],
    [' Ünïcode -- Straße! ', 'unicode-straße'],
    ['...', ''],
    ['北京', '北京'],
  ])('%j', (text, expected) => {
    expect(slug(text)).toBe(expected);
  });
});

describe('webAddress', () => {
  it.each(['https://a.org/b', 'HTTP://a.org'])('takes %s', (text) => {
    expect(webAddress(text)).toBe(text);
  });
  it.each(['javascript:alert(1)', 'file:///etc/passwd', 'command:x', 'a.org', 'https://a b', '', null, 7])(
    'leaves %j',
    (text) => {
      expect(webAddress(text)).toBeUndefined();
    },
  );
});

describe('credibilityOf', () => {
  it.each([
    [100, 1],
    ['75', 2],
    [50, 3],
    [20, 4],
    [0, 5],
    [101, undefined],
    ['high', undefined],
    [null, undefined],
  ])('%j', (confidence, expected) => {
    expect(credibilityOf(confidence)).toBe(expected);
  });
});
