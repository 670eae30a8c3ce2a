import { expect, test } from 'vitest';
import { analyse } from '../../../src/core/report/analyse.ts';
import { entityId, claimId, sourceId } from '../../../src/core/catalog/ids.ts';
import type { PictureTarget } from '../../../src/core/view/pictureItems.ts';
import { placesIn } from '../../../src/core/view/picturePlaces.ts';
import { catalogFrom } from '../../support/catalogFrom.ts';
import { SMALL_PACK } from '../../support/smallPack.ts';

const catalog = catalogFrom(SMALL_PACK);
const TEXT = `Grey Heron sat in cranes.

The port disclosed in 2024 that Grey Heron was in its cranes. Grey Heron had access to crane controls [@port-2023, p. 4].
`;
const report = analyse(TEXT, catalog);

function places(target: PictureTarget, event?: number): readonly string[] {
  return placesIn(report, target, event, catalog).map(({ start, end }) => TEXT.slice(start, end));
}

const breach = { kind: 'entity', id: entityId('crane-breach') } as const;

test('mentions of an entity, citations of a source, statements on a claim', () => {
  expect(places({ kind: 'entity', id: entityId('grey-heron') })).toEqual(['Grey Heron', 'Grey Heron', 'Grey Heron']);
  expect(places({ kind: 'source', id: sourceId('port-2023') })).toEqual(['[@port-2023, p. 4]']);
  expect(places({ kind: 'claim', id: claimId('heron-in-cranes') })).toContainEqual(
    expect.stringMatching(/^Grey Heron had access/),
  );
  expect(places({ kind: 'source', id: sourceId('moss-2024') })).toEqual([]);
});

test("an event: the sentence with the event's words, where there is one", () => {
  const disclosed = 0;
  expect(places(breach, disclosed)).toEqual(['The port disclosed in 2024 that Grey Heron was in its cranes.']);
  const denied = 2;
  expect(places(breach, denied)).toEqual(places(breach));
  expect(places(breach).length).toBeGreaterThan(1);
  expect(places(breach, 99)).toEqual(places(breach));
});
