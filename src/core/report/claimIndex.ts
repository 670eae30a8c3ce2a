import type { Catalog } from '../catalog/catalog.ts';
import type { Claim, ClaimId, EntityId } from '../catalog/model.ts';
import { STEP, type Steps } from '../catalog/steps.ts';
import { type Concepts, readConcepts } from './concepts.ts';
import { readDemonyms } from './demonyms.ts';
import { type Figure, figuresIn } from './figures.ts';
import { estimatesIn, type Estimate } from './estimative.ts';
import { type Place, placesIn } from './locators.ts';
import type { Span } from '../text/span.ts';
import { Stemmer } from './stemming.ts';
import { type Wording, wordingOf } from './wording.ts';

/** A claim as it is compared with statements. */
export interface ReadClaim {
  readonly claim: Claim;
  readonly wording: Wording;
  /** Those it is about and those its statement names. */
  readonly entities: ReadonlySet<EntityId>;
  /** What it has in common with others is counted in these. */
  readonly features: ReadonlySet<string>;
  /** Of each piece of evidence in turn, where in its source it stands. */
  readonly places: readonly (readonly Place[] | undefined)[];
  readonly figures: readonly Figure[];
  /** How sure it is, by its `likelihood` or else its words. */
  readonly estimate: Estimate | undefined;
  /** Length of its vector, set when all claims are read. */
  norm: number;
}

/** What a statement says, to be compared with claims. */
export interface Query {
  readonly wording: Wording;
  readonly entities: ReadonlySet<EntityId>;
}

/** How alike a statement and a claim are, and in what. */
export interface Likeness {
  readonly claim: Claim;
  /** 0 to 1: the cosine of both vectors, less where the claim does not name those whom the statement names. */
  readonly score: number;
  readonly entities: readonly EntityId[];
  /** Shared words as the statement has them, the rarest first. */
  readonly words: readonly string[];
  /** Weight of the shared words and concepts, of all those of the statement: 0 to 1. */
  readonly covered: number;
}

/** Claims read between two steps: a few milliseconds of work. */
const CLAIMS_A_STEP = 50;

/** What a shared entity or concept is worth, a shared word of the same rarity being 1. */
const ENTITY = 1.2;
const CONCEPT = 1;
/** An incident is often found by a cue, from the very words that are compared already. */
const INCIDENT = 0.5;

/**
 * Claims as weighted sets of entities, stems and concepts; the rarer in the catalog, the heavier (tf-idf without the tf:
 * a claim is one sentence). Built on first use, in time linear in the text of all claims.
 */
export class ClaimIndex {
  readonly concepts: Concepts = readConcepts();
  readonly #stemmer = new Stemmer();
  readonly #claims = new Map<ClaimId, ReadClaim>();
  /** By feature: its weight, and the claims that have it. */
  readonly #postings = new Map<string, Posting>();
  readonly #incidents = new Set<string>();
  /** The catalog's countries by their adjectives. */
  readonly #adjectives: ReadonlyMap<string, EntityId>;

  private constructor(catalog: Catalog) {
    this.#adjectives = adjectivesOf(catalog);
    for (const { id, kind } of catalog.entities.values()) if (kind === 'incident') this.#incidents.add(`@${id}`);
  }

  /** In steps, for a host that lets others work in between: reading 17,000 claims takes it about a second. */
  static *steps(catalog: Catalog): Steps<ClaimIndex> {
    const index = new ClaimIndex(catalog);
    yield;
    yield* index.#readAll(catalog);
    yield* index.#weigh();
    return index;
  }

  *#readAll(catalog: Catalog): Steps<void> {
    let count = 0;
    for (const claim of catalog.claims.values()) {
      count += 1;
      if (count % CLAIMS_A_STEP === 0) yield;
      const read = this.#read(claim, catalog);
      this.#claims.set(claim.id, read);
      for (const feature of read.features) {
        const posting = this.#postings.get(feature);
        if (posting === undefined) this.#postings.set(feature, { weight: 0, claims: [read] });
        else posting.claims.push(read);
      }
    }
  }

  *#weigh(): Steps<void> {
    let count = 0;
    for (const [feature, posting] of this.#postings) {
      count += 1;
      if (count % STEP === 0) yield;
      posting.weight = this.#weight(feature, posting.claims.length);
      // A statement need not name the incident to speak of it.
      if (this.#incidents.has(feature)) continue;
      for (const read of posting.claims) read.norm = Math.hypot(read.norm, posting.weight);
    }
  }

  get(id: ClaimId): ReadClaim | undefined {
    return this.#claims.get(id);
  }

  /**
   * What a text says, to be compared with claims. `names`: places of the names in it, which count as entities; adjectives
   * of countries count as their countries.
   */
  query(text: string, names: readonly Span[], entities: ReadonlySet<EntityId>): Query {
    const all = new Set(entities);
    const wording = wordingOf(blanked(text, names), this.concepts, this.#stemmer, (word) => {
      const country = this.#adjectives.get(word);
      if (country !== undefined) all.add(country);
      return country !== undefined;
    });
    return { wording, entities: all };
  }

  /**
   * Claims that share an entity with the query, the likeliest first, at most `MOST_RANKED`; `among` narrows them. In time
   * linear in the claims that share anything, which is bounded.
   */
  rank(query: Query, among?: ReadonlySet<ClaimId>): readonly Likeness[] {
    const wanted = this.#wanted(query);
    const scores = new Map<ReadClaim, { dot: number; named: number }>();
    let squares = 0;
    let named = 0;
    for (const { weight, isEntity, claims } of wanted) {
      squares += weight ** 2;
      if (isEntity) named += weight;
      if (scores.size > 0 && claims.length > MOST_CANDIDATES) continue;
      for (const read of claims) {
        if (among !== undefined && !among.has(read.claim.id)) continue;
        const score = scores.get(read) ?? { dot: 0, named: 0 };
        score.dot += weight ** 2;
        if (isEntity) score.named += weight;
        scores.set(read, score);
      }
    }
    const norm = Math.sqrt(squares);
    const ranked: { read: ReadClaim; score: number }[] = [];
    for (const [read, { dot, named: byBoth }] of scores) {
      if (byBoth === 0 || read.norm === 0) continue;
      // A claim that leaves out the one the statement is about is about somebody else.
      ranked.push({ read, score: Math.min(1, dot / (norm * read.norm)) * (0.5 + (0.5 * byBoth) / named) });
    }
    ranked.sort((a, b) => b.score - a.score);
    return ranked.slice(0, MOST_RANKED).map(({ read, score }) => this.#likeness(query, read, score, wanted));
  }

  /** The query's features, the rarest first. */
  #wanted(query: Query): readonly Wanted[] {
    return [...features(query)]
      .map((feature) => {
        const posting = this.#postings.get(feature);
        const weight = posting?.weight ?? this.#weight(feature, 0);
        return { feature, weight, isEntity: feature.startsWith('@'), claims: posting?.claims ?? [] };
      })
      .sort((a, b) => b.weight - a.weight);
  }

  #likeness(query: Query, read: ReadClaim, score: number, wanted: readonly Wanted[]): Likeness {
    const words = new Set<string>();
    let shared = 0;
    let all = 0;
    for (const { feature, weight, isEntity } of wanted) {
      if (isEntity) continue;
      all += weight;
      if (!read.features.has(feature)) continue;
      shared += weight;
      const word = query.wording.written.get(feature) ?? this.#wordOf(query.wording, feature);
      if (word !== undefined) words.add(word);
    }
    return {
      claim: read.claim,
      score,
      entities: [...query.entities].filter((id) => read.entities.has(id)),
      words: [...words],
      covered: all === 0 ? 0 : shared / all,
    };
  }

  /** The word of a text that stands for a concept. */
  #wordOf(wording: Wording, concept: string): string | undefined {
    for (const stemmed of wording.stems) {
      if (this.concepts.get(stemmed)?.includes(concept) === true) return wording.written.get(stemmed);
    }
    return undefined;
  }

  #weight(feature: string, frequency: number): number {
    const rarity = Math.log(1 + this.#claims.size / (0.5 + frequency));
    if (feature.startsWith('@')) return (this.#incidents.has(feature) ? INCIDENT : ENTITY) * rarity;
    return feature.startsWith('=') ? CONCEPT * rarity : rarity;
  }

  #read(claim: Claim, catalog: Catalog): ReadClaim {
    const hits = catalog.names.find(claim.statement);
    const entities = new Set(claim.about);
    for (const hit of hits) {
      const [only] = hit.holders;
      if (only !== undefined && hit.holders.length === 1) entities.add(only.entity.id);
    }
    // An incident's own name says in words what happened.
    const about = claim.about
      .map((id) => catalog.entities.get(id))
      .filter((entity) => entity?.kind === 'incident')
      .map((entity) => entity?.name ?? '');
    if (claim.assertedBy !== undefined) entities.add(claim.assertedBy);
    const query = this.query([claim.statement, ...about].join(' '), hits, entities);
    return {
      claim,
      ...query,
      features: features(query),
      places: claim.evidence.map(({ locator }) => (locator === undefined ? undefined : placesIn(locator))),
      figures: figuresIn(claim.statement),
      estimate: claim.likelihood === undefined ? hedgeOf(claim.statement) : likelihoodOf(claim.likelihood),
      norm: 0,
    };
  }
}

interface Posting {
  weight: number;
  readonly claims: ReadClaim[];
}

interface Wanted {
  readonly feature: string;
  readonly weight: number;
  readonly isEntity: boolean;
  readonly claims: readonly ReadClaim[];
}

/** What more claims have than this says little about any of them. */
const MOST_CANDIDATES = 5_000;
/** More than are ever shown or bound. */
const MOST_RANKED = 16;

function adjectivesOf(catalog: Catalog): ReadonlyMap<string, EntityId> {
  const found = new Map<string, EntityId>();
  for (const [adjective, country] of readDemonyms()) {
    const [hit, more] = catalog.names.find(country);
    const [holder, other] = hit?.holders ?? [];
    if (holder === undefined || other !== undefined || more !== undefined || hit?.end !== country.length) continue;
    found.set(adjective, holder.entity.id);
  }
  return found;
}

/** Entities as `@id`, stems as they are, concepts as `=name`. */
function features(of: Query): ReadonlySet<string> {
  return new Set([...[...of.entities].map((id) => `@${id}`), ...of.wording.stems, ...of.wording.concepts]);
}

/** The text with the spans blanked out, length kept. */
export function blanked(text: string, spans: readonly { readonly start: number; readonly end: number }[]): string {
  let result = '';
  let at = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    result += text.slice(at, from) + ' '.repeat(end - from);
    at = end;
  }
  return result + text.slice(at);
}

/** A pack's `likelihood`: an ICD 203 or PHIA term, or the source's own word. An unknown one says nothing. */
function likelihoodOf(likelihood: string): Estimate | undefined {
  return estimatesIn(likelihood)[0];
}

/** A hedge in the claim's own words: only those that can mean nothing else. */
function hedgeOf(statement: string): Estimate | undefined {
  return estimatesIn(statement).find(
    (estimate) =>
      estimate.low < 90 &&
      !/^(?:could|should|expect\w*|accus\w*|suggest\w*|indicat\w*|hints?|suspect\w*|believ\w*|remote)$/.test(
        estimate.term,
      ),
  );
}
