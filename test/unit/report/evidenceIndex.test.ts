import { describe, expect, it } from 'vitest';
import { claimId } from '../../../src/core/catalog/ids.ts';
import { EvidenceIndex } from '../../../src/core/report/evidenceIndex.ts';
import { analyse } from '../../../src/core/report/analyse.ts';
import { actor, catalogOf, claim, source } from '../../support/catalog.ts';

const SIZE = 5_000;

describe('EvidenceIndex.prepare', () => {
  const many = Array.from({ length: SIZE }, (_, i) => [
    source(`s${String(i)}`, { title: `Report number ${String(i)}` }),
    claim(`c${String(i)}`, {
      statement: `Grey Heron took crane ${String(i)} in the harbour.`,
      about: ['heron'],
      evidence: [`s${String(i)}`],
    }),
  ]).flat();
  const catalog = catalogOf(actor('heron', ['Grey Heron']), ...many);

  it('makes in small steps what is made at once otherwise', () => {
    const prepared = new EvidenceIndex(catalog);
    const steps = prepared.prepare();
    let count = 0;
    for (let step = steps.next(); step.done !== true; step = steps.next()) count += 1;
    // At most a hundred claims or so in one step, however many there are.
    expect(count).toBeGreaterThan(SIZE / 100);
    const made = prepared.claims;
    expect([...steps]).toEqual([]);
    expect(prepared.claims).toBe(made);
    const text =
      'Grey Heron took crane 17 in the harbour [@s17]. Grey Heron took crane 4711 [@s4711]; see Report number 9.\n';
    expect(analyse(text, catalog, {}, prepared)).toEqual(analyse(text, catalog, {}, new EvidenceIndex(catalog)));
    expect(analyse(text, catalog, {}, prepared).statements.map(({ status }) => status)).toContain('single-source');
  });

  it('may stop at any step: the rest is made when it is asked for', () => {
    const halfway = new EvidenceIndex(catalog);
    const steps = halfway.prepare();
    for (let i = 0; i < 7; i += 1) steps.next();
    expect(halfway.claims.get(claimId('c4999'))).toBeDefined();
    expect(halfway.sourceByKey('s4999')).toBe('s4999');
  });
});
