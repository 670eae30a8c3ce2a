import type { Catalog } from '../catalog/catalog.ts';
import type { Incident } from '../catalog/model.ts';
import { inSteps, type Steps } from '../catalog/steps.ts';
import { dateLabel, periodLabel } from './dateLabel.ts';
import { periodOf, type Period } from './datePeriod.ts';
import type { Translator } from '../text/l10n.ts';
import { nodeId } from './outline.ts';
import type { PictureItem, PictureTarget } from './pictureItems.ts';
import { spokenFacts } from './pictureNames.ts';
import { isWithin } from './pictureScope.ts';
import { sortSteps } from './sortSteps.ts';

/** Something that happened, or a source that appeared. Strings are untrusted plain text. */
export interface TimelineMark {
  readonly key: string;
  readonly kind: 'event' | 'source';
  readonly label: string;
  /** In words, to the precision given: `February 2024`. */
  readonly when?: string;
  /** Absent where the packs give no date. */
  readonly period?: Period;
  readonly target: PictureTarget;
  /** For an event: its place among the incident's events. */
  readonly event?: number;
  readonly facts: readonly string[];
}

/** An incident with its events, or all sources. */
export interface TimelineLane {
  readonly key: string;
  readonly kind: 'incident' | 'sources';
  readonly label: string;
  /** Absent for the lane of sources. */
  readonly target?: PictureTarget;
  readonly facts: readonly string[];
  readonly isDisputed: boolean;
  /** In order of time, those without a date last. */
  readonly marks: readonly TimelineMark[];
}

export interface Timeline {
  /** In order of their first date, those without any behind, sources last. */
  readonly lanes: readonly TimelineLane[];
  /** From the beginning of the first date to the end of the last; absent when nothing has a date. */
  readonly range?: { readonly from: number; readonly to: number };
  /** Incidents and sources that fit the filter and were left out because there are too many. */
  readonly leftOut: number;
}

export interface TimelineParts {
  /** What fits the filter. */
  readonly found: readonly PictureItem[];
  readonly catalog: Catalog;
  /** How often a report speaks of each; absent when there is no report. */
  readonly counts: ReadonlyMap<string, number> | undefined;
  /** Only what happened in this range; absent: everything. */
  readonly range: Pick<Period, 'from' | 'to'> | undefined;
  readonly l10n: Translator;
}

export const MOST_LANES = 80;
export const MOST_SOURCES = 40;

/** Incidents with their events, and when the sources appeared. */
export function* timelineSteps(parts: TimelineParts): Steps<Timeline> {
  const { found, counts } = parts;
  const ofWeight = (item: PictureItem): number => 20 * (counts?.get(item.key) ?? 0) + item.claims;
  const heavier = (a: PictureItem, b: PictureItem): number => ofWeight(b) - ofWeight(a) || compare(a.key, b.key);
  const allIncidents: PictureItem[] = [];
  const allSources: PictureItem[] = [];
  for (const some of inSteps(found)) {
    for (const item of some) {
      if (item.kind === 'incident') allIncidents.push(item);
      else if (item.kind === 'source' && item.dates.length > 0) allSources.push(item);
    }
    yield;
  }
  const incidents = (yield* sortSteps(allIncidents, heavier)).slice(0, MOST_LANES);
  const sources = (yield* sortSteps(allSources, heavier)).slice(0, MOST_SOURCES);
  const lanes = incidents
    .map((item) => incidentLane(item, parts))
    .sort((a, b) => firstOf(a) - firstOf(b) || lastOf(a) - lastOf(b) || compare(a.label, b.label));
  const ofSources = sources.map((item) => sourceMark(item, parts)).sort(byTime);
  if (ofSources.length > 0) {
    const one = {
      key: 'sources',
      kind: 'sources',
      label: parts.l10n.t('Sources'),
      facts: [],
      isDisputed: false,
    } as const;
    lanes.push({ ...one, marks: ofSources });
  }
  const periods = lanes.flatMap(({ marks }) => marks.flatMap(({ period }) => period ?? []));
  return {
    lanes,
    ...(periods.length === 0
      ? {}
      : {
          range: { from: Math.min(...periods.map((one) => one.from)), to: Math.max(...periods.map((one) => one.to)) },
        }),
    leftOut: allIncidents.length + allSources.length - incidents.length - sources.length,
  };
}

function incidentLane(item: PictureItem, { catalog, counts, range, l10n }: TimelineParts): TimelineLane {
  const entity = item.target.kind === 'entity' ? catalog.entities.get(item.target.id) : undefined;
  const marks = entity?.kind === 'incident' ? eventMarks(entity, item, catalog, l10n) : [];
  const within = range === undefined ? marks : marks.filter(({ date }) => isWithin(date, range));
  const when = periodLabel(
    within.flatMap(({ date }) => date ?? []),
    l10n,
  );
  return {
    key: item.key,
    kind: 'incident',
    label: item.label,
    target: item.target,
    facts: [
      ...spokenFacts(item, counts === undefined ? undefined : (counts.get(item.key) ?? 0), l10n),
      when ?? l10n.t('no date in the packs'),
    ],
    isDisputed: item.statuses.has('disputed'),
    marks: within.map(({ mark }) => mark).sort(byTime),
  };
}

function eventMarks(
  incident: Incident,
  item: PictureItem,
  catalog: Catalog,
  l10n: Translator,
): readonly { readonly date: string | undefined; readonly mark: TimelineMark }[] {
  const who = [...new Set(incident.actors.map(({ id }) => catalog.entities.get(id)?.name ?? id))].slice(0, 4);
  return incident.events.map(({ what, date }, event) => {
    const period = date === undefined ? undefined : periodOf(date);
    return {
      date,
      mark: {
        key: nodeId('event', incident.id, String(event)),
        kind: 'event',
        label: what,
        ...(date === undefined ? {} : { when: dateLabel(date, l10n) }),
        ...(period === undefined ? {} : { period }),
        target: item.target,
        event,
        facts: [
          date === undefined ? l10n.t('no date in the packs') : dateLabel(date, l10n),
          l10n.t('event of {0}', incident.name),
          ...(who.length === 0 ? [] : [l10n.t('with {0}', who.join(', '))]),
        ],
      },
    };
  });
}

function sourceMark(item: PictureItem, { counts, l10n }: TimelineParts): TimelineMark {
  const [issued] = item.dates;
  const period = issued === undefined ? undefined : periodOf(issued);
  return {
    key: item.key,
    kind: 'source',
    label: item.label,
    ...(issued === undefined ? {} : { when: dateLabel(issued, l10n) }),
    ...(period === undefined ? {} : { period }),
    target: item.target,
    facts: [
      ...(issued === undefined ? [] : [l10n.t('issued {0}', dateLabel(issued, l10n))]),
      ...spokenFacts(item, counts === undefined ? undefined : (counts.get(item.key) ?? 0), l10n),
    ],
  };
}

function byTime(a: TimelineMark, b: TimelineMark): number {
  return start(a) - start(b) || (a.period?.to ?? 0) - (b.period?.to ?? 0) || 0;
}

/** What has no date stands behind everything else. Finite, so that two of them can be compared. */
function start({ period }: TimelineMark): number {
  return period?.from ?? Number.MAX_SAFE_INTEGER;
}

function firstOf({ marks }: TimelineLane): number {
  return Math.min(Number.MAX_SAFE_INTEGER, ...marks.map(start));
}

function lastOf({ marks }: TimelineLane): number {
  return Math.max(0, ...marks.map(({ period }) => period?.to ?? 0));
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
