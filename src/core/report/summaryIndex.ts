import type { ReportSummary, Uses } from './reportSummary.ts';
import { packed, unpacked } from './summaryRecord.ts';

/** What a report may speak of. */
export type Subject = 'entity' | 'source' | 'claim';

/**
 * Summaries of many reports by key, and which of them speak of what: an answer costs what it is long, however many
 * reports there are. They are kept packed.
 */
export class SummaryIndex {
  readonly #packed = new Map<string, string>();
  readonly #keys: Readonly<Record<Subject, Map<string, Set<string>>>> = {
    entity: new Map(),
    source: new Map(),
    claim: new Map(),
  };

  get size(): number {
    return this.#packed.size;
  }

  get(key: string): ReportSummary | undefined {
    const text = this.#packed.get(key);
    return text === undefined ? undefined : unpacked(text);
  }

  /** Takes the place of what was known under that key. */
  put(key: string, summary: ReportSummary): void {
    this.#set(key, packed(summary), summary);
  }

  /** The same of a packed summary. False, and nothing is known under that key, when it is none. */
  putPacked(key: string, text: string): boolean {
    const summary = unpacked(text);
    if (summary === undefined) this.delete(key);
    else this.#set(key, text, summary);
    return summary !== undefined;
  }

  #set(key: string, text: string, summary: ReportSummary): void {
    this.delete(key);
    this.#packed.set(key, text);
    for (const subject of SUBJECTS) {
      for (const id of usesIn(summary, subject).keys()) {
        const known = this.#keys[subject].get(id);
        if (known === undefined) this.#keys[subject].set(id, new Set([key]));
        else known.add(key);
      }
    }
  }

  delete(key: string): void {
    const summary = this.get(key);
    if (summary === undefined) return;
    this.#packed.delete(key);
    for (const subject of SUBJECTS) {
      for (const id of usesIn(summary, subject).keys()) {
        const keys = this.#keys[subject].get(id);
        keys?.delete(key);
        if (keys?.size === 0) this.#keys[subject].delete(id);
      }
    }
  }

  clear(): void {
    this.#packed.clear();
    for (const subject of SUBJECTS) this.#keys[subject].clear();
  }

  /** The reports that speak of it, in no order. */
  keysOf(subject: Subject, id: string): ReadonlySet<string> {
    return this.#keys[subject].get(id) ?? NONE;
  }
}

const SUBJECTS: readonly Subject[] = ['entity', 'source', 'claim'];
const NONE: ReadonlySet<string> = new Set();

/** All that a report speaks of, of one kind, by id. */
export function usesIn(summary: ReportSummary, subject: Subject): ReadonlyMap<string, Uses> {
  switch (subject) {
    case 'entity':
      return summary.entities;
    case 'source':
      return summary.sources;
    case 'claim':
      return summary.claims;
  }
}
