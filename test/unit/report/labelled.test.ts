import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { english } from '../../../src/cli/english.ts';
import { buildCatalog } from '../../../src/core/catalog/buildCatalog.ts';
import { readDossierPack } from '../../../src/core/catalog/readPack.ts';
import { analyse } from '../../../src/core/report/analyse.ts';
import { EvidenceIndex } from '../../../src/core/report/evidenceIndex.ts';

/*
 * The labelled sentences against what the core says of them. A data test: it reads the fixtures and the bundled pack.
 * Precision and recall are counted by finding, not by case.
 */
const read = (path: string): string => readFileSync(new URL(`../../../${path}`, import.meta.url), 'utf8');
const packOf = (path: string) => {
  const { value } = readDossierPack(read(path), path);
  if (value === undefined) throw new Error(`${path} cannot be read`);
  return value;
};
const bundled = packOf('data/china-europe-2024.yaml');
const extra = packOf('test/fixtures/statements/extra.dossier.yaml');
const indices = {
  bundled: new EvidenceIndex(buildCatalog([bundled]).catalog),
  extra: new EvidenceIndex(buildCatalog([bundled, extra]).catalog),
};

interface Case {
  readonly id: string;
  readonly text: string;
  readonly pack?: 'bundled' | 'extra';
  readonly status: string | readonly string[];
  readonly findings: readonly string[];
}

// The fixtures' shape is trusted: they are ours.
const { cases }: { readonly cases: readonly Case[] } = parse(read('test/fixtures/statements/labelled.yaml'));

const results = cases.map((one) => {
  const index = indices[one.pack ?? 'bundled'];
  const report = analyse(one.text, index.catalog, {}, index);
  const statuses = report.statements.map((statement) => statement.status);
  return {
    one,
    said: report.findings.map((finding) => finding.code).sort(),
    status: statuses.length === 0 ? ['not-a-statement'] : statuses,
    report,
  };
});

/** How many of `code` were said, labelled, and both. */
function count(code: string): { said: number; labelled: number; right: number } {
  let [said, labelled, right] = [0, 0, 0];
  for (const { one, said: codes } of results) {
    const here = codes.filter((each) => each === code).length;
    const wanted = one.findings.filter((each) => each === code).length;
    said += here;
    labelled += wanted;
    right += Math.min(here, wanted);
  }
  return { said, labelled, right };
}

const BARS: readonly (readonly [string, number, number])[] = [
  ['unsourced-statement', 0.95, 0.95],
  ['unknown-source', 1, 0.95],
  ['date-conflict', 1, 0.9],
  ['overstated', 0.95, 0.9],
  ['ambiguous-name', 0.95, 0.9],
  ['lookalike-letters', 1, 0.95],
  ['preferred-name', 0.95, 0.95],
];

describe('labelled sentences', () => {
  test('there are enough of them', () => {
    expect(cases.length).toBeGreaterThanOrEqual(150);
  });

  test.each(BARS)('%s: precision at least %d, recall at least %d', (code, precision, recall) => {
    const { said, labelled, right } = count(code);
    const wrong = results
      .filter(({ one, said: codes }) =>
        differ(
          codes.filter((c) => c === code),
          one.findings.filter((c) => c === code),
        ),
      )
      .map(({ one, said: codes }) => `${one.id}: said [${codes.join(', ')}], labelled [${one.findings.join(', ')}]`);
    console.info(
      `${code}: precision ${(right / said).toFixed(3)} (${right}/${said}), recall ${(right / labelled).toFixed(3)} (${right}/${labelled})\n  ${wrong.join('\n  ')}`,
    );
    expect(labelled).toBeGreaterThan(0);
    expect(right / said).toBeGreaterThanOrEqual(precision);
    expect(right / labelled).toBeGreaterThanOrEqual(recall);
  });

  test('statuses agree in at least 97 of 100 cases', () => {
    const wrong = results.filter(({ one, status }) => differ(status, [one.status].flat()));
    const lines = wrong.map(
      ({ one, status }) => `${one.id}: said ${status.join(', ')}, labelled ${[one.status].flat().join(', ')}`,
    );
    console.info(`status: ${results.length - wrong.length} of ${results.length} right\n  ${lines.join('\n  ')}`);
    expect(wrong.length / results.length).toBeLessThanOrEqual(0.03);
  });
});

function differ(a: readonly string[], b: readonly string[]): boolean {
  return [...a].sort().join() !== [...b].sort().join();
}

interface EvidenceCase {
  readonly text: string;
  readonly claim: string;
}

describe('evidence for what has none', () => {
  const { cases: paraphrased }: { readonly cases: readonly EvidenceCase[] } = parse(
    read('test/fixtures/statements/evidence.yaml'),
  );
  const index = indices.bundled;
  const ranked = paraphrased.map((one) => {
    const report = analyse(one.text, index.catalog, {}, index);
    const fixes = report.findings
      .filter((finding) => finding.code === 'unsourced-statement')
      .flatMap((finding) => finding.fixes)
      .flatMap((fix) => (fix.kind === 'cite' ? [fix] : []));
    return { one, claims: fixes.map((fix) => fix.claim as string), fixes, statements: report.statements.length };
  });

  test('the right claim first in 80 of 100, among the first three in 95; none where none fits', () => {
    const some = ranked.filter(({ one }) => one.claim !== 'none');
    const none = ranked.filter(({ one }) => one.claim === 'none');
    const first = some.filter(({ one, claims }) => claims[0] === one.claim).length;
    const third = some.filter(({ one, claims }) => claims.slice(0, 3).includes(one.claim)).length;
    const silent = none.filter(({ claims }) => claims.length === 0).length;
    const wrong = ranked
      .filter(({ one, claims }) => (claims[0] ?? 'none') !== one.claim)
      .map(
        ({ one, fixes, statements }) =>
          `${one.claim}: ${fixes.map((fix) => `${fix.claim} ${fix.score.toFixed(2)}`).join(', ')} (${statements}) | ${one.text} | ${fixes[0]?.why.map(english).join('; ') ?? ''}`,
      );
    console.info(
      `evidence: first ${first}/${some.length}, in three ${third}/${some.length}, silent ${silent}/${none.length}\n  ${wrong.join('\n  ')}`,
    );
    expect(some.length).toBeGreaterThanOrEqual(40);
    expect(first / some.length).toBeGreaterThanOrEqual(0.8);
    expect(third / some.length).toBeGreaterThanOrEqual(0.95);
    expect(silent).toBe(none.length);
  });
});
