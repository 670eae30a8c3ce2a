import { hasVerb } from './assertion.ts';
import type { Span } from '../text/span.ts';

/**
 * Parts of a sentence between which a date does not reach: `The MIVD, which was founded in 2002, disclosed it on
 * 6 February` has three, and `2002` stays in the second. A comma inside a date or number divides nothing.
 */
export function clausesOf(sentence: string): readonly Span[] {
  const clauses: Span[] = [];
  let start = 0;
  for (const match of sentence.matchAll(DIVIDER)) {
    if (match[0] === ',' && /\d/.test(sentence.charAt(match.index + 2)) && /\d/.test(sentence.charAt(match.index - 1)))
      continue;
    if (/[()]/.test(match[0]) && isShortName(sentence, match.index)) continue;
    const end = /^[\p{L}]/u.test(match[0]) ? match.index : match.index + match[0].length;
    // `the case of the politician and his handler came out`: what joins two nouns divides nothing.
    if (/^(?:and|or)$/.test(match[0]) && !hasVerb(sentence.slice(start, end))) continue;
    if (end > start) clauses.push({ start, end });
    start = end;
  }
  if (start < sentence.length) clauses.push({ start, end: sentence.length });
  return clauses;
}
/** `Military Intelligence Service (MIVD)`: a bracket of a few words without a number only names. */
function isShortName(sentence: string, at: number): boolean {
  const open = sentence.lastIndexOf('(', at);
  const close = sentence.indexOf(')', open);
  return (
    open >= 0 &&
    close >= at &&
    close - open <= LONGEST_NAME &&
    /^\([\p{L}\s.&'’-]+\)$/u.test(sentence.slice(open, close + 1))
  );
}
const LONGEST_NAME = 40;

/** Punctuation that opens a new thought, and words that open a subordinate or a second main clause. */
const DIVIDER =
  /[,;:()–—“”"]|(?<=\s)(?:which|who|whom|whose|where|when|while|whereas|although|though|because|after|before|until|since(?=\s\p{Ll}+\s\p{Ll})|unless|but|and|or|that)(?=\s)/gu;
