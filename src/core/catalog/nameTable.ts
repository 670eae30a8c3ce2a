import { Gate } from './nameGate.ts';
import { ENDS, GOES_ON, grown, spread } from './nameHash.ts';

/*
 * The names of a catalog as one hash table in typed arrays.
 *
 * A name is known by the rolling hash (FNV-1a, 32 bits) of its folded letters and digits; what stands between them is
 * left out, so `JSSLoader`, `JSS Loader` and `jss-loader` are one key. Where the gate (`nameGate.ts`) opens, the word is
 * hashed, and two bits of `marks` say whether a name ends with this word and whether one goes on behind it. Common words
 * (`the`, `a`) begin some name in every large catalog, so where one goes on the next two letters are looked at as well
 * (`joints`). Every table is as large as the names need; with a hundred of them a fixed size would outweigh all else.
 *
 * What a name says goes into the tables at once: to collect it first would cost a small catalog a tenth of its time.
 * So their sizes are settled before anything is known but how many names there are. The slots grow when they must; bits
 * cannot be spread anew, so a catalog whose names have far more parts than is usual is compiled once more, with room for
 * what there is (`isCrowded`, `compileTable`).
 *
 * A hash is no proof: whoever finds a form compares the letters. Names that share a hash share a chain; bits that are set
 * for something else cost time and nothing else.
 */

/** Keeps joints apart from hashes of names. */
const JOINT = 0x5bd1e995;

/** How much a table is to hold. */
export interface Room {
  readonly names: number;
  /** Places where a name may go on. */
  readonly prefixes: number;
  /** Words that open the gate, with what follows each. */
  readonly pairs: number;
}

/** What so many names have, usually. */
export function usualRoom(names: number): Room {
  return { names, prefixes: names * 0.9, pairs: names * 2.4 };
}

/** Filled by the compiler, unchanged from then on. */
export class NameTable {
  readonly gate: Gate;
  readonly #room: Room;
  #size = 0;
  #prefixes = 0;
  readonly #joints: Int32Array;
  /** The entity of each name. */
  readonly #owners: Int32Array;
  #names = 0;
  /** For each form the next one with the same hash plus one; made when there is one. */
  #behind: Int32Array | undefined;
  /** One bit for some letters beyond ASCII each, set where a name begins with one of them. */
  readonly #wideInitials = new Int32Array(8);
  /** Of each chain of two forms or more, by its first, the last. Needed while the table is filled. */
  #lasts: Map<number, number> | undefined;
  /** Hash, and the first form with it plus one; 0 is an empty slot. */
  #slots: Int32Array;
  #mask: number;
  /** So many slots may be full. */
  #most: number;

  /** For so many names and no more; of the rest there may be more, at the price of time. */
  constructor(room: Room) {
    this.#room = room;
    // Two bits in sixteen: about one word in eight is looked up in vain at worst, and the bits of usual packs fit the cache.
    const marks = Math.max(64, powerAbove((room.names + room.prefixes) / 2));
    this.gate = new Gate(room.pairs, marks);
    const capacity = powerAbove(room.names * FILL);
    const joints = powerAbove(room.prefixes / 4);
    this.#mask = capacity - 1;
    this.#most = Math.floor(capacity / FILL);
    // One piece of memory, as in the gate.
    const memory = new ArrayBuffer((capacity * 2 + joints + room.names) << 2);
    this.#slots = new Int32Array(memory, 0, capacity * 2);
    this.#joints = new Int32Array(memory, capacity << 3, joints);
    this.#owners = new Int32Array(memory, (capacity * 2 + joints) << 2, room.names);
  }

  /** How many different keys end a name. */
  get size(): number {
    return this.#size;
  }

  /** What a form's number is less than. */
  get forms(): number {
    return this.#owners.length * 2;
  }

  /** Whether so much more was put into it than it was made for that looking things up takes longer. */
  get isCrowded(): boolean {
    const { prefixes, pairs } = this.#room;
    return this.#prefixes > prefixes * 2 || this.gate.pairs > pairs * 2;
  }

  /** Room for what is in it. */
  get needed(): Room {
    return { names: this.#names, prefixes: this.#prefixes, pairs: this.gate.pairs };
  }

  /** Nothing more will be added. */
  close(): void {
    this.#lasts = undefined;
  }

  /** The next name of an entity, which has this number. */
  addName(entity: number): number {
    const name = this.#names;
    this.#owners[name] = entity;
    this.#names = name + 1;
    return name;
  }

  /** A name begins with this letter, which is not ASCII. */
  addWideInitial(letter: number): void {
    this.#wideInitials[(letter >>> 5) & 7] = this.#wideInitials[(letter >>> 5) & 7]! | (1 << (letter & 31));
  }

  /** Whether a name may begin with this letter, which is not ASCII: of a text in another script most words need no look. */
  mayBeginWide(letter: number): boolean {
    return (this.#wideInitials[(letter >>> 5) & 7]! & (1 << (letter & 31))) !== 0;
  }

  /** A form of a name ends here: the whole, or what is left without its tail. */
  addForm(hash: number, name: number, shortened: boolean): void {
    this.#set(hash, ENDS);
    const slots = this.#slots;
    const form = (name << 1) | (shortened ? 1 : 0);
    const slot = this.#slotOf(hash);
    const before = slots[slot + 1]!;
    if (before !== 0) {
      this.#append(before - 1, form);
      return;
    }
    slots[slot] = hash;
    slots[slot + 1] = form + 1;
    this.#size += 1;
    if (this.#size > this.#most) this.#grow();
  }

  /** A name may go on behind this hash, behind white space, a hyphen or the like, with these letters; 0 for one that it lacks. */
  addPrefix(hash: number, first: number, second: number): void {
    this.#set(hash, GOES_ON);
    this.#prefixes += 1;
    const bit = spread(joint(hash, first, second));
    const joints = this.#joints;
    const index = (bit >>> 5) & (joints.length - 1);
    joints[index] = joints[index]! | (1 << (bit & 31));
  }

  /** The first form that ends with this hash, or -1. */
  formAt(hash: number): number {
    return this.#slots[this.#slotOf(hash) + 1]! - 1;
  }

  /** The next form with the same hash, or -1. In the order in which they were added. */
  formBehind(form: number): number {
    return this.#behind === undefined ? -1 : this.#behind[form]! - 1;
  }

  /** The entity of a form. */
  entityOf(form: number): number {
    return this.#owners[form >> 1]!;
  }

  /** Which of its entity's names a form is: 0 for the first that was added. */
  nameOf(form: number): number {
    const owners = this.#owners;
    const name = form >> 1;
    const entity = owners[name]!;
    // Entities come in order.
    let low = 0;
    let high = name;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (owners[middle]! < entity) low = middle + 1;
      else high = middle;
    }
    return name - low;
  }

  /** Whether a form is what is left of a name without its tail. */
  isShortened(form: number): boolean {
    return (form & 1) === 1;
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

  /** Where the slot with this hash is, or the empty one where it would be. */
  #slotOf(hash: number): number {
    const slots = this.#slots;
    const mask = this.#mask;
    let slot = spread(hash) & mask;
    while (slots[slot * 2 + 1] !== 0 && slots[slot * 2] !== hash) slot = (slot + 1) & mask;
    return slot * 2;
  }

  /** Puts a form at the end of the chain that begins with `first`. */
  #append(first: number, form: number): void {
    const behind = (this.#behind ??= new Int32Array(this.forms));
    const lasts = (this.#lasts ??= new Map<number, number>());
    behind[lasts.get(first) ?? first] = form + 1;
    lasts.set(first, form);
  }

  #grow(): void {
    const before = this.#slots;
    this.#slots = new Int32Array(before.length * 2);
    this.#mask = before.length - 1;
    this.#most = Math.floor(before.length / FILL);
    for (let at = 0; at < before.length; at += 2) {
      if (before[at + 1] === 0) continue;
      const slot = this.#slotOf(before[at]!);
      this.#slots[slot] = before[at]!;
      this.#slots[slot + 1] = before[at + 1]!;
    }
  }
}

/** So many slots for each of the forms in them, or a few more. */
const FILL = 1.15;

function joint(hash: number, first: number, second: number): number {
  return grown(grown(hash ^ JOINT, first), second);
}

function powerAbove(count: number): number {
  let power = 4;
  while (power < count) power *= 2;
  return power;
}
