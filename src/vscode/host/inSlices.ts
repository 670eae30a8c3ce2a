import type { Steps } from '../../core/catalog/steps.ts';

/** Milliseconds of work before other things may have their turn. */
const SLICE = 6;

/**
 * Does the steps, with pauses in which the extension host can do something else. What is short is done before this
 * returns. `undefined` when it is not wanted any more.
 */
export async function inSlices<T>(steps: Steps<T>, wanted: () => boolean): Promise<T | undefined> {
  for (;;) {
    const until = performance.now() + SLICE;
    do {
      const step = steps.next();
      if (step.done === true) return step.value;
    } while (performance.now() < until);
    await new Promise((resolve) => setTimeout(resolve));
    if (!wanted()) return undefined;
  }
}
