import type { Owned } from './lifetime.ts';

export interface LaterDeps {
  /** Told that work is waiting; what it returns is called when that is done or given up. */
  readonly begin?: () => () => void;
  /** What goes wrong in the work: nobody else is there to catch it. */
  readonly failed: (error: unknown) => void;
}

/** Pieces of work that are done after a while, each under a key; asked again in the meantime, the while begins again. */
export class Later implements Owned {
  readonly #deps: LaterDeps;
  readonly #waiting = new Map<string, { readonly timer: ReturnType<typeof setTimeout>; readonly done: () => void }>();
  #isOver = false;

  constructor(deps: LaterDeps) {
    this.#deps = deps;
  }

  /** In `delay` milliseconds. */
  do(key: string, delay: number, work: () => Promise<void> | void): void {
    if (this.#isOver) return;
    // Begun before the last one is ended: in between, all would seem to be done.
    const done = this.#deps.begin?.() ?? (() => undefined);
    this.#giveUp(key);
    const timer = setTimeout(() => {
      this.#waiting.delete(key);
      void this.#run(work).finally(done);
    }, delay);
    this.#waiting.set(key, { timer, done });
  }

  dispose(): void {
    this.#isOver = true;
    for (const key of this.#waiting.keys()) this.#giveUp(key);
  }

  async #run(work: () => Promise<void> | void): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.#deps.failed(error);
    }
  }

  #giveUp(key: string): void {
    const waiting = this.#waiting.get(key);
    if (waiting === undefined) return;
    clearTimeout(waiting.timer);
    this.#waiting.delete(key);
    waiting.done();
  }
}
