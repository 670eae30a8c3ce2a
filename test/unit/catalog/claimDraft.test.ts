import { describe, expect, test } from 'vitest';
import { english } from '../../../src/cli/english.ts';
import { buildCatalog } from '../../../src/core/catalog/buildCatalog.ts';
import { claimEntry, claimIdFor } from '../../../src/core/catalog/claimDraft.ts';
import { entityId, sourceId } from '../../../src/core/catalog/ids.ts';
import { appendEntry } from '../../../src/core/catalog/packEdits.ts';
import { readAny } from '../../../src/core/catalog/readAny.ts';
import { withEdit } from '../../../src/core/catalog/yamlEdits.ts';

describe('the id of a new claim', () => {
  test.each([
    ['The MIVD found malware.', 'the-mivd-found-malware'],
    ['Überall “Malware”: 3 % more!', 'uberall-malware-3-more'],
    ['word '.repeat(40), 'word-word-word-word-word-word-word-word-word'],
    ['日本語', 'claim'],
  ])('of %j', (statement, id) => {
    expect(claimIdFor(statement, new Set())).toBe(id);
  });

  test('is one that is free', () => {
    expect(claimIdFor('A b', new Set(['a-b', 'a-b-2']))).toBe('a-b-3');
  });
});

test('a new claim is read back from its pack as it was meant', () => {
  const pack =
    'dossier: 1\nid: p\ntitle: P\nsources:\n  - { id: s, title: S }\nactors:\n  - { id: mivd, name: MIVD }\n\nend: p\n';
  const draft = {
    statement: 'The MIVD says: “- it is # so”.',
    about: [entityId('mivd')],
    evidence: [{ source: sourceId('s'), locator: 'para. 5' }],
  } as const;
  const edit = appendEntry(pack, 'claims', claimEntry(draft, 'c'));
  if ('refused' in edit) throw new Error(english(edit.refused));
  const { value, problems } = readAny(withEdit(pack, edit), 'p.dossier.yaml');
  expect(problems).toEqual([]);
  expect(value && [...buildCatalog([value]).catalog.claims.values()]).toMatchObject([{ id: 'c', ...draft }]);
});
