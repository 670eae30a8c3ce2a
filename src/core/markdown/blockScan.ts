import { packed } from '../text/packed.ts';
import { isBlank } from './characters.ts';
import type { Container } from './containers.ts';
import { containerMarker, enterQuote, itemMarker, mayBeContainer, mayBeItem, placeOf, TOP } from './containers.ts';
import { mayDefine, splitContent } from './definitions.ts';
import { htmlEnds, htmlSearchFrom, htmlStart } from './htmlBlock.ts';
import type { Place } from './leaf.ts';
import { LineCursor } from './lineCursor.ts';
import type { RawLeaf, RawPiece } from './rawPiece.ts';
import { atxHeading, closesFence, fenceSize, isUnderline, startsBlock } from './lineStarts.ts';
import { frontMatterEnd } from './frontMatter.ts';
import { delimiterColumns, delimiterRowEnd, headColumns } from './tableRows.ts';

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

/** Containers in one another beyond this are read as text: no person nests so deep, and every line must match them all. */
const DEEPEST = 100;

type Open = 'none' | 'paragraph' | 'fence' | 'html' | 'indented' | 'table';

/** Scans one text; `piece` may be called for any offset where a piece begins. */
export class BlockScanner {
  readonly #text: string;
  readonly #line: LineCursor;
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
  #columns = 0;
  #started = false;

  constructor(text: string) {
    this.#text = text;
    this.#line = new LineCursor(text);
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
        this.#line.enter(at);
        this.#line.measure();
        if (this.#line.ns < this.#line.end) break;
        at = this.#line.next;
      }
    } else {
      while (at < this.#text.length) {
        this.#line.enter(at);
        if (this.#takeLine()) break;
        at = this.#line.next;
      }
      this.#close();
    }
    return {
      length: at - from,
      leaves: packed(this.#leaves),
      footnotes: packed(this.#footnotes),
      frontMatter: frontMatter - from,
      odd: this.#odd,
      tooDeep: this.#tooDeep,
    };
  }

  /** Takes in one line; true when it begins the next piece instead. */
  #takeLine(): boolean {
    const stack = this.#stack;
    let matched = 0;
    let sibling = false;
    this.#emptyItem = this.#emptyItemNow;
    this.#emptyItemNow = false;
    this.#itemHere = false;
    for (; matched < stack.length; matched++) {
      const container = stack[matched];
      if (container === undefined) break;
      this.#line.measure();
      const blank = this.#line.ns >= this.#line.end;
      if (container.kind === 'quote') {
        if (blank || this.#line.indent > 3 || this.#text.charCodeAt(this.#line.ns) !== 62) break;
        enterQuote(this.#line);
      } else if (container.kind === 'note') {
        if (blank) continue;
        if (this.#line.indent < 4) break;
        this.#line.consume(4);
      } else if (blank) {
        container.furtherBlank ||= container.initialBlank;
        this.#line.consume(Math.min(container.size, this.#line.indent));
      } else {
        const inside = !container.furtherBlank && this.#line.indent >= container.size;
        container.furtherBlank = false;
        container.initialBlank = false;
        if (inside) {
          this.#line.consume(container.size);
          continue;
        }
        const item = this.#line.indent <= 3 ? itemMarker(this.#line, false, container) : undefined;
        if (item === undefined) break;
        // The piece ends before this line, unless the line is its first.
        if (matched === 0) return this.#started;
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
      this.#line.measure();
      if (this.#line.ns >= this.#line.end || this.#line.indent > 3) break;
      const code = this.#text.charCodeAt(this.#line.ns);
      const isContainer =
        code === 62 || code === 42 || code === 43 || code === 45 || code === 91 || (code >= 48 && code <= 57);
      if (!isContainer) break;
      const before = [this.#line.pos, this.#line.col] as const;
      const container = containerMarker(this.#line, interrupts);
      if (container === undefined) break;
      if (!opened) {
        // Where a container interrupts a paragraph, the parser takes fewer list markers inside of it too.
        this.#line.measure();
        const kept = interrupts && this.#line.ns < this.#line.end && mayBeContainer(this.#line);
        if (matched === 0 && this.#started && !kept) return true;
        this.#close();
        stack.length = matched;
        opened = true;
      }
      if (stack.length >= DEEPEST) {
        [this.#line.pos, this.#line.col] = before;
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

  /** The rest of the line, inside of its containers. */
  #flow(matched: number, opened: boolean): boolean {
    this.#line.measure();
    const lazy = !opened && matched < this.#stack.length;
    if (this.#line.ns >= this.#line.end) {
      this.#emptyItemNow = this.#itemHere;
      if (lazy || (this.#open !== 'indented' && this.#open !== 'none')) this.#close();
      if (lazy) this.#stack.length = matched;
      return false;
    }
    switch (this.#open) {
      case 'paragraph':
        if (!opened) {
          if (this.#line.indent > 3) break;
          if (!lazy && isUnderline(this.#line)) {
            if (this.#underline()) return false;
          } else if (!(startsBlock(this.#line, true) || this.#tableColumns() > 0)) break;
        }
        return this.#begin(matched, opened);
      case 'indented':
        if (this.#line.indent > 3 && !lazy) return false;
        return this.#begin(matched, opened);
      case 'table':
        if (!lazy && this.#line.indent <= 3 && !startsBlock(this.#line, false)) {
          this.#row(this.#line.ns);
          return false;
        }
        return this.#begin(matched, opened);
      case 'none':
      case 'fence':
      case 'html':
        return this.#begin(matched, opened);
    }
    this.#lines.push(this.#line.ns - this.#base, this.#line.end - this.#base);
    return false;
  }

  /** A line that begins a block. */
  #begin(matched: number, opened: boolean): boolean {
    if (!opened) {
      // Behind indented code the parser takes fewer list markers, even over blank lines; so the two stay together.
      // What could be a list item may be one when nothing is interrupted.
      let kept = (this.#open === 'indented' || this.#open === 'paragraph') && mayBeItem(this.#line);
      if (this.#emptyItem && this.#text.charCodeAt(this.#line.ns) === 91) {
        // The parser looks for a task's box here.
        kept = true;
        this.#odd = true;
      }
      if (matched < this.#stack.length && this.#line.indent > 3) {
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
    if (this.#line.indent > 3) {
      this.#open = 'indented';
      return false;
    }
    const text = this.#text;
    const code = text.charCodeAt(this.#line.ns);
    if (code === 35 && this.#heading()) return false;
    if ((code === 42 || code === 45 || code === 95) && this.#line.isThematic(this.#line.ns, code)) return false;
    if (code === 60) {
      this.#htmlKind = htmlStart(text.slice(this.#line.ns, this.#line.end));
      if (this.#htmlKind > 0) {
        this.#open = 'html';
        this.#lines = [this.#line.ns - this.#base, this.#line.end - this.#base];
        const line = text.slice(this.#line.ns, this.#line.end);
        if (htmlEnds(this.#htmlKind, line, htmlSearchFrom(this.#htmlKind))) this.#close();
        return false;
      }
    }
    if ((code === 96 || code === 126) && this.#fence(code)) return false;
    if (this.#table()) return false;
    this.#open = 'paragraph';
    this.#lines = [this.#line.ns - this.#base, this.#line.end - this.#base];
    return false;
  }

  #heading(): boolean {
    const heading = atxHeading(this.#line);
    if (heading === undefined) return false;
    const base = this.#base;
    this.#leaves.push({
      kind: 'atx',
      depth: heading.depth,
      start: this.#line.ns - base,
      end: heading.end - base,
      textStart: heading.textStart - base,
      textEnd: heading.textEnd - base,
      place: this.#place,
      first: this.#first,
    });
    this.#open = 'none';
    return true;
  }

  #fence(marker: number): boolean {
    const size = fenceSize(this.#line);
    if (size === 0) return false;
    this.#fenceMarker = marker;
    this.#fenceSize = size;
    this.#open = 'fence';
    return true;
  }

  #fenceLine(): void {
    this.#line.measure();
    if (closesFence(this.#line, this.#fenceMarker, this.#fenceSize)) this.#open = 'none';
  }

  #htmlLine(): void {
    this.#line.measure();
    if (this.#htmlKind > 5 && this.#line.ns >= this.#line.end) {
      this.#close();
      return;
    }
    const start = this.#line.insideTab ? this.#line.pos + 1 : this.#line.pos;
    if (this.#line.pos >= this.#line.end) return;
    this.#lines.push(start - this.#base, this.#line.end - this.#base);
    if (htmlEnds(this.#htmlKind, this.#text.slice(this.#line.pos, this.#line.end), 0)) this.#close();
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
    let end = this.#line.end;
    while (isBlank(text.charCodeAt(end - 1))) end--;
    this.#leaves.push({
      kind: 'content',
      lines,
      place: this.#place,
      first: this.#first,
      depth: text.charCodeAt(this.#line.ns) === 61 ? 1 : 2,
      end: end - base,
    });
    this.#open = 'none';
    this.#lines = [];
    return true;
  }

  /** How many columns the table has whose head is this line and whose delimiter row is the next; 0 when there is none. */
  #tableColumns(): number {
    const text = this.#text;
    if (this.#line.next >= text.length) return 0;
    const rowEnd = delimiterRowEnd(text, this.#line.next);
    if (rowEnd === 0) return 0;
    if (this.#stack.length > 0) {
      this.#odd = true;
      return 0;
    }
    const columns = delimiterColumns(text.slice(this.#line.next, rowEnd));
    return columns > 0 && columns === headColumns(text, this.#line.ns, this.#line.end) ? columns : 0;
  }

  #table(): boolean {
    const columns = this.#tableColumns();
    if (columns === 0) return false;
    this.#open = 'table';
    this.#columns = columns;
    this.#row(this.#line.ns);
    // The delimiter row holds no text.
    this.#line.enter(this.#line.next);
    return true;
  }

  #row(start: number): void {
    const base = this.#base;
    this.#leaves.push({
      kind: 'row',
      start: start - base,
      end: this.#line.end - base,
      place: this.#place,
      columns: this.#columns,
    });
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
