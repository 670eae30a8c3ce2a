import { fold, unfolded } from '../text/fold.ts';
import type { Span } from '../text/span.ts';
import type { CompiledCues } from './cueIndex.ts';
import { compileCues } from './cueIndex.ts';
import type { Entity, Name } from './model.ts';
import type { NameRule } from './nameRules.ts';
import { acceptName, spell } from './nameRules.ts';

/** An entity that goes by the name found. */
export interface Holder {
  readonly entity: Entity;
  readonly name: Name;
  /** By which rule the text counts as this name. */
  readonly rule: NameRule;
}

/**
 * A name found in a text, in UTF-16 offsets of that text.
 *
 * In `Seen: APT28's tools` the hit on `APT28` covers these five characters; the possessive ending stays outside.
 */
export interface NameHit extends Span {
  /** Everyone who goes by it, in the catalog's order; never empty. */
  readonly holders: readonly Holder[];
  /** Shorter names that stand inside and lost to this one. */
  readonly beaten: readonly Holder[];
  /**
   * Why the text alone does not prove it is meant: an English word (`Play`), or a name cut short (`Equation`).
   * Such a hit counts when something else in the report speaks for it.
   */
  readonly doubt?: 'english-word' | 'shortened';
  /** What stands next to a doubtful name and speaks for it (`ransomware` in `Play ransomware`). */
  readonly backing?: string;
}

/** All names and cues of a catalog, compiled for searching text. Immutable. */
export interface NameMatcher {
  /** How many different folded names there are. */
  readonly size: number;
  readonly cues: CompiledCues;
  /** Names in readable text, in order, not overlapping, the longest first where several begin. Linear in the text. */
  find(text: string): readonly NameHit[];
  /**
   * False only when no name can be read in this source, whatever its markup; `namePrefilter.ts` says why that holds
   * and adds the cues.
   */
  mayContain(raw: string): boolean;
}

interface Entry {
  readonly entity: Entity;
  readonly name: Name;
}

const WORDS = /[\p{L}\p{N}\p{M}]+/gu;

/** Compiles the names (those with `match`) and cues of the entities. */
export function compileNames(entities: Iterable<Entity>): NameMatcher {
  const all = [...entities];
  const entries = new Map<string, Entry[]>();
  const prefixes = new Set<string>();
  for (const entity of all) {
    for (const name of entity.names) {
      if (!name.match) continue;
      const key = spell(fold(name.text).cased).letters.toLowerCase();
      if (key === '') continue;
      const list = entries.get(key);
      if (list === undefined) entries.set(key, [{ entity, name }]);
      else list.push({ entity, name });
      for (let i = 1; i < key.length; i++) prefixes.add(key.slice(0, i));
    }
  }
  return {
    size: entries.size,
    cues: compileCues(all),
    find: (text) => find(text, entries, prefixes),
    mayContain: (raw) => entries.size > 0 && raw !== '',
  };
}

function find(text: string, entries: ReadonlyMap<string, readonly Entry[]>, prefixes: ReadonlySet<string>): NameHit[] {
  const folded = fold(text);
  const words = [...folded.text.matchAll(WORDS)].map((m) => ({
    start: m.index,
    end: m.index + m[0].length,
    text: m[0],
  }));
  const hits: NameHit[] = [];
  let behind = 0;
  for (let i = 0; i < words.length; i++) {
    const first = words[i];
    if (first === undefined || first.start < behind) continue;
    let key = '';
    let best: NameHit | undefined;
    const beaten: Holder[] = [];
    for (let j = i; j < words.length; j++) {
      const word = words[j];
      if (word === undefined) break;
      for (const cut of [0, 1]) {
        if (cut > 0 && !word.text.endsWith('s')) continue;
        const whole = key + word.text.slice(0, word.text.length - cut);
        const end = word.end - cut;
        const span = unfolded(folded, { start: first.start, end });
        const holders: Holder[] = [];
        for (const entry of span === undefined ? [] : (entries.get(whole) ?? [])) {
          const rule = acceptName(entry.name, folded, { start: first.start, end }, text, span ?? { start: 0, end: 0 });
          if (rule !== undefined) holders.push({ ...entry, rule });
        }
        if (span !== undefined && holders.length > 0 && (best === undefined || span.end > best.end)) {
          if (best !== undefined) beaten.push(...best.holders);
          best = { ...span, holders, beaten };
          behind = end;
        }
      }
      key += word.text;
      if (!prefixes.has(key)) break;
    }
    if (best !== undefined) hits.push(best);
  }
  return hits;
}
