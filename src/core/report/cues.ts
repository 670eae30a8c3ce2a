import type { CompiledCue, CompiledCues } from '../catalog/cueIndex.ts';
import type { CueAlternative, EntityId } from '../catalog/model.ts';
import type { Steps } from '../catalog/steps.ts';
import type { NameHit } from '../catalog/nameMatcher.ts';
import type { Readable } from '../markdown/block.ts';
import { toSource } from '../markdown/readable.ts';
import { addAll } from '../text/addAll.ts';
import type { Folded } from '../text/fold.ts';
import { fold, unfolded } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import type { FoundCue } from './foundNames.ts';

interface Occurrence extends Span {
  readonly term: number;
  readonly name?: { readonly name: number; readonly entity: EntityId };
}

/** UTF-16 units of sentences looked through between two steps. */
const UNITS = 16_384;

/**
 * The cues found in the sentences of a block: of each incident and sentence the shortest stretch that has all terms of one
 * of its cues. In steps, for a block may be a book.
 */
export function* cueSteps(
  readable: Readable,
  sentences: readonly Span[],
  hits: readonly NameHit[],
  cues: CompiledCues,
): Steps<readonly FoundCue[]> {
  if (cues.all.length === 0) return NOTHING;
  let done = 0;
  const found: FoundCue[] = [];
  // Both are in order: what lies before a sentence is not looked at again, or a book without a blank line takes minutes.
  let next = 0;
  for (const sentence of sentences) {
    if (sentence.start - done > UNITS) {
      done = sentence.start;
      yield;
    }
    const names: number[] = [];
    for (; (hits[next]?.start ?? Infinity) < sentence.end; next += 1) {
      const hit = hits[next];
      if (hit !== undefined && hit.start >= sentence.start && hit.end <= sentence.end) names.push(next);
    }
    const place: Place = { sentence, hits, names, folded: fold(readable.text.slice(sentence.start, sentence.end)) };
    const best = new Map<
      EntityId,
      { readonly span: Span; readonly cue: CompiledCue; readonly terms: readonly Occurrence[] }
    >();
    for (const cue of cues.all) {
      // Without a full stop, a book is one sentence.
      if (sentence.end - sentence.start > UNITS) yield;
      const terms = termsIn(place, cue);
      if (terms === undefined) continue;
      const span = {
        start: Math.min(...terms.map(({ start }) => start)),
        end: Math.max(...terms.map(({ end }) => end)),
      };
      const before = best.get(cue.incident.id)?.span;
      if (before === undefined || before.end - before.start > span.end - span.start)
        best.set(cue.incident.id, { span, cue, terms });
    }
    for (const { span, cue, terms } of best.values()) {
      found.push({
        ...toSource(readable, span),
        incident: cue.incident,
        shown: cue.shown,
        relies: terms.flatMap(({ name }) => (name === undefined ? [] : [name])),
        sentenceNames: names,
      });
    }
  }
  return found;
}

const NOTHING: readonly FoundCue[] = [];

/** A sentence with what is known of it. */
interface Place {
  readonly sentence: Span;
  readonly hits: readonly NameHit[];
  /** Indices of the hits in this sentence. */
  readonly names: readonly number[];
  readonly folded: Folded;
}

/** The tightest set of occurrences with one for every term, or `undefined` as soon as a term has none. */
function termsIn(place: Place, cue: CompiledCue): readonly Occurrence[] | undefined {
  const occurrences: Occurrence[] = [];
  for (const [i, term] of cue.terms.entries()) {
    const here = term.flatMap((one) => occurrencesOf(one, i, place));
    if (here.length === 0) return undefined;
    addAll(occurrences, here);
  }
  occurrences.sort((a, b) => a.start - b.start || a.end - b.end);
  return tightest(withoutNamed(occurrences), cue.terms.length);
}

/**
 * Words inside a name that another term stands for say nothing new: `security` in `Ministry of State Security`. All in
 * order; a name is found once, though more terms than one may stand for it, so that ends are in order too.
 */
function withoutNamed(occurrences: readonly Occurrence[]): readonly Occurrence[] {
  const named = occurrences.filter(({ name }) => name !== undefined);
  let from = 0;
  return occurrences.filter((one) => {
    if (one.name !== undefined) return true;
    while ((named[from]?.end ?? Infinity) <= one.start) from += 1;
    for (let at = from; (named[at]?.start ?? Infinity) < one.end; at += 1) {
      if (named[at]?.term !== one.term) return false;
    }
    return true;
  });
}

function occurrencesOf(one: CueAlternative, term: number, { sentence, hits, names, folded }: Place): Occurrence[] {
  const result: Occurrence[] = [];
  if (one.kind === 'mention') {
    for (const name of names) {
      const hit = hits[name];
      if (hit?.holders.some((holder) => holder.entity.id === one.entity) === true)
        result.push({ start: hit.start, end: hit.end, term, name: { name, entity: one.entity } });
    }
    return result;
  }
  if (one.words === '') return result;
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
  return at >= 0 && at < text.length && WORD.test(text.charAt(at));
}

const WORD = /[\p{L}\p{N}\p{M}]/u;

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
