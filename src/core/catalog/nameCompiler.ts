import { fold } from '../text/fold.ts';
import { ASCII_WORD, UnitClasses } from '../text/wordUnits.ts';
import type { Entity, Name } from './model.ts';
import { canShorten } from './nameForm.ts';
import { isSeam } from './nameRules.ts';
import type { NameTable } from './nameTable.ts';
import { EMPTY_HASH, grown, NameTableBuilder } from './nameTable.ts';
import { tailStart } from './nameTails.ts';

/** So many letters in capitals may be written with full stops: `U.S.`, `F.B.I.`. */
const MAX_INITIALS = 4;

/** All names that are to be searched for, as a table. Linear in their letters. */
export function compileTable(entities: readonly Entity[]): NameTable {
  const builder = new NameTableBuilder();
  const classes = new UnitClasses();
  entities.forEach((entity, e) => {
    entity.names.forEach((name, n) => {
      if (name.match) add(name, e, n, builder, classes);
    });
  });
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
  const initials = text.length <= MAX_INITIALS && text.length > 1 && CAPITALS.test(text);
  for (let at = 0; at < text.length; at++) {
    const kind = classes.at(text, at);
    if (kind === 0) {
      open = hash !== EMPTY_HASH;
      continue;
    }
    const itself = kind === 2;
    if (hash !== EMPTY_HASH && (open || alone || itself || initials || (at > 1 && seamAt(text, at))))
      builder.addPrefix(hash);
    open = false;
    alone = itself;
    hash = grown(hash, lower(text, at));
  }
  return hash;
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
