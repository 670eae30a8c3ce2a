import type { ClaimId, EntityId, SourceId } from '../catalog/model.ts';
import { shaped } from '../catalog/ids.ts';
import { MOST_PLACES, type Place, type ReportSummary, type Uses } from './reportSummary.ts';

/*
 * Summaries as they are kept between sessions: plain JSON, small, and checked when it is read, since what lies on a
 * disk may be cut off, older than this code, or written by somebody else.
 */

/** Rises with every change of what a summary says of the same text, or of how it is written. */
export const SUMMARY_VERSION = 1;

/** `[id, count, ...places]`, a place being four numbers: line and column of its start, lines down to and column of its end. */
type UsesRecord = readonly [id: string, count: number, ...places: number[]];

/** Entities, sources, claims. */
export type SummaryRecord = readonly [readonly UsesRecord[], readonly UsesRecord[], readonly UsesRecord[]];

export function toRecord({ entities, sources, claims }: ReportSummary): SummaryRecord {
  return [usesRecords(entities), usesRecords(sources), usesRecords(claims)];
}

/** The summary; `undefined` for anything that is not the record of one. Never throws. */
export function fromRecord(record: unknown): ReportSummary | undefined {
  if (!Array.isArray(record) || record.length !== 3) return undefined;
  const [first, second, third]: readonly unknown[] = record;
  const entities = usesFrom(first);
  const sources = usesFrom(second);
  const claims = usesFrom(third);
  if (entities === undefined || sources === undefined || claims === undefined) return undefined;
  return {
    entities: shaped<ReadonlyMap<EntityId, Uses>>(entities),
    sources: shaped<ReadonlyMap<SourceId, Uses>>(sources),
    claims: shaped<ReadonlyMap<ClaimId, Uses>>(claims),
  };
}

function usesRecords(all: ReadonlyMap<string, Uses>): readonly UsesRecord[] {
  return [...all].map(([id, { count, places }]) => [
    id,
    count,
    ...places.flatMap(({ line, column, endLine, endColumn }) => [line, column, endLine - line, endColumn]),
  ]);
}

function usesFrom(record: unknown): Map<string, Uses> | undefined {
  if (!Array.isArray(record)) return undefined;
  const all = new Map<string, Uses>();
  for (const one of record) {
    if (!Array.isArray(one)) return undefined;
    const [id, count, ...numbers]: readonly unknown[] = one;
    if (typeof id !== 'string' || !isCount(count) || count === 0) return undefined;
    if (!numbers.every(isCount) || numbers.length % 4 !== 0) return undefined;
    if (numbers.length === 0 || numbers.length / 4 > Math.min(count, MOST_PLACES)) return undefined;
    const places: Place[] = [];
    for (let at = 0; at < numbers.length; at += 4) {
      const [line = 0, column = 0, down = 0, endColumn = 0] = numbers.slice(at, at + 4);
      if (line === 0 || column === 0 || endColumn === 0) return undefined;
      places.push({ line, column, endLine: line + down, endColumn });
    }
    all.set(id, { count, places });
  }
  return all;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
