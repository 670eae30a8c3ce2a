import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Code } from '../../../src/core/catalog/wasmCode.ts';
import {
  bytes16,
  I32,
  i32,
  I64,
  i64,
  Locals,
  moduleOf,
  select,
  V128,
  when,
  whileDo,
} from '../../../src/core/catalog/wasmCode.ts';
import { instance } from '../../../src/core/catalog/wasmHost.ts';

/** Runs what `make` makes of two parameters. */
function run(make: (a: Code, b: Code, locals: Locals) => Code, a = 0, b = 0): number | undefined {
  const locals = new Locals();
  const [first, second] = [locals.make(I32), locals.make(I32)];
  return instance(() => moduleOf(2, locals, make(first.get, second.get, locals)), 1)?.run(a, b);
}

const int = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });

describe('the assembler', () => {
  it('writes constants of every length', () => {
    for (let bit = 0; bit < 32; bit++) {
      for (const value of [(1 << bit) - 1, 1 << bit, -(1 << bit), ~(1 << bit)]) {
        expect(run(() => i32.const(value))).toBe(value | 0);
        expect(run(() => i32.wrap(i64.const(value | 0)))).toBe(value | 0);
      }
    }
  });

  it('computes what JavaScript computes', () => {
    const same: readonly [(a: Code, b: Code) => Code, (a: number, b: number) => number][] = [
      [i32.add, (a, b) => (a + b) | 0],
      [i32.sub, (a, b) => (a - b) | 0],
      [i32.mul, Math.imul],
      [i32.and, (a, b) => a & b],
      [i32.or, (a, b) => a | b],
      [i32.xor, (a, b) => a ^ b],
      [i32.shl, (a, b) => a << b],
      [i32.shr, (a, b) => (a >>> b) | 0],
      [i32.less, (a, b) => Number(a >>> 0 < b >>> 0)],
      [i32.equal, (a, b) => Number(a === b)],
      [(a) => i32.isZero(a), (a) => Number(a === 0)],
      [(a, b) => select(a, b, i32.less(a, b)), (a, b) => (a >>> 0 < b >>> 0 ? a : b)],
      [(a) => i32.wrap(i64.ctz(i64.extend(a))), (a) => (a === 0 ? 64 : 31 - Math.clz32(a & -a))],
    ];
    for (const [code, meaning] of same) {
      const module = instance(() => {
        const locals = new Locals();
        const [a, b] = [locals.make(I32), locals.make(I32)];
        return moduleOf(2, locals, code(a.get, b.get));
      }, 1);
      fc.assert(
        fc.property(int, int, (a, b) => {
          expect(module?.run(a, b)).toBe(meaning(a, b));
          expect(module?.run(a, a)).toBe(meaning(a, a));
          expect(module?.run(0, b)).toBe(meaning(0, b));
        }),
        { numRuns: 50 },
      );
    }
  });

  it('has loops that may not run at all, and conditions', () => {
    // How many bits are set, one more when there are none.
    const bits = (a: Code, _b: Code, locals: Locals): Code => {
      const [rest, count] = [locals.make(I64), locals.make(I32)];
      return [
        rest.set(i64.extend(a)),
        whileDo(
          i32.isZero(i64.isZero(rest.get)),
          rest.set(i64.and(rest.get, i64.sub(rest.get, i64.const(1)))),
          count.set(i32.add(count.get, i32.const(1))),
        ),
        when(i32.isZero(a), count.set(i32.const(1000))),
        count.get,
      ];
    };
    expect([0, 1, -1, 0x50005].map((a) => run(bits, a))).toEqual([1000, 1, 32, 4]);
  });

  it('takes sixteen bytes at once, unsigned', () => {
    // Which of the bytes are in `a`..`z`, offset 3.
    const small = (_a: Code, _b: Code, locals: Locals): Code => {
      const bytes = locals.make(V128);
      const splat = (value: number): Code => bytes16.splat(i32.const(value));
      return [
        bytes.set(bytes16.load(i32.const(1), 2)),
        bytes16.store(i32.const(0), 100, bytes16.or(bytes.get, splat(0x20))),
        i32.add(
          bytes16.bitmask(bytes16.atMost(bytes16.sub(bytes.get, splat(0x61)), splat(25))),
          i32.shl(bytes16.bitmask(bytes16.equal(bytes.get, splat(0xff))), i32.const(16)),
        ),
      ];
    };
    const locals = new Locals();
    const [a, b] = [locals.make(I32), locals.make(I32)];
    const running = instance(() => moduleOf(2, locals, small(a.get, b.get, locals)), 1);
    if (running === undefined) throw new Error('no WebAssembly');
    const bytes = new Uint8Array(running.memory);
    bytes.set([0x61, 0x7a, 0x60, 0x7b, 0x41, 0xff, 0xe1, 0, 0x6d, 0xff, 1, 2, 3, 4, 5, 0x62], 3);
    expect(running.run().toString(2)).toBe('10001000001000000100000011'.padStart(26, '0'));
    expect(Array.from(bytes.subarray(100, 106))).toEqual([0x61, 0x7a, 0x60, 0x7b, 0x61, 0xff]);
  });
});
