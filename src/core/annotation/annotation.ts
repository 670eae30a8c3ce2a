import type { ClaimId, Credibility, SourceId } from '../catalog/model.ts';

/*
 * What a person says about a passage of a report. The record on disk is a W3C Web Annotation (record.ts); this is the
 * same thing as a plain value, with the words of the standards it borrows: stance after STIX `opinion` and W3C
 * `motivation`, likelihood and confidence after ICD 203, credibility after the Admiralty code.
 */

export type Stance = 'supports' | 'disputes' | 'mentions';

/** ICD 203 analytic confidence. */
export type Confidence = 'low' | 'moderate' | 'high';

/** W3C TextQuoteSelector: the passage as it reads (markup removed), with what stands around it. */
export interface Quote {
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** How often `exact` stood in the report when the quote was taken; 1 means that the words alone identify it. */
  readonly occurrences: number;
  /** How many other places were like it then, in words or surroundings: more of them later means that somebody copied. */
  readonly echoes: number;
  /** How like it, in words and surroundings, the likest of those was, 0 to 1. A closer one later may be what became of it. */
  readonly nearest: number;
  /** How often what stands right before and right behind it stood in the report. */
  readonly neighbours: number;
  /** Which of several that read the same it is; absent where the words stood once. */
  readonly among?: Among;
}

/** One place among those of the same words. Digests are of the readable text around a place (placeDigest.ts). */
export interface Among {
  /** From 0, in the order of the report. */
  readonly nth: number;
  /** Of all the places. */
  readonly all: string;
  /** Of this place, where no other one has the same around it. */
  readonly here?: string;
}

/** True when both quote the same words in the same surroundings. */
export function isSameQuote(a: Quote, b: Quote): boolean {
  return (
    a.exact === b.exact &&
    a.prefix === b.prefix &&
    a.suffix === b.suffix &&
    a.occurrences === b.occurrences &&
    a.echoes === b.echoes &&
    a.nearest === b.nearest &&
    a.neighbours === b.neighbours &&
    a.among?.nth === b.among?.nth &&
    a.among?.all === b.among?.all &&
    a.among?.here === b.among?.here
  );
}

/** W3C TextPositionSelector over the readable text: a hint for where to look first, never proof. */
export interface Position {
  readonly start: number;
  readonly end: number;
}

/** One contribution to the discussion of an annotation. */
export interface Reply {
  readonly id: string;
  readonly creator: string;
  /** RFC 3339. */
  readonly created: string;
  readonly value: string;
}

export interface Annotation {
  /** A URN, unique: `urn:uuid:…`. */
  readonly id: string;
  readonly creator: string;
  /** RFC 3339. */
  readonly created: string;
  readonly modified: string;
  readonly quote: Quote;
  readonly position: Position;
  /** The catalog claim that the passage makes, where one was picked. */
  readonly claim?: ClaimId;
  readonly stance: Stance;
  /** An ICD 203 term of likelihood: "very likely". */
  readonly likelihood?: string;
  readonly confidence?: Confidence;
  readonly credibility?: Credibility;
  readonly sources: readonly SourceId[];
  readonly note?: string;
  readonly state: 'open' | 'resolved';
  readonly replies: readonly Reply[];
}
