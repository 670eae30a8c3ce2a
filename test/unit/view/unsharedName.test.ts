import { describe, expect, it } from 'vitest';
import { unsharedName } from '../../../src/core/view/unsharedName.ts';
import { entityId } from '../../support/catalogFrom.ts';
import { actor, catalogOf } from '../../support/catalog.ts';

const catalog = catalogOf(
  actor('neris', ['Policy Forum', 'Neris Policy Forum']),
  actor('senne', ['Senne Policy Forum', 'Policy Forum']),
  actor('nobody', ['Policy Forum']),
);

describe('a name that nobody else goes by', () => {
  it('is the first such', () => {
    expect(unsharedName(entityId('neris'), catalog)).toBe('Neris Policy Forum');
    expect(unsharedName(entityId('senne'), catalog)).toBe('Senne Policy Forum');
  });

  it('may not be there', () => {
    expect(unsharedName(entityId('nobody'), catalog)).toBeUndefined();
    expect(unsharedName(entityId('unknown'), catalog)).toBeUndefined();
  });
});
