import type { Span } from '../text/span.ts';

/*
 * What a BibTeX file would cost. `@string` gives a text a name, and texts are joined of others with `#`: thirty lines,
 * each twice the one before, make a gigabyte. And the library that reads LaTeX takes a time that grows with the square of
 * a field's length: 100 kB take four seconds. So lengths are looked at before anything is read.
 */

interface Reach {
  readonly span: Span;
  /** UTF-16 units that a text has, or all of them together have, when they are put together. */
  readonly length: number;
}

const ENTRY = /@\s*([A-Za-z]+)\s*[{(]/g;
const KEY = /[^,{}()]*/y;
const NAME = /[^\s"#%'(),={}]+/y;
const SPACE = /\s*/y;

/**
 * The first text that is longer than `one`, or with which all texts that use names are longer than `all`; absent when
 * there is none. Linear in the file.
 */
export function tooLongText(body: string, one: number, all: number): Reach | undefined {
  let total = 0;
  for (const { span, length, uses } of fieldsOf(body)) {
    if (uses === 0) continue;
    total += length;
    if (length > one) return { span, length };
    if (total > all) return { span, length: total };
  }
  return undefined;
}

/** A field whose value is written out and very long. */
export interface LongField {
  readonly name: string;
  /** The field's name in the file. */
  readonly span: Span;
}

/** The file with such values blanked, so that every other place stays where it is, and the fields they were values of. */
export function withoutLongFields(
  body: string,
  most: number,
): { readonly body: string; readonly long: readonly LongField[] } {
  const long: LongField[] = [];
  const parts: string[] = [];
  let at = 0;
  for (const { name, span, texts } of fieldsOf(body)) {
    for (const { start, end } of texts) {
      if (end - start <= most) continue;
      long.push({ name, span });
      parts.push(body.slice(at, start + 1), body.slice(start + 1, end - 1).replace(/[^\r\n]+/g, blanks));
      at = end - 1;
    }
  }
  return long.length === 0 ? { body, long } : { body: parts.join('') + body.slice(at), long };
}

function blanks(text: string): string {
  return ' '.repeat(text.length);
}

function* fieldsOf(body: string): Generator<Field> {
  const lengths = new Map<string, number>();
  let behindLast = 0;
  for (const entry of body.matchAll(ENTRY)) {
    // An at sign within a value begins no entry.
    if (entry.index < behindLast) continue;
    let at = entry.index + entry[0].length;
    const isString = entry[1]?.toLowerCase() === 'string';
    if (!isString) {
      at = behind(KEY, body, at);
      if (body.charAt(at) !== ',') continue;
      at += 1;
    }
    for (let field = assigned(body, at, lengths); field !== undefined; field = assigned(body, at, lengths)) {
      yield field;
      if (isString) lengths.set(field.name, field.length);
      at = field.end;
      behindLast = Math.max(behindLast, field.texts.at(-1)?.end ?? 0);
      if (!field.goesOn) break;
    }
  }
}

interface Field {
  readonly name: string;
  readonly span: Span;
  readonly length: number;
  /** How many names its value is made of. */
  readonly uses: number;
  /** The texts of the value that are written out, with their quotes or braces. */
  readonly texts: readonly Span[];
  /** Where the next field begins, if the entry goes on. */
  readonly end: number;
  readonly goesOn: boolean;
}

/** The field `name = part # part …` that begins at `start`, with the comma behind it. */
function assigned(body: string, start: number, lengths: ReadonlyMap<string, number>): Field | undefined {
  let at = behind(SPACE, body, start);
  const nameStart = at;
  at = behind(NAME, body, at);
  const nameEnd = at;
  at = behind(SPACE, body, at);
  if (nameEnd === nameStart || body.charAt(at) !== '=') return undefined;
  let length = 0;
  let uses = 0;
  const texts: Span[] = [];
  do {
    at = behind(SPACE, body, at + 1);
    const end = endOfText(body, at);
    if (end !== undefined) {
      length += end - at - 2;
      texts.push({ start: at, end });
      at = end;
    } else {
      const next = behind(NAME, body, at);
      const word = body.slice(at, next).toLowerCase();
      uses += lengths.has(word) ? 1 : 0;
      length += lengths.get(word) ?? word.length;
      at = next;
    }
    at = behind(SPACE, body, at);
  } while (body.charAt(at) === '#');
  const span = { start: nameStart, end: nameEnd };
  const name = body.slice(nameStart, nameEnd).toLowerCase();
  return { name, span, length, uses, texts, end: at + 1, goesOn: body.charAt(at) === ',' };
}

/** Behind the closing brace or quote of the text that begins at `start`; absent when none begins there, or none ends. */
function endOfText(body: string, start: number): number | undefined {
  const quoted = body.charAt(start) === '"';
  if (!quoted && body.charAt(start) !== '{') return undefined;
  let depth = 0;
  for (let at = start; at < body.length; at += 1) {
    const unit = body.charCodeAt(at);
    if (unit === 92) at += 1;
    else if (unit === 123) depth += 1;
    else if (unit === 125) {
      depth -= 1;
      if (depth === 0 && !quoted) return at + 1;
    } else if (unit === 34 && quoted && depth === 0 && at > start) return at + 1;
  }
  return undefined;
}

function behind(pattern: RegExp, body: string, start: number): number {
  pattern.lastIndex = start;
  return start + (pattern.exec(body)?.[0].length ?? 0);
}
