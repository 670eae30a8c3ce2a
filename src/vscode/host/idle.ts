/**
 * Knows whether any work is under way, so that a test can wait for an event and never sleeps.
 * Work that starts other work must start it before it ends itself.
 */
export class Idle {
  #running = 0;
  #waiting: (() => void)[] = [];

  /** Says that work has begun; the function returned says that it has ended, and may be called twice. */
  begin(): () => void {
    this.#running += 1;
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.#running -= 1;
      if (this.#running > 0) return;
      for (const resolve of this.#waiting.splice(0)) resolve();
    };
  }

  whenIdle(): Promise<void> {
    if (this.#running === 0) return Promise.resolve();
    return new Promise((resolve) => this.#waiting.push(resolve));
  }
}
