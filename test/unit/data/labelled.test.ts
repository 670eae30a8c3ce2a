import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { FindingCode, StatementStatus } from '../../../src/core/report/report.ts';

/*
 * The labelled sets are only worth something while every label means what it says: known codes and statuses, labels
 * that do not contradict one another, as many harmless look-alikes as real cases.
 */

interface Labelled {
  readonly id: string;
  readonly text: string;
  readonly pack?: string;
  readonly status: string | readonly string[];
  readonly findings: readonly string[];
}

const root = join(import.meta.dirname, '../../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const { cases }: { cases: Labelled[] } = parse(read('test/fixtures/statements/labelled.yaml'));
const heldOut: { cases: Labelled[] } = parse(read('test/fixtures/statements/heldout.yaml'));
const evidence: { cases: { text: string; claim: string }[] } = parse(read('test/fixtures/statements/evidence.yaml'));
const pack: { claims: { id: string; statement: string }[] } = parse(read('data/china-europe-2024.yaml'));

const CODES: Readonly<Record<FindingCode, true>> = {
  'unsourced-statement': true,
  'unknown-source': true,
  'date-conflict': true,
  overstated: true,
  'ambiguous-name': true,
  'lookalike-letters': true,
  'preferred-name': true,
};
const STATUSES: Readonly<Record<StatementStatus, true>> = {
  unsourced: true,
  unresolved: true,
  'single-source': true,
  corroborated: true,
  disputed: true,
  conflicting: true,
};
const statuses = (one: Labelled): readonly string[] => [one.status].flat();
const withFinding = (code: string): number => cases.filter((one) => one.findings.includes(code)).length;

describe('the labelled sentences', () => {
  it('are at least 170, each once', () => {
    expect(cases.length).toBeGreaterThanOrEqual(170);
    expect(new Set(cases.map((one) => one.id)).size).toBe(cases.length);
    expect(new Set(cases.map((one) => `${one.pack ?? ''} ${one.text}`)).size).toBe(cases.length);
  });

  it('use only the packs, codes and statuses there are', () => {
    for (const one of [...cases, ...heldOut.cases]) {
      expect(one.pack ?? 'bundled', one.id).toBeOneOf(['bundled', 'extra']);
      for (const code of one.findings) expect(Object.keys(CODES), one.id).toContain(code);
      for (const status of statuses(one))
        expect([...Object.keys(STATUSES), 'not-a-statement'], one.id).toContain(status);
    }
  });

  it('are not the ones held back', () => {
    const known = new Set(cases.map((one) => one.text));
    expect(heldOut.cases.length).toBeGreaterThanOrEqual(50);
    for (const one of heldOut.cases) expect(known, one.id).not.toContain(one.text);
  });

  it('cover every code and every status', () => {
    for (const code of Object.keys(CODES)) expect(withFinding(code), code).toBeGreaterThanOrEqual(5);
    for (const status of Object.keys(STATUSES)) {
      const number = cases.filter((one) => statuses(one).includes(status)).length;
      expect(number, status).toBeGreaterThanOrEqual(5);
    }
  });

  it('have more that is fine than cases of any one finding', () => {
    const fine = cases.filter((one) => one.findings.length === 0).length;
    expect(fine).toBeGreaterThan(cases.length / 2);
  });

  it('do not contradict themselves', () => {
    for (const one of cases) {
      const all = statuses(one);
      const ignoring = one.text.includes('dossier-ignore');
      if (!all.includes('unsourced') && !all.includes('conflicting')) {
        expect(one.findings, one.id).not.toContain('unsourced-statement');
      }
      if (all.includes('unsourced') && !ignoring) expect(one.findings, one.id).toContain('unsourced-statement');
      if (all.includes('unresolved')) expect(one.findings, one.id).toContain('unknown-source');
      expect(all.includes('conflicting'), one.id).toBe(one.findings.includes('date-conflict'));
    }
  });
});

describe('the paraphrases', () => {
  it('are at least 45 with a claim that the pack has, covering all claims, and 15 that nothing fits', () => {
    const known = new Set(pack.claims.map((claim) => claim.id));
    const right = evidence.cases.filter((one) => one.claim !== 'none');
    for (const one of right) expect(known, one.text).toContain(one.claim);
    expect(right.length).toBeGreaterThanOrEqual(45);
    expect(new Set(right.map((one) => one.claim))).toEqual(known);
    expect(evidence.cases.length - right.length).toBeGreaterThanOrEqual(15);
  });

  it('are none of them the wording of the pack', () => {
    const wordings = pack.claims.map((claim) => claim.statement);
    for (const one of evidence.cases) expect(wordings).not.toContain(one.text);
  });
});
