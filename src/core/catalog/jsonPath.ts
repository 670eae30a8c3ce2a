/** Keys and list positions from the top of a file down to a value. */
export type ValuePath = readonly (string | number)[];

/** The value of a JSON text at an offset: where it stands and what it is part of. */
export interface JsonPlace {
  readonly path: ValuePath;
  /** Between the quotes of a string. */
  readonly start: number;
  readonly end: number;
}

interface Level {
  readonly list: boolean;
  index: number;
  key: string;
  /** In an object: whether the next string is a key. */
  wantsKey: boolean;
}

/**
 * The string value that the offset stands in or touches, in a text that need not be complete: what is being typed seldom
 * is. Reads forward to the offset and no further than the string's end; linear, and no deeper than the text's brackets.
 */
export function jsonPlaceAt(text: string, offset: number): JsonPlace | undefined {
  for (const { start, end, path } of jsonStrings(text)) {
    if (start > offset) return undefined;
    if (offset <= end) return { path: path(), start, end };
  }
  return undefined;
}

/** A string value that is read on the way; its path is put together when somebody asks, before the next one is read. */
export interface JsonString extends Pick<JsonPlace, 'start' | 'end'> {
  readonly path: () => ValuePath;
}

/** The string values of a text in order, complete or not. Keys are no values. */
export function* jsonStrings(text: string): Generator<JsonString> {
  const levels: Level[] = [];
  const path = (): ValuePath => pathOf(levels);
  for (let at = 0; at < text.length;) {
    const unit = text.charCodeAt(at);
    const level = levels.at(-1);
    switch (unit) {
      case QUOTE: {
        const end = stringEnd(text, at + 1);
        if (level !== undefined && !level.list && level.wantsKey) level.key = text.slice(at + 1, end);
        else if (level !== undefined) yield { start: at + 1, end, path };
        at = end + 1;
        continue;
      }
      case OPEN_OBJECT:
      case OPEN_LIST:
        levels.push({ list: unit === OPEN_LIST, index: 0, key: '', wantsKey: true });
        break;
      case CLOSE_OBJECT:
      case CLOSE_LIST:
        levels.pop();
        break;
      case COLON:
        if (level !== undefined) level.wantsKey = false;
        break;
      case COMMA:
        if (level !== undefined) {
          level.wantsKey = true;
          level.index += 1;
        }
        break;
      default:
    }
    at += 1;
  }
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPEN_OBJECT = 0x7b;
const CLOSE_OBJECT = 0x7d;
const OPEN_LIST = 0x5b;
const CLOSE_LIST = 0x5d;
const COLON = 0x3a;
const COMMA = 0x2c;

/** Where the string ends: at its quote, or at the line's end when the quote is missing. */
function stringEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const unit = text.charCodeAt(at);
    if (unit === BACKSLASH) at += 1;
    else if (unit === QUOTE || unit === 10 || unit === 13) return at;
  }
  return text.length;
}

function pathOf(levels: readonly Level[]): ValuePath {
  return levels.map(({ list, index, key }) => (list ? index : key));
}
