import type { Catalog } from '../catalog/catalog.ts';
import type { Entity, EntityId, EntityKind, Name } from '../catalog/model.ts';
import { foldedName } from '../text/fold.ts';

/** What is inserted: the name that the packs prefer for the entity, or the one that was being typed. */
export type NameStyle = 'preferred' | 'asTyped';

/** A name that may be meant by what has been typed. Untrusted plain text. */
export interface NameOffer {
  readonly entity: EntityId;
  readonly kind: EntityKind;
  /** The name that begins as it was typed. */
  readonly name: string;
  readonly insert: string;
  /** The entity's main name. */
  readonly main: string;
  /** Where what has been typed of it begins, in the text that was given. */
  readonly start: number;
}

/** Letters before a name is offered. */
const FEWEST = 3;
/** How far back a name of several words may begin. */
const LONGEST = 80;
const MOST = 30;

interface Listed {
  readonly folded: string;
  readonly name: Name;
  readonly entity: Entity;
}

/** The names of one catalog by how they begin. Sorted when first asked; keep one per catalog. */
export class NameCompletion {
  readonly #catalog: Catalog;
  #names: readonly Listed[] | undefined;

  constructor(catalog: Catalog) {
    this.#catalog = catalog;
  }

  /**
   * Names that may go on from `before`, the line up to the caret: those that begin like its last words, of which the
   * first has a capital. `Seen by Dutch Mil` asks for names that begin with `Dutch Mil`, and only when there are none for
   * `Mil`. With `withinWord`, only names that go on within the word at the caret: at the end of a word nothing should
   * stand between the writer and the next key.
   */
  offers(before: string, style: NameStyle, withinWord: boolean): readonly NameOffer[] {
    for (const start of nameStarts(before)) {
      const typed = before.slice(start);
      const query = foldedName(typed) + (/\s$/.test(typed) ? ' ' : '');
      if ((query.match(/\p{L}/gu) ?? []).length < FEWEST) continue;
      const found = this.#beginning(query, withinWord);
      if (found.length > 0) return found.map((one) => offer(one, style, start));
    }
    return [];
  }

  #beginning(query: string, withinWord: boolean): readonly Listed[] {
    this.#names ??= listed(this.#catalog);
    const found: Listed[] = [];
    const seen = new Set<string>();
    for (let at = firstFrom(this.#names, query); found.length < MOST; at++) {
      const one = this.#names[at];
      if (one?.folded.startsWith(query) !== true) break;
      if (withinWord && !/^[\p{L}\p{N}]/u.test(one.folded.slice(query.length))) continue;
      const key = `${one.entity.id}\n${one.folded}`;
      if (seen.has(key)) continue;
      seen.add(key);
      found.push(one);
    }
    const isMain = ({ name, entity }: Listed): number => (name.text === entity.name ? 0 : 1);
    return found.sort((a, b) => isMain(a) - isMain(b) || a.folded.length - b.folded.length);
  }
}

function offer({ name, entity }: Listed, style: NameStyle, start: number): NameOffer {
  const preferred = style === 'preferred' && !name.prefer ? entity.names.find(({ prefer }) => prefer) : undefined;
  return {
    entity: entity.id,
    kind: entity.kind,
    name: name.text,
    insert: (preferred ?? name).text,
    main: entity.name,
    start,
  };
}

function listed(catalog: Catalog): readonly Listed[] {
  const all: Listed[] = [];
  for (const entity of catalog.entities.values()) {
    for (const name of entity.names) if (name.match) all.push({ folded: foldedName(name.text), name, entity });
  }
  return all.sort((a, b) => (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : 0));
}

function firstFrom(names: readonly Listed[], query: string): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((names[middle]?.folded ?? '') < query) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Where a name may begin: at capitals that begin a word, the farthest first. Not within keys, addresses and file names. */
function nameStarts(before: string): readonly number[] {
  const from = Math.max(0, before.length - LONGEST);
  const starts: number[] = [];
  for (const { index } of before.slice(from).matchAll(/(?<![\p{L}\p{N}\p{M}@#/\\.:_~`$=&-])\p{Lu}/gu)) {
    starts.push(from + index);
  }
  return starts;
}

/** True when what comes behind `before`, the report up to the caret, is code or front matter, where nobody is named. */
export function endsInCode(before: string): boolean {
  const lines = before.split(/\r\n|\r|\n/);
  let fence = '';
  let inFrontMatter = lines[0]?.trimEnd() === '---' && lines.length > 1;
  for (const [i, line] of lines.entries()) {
    if (inFrontMatter) {
      if (i > 0 && /^(?:---|\.\.\.)\s*$/.test(line)) inFrontMatter = false;
      continue;
    }
    const mark = /^[ >]{0,12}(?:[-*+] {1,4}|\d{1,9}[.)] {1,4})?(`{3,}|~{3,})/.exec(line)?.[1];
    if (mark === undefined) continue;
    if (fence === '') fence = mark;
    else if (mark.startsWith(fence)) fence = '';
  }
  if (inFrontMatter || fence !== '') return true;
  const last = lines.at(-1) ?? '';
  return (last.match(/`/g) ?? []).length % 2 === 1;
}
