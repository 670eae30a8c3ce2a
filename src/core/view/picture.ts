import type { Report, StatementStatus } from '../report/report.ts';
import { ENGLISH_L10N, type Translator } from './l10n.ts';
import { networkOf, type Network } from './network.ts';
import type { PictureItem } from './pictureItems.ts';
import { PICTURE_KINDS, PICTURE_STATUSES, type PictureKind } from './pictureKinds.ts';
import { statusChoice } from './pictureNames.ts';
import {
  fitsFilter,
  fitsText,
  itemsInScope,
  rangeOf,
  reportUses,
  type PictureFilter,
  type PictureGround,
} from './pictureScope.ts';
import { timelineOf, type Timeline } from './timeline.ts';

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

/** The pictures that answer a question. `report`: the one in front; with `scope: packs` it only says what it mentions. */
export function pictureOf(
  { scope, filter }: PictureQuestion,
  ground: PictureGround,
  report: Report | undefined,
  l10n: Translator = ENGLISH_L10N,
): Picture {
  const uses = report === undefined ? undefined : reportUses(report);
  const items = itemsInScope(ground, scope, uses);
  const around = items.filter((item) => fitsFilter(item, filter));
  const found = around.filter((item) => fitsText(item, filter.text));
  const counts = uses?.counts;
  return {
    timeline: timelineOf({ found, catalog: ground.catalog, counts, range: rangeOf(filter), l10n }),
    network: networkOf({ found, around, links: ground.links, counts, l10n }),
    total: items.length,
    found: found.length,
    choices: {
      kinds: choices(
        PICTURE_KINDS,
        (kind) => kind,
        items,
        (item, kind) => item.kind === kind,
      ),
      statuses: choices(
        PICTURE_STATUSES,
        (status) => statusChoice(status, scope, l10n),
        items,
        (item, status) => item.statuses.has(status),
      ),
      sources: sourceChoices(items, ground),
    },
  };
}

function choices<T extends string>(
  values: readonly T[],
  label: (value: T) => string,
  items: readonly PictureItem[],
  has: (item: PictureItem, value: T) => boolean,
): readonly Choice<T>[] {
  return values.flatMap((value) => {
    const count = items.filter((item) => has(item, value)).length;
    return count === 0 ? [] : { value, label: label(value), count };
  });
}

function sourceChoices(
  items: readonly PictureItem[],
  { catalog, items: all }: PictureGround,
): Picture['choices']['sources'] {
  const counts = new Map<string, number>();
  for (const item of items) for (const id of item.sources) counts.set(id, (counts.get(id) ?? 0) + 1);
  const labels = new Map(
    [...all.values()].flatMap(({ target, label }) => (target.kind === 'source' ? [[target.id, label]] : [])),
  );
  return [...catalog.sources.keys()]
    .flatMap((id) => {
      const count = counts.get(id) ?? 0;
      return count === 0 ? [] : { value: id, label: labels.get(id) ?? id, count };
    })
    .sort((a, b) => b.count - a.count)
    .slice(0, MOST_CHOICES);
}
