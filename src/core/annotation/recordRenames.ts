import { jsonStrings } from '../catalog/jsonPath.ts';
import type { Span } from '../text/span.ts';

/** Which field of an assessment holds ids of what. */
const FIELD = { claim: 'dossier:claim', source: 'dossier:sources' } as const;

/**
 * Where the records of a file (one JSON document a line) name a claim or a source by its id. Each span lies within its
 * quotes. What a person wrote in a note is theirs and stays.
 */
export function idSpans(text: string, of: 'claim' | 'source', id: string): readonly Span[] {
  const found: Span[] = [];
  const written = JSON.stringify(id).slice(1, -1);
  let from = 0;
  for (const line of text.split('\n')) {
    if (line.includes(written)) {
      for (const { start, end, path } of jsonStrings(line)) {
        if (line.slice(start, end) === written && path().findLast((step) => typeof step === 'string') === FIELD[of])
          found.push({ start: from + start, end: from + end });
      }
    }
    from += line.length + 1;
  }
  return found;
}
