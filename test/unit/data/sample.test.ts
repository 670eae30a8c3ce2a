import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { english } from '../../../src/cli/english.ts';
import { buildCatalog } from '../../../src/core/catalog/buildCatalog.ts';
import type { Catalog } from '../../../src/core/catalog/catalog.ts';
import type { Pack } from '../../../src/core/catalog/model.ts';
import { readDossierPack } from '../../../src/core/catalog/readPack.ts';
import { analyse } from '../../../src/core/report/analyse.ts';

/* The shipped packs and the sample report through the real reader and the real river. */

const root = join(import.meta.dirname, '../../..');
const documents = join(root, '../shared/seeds');
const BUNDLED = 'data/china-europe-2024.yaml';
const TEAM = 'data/sample/team.dossier.yaml';

function read(path: string): { pack: Pack; problems: string[] } {
  const { value, problems } = readDossierPack(readFileSync(join(root, path), 'utf8'), path);
  if (value === undefined) throw new Error(`${path} cannot be read`);
  return { pack: value, problems: problems.map((one) => `${one.severity} ${one.code}: ${english(one.message)}`) };
}

function catalogOf(...paths: string[]): Catalog {
  return buildCatalog(paths.map((path) => read(path).pack)).catalog;
}

describe('the bundled pack, read', () => {
  it('has no problem at all', () => {
    expect(read(BUNDLED).problems).toEqual([]);
  });

  it('loses no entry', () => {
    const { pack } = read(BUNDLED);
    const incidents = pack.entities.filter((entity) => entity.kind === 'incident');
    expect([pack.sources.length, pack.entities.length, incidents.length, pack.claims.length]).toEqual([2, 39, 10, 49]);
  });

  it('is found in the founding documents: every actor by a name, every incident by a name or cue', (context) => {
    if (!existsSync(documents)) {
      const why = 'SKIPPED: the founding documents are not beside this checkout (../shared/seeds), nothing to search';
      console.warn(why);
      context.skip(why);
    }
    const catalog = catalogOf(BUNDLED);
    const named = new Set<string>();
    const within = new Set<string>();
    for (const file of readdirSync(documents)) {
      // One line is one paragraph there; Markdown wants a blank line between paragraphs.
      const text = readFileSync(join(documents, file), 'utf8').replaceAll('\n', '\n\n');
      for (const mention of analyse(text, catalog).mentions) {
        named.add(mention.entity);
        for (const { entity, reason } of mention.why.beat) if (reason === 'longer-name') within.add(entity);
      }
    }
    const missing = [...catalog.entities.keys()].filter((id) => !named.has(id));
    // The country is named once, inside the name of the embassy there; the longest name wins.
    expect(missing).toEqual(['netherlands']);
    expect(within).toContain('netherlands');
  });
});

describe('the sample', () => {
  const catalog = catalogOf(BUNDLED, TEAM);
  const text = readFileSync(join(root, 'data/sample/report.md'), 'utf8');
  const report = analyse(text, catalog);

  it("has a team's pack without an error or warning", () => {
    const problems = read(TEAM).problems;
    // Two invented bodies share a name on purpose.
    expect(problems).toHaveLength(1);
    expect(problems[0]).toMatch(/^information shared-name/);
  });

  it('speaks of every actor and incident of the bundled pack', () => {
    const mentioned = new Set<string>(report.mentions.map((mention) => mention.entity));
    const missing = read(BUNDLED).pack.entities.filter((entity) => !mentioned.has(entity.id));
    expect(missing.map((entity) => entity.id)).toEqual([]);
  });

  it('has nothing in code that counts as a mention', () => {
    const from = text.indexOf('```yaml');
    const to = text.indexOf('```', from + 3);
    expect(from).toBeGreaterThan(0);
    expect(report.mentions.filter((mention) => mention.start > from && mention.end < to)).toEqual([]);
    expect(report.mentions.filter((mention) => text[mention.start - 1] === '`')).toEqual([]);
  });

  it('shows every finding, each where it was put', () => {
    const shown = report.findings.map((one) => `${one.code}: ${text.slice(one.start, one.end)}`);
    const expected = [
      /^unsourced-statement: The \*\*MSS\*\* stands behind/,
      /^unsourced-statement: The MSS also harasses/,
      /^date-conflict: .*16 February 2024/s,
      /^lookalike-letters: F\u043Ertinet/,
      /^preferred-name: Conservative Members of Parliament$/,
      /^unknown-source: @?verreggen-2024/,
      /^ambiguous-name: Policy Forum$/,
      /^overstated: .*certainly/s,
    ];
    for (const one of expected)
      expect(
        shown.filter((line) => one.test(line)),
        String(one),
      ).toHaveLength(1);
    expect(shown.filter((line) => !expected.some((one) => one.test(line)))).toEqual([]);
  });

  it('shows most kinds of status', () => {
    const statuses = new Set(report.statements.map((statement) => statement.status));
    expect(statuses).toEqual(new Set(['unsourced', 'single-source', 'corroborated', 'disputed', 'conflicting']));
  });
});
