/*
 * The names of a catalog as one hash table in typed arrays.
 *
 * A name is known by the rolling hash (FNV-1a, 32 bits) of its folded letters and digits; what stands between them is
 * left out, so `JSSLoader`, `JSS Loader` and `jss-loader` are one key. At every place where a name may be parted stands
 * a second kind of entry that says "goes on". A text is then read word by word: one hash per word, one bit of `#bits`
 * to see that nothing begins so (nineteen words of twenty end there, in the cache), and only then the table.
 *
 * A hash is no proof: whoever finds a form compares the letters. Two names that share a hash share a chain.
 */

const SEED = 0x811c9dc5 | 0;
const PRIME = 0x01000193;
/** PRIME's inverse modulo 2^32: takes the last letter off a hash again, for plural endings. */
const INVERSE = 0x359c449b;

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

/** A growing list of numbers without boxes. */
class Numbers {
  #values = new Int32Array(1024);
  length = 0;

  push(value: number): void {
    if (this.length === this.#values.length) {
      const more = new Int32Array(this.length * 2);
      more.set(this.#values);
      this.#values = more;
    }
    this.#values[this.length] = value;
    this.length += 1;
  }

  packed(): Int32Array {
    return this.#values.slice(0, this.length);
  }
}

/** Collects entries; `table()` closes it. */
export class NameTableBuilder {
  readonly #hashes = new Numbers();
  readonly #owners = new Numbers();
  readonly #prefixes = new Numbers();

  /** A form of a name ends here; forms are numbered in the order of these calls. */
  addForm(hash: number, entity: number, name: number): void {
    this.#hashes.push(hash);
    this.#owners.push(entity);
    this.#owners.push(name);
  }

  /** A name may go on here after white space, a hyphen or the like. */
  addPrefix(hash: number): void {
    this.#prefixes.push(hash);
  }

  table(): NameTable {
    return new NameTable(this.#hashes.packed(), this.#owners.packed(), this.#prefixes.packed());
  }
}

/** Immutable once made. */
export class NameTable {
  /** How many different keys end a name. */
  readonly size: number;
  /** What `addForm` was given: entity and name of form `i` at `2 * i` and `2 * i + 1`. */
  readonly owners: Int32Array;
  /** The next form with the same hash, or -1. */
  readonly next: Int32Array;
  /** One bit per hash, so that a word that begins no name costs one look at a small array. */
  readonly bits: Int32Array;
  /** `spread(hash) & bitMask` is the bit's number. */
  readonly bitMask: number;
  readonly #keys: Int32Array;
  /** Twice the first form plus one, plus one if a name goes on here; 0 is an empty slot, 1 only goes on. */
  readonly #values: Int32Array;
  readonly #mask: number;

  constructor(hashes: Int32Array, owners: Int32Array, prefixes: Int32Array) {
    const count = hashes.length + prefixes.length;
    let capacity = 16;
    while (capacity * 0.7 < count) capacity *= 2;
    this.#keys = new Int32Array(capacity);
    this.#values = new Int32Array(capacity);
    this.#mask = capacity - 1;
    this.bits = new Int32Array((capacity * 4) >> 5);
    this.bitMask = capacity * 4 - 1;
    this.owners = owners;
    this.next = new Int32Array(hashes.length).fill(-1);
    let size = 0;
    // From the last to the first, so that a chain has its forms in the order in which they were added.
    for (let form = hashes.length - 1; form >= 0; form--) {
      const slot = this.#slot(hashes[form]!);
      const value = this.#values[slot]!;
      if (value >> 1 === 0) size += 1;
      else this.next[form] = (value >> 1) - 1;
      this.#values[slot] = ((form + 1) << 1) | (value & 1);
    }
    for (const hash of prefixes) {
      const slot = this.#slot(hash);
      this.#values[slot] = this.#values[slot]! | 1;
    }
    this.size = size;
  }

  /** 0: nothing. Else bit 0: a name goes on here; the rest: the first form that ends here, plus one. */
  lookUp(hash: number): number {
    const keys = this.#keys;
    const values = this.#values;
    for (let slot = spread(hash) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const value = values[slot]!;
      if (value === 0 || keys[slot] === hash) return value;
    }
  }

  #slot(hash: number): number {
    const bit = spread(hash) & this.bitMask;
    this.bits[bit >> 5] = this.bits[bit >> 5]! | (1 << (bit & 31));
    let slot = spread(hash) & this.#mask;
    while (this.#values[slot] !== 0 && this.#keys[slot] !== hash) slot = (slot + 1) & this.#mask;
    this.#keys[slot] = hash;
    return slot;
  }
}

/** Mixes the high bits in: the low ones of FNV alone are those of the last letters. */
export function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}
