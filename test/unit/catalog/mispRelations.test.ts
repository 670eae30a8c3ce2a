import { describe, expect, test } from 'vitest';
import { buildCatalog } from '../../../src/core/catalog/buildCatalog.ts';
import type { Pack } from '../../../src/core/catalog/model.ts';
import { readAny } from '../../../src/core/catalog/readAny.ts';

const A = '11111111-1111-4111-8111-111111111111';
const B = '22222222-2222-4222-8222-222222222222';
const C = '33333333-3333-4333-8333-333333333333';

function pack(value: object, path: string): Pack {
  const read = readAny(JSON.stringify(value), path).value;
  if (read === undefined) throw new Error('not read');
  return read;
}

const galaxy = (values: readonly object[], type = 'threat-actor'): Pack =>
  pack({ name: 'Threat Actor', type, uuid: C, values }, `${type}.json`);
const similarTo = (uuid: string): object => ({ 'dest-uuid': uuid, type: 'similar' });
const heron = { value: 'Grey Heron', uuid: A, related: [similarTo(B)] };
const stix = (...ids: readonly string[]): Pack =>
  pack(
    { type: 'bundle', id: 'bundle--1', objects: ids.map((id) => ({ type: id.split('--')[0], id, name: 'Heron' })) },
    'bundle.json',
  );

function relations(...packs: readonly Pack[]): readonly string[] {
  const entities = [...buildCatalog(packs).catalog.entities.values()];
  return entities.find(({ name }) => name === 'Grey Heron')?.relations.map(({ to }) => to) ?? [];
}

describe('relations of MISP clusters', () => {
  test('lead to the STIX object with that UUID, and the two stay two', () => {
    const packs = [galaxy([heron]), stix(`intrusion-set--${B}`)];
    expect(relations(...packs)).toEqual([`intrusion-set--${B}`]);
    expect(relations(...packs.reverse())).toEqual([`intrusion-set--${B}`]);
    expect([...buildCatalog(packs).catalog.entities.keys()].sort()).toEqual([A, `intrusion-set--${B}`]);
    expect(buildCatalog(packs).problems).toEqual([]);
  });

  test('lead to the cluster with that UUID where there is one', () => {
    const other = galaxy([{ value: 'Stork', uuid: B }], 'microsoft-activity-group');
    expect(relations(galaxy([heron]), other, stix(`intrusion-set--${B}`))).toEqual([B]);
  });

  test('lead nowhere when two STIX objects have that UUID, or none', () => {
    expect(relations(galaxy([heron]), stix(`intrusion-set--${B}`, `malware--${B}`))).toEqual([]);
    expect(relations(galaxy([heron]), stix(`intrusion-set--${C}`))).toEqual([]);
  });

  test('never follow what is no UUID', () => {
    const odd = { ...heron, related: [similarTo('heron'), similarTo('')] };
    expect(relations(galaxy([odd]), stix(`intrusion-set--heron`))).toEqual([]);
  });

  test('of packs in Dossier’s own format are told as dangling all the same', () => {
    const own = pack(
      { dossier: 1, id: 'own', actors: [{ id: 'heron', name: 'Grey Heron', relations: [{ to: B, is: 'like' }] }] },
      'own.dossier.json',
    );
    const { problems } = buildCatalog([own, stix(`intrusion-set--${B}`)]);
    expect(problems.map(({ code }) => code)).toEqual(['no-such-entity']);
    expect(relations(own, stix(`intrusion-set--${B}`))).toEqual([]);
  });
});
