import { fold } from '../text/fold.ts';
import type { CueTerm, Entity, EntityId, Incident } from './model.ts';
import { STEP, type Steps } from './steps.ts';

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

/** Compiles the cues of the incidents among the entities; words come out folded. In steps: see `catalogSteps`. */
export function* compileCues(entities: readonly Entity[]): Steps<CompiledCues> {
  const incidents: Incident[] = [];
  for (const entity of entities) if (entity.kind === 'incident' && entity.cues.length > 0) incidents.push(entity);
  const names = yield* namesAsked(incidents, entities);
  const all: CompiledCue[] = [];
  for (const [i, incident] of incidents.entries()) {
    if (i % STEP === STEP - 1) yield;
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
  yield;
  return { all, wordsOfCues: all.flatMap(({ terms }) => soleWords(terms)) };
}

/** Names of the entities that cues ask for; a map of all would be the dearest part of a large catalog. */
function* namesAsked(
  incidents: readonly Incident[],
  entities: readonly Entity[],
): Steps<ReadonlyMap<EntityId, string>> {
  const asked = new Set<EntityId>();
  for (const { cues } of incidents) {
    for (const { terms } of cues) {
      for (const term of terms) for (const one of term) if (one.kind === 'mention') asked.add(one.entity);
    }
  }
  const names = new Map<EntityId, string>();
  if (asked.size === 0) return names;
  yield;
  for (const [i, { id, name }] of entities.entries()) {
    if (i % (16 * STEP) === 16 * STEP - 1) yield;
    if (asked.has(id)) names.set(id, name);
  }
  return names;
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
