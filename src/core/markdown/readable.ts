import { packed } from '../text/packed.ts';
import type { Span } from '../text/span.ts';
import { BARRIER } from './block.ts';
import type { Readable, Run } from './block.ts';

/**
 * The source of a stretch of readable text: from where the first character's run starts to where the last one's ends.
 *
 * `**APT**29 &amp; co`: readable `APT29` is source `APT**29`, readable `&` is source `&amp;`. Markers inside are in
 * the span, markers outside never. A span that is empty or past the end becomes the empty span at the nearest place.
 */
export function toSource(readable: Readable, span: Span): Span {
  const { runs } = readable;
  const first = runs[Math.max(0, runAt(runs, span.start))];
  if (first === undefined) return { start: 0, end: 0 };
  const start = sourceStart(first, span.start);
  if (span.end <= span.start) return { start, end: start };
  const last = runs[runAt(runs, span.end - 1)] ?? first;
  return { start, end: sourceEnd(last, span.end) };
}

/**
 * The readable offset of a source offset: inside a run that is read character by character its own place, inside an
 * indivisible run that run's start, between runs (in a marker) the place where the marker stood.
 */
export function toReadable(readable: Readable, offset: number): number {
  const { runs, text } = readable;
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.end ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const run = runs[low];
  if (run === undefined) return text.length;
  if (offset <= run.start) return run.at;
  return run.length === run.end - run.start ? run.at + (offset - run.start) : run.at;
}

/** Index of the run that holds readable offset `at`; the last one for offsets behind the text, -1 without runs or before them. */
function runAt(runs: readonly Run[], at: number): number {
  let low = 0;
  let high = runs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.at ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function sourceStart(run: Run, at: number): number {
  if (at >= run.at + run.length) return run.end;
  return run.length === run.end - run.start ? run.start + Math.max(0, at - run.at) : run.start;
}

function sourceEnd(run: Run, end: number): number {
  if (end >= run.at + run.length) return run.end;
  return run.length === run.end - run.start ? run.start + (end - run.at) : run.end;
}

/**
 * Puts readable text together from left to right.
 *
 * Whoever finds the parts (the parser's events, or the scanner for plain paragraphs), the runs come out the same:
 * neighbours that are read character by character are joined, a line break becomes one space however it is written,
 * and white space at either end of the block is left out.
 */
export class ReadableBuilder {
  readonly #source: string;
  #text = '';
  #runs: Run[] = [];
  // The run being built; written out when the next one does not continue it.
  #at = 0;
  #start = 0;
  #end = 0;
  #identity = false;
  // A line break that has not been written: it takes in the prefixes that follow, and is dropped at the block's end.
  #breakStart = -1;
  #breakEnd = -1;
  /** Parts that did not come in the order of the source; they are left out. */
  misplaced = 0;

  constructor(source: string) {
    this.#source = source;
  }

  /** Source that reads as it is written; NUL reads as U+FFFD. */
  text(start: number, end: number): void {
    if (end <= start) return;
    const slice = this.#source.slice(start, end);
    this.#add(slice.includes('\0') ? slice.replaceAll('\0', '\uFFFD') : slice, start, end, true);
  }

  /** Source that reads as something else: an escape, a reference. */
  instead(readable: string, start: number, end: number): void {
    this.#add(readable, start, end, readable.length === end - start);
  }

  /** Source that is not read and that no name runs across. */
  barrier(start: number, end: number): void {
    this.#add(BARRIER, start, end, false);
  }

  /** A line ending with the white space before it, or a `<br>`: reads as one space. */
  lineBreak(start: number, end: number): void {
    if (this.#breakStart < 0) this.#breakStart = start;
    this.#breakEnd = end;
  }

  /** Container markers and indent behind a line ending belong to the line break. */
  prefix(start: number, end: number): void {
    if (this.#breakStart >= 0 && this.#breakEnd <= start) this.#breakEnd = end;
  }

  /** True when a letter or digit was read last, so that what follows could continue a word. */
  endsInWord(): boolean {
    return this.#breakStart < 0 && /[\p{L}\p{N}]$/u.test(this.#text.slice(-2));
  }

  finish(): Readable {
    this.#flush();
    const readable = { text: this.#text, runs: packed(this.#runs) };
    this.#text = '';
    this.#runs = [];
    this.#at = 0;
    this.#end = 0;
    this.#breakStart = -1;
    return readable;
  }

  #add(readable: string, start: number, end: number, identity: boolean): void {
    if (this.#breakStart >= 0) {
      const [breakStart, breakEnd] = [this.#breakStart, Math.min(this.#breakEnd, start)];
      this.#breakStart = -1;
      if (this.#text !== '') this.#add(' ', breakStart, breakEnd, breakEnd - breakStart === 1);
    }
    if (start < this.#end || end < start) {
      this.misplaced++;
      return;
    }
    const open = this.#at < this.#text.length;
    if (!open || !identity || !this.#identity || start !== this.#end) {
      this.#flush();
      this.#start = start;
      this.#identity = identity;
    }
    this.#end = end;
    this.#text += readable;
  }

  #flush(): void {
    const length = this.#text.length - this.#at;
    if (length > 0) this.#runs.push({ at: this.#at, length, start: this.#start, end: this.#end });
    this.#at = this.#text.length;
  }
}
