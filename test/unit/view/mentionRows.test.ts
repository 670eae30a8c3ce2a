import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/core/report/analyse.ts';
import { arrange } from '../../../src/core/view/arrange.ts';
import { mentionRows, wayToMention } from '../../../src/core/view/mentionRows.ts';
import { ENGLISH } from '../../../src/core/view/outlineWords.ts';
import { NO_FILTER } from '../../../src/core/view/treeFilter.ts';
import { catalogFrom } from '../../support/catalogFrom.ts';
import { drawn } from '../../support/drawnTree.ts';
import { SMALL_PACK } from '../../support/smallPack.ts';

const catalog = catalogFrom(SMALL_PACK);

describe('what a report names', () => {
  const text = '# Cranes\n\nFreedonia met Grey Heron.\n\nGrey Heron sat in cranes.\n';
  const rows = mentionRows(analyse(text, catalog), text, catalog, ENGLISH);
  const { roots } = arrange(rows, { group: 'none', sort: 'place', filter: NO_FILTER }, ENGLISH);

  test('actors before incidents, by first appearance, each mention with its line', () => {
    expect(drawn(roots)).toEqual([
      'actor: Freedonia | 1',
      '  mention: Freedonia met Grey Heron.',
      'actor: Grey Heron | 2',
      '  mention: Freedonia met Grey Heron.',
      '  mention: Grey Heron sat in cranes.',
      'incident: Crane control breach | 1',
      '  cue-mention: Grey Heron sat in cranes.',
    ]);
    expect(roots[1]?.spoken).toBe('2 mentions');
  });

  test('a mention leads to its place', () => {
    expect(roots[1]?.children[1]).toMatchObject({
      target: { kind: 'span', span: { start: 37, end: 47 } },
      highlight: { start: 0, end: 10 },
    });
  });

  test('by kind, most mentions first', () => {
    const { roots: groups } = arrange(rows, { group: 'kind', sort: 'mentions', filter: NO_FILTER }, ENGLISH);
    expect(drawn(groups, 2)).toEqual([
      'actor: Actors | 2',
      '  actor: Grey Heron | 2',
      '  actor: Freedonia | 1',
      'incident: Incidents | 1',
      '  incident: Crane control breach | 1',
    ]);
  });

  test('very many of one entity stand in ranges, each found by its place', () => {
    const book = 'Freedonia met Grey Heron.\n\n'.repeat(1000);
    const report = analyse(book, catalog);
    const [freedonia] = arrange(
      mentionRows(report, book, catalog, ENGLISH),
      { group: 'none', sort: 'place', filter: NO_FILTER },
      ENGLISH,
    ).roots;
    expect(freedonia?.children.map(({ children }) => children.length)).toEqual(Array.from({ length: 10 }, () => 100));
    expect(freedonia?.children[3]?.spoken).toBe('100 mentions');
    const own = report.mentions.filter(({ name }) => name === 'Freedonia');
    const way = [...wayToMention(freedonia!, 345)];
    expect(way).toEqual([freedonia?.children[3], freedonia?.children[3]?.children[45]]);
    expect(way[1]?.target).toEqual({ kind: 'span', span: { start: own[345]?.start, end: own[345]?.end } });
  });
});
