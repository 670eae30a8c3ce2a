import { searchWords } from './searchWords.ts';
import { sharedLetters } from './nearWords.ts';
import type { Steps } from './steps.ts';

/** What a text is to the thing it finds, best first. */
export type FieldRank = 'name' | 'alias' | 'text';

/** A text by which something is found. */
export interface SearchField {
  readonly text: string;
  readonly rank: FieldRank;
}

export const RANKS: readonly FieldRank[] = ['name', 'alias', 'text'];

/** What a search reads. Items and fields (the texts of all items, one item's after the other's) go by number. */
export interface SearchTables {
  readonly items: number;
  /** Sorted by UTF-16 unit, so that words with one beginning stand together. */
  readonly words: readonly string[];
  /** How many letters each word shares with the one before it. */
  readonly shared: Uint8Array;
  /** Postings of word `w`: from `starts[w]` to `starts[w + 1]`. */
  readonly starts: Uint32Array;
  /** Of each posting: the field, and the how-manieth word there it is. */
  readonly fields: Uint32Array;
  readonly places: Uint8Array;
  /** Of each field: its item, its rank in `RANKS`, how many words it has. */
  readonly itemOf: Uint32Array;
  readonly rankOf: Uint8Array;
  readonly lengthOf: Uint8Array;
}

/** Texts read, words sorted and postings laid out between two steps: each a few milliseconds. */
const TEXTS = 250;
const WORDS = 2_000;
const POSTINGS = 20_000;

/** Collects the tables in steps, for a host that lets others work in between. Linear but for the sorting of the words. */
export function* searchTableSteps(items: Iterable<Iterable<SearchField>>): Steps<SearchTables> {
  const ids = new Map<string, number>();
  const posted = new Numbers();
  const postedField = new Numbers();
  const postedPlace = new Numbers();
  const itemOf = new Numbers();
  const rankOf = new Numbers();
  const lengthOf = new Numbers();
  let size = 0;
  for (const fields of items) {
    for (const field of fields) {
      const words = searchWords(field.text);
      for (let place = 0; place < words.length; place += 1) {
        const word = words[place]?.word ?? '';
        let id = ids.get(word);
        if (id === undefined) {
          id = ids.size;
          ids.set(word, id);
        }
        posted.push(id);
        postedField.push(itemOf.length);
        postedPlace.push(Math.min(place, 255));
      }
      itemOf.push(size);
      rankOf.push(RANKS.indexOf(field.rank));
      lengthOf.push(Math.min(words.length, 255));
      if (itemOf.length % TEXTS === 0) yield;
    }
    size += 1;
  }
  const words = yield* sortedSteps([...ids.keys()]);
  yield;
  const order = new Uint32Array(ids.size);
  const shared = new Uint8Array(ids.size);
  for (let index = 0; index < words.length; index += 1) {
    if (index % WORDS === WORDS - 1) yield;
    const word = words[index] ?? '';
    order[ids.get(word) ?? 0] = index;
    shared[index] = sharedLetters(words[index - 1] ?? '', word);
  }
  yield;
  const starts = yield* countingStarts(posted, order);
  const fields = new Uint32Array(posted.length);
  const places = new Uint8Array(posted.length);
  const next = starts.slice();
  for (let index = 0; index < posted.length; index += 1) {
    if (index % POSTINGS === POSTINGS - 1) yield;
    const word = order[posted.at(index)] ?? 0;
    const slot = next[word] ?? 0;
    next[word] = slot + 1;
    fields[slot] = postedField.at(index);
    places[slot] = postedPlace.at(index);
  }
  return {
    items: size,
    words,
    shared,
    starts,
    fields,
    places,
    itemOf: itemOf.all(),
    rankOf: Uint8Array.from(rankOf.all()),
    lengthOf: Uint8Array.from(lengthOf.all()),
  };
}

function* countingStarts(posted: Numbers, order: Uint32Array): Steps<Uint32Array> {
  const starts = new Uint32Array(order.length + 1);
  for (let index = 0; index < posted.length; index += 1) {
    if (index % POSTINGS === POSTINGS - 1) yield;
    const word = (order[posted.at(index)] ?? 0) + 1;
    starts[word] = (starts[word] ?? 0) + 1;
  }
  for (let index = 1; index < starts.length; index += 1) {
    starts[index] = (starts[index] ?? 0) + (starts[index - 1] ?? 0);
  }
  return starts;
}

/** By UTF-16 unit: runs sorted by the engine, then merged two by two. */
function* sortedSteps(words: readonly string[]): Steps<readonly string[]> {
  let from = words;
  for (let width = WORDS; ; width *= 2) {
    const to: string[] = [];
    if (width === WORDS) {
      for (let start = 0; start < from.length; start += WORDS) {
        for (const word of from.slice(start, start + WORDS).sort()) to.push(word);
        yield;
      }
    } else {
      const run = width / 2;
      for (let start = 0; start < from.length; start += width) {
        let left = start;
        let right = Math.min(start + run, from.length);
        const middle = right;
        const end = Math.min(start + width, from.length);
        while (left < middle || right < end) {
          const a = from[left] ?? '';
          const b = from[right] ?? '';
          if (right >= end || (left < middle && a <= b)) {
            to.push(a);
            left += 1;
          } else {
            to.push(b);
            right += 1;
          }
          if (to.length % WORDS === 0) yield;
        }
      }
    }
    if (width >= words.length) return to;
    from = to;
  }
}

/** Numbers in a row that grows without ever holding its owner up for long. */
class Numbers {
  #values = new Uint32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const wider = new Uint32Array(this.length * 2);
      wider.set(this.#values);
      this.#values = wider;
    }
    this.#values[this.length] = value;
    this.length += 1;
  }

  at(index: number): number {
    return this.#values[index] ?? 0;
  }

  all(): Uint32Array {
    return this.#values.slice(0, this.length);
  }
}
