import { expect, test } from 'vitest';
import { csv } from '../../../src/core/export/csv.ts';

test('every cell quoted, quotes doubled, CR LF behind each row', () => {
  expect(
    csv([
      ['a', 'say "no"'],
      ['', 'two\nlines, one comma'],
    ]),
  ).toBe('"a","say ""no"""\r\n"","two\nlines, one comma"\r\n');
});

test.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\rx', '＝1'])('%j is no formula', (text) => {
  expect(csv([[text]])).toBe(`"'${text}"\r\n`);
});

test('other cells stay as they are', () => {
  expect(csv([['a=b', '1-2', '5', '::x']])).toBe('"a=b","1-2","5","::x"\r\n');
});
