import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { analyse } from '../../../src/core/report/analyse.ts';
import { Analyser } from '../../../src/core/report/analyser.ts';
import { actor, catalogOf } from '../../support/catalog.ts';
import { edited } from '../../support/markdownText.ts';

const LINES = ['Grey Heron came.', '# Quiet harbour', 'Nobody came.', '- Night Otter and Grey Heron left.'];
const catalog = catalogOf(actor('gh', ['Grey Heron']), actor('no', ['Night Otter']));
/** So many pieces that there are several chunks of them. */
const TEXT = Array.from({ length: 500 }, (_, i) => LINES[(i * 7) % 5] ?? 'Grey Heron stayed.').join('\n\n');

describe('the mentions of a long report', { timeout: 60_000 }, () => {
  it('are those of its text after any edits, asked of any of the reports in any order', () => {
    const edit = fc.record({
      at: fc.nat(TEXT.length),
      size: fc.oneof(fc.nat(3), fc.nat(6_000)),
      text: fc.constantFrom('', 'e', 'Night Otter', '\n\nGrey Heron\n\n', '\uFEFF', `${TEXT.slice(0, 4_000)}\n\n`),
    });
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 4 }), fc.infiniteStream(fc.boolean()), (edits, asks) => {
        const analyser = new Analyser(TEXT, catalog);
        let now = TEXT;
        const all = [{ report: analyser.report(), text: now }];
        for (const { at, size, text } of edits) {
          const start = Math.min(at, now.length);
          const changes = [{ start, end: Math.min(start + size, now.length), text }];
          now = edited(now, changes);
          const report = analyser.edit(changes);
          all.push({ report, text: now });
          if (asks.next().value === true) void report.mentions;
        }
        const given = all.map(({ report }) => report).toReversed();
        for (const report of given) void report.mentions;
        for (const { report, text } of all) expect(report.mentions).toEqual(analyse(text, catalog).mentions);
      }),
      { numRuns: 15 },
    );
  });

  it('are others once a byte order mark has come, and again when a name elsewhere settles them', () => {
    const first = actor('aa', ['Grey Heron', 'Blue Heron']);
    const two = catalogOf(first, actor('bb', ['Grey Heron', 'Black Heron']));
    const analyser = new Analyser(TEXT, two);
    expect(analyser.report().mentions).toEqual(analyse(TEXT, two).mentions);
    const marked = analyser.edit([{ start: 0, end: 0, text: '\uFEFF' }]);
    expect(marked.mentions).toEqual(analyse(`\uFEFF${TEXT}`, two).mentions);
    const end = TEXT.length + 1;
    const settled = analyser.edit([{ start: end, end, text: '\n\nBlack Heron' }]);
    expect(settled.mentions).toEqual(analyse(`\uFEFF${TEXT}\n\nBlack Heron`, two).mentions);
    expect(settled.mentions[0]?.entity).not.toBe(marked.mentions[0]?.entity);
  });

  it('are taken over as they are before an edit', () => {
    const analyser = new Analyser(TEXT, catalog);
    const before = analyser.report().mentions;
    const kept = [...before];
    const after = analyser.edit([{ start: TEXT.length, end: TEXT.length, text: '\n\nGrey Heron' }]).mentions;
    expect(after).toHaveLength(before.length + 1);
    expect(before.slice(0, 100).every((mention, i) => mention === after[i])).toBe(true);
    expect(before.every((mention, i) => mention === kept[i])).toBe(true);
  });
});
