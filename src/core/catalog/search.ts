import { allowedSlips, NearWords, type NearWord } from './nearWords.ts';
import { RANKS, searchTableSteps, type FieldRank, type SearchField, type SearchTables } from './searchTables.ts';
import { searchWords } from './searchWords.ts';
import type { Steps } from './steps.ts';
import { TopList } from './topList.ts';

/** What a word of the query may mean. */
interface Term {
  /** Which word of the query. */
  readonly index: number;
  /** The words of the index that begin with it: from `from` to before `to`. */
  readonly from: number;
  readonly to: number;
  /** Whether the first of those is the word itself. */
  readonly whole: boolean;
  /** Words of the index with slips, the nearest first. */
  readonly near: readonly NearWord[];
  /** How many places of texts it touches. */
  readonly postings: number;
}

/** How a query met a text, best first: all of it, its beginning, words of it, words of several texts, words with slips. */
export type HitTier = 'exact' | 'prefix' | 'words' | 'spread' | 'fuzzy';

export interface Hit {
  /** Index of the thing among those the index was built from. */
  readonly item: number;
  readonly tier: HitTier;
  /** The best rank among the texts that were met. */
  readonly rank: FieldRank;
}

const TIERS: readonly HitTier[] = ['fuzzy', 'spread', 'words', 'prefix', 'exact'];

/** Of a longer query only the first words count. */
const MOST_WORDS = 8;
const MOST_QUERY = 200;
/** Slips are looked for only when the query as typed finds fewer than this. */
const ENOUGH = 5;

// A text's state for one query: four facts about each of eight words in 32 bits.
const FOUND = 0;
const EXACT = 8;
const IN_PLACE = 16;
const EXACT_IN_PLACE = 24;

/**
 * An index of things in steps: for each, in order, the texts by which it is found; the best one first makes ties read
 * naturally.
 */
export function* searchSteps(items: Iterable<Iterable<SearchField>>): Steps<SearchIndex> {
  return new SearchIndex(yield* searchTableSteps(items));
}

/**
 * Finds things by the words of their names and texts, in any order, as prefixes and with typing slips.
 *
 * Built once, in time linear in the text; a query then touches only the words that match it. Every string is data:
 * nothing of a query or text becomes a pattern.
 */
export class SearchIndex {
  readonly #words: readonly string[];
  readonly #near: NearWords;
  readonly #starts: Uint32Array;
  readonly #fields: Uint32Array;
  readonly #places: Uint8Array;
  readonly #itemOf: Uint32Array;
  readonly #rankOf: Uint8Array;
  readonly #lengthOf: Uint8Array;
  readonly #size: number;
  // Scratch space of one query, kept because clearing is far cheaper than allocating.
  readonly #state: Uint32Array;
  readonly #slips: Uint8Array;
  readonly #itemState: Uint8Array;
  readonly #itemScore: Float64Array;
  /** The texts that the query at hand has met, and how many. */
  readonly #touched: Uint32Array;
  #touchedCount = 0;
  readonly #metItems: Uint32Array;

  constructor({ items, words, shared, starts, fields, places, itemOf, rankOf, lengthOf }: SearchTables) {
    this.#size = items;
    this.#words = words;
    this.#near = new NearWords(words, shared);
    this.#starts = starts;
    this.#fields = fields;
    this.#places = places;
    this.#itemOf = itemOf;
    this.#rankOf = rankOf;
    this.#lengthOf = lengthOf;
    this.#state = new Uint32Array(itemOf.length);
    this.#slips = new Uint8Array(itemOf.length);
    this.#itemState = new Uint8Array(items);
    this.#itemScore = new Float64Array(items);
    this.#touched = new Uint32Array(itemOf.length);
    this.#metItems = new Uint32Array(items);
  }

  /** The best `limit` things for a query, best first. A query without a letter or digit finds nothing. */
  search(query: string, limit: number): readonly Hit[] {
    const words = queryWords(query);
    if (words.length === 0 || limit <= 0) return [];
    const asTyped = this.#run(words, false, limit);
    if (asTyped.length >= Math.min(ENOUGH, limit)) return asTyped;
    const respaced = asTyped.length > 0 ? [] : this.#respaced(words, limit);
    const first = asTyped.length > 0 ? asTyped : respaced;
    const seen = new Set(first.map((hit) => hit.item));
    const withSlips = this.#run(words, true, limit).filter((hit) => !seen.has(hit.item));
    return [...first, ...withSlips].slice(0, limit);
  }

  /** `fancybear` for `Fancy Bear`, `forti net` for `Fortinet`: a space too few or too many. */
  #respaced(words: readonly string[], limit: number): readonly Hit[] {
    for (const variant of this.#spacings(words)) {
      const hits = this.#run(variant, false, limit);
      if (hits.length > 0) return hits;
    }
    return [];
  }

  *#spacings(words: readonly string[]): Iterable<readonly string[]> {
    for (const [index, word] of words.entries()) {
      if (words.length < MOST_WORDS) {
        for (let cut = 2; cut <= word.length - 2; cut += 1) {
          const head = word.slice(0, cut);
          const tail = word.slice(cut);
          if (this.#has(head) && this.#hasPrefix(tail)) yield words.toSpliced(index, 1, head, tail);
        }
      }
      const next = words[index + 1];
      if (next !== undefined && this.#hasPrefix(word + next)) yield words.toSpliced(index, 2, word + next);
    }
  }

  #run(words: readonly string[], slips: boolean, limit: number): readonly Hit[] {
    const terms = words.map((word, index) => this.#term(word, index, slips, index === words.length - 1));
    // The rarest word first: whatever lacks it needs no look at the others.
    terms.sort((a, b) => a.postings - b.postings);
    this.#state.fill(0);
    this.#slips.fill(0);
    this.#itemState.fill(0);
    this.#touchedCount = 0;
    let before = 0;
    for (const term of terms) {
      const { index, from, to, whole, near } = term;
      if (whole) this.#take(from, from + 1, true, 0, index, before);
      this.#take(whole ? from + 1 : from, to, false, 0, index, before);
      for (const one of near) this.#take(one.index, one.index + 1, false, one.distance, index, before);
      before |= 1 << term.index;
    }
    return this.#best(words.length, limit);
  }

  #term(word: string, index: number, slips: boolean, last: boolean): Term {
    const from = this.#lowerBound(word);
    const to = this.#behindPrefix(word, from);
    const most = slips ? allowedSlips(word.length) : 0;
    const near =
      most === 0
        ? []
        : this.#near
            .near(word, most, last)
            .filter((one) => one.index < from || one.index >= to)
            .sort((a, b) => a.distance - b.distance);
    let postings = this.#startOf(to) - this.#startOf(from);
    for (const one of near) postings += this.#startOf(one.index + 1) - this.#startOf(one.index);
    return { index, from, to, whole: this.#words[from] === word, near, postings };
  }

  #startOf(word: number): number {
    return this.#starts[word] ?? 0;
  }

  /** Notes in every text that has one of the words that it meets word `index` of the query, where those `before` were met. */
  #take(from: number, to: number, exact: boolean, slips: number, index: number, before: number): void {
    const end = this.#startOf(to);
    for (let slot = this.#startOf(from); slot < end; slot += 1) {
      const field = this.#fields[slot] ?? 0;
      const item = this.#itemOf[field] ?? 0;
      const metByItem = this.#itemState[item] ?? 0;
      if ((metByItem & before) !== before) continue;
      this.#itemState[item] = metByItem | (1 << index);
      const state = this.#state[field] ?? 0;
      const inPlace = this.#places[slot] === index && slips === 0;
      let bit = 1 << (FOUND + index);
      if (exact) bit |= 1 << (EXACT + index);
      if (inPlace) bit |= 1 << (IN_PLACE + index);
      if (exact && inPlace) bit |= 1 << (EXACT_IN_PLACE + index);
      if (state === 0) {
        this.#touched[this.#touchedCount] = field;
        this.#touchedCount += 1;
      }
      if (slips > 0 && (state & (1 << (FOUND + index))) === 0) {
        this.#slips[field] = Math.min(15, (this.#slips[field] ?? 0) + slips);
      }
      this.#state[field] = state | bit;
    }
  }

  #best(count: number, limit: number): readonly Hit[] {
    const all = (1 << count) - 1;
    let metCount = 0;
    for (let at = 0; at < this.#touchedCount; at += 1) {
      const field = this.#touched[at] ?? 0;
      const item = this.#itemOf[field] ?? 0;
      if (this.#itemState[item] !== all) continue;
      const known = this.#itemScore[item] ?? 0;
      if (known === 0) {
        this.#metItems[metCount] = item;
        metCount += 1;
      }
      const score = this.#score(field, this.#state[field] ?? 0, all, count);
      if (score > known) this.#itemScore[item] = score;
    }
    const top = new TopList(limit);
    for (let at = 0; at < metCount; at += 1) {
      const item = this.#metItems[at] ?? 0;
      // Among equals the earlier one stands first; the fraction keeps that below the last digit of the score.
      top.offer((this.#itemScore[item] ?? 0) + (this.#size - item) / (this.#size + 1), item);
      this.#itemScore[item] = 0;
    }
    return top.sorted().map(({ score, item }) => hitFor(score, item));
  }

  /** Tier, then rank, then fewer slips, then more whole words, then the shorter text: each outweighs all behind it. */
  #score(field: number, state: number, all: number, count: number): number {
    const has = (shift: number): boolean => ((state >>> shift) & all) === all;
    const slips = this.#slips[field] ?? 0;
    const length = this.#lengthOf[field] ?? 255;
    const tier: HitTier = !has(FOUND)
      ? 'spread'
      : slips > 0
        ? 'fuzzy'
        : has(EXACT_IN_PLACE) && length === count
          ? 'exact'
          : has(IN_PLACE)
            ? 'prefix'
            : 'words';
    const rank = RANKS.length - (this.#rankOf[field] ?? 0);
    const exact = bits((state >>> EXACT) & all);
    return (((TIERS.indexOf(tier) * 4 + rank) * 16 + (15 - slips)) * 16 + exact) * 256 + (255 - length);
  }

  #lowerBound(word: string): number {
    let low = 0;
    let high = this.#words.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((this.#words[middle] ?? '') < word) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The first word at or behind `from` that does not begin with `prefix`. */
  #behindPrefix(prefix: string, from: number): number {
    let low = from;
    let high = this.#words.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (this.#words[middle]?.startsWith(prefix) === true) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  #has(word: string): boolean {
    return this.#words[this.#lowerBound(word)] === word;
  }

  #hasPrefix(word: string): boolean {
    return this.#words[this.#lowerBound(word)]?.startsWith(word) ?? false;
  }
}

function hitFor(score: number, item: number): Hit {
  const rest = Math.floor(score / (256 * 16 * 16));
  return {
    item,
    tier: TIERS[Math.floor(rest / 4)] ?? 'fuzzy',
    rank: RANKS[RANKS.length - (rest % 4)] ?? 'text',
  };
}

/** The words of a query as the index has them. */
export function queryWords(query: string): readonly string[] {
  return searchWords(query.slice(0, MOST_QUERY))
    .slice(0, MOST_WORDS)
    .map(({ word }) => word);
}

function bits(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count += 1;
  return count;
}
