const LONGEST = 32;
const FAR = 255;

export interface NearWord {
  /** Index into the list the words came in. */
  readonly index: number;
  readonly distance: number;
}

/**
 * Finds the words of a sorted list that are a few typing slips away from a word. A slip is a letter missing, added,
 * wrong, or swapped with its neighbour (optimal string alignment).
 *
 * Words with one beginning stand together, so the table of costs is filled once for the beginning they share, and once
 * it is too far off, all of them are passed over. Tried before: a bit set of each word's letters as a filter; at
 * 400,000 words eight letters with two slips took 40 ms where this takes 3.
 */
export class NearWords {
  readonly #words: readonly string[];
  readonly #shared: Uint8Array;
  /** Row `d`: costs of the first `d` letters of the word at hand against each beginning of what was typed. */
  readonly #rows: readonly Uint8Array[] = Array.from({ length: LONGEST * 2 + 2 }, () => new Uint8Array(LONGEST + 1));

  /** `words` must be sorted by UTF-16 unit, without duplicates; `shared`: the `sharedLetters` of each and the one before. */
  constructor(words: readonly string[], shared: Uint8Array) {
    this.#words = words;
    this.#shared = shared;
  }

  /**
   * All words at most `most` slips from `typed`, in the list's order. With `prefix` a word may go on behind what was
   * typed: `lithuai` is one slip from the start of `lithuania`. Nothing is near a word of more than 32 letters.
   */
  near(typed: string, most: number, prefix: boolean): readonly NearWord[] {
    const found: NearWord[] = [];
    const width = typed.length;
    if (width > LONGEST || most >= width) return found;
    /** Rows up to here are filled for the beginning that the word at hand shares with the one before. */
    let filled = 0;
    /** The best cost in the last column of rows 0 to `d`: how near some beginning of the word is. */
    const reached = new Uint8Array(this.#rows.length).fill(FAR);
    const first = this.#rows[0];
    if (first === undefined) return found;
    for (let column = 0; column <= width; column += 1) first[column] = column;
    reached[0] = width;
    for (let index = 0; index < this.#words.length; index += 1) {
      const word = this.#words[index] ?? '';
      let depth = Math.min(filled, this.#shared[index] ?? 0);
      let alive = true;
      while (alive && depth < word.length && depth < width + most) {
        depth += 1;
        alive = this.#fill(typed, word, depth, most);
        reached[depth] = Math.min(reached[depth - 1] ?? FAR, this.#cost(depth, width, most));
      }
      filled = depth;
      const whole = alive && depth === word.length;
      const distance = prefix ? (reached[depth] ?? FAR) : whole ? this.#cost(depth, width, most) : FAR;
      if (distance <= most) found.push({ index, distance });
      else if (!alive) {
        // All that share the beginning which is too far off are too.
        while (index + 1 < this.#words.length && (this.#shared[index + 1] ?? 0) >= depth) index += 1;
      }
    }
    return found;
  }

  /** Fills row `depth` within the band that `most` slips allow; false when nothing in it is near. */
  #fill(typed: string, word: string, depth: number, most: number): boolean {
    const row = this.#rows[depth];
    const last = this.#rows[depth - 1];
    const beforeLast = this.#rows[depth - 2];
    if (row === undefined || last === undefined) return false;
    const from = Math.max(1, depth - most);
    const to = Math.min(typed.length, depth + most);
    const letter = word.charCodeAt(depth - 1);
    // Left of the band stands what would be too far; at the edge of the table, the cost of letters added.
    row[from - 1] = from === 1 ? depth : FAR - 1;
    let best = row[from - 1] ?? FAR;
    for (let column = from; column <= to; column += 1) {
      const other = typed.charCodeAt(column - 1);
      let cost = (last[column - 1] ?? FAR) + (letter === other ? 0 : 1);
      if (column < depth + most) cost = Math.min(cost, (last[column] ?? FAR) + 1);
      cost = Math.min(cost, (row[column - 1] ?? FAR) + 1);
      if (
        beforeLast !== undefined &&
        column > 1 &&
        letter === typed.charCodeAt(column - 2) &&
        word.charCodeAt(depth - 2) === other
      ) {
        cost = Math.min(cost, (beforeLast[column - 2] ?? FAR) + 1);
      }
      row[column] = Math.min(cost, FAR - 1);
      if (cost < best) best = cost;
    }
    return best <= most;
  }

  /** The last column of a row; too far when the band did not reach it. */
  #cost(depth: number, width: number, most: number): number {
    return depth + most < width ? FAR : (this.#rows[depth]?.[width] ?? FAR);
  }
}

/** Slips that a word of this length may have: short words have too many neighbours. */
export function allowedSlips(length: number): number {
  return length < 4 ? 0 : length < 8 ? 1 : 2;
}

/** With how many letters both begin, at most 255. */
export function sharedLetters(a: string, b: string): number {
  const most = Math.min(a.length, b.length, 255);
  let shared = 0;
  while (shared < most && a.charCodeAt(shared) === b.charCodeAt(shared)) shared += 1;
  return shared;
}
