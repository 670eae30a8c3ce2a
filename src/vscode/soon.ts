import type { Idle } from './idle.ts';
import type { Owned } from './lifetime.ts';

/** Work that is done a little later, once for all who ask meanwhile; it counts as under way until it is done. */
export class Soon implements Owned {
  readonly #work: () => void;
  readonly #idle: Idle;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #ended: (() => void) | undefined;

  constructor(idle: Idle, work: () => void) {
    this.#idle = idle;
    this.#work = work;
  }

  /** In that many milliseconds; asked again before, the time begins anew. */
  in(delay: number): void {
    clearTimeout(this.#timer);
    this.#ended ??= this.#idle.begin();
    this.#timer = setTimeout(() => {
      try {
        this.#work();
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
