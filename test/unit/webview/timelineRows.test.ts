import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { tickLabel } from '../../../src/webview/pictures/tickLabel.ts';
import { timelineRows } from '../../../src/webview/pictures/timelineRows.ts';

const mark = (from: number, to: number, width: number) => ({ from, to, width });

test('marks that leave room for their labels share a row, others go down', () => {
  expect(timelineRows([mark(0, 10, 50), mark(100, 110, 50)], 0, 300)).toEqual([
    { row: 0, side: 'right' },
    { row: 0, side: 'right' },
  ]);
  expect(timelineRows([mark(0, 10, 50), mark(20, 30, 50)], 0, 300).map(({ row }) => row)).toEqual([0, 1]);
});

test('a label that would leave the picture stands left of its mark', () => {
  expect(timelineRows([mark(280, 290, 50)], 0, 300)).toEqual([{ row: 0, side: 'left' }]);
  // Nowhere to go: right, as everywhere.
  expect(timelineRows([mark(10, 290, 50)], 0, 300)).toEqual([{ row: 0, side: 'right' }]);
});

test('nothing covers anything, whatever the marks', () => {
  const any = fc.record({
    from: fc.integer({ min: 0, max: 290 }),
    length: fc.nat(80),
    width: fc.integer({ min: 5, max: 120 }),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 20 }), (given) => {
      const marks = given.map(({ from, length, width }) => mark(from, from + length, width));
      const taken = timelineRows(marks, 0, 300).map(({ row, side }, at) => {
        const { from = 0, to = 0, width = 0 } = marks[at] ?? {};
        return side === 'right' ? { row, from, to: to + 6 + width } : { row, from: from - 6 - width, to };
      });
      for (const [at, one] of taken.entries()) {
        for (const other of taken.slice(at + 1)) {
          expect(one.row !== other.row || one.to < other.from || other.to < one.from).toBe(true);
        }
      }
    }),
  );
});

test('lines of the time axis are called by what they begin', () => {
  const label = (iso: string): string => tickLabel(Date.parse(iso));
  expect(label('2024-01-01T00:00:00Z')).toBe('2024');
  expect(label('2024-03-01T00:00:00Z')).toBe('Mar');
  expect(label('2024-02-06T00:00:00Z')).toBe('6 Feb');
  expect(label('2024-02-06T12:00:00Z')).toBe('12:00');
});
