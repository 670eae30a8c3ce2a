/** Work that may be left for a while at each `yield`, so that a host can do something else in between. */
export type Steps<T> = Generator<undefined, T>;

/** Entries handled between two steps: a few milliseconds of work. */
export const STEP = 1_000;

/** A list in pieces of one step each. */
export function* inSteps<T>(list: readonly T[]): Generator<readonly T[], void> {
  if (list.length <= STEP) {
    if (list.length > 0) yield list;
    return;
  }
  for (let from = 0; from < list.length; from += STEP) yield list.slice(from, from + STEP);
}

/** All steps at once. */
export function finished<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}
