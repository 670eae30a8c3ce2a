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
  return { all };
}
