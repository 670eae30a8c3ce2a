import { describe, expect, it } from 'vitest';
import { LineIndex } from '../../../src/core/text/lineIndex.ts';

describe('lines of a text', () => {
  it('end at LF, CR LF and a lone CR', () => {
    const index = new LineIndex('a\nb\r\nc\rd');
    expect(index.lines).toBe(4);
    expect([0, 1, 2, 3, 4, 5, 6, 7, 8].map((offset) => Object.values(index.at(offset)))).toEqual([
      [1, 1],
      [1, 2],
      [2, 1],
      [2, 2],
      [2, 3],
      [3, 1],
      [3, 2],
      [4, 1],
      [4, 2],
    ]);
  });

  it('give every offset back', () => {
    const text = '\r\n\n\rab\r\r\nc';
    const index = new LineIndex(text);
    for (let offset = 0; offset <= text.length; offset++) expect(index.offset(index.at(offset))).toBe(offset);
  });

  it('take places outside as the nearest end', () => {
    const index = new LineIndex('ab\nc');
    expect(index.at(-3)).toEqual({ line: 1, column: 1 });
    expect(index.at(99)).toEqual({ line: 2, column: 2 });
    expect(index.offset({ line: 0, column: 5 })).toBe(0);
    expect(index.offset({ line: 9, column: 1 })).toBe(4);
    expect(index.offset({ line: 2, column: -4 })).toBe(3);
    expect(new LineIndex('').at(0)).toEqual({ line: 1, column: 1 });
  });
});
