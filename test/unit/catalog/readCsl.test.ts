import { describe, expect, it } from 'vitest';
import { readAny } from '../../../src/core/catalog/readAny.ts';
import { cslDate } from '../../../src/core/catalog/readCsl.ts';

describe('readCsl', () => {
  it('reads what Zotero exports', () => {
    const { value, problems } = readAny(
      JSON.stringify([
        {
          id: 'moss-2024',
          type: 'article-newspaper',
          title: 'Cranes that <i>listen</i>',
          'container-title': 'Harbour Weekly',
          author: [
            { family: 'Moss', given: 'Ada' },
            { family: 'Berg', given: 'Jan', 'non-dropping-particle': 'van der' },
            { literal: 'Port' },
            { family: 'Plato' },
            7,
          ],
          issued: { 'date-parts': [['2024', '3', 5]] },
          URL: 'https://example.org',
          DOI: '10.1/x',
          publisher: 'P',
        },
        { id: 'http://zotero.org/users/1/items/ABC', 'citation-key': 'own-key', type: 'book', title: 'B' },
        { id: 'http://zotero.org/users/1/items/DEF', type: 'book', title: 'C', note: 'Citation Key: noted2020\nmore' },
        { id: 12, title: 'D' },
      ]),
      '/x/refs.json',
    );
    expect(problems).toEqual([]);
    expect(value).toMatchObject({ id: 'refs', format: 'csl' });
    expect(value?.sources[0]).toMatchObject({
      id: 'moss-2024',
      type: 'article-newspaper',
      title: 'Cranes that listen',
      containerTitle: 'Harbour Weekly',
      author: [
        { family: 'Moss', given: 'Ada' },
        { family: 'van der Berg', given: 'Jan' },
        { literal: 'Port' },
        { literal: 'Plato' },
      ],
      issued: '2024-03-05',
      URL: 'https://example.org',
      DOI: '10.1/x',
    });
    expect(value?.sources.slice(1).map(({ id }) => id)).toEqual(['own-key', 'noted2020', '12']);
  });

  it('reads an export that is wrapped, and an empty one', () => {
    expect(readAny('{"items":[{"id":"a","title":"A"}]}', 'x.json').value?.sources).toHaveLength(1);
    expect(readAny('[]', 'x.json').value).toMatchObject({ format: 'csl', sources: [] });
  });

  it('tells what it could not use, where it stands', () => {
    const { value, problems } = readAny(
      '[{"id":"a","title":"A"},\n{"id":"b"},\n{"type":"book","title":"C"},\n{"id":"a","title":"D"}]',
      'x.json',
    );
    expect(value?.sources.map(({ title }) => title)).toEqual(['A']);
    expect(problems.map(({ code, line }) => [code, line])).toEqual([
      ['csl-item', 2],
      ['csl-item', 3],
      ['duplicate-id', 4],
    ]);
  });

  it.each([
    [{ 'date-parts': [[2024]] }, '2024'],
    [{ 'date-parts': [[2024, 2]] }, '2024-02'],
    [{ 'date-parts': [[2024, 2, 30]] }, '2024-02'],
    [{ 'date-parts': [['2023', '11', '02'], [2024]] }, '2023-11-02'],
    [{ 'date-parts': [[2024, 13]] }, '2024'],
    [{ 'date-parts': [[null]] }, undefined],
    [{ 'date-parts': [] }, undefined],
    [{ raw: '2024-02-06' }, '2024-02-06'],
    [{ raw: '2024/2/6' }, '2024-02-06'],
    [{ literal: 'circa 1900' }, undefined],
    ['2024', undefined],
    [null, undefined],
  ])('dates %j', (value, expected) => {
    expect(cslDate(value)).toBe(expected);
  });
});
