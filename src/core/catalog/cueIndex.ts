import { fold } from '../text/fold.ts';
import type { CueTerm, Entity, EntityId, Incident } from './model.ts';

/** A cue with its words folded, ready to be looked for in a sentence. */
export interface CompiledCue {
  readonly incident: Incident;
  readonly terms: readonly CueTerm[];
  /** The terms in readable form: `Fortinet + malware`. */
  readonly shown: string;
}

/** All cues of a catalog. */
export interface CompiledCues {
  readonly all: readonly CompiledCue[];
  /**
   * For each cue that can be read without any name: of one of its terms, for each alternative a word of it. Where none of
   * these letters stand, the cue does not.
   */
  readonly wordsOfCues: readonly (readonly string[])[];
}

/** Compiles the cues of the incidents among the entities; words come out folded. */
export function compileCues(entities: readonly Entity[]): CompiledCues {
  const names = new Map<EntityId, string>(entities.map((entity) => [entity.id, entity.name]));
  const all: CompiledCue[] = [];
  for (const incident of entities) {
    if (incident.kind !== 'incident') continue;
    for (const cue of incident.cues) {
      const terms = cue.terms
        .map((term) =>
          term.map((one) => (one.kind === 'mention' ? one : { ...one, words: fold(one.words).text.trim() })),
        )
        .filter((term) => term.length > 0);
      if (terms.length === 0) continue;
      const shown = terms.map((term) =>
        term
          .map((one) =>
            one.kind === 'mention' ? (names.get(one.entity) ?? one.entity) : one.words + (one.prefix ? '…' : ''),
          )
          .join(' or '),
      );
      all.push({ incident, terms, shown: shown.join(' + ') });
    }
  }
  return { all, wordsOfCues: all.flatMap(({ terms }) => soleWords(terms)) };
}

/** Of the cue's terms that are words only the one with the fewest alternatives, if every term can be met by words. */
function soleWords(terms: readonly CueTerm[]): readonly (readonly string[])[] {
  const words = (term: CueTerm): readonly string[] =>
    term.flatMap((one) => (one.kind === 'words' ? [longestWord(one.words)] : []));
  if (terms.some((term) => words(term).length === 0)) return [];
  const [rarest] = terms
    .filter((term) => term.every(({ kind }) => kind === 'words'))
    .sort((a, b) => a.length - b.length);
  return [words(rarest ?? terms[0] ?? [])];
}

function longestWord(words: string): string {
  return words
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .reduce((longest, word) => (word.length > longest.length ? word : longest), '');
}
