import { normaliseLabel } from './labels.ts';
import type { Place } from './leaf.ts';
import type { LineCursor } from './lineCursor.ts';

/*
 * What other blocks stand in: quotes, list items, GFM footnotes; how a line begins one.
 */

export interface Container {
  readonly kind: 'quote' | 'item' | 'note';
  readonly label: string;
  readonly marker: number;
  readonly ordered: boolean;
  /** Columns that a line must be indented to continue an item. */
  readonly size: number;
  initialBlank: boolean;
  furtherBlank: boolean;
}

export const TOP: Place = { inList: false, inQuote: false };
const QUOTE: Container = {
  kind: 'quote',
  label: '',
  marker: 0,
  ordered: false,
  size: 0,
  initialBlank: false,
  furtherBlank: false,
};

/** Goes behind a quote's marker and the space that belongs to it. */
export function enterQuote(line: LineCursor): void {
  line.goTo(line.ns);
  line.pos++;
  line.col++;
  line.consume(1);
}

/** The container that begins where the line's white space ends, the cursor behind its marker; `interrupts`: a paragraph goes on here else. */
export function containerMarker(line: LineCursor, interrupts: boolean): Container | undefined {
  const code = line.text.charCodeAt(line.ns);
  if (code === 62) {
    enterQuote(line);
    return QUOTE;
  }
  return code === 91 ? noteMarker(line) : itemMarker(line, interrupts, undefined);
}

/** A GFM footnote definition's label and colon; all white space behind it belongs to it. */
function noteMarker(line: LineCursor): Container | undefined {
  const { text } = line;
  if (text.charCodeAt(line.ns + 1) !== 94) return undefined;
  const start = line.ns + 2;
  let at = start;
  for (; ; at++) {
    const code = text.charCodeAt(at);
    if (at >= line.end || at - start > 999 || code === 91 || code === 32 || code === 9) return undefined;
    if (code === 93) break;
    if (code === 92) {
      const escaped = text.charCodeAt(at + 1);
      if (escaped === 91 || escaped === 92 || escaped === 93) at++;
    }
  }
  if (at === start || at - start > 999 || text.charCodeAt(at + 1) !== 58) return undefined;
  line.goTo(at + 2);
  line.measure();
  line.consume(line.indent);
  return { ...QUOTE, kind: 'note', label: normaliseLabel(text.slice(start, at)) };
}

/** A list item's marker; `like`: only one that goes on with this item's list. */
export function itemMarker(line: LineCursor, interrupts: boolean, like: Container | undefined): Container | undefined {
  const { text } = line;
  const start = line.ns;
  let at = start;
  let code = text.charCodeAt(at);
  const ordered = code >= 48 && code <= 57;
  if (ordered) {
    if (interrupts && code !== 49) return undefined;
    while (code >= 48 && code <= 57 && at < line.end) code = text.charCodeAt(++at);
    if (at - start > 9 || (interrupts && at - start > 1) || (code !== 46 && code !== 41)) return undefined;
  } else if (code !== 42 && code !== 43 && code !== 45) return undefined;
  if (like !== undefined && (like.ordered !== ordered || like.marker !== code)) return undefined;
  if (code !== 43 && !ordered && line.isThematic(start, code)) return undefined;
  if (at >= line.end) return undefined;
  const after = at + 1;
  const next = text.charCodeAt(after);
  if (after < line.end && next !== 32 && next !== 9) return undefined;
  const indent = line.indent;
  const [pos, col] = [line.pos, line.col];
  line.goTo(after);
  line.measure();
  const blank = line.ns >= line.end;
  if (blank && interrupts) {
    line.pos = pos;
    line.col = col;
    line.measure();
    return undefined;
  }
  const width = after - start;
  const space = blank ? 1 : line.indent <= 4 ? line.indent : 1;
  if (!blank) line.consume(space);
  return {
    kind: 'item',
    label: '',
    marker: code,
    ordered,
    size: indent + width + space,
    initialBlank: blank,
    furtherBlank: false,
  };
}

/** Where a block stands that is inside of these. */
export function placeOf(stack: readonly Container[]): Place {
  if (stack.length === 0) return TOP;
  let inList = false;
  let inQuote = false;
  let footnote: string | undefined;
  for (const { kind, label } of stack) {
    if (kind === 'item') inList = true;
    else if (kind === 'quote') inQuote = true;
    else footnote = label;
  }
  return { inList, inQuote, ...(footnote === undefined ? {} : { footnote }) };
}

/** A cheap look at whether a container may begin where the line's white space ends. */
export function mayBeContainer(line: LineCursor): boolean {
  const code = line.text.charCodeAt(line.ns);
  return code === 62 || (code === 91 && line.text.charCodeAt(line.ns + 1) === 94) || mayBeItem(line);
}

/** The same for a list item. */
export function mayBeItem({ text, ns }: LineCursor): boolean {
  const code = text.charCodeAt(ns);
  return code === 42 || code === 43 || code === 45 || (code >= 48 && code <= 57);
}
