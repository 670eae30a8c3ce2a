import type { Catalog } from '../../src/core/catalog/catalog.ts';
import { citationLabel } from '../../src/core/view/citationLabel.ts';

/* Reports by number: the same number gives the same report, and no two are alike. */

const SAID = [
  'was named again this week',
  'has opened an office in the harbour',
  'denies all of it',
  'warned ministries of new intrusions',
  'is said to have changed its methods',
] as const;

const FILLER =
  'The weather was fair and the roads were dry. Nobody who was asked had seen anything, and the notes of that day say no more. ';

/** A report of some 3,000 characters that mentions entities of the catalog and cites its sources. */
export function generatedReport(number: number, catalog: Catalog): string {
  const entities = [...catalog.entities.values()];
  const claims = [...catalog.claims.values()];
  const pick = <T>(list: readonly T[], salt: number): T | undefined => list[(number * 7 + salt * 31) % list.length];
  const parts = [`# Note ${String(number)}`];
  for (let i = 0; i < 8; i++) {
    const entity = pick(entities, i);
    const said = SAID[(number + i) % SAID.length] ?? '';
    const claim = pick(claims, i * 3);
    const evidence = claim?.evidence[0];
    if (entity === undefined || claim === undefined || evidence === undefined) continue;
    const where = evidence.locator === undefined ? '' : `, ${evidence.locator}`;
    const source = catalog.sources.get(evidence.source);
    const more = i % 4 === 0 && source !== undefined ? ` ${citationLabel(source)} has more.` : '';
    parts.push(i % 3 === 0 ? `## Part ${String(i)}` : FILLER.repeat(1 + (i % 2)));
    parts.push(`${entity.name} ${said}. ${claim.statement.replace(/\.$/, '')} [@${evidence.source}${where}].${more}`);
  }
  return `${parts.join('\n\n')}\n`;
}
