import { expect, test } from 'vitest';
import { entityId } from '../../../src/core/catalog/ids.ts';
import { entityTimeline } from '../../../src/core/view/entityTimeline.ts';
import { catalogFrom } from '../../support/catalogFrom.ts';
import { SMALL_PACK } from '../../support/smallPack.ts';

const catalog = catalogFrom(SMALL_PACK);

test('what happened to whom, oldest first; what has no date stays on the page of its incident', () => {
  const incident = { id: 'crane-breach', label: 'Crane control breach' };
  expect(entityTimeline(entityId('port-authority'), catalog)).toEqual([
    { what: 'first seen', when: '2023', incident },
    { what: 'disclosed', when: '6 February 2024', incident },
  ]);
  expect(entityTimeline(entityId('freedonia'), catalog)).toEqual([]);
  expect(entityTimeline(entityId('crane-breach'), catalog)).toEqual([]);
});
