import { describe, expect, test } from 'vitest';
import { analyse } from '../../../src/core/report/analyse.ts';
import { periodOf } from '../../../src/core/view/datePeriod.ts';
import { pictureOf, type PictureQuestion } from '../../../src/core/view/picture.ts';
import { pictureGround } from '../../../src/core/view/pictureScope.ts';
import { MOST_LANES, type Timeline } from '../../../src/core/view/timeline.ts';
import { catalogOf, incident } from '../../support/catalog.ts';
import { catalogFrom } from '../../support/catalogFrom.ts';
import { SMALL_PACK } from '../../support/smallPack.ts';

const catalog = catalogFrom(SMALL_PACK);
const ground = pictureGround(catalog);

function timeline(
  filter: PictureQuestion['filter'] = {},
  scope: PictureQuestion['scope'] = 'packs',
  text?: string,
): Timeline {
  return pictureOf({ scope, filter }, ground, text === undefined ? undefined : analyse(text, catalog)).timeline;
}

function drawn({ lanes }: Timeline): readonly string[] {
  return lanes.flatMap(({ label, marks }) => [
    label,
    ...marks.map((mark) => `  ${mark.label}: ${mark.when ?? 'no date'} (${mark.period?.precision ?? '-'})`),
  ]);
}

const day = (iso: string): number => Date.parse(`${iso}T00:00:00Z`);

describe('the period of a date', () => {
  test.each([
    ['2024-02-06', '2024-02-06', '2024-02-07', 'day'],
    ['2024-02', '2024-02-01', '2024-03-01', 'month'],
    ['2023-02', '2023-02-01', '2023-03-01', 'month'],
    ['2023-12', '2023-12-01', '2024-01-01', 'month'],
    ['2024', '2024-01-01', '2025-01-01', 'year'],
  ])('%s is as long as it says', (date, from, to, precision) => {
    expect(periodOf(date)).toEqual({ from: day(from), to: day(to), precision });
  });

  test('the year 50 is not 1950', () => {
    expect(new Date(periodOf('0050')?.from ?? 0).getUTCFullYear()).toBe(50);
  });

  test.each(['', '2024-13', '2023-02-29', 'spring 2024', '24'])('%s has none', (date) => {
    expect(periodOf(date)).toBeUndefined();
  });
});

test('incidents with their events in order of time, those without a date last; then sources', () => {
  expect(drawn(timeline())).toEqual([
    'Crane control breach',
    '  first seen: 2023 (year)',
    '  disclosed: 6 February 2024 (day)',
    '  denied: no date (-)',
    'Sources',
    '  Port Authority 2023: 2 November 2023 (day)',
    '  Moss et al. 2024: 2024 (year)',
    '  Moss 2024: March 2024 (month)',
  ]);
});

test('the range runs from the beginning of the first date to the end of the last', () => {
  expect(timeline().range).toEqual({ from: day('2023-01-01'), to: day('2025-01-01') });
  expect(timeline({ text: 'nobody' }).range).toBeUndefined();
});

test('what is heard says the date, the incident and who takes part', () => {
  const [lane] = timeline().lanes;
  expect(lane?.facts).toEqual(['incident (intrusion)', '2 claims', 'disputed', '2023 – 6 February 2024']);
  expect(lane?.marks[1]?.facts).toEqual([
    '6 February 2024',
    'event of Crane control breach',
    'with Grey Heron, Port Authority',
  ]);
});

test('a range of dates leaves only what happened in it', () => {
  expect(drawn(timeline({ from: '2024-02', to: '2024-02' }))).toEqual([
    'Crane control breach',
    '  disclosed: 6 February 2024 (day)',
    'Sources',
    '  Moss et al. 2024: 2024 (year)',
  ]);
  expect(drawn(timeline({ to: '2023' }))).toEqual([
    'Crane control breach',
    '  first seen: 2023 (year)',
    'Sources',
    '  Port Authority 2023: 2 November 2023 (day)',
  ]);
});

test("a report's timeline has the incidents that it mentions and the sources that it cites", () => {
  const text = 'Grey Heron sat in cranes [@port-2023, p. 4].\n';
  expect(drawn(timeline({}, 'report', text)).filter((line) => !line.startsWith(' '))).toEqual([
    'Crane control breach',
    'Sources',
  ]);
  expect(drawn(timeline({}, 'report', text)).at(-1)).toContain('Port Authority 2023');
  expect(drawn(timeline({}, 'report', 'Freedonia met nobody.\n'))).toEqual([]);
});

test('lanes are bounded, and what is left out is counted', () => {
  const many = Array.from({ length: MOST_LANES + 5 }, (_, at) => incident(`case-${at}`, [`Case number ${at}`]));
  const crowded = pictureOf({ scope: 'packs', filter: {} }, pictureGround(catalogOf(...many)), undefined);
  expect(crowded.timeline.lanes).toHaveLength(MOST_LANES);
  expect(crowded.timeline.leftOut).toBe(5);
  expect(crowded.timeline.range).toBeUndefined();
});

test('what began first stands first; of two that began together, what ended first', () => {
  const of = (id: string, name: string, dates: readonly string[]) =>
    incident(id, [name], { events: dates.map((date) => ({ what: 'disclosed', date })) });
  const some = catalogOf(
    of('late', 'A late one', ['2024-03']),
    of('long', 'A long one', ['2023', '2025-01']),
    of('early', 'An early one', ['2022-05-01', '2026']),
    of('short', 'Z short one', ['2023']),
  );
  const { lanes } = pictureOf({ scope: 'packs', filter: {} }, pictureGround(some), undefined).timeline;
  expect(lanes.map(({ label }) => label)).toEqual(['An early one', 'Z short one', 'A long one', 'A late one']);
});
