import { fold } from '../text/fold.ts';
import { ASCII_WORD, UnitClasses } from '../text/wordUnits.ts';
import type { Entity, Name } from './model.ts';
import { canShorten } from './nameForm.ts';
import { following, NOTHING_MORE, signature } from './nameGate.ts';
import { isSeam } from './nameRules.ts';
import type { NameTable } from './nameTable.ts';
import { EMPTY_HASH, grown, NameTableBuilder } from './nameTable.ts';
import { STEP, type Steps } from './steps.ts';
import { GLUED_TAILS, HISSING, tailStart } from './nameTails.ts';

/** So many letters in capitals may be written with full stops: `U.S.`, `F.B.I.`. */
const MAX_INITIALS = 4;

/** All names that are to be searched for, as a table. Linear in their letters. In steps: see `catalogSteps`. */
export function* compileTable(entities: readonly Entity[]): Steps<NameTable> {
  const builder = new NameTableBuilder();
  const classes = new UnitClasses();
  for (const [e, entity] of entities.entries()) {
    if (e % STEP === STEP - 1) yield;
    entity.names.forEach((name, n) => {
      if (name.match) add(name, e, n, builder, classes);
    });
  }
  yield;
  return builder.table();
}

function add(name: Name, entity: number, index: number, builder: NameTableBuilder, classes: UnitClasses): void {
  const whole = name.text.trim();
  const end = addLetters(whole, builder, classes);
  if (end === EMPTY_HASH) return;
  builder.addForm(end, entity, index << 1);
  // A name whose spelling the pack fixes is not shortened either.
  if (name.case !== 'exact' && canShorten(whole)) {
    const short = addLetters(whole.slice(0, tailStart(whole)), builder, classes);
    builder.addForm(short, entity, (index << 1) | 1);
  }
}

/** Adds what may be parted on the way and returns the hash of all letters. */
function addLetters(written: string, builder: NameTableBuilder, classes: UnitClasses): number {
  const text = isAscii(written) ? written : fold(written).cased;
  let hash = EMPTY_HASH;
  let open = false;
  let alone = false;
  // Where the name may be parted, until the two letters behind are known.
  let parted = false;
  let before = EMPTY_HASH;
  let first = 0;
  let length = 0;
  // For the gate: the first four letters; -1 for `last` once a letter is not ASCII, for then only folded text can have it.
  let four = 0;
  let last = 0;
  // The signature of a word behind which the name goes on and the letter behind it, until the next letter is known.
  let word = 0;
  let behind = 0;
  let waiting = false;
  const initials = text.length <= MAX_INITIALS && text.length > 1 && CAPITALS.test(text);
  for (let at = 0; at < text.length; at++) {
    const kind = classes.at(text, at);
    if (kind === 0) {
      open = length > 0;
      continue;
    }
    const letter = lower(text, at);
    if (parted) builder.addPrefix(before, first, letter);
    parted = length > 0 && (open || alone || kind === 2 || initials || (at > 1 && seamAt(text, at)));
    before = hash;
    first = letter;
    open = false;
    alone = kind === 2;
    hash = grown(hash, letter);
    if (last >= 0) {
      if (waiting) {
        builder.openGate(word, following(behind, letter));
        if (parted) builder.openGate(word, following(behind, 0));
      }
      waiting = parted && letter < 0x80;
      if (waiting) {
        word = signature(four, length, last);
        behind = letter;
      }
      if (length < 4) four |= letter << (8 * length);
      last = letter < 0x80 ? letter : -1;
    }
    length += 1;
  }
  if (parted) builder.addPrefix(before, first, 0);
  if (waiting) for (const second of LAST_LETTERS) builder.openGate(word, following(behind, second));
  if (length > 0 && last >= 0) openForEnd(four, length, last, length === text.length, builder);
  return hash;
}

/** What may stand behind a last word of one letter: nothing, or a plural ending. */
const LAST_LETTERS = [0, 0x73, 0x65];

/** A name as one word, its plurals, and, if the pack writes it as one, with a generic tail glued on. */
function openForEnd(four: number, length: number, last: number, oneWord: boolean, builder: NameTableBuilder): void {
  builder.openGate(signature(four, length, last), NOTHING_MORE);
  openWith(four, length, 's', builder);
  if (HISSING.includes(String.fromCharCode(last))) openWith(four, length, 'es', builder);
  if (oneWord && length >= 3) for (const tail of GLUED_TAILS) openWith(four, length, tail, builder);
}

function openWith(four: number, length: number, ending: string, builder: NameTableBuilder): void {
  let first = four;
  for (let i = length; i < 4 && i - length < ending.length; i++) first |= ending.charCodeAt(i - length) << (8 * i);
  builder.openGate(signature(first, length + ending.length, ending.charCodeAt(ending.length - 1)), NOTHING_MORE);
}

const CAPITALS = /^[A-Z]+$/;

function seamAt(text: string, at: number): boolean {
  const unit = text.charCodeAt(at);
  // Small letters are seams only behind digits; the look spares the common case the call.
  if (unit >= 0x61 && unit <= 0x7a && text.charCodeAt(at - 1) > 0x39) return false;
  return isSeam(text, at);
}

function lower(text: string, at: number): number {
  const unit = text.charCodeAt(at);
  if (unit < 0x80) return ASCII_WORD[unit]!;
  const small = text.charAt(at).toLowerCase();
  return small.length === 1 ? (small === 'ς' ? 0x3c3 : small.charCodeAt(0)) : unit;
}

function isAscii(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) return false;
  return true;
}
