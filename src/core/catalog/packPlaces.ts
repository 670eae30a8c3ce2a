import { jsonPlaceAt, type ValuePath } from './jsonPath.ts';
import { yamlPlaceAt } from './yamlPath.ts';

/** What an id at some place of a pack is the id of. `who`: a source or an entity (`names: by`). */
export type IdOf = 'entity' | 'source' | 'claim' | 'who';

/** An id in a pack's text, or a place where one is about to be typed (then it is empty). */
export interface PackPlace {
  readonly of: IdOf;
  /** `entry`: the entry's own id; `reference`: it points to another entry, perhaps of another pack. */
  readonly role: 'entry' | 'reference';
  readonly id: string;
  /** The id itself, in UTF-16 offsets: without quotes and without the `@` of a cue. */
  readonly start: number;
  readonly end: number;
}

/**
 * Which id stands at an offset of a pack in Dossier's own format, YAML or JSON, complete or not.
 *
 * In `cues: [['@mivd|@aivd', malware]]` an offset on `aivd` gives the entity `aivd`; one on `malware` gives nothing.
 */
export function packPlaceAt(text: string, offset: number): PackPlace | undefined {
  const json = /^\s*\{/.test(text.slice(0, 1_000));
  const place = json ? jsonPlaceAt(text, offset) : yamlPlaceAt(text, offset);
  if (place === undefined) return undefined;
  const { path, start, end } = place;
  const keys = keysOf(path);
  if (keys === 'incidents cues') return cuePlace(text, start, end, offset);
  const known = idUnder(path);
  return known === undefined ? undefined : { ...known, id: text.slice(start, end), start, end };
}

/** The names on the way down, without the positions in lists: `incidents actors id`. */
export function keysOf(path: ValuePath): string {
  return path.filter((step) => typeof step === 'string').join(' ');
}

/** What an id under these keys is the id of, and whether it is the entry's own; absent for what is no id. */
export function idUnder(path: ValuePath): Pick<PackPlace, 'of' | 'role'> | undefined {
  return PLACES.get(keysOf(path));
}

const PLACES: ReadonlyMap<string, Pick<PackPlace, 'of' | 'role'>> = new Map([
  ['sources id', { of: 'source', role: 'entry' }],
  ['sources derivedFrom', { of: 'source', role: 'reference' }],
  ...['actors', 'tools', 'incidents'].flatMap((section): [string, Pick<PackPlace, 'of' | 'role'>][] => [
    [`${section} id`, { of: 'entity', role: 'entry' }],
    [`${section} relations to`, { of: 'entity', role: 'reference' }],
    [`${section} references`, { of: 'source', role: 'reference' }],
    [`${section} names by`, { of: 'who', role: 'reference' }],
  ]),
  ['incidents actors id', { of: 'entity', role: 'reference' }],
  ['claims id', { of: 'claim', role: 'entry' }],
  ['claims about', { of: 'entity', role: 'reference' }],
  ['claims assertedBy', { of: 'entity', role: 'reference' }],
  ['claims disputes', { of: 'claim', role: 'reference' }],
  ['claims corroborates', { of: 'claim', role: 'reference' }],
  ['claims evidence source', { of: 'source', role: 'reference' }],
]);

/** The alternative of a cue's term around the offset, when it is a mention: `@id`. */
function cuePlace(text: string, start: number, end: number, offset: number): PackPlace | undefined {
  const from = Math.max(start, text.lastIndexOf('|', offset - 1) + 1);
  const bar = text.indexOf('|', offset);
  const to = bar < 0 ? end : Math.min(end, bar);
  const term = text.slice(from, to);
  const at = term.indexOf('@');
  if (at < 0 || term.slice(0, at).trim() !== '' || offset <= from + at) return undefined;
  const id = term.slice(at + 1).trimEnd();
  return { of: 'entity', role: 'reference', id, start: from + at + 1, end: from + at + 1 + id.length };
}
