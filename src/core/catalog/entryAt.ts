import type { Span } from '../text/span.ts';
import { jsonLocator } from './jsonText.ts';
import { SECTIONS } from './packShape.ts';
import { isObject } from './imported.ts';

/**
 * Where the entry with this id stands in a JSON file of any format that Dossier reads, in UTF-16 offsets, a byte order
 * mark not counted. Entries of YAML packs know their place already (`Origin.span`); for JSON it is looked up when somebody
 * wants to go there, because a parser that keeps positions would read large packs many times slower.
 */
export function entryAt(text: string, id: string): Span | undefined {
  const body = text.startsWith('\uFEFF') ? text.slice(1) : text;
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch {
    return undefined;
  }
  const at = pathTo(value, id);
  return at === undefined ? undefined : jsonLocator(body)([{ at, part: 'value' }])[0];
}

/** The lists in which formats keep entries, and the fields by which those are known. */
const LISTS = [...SECTIONS, 'objects', 'values', 'items'];
const KEYS = ['id', 'uuid', 'citation-key'];

function pathTo(value: unknown, id: string): readonly (string | number)[] | undefined {
  const lists: readonly (readonly [readonly string[], unknown])[] = Array.isArray(value)
    ? [[[], value]]
    : LISTS.map((name) => [[name], isObject(value) ? value[name] : undefined]);
  for (const [at, list] of lists) {
    if (!Array.isArray(list)) continue;
    const item = list.findIndex((entry: unknown) => isObject(entry) && KEYS.some((key) => entry[key] === id));
    if (item >= 0) return [...at, item];
  }
  return undefined;
}
