import type { Catalog } from '../catalog/catalog.ts';
import type { Claim, ClaimId, EntityId } from '../catalog/model.ts';
import { type Concepts, readConcepts } from './concepts.ts';
import { readDemonyms } from './demonyms.ts';
import { type Figure, figuresIn } from './figures.ts';
import { estimatesIn, type Estimate } from './estimative.ts';
import type { Span } from '../text/span.ts';
import { type Wording, wordingOf } from './wording.ts';

/** A claim as it is compared with statements. */
export interface ReadClaim {
  readonly claim: Claim;
  readonly wording: Wording;
  /** Those it is about and those its statement names. */
  readonly entities: ReadonlySet<EntityId>;
  readonly figures: readonly Figure[];
  /** How sure it is, by its `likelihood` or else its words. */
  readonly estimate: Estimate | undefined;
  /** Length of its vector. */
  readonly norm: number;
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
  readonly #claims = new Map<ClaimId, ReadClaim>();
  readonly #frequency = new Map<string, number>();
  readonly #postings = new Map<string, ClaimId[]>();
  readonly #incidents = new Set<string>();
  /** The catalog's countries by their adjectives. */
  readonly #adjectives: ReadonlyMap<string, EntityId>;

  constructor(catalog: Catalog) {
    this.#adjectives = adjectivesOf(catalog);
    const read = [...catalog.claims.values()].map((claim) => this.#read(claim, catalog));
    for (const one of read) {
      for (const feature of features(one)) {
        const list = this.#postings.get(feature);
        if (list === undefined) this.#postings.set(feature, [one.claim.id]);
        else list.push(one.claim.id);
        this.#frequency.set(feature, (this.#frequency.get(feature) ?? 0) + 1);
      }
    }
    const total = read.length;
    for (const { id, kind } of catalog.entities.values()) if (kind === 'incident') this.#incidents.add(`@${id}`);
    for (const one of read) {
      let sum = 0;
      for (const feature of features(one)) {
        // A statement need not name the incident to speak of it.
        if (!this.#incidents.has(feature)) sum += this.#weight(feature, total) ** 2;
      }
      this.#claims.set(one.claim.id, { ...one, norm: Math.sqrt(sum) });
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
    const wording = wordingOf(blanked(text, names), this.concepts, (word) => {
      const country = this.#adjectives.get(word);
      if (country !== undefined) all.add(country);
      return country !== undefined;
    });
    return { wording, entities: all };
  }

  /** Claims that share an entity with the query, the likeliest first; `among` narrows them. */
  rank(query: Query, among?: ReadonlySet<ClaimId>): readonly Likeness[] {
    const total = this.#claims.size;
    const wanted = [...features(query)].map((feature) => ({ feature, weight: this.#weight(feature, total) }));
    const candidates = among ?? this.#candidates(wanted);
    const norm = Math.sqrt(wanted.reduce((sum, { weight }) => sum + weight ** 2, 0));
    const ranked: Likeness[] = [];
    for (const id of candidates) {
      const read = this.#claims.get(id);
      if (read === undefined || norm === 0 || read.norm === 0) continue;
      ranked.push(this.#likeness(query, read, norm, total));
    }
    return ranked.filter((one) => one.entities.length > 0).sort((a, b) => b.score - a.score);
  }

  #candidates(wanted: readonly { feature: string; weight: number }[]): ReadonlySet<ClaimId> {
    const found = new Set<ClaimId>();
    // The rarest first, so that a huge catalog is not walked for an entity that is in all of it.
    for (const { feature } of [...wanted].sort((a, b) => b.weight - a.weight)) {
      const list = this.#postings.get(feature) ?? [];
      if (found.size > 0 && found.size + list.length > MOST_CANDIDATES) continue;
      for (const id of list.slice(0, MOST_CANDIDATES)) found.add(id);
    }
    return found;
  }

  #likeness(query: Query, read: ReadClaim, norm: number, total: number): Likeness {
    const own = features(read);
    const entities = [...query.entities].filter((id) => read.entities.has(id));
    const words: { word: string; weight: number }[] = [];
    let dot = 0;
    let shared = 0;
    let all = 0;
    let named = 0;
    let namedByBoth = 0;
    for (const feature of features(query)) {
      const weight = this.#weight(feature, total);
      const isEntity = feature.startsWith('@');
      if (isEntity) named += weight;
      else all += weight;
      if (!own.has(feature)) continue;
      dot += weight ** 2;
      if (isEntity) {
        namedByBoth += weight;
        continue;
      }
      shared += weight;
      const word = query.wording.written.get(feature) ?? this.#wordOf(query.wording, feature);
      if (word !== undefined) words.push({ word, weight });
    }
    words.sort((a, b) => b.weight - a.weight);
    return {
      claim: read.claim,
      // A claim that leaves out the one the statement is about is about somebody else.
      score: (dot / (norm * read.norm)) * (named === 0 ? 1 : 0.5 + (0.5 * namedByBoth) / named),
      entities,
      words: [...new Set(words.map((one) => one.word))],
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

  #weight(feature: string, total: number): number {
    const rarity = Math.log(1 + total / (0.5 + (this.#frequency.get(feature) ?? 0)));
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
    return {
      claim,
      ...this.query([claim.statement, ...about].join(' '), hits, entities),
      figures: figuresIn(claim.statement),
      estimate: claim.likelihood === undefined ? hedgeOf(claim.statement) : likelihoodOf(claim.likelihood),
      norm: 0,
    };
  }
}

const MOST_CANDIDATES = 5_000;

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
function features(of: Pick<ReadClaim, 'wording' | 'entities'>): ReadonlySet<string> {
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
