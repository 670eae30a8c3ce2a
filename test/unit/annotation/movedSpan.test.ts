import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { movedSpan, type Change } from '../../../src/core/annotation/movedSpan.ts';

/** A text whose every character knows whether it was annotated: what survives shows where the span must be. */
type Marked = readonly { readonly annotated: boolean }[];

interface Edit extends Change {
  readonly start: number;
  readonly end: number;
}

function edited(text: Marked, edits: readonly Edit[]): Marked {
  const result = [...text];
  for (const edit of [...edits].sort((a, b) => b.start - a.start || b.end - a.end)) {
    const typed = Array.from({ length: edit.length }, () => ({ annotated: false }));
    result.splice(edit.start, edit.end - edit.start, ...typed);
  }
  return result;
}

/** Edits of one text that do not overlap, as an editor with several cursors makes them. */
function editsOf(length: number): fc.Arbitrary<readonly Edit[]> {
  return fc.array(fc.tuple(fc.nat(length), fc.nat(6), fc.nat(8)), { minLength: 1, maxLength: 4 }).map((drawn) => {
    let free = 0;
    const edits: Edit[] = [];
    for (const [at, removed, typed] of [...drawn].sort((a, b) => a[0] - b[0])) {
      const start = Math.max(at, free);
      if (start > length) break;
      const end = Math.min(start + removed, length);
      edits.push({ start, end, length: typed });
      free = end + 1;
    }
    return edits;
  });
}

test('10,000 random edits keep the span exactly on the words that are left of it', () => {
  const scripts = fc.tuple(fc.integer({ min: 4, max: 60 }), fc.nat(), fc.nat()).chain(([length, from, size]) => {
    const start = from % (length - 1);
    const end = start + 1 + (size % (length - start));
    return editsOf(length).map((edits) => ({ length, start, end, edits }));
  });
  fc.assert(
    fc.property(scripts, ({ length, start, end, edits }) => {
      const before = Array.from({ length }, (_, at) => ({ annotated: start <= at && at < end }));
      const after = edited(before, edits);
      const first = after.findIndex((each) => each.annotated);
      const last = after.findLastIndex((each) => each.annotated);
      const moved = movedSpan({ start, end }, edits);
      if (first < 0) expect(moved.end).toBe(moved.start);
      else expect(moved).toEqual({ start: first, end: last + 1 });
      expect(moved.start).toBeGreaterThanOrEqual(0);
      expect(moved.end).toBeLessThanOrEqual(after.length);
    }),
    { numRuns: 10_000 },
  );
});

test('a letter typed at either edge is not part of it', () => {
  expect(movedSpan({ start: 4, end: 8 }, [{ start: 4, end: 4, length: 1 }])).toEqual({ start: 5, end: 9 });
  expect(movedSpan({ start: 4, end: 8 }, [{ start: 8, end: 8, length: 1 }])).toEqual({ start: 4, end: 8 });
});

test('an emptied span stands where its words stood', () => {
  const changes = [
    { start: 0, end: 0, length: 3 },
    { start: 2, end: 9, length: 1 },
  ];
  expect(movedSpan({ start: 4, end: 8 }, changes)).toEqual({ start: 5, end: 5 });
});

test('an emptied span goes with a change that ends right where the one begins that emptied it', () => {
  const changes = [
    { start: 0, end: 2, length: 5 },
    { start: 2, end: 9, length: 1 },
  ];
  expect(movedSpan({ start: 4, end: 8 }, changes)).toEqual({ start: 5, end: 5 });
});
