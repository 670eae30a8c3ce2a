import { isMap, isNode, isScalar, isSeq, parseDocument, type Pair } from 'yaml';
import type { ValuePath } from './jsonPath.ts';
import { SECTIONS } from './packShape.ts';

/** The scalar of a YAML pack at an offset: where it stands and what it is part of. */
export interface YamlPlace {
  readonly path: ValuePath;
  /** The value itself, quotes not included. */
  readonly start: number;
  readonly end: number;
  /** How the value is written. */
  readonly quoted: boolean;
}

/** An entry that is longer is not looked into: it is no entry that somebody writes by hand. */
const LONGEST_EXCERPT = 64 * 1024;
/** What stands for a value that is about to be typed. */
const NOTHING_YET = 'x';

/**
 * The value that the offset stands in or touches, a place for one that is about to be typed included (`about: [mivd, |]`).
 * Only the entry around the offset is parsed, so that a pack of any size answers at once; what is broken elsewhere
 * doesn't matter.
 */
export function yamlPlaceAt(text: string, offset: number): YamlPlace | undefined {
  const excerpt = excerptAt(text, offset);
  if (excerpt === undefined || deep(excerpt.body)) return undefined;
  const { head, body, from } = excerpt;
  const inBody = offset - from;
  const before = body.charAt(inBody - 1);
  const after = body.charAt(inBody);
  // Between separators nothing stands yet: a letter there shows the parser what is meant.
  const empty = SEPARATOR.test(before) && (SEPARATOR.test(after) || after === '#');
  const filled = empty ? body.slice(0, inBody) + NOTHING_YET + body.slice(inBody) : body;
  const found = scalarAt(head + filled, head.length + inBody);
  if (found === undefined) return undefined;
  const shift = from - head.length;
  const start = found.start + shift;
  return { ...found, start, end: empty ? start : found.end + shift };
}

const SEPARATOR = /^[\s[\]{},:-]?$/;

interface Excerpt {
  /** What the body needs around it to be a file of its own: the section's key. */
  readonly head: string;
  readonly body: string;
  /** Where the body stands in the text. */
  readonly from: number;
}

/** The entry at the offset, or the whole section where it is written with brackets. */
function excerptAt(text: string, offset: number): Excerpt | undefined {
  const section = sectionAt(text, offset);
  if (section === undefined) return undefined;
  const { key, from, to } = section;
  const items = [...text.slice(from, to).matchAll(/^([ \t]*)-(?=\s|$)/gm)];
  const indent = items[0]?.[1];
  if (indent === undefined) {
    const start = text.lastIndexOf('\n', from - 1) + 1;
    return to - start > LONGEST_EXCERPT ? undefined : { head: '', body: text.slice(start, to), from: start };
  }
  const starts = items.filter((item) => item[1] === indent).map((item) => from + item.index);
  const start = starts.findLast((at) => at <= offset);
  if (start === undefined) return undefined;
  const end = starts.find((at) => at > offset) ?? to;
  return end - start > LONGEST_EXCERPT ? undefined : { head: `${key}:\n`, body: text.slice(start, end), from: start };
}

/** The part of the file under one of the top's lists: from behind its key to the next line that begins at the margin. */
function sectionAt(
  text: string,
  offset: number,
): { readonly key: string; readonly from: number; readonly to: number } | undefined {
  let lineStart = text.lastIndexOf('\n', Math.max(0, offset - 1)) + 1;
  for (;;) {
    const key = /^([a-z]+):/.exec(text.slice(lineStart, lineStart + 20))?.[1];
    const from = lineStart + (key?.length ?? 0) + 1;
    if (key !== undefined) {
      if (!SECTIONS.some((section) => section === key) || offset < from) return undefined;
      const next = /^[a-zA-Z$]/gm;
      next.lastIndex = from;
      return { key, from, to: next.exec(text)?.index ?? text.length };
    }
    if (lineStart === 0) return undefined;
    // From 0 on, a search from before the beginning would find the same line again.
    lineStart = lineStart < 2 ? 0 : text.lastIndexOf('\n', lineStart - 2) + 1;
  }
}

/** The parser recurses into brackets. */
function deep(body: string): boolean {
  return (body.match(/[[{]/g)?.length ?? 0) > 2_000 || /(?:[[{]\s*){32}/.test(body.slice(0, LONGEST_EXCERPT));
}

function scalarAt(text: string, offset: number): YamlPlace | undefined {
  let node: unknown;
  try {
    node = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' }).contents;
  } catch {
    // Too deep for the parser: no place that a pack has.
    return undefined;
  }
  const path: (string | number)[] = [];
  for (;;) {
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find((item) => holds(item.value, offset));
      if (pair === undefined || !isScalar(pair.key)) return undefined;
      path.push(String(pair.key.value));
      node = pair.value;
    } else if (isSeq(node)) {
      const index = node.items.findIndex((item) => holds(item, offset));
      if (index < 0) return undefined;
      path.push(index);
      node = node.items[index];
    } else {
      if (!isScalar(node) || !node.range) return undefined;
      const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
      const inset = quoted ? 1 : 0;
      const [from, to] = node.range;
      const closed = quoted && to - from > 1 && text.charAt(to - 1) === text.charAt(from);
      return { path, start: from + inset, end: closed ? to - 1 : to, quoted };
    }
  }
}

function holds(node: unknown, offset: number): boolean {
  return isNode(node) && !!node.range && node.range[0] <= offset && offset <= node.range[1];
}
