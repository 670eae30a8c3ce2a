import type { PackPart } from '../core/catalog/packParts.ts';

/** What the worker is told: read this, or send the next part of what was read. */
export type ToWorker =
  | {
      readonly kind: 'read';
      readonly path: string;
      /** A file's bytes, or the text as it stands in an editor. */
      readonly content: Uint8Array | string;
    }
  | { readonly kind: 'next' };

/** Said once, unasked: it runs and can be told things. */
export interface Ready {
  readonly kind: 'ready';
}

export type Answer =
  | { readonly kind: 'part'; readonly part: PackPart }
  /** Reading never throws; if it does all the same, that is our mistake, and it is told. */
  | { readonly kind: 'failed'; readonly reason: string };

export type FromWorker = Ready | Answer;
