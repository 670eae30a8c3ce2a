import { mayDefine, splitContent } from './definitions.ts';
import { htmlEnds, htmlSearchFrom, htmlStart } from './htmlBlock.ts';
import type { Place } from './leaf.ts';
import { normaliseLabel } from './labels.ts';

/*
 * The block structure of Markdown (CommonMark 0.31 with GFM tables and footnotes), one line at a time, in one pass.
 *
 * It exists to find where the report can be cut. A **piece** begins where a line starts a block at the top level with
 * nothing open around it: parsed on its own such a piece reads as it does in the whole report, save for labels defined
 * elsewhere (labels.ts). An edit then reaches the pieces it touches, and further only as long as the lines behind it
 * come to lie in other pieces than before (pieces.ts). Whether a line begins a piece follows from the lines before it
 * alone, so scanning from any piece's beginning gives the same pieces as scanning from the report's.
 *
 * What it finds is held equal to micromark's reading by differential tests (test/unit/markdown/differential.test.ts);
 * constructs that are rare and intricate are marked `odd` and the parser reads the piece.
 */

/** Lines of a block as offsets, flat: start and end of each, without container markers, indent and line ending. */
export type Lines = readonly number[];

export type RawLeaf =
  | {
      readonly kind: 'content';
      readonly lines: Lines;
      readonly place: Place;
      /** Stands right behind a list item's marker, where a task's box may be. */
      readonly first: boolean;
      /** 1 or 2 when a setext underline makes it a heading, which ends at `end`. */
      readonly depth: number;
      readonly end: number;
    }
  | {
      readonly kind: 'atx';
      readonly depth: number;
      readonly start: number;
      readonly end: number;
      readonly textStart: number;
      readonly textEnd: number;
      readonly place: Place;
      readonly first: boolean;
    }
  | { readonly kind: 'html'; readonly lines: Lines; readonly place: Place }
  | { readonly kind: 'row'; readonly start: number; readonly end: number; readonly place: Place };

/** One piece, offsets relative to its own start. */
export interface RawPiece {
  readonly length: number;
  readonly leaves: readonly RawLeaf[];
  /** The labels of footnote definitions in it, normalised. */
  readonly footnotes: readonly string[];
  /** Front matter and nothing else. */
  readonly frontMatter: number;
  /** Only the parser can tell what stands here. */
  readonly odd: boolean;
  /** More containers in one another than are read as such. */
  readonly tooDeep: boolean;
}

/** Containers in one another beyond this are read as text: no person nests so deep, and every line must match them all. */
const DEEPEST = 100;

interface Container {
  readonly kind: 'quote' | 'item' | 'note';
  readonly label: string;
  readonly marker: number;
  readonly ordered: boolean;
  /** Columns that a line must be indented to continue an item. */
  readonly size: number;
  initialBlank: boolean;
  furtherBlank: boolean;
}

type Open = 'none' | 'paragraph' | 'fence' | 'html' | 'indented' | 'table';

/** Scans one text; `piece` may be called for any offset where a piece begins. */
export class BlockScanner {
  readonly #text: string;
  readonly #mixedEndings: boolean;
  // The line at hand: where reading has come to, its end, the next one's start.
  #pos = 0;
  #col = 0;
  #end = 0;
  #next = 0;
  // What `#measure` found: first offset that is no white space, columns of white space before it.
  #ns = 0;
  #indent = 0;
  /** Part of the tab at `#pos` belongs to a container. */
  #insideTab = false;
  // The piece at hand.
  #base = 0;
  #leaves: RawLeaf[] = [];
  #footnotes: string[] = [];
  #odd = false;
  #tooDeep = false;
  #stack: Container[] = [];
  #open: Open = 'none';
  #lines: number[] = [];
  #place: Place = TOP;
  #first = false;
  #itemHere = false;
  /** The line before was an item's marker and nothing else. */
  #emptyItem = false;
  #emptyItemNow = false;
  #fenceMarker = 0;
  #fenceSize = 0;
  #htmlKind = 0;
  #started = false;

  constructor(text: string) {
    this.#text = text;
    this.#mixedEndings = text.includes('\r');
  }

  /** The piece that begins at `from`; `atStart`: the report begins there. */
  piece(from: number, atStart: boolean): RawPiece {
    this.#base = from;
    this.#leaves = [];
    this.#footnotes = [];
    this.#odd = false;
    this.#tooDeep = false;
    this.#stack = [];
    this.#open = 'none';
    this.#lines = [];
    this.#started = false;
    this.#emptyItemNow = false;
    const frontMatter = atStart ? frontMatterEnd(this.#text, from) : from;
    let at = from;
    if (frontMatter > from) {
      // Blank lines behind it belong to it, as they do to every piece.
      at = frontMatter;
      while (at < this.#text.length) {
        this.#enterLine(at);
        this.#measure();
        if (this.#ns < this.#end) break;
        at = this.#next;
      }
    } else {
      while (at < this.#text.length) {
        this.#enterLine(at);
        if (this.#line()) break;
        at = this.#next;
      }
      this.#close();
    }
    return {
      length: at - from,
      leaves: this.#leaves,
      footnotes: this.#footnotes,
      frontMatter: frontMatter - from,
      odd: this.#odd,
      tooDeep: this.#tooDeep,
    };
  }

  #enterLine(at: number): void {
    const text = this.#text;
    this.#pos = at;
    this.#col = 0;
    this.#insideTab = false;
    let end: number;
    if (this.#mixedEndings) {
      end = at;
      while (end < text.length && text.charCodeAt(end) !== 10 && text.charCodeAt(end) !== 13) end++;
    } else {
      end = text.indexOf('\n', at);
      if (end < 0) end = text.length;
    }
    const pair = text.charCodeAt(end) === 13 && text.charCodeAt(end + 1) === 10;
    const next = Math.min(end + (pair ? 2 : 1), text.length);
    this.#end = end;
    this.#next = next;
  }

  #measure(): void {
    let at = this.#pos;
    let col = this.#col;
    const text = this.#text;
    const end = this.#end;
    while (at < end) {
      const code = text.charCodeAt(at);
      if (code === 32) col++;
      else if (code === 9) col += 4 - (col & 3);
      else break;
      at++;
    }
    this.#ns = at;
    this.#indent = col - this.#col;
  }

  /** Goes on by `columns` columns of white space, possibly to the middle of a tab. */
  #consume(columns: number): void {
    const target = this.#col + columns;
    while (this.#col < target && this.#pos < this.#end) {
      const code = this.#text.charCodeAt(this.#pos);
      if (code === 32) {
        this.#col++;
        this.#pos++;
      } else if (code === 9) {
        const stop = this.#col + 4 - (this.#col & 3);
        if (stop > target) {
          this.#col = target;
          this.#insideTab = true;
          return;
        }
        this.#col = stop;
        this.#pos++;
        this.#insideTab = false;
      } else return;
    }
  }

  /** Goes to `at`, past characters that are no tabs. */
  #goTo(at: number): void {
    this.#consume(this.#indent);
    this.#col += at - this.#pos;
    this.#pos = at;
  }

  /** Takes in one line; true when it begins the next piece instead. */
  #line(): boolean {
    const stack = this.#stack;
    let matched = 0;
    let sibling = false;
    this.#emptyItem = this.#emptyItemNow;
    this.#emptyItemNow = false;
    this.#itemHere = false;
    for (; matched < stack.length; matched++) {
      const container = stack[matched];
      if (container === undefined) break;
      this.#measure();
      const blank = this.#ns >= this.#end;
      if (container.kind === 'quote') {
        if (blank || this.#indent > 3 || this.#text.charCodeAt(this.#ns) !== 62) break;
        this.#enterQuote();
      } else if (container.kind === 'note') {
        if (blank) continue;
        if (this.#indent < 4) break;
        this.#consume(4);
      } else if (blank) {
        container.furtherBlank ||= container.initialBlank;
        this.#consume(Math.min(container.size, this.#indent));
      } else {
        const inside = !container.furtherBlank && this.#indent >= container.size;
        container.furtherBlank = false;
        container.initialBlank = false;
        if (inside) {
          this.#consume(container.size);
          continue;
        }
        const item = this.#indent <= 3 ? this.#item(false, container) : undefined;
        if (item === undefined) break;
        if (matched === 0) return this.#cut();
        this.#close();
        stack.length = matched;
        stack.push(item);
        this.#itemHere = true;
        sibling = true;
        matched++;
        break;
      }
    }

    let interrupts = false;
    if (matched === stack.length && !sibling) {
      if (this.#open === 'fence') {
        this.#fenceLine();
        return false;
      }
      if (this.#open === 'html') {
        this.#htmlLine();
        return false;
      }
      interrupts = this.#open === 'paragraph' || this.#open === 'indented';
    }

    let opened = sibling;
    for (;;) {
      this.#measure();
      if (this.#ns >= this.#end || this.#indent > 3) break;
      const code = this.#text.charCodeAt(this.#ns);
      const isContainer =
        code === 62 || code === 42 || code === 43 || code === 45 || code === 91 || (code >= 48 && code <= 57);
      if (!isContainer) break;
      const before = [this.#pos, this.#col] as const;
      const container = this.#container(code, interrupts);
      if (container === undefined) break;
      if (!opened) {
        // Where a container interrupts a paragraph, the parser takes fewer list markers inside of it too.
        this.#measure();
        const kept = interrupts && this.#ns < this.#end && this.#mayBeContainer();
        if (matched === 0 && this.#started && !kept) return true;
        this.#close();
        stack.length = matched;
        opened = true;
      }
      if (stack.length >= DEEPEST) {
        [this.#pos, this.#col] = before;
        this.#tooDeep = true;
        break;
      }
      this.#started = true;
      stack.push(container);
      this.#itemHere = container.kind === 'item';
      if (container.kind === 'note') {
        // The parser lets a note in a note go on without its own indent.
        if (stack.filter(({ kind }) => kind === 'note').length > 1) this.#odd = true;
        this.#footnotes.push(container.label);
      }
    }
    return this.#flow(matched, opened);
  }

  /** Ends the piece before this line, unless the line is its first. */
  #cut(): boolean {
    return this.#started;
  }

  #enterQuote(): void {
    this.#goTo(this.#ns);
    this.#pos++;
    this.#col++;
    this.#consume(1);
  }

  #container(code: number, interrupts: boolean): Container | undefined {
    if (code === 62) {
      this.#enterQuote();
      return QUOTE;
    }
    if (code === 91) return this.#note();
    return this.#item(interrupts, undefined);
  }

  /** A GFM footnote definition's label and colon; all white space behind it belongs to it. */
  #note(): Container | undefined {
    const text = this.#text;
    if (text.charCodeAt(this.#ns + 1) !== 94) return undefined;
    const start = this.#ns + 2;
    let at = start;
    for (; ; at++) {
      const code = text.charCodeAt(at);
      if (at >= this.#end || at - start > 999 || code === 91 || code === 32 || code === 9) return undefined;
      if (code === 93) break;
      if (code === 92) {
        const escaped = text.charCodeAt(at + 1);
        if (escaped === 91 || escaped === 92 || escaped === 93) at++;
      }
    }
    if (at === start || at - start > 999 || text.charCodeAt(at + 1) !== 58) return undefined;
    this.#goTo(at + 2);
    this.#measure();
    this.#consume(this.#indent);
    return { ...QUOTE, kind: 'note', label: normaliseLabel(text.slice(start, at)) };
  }

  /** A list item's marker; `like`: only one that goes on with this item's list. */
  #item(interrupts: boolean, like: Container | undefined): Container | undefined {
    const text = this.#text;
    const start = this.#ns;
    let at = start;
    let code = text.charCodeAt(at);
    const ordered = code >= 48 && code <= 57;
    if (ordered) {
      if (interrupts && code !== 49) return undefined;
      while (code >= 48 && code <= 57 && at < this.#end) code = text.charCodeAt(++at);
      if (at - start > 9 || (interrupts && at - start > 1) || (code !== 46 && code !== 41)) return undefined;
    } else if (code !== 42 && code !== 43 && code !== 45) return undefined;
    if (like !== undefined && (like.ordered !== ordered || like.marker !== code)) return undefined;
    if (code !== 43 && !ordered && this.#isThematic(start, code)) return undefined;
    if (at >= this.#end) return undefined;
    const after = at + 1;
    const next = text.charCodeAt(after);
    if (after < this.#end && next !== 32 && next !== 9) return undefined;
    const indent = this.#indent;
    const [pos, col] = [this.#pos, this.#col];
    this.#goTo(after);
    this.#measure();
    const blank = this.#ns >= this.#end;
    if (blank && interrupts) {
      this.#pos = pos;
      this.#col = col;
      this.#measure();
      return undefined;
    }
    const width = after - start;
    const space = blank ? 1 : this.#indent <= 4 ? this.#indent : 1;
    if (!blank) this.#consume(space);
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

  /** The rest of the line, inside of its containers. */
  #flow(matched: number, opened: boolean): boolean {
    this.#measure();
    const lazy = !opened && matched < this.#stack.length;
    if (this.#ns >= this.#end) {
      this.#emptyItemNow = this.#itemHere;
      if (lazy || (this.#open !== 'indented' && this.#open !== 'none')) this.#close();
      if (lazy) this.#stack.length = matched;
      return false;
    }
    switch (this.#open) {
      case 'paragraph':
        if (!opened) {
          if (this.#indent > 3) break;
          if (!lazy && this.#isUnderline()) {
            if (this.#underline()) return false;
          } else if (!this.#startsFlow(true)) break;
        }
        return this.#begin(matched, opened);
      case 'indented':
        if (this.#indent > 3 && !lazy) return false;
        return this.#begin(matched, opened);
      case 'table':
        if (!lazy && this.#indent <= 3 && !this.#startsFlow(false)) {
          this.#row(this.#ns);
          return false;
        }
        return this.#begin(matched, opened);
      case 'none':
      case 'fence':
      case 'html':
        return this.#begin(matched, opened);
    }
    this.#lines.push(this.#ns - this.#base, this.#end - this.#base);
    return false;
  }

  /** A line that begins a block. */
  #begin(matched: number, opened: boolean): boolean {
    if (!opened) {
      // Behind indented code the parser takes fewer list markers, even over blank lines; so the two stay together.
      // What could be a list item may be one when nothing is interrupted.
      let kept = (this.#open === 'indented' || this.#open === 'paragraph') && this.#mayBeItem();
      if (this.#emptyItem && this.#text.charCodeAt(this.#ns) === 91) {
        // The parser looks for a task's box here.
        kept = true;
        this.#odd = true;
      }
      if (matched < this.#stack.length && this.#indent > 3) {
        // Indented code on a line that could have been lazy leaves the parser in another state.
        kept = true;
        this.#odd = true;
      }
      if (matched === 0 && this.#started && !kept) return true;
      this.#close();
      this.#stack.length = matched;
    }
    this.#started = true;
    this.#place = placeOf(this.#stack);
    this.#first = this.#itemHere;
    if (this.#indent > 3) {
      this.#open = 'indented';
      return false;
    }
    const text = this.#text;
    const code = text.charCodeAt(this.#ns);
    if (code === 35 && this.#heading()) return false;
    if ((code === 42 || code === 45 || code === 95) && this.#isThematic(this.#ns, code)) return false;
    if (code === 60) {
      this.#htmlKind = htmlStart(text.slice(this.#ns, this.#end));
      if (this.#htmlKind > 0) {
        this.#open = 'html';
        this.#lines = [this.#ns - this.#base, this.#end - this.#base];
        const line = text.slice(this.#ns, this.#end);
        if (htmlEnds(this.#htmlKind, line, htmlSearchFrom(this.#htmlKind))) this.#close();
        return false;
      }
    }
    if ((code === 96 || code === 126) && this.#fence(code)) return false;
    if (this.#table()) return false;
    this.#open = 'paragraph';
    this.#lines = [this.#ns - this.#base, this.#end - this.#base];
    return false;
  }

  #mayBeContainer(): boolean {
    const code = this.#text.charCodeAt(this.#ns);
    return code === 62 || (code === 91 && this.#text.charCodeAt(this.#ns + 1) === 94) || this.#mayBeItem();
  }

  #mayBeItem(): boolean {
    const code = this.#text.charCodeAt(this.#ns);
    return code === 42 || code === 43 || code === 45 || (code >= 48 && code <= 57);
  }

  /** True when a block other than a paragraph begins here. */
  #startsFlow(interrupting: boolean): boolean {
    const text = this.#text;
    const code = text.charCodeAt(this.#ns);
    switch (code) {
      case 35:
        return /^#{1,6}(?:[\t ]|$)/.test(text.slice(this.#ns, Math.min(this.#end, this.#ns + 8)));
      case 42:
      case 45:
      case 95:
        if (this.#isThematic(this.#ns, code)) return true;
        break;
      case 60: {
        const kind = htmlStart(text.slice(this.#ns, this.#end));
        if (kind > 0 && (kind < 7 || !interrupting)) return true;
        break;
      }
      case 96:
      case 126:
        if (this.#fenceAt(code) > 0) return true;
        break;
    }
    return interrupting && this.#tableColumns() > 0;
  }

  #heading(): boolean {
    const text = this.#text;
    const start = this.#ns;
    let at = start;
    while (at < this.#end && text.charCodeAt(at) === 35) at++;
    const depth = at - start;
    if (depth > 6 || (at < this.#end && text.charCodeAt(at) !== 32 && text.charCodeAt(at) !== 9)) return false;
    let end = this.#end;
    while (end > at && isSpace(text.charCodeAt(end - 1))) end--;
    const whole = end;
    let textEnd = end;
    while (textEnd > at && text.charCodeAt(textEnd - 1) === 35) textEnd--;
    if (textEnd < end && textEnd > at && !isSpace(text.charCodeAt(textEnd - 1))) textEnd = end;
    while (textEnd > at && isSpace(text.charCodeAt(textEnd - 1))) textEnd--;
    while (at < textEnd && isSpace(text.charCodeAt(at))) at++;
    const base = this.#base;
    this.#leaves.push({
      kind: 'atx',
      depth,
      start: start - base,
      end: whole - base,
      textStart: at - base,
      textEnd: textEnd - base,
      place: this.#place,
      first: this.#first,
    });
    this.#open = 'none';
    return true;
  }

  #isThematic(start: number, marker: number): boolean {
    let count = 0;
    for (let at = start; at < this.#end; at++) {
      const code = this.#text.charCodeAt(at);
      if (code === marker) count++;
      else if (code !== 32 && code !== 9) return false;
    }
    return count > 2;
  }

  /** The size of the code fence that opens here, 0 when none does. */
  #fenceAt(marker: number): number {
    const text = this.#text;
    let at = this.#ns;
    while (at < this.#end && text.charCodeAt(at) === marker) at++;
    const size = at - this.#ns;
    if (size < 3) return 0;
    if (marker === 96) {
      const tick = text.indexOf('`', at);
      if (tick >= 0 && tick < this.#end) return 0;
    }
    return size;
  }

  #fence(marker: number): boolean {
    const size = this.#fenceAt(marker);
    if (size === 0) return false;
    this.#fenceMarker = marker;
    this.#fenceSize = size;
    this.#open = 'fence';
    return true;
  }

  #fenceLine(): void {
    this.#measure();
    if (this.#indent > 3) return;
    const text = this.#text;
    let at = this.#ns;
    while (at < this.#end && text.charCodeAt(at) === this.#fenceMarker) at++;
    if (at - this.#ns < this.#fenceSize) return;
    while (at < this.#end && isSpace(text.charCodeAt(at))) at++;
    if (at === this.#end) this.#open = 'none';
  }

  #htmlLine(): void {
    this.#measure();
    if (this.#htmlKind > 5 && this.#ns >= this.#end) {
      this.#close();
      return;
    }
    const start = this.#insideTab ? this.#pos + 1 : this.#pos;
    if (this.#pos >= this.#end) return;
    this.#lines.push(start - this.#base, this.#end - this.#base);
    if (htmlEnds(this.#htmlKind, this.#text.slice(this.#pos, this.#end), 0)) this.#close();
  }

  #isUnderline(): boolean {
    const text = this.#text;
    const marker = text.charCodeAt(this.#ns);
    if (marker !== 61 && marker !== 45) return false;
    let at = this.#ns;
    while (at < this.#end && text.charCodeAt(at) === marker) at++;
    while (at < this.#end && isSpace(text.charCodeAt(at))) at++;
    return at === this.#end;
  }

  /** Makes the open paragraph a heading; false when definitions are all that stands in it. */
  #underline(): boolean {
    const text = this.#text;
    const lines = this.#lines;
    const base = this.#base;
    if (text.charCodeAt(base + (lines[0] ?? 0)) === 91) {
      const absolute = lines.map((offset) => offset + base);
      if (mayDefine(text, absolute) && splitContent(text, absolute).lines.length === 0) return false;
    }
    let end = this.#end;
    while (isSpace(text.charCodeAt(end - 1))) end--;
    this.#leaves.push({
      kind: 'content',
      lines,
      place: this.#place,
      first: this.#first,
      depth: text.charCodeAt(this.#ns) === 61 ? 1 : 2,
      end: end - base,
    });
    this.#open = 'none';
    this.#lines = [];
    return true;
  }

  /** How many columns the table has whose head is this line and whose delimiter row is the next; 0 when there is none. */
  #tableColumns(): number {
    const text = this.#text;
    if (this.#next >= text.length) return 0;
    let delimiterEnd = this.#next;
    let delimiters = false;
    let dashes = false;
    for (; delimiterEnd < text.length; delimiterEnd++) {
      const code = text.charCodeAt(delimiterEnd);
      if (code === 10 || code === 13) break;
      if (code === 124 || code === 58) delimiters = true;
      else if (code === 45) dashes = true;
      else if (code !== 32 && code !== 9 && code !== 62) return 0;
    }
    if (!delimiters || !dashes) return 0;
    if (this.#stack.length > 0) {
      this.#odd = true;
      return 0;
    }
    const columns = delimiterColumns(text.slice(this.#next, delimiterEnd));
    return columns > 0 && columns === headColumns(text, this.#ns, this.#end) ? columns : 0;
  }

  #table(): boolean {
    const columns = this.#tableColumns();
    if (columns === 0) return false;
    this.#open = 'table';
    this.#row(this.#ns);
    // The delimiter row holds no text.
    this.#enterLine(this.#next);
    return true;
  }

  #row(start: number): void {
    const base = this.#base;
    this.#leaves.push({ kind: 'row', start: start - base, end: this.#end - base, place: this.#place });
  }

  #close(): void {
    const lines = this.#lines;
    if (this.#open === 'paragraph') {
      this.#leaves.push({ kind: 'content', lines, place: this.#place, first: this.#first, depth: 0, end: 0 });
      this.#lines = [];
    } else if (this.#open === 'html') {
      this.#leaves.push({ kind: 'html', lines, place: this.#place });
      this.#lines = [];
    }
    this.#open = 'none';
  }
}

const TOP: Place = { inList: false, inQuote: false };
const QUOTE: Container = {
  kind: 'quote',
  label: '',
  marker: 0,
  ordered: false,
  size: 0,
  initialBlank: false,
  furtherBlank: false,
};

function placeOf(stack: readonly Container[]): Place {
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

/** Columns of a table's delimiter row; 0 when the line is none, or a list item, which comes first. */
function delimiterColumns(line: string): number {
  let at = 0;
  const space = (): void => {
    while (isSpace(line.charCodeAt(at))) at++;
  };
  space();
  if (at > 3 || line.startsWith('\t') || line.slice(0, at).includes('\t')) return 0;
  if (line.charCodeAt(at) === 45 && isSpace(line.charCodeAt(at + 1))) return 0;
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
function headColumns(text: string, start: number, end: number): number {
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

function isSpace(code: number): boolean {
  return code === 32 || code === 9;
}

/** Behind the front matter that begins at `from` and its line ending; `from` when there is none. */
export function frontMatterEnd(text: string, from: number): number {
  if (!text.startsWith('---', from)) return from;
  const fence = /---[\t ]*(?:\r\n|\r|\n|$)/y;
  fence.lastIndex = from;
  if (!fence.test(text)) return from;
  const close = /(?:^|\n|\r)---[\t ]*(?:\r\n|\r|\n|$)/g;
  close.lastIndex = fence.lastIndex - 1;
  const match = close.exec(text);
  return match === null ? from : match.index + match[0].length;
}
