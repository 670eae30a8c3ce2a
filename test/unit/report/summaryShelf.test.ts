import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readShelf, SHELVES, shelfOf, writeShelf } from '../../../src/core/report/summaryShelf.ts';
import { fromRecord } from '../../../src/core/report/summaryRecord.ts';

const summary = fromRecord([[['mivd', 1, 3, 5, 0, 9]], [], []]);
if (summary === undefined) throw new Error('the record is sound');
const kept = { uri: 'file:///a.md', mtime: 17.5, size: 12, basis: 'ab', summary };

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
    const text = writeShelf([kept, kept], '1').replace('[["mivd",1,', '[["mivd",0,');
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
