import { expect, test } from 'vitest';
import { estimateOf, estimatesIn, isAttributed } from '../../../src/core/report/estimative.ts';

test.each([
  ['It is highly likely that it grows', 'highly likely 80-95'],
  ['It will probably grow', 'probably 55-80'],
  ['It is very unlikely', 'very unlikely 5-20'],
  ['There is a realistic possibility', 'realistic possibility 40-60'],
  ['It is not certain that', 'not certain 0-80'],
  ['It may grow', 'may 20-60'],
  ['It is almost certainly so', 'almost certainly 90-99'],
  ['It will undoubtedly grow', 'undoubtedly 100-100'],
])('%s', (text, expected) => {
  const estimate = estimateOf(text);
  expect(`${estimate?.term ?? ''} ${estimate?.low ?? ''}-${estimate?.high ?? ''}`).toBe(expected);
});

test.each(['In May 2024 it grew', 'in certain states', 'a certain firm', 'It grows', 'the suspect left'])(
  'no estimate in: %s',
  (text) => {
    expect(estimatesIn(text)).toEqual([]);
  },
);

test('attribution is seen', () => {
  expect(isAttributed('According to the service, it grows')).toBe(true);
  expect(isAttributed('Officials said that it grows')).toBe(true);
  expect(isAttributed('It grows')).toBe(false);
});
