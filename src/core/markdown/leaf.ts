import { say } from '../text/message.ts';
import { packed } from '../text/packed.ts';
import type { Span } from '../text/span.ts';
import type { Block, Comment, Inline, ReadingProblem } from './block.ts';
import { htmlParts, tagName, tagRole } from './html.ts';
import { withoutMath } from './math.ts';
import { decodeReference } from './parse.ts';
import { ReadableBuilder } from './readable.ts';

/** Where a block stands: what it is inside of. */
export interface Place {
  readonly inList: boolean;
  readonly inQuote: boolean;
  readonly footnote?: string;
}

/** What a stretch of source holds; spans are offsets into that stretch. */
export interface Reading {
  readonly blocks: Block[];
  readonly comments: Comment[];
  readonly problems: ReadingProblem[];
  frontMatter?: Span;
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
export type OpenLink = Mutable<Extract<Inline, { kind: 'link' | 'image' }>>;

/**
 * One block being read. The parser's events and the scanner for plain text both report to it what they meet, from left
 * to right, so that a block comes out the same whichever of them read it.
 */
export class Leaf {
  readonly #source: string;
  readonly #kind: Block['kind'];
  readonly #place: Place;
  readonly #readable: ReadableBuilder;
  readonly #inlines: Inline[] = [];
  readonly #comments: Comment[];
  depth: number;
  /** Name of the raw HTML element whose content is not read; empty when none is open. */
  #unread = '';

  constructor(source: string, kind: Block['kind'], depth: number, place: Place, comments: Comment[]) {
    this.#source = source;
    this.#kind = kind;
    this.depth = depth;
    this.#place = place;
    this.#comments = comments;
    this.#readable = new ReadableBuilder(source);
  }

  text(start: number, end: number): void {
    if (this.#unread === '') this.#readable.text(start, end);
  }

  instead(readable: string, start: number, end: number): void {
    if (this.#unread === '') this.#readable.instead(readable, start, end);
  }

  lineBreak(start: number, end: number): void {
    if (this.#unread === '') this.#readable.lineBreak(start, end);
  }

  prefix(start: number, end: number): void {
    this.#readable.prefix(start, end);
  }

  barrier(start: number, end: number): void {
    if (this.#unread === '') this.#readable.barrier(start, end);
  }

  code(start: number, end: number): void {
    this.barrier(start, end);
    this.#inlines.push({ kind: 'code', span: { start, end } });
  }

  /** A link or image begins; the caller fills in what only its end tells. */
  open(kind: 'link' | 'image', start: number, end: number): OpenLink {
    const span = { start, end };
    const inline: OpenLink = kind === 'link' ? { kind, span, url: '', text: span } : { kind, span, url: '' };
    this.#inlines.push(inline);
    return inline;
  }

  /** A URL or e-mail address that is a link as it stands; `text` leaves out `<` and `>`. */
  autolink(span: Span, text: Span): void {
    const shown = this.#source.slice(text.start, text.end);
    const url =
      /^www\./i.test(shown) && span.start === text.start
        ? `http://${shown}`
        : /^[a-z][a-z\d+.-]*:/i.test(shown)
          ? shown
          : `mailto:${shown}`;
    this.#inlines.push({ kind: 'link', span, url, text });
    this.text(text.start, text.end);
  }

  /** A footnote's number: a name does not run across it, but it is no word after a full stop either. */
  footnote(start: number, end: number, label: string): void {
    if (this.#readable.endsInWord()) this.barrier(start, end);
    this.#inlines.push({ kind: 'footnote', span: { start, end }, label });
  }

  /** One inline tag or comment. */
  html(start: number, end: number): void {
    const span = { start, end };
    if (this.#source.startsWith('<!--', start)) {
      this.#comments.push({ span, text: this.#source.slice(start + 4, Math.max(start + 4, end - 3)) });
      return;
    }
    this.#inlines.push({ kind: 'html', span });
    const name = tagName(this.#source.slice(start, Math.min(end, start + 50)));
    this.tag(name, this.#source.charCodeAt(start + 1) === 47, this.#source.charCodeAt(end - 2) === 47, start, end);
  }

  tag(name: string, closes: boolean, selfClosing: boolean, start: number, end: number): void {
    if (this.#unread !== '') {
      if (closes && name === this.#unread) this.#unread = '';
      return;
    }
    const role = tagRole(name);
    if (role === 'break') this.#readable.lineBreak(start, end);
    else if (role === 'object') this.#readable.barrier(start, end);
    else if (role === 'unread' && !closes && !selfClosing) {
      this.#readable.barrier(start, end);
      this.#unread = name;
    } else if (role === 'block') this.#readable.barrier(start, end);
  }

  /** True while inside of `<code>` and the like. */
  get unread(): boolean {
    return this.#unread !== '';
  }

  /** The block from `start` to `end`, or nothing when a reader would see nothing there. */
  close(start: number, end: number, reading: Reading): void {
    const { readable, math } = withoutMath(this.#readable.finish(), this.#source);
    for (const span of math) this.#inlines.push({ kind: 'math', span });
    if (math.length > 0) this.#inlines.sort((a, b) => a.span.start - b.span.start);
    while (end > start && isSpace(this.#source.charCodeAt(end - 1))) end--;
    if (this.#readable.misplaced > 0) {
      reading.problems.push({
        code: 'alignment',
        span: { start, end },
        message: say('Part of this block could not be matched to its source and was not searched.'),
      });
    }
    if (this.#kind !== 'heading' && readable.text === '' && this.#inlines.length === 0) return;
    reading.blocks.push({
      kind: this.#kind,
      span: { start, end },
      depth: this.depth,
      inList: this.#place.inList,
      inQuote: this.#place.inQuote,
      ...(this.#place.footnote === undefined ? {} : { footnote: this.#place.footnote }),
      readable,
      inlines: packed(this.#inlines),
    });
  }
}

function isSpace(code: number): boolean {
  return code === 32 || code === 9 || code === 10 || code === 13;
}

/**
 * The readable text of an HTML block: text between tags, in as many paragraphs as its block-level tags make of it.
 * `lines` are the block's own lines in source offsets, without container markers.
 */
export function readHtmlBlock(source: string, lines: readonly Span[], place: Place, reading: Reading): void {
  const html = lines.map(({ start, end }) => source.slice(start, end)).join('\n');
  const starts: number[] = [];
  let length = 0;
  for (const line of lines) {
    starts.push(length);
    length += line.end - line.start + 1;
  }
  let index = 0;
  /** Source offset of an offset into `html`; asked in nearly rising order. */
  const toOffset = (at: number): number => {
    while (index > 0 && (starts[index] ?? 0) > at) index--;
    while (index + 1 < starts.length && (starts[index + 1] ?? 0) <= at) index++;
    return (lines[index]?.start ?? 0) + at - (starts[index] ?? 0);
  };
  const endOffset = (at: number): number => (at === 0 ? toOffset(0) : toOffset(at - 1) + 1);

  let leaf: Leaf | undefined;
  let from = 0;
  let to = 0;
  const begin = (start: number): Leaf => {
    from = start;
    return new Leaf(source, 'paragraph', 0, place, reading.comments);
  };
  const flush = (): void => {
    leaf?.close(from, to, reading);
    leaf = undefined;
  };
  for (const part of htmlParts(html)) {
    if (part.kind === 'comment') {
      const start = toOffset(part.start);
      const end = endOffset(part.end);
      reading.comments.push({ span: { start, end }, text: source.slice(start + 4, Math.max(start + 4, end - 3)) });
    } else if (part.kind === 'tag') {
      if (part.role === 'block' && leaf?.unread !== true) flush();
      else {
        const start = toOffset(part.start);
        leaf ??= begin(start);
        leaf.tag(part.name, part.closes, html.charCodeAt(part.end - 2) === 47, start, endOffset(part.end));
        to = endOffset(part.end);
      }
    } else {
      // White space with a line ending in it, or at a tag, is one break; other white space is read as it stands.
      let textFrom = part.start;
      const read = (upTo: number): void => {
        if (upTo <= textFrom) return;
        leaf ??= begin(toOffset(textFrom));
        const textStart = toOffset(textFrom);
        leaf.text(textStart, endOffset(upTo));
        to = endOffset(upTo);
      };
      for (let i = part.start; i < part.end;) {
        const code = html.charCodeAt(i);
        if (isSpace(code)) {
          let after = i;
          let breaks = i === part.start;
          while (after < part.end && isSpace(html.charCodeAt(after)))
            if (html.charCodeAt(after++) === 10) breaks = true;
          if (breaks || after === part.end) {
            read(i);
            leaf?.lineBreak(toOffset(i), endOffset(after));
            textFrom = after;
          }
          i = after;
          continue;
        }
        const reference =
          code === 38 ? /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[\da-z]{1,31});/i.exec(html.slice(i, i + 40))?.[0] : undefined;
        const decoded = reference === undefined ? undefined : decodeReference(reference);
        if (reference === undefined || decoded === undefined) {
          i++;
          continue;
        }
        read(i);
        leaf ??= begin(toOffset(i));
        const referenceStart = toOffset(i);
        i += reference.length;
        to = endOffset(i);
        leaf.instead(decoded, referenceStart, to);
        textFrom = i;
      }
      read(part.end);
    }
  }
  flush();
}
