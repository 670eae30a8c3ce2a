import { inSteps, type Steps } from '../catalog/steps.ts';
import type { Translator } from '../text/l10n.ts';
import type { PictureItem, PictureTarget } from './pictureItems.ts';
import type { PictureKind } from './pictureKinds.ts';
import type { PictureLink } from './pictureLinks.ts';
import { spokenFacts, spokenLink } from './pictureNames.ts';
import { sortSteps } from './sortSteps.ts';

/** Something in the network. Strings are untrusted plain text. */
export interface NetworkNode {
  readonly key: string;
  readonly target: PictureTarget;
  readonly kind: PictureKind;
  readonly label: string;
  /** What it is and how much is known of it, part by part. */
  readonly facts: readonly string[];
  /** What it hangs together with, the first few. */
  readonly ties: readonly string[];
  /** 0 to 1: how much there is to say of it, next to the others. */
  readonly weight: number;
  readonly isDisputed: boolean;
  /** In the picture only because it is tied to what the filter's text found. */
  readonly isBeside: boolean;
}

export interface Network {
  /** What matters most first. */
  readonly nodes: readonly NetworkNode[];
  /** Between nodes of this network. */
  readonly links: readonly PictureLink[];
  /** Nodes that fit the filter and were left out because there are too many. */
  readonly leftOut: number;
  readonly linksLeftOut: number;
}

export interface NetworkParts {
  /** What fits the filter, its text included. */
  readonly found: readonly PictureItem[];
  /** What fits the filter but for its text: those among them that are tied to something found are shown beside it. */
  readonly around: readonly PictureItem[];
  readonly links: readonly PictureLink[];
  /** How often a report speaks of each; absent when there is no report. */
  readonly counts: ReadonlyMap<string, number> | undefined;
  readonly l10n: Translator;
}

/** More can be neither told apart nor laid out while somebody waits. */
export const MOST_NODES = 120;
export const MOST_LINKS = 480;
const MOST_TIES = 8;

/** The items and the links between them; when there are too many, those with the most to say. */
export function* networkSteps({ found, around, links, counts, l10n }: NetworkParts): Steps<Network> {
  const all = new Map<string, PictureItem>();
  for (const some of inSteps(around)) {
    for (const item of some) all.set(item.key, item);
    yield;
  }
  // What is found stands around, too.
  const core = new Set<string>();
  for (const some of inSteps(found)) {
    for (const { key } of some) core.add(key);
    yield;
  }
  const inside: PictureLink[] = [];
  const degree = new Map<string, number>();
  const beside = new Set<string>();
  for (const some of inSteps(links)) {
    for (const link of some) {
      const { from, to, kind } = link;
      if (!all.has(from) || !all.has(to)) continue;
      inside.push(link);
      degree.set(from, (degree.get(from) ?? 0) + WORTH[kind]);
      degree.set(to, (degree.get(to) ?? 0) + WORTH[kind]);
      if (core.has(from) !== core.has(to)) beside.add(core.has(from) ? to : from);
    }
    yield;
  }
  const candidates = yield* candidatesFrom(around, (item) => {
    const isBeside = !core.has(item.key);
    if (isBeside && !beside.has(item.key)) return undefined;
    const mentions = 20 * (counts?.get(item.key) ?? 0);
    const score = mentions + (degree.get(item.key) ?? 0) + item.claims + (item.kind === 'claim' ? 6 : 0);
    return { item, score, isBeside };
  });
  const kept = candidates.length <= MOST_NODES ? candidates : yield* mostTelling(candidates, inside, MOST_NODES);
  const shown = new Set(kept.map(({ item }) => item.key));
  const among: PictureLink[] = [];
  for (const some of inSteps(inside)) {
    for (const link of some) {
      const { from, to } = link;
      if (shown.has(from) && shown.has(to) && (core.has(from) || core.has(to))) among.push(link);
    }
    yield;
  }
  const between = among.sort((a, b) => RANK[a.kind] - RANK[b.kind]);
  const drawn = between.slice(0, MOST_LINKS);
  const ties = tiesOf(drawn, all, l10n);
  const highest = Math.max(1, ...kept.map((one) => one.score));
  return {
    nodes: kept.map(({ item, score: own, isBeside }) => ({
      key: item.key,
      target: item.target,
      kind: item.kind,
      label: item.label,
      facts: spokenFacts(item, counts === undefined ? undefined : (counts.get(item.key) ?? 0), l10n),
      ties: ties.get(item.key) ?? [],
      weight: Math.sqrt(own / highest),
      isDisputed: item.statuses.has('disputed'),
      isBeside,
    })),
    links: drawn,
    leftOut: candidates.length - kept.length,
    linksLeftOut: between.length - drawn.length,
  };
}

/** A source speaks of so much that it tells little of any one. */
const WORTH: Readonly<Record<PictureLink['kind'], number>> = {
  dispute: 3,
  role: 1,
  about: 1,
  relation: 1,
  evidence: 0.2,
};

interface Candidate {
  readonly item: PictureItem;
  readonly score: number;
  readonly isBeside: boolean;
}

/** Those that are one, the best first. */
function* candidatesFrom(
  items: readonly PictureItem[],
  candidateOf: (item: PictureItem) => Candidate | undefined,
): Steps<readonly Candidate[]> {
  const candidates: Candidate[] = [];
  for (const some of inSteps(items)) {
    for (const item of some) {
      const candidate = candidateOf(item);
      if (candidate !== undefined) candidates.push(candidate);
    }
    yield;
  }
  return yield* sortSteps(
    candidates,
    (a, b) => Number(a.isBeside) - Number(b.isBeside) || b.score - a.score || (a.item.key < b.item.key ? -1 : 1),
  );
}

/** How much more a candidate counts for what it is tied to, at most. */
const MOST_TIED = 3;
const TIED_COUNTS = 2;
/** Candidates looked at between two steps; looking is one multiplication. */
const LOOKED_AT = 50_000;

/**
 * So many of the candidates (the best first): what has most to say, and rather what hangs together with those already
 * taken, for what stands alone tells nothing in a network.
 */
function* mostTelling(
  candidates: readonly Candidate[],
  links: readonly PictureLink[],
  most: number,
): Steps<readonly Candidate[]> {
  const ties = yield* tiesBetween(candidates, links);
  // What was found goes before what only stands beside it.
  const own = Float64Array.from(candidates, ({ score, isBeside }) => (isBeside ? score / 1e6 : score));
  /** From each candidate on, the most that one can be worth: behind the last that can be the best nobody looks. */
  const bound = own.slice();
  for (let i = bound.length - 2; i >= 0; i -= 1) bound[i] = Math.max(bound[i] ?? 0, bound[i + 1] ?? 0);
  yield;
  const tied = new Float64Array(candidates.length);
  const isTaken = new Uint8Array(candidates.length);
  const taken: Candidate[] = [];
  let looked = 0;
  while (taken.length < most) {
    let best = -1;
    let highest = -1;
    for (let i = 0; i < own.length; i += 1) {
      if ((bound[i] ?? 0) * (1 + TIED_COUNTS * MOST_TIED) <= highest) break;
      if (looked++ % LOOKED_AT === 0) yield;
      if (isTaken[i] === 1) continue;
      const worth = (own[i] ?? 0) * (1 + TIED_COUNTS * Math.min(MOST_TIED, tied[i] ?? 0));
      if (worth <= highest) continue;
      highest = worth;
      best = i;
    }
    const candidate = candidates[best];
    if (candidate === undefined) break;
    isTaken[best] = 1;
    taken.push(candidate);
    for (const { to, worth } of ties(best)) tied[to] = (tied[to] ?? 0) + worth;
  }
  return taken;
}

interface Tie {
  /** Number of the candidate at the other end. */
  readonly to: number;
  readonly worth: number;
}

const NO_TIES: readonly Tie[] = [];

/** What each candidate is tied to among them, by number. */
function* tiesBetween(
  candidates: readonly Candidate[],
  links: readonly PictureLink[],
): Steps<(candidate: number) => readonly Tie[]> {
  const places = new Map<string, number>();
  for (const some of inSteps(candidates)) {
    for (const { item } of some) places.set(item.key, places.size);
    yield;
  }
  const ties: (Tie[] | undefined)[] = Array.from({ length: candidates.length });
  const tie = (from: number, to: number, worth: number): unknown => (ties[from] ??= []).push({ to, worth });
  for (const some of inSteps(links)) {
    for (const { from, to, kind } of some) {
      const one = places.get(from);
      const other = places.get(to);
      if (one === undefined || other === undefined) continue;
      tie(one, other, WORTH[kind]);
      tie(other, one, WORTH[kind]);
    }
    yield;
  }
  return (candidate) => ties[candidate] ?? NO_TIES;
}

/** Which links are drawn when there are too many. */
const RANK: Readonly<Record<PictureLink['kind'], number>> = { dispute: 0, role: 1, about: 2, relation: 3, evidence: 4 };

function tiesOf(
  links: readonly PictureLink[],
  items: ReadonlyMap<string, PictureItem>,
  l10n: Translator,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const note = (own: string, other: string, link: PictureLink): void => {
    const known = found.get(own) ?? [];
    if (known.length < MOST_TIES) known.push(spokenLink(link, own, items.get(other)?.label ?? other, l10n));
    found.set(own, known);
  };
  for (const link of links) {
    note(link.from, link.to, link);
    note(link.to, link.from, link);
  }
  return found;
}
