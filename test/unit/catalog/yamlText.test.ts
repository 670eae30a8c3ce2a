import { expect, test } from 'vitest';
import { readAny } from '../../../src/core/catalog/readAny.ts';
import { readYaml } from '../../../src/core/catalog/yamlText.ts';

test('a key of JavaScript’s own is a key like any other and lends nothing', () => {
  const { value } = readYaml('a: { __proto__: { name: Hidden } }\n');
  expect(JSON.stringify(value)).toBe('{"a":{"__proto__":{"name":"Hidden"}}}');
  const text = 'dossier: 1\nid: p\nactors:\n- { id: heron, __proto__: { name: Hidden Heron } }\nend: p\n';
  const read = readAny(text, 'p.dossier.yaml');
  expect(read.value?.entities).toEqual([]);
  expect(read.problems.map(({ code }) => code).toSorted()).toEqual(['missing-field', 'unknown-field']);
});
