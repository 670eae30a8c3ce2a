import type { Steps } from './steps.ts';

/**
 * A value that is made once: in steps by whoever goes through them, at once for whoever asks before that. Both go on
 * where the other one has stopped.
 */
export class Stepwise<T> {
  readonly #make: () => Steps<T>;
  #making: Steps<T> | undefined;
  #made: { readonly value: T } | undefined;

  constructor(make: () => Steps<T>) {
    this.#make = make;
  }

  get value(): T {
    for (;;) {
      const made = this.#step();
      if (made !== undefined) return made.value;
    }
  }

  *steps(): Steps<T> {
    for (;;) {
      const made = this.#step();
      if (made !== undefined) return made.value;
      yield;
    }
  }

  #step(): { readonly value: T } | undefined {
    if (this.#made !== undefined) return this.#made;
    this.#making ??= this.#make();
    try {
      const { done, value } = this.#making.next();
      if (done !== true) return undefined;
      this.#made = { value };
      this.#making = undefined;
      return this.#made;
    } catch (error) {
      // Whoever asks again is told again.
      this.#making = undefined;
      throw error;
    }
  }
}
