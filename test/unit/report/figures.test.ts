import { expect, test } from 'vitest';
import { figuresIn, follows } from '../../../src/core/report/figures.ts';

const read = (text: string): readonly string[] =>
  figuresIn(text).map(
    ({ start, end, value, unit, bound }) => `${text.slice(start, end)}: ${bound} ${Math.round(value)} ${unit}`,
  );

test.each([
  ['for more than three years', ['more than three years: least 1096 day']],
  ['over 3 years', ['over 3 years: least 1096 day']],
  ['lasted six days', ['six days: exactly 6 day']],
  ['some 40 ships', ['some 40 ships: about 40 ship']],
  ['up to twenty-one firms', ['up to twenty-one firms: most 21 firm']],
  ['1,200 systems', ['1,200 systems: exactly 1200 system']],
  ['two dozen officers', ['two dozen officers: exactly 24 offic']],
  ['in 3 February', []],
  ['APT28 tools, 5 of them', []],
])('figuresIn(%j)', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test.each([
  ['over two years', 'over three years', true],
  ['over three years', 'more than 3 years', true],
  ['three years', 'over three years', true],
  ['36 months', 'three years', true],
  ['about a week', 'six days', true],
  ['about seven days', 'six days', true],
  ['five years', 'over three years', false],
  ['over five years', 'over three years', false],
  ['less than two years', 'more than three years', false],
  ['up to four years', 'three years', true],
])('%s follows from %s: %s', (statement, claim, expected) => {
  const [a] = figuresIn(statement);
  const [b] = figuresIn(claim);
  expect(a === undefined || b === undefined || follows(a, b)).toBe(expected);
});
