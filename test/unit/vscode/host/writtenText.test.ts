import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SourceId } from '../../../../src/core/catalog/model.ts';
import { writtenCitations } from '../../../../src/core/report/citationKeys.ts';
import { parseDocument } from '../../../../src/core/markdown/document.ts';
import { citation, literal } from '../../../../src/vscode/host/writtenText.ts';
import { visibleText } from '../../../../src/vscode/host/visibleText.ts';

/** The only place where a test makes an id: in the product, ids come out of packs. */
function source(id: string): SourceId {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return id as SourceId;
}

describe('citations', () => {
  test('as Pandoc writes them', () => {
    const evidence = [{ source: source('verregghen-2024'), locator: 'para. 5' }, { source: source('antoniuk-2024') }];
    expect(citation(evidence)).toBe('[@verregghen-2024, para. 5; @antoniuk-2024]');
  });

  test('a key that Pandoc would not read as one stands in braces', () => {
    expect(citation([{ source: source('https://a.example/b') }])).toBe('[@{https://a.example/b}]');
  });

  test('what is written is read back', () => {
    const key = fc.stringMatching(/^[\w.:/-]{1,20}$/);
    fc.assert(
      fc.property(fc.array(key, { minLength: 1, maxLength: 3 }), (keys) => {
        const written = citation(keys.map((id) => ({ source: source(id), locator: 'p. 3' })));
        expect(writtenCitations(written).map((found) => found.key)).toEqual(keys);
      }),
    );
  });
});

describe('names', () => {
  test.each(['R&D', 'snake_case', 'APT-C-36', 'MIVD', "China's", 'Müller GmbH'])('%s needs no escape', (name) => {
    expect(literal(name)).toBe(name);
  });

  test.each([
    ['*star*', String.raw`\*star\*`],
    ['_x_', String.raw`\_x\_`],
    ['R&amp;D', String.raw`R\&amp;D`],
    ['[link](x)', String.raw`\[link\](x)`],
    ['# no heading', String.raw`\# no heading`],
    ['1. no list', String.raw`1\. no list`],
  ])('%s is written %s', (name, written) => {
    expect(literal(name)).toBe(written);
  });

  test('a name in a report reads exactly like the name', () => {
    const part = fc.constantFrom(...'[]()<>!*_~`#+-.|\\&;:"\'{}=^ ab1'.split(''), '&amp;', 'é', '中', '😀');
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 20 }), (parts) => {
        const name = visibleText(parts.join(''));
        if (name === '') return;
        const read = parseDocument(`It was ${literal(name)} again.`).blocks[0]?.readable.text;
        expect(read).toBe(`It was ${name} again.`);
      }),
      { numRuns: 300 },
    );
  });
});
