import { expect, test } from 'vitest';
import { entityId } from '../../../src/core/catalog/ids.ts';
import { cardFor } from '../../../src/core/view/card.ts';
import { claimsBySource } from '../../../src/core/view/claimsBySource.ts';
import { catalogFrom } from '../../support/catalogFrom.ts';
import { SMALL_PACK } from '../../support/smallPack.ts';

test('claims by source, in their order', () => {
  const claims = cardFor(entityId('grey-heron'), catalogFrom(SMALL_PACK))?.claims ?? [];
  const [first] = claims;
  if (first === undefined) throw new Error('there are claims');
  const bare = { ...first, evidence: [] };
  const groups = claimsBySource([bare, ...claims, ...claims]);
  expect(groups.map(({ source, claims: own }) => [source?.label, own.length])).toEqual([
    ['Port Authority 2023', 2],
    ['Moss 2024', 2],
    [undefined, 1],
  ]);
});
