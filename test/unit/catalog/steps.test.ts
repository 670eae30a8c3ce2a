import { expect, test } from 'vitest';
import { catalogSteps } from '../../../src/core/catalog/buildCatalog.ts';
import { readAny } from '../../../src/core/catalog/readAny.ts';
import { finished, inSteps, STEP } from '../../../src/core/catalog/steps.ts';

test('a list in steps is the list', () => {
  for (const length of [0, 1, STEP, STEP + 1, 3 * STEP]) {
    const list = Array.from({ length }, (_, i) => i);
    const pieces = [...inSteps(list)];
    expect(pieces.flat()).toEqual(list);
    expect(pieces.every((piece) => piece.length > 0 && piece.length <= STEP)).toBe(true);
  }
});

test('a large catalog is built in many steps, and is the same as one built at once', () => {
  const actors = Array.from({ length: 5_000 }, (_, i) => ({
    id: `actor-${String(i)}`,
    name: `Grey Heron ${String(i)}`,
    relations: [{ to: `actor-${String(i + 1)}`, is: 'linked to' }],
  }));
  const sources = [{ id: 'src', title: 'Report' }];
  const claims = actors.map(({ id, name }, i) => ({
    id: `claim-${String(i)}`,
    statement: `${name} was seen.`,
    about: [id],
    evidence: [{ source: 'src' }],
  }));
  const { value } = readAny(JSON.stringify({ dossier: 1, id: 'large', actors, sources, claims }), 'large');
  const packs = value === undefined ? [] : [value];
  let steps = 0;
  const counted = catalogSteps(packs);
  for (let step = counted.next(); ; step = counted.next()) {
    if (step.done === true) {
      const { catalog } = finished(catalogSteps(packs));
      expect(step.value.catalog.entities).toEqual(catalog.entities);
      expect(step.value.catalog.claims).toEqual(catalog.claims);
      // The last actor's relation leads nowhere.
      expect(catalog.entities.size).toBe(5_000);
      expect([...catalog.entities.values()].at(-1)?.relations).toEqual([]);
      break;
    }
    steps += 1;
  }
  expect(steps).toBeGreaterThan(30);
});
