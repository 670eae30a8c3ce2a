import type { Entity, Name } from './model.ts';
import { following, NOTHING_MORE, OWN, signature } from './gateBits.ts';
import { NameParts } from './nameParts.ts';
import { NameTable, usualRoom, type Room } from './nameTable.ts';
import { STEP, type Steps } from './steps.ts';
import { isHissing, mayEndInTail, tailStart } from './nameTails.ts';

/** All names that are to be searched for, as a table. Linear in their letters. In steps: see `catalogSteps`. */
export function* compileTable(entities: readonly Entity[]): Steps<NameTable> {
  let names = 0;
  for (let e = 0; e < entities.length; e++) names += entities[e]!.names.length;
  const table = yield* tableOf(entities, usualRoom(names));
  return table.isCrowded ? yield* tableOf(entities, table.needed) : table;
}

function* tableOf(entities: readonly Entity[], room: Room): Steps<NameTable> {
  const compiler = new Compiler(room);
  for (let from = 0; from < entities.length; from += STEP) {
    compiler.addAll(entities, from, Math.min(entities.length, from + STEP));
    yield;
  }
  compiler.table.close();
  return compiler.table;
}

class Compiler {
  readonly table: NameTable;
  /** The name at hand. */
  readonly #parts = new NameParts();

  constructor(room: Room) {
    this.table = new NameTable(room);
  }

  /** The names of the entities `[from, to)`. */
  addAll(entities: readonly Entity[], from: number, to: number): void {
    for (let e = from; e < to; e++) {
      const { names } = entities[e]!;
      for (let n = 0; n < names.length; n++) {
        const number = this.table.addName(e);
        if (names[n]!.match) this.#add(names[n]!, number);
      }
    }
  }

  #add(name: Name, number: number): void {
    const { table } = this;
    const parts = this.#parts;
    const { text } = name;
    const plain = parts.read(text);
    if (parts.length === 0) return;
    if (parts.ascii === 0) table.addWideInitial(parts.letters[0]!);
    this.#addParts();
    table.addForm(parts.hash, number, false);
    // A name whose spelling the pack fixes is not shortened either.
    if (name.case === 'exact' || !mayEndInTail(parts.letters, parts.length)) return;
    // Most have nothing to trim, and finding that out so costs as much as reading the name.
    const whole = plain && text.charCodeAt(0) > 0x20 && text.charCodeAt(text.length - 1) > 0x20 ? text : text.trim();
    const tail = tailStart(whole);
    if (tail === 0) return;
    if (!(plain ? hasThreeLetters(whole, tail) : THREE_LETTERS.test(whole.slice(0, tail)))) return;
    // Where the rest may be parted the whole may be too, and that was added with it.
    const behind = plain ? parts.behind(tail, whole) : 0;
    if (behind > 0) {
      this.#openForEnd(parts.starts[behind]!, parts.four());
      table.addForm(parts.hashes[behind]!, number, true);
      return;
    }
    parts.read(whole.slice(0, tail));
    this.#addParts();
    table.addForm(parts.hash, number, true);
  }

  /** Adds where the name may go on, and opens the gate for every first word that it can have. */
  #addParts(): void {
    const { table } = this;
    const { letters, length, ascii, starts, hashes, count } = this.#parts;
    const four = this.#parts.four();
    for (let i = 1; i < count; i++) {
      const at = starts[i]!;
      const first = letters[at]!;
      const alone = at + 1 === length;
      const second = alone ? 0 : letters[at + 1]!;
      table.addPrefix(hashes[i]!, first, second);
      // With a letter beyond ASCII only folded text can have it, where no gate is asked.
      if (at >= ascii) continue;
      const word = signature(four, at, letters[at - 1]!, at > 1 ? letters[at - 2]! : 0);
      table.gate.open(word, following(first, second));
      if (alone) for (const plural of PLURALS) table.gate.open(word, following(first, plural));
      else if (i + 1 < count && starts[i + 1] === at + 1) table.gate.open(word, following(first, 0));
    }
    if (ascii === length) this.#openForEnd(length, four);
  }

  /** So many letters as one word, and its plurals. With an `s` it is the same to the gate, unless it ends in one itself. */
  #openForEnd(length: number, four: number): void {
    const { gate } = this.table;
    const { letters } = this.#parts;
    const last = letters[length - 1]!;
    gate.open(signature(four, length, last, length > 1 ? letters[length - 2]! : 0), NOTHING_MORE);
    const hissing = isHissing(last);
    if (!hissing && length > 1) return;
    if (last === S || length === 1) gate.open(longer(four, length, S, last), NOTHING_MORE);
    if (hissing) gate.open(longer(four, length, E, last), NOTHING_MORE);
  }
}

/** A name may be cut short to what has so many. Whether somebody must speak for it is decided where it is found. */
const THREE_LETTERS = /\p{L}\P{L}*\p{L}\P{L}*\p{L}/u;

/** The same for ASCII that ends before `end`. */
function hasThreeLetters(text: string, end: number): boolean {
  let letters = 0;
  for (let at = 0; at < end && letters < 3; at++) if (isLetter(text.charCodeAt(at))) letters += 1;
  return letters === 3;
}

function isLetter(unit: number): boolean {
  const small = unit | 0x20;
  return small >= 0x61 && small <= 0x7a;
}

const S = 0x73;
const E = 0x65;

/** What may stand behind a last word of one letter: a plural ending. */
const PLURALS = [S, E];

/** The signature with one letter more. */
function longer(four: number, length: number, letter: number, last: number): number {
  const first = length < 4 ? (four & OWN[length]!) | (letter << (8 * length)) : four;
  return signature(first, length + 1, letter, last);
}
