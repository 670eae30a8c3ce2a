/** Milliseconds of work before others have their turn, and how long that is. */
const SLICE = 4;
const REST = 8;

/** Work in the background: cut into slices that nobody notices, with a rest behind each. */
export class Slices {
  #began: number | undefined;
  #longest = 0;

  /** Milliseconds that the longest slice has taken so far. */
  get longest(): number {
    return this.#longest;
  }

  /** True when it is time to rest. Asked between two steps of work; the first question begins a slice. */
  get areOver(): boolean {
    const now = performance.now();
    this.#began ??= now;
    return now - this.#began >= SLICE;
  }

  /** Ends the slice; resolves when the next one may begin. */
  async rest(): Promise<void> {
    this.paused();
    await new Promise((resolve) => setTimeout(resolve, REST));
  }

  /** The work waits for something else (a file), which is as good as a rest. */
  paused(): void {
    if (this.#began !== undefined) this.#longest = Math.max(this.#longest, performance.now() - this.#began);
    this.#began = undefined;
  }
}
