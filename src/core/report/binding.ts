import type { ClaimId } from '../catalog/model.ts';
import { say, type Message } from '../text/message.ts';
import type { Likeness, Query } from './claimIndex.ts';
import type { EvidenceIndex } from './evidenceIndex.ts';
import { meetAnywhere, placesIn } from './locators.ts';
import type { Binding, Citation } from './report.ts';

/*
 * Which catalog claims a statement rests on. Only claims from a source that the statement cites can be meant; where
 * both name a place in it, only those of that place. Among them wording decides, and may decide for none.
 */

/** With the same place cited, a little agreement is enough; without a place, the words have to say it. */
const BAR_SAME_PLACE = 0.16;
const BAR_SOURCE_ONLY = 0.34;
/** A second claim of the same sentence must be nearly as good as the first. */
const SECOND = 0.75;

/** The claims that a statement with these citations rests on, the surest first. */
export function bindingsOf(query: Query, citations: readonly Citation[], index: EvidenceIndex): readonly Binding[] {
  const places = citedClaims(citations, index);
  if (places.size === 0) return [];
  const { claims } = index;
  const bound: Binding[] = [];
  for (const likeness of claims.rank(query, new Set(places.keys()))) {
    const place = places.get(likeness.claim.id);
    if (!isBound(likeness, place !== undefined)) continue;
    bound.push({ claim: likeness.claim.id, score: likeness.score, why: reasons(likeness, index, place) });
  }
  const best = bound[0]?.score ?? 0;
  return bound.filter(({ score }) => score >= best * SECOND);
}

function isBound({ claim, score, words, entities }: Likeness, isSamePlace: boolean): boolean {
  if (score < (isSamePlace ? BAR_SAME_PLACE : BAR_SOURCE_ONLY)) return false;
  // At one place of a source, all the same actors and incidents are agreement enough.
  return (
    words.length > 0 || (isSamePlace && claim.about.length > 1 && claim.about.every((id) => entities.includes(id)))
  );
}

/** Claims of the cited sources, with the locator where statement and claim name the same place. */
function citedClaims(citations: readonly Citation[], index: EvidenceIndex): ReadonlyMap<ClaimId, string | undefined> {
  const found = new Map<ClaimId, string | undefined>();
  for (const citation of citations) {
    const cited = citation.locator === undefined ? undefined : placesIn(citation.locator);
    for (const source of citation.sources) {
      for (const id of index.catalog.claimsFrom.get(source) ?? []) {
        const read = index.claims.get(id);
        for (const [i, evidence] of (read?.claim.evidence ?? []).entries()) {
          const places = read?.places[i];
          if (evidence.source !== source) continue;
          const isSame = cited === undefined || places === undefined ? undefined : meetAnywhere(cited, places);
          if (isSame === true) found.set(id, evidence.locator);
          else if (isSame === undefined && !found.has(id)) found.set(id, undefined);
        }
      }
    }
  }
  return found;
}

/** In words for people, what speaks for a claim. */
export function reasons(likeness: Likeness, index: EvidenceIndex, place?: string): readonly Message[] {
  const names = likeness.entities.map((id) => index.catalog.entities.get(id)?.name ?? id);
  return [
    ...(place === undefined ? [] : [say('cites the same place: {0}', place)]),
    ...(names.length === 0 ? [] : [say('both name {0}', names.slice(0, 4).join(', '))]),
    ...(likeness.words.length === 0 ? [] : [say('shared words: {0}', likeness.words.slice(0, 6).join(', '))]),
  ];
}
