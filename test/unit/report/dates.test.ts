import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agree, agreesWith, datesIn, parseEdtf, rewritten, type CalendarDate } from '../../../src/core/report/dates.ts';

const edtf = ({ year, month, day }: CalendarDate): string =>
  [year ?? 'XXXX', month, day]
    .filter((part) => part !== undefined)
    .map((part) => String(part).padStart(2, '0'))
    .join('-');
const read = (text: string): readonly string[] =>
  datesIn(text).map(
    (date) =>
      `${text.slice(date.start, date.end)} = ${date.readings.map(edtf).join('|')}${date.until === undefined ? '' : `/${edtf(date.until)}`}`,
  );

describe('datesIn', () => {
  test.each([
    ['On 6 February 2024 it', ['6 February 2024 = 2024-02-06']],
    ['On Feb. 6, 2024, it', ['Feb. 6, 2024 = 2024-02-06']],
    ['on the 6th of February 2024', ['the 6th of February 2024 = 2024-02-06']],
    ['in February 2024', ['February 2024 = 2024-02']],
    ['in February of 2024', ['February of 2024 = 2024-02']],
    ['in 2023, since 2021', ['2023 = 2023', '2021 = 2021']],
    ['on 2024-02-06 at', ['2024-02-06 = 2024-02-06']],
    ['in 2024-02.', ['2024-02 = 2024-02']],
    ['on 06/02/2024', ['06/02/2024 = 2024-02-06|2024-06-02']],
    ['am 6.2.2024', ['6.2.2024 = 2024-02-06']],
    ['on 25/12/2023', ['25/12/2023 = 2023-12-25']],
    ['on February 6', ['February 6 = XXXX-02-06']],
    ['on 6–8 February 2024', ['6–8 February 2024 = 2024-02-06/2024-02-08']],
    ['between March and May 2023', ['March and May 2023 = 2023-03/2023-05']],
    ['from 2021 to 2023', ['2021 to 2023 = 2021/2023']],
    ['in 2021–23', ['2021–23 = 2021/2023']],
    ['in mid-2023', ['2023 = 2023']],
    ['in May 2023 and May 2024', ['May 2023 and May 2024 = 2023-05/2024-05']],
  ])('%s', (text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test.each([
    'They may second the motion',
    'He may march on 3 houses',
    'it sat on Tuesday, two days ago',
    'CVE-2023-1234 and v2.2024',
    'version 1.2.2024.5',
    'at https://example.org/2024/02/06',
    '31 February 2024',
    '2024-13-01',
    'a $2024 fee, 2024% more',
    'In March they left',
  ])('no full date in: %s', (text) => {
    expect(read(text).filter((date) => /\d{4}-\d{2}/.test(date))).toEqual([]);
  });
});

test('the coarser agrees with the finer one in it, in both directions, and with nothing else', () => {
  const dates = ['2024', '2024-02', '2024-02-06', '2024-02-07', '2023'].map((text) => parseEdtf(text) ?? {});
  const table = dates.map((a) => dates.map((b) => (agree(a, b) ? 1 : 0)).join('')).join(' ');
  expect(table).toBe('11110 11110 11100 11010 00001');
});

test('a range agrees with all between its ends', () => {
  const [range] = datesIn('6–8 February 2024');
  const check = (text: string): boolean => range !== undefined && agreesWith(range, parseEdtf(text) ?? {});
  expect(['2024-02-05', '2024-02-06', '2024-02-07', '2024-02-08', '2024-02-09', '2024-02', '2023'].map(check)).toEqual([
    false,
    true,
    true,
    true,
    false,
    true,
    false,
  ]);
});

test.each([
  ['5 February 2024', '2024-02-06', '6 February 2024'],
  ['Feb. 5, 2024', '2024-03-16', 'Mar. 16, 2024'],
  ['Feb. 5, 2024', '2024-12-16', 'Dec. 16, 2024'],
  ['the 5th of February 2024', '2024-02-22', '22nd of February 2024'],
  ['2024-02-05', '2024-02-06', '2024-02-06'],
  ['2024-03', '2024-02-06', '2024-02'],
  ['March 2024', '2024-02-06', 'February 2024'],
  ['2022', '2024-02-06', '2024'],
  ['5 February', '2024-02-06', '6 February'],
  ['13 December 2022', '2023-12', 'December 2023'],
  ['05/02/2024', '2024-02-06', undefined],
])('%s mended to %s is %s', (written, right, expected) => {
  const [date] = datesIn(written);
  const to = parseEdtf(right);
  const said = date === undefined || to === undefined ? 'unread' : rewritten(date, to);
  expect(said?.replace(/^the /, '')).toBe(expected);
});

test('what is rewritten reads as the date it was rewritten to', () => {
  const when = fc.record({
    year: fc.integer({ min: 1900, max: 2099 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 28 }),
  });
  const like = fc.constantFrom(
    '5 February 2024',
    'Feb. 5, 2024',
    '5th of Sept. 2024',
    '2024-02-05',
    'May 3 2020',
    'June 2021',
  );
  fc.assert(
    fc.property(like, when, (text, to) => {
      const [date] = datesIn(text);
      const [again] = datesIn((date === undefined ? undefined : rewritten(date, to)) ?? '');
      expect(again !== undefined && agreesWith(again, to)).toBe(true);
    }),
  );
});
