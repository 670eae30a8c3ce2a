import { classify, isDigit, isLetter, isSpaceOrEnding, OTHER, PUNCTUATION, SPACE } from './characters.ts';

/*
 * GFM's extended autolinks: addresses that are links without brackets, where micromark finds them.
 */

/** Punctuation at the end of an address is looked through this far; beyond it the parser is asked. */
const LONGEST_TRAIL = 200;

/** No address begins here. */
export const NO_ADDRESS = -1;
/** Only the parser can tell. */
export const UNSURE = -2;

/**
 * From where to where (`to` included) no domain begins, as far as a text has shown: the last two labels are those of all
 * that begin there, and one of them has an underscore. Without it each of `z_www.z_www.` looks at all the rest.
 */
export interface NoDomain {
  from: number;
  to: number;
}

/**
 * Behind the address that begins at `at`, `NO_ADDRESS` or `UNSURE`. `first` is where the block's text begins. The
 * caller has seen that no bracket is open: inside of one the parser finds none.
 */
export function addressEnd(text: string, at: number, first: number, known: NoDomain): number {
  const previous = at > first ? text.charCodeAt(at - 1) : -1;
  const code = text.charCodeAt(at) | 32;
  if (code === 119) {
    const before = previous < 0 || isSpaceOrEnding(previous) || '(*_[]~'.includes(String.fromCharCode(previous));
    if (!before || !/^www\.[^]/i.test(text.slice(at, at + 5))) return NO_ADDRESS;
    return restEnd(text, at, known);
  }
  if (code !== 104 || (previous >= 0 && isLetter(previous))) return NO_ADDRESS;
  const scheme = /^https?:\/\//i.exec(text.slice(at, at + 8))?.[0];
  if (scheme === undefined) return NO_ADDRESS;
  const host = at + scheme.length;
  const next = text.charCodeAt(host);
  if (host >= text.length || next < 32 || next === 127 || classify(next) !== OTHER) return NO_ADDRESS;
  return restEnd(text, host, known);
}

/** Behind the e-mail address whose local part begins at `at`; its caller has seen `[\w+\-.]+@` there. */
export function emailEnd(text: string, at: number, first: number): number {
  const previous = at > first ? text.charCodeAt(at - 1) : -1;
  if (previous === 47) return NO_ADDRESS;
  let i = text.indexOf('@', at) + 1;
  const domain = i;
  let dot = false;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 46) {
      const next = text.charCodeAt(i + 1);
      if (!isLetter(next) && !isDigit(next)) break;
      dot = true;
    } else if (code !== 45 && code !== 95 && !isLetter(code) && !isDigit(code)) break;
  }
  return dot && i > domain && isLetter(text.charCodeAt(i - 1)) ? i : NO_ADDRESS;
}

/** Domain and path. */
function restEnd(text: string, from: number, known: NoDomain): number {
  if (from >= known.from && from <= known.to) return NO_ADDRESS;
  let i = from;
  let seen = false;
  let last = false;
  let lastButOne = false;
  let label = from;
  let labelBefore = from;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 46 || code === 95) {
      const trail = isTrail(text, i);
      if (trail === undefined) return UNSURE;
      if (trail) break;
      if (code === 95) last = true;
      else {
        lastButOne = last;
        last = false;
        labelBefore = label;
        label = i + 1;
      }
      continue;
    }
    const kind = classify(code);
    if (kind === SPACE || (code !== 45 && kind === PUNCTUATION)) break;
    seen = true;
  }
  if (last || lastButOne) {
    known.from = from;
    known.to = labelBefore;
  }
  if (last || lastButOne || !seen) return NO_ADDRESS;
  let open = 0;
  let closed = 0;
  for (; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 40) open++;
    else if (code === 41 && closed < open) closed++;
    else if (TRAILING.has(code)) {
      const trail = isTrail(text, i);
      if (trail === undefined) return UNSURE;
      if (trail) break;
      if (code === 41) closed++;
    } else if (classify(code) === SPACE) break;
  }
  return i;
}

const codes = (characters: string): ReadonlySet<number> =>
  new Set(characters.split('').map((one) => one.charCodeAt(0)));
const TRAILING = codes('!"&\')*,.:;<?]_~');
const TRAIL = codes('!"\')*,.:;?_~');

/** True when nothing but punctuation stands from `at` to white space or the end; `undefined` when that is too far. */
function isTrail(text: string, at: number): boolean | undefined {
  const limit = at + LONGEST_TRAIL;
  for (let i = at; i < limit; i++) {
    const code = text.charCodeAt(i);
    if (TRAIL.has(code)) continue;
    if (code === 38) {
      const start = i + 1;
      let end = start;
      while (end < limit && isLetter(text.charCodeAt(end))) end++;
      if (end === start || text.charCodeAt(end) !== 59) return false;
      i = end;
    } else if (code === 93) {
      const next = text.charCodeAt(i + 1);
      if (i + 1 >= text.length || next === 40 || next === 91 || classify(next) === SPACE) return true;
    } else return code === 60 || i >= text.length || classify(code) === SPACE;
  }
  return undefined;
}
