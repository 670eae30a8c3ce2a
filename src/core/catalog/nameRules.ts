import { isEnglishWord } from '../text/englishWords.ts';
import type { Folded } from '../text/fold.ts';
import { fold } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import type { Name } from './model.ts';

/** By which rule a stretch of text counts as a name. */
export type NameRule = 'as-written' | 'case-folded' | 'characters-folded' | 'separator-differs' | 'generic-tail';

/** A folded name as its letters and what stands between them. */
export interface Spelling {
  /** Letters and digits, case kept. */
  readonly letters: string;
  /** `gaps[i]` stands before letter `i`; the last one behind the last letter. */
  readonly gaps: readonly string[];
}

const WORD = /[\p{L}\p{N}\p{M}]/u;

/** Takes a folded string apart. */
export function spell(cased: string): Spelling {
  let letters = '';
  let gap = '';
  const gaps: string[] = [];
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

/**
 * The rule by which the folded stretch `at` of a text counts as `name`, or `undefined` when it does not. Letters are
 * known to agree without case; `source` is the stretch in `text`.
 */
export function acceptName(name: Name, folded: Folded, at: Span, text: string, source: Span): NameRule | undefined {
  const written = text.slice(source.start, source.end);
  if (written === name.text) return englishLowerCase(name) ? undefined : 'as-written';
  const ours = fold(name.text);
  const theirs = folded.cased.slice(at.start, at.end);
  if (ours.cased === theirs) return englishLowerCase(name) ? undefined : 'characters-folded';
  const a = spell(ours.cased);
  const b = spell(theirs);
  const sameCase = a.letters === b.letters;
  if (!sameCase && onlyAsWritten(name)) return undefined;
  if (englishLowerCase(name)) return undefined;
  for (let i = 1; i < a.letters.length; i++) {
    const ga = a.gaps[i] ?? '';
    const gb = b.gaps[i] ?? '';
    if (ga === gb) continue;
    if (!/^[ -]?$/.test(ga) || !/^[ -]?$/.test(gb)) return undefined;
    if (/\p{N}/u.test(a.letters.charAt(i - 1)) && /\p{N}/u.test(a.letters.charAt(i))) return undefined;
    if (ga === '' && !seam(a.letters, i)) return undefined;
  }
  if (ours.text === folded.text.slice(at.start, at.end)) return 'case-folded';
  return 'separator-differs';
}

/** True when design.md's rule on case asks for the name exactly as the pack writes it. */
export function onlyAsWritten(name: Name): boolean {
  if (name.case !== 'auto') return name.case === 'exact';
  const letters = name.text.match(/\p{L}/gu)?.length ?? 0;
  return letters < 5 || name.text === name.text.toUpperCase() || isEnglishWord(fold(name.text).text);
}

function englishLowerCase(name: Name): boolean {
  return name.case === 'auto' && name.text === name.text.toLowerCase() && isEnglishWord(fold(name.text).text);
}

/** True where a name may be written apart: `JSS|Loader`, `Bazar|Loader`, `APT|40`. */
function seam(letters: string, at: number): boolean {
  const before = letters.charAt(at - 1);
  const after = letters.charAt(at);
  if (/\p{N}/u.test(before) !== /\p{N}/u.test(after)) return true;
  if (/\p{Ll}/u.test(before) && /\p{Lu}/u.test(after)) return true;
  return /\p{Lu}/u.test(before) && /\p{Lu}/u.test(after) && /\p{Ll}/u.test(letters.charAt(at + 1));
}
