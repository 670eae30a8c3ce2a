import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkout } from '../../scripts/checkout.ts';
import { randomFrom } from '../torture/case.ts';
import { CASES } from '../torture/cases.ts';
import { CHECKLIST } from '../torture/checklist.ts';

/* The short form of `npm run torture`. The seed changes from run to run and is in the test's name. */

const seed = Math.floor(Math.random() * 1_000_000_000);

describe(`torture, seed ${String(seed)}`, { timeout: 120_000 }, () => {
  test.each(CASES.filter((it) => it.longOnly !== true).map((it) => [it.id, it.what, it] as const))(
    '%s: %s',
    async (_id, _what, it) => {
      const { tried, failed } = await it.run({ long: false, seed, random: randomFrom(seed) });
      expect(failed).toEqual([]);
      expect(tried).toBeGreaterThan(0);
    },
  );
});

describe('the plan', () => {
  test('has its 125 cases, each once', () => {
    const sizes = { A: 17, B: 14, C: 26, D: 22, E: 12, F: 30, G: 4 };
    const ids = Object.entries(sizes).flatMap(([part, size]) =>
      Array.from({ length: size }, (_, i) => `${part}${String(i + 1)}`),
    );
    expect(CHECKLIST.map(({ id }) => id)).toEqual(ids);
  });

  test('names cases and files that are there', () => {
    const cases = new Set(CASES.map(({ id }) => id));
    for (const { id, held } of CHECKLIST) {
      if (held.kind === 'torture') expect(cases.has(held.by), `${id}: ${held.by}`).toBe(true);
      if (held.kind === 'tests')
        for (const file of held.files) expect(existsSync(join(checkout, file)), `${id}: ${file}`).toBe(true);
      if (held.kind === 'unfit' || held.kind === 'open') expect(held.why, id).not.toBe('');
    }
  });
});
