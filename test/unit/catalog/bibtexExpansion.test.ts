import { describe, expect, test } from 'vitest';
import { tooLongText, withoutLongFields } from '../../../src/core/catalog/bibtexExpansion.ts';
import { readBibtex } from '../../../src/core/catalog/readBibtex.ts';

describe('texts of a BibTeX file that grow', () => {
  const doubling = (times: number): string =>
    `@string{s0 = "xxxxxxxxxx"}\n${Array.from({ length: times }, (_, i) => `@STRING{S${String(i + 1)} = s${String(i)} # s${String(i)}}`).join('\n')}\n@misc{x, title = s${String(times)}}\n`;

  test('are told where they grow too long', () => {
    expect(tooLongText(doubling(5), 1_000, 10_000)).toBeUndefined();
    const body = doubling(8);
    const found = tooLongText(body, 1_000, 10_000);
    expect(found?.length).toBe(1_280);
    expect(body.slice(found?.span.start, found?.span.end)).toBe('S7');
  });

  test('count together, wherever they are used', () => {
    const body = `@string(s = {${'x'.repeat(900)}})\n${'@misc{a, note = "1" # s, title = {A {nested "} one}}\n'.repeat(20)}`;
    expect(tooLongText(body, 1_000, 10_000)?.length).toBe(10_812);
  });

  test('that are written out are as long as they are', () => {
    expect(tooLongText(`@misc{a, title = {${'x'.repeat(5_000)}}, year = 2024}`, 1_000, 2_000)).toBeUndefined();
  });

  test('are refused by the reader before they are put together', () => {
    const { value, problems } = readBibtex(doubling(60), 'b.bib');
    expect(value).toBeUndefined();
    expect(problems).toMatchObject([{ code: 'too-long' }]);
    expect(readBibtex(doubling(3), 'b.bib').value?.sources).toHaveLength(1);
  });
});

describe('a very long field', () => {
  const file = (field: string): string =>
    `@misc{a, title = {A {b} c}, ${field} = {one "@misc{x, title = {y}}\n${'word '.repeat(60)}}, year = 2024}\n@misc{b, title = "B"}\n`;

  test('is blanked and everything else stays where it was', () => {
    const body = file('abstract');
    const { body: blanked, long } = withoutLongFields(body, 100);
    expect(long).toEqual([
      { name: 'abstract', span: { start: body.indexOf('abstract'), end: body.indexOf('abstract') + 8 } },
    ]);
    expect(blanked).toHaveLength(body.length);
    expect(blanked.replace(/\s+/g, ' ')).toBe(
      '@misc{a, title = {A {b} c}, abstract = { }, year = 2024} @misc{b, title = "B"} ',
    );
    expect(blanked.split('\n').map((line) => line.length)).toEqual(body.split('\n').map((line) => line.length));
  });

  test("that is not used is nobody's loss, and one that is, is told", () => {
    const long = 'x '.repeat(30_000);
    const quiet = readBibtex(`@misc{a, title = {A}, abstract = {${long}}}`, 'b.bib');
    expect(quiet.problems).toEqual([]);
    expect(quiet.value?.sources).toMatchObject([{ id: 'a', title: 'A' }]);
    const told = readBibtex(`@misc{a, title = {A}, publisher = {${long}}}`, 'b.bib');
    expect(told.problems).toMatchObject([{ code: 'too-long', line: 1, column: 23 }]);
    expect(told.value?.sources).toHaveLength(1);
  });
});
