import { isEnglishWord } from '../text/englishWords.ts';
import { fold } from '../text/fold.ts';
import type { Entity, Name } from './model.ts';
import { hasActorTail, tailStart } from './nameTails.ts';

/** A folded string as its letters and what stands between them. */
export interface Spelling {
  /** Letters and digits, case kept. */
  readonly letters: string;
  /** `gaps[i]` stands before letter `i`; the last one stands behind the last letter. */
  readonly gaps: readonly string[];
}

/** A way of writing a name that is searched for, and what its letters alone say about when it counts. */
export interface NameForm {
  readonly name: Name;
  /** The name's tail is left out. */
  readonly shortened: boolean;
  /** What is left without the tail is known to mean it: the rest of an actor's main name and no English, or no word at all. */
  readonly distinctive: boolean;
  /** The name as the pack writes it, without its tail if `shortened`. */
  readonly written: string;
  /** `written` folded, case kept. */
  readonly cased: string;
  readonly spelling: Spelling;
  /** Case must agree (design.md's rule, or the pack's word). */
  readonly asWritten: boolean;
  /** Its letters must stand as they do here: a comparison of strings tells. */
  readonly fixed: boolean;
  /** `asWritten` only because it is all capitals. */
  readonly capitals: boolean;
  /** The pack left the decision to us, and it is one word of English (or a command, or a given name). */
  readonly english: boolean;
  /** Several words, each of them English or a single letter, case not fixed by the pack. */
  readonly phrase: boolean;
  /** It can never be told from the ordinary word: an English word that the pack itself writes in lower case. */
  readonly hopeless: boolean;
}

const LETTER = /\p{L}/u;
const ONE_WORD = /^[A-Za-z0-9]+$/;
const WORD = /[\p{L}\p{N}\p{M}]/u;
const SIGNS_BEHIND = /[^\p{L}\p{N}\p{M}]{1,9}$/u;
const WORDS = /[\p{L}\p{N}\p{M}]+/gu;
const LETTERS = /\p{L}/gu;

/** Takes a folded string apart. */
export function spell(cased: string): Spelling {
  // One word of ASCII, as most are: letter by letter it takes ten times as long.
  const gaps: string[] = [];
  if (ONE_WORD.test(cased)) {
    for (let i = 0; i <= cased.length; i++) gaps.push('');
    return { letters: cased, gaps };
  }
  let letters = '';
  let gap = '';
  for (const letter of cased) {
    if (!WORD.test(letter)) {
      gap += letter;
      continue;
    }
    gaps.push(gap);
    for (let i = 1; i < letter.length; i++) gaps.push('');
    gap = '';
    letters += letter;
  }
  gaps.push(gap);
  return { letters, gaps };
}

/** The form of a name, whole or without its tail. */
export function nameForm(entity: Entity, name: Name, shortened: boolean): NameForm {
  const whole = name.text.trim();
  const written = shortened ? whole.slice(0, tailStart(whole)).replace(SIGNS_BEHIND, '') : whole;
  const { cased, text } = fold(written);
  const words = text.match(WORDS) ?? [];
  const auto = name.case === 'auto';
  const english = auto && words.length === 1 && isEnglishWord(words[0] ?? '');
  // What is left of `gh0st RAT` keeps the whole name's freedom of case: it is no word however it is written.
  const odd = MIXED.test(text);
  const count = (odd ? whole : written).match(LETTERS)?.length ?? 0;
  const capital = written === written.toUpperCase();
  const hopeless = english && written === written.toLowerCase();
  const capitals = auto && capital && count >= 5 && !english;

  const phrase = auto && words.length > 1 && words.every(ordinary);
  const distinctive = !english && !phrase && (odd || (name.text === entity.name && hasActorTail(whole) && count >= 5));
  // What is left of a name is a name only if it is written like one.
  const asWritten = auto ? count < 5 || capital || english || (shortened && !distinctive) : name.case === 'exact';
  return {
    name,
    shortened,
    distinctive,
    written,
    cased,
    spelling: spell(cased),
    fixed: asWritten && !capitals,
    capitals,
    asWritten,
    english,
    phrase,
    hopeless,
  };
}

/** A digit between letters: no word of any language (`Gh0st`). */
const MIXED = /\p{L}\p{N}+\p{L}{2}/u;

/** True for a word that alone points at nothing: English, a single letter, a number. */
export function ordinary(word: string): boolean {
  return word.length === 1 || !LETTER.test(word) || isEnglishWord(word);
}
