/** What a case may take: a little within the test suite, a lot in `npm run torture`. */
export interface Budget {
  readonly long: boolean;
  readonly seed: number;
  /** From 0 to 1, the same for the same seed. */
  readonly random: () => number;
}

export interface Outcome {
  /** How many inputs, faults, orders or kills. */
  readonly tried: number;
  /** One line for each that went wrong. */
  readonly failed: readonly string[];
  /** A figure that is worth knowing: the slowest input, the largest heap. */
  readonly note?: string;
}

export interface TortureCase {
  /** As in the checklist. */
  readonly id: string;
  readonly what: string;
  readonly expected: string;
  /** Takes a disk, processes or minutes: not within the unit tests. */
  readonly longOnly?: true;
  run(budget: Budget): Promise<Outcome> | Outcome;
}

/** Random numbers from a seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Milliseconds of this process's own work. */
export async function cpu<T>(work: () => Promise<T> | T): Promise<{ readonly value: T; readonly ms: number }> {
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return { value, ms: (user + system) / 1000 };
}

/** The longest and what it was of. */
export class Worst {
  #ms = 0;
  #name = '';

  see(name: string, ms: number): void {
    if (ms <= this.#ms) return;
    this.#ms = ms;
    this.#name = name;
  }

  toString(): string {
    return `slowest: ${this.#name}, ${this.#ms.toFixed(0)} ms`;
  }
}
