import { slug } from './imported.ts';
import type { EntityId, Evidence } from './model.ts';
import type { YamlValue } from './yamlEdits.ts';

/** A claim as a person adds it from a passage of a report. A claim of a pack has at least one source. */
export interface ClaimDraft {
  readonly statement: string;
  readonly about: readonly EntityId[];
  readonly evidence: readonly [Evidence, ...Evidence[]];
}

/** Longest id made from a statement, in characters; as many words as fit. */
const LONGEST_ID = 48;

/** An id from the statement's first words; `taken` ids get a number behind them. */
export function claimIdFor(statement: string, taken: { has(id: string): boolean }): string {
  const words = slug(statement, 1000)
    .replace(/[^a-z0-9-]/g, '')
    .split('-')
    .filter((word) => word !== '');
  let base = words[0]?.slice(0, LONGEST_ID) ?? 'claim';
  for (const word of words.slice(1)) {
    if (base.length + 1 + word.length > LONGEST_ID) break;
    base += `-${word}`;
  }
  let id = base;
  for (let number = 2; taken.has(id); number += 1) id = `${base}-${String(number)}`;
  return id;
}

/** The entry as a pack holds it. */
export function claimEntry({ statement, about, evidence }: ClaimDraft, id: string): YamlValue {
  return {
    id,
    statement,
    ...(about.length === 0 ? {} : { about: [...about] }),
    evidence: evidence.map(({ source, locator }) => ({ source, ...(locator === undefined ? {} : { locator }) })),
  };
}
