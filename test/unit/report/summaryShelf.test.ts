import * as fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { entityId } from '../../../src/core/catalog/ids.ts';
import { basisOf, readShelf, SHELVES, shelfOf, writeShelf } from '../../../src/core/report/summaryShelf.ts';

const kept = { uri: 'file:///a.md', mtime: 17.5, size: 12, basis: 'ab', packed: '[[["mivd",1,3,5,0,9]],[],[],[]]' };

describe('a shelf of summaries', () => {
  it('comes back as it was', () => {
    expect(readShelf(writeShelf([kept], '1.2.3'), '1.2.3')).toEqual([kept]);
  });

  it('counts for nothing when another version made it', () => {
    expect(readShelf(writeShelf([kept], '1.2.3'), '1.2.4')).toEqual([]);
  });

  it('counts for nothing when it is cut off anywhere', () => {
    const text = writeShelf([kept], '1');
    for (let end = 0; end < text.length; end++) expect(readShelf(text.slice(0, end), '1')).toEqual([]);
  });

  it('leaves out what makes no sense and keeps the rest', () => {
    const text = writeShelf([kept, kept], '1').replace('17.5', '"now"');
    expect(readShelf(text, '1')).toEqual([kept]);
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readShelf(text, '1')).toEqual([]);
      }),
    );
  });

  it('has a place for every file, and spreads them', () => {
    const counts = Array.from({ length: SHELVES }, () => 0);
    for (let i = 0; i < 6400; i++) counts[shelfOf(`file:///reports/${String(i)}.md`)]! += 1;
    expect(Math.max(...counts)).toBeLessThan(200);
    expect(Math.min(...counts)).toBeGreaterThan(10);
  });
});

test('what a summary follows from is the same however the decisions are ordered, and another when one is', () => {
  const [bear, cat] = [entityId('bear'), entityId('cat')];
  expect(basisOf('p', {})).toBe(basisOf('p', { chosen: {} }));
  expect(basisOf('p', { chosen: { a: bear, b: cat } })).toBe(basisOf('p', { chosen: { b: cat, a: bear } }));
  expect(basisOf('p', { chosen: { a: bear } })).not.toBe(basisOf('p', { chosen: { a: cat } }));
  expect(basisOf('p', {})).not.toBe(basisOf('q', {}));
});
