import type { CompiledCues } from '../catalog/cueIndex.ts';
import type { CueAlternative, EntityId } from '../catalog/model.ts';
import type { NameHit } from '../catalog/nameMatcher.ts';
import type { Readable } from '../markdown/block.ts';
import { toSource } from '../markdown/readable.ts';
import type { Folded } from '../text/fold.ts';
import { fold, unfolded } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import type { FoundCue } from './foundNames.ts';

interface Occurrence extends Span {
  readonly term: number;
  readonly name?: { readonly name: number; readonly entity: EntityId };
}

/** The cues found in the sentences of a block. */
export function findCues(
  readable: Readable,
  sentences: readonly Span[],
  hits: readonly NameHit[],
  cues: CompiledCues,
): readonly FoundCue[] {
  if (cues.all.length === 0) return [];
  const found: FoundCue[] = [];
  for (const sentence of sentences) {
    const folded = fold(readable.text.slice(sentence.start, sentence.end));
    const sentenceNames = hits.flatMap((hit, i) => (hit.start >= sentence.start && hit.end <= sentence.end ? [i] : []));
    const best = new Map<EntityId, { start: number; end: number; cue: FoundCue }>();
    for (const cue of cues.all) {
      const occurrences: Occurrence[] = [];
      // Most sentences miss most cues at the first term.
      const complete = cue.terms.every((term, i) => {
        const soFar = occurrences.length;
        for (const one of term) occurrences.push(...occurrencesOf(one, i, sentence, folded, hits, sentenceNames));
        return occurrences.length > soFar;
      });
      if (!complete) continue;
      occurrences.sort((a, b) => a.start - b.start || a.end - b.end);
      const tight = tightest(occurrences, cue.terms.length);
      if (tight === undefined) continue;
      const start = Math.min(...tight.map((one) => one.start));
      const end = Math.max(...tight.map((one) => one.end));
      const before = best.get(cue.incident.id);
      if (before !== undefined && before.end - before.start <= end - start) continue;
      const relies = tight.flatMap((one) => (one.name === undefined ? [] : [one.name]));
      const span = toSource(readable, { start, end });
      best.set(cue.incident.id, {
        start,
        end,
        cue: { ...span, incident: cue.incident, shown: cue.shown, relies, sentenceNames },
      });
    }
    for (const { cue } of best.values()) found.push(cue);
  }
  return found;
}

function occurrencesOf(
  one: CueAlternative,
  term: number,
  sentence: Span,
  folded: Folded,
  hits: readonly NameHit[],
  sentenceNames: readonly number[],
): Occurrence[] {
  const result: Occurrence[] = [];
  if (one.kind === 'mention') {
    for (const name of sentenceNames) {
      const hit = hits[name];
      if (hit?.holders.some((holder) => holder.entity.id === one.entity) === true)
        result.push({ start: hit.start, end: hit.end, term, name: { name, entity: one.entity } });
    }
    return result;
  }
  for (let at = folded.text.indexOf(one.words); at >= 0; at = folded.text.indexOf(one.words, at + 1)) {
    let end = at + one.words.length;
    if (isWordAt(folded.text, at - 1)) continue;
    if (one.prefix) while (isWordAt(folded.text, end)) end += 1;
    else if (isWordAt(folded.text, end)) continue;
    const span = unfolded(folded, { start: at, end });
    if (span !== undefined) result.push({ start: sentence.start + span.start, end: sentence.start + span.end, term });
  }
  return result;
}

function isWordAt(text: string, at: number): boolean {
  return at >= 0 && at < text.length && /[\p{L}\p{N}\p{M}]/u.test(text.charAt(at));
}

/** The shortest stretch with one occurrence of every term, by a window that slides over them in order. */
function tightest(occurrences: readonly Occurrence[], terms: number): readonly Occurrence[] | undefined {
  const latest: (Occurrence | undefined)[] = Array.from({ length: terms });
  let best: readonly Occurrence[] | undefined;
  let bestLength = Infinity;
  for (const one of occurrences) {
    latest[one.term] = one;
    if (latest.includes(undefined)) continue;
    const all = latest.filter((each) => each !== undefined);
    const length = Math.max(...all.map((each) => each.end)) - Math.min(...all.map((each) => each.start));
    if (length < bestLength) {
      bestLength = length;
      best = all;
    }
  }
  return best;
}
