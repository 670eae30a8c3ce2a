import { stringify } from 'yaml';
import { appendToEntry, appendToList, type EditRefusal, type YamlEdit, type YamlValue } from './yamlEdits.ts';

export type PackList = 'sources' | 'actors' | 'incidents' | 'tools' | 'claims';

/** The text of a new, empty pack. */
export function newPackText(id: string, title: string): string {
  const head = '# What this project knows: whom its reports speak of, and what has been said about them.';
  // `end` tells a whole file from one that was cut off.
  return `${head}\n${stringify({ dossier: 1, id, title })}\n${stringify({ end: id })}`;
}

/**
 * An id from a name, as the bundled pack writes them: `House of Commons` -> `house-of-commons`.
 * A name without a Latin letter or digit gives `entry`; `taken` ids get a number behind them.
 */
export function idFromName(name: string, taken: ReadonlySet<string>): string {
  const base =
    name
      .normalize('NFKD')
      .replace(/\p{M}/gu, '')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-+|-+$/g, '')
      .slice(0, 60) || 'entry';
  if (!taken.has(base)) return base;
  let number = 2;
  while (taken.has(`${base}-${number}`)) number += 1;
  return `${base}-${number}`;
}

/** The edit that appends `entry` to one of the pack's lists, making the list where there is none. */
export function appendEntry(text: string, list: PackList, entry: YamlValue): YamlEdit | EditRefusal {
  return appendToList(text, list, entry, 'end');
}

/** The edit that gives the entry with this id another name. Refuses when the id is not in this file. */
export function appendName(text: string, list: PackList, id: string, name: YamlValue): YamlEdit | EditRefusal {
  return appendToEntry(text, { list, id, field: 'names', after: 'name' }, name);
}
