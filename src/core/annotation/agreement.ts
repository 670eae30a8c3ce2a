import { overlaps, type Span } from '../text/span.ts';
import type { Stance } from './annotation.ts';
import type { PlacedAnnotation } from './placedAnnotation.ts';

/** One person's verdict on a passage. */
export interface Verdict extends Span {
  /** Which report the passage is in: passages of two reports have nothing to do with each other. */
  readonly report: string;
  /** The annotation's id. */
  readonly id: string;
  readonly creator: string;
  readonly stance: Stance;
}

/** The verdicts of a report's annotations that have a place in it. */
export function verdictsIn(report: string, placed: readonly PlacedAnnotation[]): readonly Verdict[] {
  return placed.flatMap(({ annotation: { id, creator, stance }, where }) =>
    where.kind === 'anchored' && creator !== '' ? [{ report, id, creator, stance, ...where.span }] : [],
  );
}

/** How far two people agree, over the passages that both of them annotated. */
export interface Agreement {
  readonly between: readonly [string, string];
  /** Pairs of overlapping passages, each passage at most once, those that share most first. */
  readonly pairs: readonly { readonly a: Verdict; readonly b: Verdict; readonly overlap: number }[];
  /**
   * Cohen's kappa on stance (Cohen 1960): agreement beyond what each one's habits would give by chance, 1 complete,
   * 0 chance. `undefined` without a pair, and where both always gave the same stance, so that chance alone explains all.
   */
  readonly kappa: number | undefined;
  /** Mean of shared by joint length (Jaccard) over the pairs; `undefined` without a pair. */
  readonly overlap: number | undefined;
  /** Passages that only one of them annotated. */
  readonly onlyA: readonly Verdict[];
  readonly onlyB: readonly Verdict[];
}

/** The pairs in which two people take different stances, in the order of their reports. */
export function disagreements({ pairs }: Agreement): Agreement['pairs'] {
  return pairs
    .filter(({ a, b }) => a.stance !== b.stance)
    .sort((x, y) => (x.a.report < y.a.report ? -1 : x.a.report > y.a.report ? 1 : x.a.start - y.a.start));
}

/** Agreement of every two people among the verdicts, in order of their names. */
export function agreements(verdicts: readonly Verdict[]): readonly Agreement[] {
  const names = [...new Set(verdicts.map((each) => each.creator))].sort();
  return names.flatMap((a, index) => names.slice(index + 1).map((b) => agreementOf(verdicts, a, b)));
}

function agreementOf(verdicts: readonly Verdict[], nameA: string, nameB: string): Agreement {
  const ofA = verdicts.filter((each) => each.creator === nameA);
  const ofB = verdicts.filter((each) => each.creator === nameB);
  const byReport = new Map<string, Verdict[]>();
  for (const b of ofB) byReport.set(b.report, [...(byReport.get(b.report) ?? []), b]);
  const possible = ofA
    .flatMap((a) => {
      const others = (byReport.get(a.report) ?? []).filter((b) => overlaps(a, b));
      return others.map((b) => ({ a, b, overlap: jaccard(a, b) }));
    })
    .sort((x, y) => y.overlap - x.overlap || x.a.start - y.a.start);
  const taken = new Set<Verdict>();
  const pairs = possible.filter(({ a, b }) => {
    if (taken.has(a) || taken.has(b)) return false;
    taken.add(a).add(b);
    return true;
  });
  return {
    between: [nameA, nameB],
    pairs,
    kappa: kappaOf(pairs.map(({ a, b }) => [a.stance, b.stance] as const)),
    overlap: pairs.length === 0 ? undefined : pairs.reduce((sum, each) => sum + each.overlap, 0) / pairs.length,
    onlyA: ofA.filter((each) => !taken.has(each)),
    onlyB: ofB.filter((each) => !taken.has(each)),
  };
}

function kappaOf(pairs: readonly (readonly [Stance, Stance])[]): number | undefined {
  if (pairs.length === 0) return undefined;
  const stances: readonly Stance[] = ['supports', 'disputes', 'mentions'];
  const share = (side: 0 | 1, stance: Stance): number =>
    pairs.filter((pair) => pair[side] === stance).length / pairs.length;
  const observed = pairs.filter(([a, b]) => a === b).length / pairs.length;
  const expected = stances.reduce((sum, stance) => sum + share(0, stance) * share(1, stance), 0);
  return expected === 1 ? undefined : (observed - expected) / (1 - expected);
}

function jaccard(a: Span, b: Span): number {
  const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
  return shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start));
}
