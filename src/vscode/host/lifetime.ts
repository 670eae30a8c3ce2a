/** Anything that can be let go of, VS Code's own disposables included. */
export interface Owned {
  dispose(): unknown;
}

/** Disposes all of them, the last first, and only then throws what went wrong on the way. */
export function disposeAll(owned: readonly Owned[]): void {
  const errors: unknown[] = [];
  for (const one of [...owned].reverse()) {
    try {
      one.dispose();
    } catch (error) {
      errors.push(error);
    }
  }
  if (errors.length > 0) throw new AggregateError(errors, 'Some things could not be disposed');
}

/** Owns what is registered with it and lets go of all of it at once. */
export class Disposable implements Owned {
  readonly #owned: Owned[] = [];
  #disposed = false;

  protected get disposed(): boolean {
    return this.#disposed;
  }

  /** Returns its argument. An owner that is already gone lets go of it right away. */
  protected register<T extends Owned>(one: T): T {
    if (this.#disposed) one.dispose();
    else this.#owned.push(one);
    return one;
  }

  dispose(): void {
    if (this.#disposed) return;
    this.#disposed = true;
    disposeAll(this.#owned.splice(0));
  }
}

/** The current one of a kind: a new value lets go of the one before. */
export class DisposableValue<T extends Owned> implements Owned {
  #value: T | undefined;
  #disposed = false;

  get value(): T | undefined {
    return this.#value;
  }

  set value(next: T | undefined) {
    if (next === this.#value) return;
    const old = this.#value;
    this.#value = this.#disposed ? undefined : next;
    if (this.#disposed) next?.dispose();
    old?.dispose();
  }

  dispose(): void {
    this.value = undefined;
    this.#disposed = true;
  }
}

/** One disposable out of several. */
export function together(...owned: readonly Owned[]): Owned {
  return {
    dispose: () => {
      disposeAll(owned);
    },
  };
}
