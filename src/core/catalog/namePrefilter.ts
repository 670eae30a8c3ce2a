import type { NameMatcher } from './nameMatcher.ts';

/**
 * A look at a block's raw source, before anything is parsed: false only when the block, read by a reader, can show no name
 * and no cue of the catalog. It may say true for nothing; it never says false for something.
 */
export function mayName(raw: string, names: NameMatcher): boolean {
  return names.cues.all.length > 0 || names.mayContain(raw, true);
}
