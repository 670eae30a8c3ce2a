import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  parseDocument,
  stringify,
  type Document,
  type Pair,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { say, type Message } from '../text/message.ts';
import type { Span } from '../text/span.ts';

/*
 * Writing into a YAML or JSON file while leaving every byte that somebody else wrote where it is: comments, order,
 * quoting, line ends.
 *
 * Printing the whole document anew, even from a model that keeps comments, refolds long lines and turns one added name
 * into a diff of a hundred lines. So the document model only says where things stand; what is inserted is one entry,
 * printed in the style of its neighbours. JSON goes the same way: it is YAML's flow style.
 */

/** One change of a file's text, in UTF-16 offsets of the text before it. */
export interface YamlEdit extends Span {
  readonly newText: string;
}

/** Why an edit could not be made. */
export interface EditRefusal {
  readonly refused: Message;
}

/** A plain value that can be written. */
export type YamlValue =
  string | number | boolean | readonly YamlValue[] | { readonly [key: string]: YamlValue | undefined };

/**
 * The edit that appends `value` to the list under `key` of the file's top. Where there is none it is made at the end,
 * or before the field `last` if that is there and has to stay the last one.
 */
export function appendToList(text: string, key: string, value: YamlValue, last?: string): YamlEdit | EditRefusal {
  if (isBare(text)) return { start: text.length, end: text.length, newText: `${key}:\n${asItem(value, '  ', '\n')}` };
  const opened = open(text);
  if ('refused' in opened) return opened;
  const { root, json } = opened;
  const pair = pairOf(root, key);
  const edit =
    pair && isSeq(pair.value)
      ? appendToSeq(text, pair.value, value, json)
      : pair
        ? replaceEmpty(text, pair, key, value, json)
        : appendPair(text, root, key, [value], json, keyBefore(root, last));
  return 'refused' in edit ? edit : confirmed(text, edit);
}

/** The field behind which something goes that must stand before the field `last`. */
function keyBefore(root: YAMLMap, last: string | undefined): string | undefined {
  if (last === undefined) return undefined;
  const before = root.items.filter(({ key }) => isScalar(key) && key.value !== last).at(-1)?.key;
  return isScalar(before) ? String(before.value) : undefined;
}

/** Which entry of a list is meant, and which of its lists is written to. */
export interface EntryField {
  readonly list: string;
  readonly id: string;
  readonly field: string;
  /** The field behind which a new one is written. */
  readonly after: string;
}

/** The edit that appends to a list of the entry with this id. Refuses when the id is not in this file. */
export function appendToEntry(text: string, at: EntryField, value: YamlValue): YamlEdit | EditRefusal {
  const opened = open(text);
  if ('refused' in opened) return opened;
  const entries = pairOf(opened.root, at.list)?.value;
  const item = isSeq(entries)
    ? entries.items.find((each): each is YAMLMap => isMap(each) && each.get('id') === at.id)
    : undefined;
  if (!item) return { refused: say('there is no entry `{0}` under `{1}` in this file', at.id, at.list) };
  const pair = pairOf(item, at.field);
  const edit =
    pair && isSeq(pair.value)
      ? appendToSeq(text, pair.value, value, opened.json)
      : pair
        ? replaceEmpty(text, pair, at.field, value, opened.json)
        : appendPair(text, item, at.field, [value], opened.json, at.after);
  return 'refused' in edit ? edit : confirmed(text, edit);
}

/**
 * The edit that writes `value` under a path of names from the file's top: in `['chosen', 'Winnti']` it sets
 * `chosen: { Winnti: value }`. What is there is replaced; maps that are missing are made. Refuses where something else
 * than a map is in the way.
 */
export function setAt(text: string, path: readonly string[], value: string): YamlEdit | EditRefusal {
  if (isBare(text)) {
    const opening = text === '' || text.endsWith('\n') ? '' : '\n';
    return { start: text.length, end: text.length, newText: opening + nested(path, value, '', '\n') };
  }
  const opened = open(text);
  if ('refused' in opened) return opened;
  if (opened.json) return { refused: say('a JSON file is not written to here') };
  let map = opened.root;
  let rest = path;
  for (;;) {
    const [key = '', ...below] = rest;
    const pair = pairOf(map, key);
    if (pair === undefined) return confirmed(text, addField(text, map, rest, value));
    const { value: known } = pair;
    if (below.length === 0) {
      const [start, end] = rangeOf(known);
      return confirmed(text, { start, end, newText: inFlow(value, false) });
    }
    if (isMap(known)) {
      map = known;
      rest = below;
      continue;
    }
    if (isScalar(known) && known.value !== null) return { refused: say('`{0}` holds no names here', key) };
    if (isSeq(known)) return { refused: say('`{0}` is a list here', key) };
    const at = text.indexOf(':', rangeOf(pair.key)[1]) + 1;
    return confirmed(text, { start: at, end: at, newText: ` { ${flowField(below, value)} }` });
  }
}

/** A field of a map, and in it as many maps as the path has further names. */
function addField(text: string, map: YAMLMap, path: readonly string[], value: string): YamlEdit {
  const lineEnd = lineEndOf(text);
  if (map.flow) {
    const last = map.items.at(-1);
    const at = last ? endOf(last.value ?? last.key) : rangeOf(map)[1] - 1;
    const field = flowField(path, value);
    return { start: at, end: at, newText: last ? `, ${field}` : ` ${field} ` };
  }
  const first = map.items[0];
  const at = behindLine(text, endOf(map));
  const opening = at > 0 && text[at - 1] !== '\n' ? lineEnd : '';
  const keyStart = first ? rangeOf(first.key)[0] : 0;
  const indent = ' '.repeat(keyStart - lineStart(text, keyStart));
  return { start: at, end: at, newText: opening + nested(path, value, indent, lineEnd) };
}

function flowField([key = '', ...below]: readonly string[], value: string): string {
  // As deep as the path is long, which is ours.
  const inner = below.length === 0 ? inFlow(value, false) : `{ ${flowField(below, value)} }`;
  return `${inFlow(key, false)}: ${inner}`;
}

/** `a:` and on the next line, two further in, what is below it. */
function nested(path: readonly string[], value: string, indent: string, lineEnd: string): string {
  return path
    .map((key, depth) => {
      const end = depth === path.length - 1 ? ` ${inFlow(value, false)}` : '';
      return `${indent}${'  '.repeat(depth)}${inFlow(key, false)}:${end}${lineEnd}`;
    })
    .join('');
}

/** The text after the edit. */
export function withEdit(text: string, edit: YamlEdit): string {
  return text.slice(0, edit.start) + edit.newText + text.slice(edit.end);
}

/** Nothing but comments and white space: there is no model of such a file to write into. */
function isBare(text: string): boolean {
  return text.split('\n').every((line) => /^\s*(#.*)?$/.test(line));
}

interface Opened {
  readonly root: YAMLMap;
  readonly json: boolean;
}

function open(text: string): Opened | EditRefusal {
  const document: Document = parseDocument(text, { uniqueKeys: false });
  const error = document.errors[0];
  if (error) return { refused: say('the file cannot be read as it is now: {0}', firstLine(error.message)) };
  if (!isMap(document.contents)) return { refused: say('the file is not a list of fields (`key: value`)') };
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
  return (isNode(node) ? node.range : undefined) ?? [0, 0, 0];
}

/** One value on one line, as YAML flow style or JSON. */
function inFlow(value: YamlValue, json: boolean): string {
  if (json) return JSON.stringify(value);
  return stringify(value, { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding: true })
    .trimEnd()
    .replace(/\n\s*/g, ' ');
}

/** A block-style list item: `- id: x` and its further lines, at this indent. */
function asItem(value: YamlValue, indent: string, lineEnd: string): string {
  const lines = stringify([value], { lineWidth: 0, flowCollectionPadding: true }).trimEnd().split('\n');
  return lines.map((line) => (line === '' ? '' : indent + line)).join(lineEnd) + lineEnd;
}

function appendToSeq(text: string, seq: YAMLSeq, value: YamlValue, json: boolean): YamlEdit | EditRefusal {
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
    return { refused: say('the list is empty in a way that cannot be added to; write one entry by hand') };
  const dash = text.lastIndexOf('-', rangeOf(seq.items[0])[0]);
  const indent = text.slice(lineStart(text, dash), dash);
  const at = behindLine(text, endOf(last));
  const opening = at > 0 && text[at - 1] !== '\n' ? lineEnd : '';
  return { start: at, end: at, newText: opening + asItem(value, indent, lineEnd) };
}

/** `actors:` with nothing behind it becomes a list with one entry. */
function replaceEmpty(text: string, pair: Pair, key: string, value: YamlValue, json: boolean): YamlEdit | EditRefusal {
  if (isScalar(pair.value) && pair.value.value !== null && pair.value.value !== undefined) {
    return { refused: say('`{0}` is not a list here', key) };
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
  values: readonly YamlValue[],
  json: boolean,
  after?: string,
): YamlEdit | EditRefusal {
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
  if (!previous) return { refused: say('the entry has no fields to write beside') };
  const keyStart = rangeOf(previous.key)[0];
  const column = keyStart - lineStart(text, keyStart);
  const at = behindLine(text, endOf(previous.value ?? previous.key));
  const opening = at > 0 && text[at - 1] !== '\n' ? lineEnd : '';
  const indent = ' '.repeat(column);
  // A file that sets its lists apart with blank lines gets one here too.
  const head = text.slice(Math.max(0, keyStart - 2_000), keyStart);
  const airy = column === 0 && opening === '' && /\n\r?\n(?:#[^\n]*\n)*$/.test(head) ? lineEnd : '';
  const list = values.every((each) => typeof each === 'string')
    ? `${indent}${key}: [${values.map((each) => inFlow(each, json)).join(', ')}]${lineEnd}`
    : `${indent}${key}:${lineEnd}${values.map((each) => asItem(each, `${indent}  `, lineEnd)).join('')}`;
  return { start: at, end: at, newText: opening + airy + list };
}

/** An edit is given out only if the file still parses with it: better a refusal than a broken file. */
function confirmed(text: string, edit: YamlEdit): YamlEdit | EditRefusal {
  const after = parseDocument(withEdit(text, edit), { uniqueKeys: false });
  const error = after.errors[0];
  return error ? { refused: say('the entry does not fit into the file: {0}', firstLine(error.message)) } : edit;
}

function firstLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
