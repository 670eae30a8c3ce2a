import { expect, test } from 'vitest';
import { buildCatalog } from '../../../../src/core/catalog/buildCatalog.ts';
import { readAny } from '../../../../src/core/catalog/readAny.ts';
import { analyse } from '../../../../src/core/report/analyse.ts';
import { NEW_PACK } from '../../../../src/vscode/packs/newPack.ts';

test('a new pack is read without a complaint, and works', () => {
  const { value, problems } = readAny(NEW_PACK, 'my-pack.dossier.yaml');
  expect(problems).toEqual([]);
  if (value === undefined) throw new Error('no pack');
  const { catalog, problems: between } = buildCatalog([value]);
  expect(between).toEqual([]);
  const report = analyse('The Example Group was behind a break-in at Example Corp [@doe-2024, p. 3].\n', catalog);
  expect(report.mentions.map(({ entity }) => entity).toSorted()).toEqual(['example-group', 'example-intrusion']);
  expect(report.statements.map(({ status }) => status)).toEqual(['single-source']);
});
