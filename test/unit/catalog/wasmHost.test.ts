import { afterEach, describe, expect, it, vi } from 'vitest';
import { compileNames } from '../../../src/core/catalog/nameMatcher.ts';
import { I32, i32, Locals, moduleOf } from '../../../src/core/catalog/wasmCode.ts';
import { instance } from '../../../src/core/catalog/wasmHost.ts';
import { tool } from '../../support/catalog.ts';

const real: unknown = Reflect.get(globalThis, 'WebAssembly');

/** Answers the sum of its two parameters and of the number at address 8. */
function sum(): Uint8Array {
  const locals = new Locals();
  const [a, b] = [locals.make(I32), locals.make(I32)];
  return moduleOf(2, locals, i32.add(i32.add(a.get, b.get), i32.load(i32.const(0), 8)));
}

/** Long enough for WebAssembly to be asked for; the name at the end. */
const LONG = `${'nothing to see '.repeat(20_000)}Emotet`;

function found(): number {
  return compileNames([tool('e', ['Emotet'])]).find(LONG).length;
}

describe('instance', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it('runs a module on a memory of the size asked for', () => {
    const running = instance(sum, 70_000);
    expect(running?.memory.byteLength).toBe(131_072);
    if (running !== undefined) new Int32Array(running.memory)[2] = 100;
    expect(running?.run(20, 3)).toBe(123);
  });

  it('answers nothing where there is no WebAssembly, and names are found all the same', () => {
    vi.stubGlobal('WebAssembly', undefined);
    expect(instance(sum, 1)).toBeUndefined();
    expect(found()).toBe(1);
  });

  it('answers nothing where a policy forbids it or the host does not know an instruction', () => {
    const asked = vi.fn();
    const Module = function (): void {
      asked();
      throw new Error('Refused to compile or instantiate WebAssembly module');
    };
    vi.stubGlobal('WebAssembly', { Memory: Reflect.get(Object(real), 'Memory'), Module });
    expect(instance(sum, 1)).toBeUndefined();
    expect(asked).toHaveBeenCalledTimes(1);
    expect(found()).toBe(1);
    // Not at every text: once.
    expect(asked).toHaveBeenCalledTimes(2);
    vi.unstubAllGlobals();
    expect(instance(() => new Uint8Array(8), 1)).toBeUndefined();
  });

  it('answers nothing where there is no room', () => {
    expect(instance(sum, 2 ** 40)).toBeUndefined();
  });
});
