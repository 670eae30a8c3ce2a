import { stringify } from 'yaml';
import type { Span } from '../text/span.ts';
import { keysOf, idUnder } from './packPlaces.ts';
import { packStrings, type PackString } from './packStrings.ts';
import type { YamlEdit } from './yamlEdits.ts';

/*
 * Other ids and other names in a pack's text, every byte around them left where it is: comments, order, quoting.
 */

/** What is renamed by its id. */
export type Renamed = 'entity' | 'source' | 'claim';

/**
 * The edits by which an id of a pack is another one: at its entry, wherever another entry points to it, and in cues
 * (`@id`). Absent when the file cannot be read as it is.
 */
export function idEdits(text: string, of: Renamed, id: string, next: string): readonly YamlEdit[] | undefined {
  return packStrings(text)?.flatMap((one) => {
    if (keysOf(one.path) === 'incidents cues') return of === 'entity' ? cueEdits(text, one, id, next) : [];
    const kind = idUnder(one.path)?.of;
    const isMeant = kind === of || (kind === 'who' && of !== 'claim');
    return isMeant && one.value === id ? [edited(text, one, next)] : [];
  });
}

/**
 * The edits by which one name of an entity is another one: where its entry has it as its main name or among its names.
 * Absent when the file cannot be read as it is.
 */
export function nameEdits(text: string, entity: string, name: string, next: string): readonly YamlEdit[] | undefined {
  return namesOf(text)
    ?.filter((one) => one.entity === entity && one.value === name)
    .map((one) => edited(text, one, next));
}

/** The name of an entity that an offset of a pack stands in or touches. */
export function packNameAt(
  text: string,
  offset: number,
): ({ readonly entity: string; readonly name: string } & Span) | undefined {
  const found = namesOf(text)?.find(({ start, end }) => start <= offset && offset <= end);
  return found === undefined
    ? undefined
    : { entity: found.entity, name: found.value, start: found.start, end: found.end };
}

const SECTIONS = ['actors', 'incidents', 'tools'];

function namesOf(text: string): readonly (PackString & { readonly entity: string })[] | undefined {
  const strings = packStrings(text);
  if (strings === undefined) return undefined;
  const ids = new Map<string, string>();
  for (const { path, value } of strings) {
    if (path.length === 3 && path[2] === 'id') ids.set(`${String(path[0])} ${String(path[1])}`, value);
  }
  return strings.flatMap((one) => {
    const [section, index] = one.path;
    const keys = keysOf(one.path);
    const isName = SECTIONS.some((each) => [`${each} name`, `${each} names`, `${each} names text`].includes(keys));
    const entity = isName ? ids.get(`${String(section)} ${String(index)}`) : undefined;
    return entity === undefined ? [] : [{ ...one, entity }];
  });
}

/** Every alternative `@id` of a cue's term. */
function cueEdits(text: string, { start, end }: Span, id: string, next: string): readonly YamlEdit[] {
  const edits: YamlEdit[] = [];
  let from = start;
  for (const part of text.slice(start, end).split('|')) {
    const lead = part.length - part.trimStart().length;
    if (part.trim() === `@${id}`) {
      const at = from + lead + 1;
      edits.push({ start: at, end: at + id.length, newText: next });
    }
    from += part.length + 1;
  }
  return edits;
}

/** The edit that puts another text where this one stands: in the quotes it has, or in some if it needs them now. */
export function edited(text: string, { start, end, style, inFlow }: PackString, next: string): YamlEdit {
  switch (style) {
    case 'double':
      return { start, end, newText: JSON.stringify(next).slice(1, -1) };
    case 'single':
      return { start, end, newText: next.replaceAll("'", "''") };
    case 'plain':
      return { start, end, newText: plain(next, inFlow) };
    case 'block':
      // The header (`|`, `>`) goes too: a name is one line.
      return {
        start,
        end,
        newText: text.slice(start, end).endsWith('\n') ? `${plain(next, inFlow)}\n` : plain(next, inFlow),
      };
  }
}

function plain(value: string, inFlow: boolean): string {
  const wrapped = stringify(inFlow ? [value] : value, { collectionStyle: 'flow', lineWidth: 0 }).trim();
  return inFlow ? wrapped.replace(/^\[\s*|\s*\]$/g, '') : wrapped;
}
