import { isSpaceOrEnding } from './characters.ts';

/** A link's destination and title in parentheses. */
export interface Resource {
  /** Behind the `)`. */
  readonly end: number;
  /** As written, without `<` and `>`. */
  readonly destination: string;
}

/** Parentheses within one another in a destination; CommonMark asks for at least three, micromark has this many. */
const DEEPEST = 32;

/** A title that goes on longer is none; otherwise every `("` that is never closed would be looked at to the end. */
const LONGEST_TITLE = 4_000;

/** The resource whose `(` stands at `at` (CommonMark 0.31, "inline link"), or `undefined`. One look at each character. */
export function resourceAt(text: string, at: number): Resource | undefined {
  let i = skipSpace(text, at + 1);
  if (text.charCodeAt(i) === 41) return { end: i + 1, destination: '' };
  const angled = text.charCodeAt(i) === 60;
  const start = angled ? i + 1 : i;
  const stop = angled ? angledEnd(text, start) : rawEnd(text, start);
  if (stop < 0) return undefined;
  const destination = text.slice(start, stop);
  i = angled ? stop + 1 : stop;
  const between = skipSpace(text, i);
  const quote = text.charCodeAt(between);
  if (between > i && (quote === 34 || quote === 39 || quote === 40)) {
    const close = titleEnd(text, between + 1, quote === 40 ? 41 : quote);
    if (close < 0) return undefined;
    i = skipSpace(text, close + 1);
  } else i = between;
  return text.charCodeAt(i) === 41 ? { end: i + 1, destination } : undefined;
}

function skipSpace(text: string, at: number): number {
  let i = at;
  while (isSpaceOrEnding(text.charCodeAt(i))) i++;
  return i;
}

function angledEnd(text: string, from: number): number {
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 62) return i;
    if (code === 60 || code === 10) return -1;
    if (code === 92) {
      const next = text.charCodeAt(i + 1);
      if (next === 60 || next === 62 || next === 92) i++;
    }
  }
  return -1;
}

function rawEnd(text: string, from: number): number {
  let depth = 0;
  for (let i = from; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (depth === 0 && (code === 41 || isSpaceOrEnding(code))) return i > from ? i : -1;
    if (code === 40) {
      if (depth++ >= DEEPEST) return -1;
    } else if (code === 41) depth--;
    // NUL has become U+FFFD before the parser asks.
    else if ((code <= 32 && code > 0) || code === 127) return -1;
    else if (code === 92) {
      const next = text.charCodeAt(i + 1);
      if (next === 40 || next === 41 || next === 92) i++;
    }
  }
  return depth === 0 && text.length > from ? text.length : -1;
}

function titleEnd(text: string, from: number, close: number): number {
  const limit = Math.min(text.length, from + LONGEST_TITLE);
  for (let i = from; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (code === close) return i;
    if (code === 92) {
      const next = text.charCodeAt(i + 1);
      if (next === close || next === 92) i++;
    }
  }
  return -1;
}
