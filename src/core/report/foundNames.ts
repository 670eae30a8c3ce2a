import type { EntityId, Incident } from '../catalog/model.ts';
import type { NameHit } from '../catalog/nameMatcher.ts';
import type { Span } from '../text/span.ts';

/** A name in a block, before it is settled whose it is. The span is in the source. */
export interface FoundName extends Span {
  readonly hit: NameHit;
  /** The text as written there, folded: the key of `AnalyseOptions.chosen`. */
  readonly key: string;
}

/**
 * What one block names; depends on the block and the catalog alone, so it can be kept as long as both are.
 * Spans are source offsets in whatever coordinates the block's runs have; `shiftedNames` moves them.
 */
export interface BlockNames {
  readonly names: readonly FoundName[];
  readonly cues: readonly FoundCue[];
}

/** The terms of a cue, together in one sentence. The span is in the source. */
export interface FoundCue extends Span {
  readonly incident: Incident;
  readonly shown: string;
  /** Names it was read from: it stands only if each of them is settled as this entity. Indices into the block's names. */
  readonly relies: readonly { readonly name: number; readonly entity: EntityId }[];
  /** Names in the same sentence. */
  readonly sentenceNames: readonly number[];
}
