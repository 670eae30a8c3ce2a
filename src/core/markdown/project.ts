import type { Span } from '../text/span.ts';
import type { Block } from './block.ts';
import type { Definitions, Labels } from './labels.ts';
import { normaliseLabel } from './labels.ts';
import type { OpenLink, Place, Reading } from './leaf.ts';
import { Leaf, readHtmlBlock } from './leaf.ts';
import type { MarkdownEvent, Token } from './parse.ts';
import { decodeReference, decodeString } from './parse.ts';

/*
 * From the parser's events to blocks. One pass over a flat list: a token that is not read is skipped until its own exit
 * event, everything else either is text, stands for text, or changes where we are.
 */

/** Container markers and indent at the beginning of a line. */
const PREFIXES = new Set([
  'blockQuotePrefix',
  'gfmFootnoteDefinitionIndent',
  'linePrefix',
  'listItemIndent',
  'listItemPrefix',
]);

/** The definitions among the events, in document order, labels normalised. */
export function definitionsIn(text: string, events: readonly MarkdownEvent[]): Definitions {
  const links: { label: string; url: string }[] = [];
  const footnotes: string[] = [];
  const prefixes: Span[] = [];
  let label: string | undefined;
  for (const [phase, token] of events) {
    if (phase === 'enter') {
      if (PREFIXES.has(token.type)) prefixes.push(spanOf(token));
      else if (token.type === 'gfmFootnoteDefinitionLabelString') {
        footnotes.push(normaliseLabel(text.slice(token.start.offset, token.end.offset)));
      }
    } else if (token.type === 'definitionLabelString') {
      label = normaliseLabel(without(text, spanOf(token), prefixes));
    } else if (token.type === 'definitionDestinationString' && label !== undefined) {
      links.push({ label, url: decodeString(text.slice(token.start.offset, token.end.offset)) });
      label = undefined;
    } else if (token.type === 'definition' && label !== undefined) {
      // `[label]: <>` has no destination string.
      links.push({ label, url: '' });
      label = undefined;
    }
  }
  return { links, footnotes };
}

/** The blocks and comments that the events tell of. Offsets are those of `text`. */
export function project(text: string, events: readonly MarkdownEvent[], labels: Labels): Reading {
  return new Projector(text, labels).run(events);
}

/** The inline events of one block into `leaf`. `text` is what was parsed, `at` where its offsets stand in the source. */
export function projectText(
  text: string,
  events: readonly MarkdownEvent[],
  labels: Labels,
  leaf: Leaf,
  at: (offset: number) => number,
): void {
  new Projector(text, labels, leaf, at).run(events);
}

class Projector {
  readonly #text: string;
  readonly #at: (offset: number) => number;
  readonly #labels: Labels;
  readonly #reading: Reading = { blocks: [], comments: [], problems: [] };
  #leaf: Leaf | undefined;
  #leafStart = 0;
  #lists = 0;
  #quotes = 0;
  readonly #footnotes: string[] = [];
  readonly #links: { readonly inline: OpenLink; label?: Span; url?: string; reference?: string }[] = [];
  /** Prefixes seen within the open block, for labels that go on over a line ending. */
  #prefixes: Span[] = [];
  #html: Span[] | undefined;
  #afterTask = false;
  /** Columns of the table at hand, and cells of its row so far: GFM shows no more cells than the head has. */
  #columns = 0;
  #cells = 0;

  constructor(text: string, labels: Labels, leaf?: Leaf, at: (offset: number) => number = (offset) => offset) {
    this.#text = text;
    this.#labels = labels;
    this.#leaf = leaf;
    this.#at = at;
  }

  run(events: readonly MarkdownEvent[]): Reading {
    let skipped: Token | undefined;
    for (const [phase, token] of events) {
      if (skipped !== undefined) {
        if (token === skipped) skipped = undefined;
        else if (phase === 'enter') this.#within(token);
      } else if (phase === 'enter') {
        if (this.#enter(token)) skipped = token;
      } else this.#exit(token);
    }
    return this.#reading;
  }

  /** A token inside one that is skipped. */
  #within(token: Token): void {
    const link = this.#links.at(-1);
    if (token.type === 'resourceDestinationString' && link !== undefined) link.url = decodeString(this.#slice(token));
    else if (token.type === 'referenceString' && link !== undefined) link.reference = this.#label(spanOf(token));
    else if (PREFIXES.has(token.type)) this.#prefixes.push(spanOf(token));
    else if (token.type === 'htmlFlowData') this.#html?.push(spanOf(token));
    else if (token.type === 'gfmFootnoteDefinitionLabelString') {
      this.#footnotes[this.#footnotes.length - 1] = normaliseLabel(this.#slice(token));
    }
  }

  /** Answers whether what is inside the token is to be skipped. */
  #enter(token: Token): boolean {
    const { type } = token;
    const first = token.start.offset;
    const last = token.end.offset;
    const start = this.#at(first);
    const end = last > first ? this.#at(last - 1) + 1 : start;
    const leaf = this.#leaf;
    switch (type) {
      case 'blockQuote':
        this.#quotes++;
        return false;
      case 'listOrdered':
      case 'listUnordered':
        this.#lists++;
        return false;
      case 'gfmFootnoteDefinition':
        this.#footnotes.push('');
        return false;
      case 'gfmFootnoteDefinitionLabel':
      case 'definition':
      case 'codeFenced':
      case 'codeIndented':
      case 'reference':
        return true;
      case 'resource': {
        const link = this.#links.at(-1);
        if (link !== undefined) link.url = '';
        return true;
      }
      case 'yaml':
        this.#reading.frontMatter = { start, end };
        return true;
      case 'htmlFlow':
        this.#html = [];
        return false;
      case 'htmlFlowData':
        this.#html?.push(spanOf(token));
        return true;
      case 'paragraph':
        this.#openLeaf('paragraph', start);
        return false;
      case 'atxHeading':
      case 'setextHeading':
        this.#openLeaf('heading', start);
        return false;
      case 'tableHead':
        this.#columns = 0;
        return false;
      case 'tableHeader':
        this.#columns++;
        return false;
      case 'tableRow':
        this.#cells = 0;
        return false;
      case 'tableData':
        return ++this.#cells > this.#columns;
      case 'tableContent':
        this.#openLeaf('cell', start);
        return false;
    }
    if (leaf === undefined) return PREFIXES.has(type);
    const afterTask = this.#afterTask;
    this.#afterTask = false;
    switch (type) {
      case 'data':
        leaf.text(afterTask ? skipSpace(this.#text, start, end) : start, end);
        return true;
      case 'characterEscape':
        leaf.instead(this.#text.slice(first + 1, last), start, end);
        return true;
      case 'characterReference':
        leaf.instead(decodeReference(this.#slice(token)) ?? this.#slice(token), start, end);
        return true;
      case 'hardBreakEscape':
      case 'hardBreakTrailing':
      case 'lineSuffix':
        leaf.lineBreak(start, end);
        return false;
      case 'lineEnding':
        leaf.lineBreak(start, this.#at(last));
        return false;
      case 'codeText':
        leaf.code(start, end);
        return true;
      case 'htmlText':
        leaf.html(start, end);
        return true;
      case 'autolink':
        leaf.autolink({ start, end }, { start: start + 1, end: end - 1 });
        return true;
      case 'literalAutolink':
        leaf.autolink({ start, end }, { start, end });
        return true;
      case 'gfmFootnoteCall':
        leaf.footnote(start, end, normaliseLabel(this.#text.slice(first + 2, last - 1)));
        return true;
      case 'taskListCheck':
        this.#afterTask = true;
        return true;
      case 'link':
        this.#links.push({ inline: leaf.open('link', start, end) });
        return false;
      case 'image':
        this.#links.push({ inline: leaf.open('image', start, end) });
        leaf.barrier(start, start + 2);
        return false;
      case 'labelText': {
        const link = this.#links.at(-1);
        if (link?.inline.kind === 'link') link.inline.text = { start, end: this.#at(last) };
        return false;
      }
      case 'setextHeadingText':
        // The heading itself begins at the definitions before it.
        this.#leafStart = start;
        return false;
      case 'atxHeadingSequence':
        if (leaf.depth === 0) leaf.depth = end - start;
        return false;
      case 'setextHeadingLineSequence':
        leaf.depth = this.#text.charCodeAt(start) === 61 ? 1 : 2;
        return false;
    }
    if (PREFIXES.has(type)) {
      leaf.prefix(start, end);
      this.#prefixes.push({ start, end });
      return true;
    }
    return false;
  }

  #exit(token: Token): void {
    switch (token.type) {
      case 'blockQuote':
        this.#quotes--;
        return;
      case 'listOrdered':
      case 'listUnordered':
        this.#lists--;
        return;
      case 'gfmFootnoteDefinition':
        this.#footnotes.pop();
        return;
      case 'htmlFlow':
        if (this.#html !== undefined) readHtmlBlock(this.#text, this.#html, this.#place(), this.#reading);
        this.#html = undefined;
        return;
      case 'paragraph':
      case 'atxHeading':
      case 'setextHeading':
      case 'tableContent':
        this.#leaf?.close(this.#leafStart, token.end.offset, this.#reading);
        this.#leaf = undefined;
        return;
      case 'label': {
        const link = this.#links.at(-1);
        if (link === undefined) return;
        const marker = link.inline.kind === 'image' ? 2 : 1;
        link.label = { start: token.start.offset + marker, end: token.end.offset - 1 };
        return;
      }
      case 'link':
      case 'image': {
        const link = this.#links.pop();
        if (link === undefined) return;
        const { inline, label, url, reference } = link;
        inline.url = url ?? this.#labels.link(reference ?? (label === undefined ? '' : this.#label(label))) ?? '';
        if (inline.kind === 'image') {
          this.#leaf?.barrier(this.#at(label?.end ?? token.end.offset - 1), this.#at(token.end.offset - 1) + 1);
        }
      }
    }
  }

  #openLeaf(kind: Block['kind'], start: number): void {
    this.#leaf = new Leaf(this.#text, kind, 0, this.#place(), this.#reading.comments);
    this.#leafStart = start;
    this.#links.length = 0;
    this.#prefixes = [];
    this.#afterTask = false;
  }

  #place(): Place {
    const footnote = this.#footnotes.at(-1);
    return {
      inList: this.#lists > 0,
      inQuote: this.#quotes > 0,
      ...(footnote === undefined ? {} : { footnote }),
    };
  }

  #slice(token: Token): string {
    return this.#text.slice(token.start.offset, token.end.offset);
  }

  #label(span: Span): string {
    return normaliseLabel(without(this.#text, span, this.#prefixes));
  }
}

/** The text of `span` without the `prefixes` (in order) that lie in it. */
function without(text: string, span: Span, prefixes: readonly Span[]): string {
  let result = '';
  let from = span.start;
  for (const prefix of prefixes) {
    if (prefix.start < from || prefix.end > span.end) continue;
    result += text.slice(from, prefix.start);
    from = prefix.end;
  }
  return result + text.slice(from, span.end);
}

function spanOf(token: Token): Span {
  return { start: token.start.offset, end: token.end.offset };
}

function skipSpace(text: string, start: number, end: number): number {
  let at = start;
  while (at < end && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9)) at++;
  return at;
}
