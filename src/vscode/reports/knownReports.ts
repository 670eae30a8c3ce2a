import type * as vscode from 'vscode';
import type { Catalog } from '../../core/catalog/catalog.ts';
import type { SourceId } from '../../core/catalog/model.ts';
import { fallingWith, reachedByClaim, reachedBySource, type ReachedStatement } from '../../core/report/reach.ts';
import type { ReportSummary, Uses } from '../../core/report/reportSummary.ts';
import { SummaryIndex, usesIn, type Subject } from '../../core/report/summaryIndex.ts';
import { OpenSummaries } from './openSummaries.ts';
import type { ReportStore } from './reportStore.ts';
import { Slices } from '../host/slices.ts';
import type { CardTarget } from '../host/target.ts';

/** How often a report of the workspace speaks of something, and where. */
export interface FileUses {
  readonly uri: vscode.Uri;
  readonly uses: Uses;
}

/** Statements of a report that rest on a source or a claim. */
export interface FileReach {
  readonly uri: vscode.Uri;
  readonly statements: readonly ReachedStatement[];
}

interface KnownReport {
  readonly key: string;
  readonly uri: vscode.Uri;
  /** Of an open report; the others are packed. */
  readonly summary?: ReportSummary;
}

/** What the reports of the workspace speak of: those that are open as they stand there, all others as last read. */
export class KnownReports {
  readonly #index = new SummaryIndex();
  readonly #uris = new Map<string, vscode.Uri>();
  readonly #open: OpenSummaries;

  constructor(reports: ReportStore) {
    this.#open = new OpenSummaries(reports);
  }

  /** What a report says now, packed. False when it is no summary: nothing is known of the report then. */
  put(uri: vscode.Uri, packed: string): boolean {
    const key = uri.toString();
    const isSound = this.#index.putPacked(key, packed);
    if (isSound) this.#uris.set(key, uri);
    else this.#uris.delete(key);
    return isSound;
  }

  /** How many reports speak of it. */
  countOf({ kind, id }: CardTarget, isOfWorkspace: (key: string) => boolean): number {
    const open = this.#open.now(isOfWorkspace);
    const keys = this.#index.keysOf(kind, id);
    let count = keys.size;
    for (const [key, { summary }] of open) {
      count += Number(usesIn(summary, kind).has(id)) - Number(keys.has(key));
    }
    return count;
  }

  /** Nothing is known of it any more. */
  forget(key: string): void {
    this.#uris.delete(key);
    this.#index.delete(key);
  }

  clear(): void {
    this.#uris.clear();
    this.#index.clear();
  }

  /** The first `most` reports by path that mention an entity, cite a source or rest on a claim. */
  usesOf({ kind, id }: CardTarget, most: number, isOfWorkspace: (key: string) => boolean): readonly FileUses[] {
    // Only what is shown is unpacked.
    return this.#keysOf(kind, [id], isOfWorkspace)
      .slice(0, most)
      .flatMap((known) => {
        const summary = this.#summaryOf(known);
        const uses = summary === undefined ? undefined : usesIn(summary, kind).get(id);
        return uses === undefined ? [] : [{ uri: known.uri, uses }];
      });
  }

  /**
   * Reports with statements that rest on a source, directly or through those that only pass it on, or on a claim. They
   * are looked through in slices: a source may be cited in all reports there are.
   */
  async reachOf(
    target: Exclude<CardTarget, { readonly kind: 'entity' }>,
    catalog: Catalog,
    isOfWorkspace: (key: string) => boolean,
  ): Promise<readonly FileReach[]> {
    const falling = target.kind === 'source' ? fallingWith(target.id, catalog) : NONE;
    const reached = (summary: ReportSummary): readonly ReachedStatement[] =>
      target.kind === 'source' ? reachedBySource(target.id, falling, summary) : reachedByClaim(target.id, summary);
    const ids = target.kind === 'source' ? [...falling] : [target.id];
    const slices = new Slices();
    const found: FileReach[] = [];
    for (const known of this.#keysOf(target.kind, ids, isOfWorkspace)) {
      if (slices.areOver) await slices.rest();
      const summary = this.#summaryOf(known);
      const statements = summary === undefined ? [] : reached(summary);
      if (statements.length > 0) found.push({ uri: known.uri, statements });
    }
    return found;
  }

  /** The reports that speak of one of these, by path. */
  #keysOf(subject: Subject, ids: readonly string[], isOfWorkspace: (key: string) => boolean): readonly KnownReport[] {
    const open = this.#open.now(isOfWorkspace);
    const keys = new Set(ids.flatMap((id) => [...this.#index.keysOf(subject, id)]));
    const found: KnownReport[] = [];
    for (const key of keys) {
      const uri = this.#uris.get(key);
      if (uri !== undefined && !open.has(key)) found.push({ key, uri });
    }
    for (const [key, { uri, summary }] of open) {
      const speaks = usesIn(summary, subject);
      if (ids.some((id) => speaks.has(id))) found.push({ key, uri, summary });
    }
    return found.sort((a, b) => (a.uri.path < b.uri.path ? -1 : 1));
  }

  #summaryOf({ key, summary }: KnownReport): ReportSummary | undefined {
    return summary ?? this.#index.get(key);
  }
}

const NONE: ReadonlySet<SourceId> = new Set();
