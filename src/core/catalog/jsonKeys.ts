import { say } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import { shown } from './checkShape.ts';
import { placed, type Fault } from './drafts.ts';
import type { PackProblem } from './problem.ts';

/** A key that its object has already. */
export interface RepeatedKey extends Span {
  readonly name: string;
}

/** The keys of a JSON file that stand a second time in one object, as problems with their places. The text must be JSON. */
export function repeatedKeyProblems(text: string, path: string): readonly PackProblem[] {
  const faults = repeatedKeys(text).map(({ start, end, name }): Fault => {
    const message = say('`{0}` stands here a second time; only the last one counts', shown(name));
    return { code: 'duplicate-key', message, span: { start, end } };
  });
  return placed(path, text, faults);
}

/**
 * The keys of a JSON text that stand a second time in one object, in order; spans with their quotes. `JSON.parse` says
 * nothing of them and takes the last value (RFC 8259, section 4, leaves open which one counts). Linear, no deeper than
 * the text's brackets.
 */
export function repeatedKeys(text: string): readonly RepeatedKey[] {
  const found: RepeatedKey[] = [];
  /** Of each open object the keys so far; a list has none. */
  const open: (Keys | undefined)[] = [];
  let keys: Keys | undefined;
  let isKeyDue = false;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      case QUOTE: {
        const end = closingQuote(text, at);
        if (isKeyDue && keys !== undefined) {
          const name = nameOf(text, at + 1, end);
          if (!keys.add(name)) found.push({ start: at, end: end + 1, name });
        }
        isKeyDue = false;
        at = end;
        break;
      }
      case OPEN_OBJECT:
        open.push((keys = new Keys()));
        isKeyDue = true;
        break;
      case OPEN_LIST:
        open.push((keys = undefined));
        break;
      case CLOSE_OBJECT:
      case CLOSE_LIST:
        open.pop();
        keys = open.at(-1);
        isKeyDue = false;
        break;
      case COMMA:
        isKeyDue = keys !== undefined;
        break;
      default:
    }
  }
  return found;
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const COMMA = 0x2c;

/** Above so many keys a set finds one faster than looking at each. */
const FEW = 12;

class Keys {
  readonly #few: string[] = [];
  #all: Set<string> | undefined;

  /** False when it is there already. */
  add(name: string): boolean {
    if (this.#all === undefined) {
      if (this.#few.includes(name)) return false;
      this.#few.push(name);
      if (this.#few.length > FEW) this.#all = new Set(this.#few);
      return true;
    }
    if (this.#all.has(name)) return false;
    this.#all.add(name);
    return true;
  }
}

/** Where the string that begins at `start` is closed: at the first quote with an even number of backslashes before it. */
function closingQuote(text: string, start: number): number {
  for (let end = text.indexOf('"', start + 1); end >= 0; end = text.indexOf('"', end + 1)) {
    let before = end;
    while (text.charCodeAt(before - 1) === BACKSLASH) before -= 1;
    if ((end - before) % 2 === 0) return end;
  }
  return text.length;
}

function nameOf(text: string, start: number, end: number): string {
  const raw = text.slice(start, end);
  return raw.includes('\\') ? String(JSON.parse(`"${raw}"`)) : raw;
}
