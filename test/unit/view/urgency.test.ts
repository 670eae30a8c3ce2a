import { expect, test } from 'vitest';
import { isMoreUrgent } from '../../../src/core/view/marginMarks.ts';
import { statusLabel } from '../../../src/core/view/statusLabel.ts';
import { URGENT_FIRST } from '../../../src/core/view/urgency.ts';

test('what contradicts comes before what leads nowhere, that before what is missing, and what stands comes last', () => {
  const marks = URGENT_FIRST.map((status) => ({ start: 0, status }));
  expect(marks.map(({ status }) => statusLabel(status)).join()).toBe(
    'conflicting,unresolved source,disputed,unsourced,one source,corroborated',
  );
  for (const [i, mark] of marks.entries()) {
    expect(marks.filter((other) => isMoreUrgent(mark, other))).toEqual(marks.slice(i + 1));
  }
});
