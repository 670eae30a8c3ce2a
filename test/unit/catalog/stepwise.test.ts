import { describe, expect, test } from 'vitest';
import { finished, type Steps } from '../../../src/core/catalog/steps.ts';
import { Stepwise } from '../../../src/core/catalog/stepwise.ts';

/** Counts to five, and writes down each step. */
function counting(log: number[]): Stepwise<number> {
  return new Stepwise<number>(function* (): Steps<number> {
    for (let i = 1; i <= 5; i += 1) {
      log.push(i);
      yield;
    }
    return 5;
  });
}

describe('a value that is made in steps', () => {
  test('is begun when somebody asks, and made once', () => {
    const log: number[] = [];
    const made = counting(log);
    expect(log).toEqual([]);
    expect(made.value).toBe(5);
    expect(made.value).toBe(5);
    expect(finished(made.steps())).toBe(5);
    expect(log).toEqual([1, 2, 3, 4, 5]);
  });

  test('is made at once by whoever asks in between, from where it stands; those in steps then have it too', () => {
    const log: number[] = [];
    const made = counting(log);
    const one = made.steps();
    const other = made.steps();
    one.next();
    other.next();
    one.next();
    expect(log).toEqual([1, 2, 3]);
    expect(made.value).toBe(5);
    expect([one.next(), other.next()]).toEqual([
      { done: true, value: 5 },
      { done: true, value: 5 },
    ]);
    expect(log).toEqual([1, 2, 3, 4, 5]);
  });

  test('undefined is a value', () => {
    let times = 0;
    // oxlint-disable-next-line require-yield -- made in one step
    const made = new Stepwise<undefined>(function* (): Steps<undefined> {
      times += 1;
      return undefined;
    });
    expect(made.value).toBeUndefined();
    expect(made.value).toBeUndefined();
    expect(times).toBe(1);
  });

  test('what goes wrong is told to everybody who asks', () => {
    let times = 0;
    const made = new Stepwise<number>(function* (): Steps<number> {
      times += 1;
      yield;
      if (times < 3) throw new Error('no');
      return times;
    });
    expect(() => made.value).toThrow('no');
    expect(() => finished(made.steps())).toThrow('no');
    expect(made.value).toBe(3);
  });
});
