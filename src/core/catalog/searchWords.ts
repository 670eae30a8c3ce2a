import { fold, sourceEnd, sourceStart, type Folded } from '../text/fold.ts';
import type { Span } from '../text/span.ts';

/** A word as the search sees it, and where it stands in the text it comes from. */
export interface SearchWord extends Span {
  /** Folded: without case, accents or compatibility forms. */
  readonly word: string;
}

/**
 * The words of a name, title or query, folded for searching.
 *
 * `O’Brien’s APT28` gives `obriens`, `apt`, `28`: an apostrophe inside a word is passed over, letters and digits are
 * words of their own, so that `APT 28`, `apt-28` and `APT28` are one thing. Han and kana have no spaces: each is a word.
 */
export function searchWords(text: string): readonly SearchWord[] {
  const folded = fold(text);
  const words: SearchWord[] = [];
  let kind: Kind = 'other';
  let word = '';
  let start = 0;
  let end = 0;
  const flush = (): void => {
    if (word !== '') words.push({ word, ...sourceSpan(folded, start, end) });
    word = '';
  };
  for (let at = 0; at < folded.text.length;) {
    const code = folded.text.codePointAt(at) ?? 0;
    const next = at + (code > 0xffff ? 2 : 1);
    const now = kindOf(code);
    if (now === 'apostrophe' && kind === 'letter') {
      at = next;
      continue;
    }
    if (now !== kind || now === 'single') {
      flush();
      start = at;
      kind = now;
    }
    if (now !== 'other' && now !== 'apostrophe') {
      word += folded.text.slice(at, next);
      end = next;
    }
    at = next;
  }
  flush();
  return words;
}

type Kind = 'letter' | 'digit' | 'single' | 'apostrophe' | 'other';

function kindOf(code: number): Kind {
  if (code < 0x80) {
    if (code >= 0x61 && code <= 0x7a) return 'letter';
    if (code >= 0x30 && code <= 0x39) return 'digit';
    return code === 0x27 ? 'apostrophe' : 'other';
  }
  const letter = String.fromCodePoint(code);
  if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(letter)) return 'single';
  if (/[\p{L}\p{M}]/u.test(letter)) return 'letter';
  return /\p{N}/u.test(letter) ? 'digit' : 'other';
}

/** A folded character may be only part of a source character (`ß` is `ss`): the word then covers that character. */
function sourceSpan(folded: Folded, start: number, end: number): Span {
  return { start: sourceStart(folded, start), end: sourceEnd(folded, end - 1) };
}
