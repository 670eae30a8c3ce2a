/** Keeps the highest scores offered, at most `size` of them, in a heap with the lowest on top. */
export class TopList {
  readonly #heap: { readonly score: number; readonly item: number }[] = [];
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
  }

  offer(score: number, item: number): void {
    const heap = this.#heap;
    if (heap.length < this.#size) {
      heap.push({ score, item });
      this.#up(heap.length - 1);
    } else if (score > this.#scoreAt(0)) {
      heap[0] = { score, item };
      this.#down();
    }
  }

  /** Highest first. */
  sorted(): readonly { readonly score: number; readonly item: number }[] {
    return [...this.#heap].sort((a, b) => b.score - a.score);
  }

  #scoreAt(index: number): number {
    return this.#heap[index]?.score ?? Infinity;
  }

  #swap(a: number, b: number): void {
    const one = this.#heap[a];
    const other = this.#heap[b];
    if (one === undefined || other === undefined) return;
    this.#heap[a] = other;
    this.#heap[b] = one;
  }

  #up(from: number): void {
    for (let at = from; at > 0;) {
      const parent = (at - 1) >> 1;
      if (this.#scoreAt(parent) <= this.#scoreAt(at)) return;
      this.#swap(at, parent);
      at = parent;
    }
  }

  #down(): void {
    for (let at = 0; ;) {
      const left = at * 2 + 1;
      const child = this.#scoreAt(left + 1) < this.#scoreAt(left) ? left + 1 : left;
      if (child >= this.#heap.length || this.#scoreAt(at) <= this.#scoreAt(child)) return;
      this.#swap(at, child);
      at = child;
    }
  }
}
