import type { Message } from '../text/message.ts';
import type { Span } from '../text/span.ts';

/**
 * A stretch of readable text and the source it stands for.
 *
 * `length === end - start`: character by character. Otherwise the run is indivisible: `&amp;` is one readable `&`
 * from five source characters, a soft break with its `\n> ` is one readable space from three.
 */
export interface Run {
  /** Offset into the readable text. */
  readonly at: number;
  /** UTF-16 units of readable text. */
  readonly length: number;
  /** Source offsets, half-open. */
  readonly start: number;
  readonly end: number;
}

/**
 * What a reader reads of one block, with the way back to the source.
 *
 * `Seen in **APT**29 &amp; co` reads `Seen in APT29 & co`; the readable span of `APT29` goes back to the source
 * span from `A` to behind `9` (`APT**29`), markers inside it included, markers outside it not.
 * U+FFFC stands where something that is no text stands (code, an image's edge, math): no name runs across it.
 */
export interface Readable {
  readonly text: string;
  /** In order of `at` and of `start`; they tile `text` without gaps. */
  readonly runs: readonly Run[];
}

/** Stands for inline content that is not read. It is no letter, no digit and no white space. */
export const BARRIER = '\uFFFC';

/** Inline things that later stages need, in source offsets. */
export type Inline =
  | { readonly kind: 'link'; readonly span: Span; readonly url: string; readonly text: Span }
  | { readonly kind: 'image'; readonly span: Span; readonly url: string }
  | { readonly kind: 'footnote'; readonly span: Span; readonly label: string }
  | { readonly kind: 'code' | 'math' | 'html'; readonly span: Span };

/** A leaf block: the unit within which names and sentences are found. Blocks come in document order, never nested. */
export interface Block {
  readonly kind: 'paragraph' | 'heading' | 'cell';
  /** The block's own source, container markers of its first line not included. */
  readonly span: Span;
  /** 1 to 6 for a heading, else 0. */
  readonly depth: number;
  readonly inList: boolean;
  readonly inQuote: boolean;
  /**
   * Label of the GFM footnote definition it stands in, normalised as Markdown compares labels. A definition that nobody
   * refers to is read like any other, though rendered HTML leaves it out: it stands in the source, which is where the
   * writer sees what is marked, and a reference to it may be what he types next.
   */
  readonly footnote?: string;
  readonly readable: Readable;
  readonly inlines: readonly Inline[];
}

/** An HTML comment: where a writer tells Dossier to leave something alone. `text` is what stands between the dashes. */
export interface Comment {
  readonly span: Span;
  readonly text: string;
}

/** Says plainly what was not read in full, and why. */
export interface ReadingProblem {
  readonly code: 'too-deep' | 'too-many-markers' | 'too-long' | 'deadline' | 'alignment';
  readonly span: Span;
  readonly message: Message;
}

export interface MarkdownDocument {
  readonly blocks: readonly Block[];
  readonly comments: readonly Comment[];
  /** YAML front matter with its fences. */
  readonly frontMatter?: Span;
  readonly problems: readonly ReadingProblem[];
}
