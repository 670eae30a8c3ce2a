import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { PACK_PROBLEMS } from '../../../src/core/catalog/packProblemCodes.ts';

const docs = join(import.meta.dirname, '../../../data/docs');

describe('what can be wrong in a pack', () => {
  it.each(Object.entries(PACK_PROBLEMS))('%s has a page that says so (%s)', (code, severity) => {
    const page = readFileSync(join(docs, `${code}.md`), 'utf8');
    expect(page).toMatch(/^# .+\n/);
    expect(page).toContain(`\`${code}\` · ${severity}, in a pack`);
    for (const heading of ['## Why it matters', '## As it should be', '## How to mend it']) {
      expect(page).toContain(heading);
    }
  });
});
