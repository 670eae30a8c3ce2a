import { expect, test } from 'vitest';
import { idSpans } from '../../../src/core/annotation/recordRenames.ts';

const LINE = JSON.stringify({
  id: 'li',
  body: [
    { type: 'dossier:Assessment', 'dossier:claim': 'li', 'dossier:sources': ['li', 'b', 'li'] },
    { purpose: 'commenting', value: 'li' },
  ],
});

test.each([
  ['claim', 1],
  ['source', 2],
] as const)('the places of a %s in the records of a report', (of, count) => {
  const text = `${LINE}\nnot "li" json\n\n${LINE}`;
  const spans = idSpans(text, of, 'li');
  expect(spans.map(({ start, end }) => text.slice(start, end))).toEqual(Array.from({ length: count * 2 }, () => 'li'));
  for (const { start } of spans)
    expect(text.slice(0, start)).toMatch(/"dossier:(?:claim":"|sources":\[(?:"li","b",)?")$/);
});
