import type { ClaimId, EntityId, SourceId } from '../catalog/model.ts';
import { shaped } from '../catalog/ids.ts';
import {
  MOST_PLACES,
  MOST_STATEMENTS,
  type Place,
  type ReportSummary,
  type RestingStatement,
  type Uses,
} from './reportSummary.ts';

/*
 * Summaries as they are kept between sessions: plain JSON, small, and checked when it is read, since what lies on a
 * disk may be cut off, older than this code, or written by somebody else.
 */

/** Rises with every change of what a summary says of the same text, or of how it is written. */
export const SUMMARY_VERSION = 2;

/** `[id, count, ...places]`, a place being four numbers: line and column of its start, lines down to and column of its end. */
type UsesRecord = readonly [id: string, count: number, ...places: number[]];

/** A place in four numbers, as above; then which of the record's sources and of its claims the statement rests on. */
type StatementRecord = readonly [...place: number[], sources: readonly number[], claims: readonly number[]];

/** Entities, sources, claims, statements. */
export type SummaryRecord = readonly [
  readonly UsesRecord[],
  readonly UsesRecord[],
  readonly UsesRecord[],
  readonly StatementRecord[],
];

export function toRecord({ entities, sources, claims, statements }: ReportSummary): SummaryRecord {
  const sourceAt = numbered(sources);
  const claimAt = numbered(claims);
  return [
    usesRecords(entities),
    usesRecords(sources),
    usesRecords(claims),
    statements.map((one) => [
      ...placeNumbers(one),
      one.sources.flatMap((id) => sourceAt.get(id) ?? []),
      one.claims.flatMap((id) => claimAt.get(id) ?? []),
    ]),
  ];
}

/** A summary as one string: a tenth of the memory that its values take. */
export function packed(summary: ReportSummary): string {
  return JSON.stringify(toRecord(summary));
}

/** The way back; `undefined` for anything that is no packed summary. Never throws. */
export function unpacked(text: string): ReportSummary | undefined {
  try {
    return fromRecord(JSON.parse(text));
  } catch {
    return undefined;
  }
}

/** The summary; `undefined` for anything that is not the record of one. Never throws. */
export function fromRecord(record: unknown): ReportSummary | undefined {
  if (!Array.isArray(record) || record.length !== 4) return undefined;
  const [first, second, third, fourth]: readonly unknown[] = record;
  const entities = usesFrom(first);
  const sources = usesFrom(second);
  const claims = usesFrom(third);
  if (entities === undefined || sources === undefined || claims === undefined) return undefined;
  const statements = statementsFrom(fourth, [...sources.keys()], [...claims.keys()]);
  if (statements === undefined) return undefined;
  return {
    entities: shaped<ReadonlyMap<EntityId, Uses>>(entities),
    sources: shaped<ReadonlyMap<SourceId, Uses>>(sources),
    claims: shaped<ReadonlyMap<ClaimId, Uses>>(claims),
    statements: shaped<readonly RestingStatement[]>(statements),
  };
}

function usesRecords(all: ReadonlyMap<string, Uses>): readonly UsesRecord[] {
  return [...all].map(([id, { count, places }]) => [id, count, ...places.flatMap(placeNumbers)]);
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
      const place = placeFrom(numbers.slice(at, at + 4));
      if (place === undefined) return undefined;
      places.push(place);
    }
    all.set(id, { count, places });
  }
  return all;
}

function placeNumbers({ line, column, endLine, endColumn }: Place): readonly number[] {
  return [line, column, endLine - line, endColumn];
}

function placeFrom([line = 0, column = 0, down = 0, endColumn = 0]: readonly number[]): Place | undefined {
  if (line === 0 || column === 0 || endColumn === 0) return undefined;
  return { line, column, endLine: line + down, endColumn };
}

/** Each key with its number in order. */
function numbered(all: ReadonlyMap<string, Uses>): ReadonlyMap<string, number> {
  return new Map([...all.keys()].map((id, at) => [id, at]));
}

interface StatementOf extends Place {
  readonly sources: readonly string[];
  readonly claims: readonly string[];
}

function statementsFrom(
  record: unknown,
  sources: readonly string[],
  claims: readonly string[],
): readonly StatementOf[] | undefined {
  if (!Array.isArray(record) || record.length > MOST_STATEMENTS) return undefined;
  const statements: StatementOf[] = [];
  for (const one of record) {
    if (!Array.isArray(one) || one.length !== 6) return undefined;
    const parts: readonly unknown[] = one;
    const numbers = parts.slice(0, 4);
    const cited = named(parts[4], sources);
    const bound = named(parts[5], claims);
    const place = numbers.every(isCount) ? placeFrom(numbers) : undefined;
    if (place === undefined || cited === undefined || bound === undefined || cited.length === 0) return undefined;
    statements.push({ ...place, sources: cited, claims: bound });
  }
  return statements;
}

/** The ids that numbers stand for; `undefined` where one stands for none, or for one twice. */
function named(numbers: unknown, ids: readonly string[]): readonly string[] | undefined {
  if (!Array.isArray(numbers) || new Set(numbers).size !== numbers.length) return undefined;
  const found: string[] = [];
  for (const at of numbers) {
    const id = isCount(at) ? ids[at] : undefined;
    if (id === undefined) return undefined;
    found.push(id);
  }
  return found;
}

function isCount(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}
