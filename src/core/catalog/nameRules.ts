import type { NameForm, Spelling } from './nameForm.ts';
import { ordinary, spell } from './nameForm.ts';

/** By which rule a stretch of text counts as a name. */
export type NameRule = 'as-written' | 'case-folded' | 'characters-folded' | 'separator-differs' | 'generic-tail';

/**
 * Why a text alone does not prove that a name is meant: an English word (`Play`), a name cut short (`Equation`), or a
 * name in capitals written otherwise (`Netwire`). Such a name counts when something else speaks for it.
 */
export type Doubt = 'english-word' | 'shortened' | 'capitals';

/** A stretch of text held against a form of a name. */
export interface Agreement {
  readonly rule: NameRule;
  /** The text alone does not prove that the name is meant. */
  readonly doubt?: Doubt;
}

const SMALL = /\p{Ll}/u;
const CAPITAL = /\p{Lu}/u;
const INNER_CAPITAL = /\p{Ll}\p{Lu}/u;
const DIGIT = /\p{N}/u;

/**
 * Whether `written` (folded, case kept: `cased`) is the name in this form, and by which rule. Both have the same
 * letters but for case, or this says no. `glued`: a generic tail is glued to it in the text.
 */
export function agree(form: NameForm, written: string, cased: string, glued: boolean): Agreement | undefined {
  if (form.hopeless) return undefined;
  const english = form.english ? 'english-word' : undefined;
  if (written === form.written) return agreement(form, 'as-written', english);
  if (cased === form.cased) return agreement(form, 'characters-folded', english);
  const ours = form.spelling;
  const theirs = spell(cased);
  if (ours.letters.length !== theirs.letters.length) return undefined;
  const sameCase = ours.letters === theirs.letters;
  if (!sameCase) {
    if (ours.letters.toLowerCase() !== theirs.letters.toLowerCase()) return undefined;
    if (form.asWritten && !(form.capitals && CAPITAL.test(theirs.letters.charAt(0)))) return undefined;
  }
  const gaps = compareGaps(ours, theirs);
  if (gaps === undefined) return undefined;
  if (sameCase && gaps === 'same') {
    // The name's own signs at its edges are not part of what is compared.
    return agreement(form, form.written.includes(written) ? 'as-written' : 'characters-folded', english);
  }
  // Mixed capitals (`NetWire` for NETWIRE) are no ordinary word; a mere capital may be one.
  if (form.asWritten && !sameCase) {
    const sure = glued || INNER_CAPITAL.test(theirs.letters);
    return agreement(form, gaps === 'same' ? 'case-folded' : 'separator-differs', sure ? undefined : 'capitals');
  }
  // Ordinary words in small letters are ordinary words: `cutting edge`, `look back` for LookBack.
  const small = !CAPITAL.test(theirs.letters);
  if (gaps === 'same') return agreement(form, 'case-folded', english);
  // With stops between its letters it is no word of English: `U.S.` for US.
  if (initials(theirs)) return agreement(form, 'separator-differs', undefined);
  const words = cased.toLowerCase().split(/[^\p{L}\p{N}\p{M}]+/u);
  const plain = words.every(ordinary);
  if (plain && words.length > 1 && !sameCase && !form.phrase) return undefined;
  return agreement(
    form,
    'separator-differs',
    plain && !form.phrase && (small || words.length === 1) ? 'english-word' : english,
  );
}

function agreement(form: NameForm, rule: NameRule, doubt: Doubt | undefined): Agreement {
  if (!form.shortened) return doubt === undefined ? { rule } : { rule, doubt };
  return form.distinctive ? { rule: 'generic-tail' } : { rule: 'generic-tail', doubt: 'shortened' };
}

/**
 * Compares what stands between the letters. Space and hyphen stand for one another; either may be missing, or stand
 * where the name has a seam; between two digits nothing may be missing (`2.0` is not `20`).
 */
function compareGaps(ours: Spelling, theirs: Spelling): 'same' | 'differ' | undefined {
  let result: 'same' | 'differ' = 'same';
  const { letters } = ours;
  for (let i = 1; i < letters.length; i++) {
    const a = canonical(ours.gaps[i] ?? '');
    const b = canonical(theirs.gaps[i] ?? '');
    if (a === b) continue;
    result = 'differ';
    const digits = DIGIT.test(letters.charAt(i - 1)) && DIGIT.test(letters.charAt(i));
    if (soft(a)) {
      if (soft(b) || (b === '' && !digits)) continue;
      return undefined;
    }
    if (a === '') {
      if (b === '.' && initials(theirs)) continue;
      if (soft(b) && !digits && mayPart(letters, i)) continue;
      return undefined;
    }
    if (digits) return undefined;
    if (a === "'" && b === '') continue;
    if ((a === '.' || a === '_') && (soft(b) || (b === '' && (a === '_' || initials(ours))))) continue;
    return undefined;
  }
  return result;
}

function soft(gap: string): boolean {
  return gap === ' ' || gap === '-';
}

/** A gap without the spaces around `&` and `/`, which people set or leave out. A spaced dash stays one: it parts sentences. */
function canonical(gap: string): string {
  return gap.length > 1 && /[&/+]/.test(gap) ? gap.replaceAll(' ', '') : gap;
}

/** True when full stops stand between all letters: `U.S.`. */
function initials(spelling: Spelling): boolean {
  return spelling.letters.length <= 4 && spelling.gaps.slice(1, -1).every((gap) => gap === '.' || gap === '. ');
}

/** True where a name may be written apart: `APT|40`, `JSS|Loader`, `Bazar|Loader`; a single letter stays with its word. */
function mayPart(letters: string, at: number): boolean {
  return at > 1 && isSeam(letters, at);
}

/** True where letters change to digits or small ones to capitals, or a row of capitals ends in a capitalised word. */
export function isSeam(letters: string, at: number): boolean {
  const before = letters.charAt(at - 1);
  const after = letters.charAt(at);
  if (DIGIT.test(before) !== DIGIT.test(after)) return true;
  if (!CAPITAL.test(after)) return false;
  return SMALL.test(before) || (CAPITAL.test(before) && SMALL.test(letters.charAt(at + 1)));
}
