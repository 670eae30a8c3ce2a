import type { Idle } from './idle.ts';
import type { Owned } from './lifetime.ts';
import type { Log } from './log.ts';

export interface SoonDeps {
  readonly idle: Idle;
  readonly log: Log;
}

/**
 * Work that is done a little later, once for all who ask meanwhile; it counts as under way until it is done. What goes
 * wrong in it is written down: nobody else is there to catch it.
 */
export class Soon implements Owned {
  readonly #work: () => void;
  readonly #deps: SoonDeps;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ended: (() => void) | undefined;

  constructor(deps: SoonDeps, work: () => void) {
    this.#deps = deps;
    this.#work = work;
  }

  /** In that many milliseconds; asked again before, the time begins anew. */
  in(delay: number): void {
    clearTimeout(this.#timer);
    this.#ended ??= this.#deps.idle.begin();
    this.#timer = setTimeout(() => {
      try {
        this.#work();
      } catch (error) {
        this.#deps.log.error('Showing what is new', error);
      } finally {
        this.#ended?.();
        this.#ended = undefined;
      }
    }, delay);
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#ended?.();
    this.#ended = undefined;
  }
}
