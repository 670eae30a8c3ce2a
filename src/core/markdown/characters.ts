/*
 * Character classes as the parser has them: of single UTF-16 units, NUL being the U+FFFD it is read as.
 */

export const OTHER = 0;
export const SPACE = 1;
export const PUNCTUATION = 2;

/** White space (also -1, the end of the text), punctuation and symbols, or anything else. */
export function classify(code: number): number {
  if (code < 0 || Number.isNaN(code) || code === 32 || (code >= 9 && code <= 13)) return SPACE;
  if (code < 128) return code === 0 || isAsciiPunctuation(code) ? PUNCTUATION : OTHER;
  const char = String.fromCharCode(code);
  if (/\s/.test(char)) return SPACE;
  return /[\p{P}\p{S}]/u.test(char) ? PUNCTUATION : OTHER;
}

export function isAsciiPunctuation(code: number): boolean {
  return (code > 32 && code < 48) || (code > 57 && code < 65) || (code > 90 && code < 97) || (code > 122 && code < 127);
}

export function isLetter(code: number): boolean {
  return (code | 32) >= 97 && (code | 32) <= 122;
}

export function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** A space or a tab. */
export function isBlank(code: number): boolean {
  return code === 32 || code === 9;
}

/** A space, a tab or a line ending. */
export function isSpaceOrEnding(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}
