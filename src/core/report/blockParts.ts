import type { Block } from '../markdown/block.ts';
import type { Citation, Finding, Mention, Sentence, Statement } from './report.ts';

/** What one block has of each stage. */
export interface BlockParts {
  readonly block: Block;
  readonly sentences: readonly Sentence[];
  readonly mentions: readonly Mention[];
  readonly citations: readonly Citation[];
}

/** What one block's sentences are worth; offsets and indices are those of its parts. */
export interface BlockJudgement {
  readonly statements: readonly Statement[];
  /** With default severities, nothing ignored yet: `decide` does both. */
  readonly findings: readonly Finding[];
}
