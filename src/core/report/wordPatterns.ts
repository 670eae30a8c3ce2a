import type { Span } from '../text/span.ts';

/** A word of a text in small letters, with its place. */
export interface Token extends Span {
  readonly word: string;
}

/** The words of a text, in order. `'s` stands apart from its word. */
export function tokensOf(text: string): readonly Token[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+(?:[-.][\p{L}\p{N}\p{M}]+)*/gu)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    word: match[0].toLowerCase(),
  }));
}

/**
 * Where a pack's word patterns stand: `disclos*` matches any word that begins so, `came to light` those three in a row.
 * Behind a form of *make* or *take* there is room for an object: `made the intrusion public` is `made public`.
 * Plain comparison of words; no regular expression is made from a pack.
 */
export function patternMatches(tokens: readonly Token[], pattern: string): readonly Span[] {
  const words = pattern
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const [first, ...rest] = words;
  const found: Span[] = [];
  if (first === undefined) return found;
  const room = rest.length === 1 && OBJECT_BETWEEN.has(first) ? LONGEST_OBJECT : 0;
  for (const [i, token] of tokens.entries()) {
    if (!fits(token.word, first)) continue;
    for (let gap = 0; gap <= room; gap += 1) {
      const last = tokens[i + gap + rest.length];
      if (last === undefined || !rest.every((word, j) => fits(tokens[i + gap + j + 1]?.word ?? '', word))) continue;
      found.push({ start: token.start, end: last.end });
      break;
    }
  }
  return found;
}

const OBJECT_BETWEEN: ReadonlySet<string> = new Set([
  'make',
  'makes',
  'made',
  'making',
  'take',
  'takes',
  'took',
  'call',
  'called',
]);
const LONGEST_OBJECT = 6;

function fits(word: string, pattern: string): boolean {
  return pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern;
}
