import { describe, expect, test } from 'vitest';
import { english } from '../../../src/cli/english.ts';
import { buildCatalog } from '../../../src/core/catalog/buildCatalog.ts';
import {
  entityEntry,
  fileOfNames,
  LIST_OF,
  nameRefusal,
  otherNameEntry,
  takenIds,
  typesInUse,
} from '../../../src/core/catalog/entryDrafts.ts';
import { entityId } from '../../../src/core/catalog/ids.ts';
import type { Entity, Pack } from '../../../src/core/catalog/model.ts';
import { appendEntry, newPackText } from '../../../src/core/catalog/packEdits.ts';
import { readAny } from '../../../src/core/catalog/readAny.ts';
import { withEdit, type YamlValue } from '../../../src/core/catalog/yamlEdits.ts';

function packWith(list: 'actors' | 'incidents' | 'tools', entry: YamlValue, path = 'own'): Pack {
  const text = newPackText(path, 'Own');
  const edit = appendEntry(text, list, entry);
  if ('refused' in edit) throw new Error(english(edit.refused));
  const { value, problems } = readAny(withEdit(text, edit), path);
  expect(problems).toEqual([]);
  if (value === undefined) throw new Error('nothing was read');
  return value;
}

function known(text: string): Entity {
  const { value } = readAny(text, 'theirs');
  const [entity] = value?.entities ?? [];
  if (entity === undefined) throw new Error('nothing was read');
  return entity;
}

const THEIRS = JSON.stringify({
  dossier: 1,
  id: 'theirs',
  actors: [{ id: 'g7', name: 'Salt', type: 'threat actor', names: [{ text: 'Salt', case: 'exact' }, 'Salt Typhoon'] }],
});

describe('a new entity', () => {
  test('is read without a complaint, whatever its name', () => {
    const pack = packWith('actors', entityEntry({ id: 'x', name: 'Zebra Corp', type: 'company', summary: ' Who. ' }));
    expect(pack.entities[0]).toMatchObject({ kind: 'actor', name: 'Zebra Corp', type: 'company', summary: 'Who.' });
    const risky = packWith('tools', entityEntry({ id: 'x', name: 'Play' }));
    expect(risky.entities[0]).toMatchObject({ kind: 'tool', names: [{ text: 'Play', case: 'exact' }] });
    expect(packWith('incidents', entityEntry({ id: 'x', name: 'X2' })).entities).toHaveLength(1);
  });

  test('stands in the list of its kind', () => {
    expect(LIST_OF).toEqual({ actor: 'actors', incident: 'incidents', tool: 'tools' });
  });
});

describe('another name', () => {
  test('written into a pack of our own joins the entity that another pack has', () => {
    const theirs = readAny(THEIRS, 'theirs').value;
    if (theirs === undefined) throw new Error('nothing was read');
    for (const [name, kase] of [
      ['Ghost Emperor', 'auto'],
      ['will', 'exact'],
    ]) {
      const ours = packWith('actors', otherNameEntry(known(THEIRS), name ?? ''));
      for (const packs of [
        [theirs, ours],
        [ours, theirs],
      ]) {
        const { catalog, problems } = buildCatalog(packs);
        expect(problems).toEqual([]);
        const entity = catalog.entities.get(entityId('g7'));
        expect(entity).toMatchObject({ name: 'Salt', type: 'threat actor' });
        expect(new Set(entity?.names.map((one) => `${one.text} ${one.case}`))).toEqual(
          new Set(['Salt exact', 'Salt Typhoon auto', `${name} ${kase}`]),
        );
        expect(entity?.origins.map(({ path }) => path).sort()).toEqual(['own', 'theirs']);
      }
    }
  });

  test('goes into the last file of the entity that may be written to', () => {
    const entity = {
      ...known(THEIRS),
      origins: ['a', 'b', 'c'].map((path) => ({ ...known(THEIRS).origins[0]!, path })),
    };
    expect(fileOfNames(entity, (path) => path !== 'c')).toBe('b');
    expect(fileOfNames(entity, () => false)).toBeUndefined();
  });

  test('is refused when it is none, too long, or there already', () => {
    expect(nameRefusal(' … ')).toBe('empty');
    expect(nameRefusal('x'.repeat(201))).toBe('too-long');
    expect(nameRefusal('Salt Typhoon', known(THEIRS))).toBe('known');
    expect(nameRefusal('Salt Tiger', known(THEIRS))).toBeUndefined();
  });
});

test('types in use come by how often, those of the kind only', () => {
  const entities = ['spy', 'spy', 'state', 'actor'].map((type) => ({ ...known(THEIRS), type }));
  expect(typesInUse(entities, 'actor')).toEqual(['spy', 'state']);
  expect(typesInUse(entities, 'tool')).toEqual([]);
});

test('ids of entities and sources are taken', () => {
  const { catalog } = buildCatalog([packWith('actors', { id: 'a1', name: 'Aalborg' })]);
  expect([...takenIds(catalog)]).toEqual(['a1']);
});
