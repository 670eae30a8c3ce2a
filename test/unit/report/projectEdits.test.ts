import { expect, test } from 'vitest';
import { withEdit } from '../../../src/core/catalog/yamlEdits.ts';
import { chosenIdEdits, movedReportEdits } from '../../../src/core/report/projectEdits.ts';

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

test('what holds for one report goes with it when it has another path, however the path is written', () => {
  const text = `reports:
  ./notes//a.md: { chosen: { Winnti: apt41 } }
  notes/b.md: { chosen: { Winnti: x } }
`;
  const edits = movedReportEdits(text, (report) => (report === 'notes/a.md' ? 'old notes/a.md' : undefined)) ?? [];
  expect(edits.reduce(withEdit, text)).toBe(text.replace('./notes//a.md', 'old notes/a.md'));
  expect(movedReportEdits('reports: [', () => 'x')).toBeUndefined();
});
