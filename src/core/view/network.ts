import type { Translator } from './l10n.ts';
import type { PictureItem, PictureTarget } from './pictureItems.ts';
import type { PictureKind } from './pictureKinds.ts';
import type { PictureLink } from './pictureLinks.ts';
import { spokenFacts, spokenLink } from './pictureNames.ts';

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
export function networkOf({ found, around, links, counts, l10n }: NetworkParts, most = MOST_NODES): Network {
  const core = new Set(found.map(({ key }) => key));
  const all = new Map([...around, ...found].map((item) => [item.key, item]));
  const inside = links.filter(({ from, to }) => all.has(from) && all.has(to));
  const degree = new Map<string, number>();
  const beside = new Set<string>();
  for (const { from, to, kind } of inside) {
    degree.set(from, (degree.get(from) ?? 0) + WORTH[kind]);
    degree.set(to, (degree.get(to) ?? 0) + WORTH[kind]);
    if (core.has(from) !== core.has(to)) beside.add(core.has(from) ? to : from);
  }
  const score = (item: PictureItem): number =>
    20 * (counts?.get(item.key) ?? 0) + (degree.get(item.key) ?? 0) + item.claims + (item.kind === 'claim' ? 6 : 0);
  const candidates = [...all.values()]
    .filter(({ key }) => core.has(key) || beside.has(key))
    .map((item) => ({ item, score: score(item), isBeside: !core.has(item.key) }))
    .sort((a, b) => Number(a.isBeside) - Number(b.isBeside) || b.score - a.score || (a.item.key < b.item.key ? -1 : 1));
  const kept = candidates.length <= most ? candidates : mostTelling(candidates, inside, most);
  const shown = new Set(kept.map(({ item }) => item.key));
  const between = inside
    .filter(({ from, to }) => shown.has(from) && shown.has(to) && (core.has(from) || core.has(to)))
    .sort((a, b) => RANK[a.kind] - RANK[b.kind]);
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

/**
 * So many of the candidates (the best first): what has most to say, and rather what hangs together with those already
 * taken, for what stands alone tells nothing in a network.
 */
function mostTelling(
  candidates: readonly Candidate[],
  links: readonly PictureLink[],
  most: number,
): readonly Candidate[] {
  const neighbours = new Map<string, { readonly key: string; readonly worth: number }[]>();
  const tie = (key: string, other: string, worth: number): void => {
    const known = neighbours.get(key);
    if (known === undefined) neighbours.set(key, [{ key: other, worth }]);
    else known.push({ key: other, worth });
  };
  for (const { from, to, kind } of links) {
    tie(from, to, WORTH[kind]);
    tie(to, from, WORTH[kind]);
  }
  const tied = new Map<string, number>();
  const left = new Set(candidates);
  const taken: Candidate[] = [];
  while (taken.length < most) {
    let best: Candidate | undefined;
    let highest = -1;
    for (const candidate of left) {
      // What was found goes before what only stands beside it.
      const own = candidate.isBeside ? candidate.score / 1e6 : candidate.score;
      const worth = own * (1 + 2 * Math.min(3, tied.get(candidate.item.key) ?? 0));
      if (worth <= highest) continue;
      highest = worth;
      best = candidate;
    }
    if (best === undefined) break;
    left.delete(best);
    taken.push(best);
    for (const { key, worth } of neighbours.get(best.item.key) ?? []) tied.set(key, (tied.get(key) ?? 0) + worth);
  }
  return taken;
}

/** Which links are drawn when there are too many. */
const RANK: Readonly<Record<PictureLink['kind'], number>> = { dispute: 0, role: 1, about: 2, relation: 3, evidence: 4 };

function tiesOf(
  links: readonly PictureLink[],
  items: ReadonlyMap<string, PictureItem>,
  l10n: Translator,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const say = (own: string, other: string, link: PictureLink): void => {
    const known = found.get(own) ?? [];
    if (known.length < MOST_TIES) known.push(spokenLink(link, own, items.get(other)?.label ?? other, l10n));
    found.set(own, known);
  };
  for (const link of links) {
    say(link.from, link.to, link);
    say(link.to, link.from, link);
  }
  return found;
}
