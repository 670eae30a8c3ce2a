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
 * Where a pack's word patterns stand: `disclos*` matches any word that begins so, `made public` those two in a row.
 * Plain comparison of words; no regular expression is made from a pack.
 */
export function patternMatches(tokens: readonly Token[], pattern: string): readonly Span[] {
  const words = pattern
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== '');
  const found: Span[] = [];
  if (words.length === 0) return found;
  for (let i = 0; i + words.length <= tokens.length; i += 1) {
    if (!words.every((word, j) => fits(tokens[i + j]?.word ?? '', word))) continue;
    found.push({ start: tokens[i]?.start ?? 0, end: tokens[i + words.length - 1]?.end ?? 0 });
  }
  return found;
}

function fits(word: string, pattern: string): boolean {
  return pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern;
}
