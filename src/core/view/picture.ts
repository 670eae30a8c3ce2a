import type { SourceId } from '../catalog/model.ts';
import { finished, inSteps, type Steps } from '../catalog/steps.ts';
import type { Report, StatementStatus } from '../report/report.ts';
import { ENGLISH_L10N, type Translator } from '../text/l10n.ts';
import { networkSteps, type Network } from './network.ts';
import { keyOf, type PictureItem } from './pictureItems.ts';
import { PICTURE_KINDS, PICTURE_STATUSES, type PictureKind } from './pictureKinds.ts';
import { statusChoice } from './pictureNames.ts';
import {
  fitting,
  fittingText,
  itemsInScope,
  rangeOf,
  reportUses,
  type PictureFilter,
  type PictureGround,
} from './pictureScope.ts';
import { sortSteps } from './sortSteps.ts';
import { timelineSteps, type Timeline } from './timeline.ts';

/** What a picture is of, and what of it. */
export interface PictureQuestion {
  readonly scope: 'report' | 'packs';
  readonly filter: PictureFilter;
}

/** One of a few values that a filter offers. */
export interface Choice<T extends string> {
  readonly value: T;
  readonly label: string;
  /** How many items have it. */
  readonly count: number;
}

/** Timeline and network of a report or of all packs, as plain data. */
export interface Picture {
  readonly timeline: Timeline;
  readonly network: Network;
  /** How many there are before any filter, and how many fit it. */
  readonly total: number;
  readonly found: number;
  readonly choices: {
    readonly kinds: readonly Choice<PictureKind>[];
    readonly statuses: readonly Choice<StatementStatus>[];
    /** Those with the most to say first, at most `MOST_CHOICES`. */
    readonly sources: readonly Choice<string>[];
  };
}

export const MOST_CHOICES = 100;

/**
 * The pictures that answer a question, all at once. `report`: the one in front; with `scope: packs` it only says what it
 * mentions.
 */
export function pictureOf(
  question: PictureQuestion,
  ground: PictureGround,
  report: Report | undefined,
  l10n: Translator = ENGLISH_L10N,
): Picture {
  return finished(pictureSteps(question, ground, report, l10n));
}

/** The same in steps: of a hundred thousand entities it takes a while. */
export function* pictureSteps(
  { scope, filter }: PictureQuestion,
  ground: PictureGround,
  report: Report | undefined,
  l10n: Translator = ENGLISH_L10N,
): Steps<Picture> {
  const uses = report === undefined ? undefined : reportUses(report);
  const items = itemsInScope(ground, scope, uses);
  yield;
  const tally = new Tally();
  const fits = fitting(filter);
  const fitsText = fittingText(filter.text);
  const around: PictureItem[] = [];
  const found: PictureItem[] = [];
  for (const some of inSteps(items)) {
    for (const item of some) {
      tally.add(item);
      if (!fits(item)) continue;
      around.push(item);
      if (fitsText(item)) found.push(item);
    }
    yield;
  }
  const counts = uses?.counts;
  const timeline = yield* timelineSteps({ found, catalog: ground.catalog, counts, range: rangeOf(filter), l10n });
  const network = yield* networkSteps({ found, around, links: ground.links, counts, l10n });
  return {
    timeline,
    network,
    total: items.length,
    found: found.length,
    choices: {
      kinds: choices(PICTURE_KINDS, (kind) => kind, tally.kinds),
      statuses: choices(PICTURE_STATUSES, (status) => statusChoice(status, scope, l10n), tally.statuses),
      sources: yield* sourceChoices(tally.sources, ground),
    },
  };
}

/** How many items have what a filter offers. */
class Tally {
  readonly kinds = new Map<PictureKind, number>();
  readonly statuses = new Map<StatementStatus, number>();
  readonly sources = new Map<SourceId, number>();

  add({ kind, statuses, sources }: PictureItem): void {
    count(this.kinds, kind);
    for (const status of statuses) count(this.statuses, status);
    for (const source of sources) count(this.sources, source);
  }
}

function count<T>(counts: Map<T, number>, one: T): void {
  counts.set(one, (counts.get(one) ?? 0) + 1);
}

function choices<T extends string>(
  values: readonly T[],
  label: (value: T) => string,
  counts: ReadonlyMap<T, number>,
): readonly Choice<T>[] {
  return values.flatMap((value) => {
    const number = counts.get(value) ?? 0;
    return number === 0 ? [] : { value, label: label(value), count: number };
  });
}

function* sourceChoices(
  counts: ReadonlyMap<SourceId, number>,
  { catalog, items }: PictureGround,
): Steps<Picture['choices']['sources']> {
  const offered: { readonly value: SourceId; readonly count: number }[] = [];
  for (const ids of inSteps([...catalog.sources.keys()])) {
    for (const value of ids) {
      const number = counts.get(value) ?? 0;
      if (number > 0) offered.push({ value, count: number });
    }
    yield;
  }
  const sorted = yield* sortSteps(offered, (a, b) => b.count - a.count);
  return sorted.slice(0, MOST_CHOICES).map(({ value, count: number }) => ({
    value,
    label: items.get(keyOf({ kind: 'source', id: value }))?.label ?? value,
    count: number,
  }));
}
