import { expect, test } from 'vitest';
import { withEdit } from '../../../src/core/catalog/yamlEdits.ts';
import { chosenIdEdits } from '../../../src/core/report/projectEdits.ts';

test('choices have the new id of an entity; what merely reads the same stays', () => {
  const text = `# apt41
chosen: { Winnti: apt41, apt41: "apt41" } # ours
ignore: [{ code: overstated, text: apt41 }]
reports:
  apt41:
    chosen: { Winnti: apt41, x: other }
`;
  const after = (chosenIdEdits(text, 'apt41', 'g-96') ?? []).toReversed().reduce(withEdit, text);
  expect(after).toBe(
    text
      .replace('Winnti: apt41, apt41: "apt41"', 'Winnti: g-96, apt41: "g-96"')
      .replace('Winnti: apt41, x', 'Winnti: g-96, x'),
  );
  expect(chosenIdEdits('chosen: [', 'a', 'b')).toBeUndefined();
});
