/** A module at work (`moduleOf`). */
export interface Running {
  readonly memory: ArrayBuffer;
  run(...numbers: readonly number[]): number;
}

/**
 * What is used of the WebAssembly JavaScript Interface (W3C), which every host of ours has. The types of the standard
 * library for this project are those of the language alone.
 */
declare const WebAssembly:
  | undefined
  | {
      readonly Module: new (bytes: Uint8Array) => object;
      readonly Memory: new (size: { readonly initial: number }) => { readonly buffer: ArrayBuffer };
      readonly Instance: new (
        module: object,
        imports: { readonly host: { readonly memory: object } },
      ) => { readonly exports: { readonly run: Running['run'] } };
    };

const PAGE = 65_536;

/**
 * The module with a memory of `size` bytes or more, or `undefined` where there is no WebAssembly, where it has no SIMD,
 * where a page's policy forbids it (`wasm-unsafe-eval`), or where there is no room: nothing that anybody must be told.
 */
export function instance(module: () => Uint8Array, size: number): Running | undefined {
  if (typeof WebAssembly === 'undefined') return undefined;
  try {
    const memory = new WebAssembly.Memory({ initial: Math.ceil(size / PAGE) });
    const { exports } = new WebAssembly.Instance(new WebAssembly.Module(module()), { host: { memory } });
    return { memory: memory.buffer, run: exports.run };
  } catch {
    return undefined;
  }
}
