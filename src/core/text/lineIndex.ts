/** A place in a text as people count: the first line is 1, its first UTF-16 unit column 1. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * Lines of a text, for the edges where positions are lines and columns. The core itself counts in UTF-16 offsets.
 *
 * A line ends at LF, CR LF or a lone CR, as in CommonMark 0.31 and in VS Code's documents. VS Code's own `Position` is
 * 0-based in both: subtract one from each.
 */
export class LineIndex {
  readonly #length: number;
  /** Offset of each line's first unit. */
  readonly #starts: readonly number[];

  constructor(text: string) {
    this.#length = text.length;
    const starts = [0];
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
    }
    this.#starts = starts;
  }

  get lines(): number {
    return this.#starts.length;
  }

  /** Where `offset` stands; an offset outside the text is taken as the nearest end. */
  at(offset: number): Position {
    const wanted = Math.min(Math.max(offset, 0), this.#length);
    let low = 0;
    let high = this.#starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#starts[middle] ?? 0) <= wanted) low = middle + 1;
      else high = middle;
    }
    return { line: low, column: wanted - (this.#starts[low - 1] ?? 0) + 1 };
  }

  /** The offset of a line and column, both 1-based; places outside the text become the nearest end. */
  offset({ line, column }: Position): number {
    if (line < 1) return 0;
    const start = this.#starts[line - 1];
    if (start === undefined) return this.#length;
    return Math.min(Math.max(start + column - 1, start), this.#length);
  }
}
