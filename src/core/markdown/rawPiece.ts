import type { Place } from './leaf.ts';

/*
 * What the block scanner finds: where the leaves of a piece stand, before anybody has read what is in them.
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
  | {
      readonly kind: 'row';
      readonly start: number;
      readonly end: number;
      readonly place: Place;
      /** Columns of its table; what stands in cells beyond them is not shown (GFM, "Tables"). */
      readonly columns: number;
    };

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
