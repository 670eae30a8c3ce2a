import { isBlank } from './characters.ts';

/**
 * Where the line that begins at `from` ends, if it holds nothing but what a delimiter row is made of (and the marks of
 * quotes around it); else 0. Nearly every line is told to be none by its first characters.
 */
export function delimiterRowEnd(text: string, from: number): number {
  let delimiters = false;
  let dashes = false;
  let at = from;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 10 || code === 13) break;
    if (code === 124 || code === 58) delimiters = true;
    else if (code === 45) dashes = true;
    else if (code !== 32 && code !== 9 && code !== 62) return 0;
  }
  return delimiters && dashes ? at : 0;
}

/** Columns of a table's delimiter row; 0 when the line is none, or a list item, which comes first. */
export function delimiterColumns(line: string): number {
  let at = 0;
  const space = (): void => {
    while (isBlank(line.charCodeAt(at))) at++;
  };
  space();
  if (at > 3 || line.startsWith('\t') || line.slice(0, at).includes('\t')) return 0;
  if (line.charCodeAt(at) === 45 && isBlank(line.charCodeAt(at + 1))) return 0;
  let columns = 0;
  let marked = false;
  if (line.charCodeAt(at) === 124) {
    marked = true;
    at++;
  }
  for (;;) {
    space();
    if (at >= line.length) return marked ? columns : 0;
    if (line.charCodeAt(at) === 58) {
      marked = true;
      at++;
    }
    if (line.charCodeAt(at) !== 45) return 0;
    while (line.charCodeAt(at) === 45) at++;
    columns++;
    if (line.charCodeAt(at) === 58) {
      marked = true;
      at++;
    }
    space();
    if (at >= line.length) return marked ? columns : 0;
    if (line.charCodeAt(at) !== 124) return 0;
    marked = true;
    at++;
  }
}

/** Columns of a table's head; a `|` at either end makes none, `\|` is text. */
export function headColumns(text: string, start: number, end: number): number {
  let columns = 0;
  let fresh = true;
  let any = false;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (code === 32 || code === 9) continue;
    if (code === 124) {
      if (at > start && fresh) columns++;
      fresh = true;
    } else {
      any = true;
      if (fresh) columns++;
      fresh = false;
      if (code === 92 && (text.charCodeAt(at + 1) === 92 || text.charCodeAt(at + 1) === 124)) at++;
    }
  }
  return any || columns > 0 ? columns : 0;
}
