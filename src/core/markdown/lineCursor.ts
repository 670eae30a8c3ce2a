/**
 * A place in a line of Markdown, in offsets and in columns: tabs go to the next multiple of four and may belong to a
 * container in part (CommonMark 0.31, "Tabs").
 */
export class LineCursor {
  readonly text: string;
  readonly #mixedEndings: boolean;
  /** Where reading has come to, and the column there. */
  pos = 0;
  col = 0;
  /** Part of the tab at `pos` belongs to a container. */
  insideTab = false;
  /** The line's end without its ending, and where the next one starts. */
  end = 0;
  next = 0;
  /** What `measure` found: the first offset that is no white space, the columns of white space before it. */
  ns = 0;
  indent = 0;

  constructor(text: string) {
    this.text = text;
    this.#mixedEndings = text.includes('\r');
  }

  enter(at: number): void {
    const text = this.text;
    this.pos = at;
    this.col = 0;
    this.insideTab = false;
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
    this.end = end;
    this.next = next;
  }

  measure(): void {
    let at = this.pos;
    let col = this.col;
    const text = this.text;
    const end = this.end;
    while (at < end) {
      const code = text.charCodeAt(at);
      if (code === 32) col++;
      else if (code === 9) col += 4 - (col & 3);
      else break;
      at++;
    }
    this.ns = at;
    this.indent = col - this.col;
  }

  /** Goes on by `columns` columns of white space, possibly to the middle of a tab. */
  consume(columns: number): void {
    const target = this.col + columns;
    while (this.col < target && this.pos < this.end) {
      const code = this.text.charCodeAt(this.pos);
      if (code === 32) {
        this.col++;
        this.pos++;
      } else if (code === 9) {
        const stop = this.col + 4 - (this.col & 3);
        if (stop > target) {
          this.col = target;
          this.insideTab = true;
          return;
        }
        this.col = stop;
        this.pos++;
        this.insideTab = false;
      } else return;
    }
  }

  /** Goes to `at`, past characters that are no tabs. */
  goTo(at: number): void {
    this.consume(this.indent);
    this.col += at - this.pos;
    this.pos = at;
  }

  /** True when nothing stands from `start` but white space and more than two of `marker`. */
  isThematic(start: number, marker: number): boolean {
    let count = 0;
    for (let at = start; at < this.end; at++) {
      const code = this.text.charCodeAt(at);
      if (code === marker) count++;
      else if (code !== 32 && code !== 9) return false;
    }
    return count > 2;
  }
}
