/*
 * A name is known by the rolling hash (FNV-1a, 32 bits) of its folded letters and digits; what stands between them is left
 * out. The gate in WebAssembly (`gateProgram.ts`) computes the same.
 */

export const SEED = 0x811c9dc5 | 0;
export const PRIME = 0x01000193;
/** PRIME's inverse modulo 2^32: takes the last letter off a hash again, for plural endings. */
export const INVERSE = 0x359c449b;

/** Hash of no letters. */
export const EMPTY_HASH = SEED;

/** The hash with one more letter. */
export function grown(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, PRIME);
}

/** The hash without its last letter. */
export function shrunk(hash: number, unit: number): number {
  return Math.imul(hash, INVERSE) ^ unit;
}

/** Mixes the high bits in: the low ones of FNV alone are those of the last letters. */
export function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}

/** In two bits of `marks`: a name ends, a name goes on. */
export const ENDS = 1;
export const GOES_ON = 2;

/** The marks of a hash: `ENDS`, `GOES_ON`, both or none. Written out here because it is asked for every word of a text. */
export function marksOf(marks: Int32Array, hash: number): number {
  const bits = spread(hash);
  return (marks[(bits >>> 4) & (marks.length - 1)]! >>> ((bits & 15) << 1)) & 3;
}
