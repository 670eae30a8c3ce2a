import { Gate } from './nameGate.ts';
import type { Steps } from './steps.ts';

/*
 * The names of a catalog as one hash table in typed arrays.
 *
 * A name is known by the rolling hash (FNV-1a, 32 bits) of its folded letters and digits; what stands between them is
 * left out, so `JSSLoader`, `JSS Loader` and `jss-loader` are one key. Where the gate (`nameGate.ts`) opens, the word is
 * hashed, and one look at two bits of `marks` that say whether a name ends with this word and whether one goes on behind it. Common words (`the`, `a`) begin some name in every large catalog, so where one goes on
 * the next two letters are looked at as well (`joints`).
 *
 * A hash is no proof: whoever finds a form compares the letters. Names that share a hash share a chain; bits that are set
 * for something else cost time and nothing else.
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
  #values = new Int32Array(256);
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
  readonly #joints = new Numbers();
  readonly #gate = new Numbers();

  /** A form of a name ends here; forms are numbered in the order of these calls. */
  addForm(hash: number, entity: number, name: number): void {
    this.#hashes.push(hash);
    this.#owners.push(entity);
    this.#owners.push(name);
  }

  /** A name may go on here, behind white space, a hyphen or the like, with these letters; 0 for one that it lacks. */
  addPrefix(hash: number, first: number, second: number): void {
    this.#prefixes.push(hash);
    this.#joints.push(joint(hash, first, second));
  }

  /** Words with this signature, followed by this, must be looked at. */
  openGate(signature: number, following: number): void {
    this.#gate.push(signature);
    this.#gate.push(following);
  }

  *table(): Steps<NameTable> {
    const [hashes, owners] = [this.#hashes.packed(), this.#owners.packed()];
    const [prefixes, joints, gate] = [this.#prefixes.packed(), this.#joints.packed(), this.#gate.packed()];
    yield;
    const table = new NameTable(hashes.length, prefixes.length, joints.length, owners, new Gate(gate.length));
    // From the last to the first, so that a chain has its forms in the order in which they were added.
    for (let to = hashes.length; to > 0; to -= ENTRIES) {
      table.addForms(hashes, Math.max(0, to - ENTRIES), to);
      yield;
    }
    for (let from = 0; from < prefixes.length; from += ENTRIES) {
      table.addPrefixes(prefixes, joints, from, Math.min(prefixes.length, from + ENTRIES));
      yield;
    }
    for (let from = 0; from < gate.length; from += ENTRIES) {
      table.gate.open(gate, from, Math.min(gate.length, from + ENTRIES));
      yield;
    }
    return table;
  }
}

/** Numbers put into a table between two steps: less than a millisecond. An even number, since the gate's come in pairs. */
const ENTRIES = 20_000;

/** In two bits of `marks`: a name ends, a name goes on. */
export const ENDS = 1;
export const GOES_ON = 2;

/** Immutable once the builder has filled it. */
export class NameTable {
  /** What `addForm` was given: entity and name of form `i` at `2 * i` and `2 * i + 1`. */
  readonly owners: Int32Array;
  /** The next form with the same hash, or -1. */
  readonly next: Int32Array;
  /** Two bits per hash, at `mark(hash)`. */
  readonly marks: Int32Array;
  /** The last index of `marks`. */
  readonly lastMark: number;
  readonly gate: Gate;
  #size = 0;
  readonly #joints: Int32Array;
  readonly #keys: Int32Array;
  /** The first form plus one; 0 is an empty slot. */
  readonly #values: Int32Array;
  readonly #mask: number;

  constructor(forms: number, prefixes: number, joints: number, owners: Int32Array, gate: Gate) {
    this.gate = gate;
    const capacity = powerAbove(forms * 1.4);
    this.#keys = new Int32Array(capacity);
    this.#values = new Int32Array(capacity);
    this.#mask = capacity - 1;
    // Two bits in sixteen: about one word in eight is looked up in vain at worst, and the bits of usual packs fit the cache.
    this.marks = new Int32Array(Math.max(128, powerAbove((forms + prefixes) / 2)));
    this.lastMark = this.marks.length - 1;
    this.#joints = new Int32Array(powerAbove(joints / 4));
    this.owners = owners;
    this.next = new Int32Array(forms);
  }

  /** How many different keys end a name. */
  get size(): number {
    return this.#size;
  }

  /** The forms `[from, to)`, the last first. */
  addForms(hashes: Int32Array, from: number, to: number): void {
    const keys = this.#keys;
    const values = this.#values;
    for (let form = to - 1; form >= from; form--) {
      const hash = hashes[form]!;
      let slot = spread(hash) & this.#mask;
      while (values[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & this.#mask;
      const before = values[slot]!;
      if (before === 0) this.#size += 1;
      this.next[form] = before - 1;
      keys[slot] = hash;
      values[slot] = form + 1;
      this.#set(hash, ENDS);
    }
  }

  /** What goes on, and with which letters. */
  addPrefixes(prefixes: Int32Array, joints: Int32Array, from: number, to: number): void {
    for (let i = from; i < to; i++) {
      this.#set(prefixes[i]!, GOES_ON);
      const bit = spread(joints[i]!);
      const index = (bit >>> 5) & (this.#joints.length - 1);
      this.#joints[index] = this.#joints[index]! | (1 << (bit & 31));
    }
  }

  /** The first form that ends with this hash, or -1. */
  formAt(hash: number): number {
    const keys = this.#keys;
    const values = this.#values;
    for (let slot = spread(hash) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const value = values[slot]!;
      if (value === 0 || keys[slot] === hash) return value - 1;
    }
  }

  /** Whether some name may go on behind this hash with these letters. */
  goesOn(hash: number, first: number, second: number): boolean {
    return this.#hasJoint(joint(hash, first, second)) || this.#hasJoint(joint(hash, first, 0));
  }

  #hasJoint(one: number): boolean {
    const bit = spread(one);
    return (this.#joints[(bit >>> 5) & (this.#joints.length - 1)]! & (1 << (bit & 31))) !== 0;
  }

  #set(hash: number, mark: number): void {
    const bits = spread(hash);
    const index = (bits >>> 4) & this.lastMark;
    this.marks[index] = this.marks[index]! | (mark << ((bits & 15) << 1));
  }
}

/** The marks of a hash: `ENDS`, `GOES_ON`, both or none. Written out here because it is asked for every word of a text. */
export function marksOf(marks: Int32Array, lastMark: number, hash: number): number {
  const bits = spread(hash);
  return (marks[(bits >>> 4) & lastMark]! >>> ((bits & 15) << 1)) & 3;
}

function joint(hash: number, first: number, second: number): number {
  return grown(grown(hash ^ 0x5bd1e995, first), second);
}

function powerAbove(count: number): number {
  let power = 4;
  while (power < count) power *= 2;
  return power;
}

/** Mixes the high bits in: the low ones of FNV alone are those of the last letters. */
function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}
