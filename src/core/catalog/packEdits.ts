import {
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
  type Document,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import type { Span } from '../text/span.ts';

/*
 * Writing into a pack while leaving every byte that somebody else wrote where it is: comments, order, quoting, line ends.
 *
 * Printing the whole document anew, even from a model that keeps comments, refolds long lines and turns one added name
 * into a diff of a hundred lines. So the document model only says where things stand; what is inserted is one entry,
 * printed in the style of its neighbours. JSON packs go the same way: JSON is YAML's flow style.
 */

/** One change of a pack's text, in UTF-16 offsets of the text before it. */
export interface PackEdit extends Span {
  readonly newText: string;
}

/** Why an edit could not be made, in words for people. */
export interface PackEditRefusal {
  readonly refused: string;
}

/** A plain value that a pack can hold. */
export type PackValue =
  string | number | boolean | readonly PackValue[] | { readonly [key: string]: PackValue | undefined };

export type PackList = 'sources' | 'actors' | 'incidents' | 'tools' | 'claims';

/** The text of a new, empty pack. */
export function newPackText(id: string, title: string): string {
  return `# What this project knows. The format: one entry a list item; ids are yours to choose.\n${stringify({ dossier: 1, id, title })}`;
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
export function appendEntry(text: string, list: PackList, entry: PackValue): PackEdit | PackEditRefusal {
  const opened = open(text);
  if ('refused' in opened) return opened;
  const { root, json } = opened;
  const pair = pairOf(root, list);
  const edit =
    pair && isSeq(pair.value)
      ? appendToSeq(text, pair.value, entry, json)
      : pair
        ? replaceEmpty(text, pair, list, entry, json)
        : appendPair(text, root, list, [entry], json);
  return 'refused' in edit ? edit : confirmed(text, edit);
}

/** The edit that gives the entry with this id another name. Refuses when the id is not in this file. */
export function appendName(text: string, list: PackList, id: string, name: PackValue): PackEdit | PackEditRefusal {
  const opened = open(text);
  if ('refused' in opened) return opened;
  const entries = pairOf(opened.root, list)?.value;
  const item = isSeq(entries)
    ? entries.items.find((each): each is YAMLMap => isMap(each) && each.get('id') === id)
    : undefined;
  if (!item) return { refused: `there is no entry \`${id}\` under \`${list}\` in this file` };
  const names = pairOf(item, 'names');
  const edit =
    names && isSeq(names.value)
      ? appendToSeq(text, names.value, name, opened.json)
      : names
        ? replaceEmpty(text, names, 'names', name, opened.json)
        : appendPair(text, item, 'names', [name], opened.json, 'name');
  return 'refused' in edit ? edit : confirmed(text, edit);
}

/** The text after the edit. */
export function withEdit(text: string, edit: PackEdit): string {
  return text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
}

interface Opened {
  readonly root: YAMLMap;
  readonly json: boolean;
}

function open(text: string): Opened | PackEditRefusal {
  const document: Document = parseDocument(text, { uniqueKeys: false });
  const error = document.errors[0];
  if (error) return { refused: `the pack cannot be read as it is now: ${error.message.split('\n')[0]}` };
  if (!isMap(document.contents)) return { refused: 'the pack is not a list of fields (`dossier: 1`, `id: …`)' };
  return { root: document.contents, json: text.trimStart().startsWith('{') };
}

function pairOf(map: YAMLMap, key: string): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === key);
}

function lineStart(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** White space before the first thing on the line of `offset`. */
function indentAt(text: string, offset: number): string {
  const from = lineStart(text, offset);
  let to = from;
  while (text[to] === ' ' || text[to] === '\t') to += 1;
  return text.slice(from, to);
}

function lineEndOf(text: string): string {
  return text.includes('\r\n') ? '\r\n' : '\n';
}

/** Behind the line on which the node's own text ends, so that a comment on that line stays with it. */
function behindLine(text: string, offset: number): number {
  let at = offset;
  // A block collection's range may run on over blank lines and the next comment; those belong to what follows.
  while (at > 0 && /\s/.test(text[at - 1] ?? '')) at -= 1;
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

/** The node's last character that is its own, white space and comments behind it not counted. */
function endOf(node: unknown): number {
  let last = node;
  // A block collection ends where its last item's value ends: descend, without recursion.
  for (;;) {
    if (isSeq(last) && !last.flow && last.items.length > 0) last = last.items.at(-1);
    else if (isMap(last) && !last.flow && last.items.length > 0) {
      const pair: Pair | undefined = last.items.at(-1);
      last = pair?.value ?? pair?.key;
    } else break;
  }
  return rangeOf(last)[1];
}

function rangeOf(node: unknown): readonly [number, number, number] {
  const range = (node as { range?: [number, number, number] | null } | undefined)?.range;
  return range ?? [0, 0, 0];
}

/** One value on one line, as YAML flow style or JSON. */
function inFlow(value: PackValue, json: boolean): string {
  if (json) return JSON.stringify(value);
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: true })
    .trimEnd()
    .replace(/\n\s*/g, ' ');
}

/** A block-style list item: `- id: x` and its further lines, at this indent. */
function asItem(value: PackValue, indent: string, lineEnd: string): string {
  const lines = stringify([value], { lineWidth: 0, flowCollectionPadding: true }).trimEnd().split('\n');
  return lines.map((line) => (line === '' ? '' : indent + line)).join(lineEnd) + lineEnd;
}

function appendToSeq(text: string, seq: YAMLSeq, value: PackValue, json: boolean): PackEdit | PackEditRefusal {
  const lineEnd = lineEndOf(text);
  const last = seq.items.at(-1);
  if (seq.flow) {
    const close = rangeOf(seq)[1] - 1;
    if (last === undefined) return { start: close, end: close, newText: inFlow(value, json) };
    const at = rangeOf(last)[1];
    const ownLine = lineStart(text, rangeOf(last)[0]) !== lineStart(text, rangeOf(seq)[0]);
    const gap = ownLine ? lineEnd + indentAt(text, rangeOf(last)[0]) : ' ';
    return { start: at, end: at, newText: `,${gap}${inFlow(value, json)}` };
  }
  if (last === undefined)
    return { refused: 'the list is empty in a way that cannot be added to; write one entry by hand' };
  const dash = text.lastIndexOf('-', rangeOf(seq.items[0])[0]);
  const indent = text.slice(lineStart(text, dash), dash);
  const at = behindLine(text, endOf(last));
  const open = at > 0 && text[at - 1] !== '\n' ? lineEnd : '';
  return { start: at, end: at, newText: open + asItem(value, indent, lineEnd) };
}

/** `actors:` with nothing behind it becomes a list with one entry. */
function replaceEmpty(
  text: string,
  pair: Pair,
  key: string,
  value: PackValue,
  json: boolean,
): PackEdit | PackEditRefusal {
  if (isScalar(pair.value) && pair.value.value !== null && pair.value.value !== undefined) {
    return { refused: `\`${key}\` is not a list here` };
  }
  if (json) {
    const [start, end] = rangeOf(pair.value);
    return { start, end, newText: `[${inFlow(value, json)}]` };
  }
  const at = text.indexOf(':', rangeOf(pair.key)[1]) + 1;
  return { start: at, end: at, newText: ` [${inFlow(value, json)}]` };
}

/** A new field of a map: behind the field `after` where it is named and there, else at the end. */
function appendPair(
  text: string,
  map: YAMLMap,
  key: string,
  values: readonly PackValue[],
  json: boolean,
  after?: string,
): PackEdit | PackEditRefusal {
  const lineEnd = lineEndOf(text);
  const previous = (after === undefined ? undefined : pairOf(map, after)) ?? map.items.at(-1);
  if (map.flow) {
    const name = json ? JSON.stringify(key) : key;
    const field = `${name}: [${values.map((each) => inFlow(each, json)).join(', ')}]`;
    if (!previous) {
      const close = rangeOf(map)[1] - 1;
      return { start: close, end: close, newText: field };
    }
    const at = rangeOf(previous.value ?? previous.key)[1];
    const ownLine = lineStart(text, rangeOf(previous.key)[0]) !== lineStart(text, rangeOf(map)[0]);
    const gap = ownLine ? lineEnd + indentAt(text, rangeOf(previous.key)[0]) : ' ';
    return { start: at, end: at, newText: `,${gap}${field}` };
  }
  if (!previous) return { refused: 'the entry has no fields to write beside' };
  const keyStart = rangeOf(previous.key)[0];
  const column = keyStart - lineStart(text, keyStart);
  const at = behindLine(text, endOf(previous.value ?? previous.key));
  const open = at > 0 && text[at - 1] !== '\n' ? lineEnd : '';
  const indent = ' '.repeat(column);
  const list = values.every((each) => typeof each === 'string')
    ? `${indent}${key}: [${values.map((each) => inFlow(each, json)).join(', ')}]${lineEnd}`
    : `${indent}${key}:${lineEnd}${values.map((each) => asItem(each, `${indent}  `, lineEnd)).join('')}`;
  return { start: at, end: at, newText: open + list };
}

/** An edit is given out only if the pack still parses with it: better a refusal than a broken file. */
function confirmed(text: string, edit: PackEdit): PackEdit | PackEditRefusal {
  const after = parseDocument(withEdit(text, edit), { uniqueKeys: false });
  const error = after.errors[0];
  return error ? { refused: `the entry does not fit into the file: ${error.message.split('\n')[0]}` } : edit;
}
