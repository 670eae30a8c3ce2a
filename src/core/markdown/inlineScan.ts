import { addressEnd, emailEnd, UNSURE, type NoDomain } from './address.ts';
import { isAsciiPunctuation, isDigit, isLetter } from './characters.ts';
import type { Run } from './emphasis.ts';
import { attention, pair } from './emphasis.ts';
import { completeTag } from './htmlBlock.ts';
import type { Link, Op } from './inlineOps.ts';
import { emit, emitText } from './inlineOps.ts';
import type { Joined } from './joined.ts';
import type { Labels } from './labels.ts';
import { normaliseLabel } from './labels.ts';
import type { Leaf } from './leaf.ts';
import { decodeReference, decodeString } from './parse.ts';
import { resourceAt } from './resource.ts';

/*
 * Inline Markdown without the parser, for the nine blocks in ten that need no more than this: emphasis, code spans,
 * plain links and references, footnotes, escapes, tags. It either reads a block exactly as micromark does or says it
 * cannot, before it has reported anything; then the parser reads that block. Differential tests hold the two equal.
 *
 * Linear: one look at every character, a stack for brackets, and a walk back over emphasis markers that is bounded by
 * their number, which `MARKERS` limits.
 */

/** More emphasis markers than this in one block, and the parser's own limits decide (limits.ts). */
const MARKERS = 400;

interface Bracket {
  readonly op: number;
  readonly image: boolean;
  /** Behind the opening marker. */
  readonly inside: number;
  readonly runs: number;
  inactive: boolean;
}

const SPECIAL = /[\\`*_<[\]~&@]|:\/\/|www\./i;
const REFERENCE = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[\da-z]{1,31});/iy;
// oxlint-disable-next-line no-control-regex -- CommonMark keeps control characters out of destinations.
const AUTOLINK = /<[A-Za-z][A-Za-z\d+.-]{1,31}:[^ <>\0-\x1f\x7f]*>/y;
const EMAIL = /<[^\s<>@]{1,1000}@/y;
const FOOTNOTE = /\[\^([^[\]\\\s]{1,999})\]/y;
const FULL = /\[([^[\]\\]{1,999})\]/y;

/** Reads `joined` into `leaf` from its offset `from`, or answers false and reports nothing. */
export function scanInline(joined: Joined, from: number, labels: Labels, leaf: Leaf): boolean {
  const { text } = joined;
  if (!SPECIAL.test(text)) {
    emitText(joined, from, text.length, true, leaf);
    return true;
  }
  const ops = scan(text, from, labels);
  if (ops === undefined) return false;
  emit(joined, from, ops, leaf);
  return true;
}

function scan(text: string, from: number, labels: Labels): Op[] | undefined {
  const ops: Op[] = [];
  const runs: Run[] = [];
  const brackets: Bracket[] = [];
  let ticks: Ticks | undefined;
  const mails = text.includes('@', from);
  const noDomain: NoDomain = { from: Infinity, to: -1 };
  const escapes = text.includes('\\', from);
  let tildes = 0;
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    switch (code) {
      case 92: {
        const next = text.charCodeAt(at + 1);
        if (next === 10) ops.push({ kind: 'break', from: at, to: at + 2 });
        else if (isAsciiPunctuation(next))
          ops.push({ kind: 'instead', from: at, to: at + 2, text: text.charAt(at + 1) });
        else {
          at++;
          continue;
        }
        at += 2;
        continue;
      }
      case 38: {
        REFERENCE.lastIndex = at;
        const reference = REFERENCE.exec(text)?.[0];
        const decoded = reference === undefined ? undefined : decodeReference(reference);
        if (reference === undefined || decoded === undefined) {
          at++;
          continue;
        }
        ops.push({ kind: 'instead', from: at, to: at + reference.length, text: decoded });
        at += reference.length;
        continue;
      }
      case 96: {
        let end = at;
        while (text.charCodeAt(end) === 96) end++;
        const size = end - at;
        ticks ??= new Ticks(text, at);
        const close = ticks.next(size, end);
        if (close < 0) {
          at = end;
          continue;
        }
        ops.push({ kind: 'code', from: at, to: close });
        at = close;
        continue;
      }
      case 42:
      case 95: {
        let end = at;
        while (text.charCodeAt(end) === code) end++;
        if (runs.length >= MARKERS) return undefined;
        // An underscore may begin an e-mail address; that is rare enough for the parser.
        if (code === 95 && mails && brackets.length === 0 && mayBeginMail(text, at, from)) return undefined;
        const run = attention(text, from, at, end, code);
        runs.push(run);
        ops.push({ kind: 'run', from: at, to: end, run });
        at = end;
        continue;
      }
      case 126:
        if (++tildes > 1) return undefined;
        while (text.charCodeAt(at) === 126) at++;
        continue;
      case 60: {
        const next = text.charCodeAt(at + 1);
        EMAIL.lastIndex = at;
        if (EMAIL.test(text)) return undefined;
        if (!isLetter(next) && next !== 33 && next !== 47 && next !== 63) {
          at++;
          continue;
        }
        AUTOLINK.lastIndex = at;
        if (AUTOLINK.test(text)) {
          ops.push({ kind: 'autolink', from: at, to: AUTOLINK.lastIndex });
          at = AUTOLINK.lastIndex;
          continue;
        }
        const end = tagEnd(text, at);
        if (end < 0) return undefined;
        ops.push({ kind: 'html', from: at, to: end });
        at = end;
        continue;
      }
      case 33:
        if (text.charCodeAt(at + 1) !== 91) {
          at++;
          continue;
        }
        if (text.charCodeAt(at + 2) === 94) return undefined;
        brackets.push({ op: ops.length, image: true, inside: at + 2, runs: runs.length, inactive: false });
        ops.push({ kind: 'text', from: at, to: at + 2 });
        at += 2;
        continue;
      case 91: {
        if (text.charCodeAt(at + 1) === 94) {
          FOOTNOTE.lastIndex = at;
          const label = FOOTNOTE.exec(text)?.[1];
          if (label === undefined && escapes) return undefined;
          const normal = label === undefined ? '' : normaliseLabel(label);
          if (label !== undefined && labels.footnote(normal)) {
            ops.push({ kind: 'footnote', from: at, to: FOOTNOTE.lastIndex, label: normal });
            at = FOOTNOTE.lastIndex;
            continue;
          }
        }
        brackets.push({ op: ops.length, image: false, inside: at + 1, runs: runs.length, inactive: false });
        ops.push({ kind: 'text', from: at, to: at + 1 });
        at++;
        continue;
      }
      case 93: {
        const end = bracketEnd(text, at, ops, runs, brackets, labels);
        if (end === undefined) return undefined;
        at = end;
        continue;
      }
      default: {
        const end = brackets.length === 0 ? addressFrom(text, at, from, mails, noDomain) : 0;
        if (end === UNSURE) return undefined;
        if (end > 0) {
          ops.push({ kind: 'address', from: at, to: end });
          at = end;
        } else at++;
      }
    }
  }
  pair(runs, 0);
  return ops;
}

/** Behind the address that begins at `at`; 0 or less when none does. */
function addressFrom(text: string, at: number, first: number, mails: boolean, known: NoDomain): number {
  const code = text.charCodeAt(at);
  if (mails && isMailPart(code) && (at === first || !isMailPart(text.charCodeAt(at - 1)))) {
    const end = beginsMail(text, at) ? emailEnd(text, at, first) : 0;
    if (end > 0) return end;
  }
  return (code | 32) === 104 || (code | 32) === 119 ? addressEnd(text, at, first, known) : 0;
}

function mayBeginMail(text: string, at: number, first: number): boolean {
  return (at === first || !isMailPart(text.charCodeAt(at - 1))) && beginsMail(text, at);
}

/** Do characters of an e-mail address and an `@` stand at `at`? */
function beginsMail(text: string, at: number): boolean {
  let end = at;
  while (isMailPart(text.charCodeAt(end))) end++;
  return end > at && text.charCodeAt(end) === 64;
}

/** A character of an e-mail address before its `@`. */
function isMailPart(code: number): boolean {
  return isLetter(code) || isDigit(code) || code === 43 || code === 45 || code === 46 || code === 95;
}

/** Behind the link or image that the `]` at `at` closes, or behind the `]` when it closes none; `undefined`: the parser must say. */
function bracketEnd(
  text: string,
  at: number,
  ops: Op[],
  runs: Run[],
  brackets: Bracket[],
  labels: Labels,
): number | undefined {
  const bracket = brackets.pop();
  if (bracket === undefined || bracket.inactive) return at + 1;
  const length = at - bracket.inside;
  const label = length > 0 && length < 1000 ? normaliseLabel(text.slice(bracket.inside, at)) : '';
  const defined = label === '' ? undefined : labels.link(label);
  const next = text.charCodeAt(at + 1);
  let end = -1;
  let url = '';
  if (next === 40) {
    const resource = resourceAt(text, at + 1);
    if (resource !== undefined) {
      end = resource.end;
      url = decodeString(resource.destination);
    } else if (defined !== undefined) {
      end = at + 1;
      url = defined;
    }
  } else if (next === 91) {
    FULL.lastIndex = at + 1;
    const match = FULL.exec(text);
    const other = match === null ? '' : normaliseLabel(match[1] ?? '');
    const destination = other === '' ? undefined : labels.link(other);
    if (destination !== undefined) {
      end = FULL.lastIndex;
      url = destination;
    } else if (text.charCodeAt(at + 2) === 93 && defined !== undefined) {
      end = at + 3;
      url = defined;
    } else if (match === null && text.charCodeAt(at + 2) !== 93) return undefined;
  } else if (defined !== undefined) {
    end = at + 1;
    url = defined;
  }
  if (end < 0) return at + 1;
  pair(runs, bracket.runs);
  runs.length = bracket.runs;
  if (!bracket.image) {
    // A link holds no link: the openers before it are text now.
    for (let i = brackets.length - 1; i >= 0; i--) {
      const before = brackets[i];
      if (before === undefined || before.image) continue;
      if (before.inactive) break;
      before.inactive = true;
    }
  }
  const opener = ops[bracket.op];
  const from = opener?.from ?? 0;
  const link: Link = { image: bracket.image, from, inside: bracket.inside, insideEnd: at, to: end, url };
  ops[bracket.op] = { kind: 'open', from, to: bracket.inside, link };
  ops.push({ kind: 'close', from: at, to: end, link });
  return end;
}

/** Where the runs of backticks of a text stand, by their length; made in one pass when the first one is met. */
class Ticks {
  readonly #ends = new Map<number, number[]>();
  /** For each length how many of its runs lie behind what was asked last; asked in rising order. */
  readonly #passed = new Map<number, number>();

  constructor(text: string, from: number) {
    for (let at = text.indexOf('`', from); at >= 0; at = text.indexOf('`', at)) {
      const start = at;
      while (text.charCodeAt(at) === 96) at++;
      const ends = this.#ends.get(at - start);
      if (ends === undefined) this.#ends.set(at - start, [at]);
      else ends.push(at);
    }
  }

  /** Behind the next run of this size that begins at or behind `from`; -1 when there is none. */
  next(size: number, from: number): number {
    const ends = this.#ends.get(size);
    if (ends === undefined) return -1;
    let index = this.#passed.get(size) ?? 0;
    while (index < ends.length && (ends[index] ?? 0) - size < from) index++;
    this.#passed.set(size, index);
    return ends[index] ?? -1;
  }
}

/** Behind a tag or comment that is whole within its line; -1 when there is none, or only the parser can tell. */
function tagEnd(text: string, at: number): number {
  if (text.startsWith('<!--', at)) {
    // `<!-->` and `<!--->` are whole.
    const close = text.indexOf('-->', at + 2);
    return close < 0 ? -1 : close + 3;
  }
  const closing = text.charCodeAt(at + 1) === 47;
  let name = at + (closing ? 2 : 1);
  if (!isLetter(text.charCodeAt(name))) return -1;
  while (isLetter(text.charCodeAt(name)) || text.charCodeAt(name) === 45 || isDigit(text.charCodeAt(name))) name++;
  const after = text.charCodeAt(name);
  if (after !== 32 && after !== 9 && after !== 47 && after !== 62) return -1;
  let line = text.indexOf('\n', at);
  if (line < 0) line = text.length;
  const end = completeTag(text.slice(at, line), name - at, closing);
  return end < 0 ? -1 : at + end;
}
