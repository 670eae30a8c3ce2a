import { isBlank } from './characters.ts';
import { htmlStart } from './htmlBlock.ts';
import type { LineCursor } from './lineCursor.ts';

/*
 * Blocks that their first line tells by itself. The cursor has measured the line; it stays where it is.
 */

/** An ATX heading; offsets in the cursor's text. */
export interface AtxHeading {
  readonly depth: number;
  /** Behind the closing sequence, if there is one. */
  readonly end: number;
  readonly textStart: number;
  readonly textEnd: number;
}

/** The ATX heading that the line is (CommonMark 0.31), if it is one. */
export function atxHeading({ text, ns, end: lineEnd }: LineCursor): AtxHeading | undefined {
  let at = ns;
  while (at < lineEnd && text.charCodeAt(at) === 35) at++;
  const depth = at - ns;
  if (depth < 1 || depth > 6 || (at < lineEnd && !isBlank(text.charCodeAt(at)))) return undefined;
  const end = trimmed(text, at, lineEnd);
  let textEnd = end;
  while (textEnd > at && text.charCodeAt(textEnd - 1) === 35) textEnd--;
  // Marks at the end close the heading only where white space stands before them.
  if (textEnd < end && textEnd > at && !isBlank(text.charCodeAt(textEnd - 1))) textEnd = end;
  textEnd = trimmed(text, at, textEnd);
  while (at < textEnd && isBlank(text.charCodeAt(at))) at++;
  return { depth, end, textStart: at, textEnd };
}

function trimmed(text: string, from: number, to: number): number {
  let end = to;
  while (end > from && isBlank(text.charCodeAt(end - 1))) end--;
  return end;
}

/** How many markers the code fence has that the line opens; 0 when it opens none. */
export function fenceSize({ text, ns, end }: LineCursor): number {
  const marker = text.charCodeAt(ns);
  let at = ns;
  while (at < end && text.charCodeAt(at) === marker) at++;
  if (at - ns < 3) return 0;
  if (marker === 96) {
    const tick = text.slice(at, end).indexOf('`');
    if (tick >= 0) return 0;
  }
  return at - ns;
}

/** True when the line closes the fence that was opened with `size` markers. */
export function closesFence({ text, ns, end, indent }: LineCursor, marker: number, size: number): boolean {
  if (indent > 3) return false;
  let at = ns;
  while (at < end && text.charCodeAt(at) === marker) at++;
  if (at - ns < size) return false;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at === end;
}

/** True when the line could underline a setext heading. */
export function isUnderline({ text, ns, end }: LineCursor): boolean {
  const marker = text.charCodeAt(ns);
  if (marker !== 61 && marker !== 45) return false;
  let at = ns;
  while (at < end && text.charCodeAt(at) === marker) at++;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  return at === end;
}

/** True when the line begins a block other than a paragraph or table; `interrupts`: a paragraph goes on here else. */
export function startsBlock(line: LineCursor, interrupts: boolean): boolean {
  const { text, ns, end } = line;
  const code = text.charCodeAt(ns);
  switch (code) {
    case 35:
      return atxHeading(line) !== undefined;
    case 42:
    case 45:
    case 95:
      return line.isThematic(ns, code);
    case 60: {
      const kind = htmlStart(text.slice(ns, end));
      return kind > 0 && (kind < 7 || !interrupts);
    }
    case 96:
    case 126:
      return fenceSize(line) > 0;
    default:
      return false;
  }
}
