import { describe, expect, test } from 'vitest';
import { patiently } from '../../../src/cli/patiently.ts';

/** Fails so many times, then does it; says what was waited for. */
function held(times: number, code: string, isWindows = true) {
  const waits: number[] = [];
  let left = times;
  const work = async (): Promise<string> => {
    left -= 1;
    if (left >= 0) throw Object.assign(new Error(code), { code });
    return 'done';
  };
  const pause = async (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
  };
  return { waits, done: patiently(work, { isWindows, pause }) };
}

describe('a file that Windows holds', () => {
  test.each(['EPERM', 'EACCES', 'EBUSY'])('is asked for again: %s', async (code) => {
    const { waits, done } = held(4, code);
    await expect(done).resolves.toBe('done');
    expect(waits).toEqual([20, 50, 100, 200]);
  });

  test('is given up after ten seconds, and said why', async () => {
    const { waits, done } = held(Infinity, 'EBUSY');
    await expect(done).rejects.toThrow('EBUSY');
    expect(waits.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(9_000);
    expect(waits.reduce((sum, one) => sum + one, 0)).toBeLessThan(11_000);
  });

  test('is not waited for when something else is wrong, nor on other systems', async () => {
    await expect(held(1, 'ENOSPC').done).rejects.toThrow('ENOSPC');
    const elsewhere = held(1, 'EACCES', false);
    await expect(elsewhere.done).rejects.toThrow('EACCES');
    expect(elsewhere.waits).toEqual([]);
  });
});
