import { describe, expect, test } from 'vitest';
import type { Agent, Source } from '../../../src/core/catalog/model.ts';
import { authorNames, citationLabel, shortened } from '../../../src/core/view/citationLabel.ts';
import { sourceId } from '../../support/catalogFrom.ts';

function source(author: readonly Agent[], rest: Partial<Source> = {}): Source {
  return {
    id: sourceId('s1'),
    type: 'article',
    title: 'A title',
    author,
    issued: '2024-03',
    derivedFrom: [],
    origins: [],
    ...rest,
  };
}

describe('citation label', () => {
  test.each([
    [[{ family: 'Antoniuk', given: 'Daryna' }], 'Antoniuk 2024'],
    [[{ family: 'Antoniuk' }, { family: 'Li' }], 'Antoniuk & Li 2024'],
    [[{ family: 'Antoniuk' }, { family: 'Li' }, { family: 'Okoro' }], 'Antoniuk et al. 2024'],
    [[{ literal: 'Port Authority' }], 'Port Authority 2024'],
    [[{ given: 'Madonna' }], 'Madonna 2024'],
    [[{ family: ' ' }, { family: 'Li' }], 'Li 2024'],
  ])('%j gives %s', (authors, expected) => {
    expect(citationLabel(source(authors))).toBe(expected);
  });

  test('without an author the publisher stands in, then the title, then the id', () => {
    expect(citationLabel(source([], { publisher: 'Harbour Weekly' }))).toBe('Harbour Weekly 2024');
    expect(citationLabel(source([]))).toBe('A title 2024');
    expect(citationLabel(source([], { title: ' ' }))).toBe('s1 2024');
  });

  test('a long title is cut between words', () => {
    expect(citationLabel(source([], { title: 'One two three four five six seven eight nine ten' }))).toBe(
      'One two three four five six seven eight… 2024',
    );
  });

  test('without a date', () => {
    const { issued: _issued, ...undated } = source([{ family: 'Li' }]);
    expect(citationLabel(undated)).toBe('Li n.d.');
  });

  test('full names in a row', () => {
    expect(authorNames(source([{ family: 'Antoniuk', given: 'Daryna' }, { literal: 'Port Authority' }]))).toBe(
      'Daryna Antoniuk, Port Authority',
    );
  });

  test('never cuts a surrogate pair in two', () => {
    expect(shortened('😀😀😀😀', 6)).toBe('😀😀…');
  });
});
