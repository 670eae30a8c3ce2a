import { Gate } from './nameGate.ts';
import { ENDS, GOES_ON, grown, spread } from './nameHash.ts';
import type { Steps } from './steps.ts';

/*
 * The names of a catalog as one hash table in typed arrays.
 *
 * A name is known by the rolling hash (FNV-1a, 32 bits) of its folded letters and digits; what stands between them is
 * left out, so `JSSLoader`, `JSS Loader` and `jss-loader` are one key. Where the gate (`nameGate.ts`) opens, the word is
 * hashed, and two bits of `marks` say whether a name ends with this word and whether one goes on behind it. Common words
 * (`the`, `a`) begin some name in every large catalog, so where one goes on the next two letters are looked at as well
 * (`joints`). Every table is as large as the names need; with a hundred of them a fixed size would outweigh all else.
 *
 * A hash is no proof: whoever finds a form compares the letters. Names that share a hash share a chain; bits that are set
 * for something else cost time and nothing else.
 */

/** Keeps joints apart from hashes of names. */
const JOINT = 0x5bd1e995;

/**
 * Collects entries; `table()` closes it. In plain arrays: typed ones cost more to make than a small catalog to fill. They
 * begin as long as names usually make them: growing took a tenth of the time that a catalog takes.
 */
export class NameTableBuilder {
  /** Hash, entity and name of each form. */
  readonly #forms: number[];
  #formsEnd = 0;
  /** Hashes and joints by turns. */
  readonly #prefixes: number[];
  #prefixesEnd = 0;
  /** Signatures and what follows them by turns. */
  readonly #gate: number[];
  #gateEnd = 0;

  /** For about so many names; for more it takes longer. */
  constructor(names: number) {
    this.#forms = room(names * 3.3);
    this.#prefixes = room(names * 1.8);
    this.#gate = room(names * 4.8);
  }

  /** A form of a name ends here; forms are numbered in the order of these calls. */
  addForm(hash: number, entity: number, name: number): void {
    const forms = this.#forms;
    const at = this.#formsEnd;
    forms[at] = hash;
    forms[at + 1] = entity;
    forms[at + 2] = name;
    this.#formsEnd = at + 3;
  }

  /** A name may go on here, behind white space, a hyphen or the like, with these letters; 0 for one that it lacks. */
  addPrefix(hash: number, first: number, second: number): void {
    const prefixes = this.#prefixes;
    const at = this.#prefixesEnd;
    prefixes[at] = hash;
    prefixes[at + 1] = joint(hash, first, second);
    this.#prefixesEnd = at + 2;
  }

  /** Words with this signature, followed by this, must be looked at. */
  openGate(signature: number, following: number): void {
    const gate = this.#gate;
    const at = this.#gateEnd;
    gate[at] = signature;
    gate[at + 1] = following;
    this.#gateEnd = at + 2;
  }

  *table(): Steps<NameTable> {
    const [forms, prefixes, gate] = [this.#formsEnd, this.#prefixesEnd, this.#gateEnd];
    // Two bits in sixteen: about one word in eight is looked up in vain at worst, and the bits of usual packs fit the cache.
    const marks = Math.max(64, powerAbove((forms / 3 + (prefixes >> 1)) / 2));
    const table = new NameTable(forms / 3, prefixes >> 1, new Gate(gate >> 1, marks));
    yield;
    // From the last to the first, so that a chain has its forms in the order in which they were added.
    for (let to = forms; to > 0; to -= ENTRIES) {
      table.addForms(this.#forms, Math.max(0, to - ENTRIES), to);
      yield;
    }
    for (let from = 0; from < prefixes; from += ENTRIES) {
      table.addPrefixes(this.#prefixes, from, Math.min(prefixes, from + ENTRIES));
      yield;
    }
    for (let from = 0; from < gate; from += ENTRIES) {
      table.gate.open(this.#gate, from, Math.min(gate, from + ENTRIES));
      yield;
    }
    return table;
  }
}

function room(numbers: number): number[] {
  // oxlint-disable-next-line unicorn/no-new-array -- Room is what is wanted: filled with anything, it would hold any value.
  return new Array<number>(Math.ceil(numbers));
}

/** Numbers put into a table between two steps: less than a millisecond. A multiple of six: a form has three, the others come in pairs. */
const ENTRIES = 18_000;

/** Immutable once the builder has filled it. */
export class NameTable {
  readonly gate: Gate;
  #size = 0;
  readonly #joints: Int32Array;
  /** For each form its entity, its name, and the next form with the same hash plus one. */
  readonly #forms: Int32Array;
  /** Hash, and the first form with it plus one; 0 is an empty slot. */
  readonly #slots: Int32Array;
  readonly #mask: number;

  constructor(forms: number, prefixes: number, gate: Gate) {
    this.gate = gate;
    const capacity = powerAbove(forms * 1.15);
    const joints = powerAbove(prefixes / 4);
    this.#mask = capacity - 1;
    // One piece of memory, as in the gate.
    const memory = new ArrayBuffer((capacity * 2 + joints + forms * 3) << 2);
    this.#slots = new Int32Array(memory, 0, capacity * 2);
    this.#joints = new Int32Array(memory, capacity << 3, joints);
    this.#forms = new Int32Array(memory, (capacity * 2 + joints) << 2, forms * 3);
  }

  /** How many different keys end a name. */
  get size(): number {
    return this.#size;
  }

  /** How many forms there are. */
  get forms(): number {
    return this.#forms.length / 3;
  }

  /** The forms whose three numbers are in `[from, to)`, the last first. */
  addForms(given: readonly number[], from: number, to: number): void {
    const slots = this.#slots;
    const forms = this.#forms;
    for (let at = to - 3; at >= from; at -= 3) {
      const hash = given[at]!;
      const form = at / 3;
      let slot = spread(hash) & this.#mask;
      while (slots[slot * 2 + 1] !== 0 && slots[slot * 2] !== hash) slot = (slot + 1) & this.#mask;
      const before = slots[slot * 2 + 1]!;
      if (before === 0) this.#size += 1;
      slots[slot * 2] = hash;
      slots[slot * 2 + 1] = form + 1;
      forms[at] = given[at + 1]!;
      forms[at + 1] = given[at + 2]!;
      forms[at + 2] = before;
      this.#set(hash, ENDS);
    }
  }

  /** What goes on, and with which letters: pairs of a hash and a joint in `[from, to)`. */
  addPrefixes(given: readonly number[], from: number, to: number): void {
    for (let i = from; i < to; i += 2) {
      this.#set(given[i]!, GOES_ON);
      const bit = spread(given[i + 1]!);
      const index = (bit >>> 5) & (this.#joints.length - 1);
      this.#joints[index] = this.#joints[index]! | (1 << (bit & 31));
    }
  }

  /** The first form that ends with this hash, or -1. */
  formAt(hash: number): number {
    const slots = this.#slots;
    for (let slot = spread(hash) & this.#mask; ; slot = (slot + 1) & this.#mask) {
      const value = slots[slot * 2 + 1]!;
      if (value === 0 || slots[slot * 2] === hash) return value - 1;
    }
  }

  /** The next form with the same hash, or -1. */
  formBehind(form: number): number {
    return this.#forms[form * 3 + 2]! - 1;
  }

  /** The entity that `addForm` was given for it. */
  entityOf(form: number): number {
    return this.#forms[form * 3]!;
  }

  /** The name that `addForm` was given for it. */
  nameOf(form: number): number {
    return this.#forms[form * 3 + 1]!;
  }

  /** Whether some name may go on behind this hash with these letters. */
  goesOn(hash: number, first: number, second: number): boolean {
    const one = grown(hash ^ JOINT, first);
    return this.#hasJoint(grown(one, second)) || this.#hasJoint(grown(one, 0));
  }

  #hasJoint(one: number): boolean {
    const bit = spread(one);
    return (this.#joints[(bit >>> 5) & (this.#joints.length - 1)]! & (1 << (bit & 31))) !== 0;
  }

  #set(hash: number, mark: number): void {
    const { marks } = this.gate;
    const bits = spread(hash);
    const index = (bits >>> 4) & (marks.length - 1);
    marks[index] = marks[index]! | (mark << ((bits & 15) << 1));
  }
}

function joint(hash: number, first: number, second: number): number {
  return grown(grown(hash ^ JOINT, first), second);
}

function powerAbove(count: number): number {
  let power = 4;
  while (power < count) power *= 2;
  return power;
}
