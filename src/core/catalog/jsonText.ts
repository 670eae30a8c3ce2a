import { say, type Message } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import type { Locate, Part, Path } from './drafts.ts';

/*
 * Where things stand in a JSON text. `JSON.parse` is fifty times faster than any parser that keeps positions, so files
 * are read with it, and this runs only when a file has a problem to point at.
 */

interface Listener {
  open(at: number, list: boolean): void;
  close(at: number): void;
  key(span: Span): void;
  scalar(span: Span): void;
}

/** Where a text stops being JSON (RFC 8259), and what stands there. */
export interface JsonFault extends Span {
  readonly message: Message;
}

const SCALAR = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null/y;
const SPACE = /[ \t\r\n]*/y;
const JUNK = /[^\s,:[\]{}"]+|[^]/uy;

/** The first place where `text` is not JSON; `undefined` when it is. Linear, with a stack of its own. */
export function jsonFault(text: string): JsonFault | undefined {
  return scan(text, undefined);
}

/** Finds values by path in a text that is JSON. */
export function jsonLocator(text: string): Locate {
  return (wanted) => {
    const finder = new Finder(text, wanted);
    scan(text, finder);
    return finder.spans();
  };
}

function scan(text: string, listener: Listener | undefined): JsonFault | undefined {
  /** True for a list, false for an object. */
  const open: boolean[] = [];
  let at = 0;
  const quoted = (): Span | undefined => {
    const end = endOfString(text, at);
    if (end < 0) return undefined;
    const span = { start: at, end };
    at = end;
    return span;
  };
  const take = (pattern: RegExp): Span | undefined => {
    pattern.lastIndex = at;
    const end = pattern.test(text) ? pattern.lastIndex : -1;
    if (end < 0) return undefined;
    const span = { start: at, end };
    at = end;
    return span;
  };
  const skip = (): string => {
    take(SPACE);
    return text.charAt(at);
  };
  const fault = (due: Message, valueDue = false): JsonFault => {
    const start = at;
    const span = take(JUNK) ?? { start, end: start };
    const found = text.slice(span.start, Math.min(span.end, span.start + 40));
    if (found === '') return { ...span, message: say('the file ends here; {0}. It may have been cut off', due) };
    if (/^(?:\/\/|\/\*|#)/.test(found)) return { ...span, message: say('JSON has no comments; take this one out') };
    if (found === "'") return { ...span, message: say('JSON\'s quotes are double: "') };
    if (found === '"' && valueDue)
      return { ...span, message: say('this text has no closing quote on its line, or a `\\` that JSON does not know') };
    return { ...span, message: say('{0}; `{1}` stands here', due, found) };
  };
  const key = (): JsonFault | undefined => {
    skip();
    const span = quoted();
    if (span === undefined) return fault(say('a key in double quotes must follow'), true);
    listener?.key(span);
    if (skip() !== ':') return fault(say('a `:` must follow the key'));
    at++;
    return undefined;
  };
  for (;;) {
    const first = skip();
    if (first === '[' || first === '{') {
      listener?.open(at, first === '[');
      at++;
      if (skip() !== (first === '[' ? ']' : '}')) {
        open.push(first === '[');
        if (first === '{') {
          const wrong = key();
          if (wrong !== undefined) return wrong;
        }
        continue;
      }
      listener?.close(at);
      at++;
    } else {
      const span = first === '"' ? quoted() : take(SCALAR);
      if (span === undefined) return fault(say('a value must follow'), true);
      listener?.scalar(span);
    }
    for (;;) {
      const list = open.at(-1);
      const next = skip();
      if (list === undefined)
        return next === '' ? undefined : fault(say('nothing may follow the end of the JSON value'));
      if (next === (list ? ']' : '}')) {
        listener?.close(at);
        at++;
        open.pop();
        continue;
      }
      if (next !== ',') return fault(say('a `,` or `{0}` must follow', list ? ']' : '}'));
      at++;
      const behind = skip();
      if (behind === ']' || behind === '}') return fault(say('a value must follow the comma'));
      if (list) break;
      const wrong = key();
      if (wrong !== undefined) return wrong;
      break;
    }
  }
}

/** Behind the closing quote of the string that begins at `start`; -1 when it is none. */
function endOfString(text: string, start: number): number {
  if (text.charCodeAt(start) !== 34) return -1;
  for (let i = start + 1; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (unit === 34) return i + 1;
    if (unit < 32) return -1;
    if (unit !== 92) continue;
    i++;
    const escaped = text.charAt(i);
    if (escaped === 'u' && /^[0-9A-Fa-f]{4}$/.test(text.slice(i + 1, i + 5))) i += 4;
    else if (escaped === '' || !'"\\/bfnrt'.includes(escaped)) return -1;
  }
  return -1;
}

/** A step of a wanted path, and where it was found. */
interface Want {
  readonly children: Map<string | number, Want>;
  key?: Span;
  value?: Span;
}

interface Frame {
  readonly want: Want | undefined;
  readonly list: boolean;
  readonly start: number;
  /** Where the next value of this container goes. */
  next: Want | undefined;
  index: number;
}

/** Follows the wanted paths through the text. Of a key that stands there twice the last one counts, as in `JSON.parse`. */
class Finder implements Listener {
  readonly #text: string;
  readonly #root: Want = { children: new Map() };
  readonly #wanted: readonly { readonly at: Path; readonly part: Part }[];
  readonly #open: Frame[] = [];

  constructor(text: string, wanted: readonly { readonly at: Path; readonly part: Part }[]) {
    this.#text = text;
    this.#wanted = wanted;
    for (const { at } of wanted) {
      let want = this.#root;
      for (const step of at) {
        let next = want.children.get(step);
        if (next === undefined) want.children.set(step, (next = { children: new Map() }));
        want = next;
      }
    }
  }

  open(at: number, list: boolean): void {
    this.#open.push({ want: this.#next(), list, start: at, next: undefined, index: 0 });
  }

  close(at: number): void {
    const frame = this.#open.pop();
    if (frame?.want !== undefined) frame.want.value = { start: frame.start, end: at + 1 };
  }

  key(span: Span): void {
    const frame = this.#open.at(-1);
    if (frame === undefined) return;
    frame.next = undefined;
    if (frame.want === undefined || frame.want.children.size === 0) return;
    const raw = this.#text.slice(span.start + 1, span.end - 1);
    const name = raw.includes('\\') ? String(JSON.parse(`"${raw}"`)) : raw;
    frame.next = frame.want.children.get(name);
    if (frame.next !== undefined) frame.next.key = span;
  }

  scalar(span: Span): void {
    const want = this.#next();
    if (want !== undefined) want.value = span;
  }

  /** One span for each wanted path; where a path leads nowhere, its nearest ancestor stands for it. */
  spans(): readonly Span[] {
    return this.#wanted.map(({ at, part }) => {
      let want = this.#root;
      for (const step of at) {
        const next = want.children.get(step);
        if (next?.value === undefined) break;
        want = next;
      }
      const value = want.value ?? { start: 0, end: 0 };
      if (part === 'end') return { start: Math.max(value.start, value.end - 1), end: value.end };
      return part === 'key' ? (want.key ?? value) : value;
    });
  }

  #next(): Want | undefined {
    const frame = this.#open.at(-1);
    if (frame === undefined) return this.#root;
    if (!frame.list) return frame.next;
    return frame.want?.children.get(frame.index++);
  }
}
