import type { Catalog } from '../catalog/catalog.ts';
import { finished, type Steps } from '../catalog/steps.ts';
import type { Report, StatementStatus } from '../report/report.ts';
import { periodOf, periodsMeet, type Period } from './datePeriod.ts';
import { ENGLISH_L10N, type Translator } from '../text/l10n.ts';
import { filterWords, itemSteps, keyOf, type PictureItem } from './pictureItems.ts';
import type { PictureKind } from './pictureKinds.ts';
import { linkSteps, type PictureLink } from './pictureLinks.ts';

/** A catalog made ready for pictures; made once for each catalog. */
export interface PictureGround {
  readonly catalog: Catalog;
  readonly items: ReadonlyMap<string, PictureItem>;
  readonly links: readonly PictureLink[];
}

/** All at once; of a large catalog it takes a second. */
export function pictureGround(catalog: Catalog, l10n: Translator = ENGLISH_L10N): PictureGround {
  return finished(groundSteps(catalog, l10n));
}

export function* groundSteps(catalog: Catalog, l10n: Translator = ENGLISH_L10N): Steps<PictureGround> {
  const items = yield* itemSteps(catalog, l10n);
  return { catalog, items, links: yield* linkSteps(catalog, items, l10n) };
}

/** What a report says of the items. */
export interface ReportUses {
  /** How often an entity is mentioned, a source cited, a claim relied on. */
  readonly counts: ReadonlyMap<string, number>;
  /** What the statements that speak of it rest on. */
  readonly statuses: ReadonlyMap<string, ReadonlySet<StatementStatus>>;
}

export function reportUses(report: Report): ReportUses {
  const counts = new Map<string, number>();
  const statuses = new Map<string, Set<StatementStatus>>();
  const count = (key: string): unknown => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { entity } of report.mentions) count(keyOf({ kind: 'entity', id: entity }));
  for (const { sources } of report.citations) for (const id of sources) count(keyOf({ kind: 'source', id }));
  for (const statement of report.statements) {
    const see = (key: string): void => {
      const known = statuses.get(key);
      if (known === undefined) statuses.set(key, new Set([statement.status]));
      else known.add(statement.status);
    };
    for (const { claim } of statement.bindings) {
      const key = keyOf({ kind: 'claim', id: claim });
      count(key);
      see(key);
    }
    for (const at of statement.mentions) {
      const entity = report.mentions[at]?.entity;
      if (entity !== undefined) see(keyOf({ kind: 'entity', id: entity }));
    }
    for (const at of statement.citations) {
      for (const id of report.citations[at]?.sources ?? []) see(keyOf({ kind: 'source', id }));
    }
  }
  return { counts, statuses };
}

/** The items that a picture is about, before any filter: all, or those a report speaks of with what stands against them. */
export function itemsInScope(
  ground: PictureGround,
  scope: 'report' | 'packs',
  uses: ReportUses | undefined,
): readonly PictureItem[] {
  if (scope === 'packs') return [...ground.items.values()];
  const found = new Set([...(uses?.counts.keys() ?? [])].filter((key) => ground.items.has(key)));
  const relied = new Set(found);
  for (const { kind, from, to } of ground.links) {
    if (kind !== 'dispute') continue;
    if (relied.has(to)) found.add(from);
    if (relied.has(from)) found.add(to);
  }
  return [...found].flatMap((key) => {
    const item = ground.items.get(key);
    if (item === undefined) return [];
    return { ...item, statuses: uses?.statuses.get(key) ?? new Set() };
  });
}

/** What a person wants to see; whatever is absent filters nothing. */
export interface PictureFilter {
  /** All of its words have to stand in a name, other name, title, or in who takes part. */
  readonly text?: string;
  readonly kinds?: readonly PictureKind[];
  readonly status?: StatementStatus;
  /** The id of a source. */
  readonly source?: string;
  /** EDTF level 0, both inclusive to their precision: `from: 2024` begins in January, `to: 2024` ends in December. */
  readonly from?: string;
  readonly to?: string;
}

/** Whether an item fits everything but the filter's text. Asked of very many items: the filter is looked at once. */
export function fitting(filter: PictureFilter): (item: PictureItem) => boolean {
  const { kinds, status, source } = filter;
  const range = rangeOf(filter);
  return (item) => {
    if (kinds !== undefined && !kinds.includes(item.kind)) return false;
    if (status !== undefined && !item.statuses.has(status)) return false;
    if (source !== undefined && ![...item.sources].some((id) => id === source)) return false;
    return range === undefined || item.dates.some((date) => isWithin(date, range));
  };
}

/** Whether all words of a filter's text stand in an item. */
export function fittingText(text: string | undefined): (item: PictureItem) => boolean {
  const words = filterWords(text ?? '');
  return (item) => words.every((word) => item.words.includes(word));
}

/** The range of time that a filter asks for; absent when it asks for none, or for no date. */
export function rangeOf({ from, to }: PictureFilter): Pick<Period, 'from' | 'to'> | undefined {
  const first = from === undefined ? undefined : periodOf(from);
  const last = to === undefined ? undefined : periodOf(to);
  if (first === undefined && last === undefined) return undefined;
  return { from: first?.from ?? -Infinity, to: last?.to ?? Infinity };
}

export function isWithin(date: string | undefined, range: Pick<Period, 'from' | 'to'>): boolean {
  const period = date === undefined ? undefined : periodOf(date);
  return period !== undefined && periodsMeet(period, range);
}
