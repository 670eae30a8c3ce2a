import { isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { addAll } from '../text/addAll.ts';
import type { Span } from '../text/span.ts';
import { jsonStrings, type ValuePath } from './jsonPath.ts';

/** A text value of a pack or project file, with where it stands and what it is part of. */
export interface PackString extends Span {
  /** `['actors', 3, 'names', 0, 'text']`. */
  readonly path: ValuePath;
  /** What it says, without quotes and escapes. */
  readonly value: string;
  /** How it is written; `start` and `end` lie inside the quotes. A `block` (`|`, `>`) is one over several lines. */
  readonly style: 'plain' | 'single' | 'double' | 'block';
  /** Within brackets of YAML, where a comma would end it. */
  readonly inFlow: boolean;
}

/** All text values of a YAML or JSON file in order; absent when the file cannot be read as it is. */
export function packStrings(text: string): readonly PackString[] | undefined {
  return text.trimStart().startsWith('{') ? jsonValues(text) : yamlValues(text);
}

function jsonValues(text: string): readonly PackString[] {
  const found: PackString[] = [];
  for (const { start, end, path } of jsonStrings(text)) {
    const value = unescaped(text.slice(start - 1, end + 1));
    found.push({ path: path(), start, end, value, style: 'double', inFlow: true });
  }
  return found;
}

function unescaped(literal: string): string {
  try {
    const value: unknown = JSON.parse(literal);
    return typeof value === 'string' ? value : '';
  } catch {
    // A text that breaks off says nothing that could be compared.
    return '';
  }
}

interface Step {
  readonly node: unknown;
  readonly path: ValuePath;
  readonly inFlow: boolean;
}

function yamlValues(text: string): readonly PackString[] | undefined {
  const root = contentsOf(text);
  if (root === undefined) return undefined;
  const found: PackString[] = [];
  const open: Step[] = [{ node: root, path: [], inFlow: false }];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    const { node, path } = step;
    const below: Step[] = [];
    if (isMap(node)) {
      const inFlow = step.inFlow || node.flow === true;
      for (const { key, value } of node.items) {
        if (isScalar(key)) below.push({ node: value, path: [...path, String(key.value)], inFlow });
      }
    } else if (isSeq(node)) {
      const inFlow = step.inFlow || node.flow === true;
      for (const [index, item] of node.items.entries()) below.push({ node: item, path: [...path, index], inFlow });
    } else if (isScalar(node) && typeof node.value === 'string' && node.range) {
      const style = STYLE.get(node.type ?? '') ?? 'plain';
      const inset = style === 'single' || style === 'double' ? 1 : 0;
      const [from, to] = node.range;
      found.push({ path, value: node.value, style, inFlow: step.inFlow, start: from + inset, end: to - inset });
    }
    addAll(open, below.reverse());
  }
  return found;
}

const STYLE: ReadonlyMap<string, PackString['style']> = new Map([
  ['QUOTE_SINGLE', 'single'],
  ['QUOTE_DOUBLE', 'double'],
  ['BLOCK_LITERAL', 'block'],
  ['BLOCK_FOLDED', 'block'],
]);

function contentsOf(text: string): unknown {
  try {
    const { contents, errors } = parseDocument(text, { uniqueKeys: false, prettyErrors: false, logLevel: 'silent' });
    return errors.length > 0 ? undefined : contents;
  } catch {
    // The parser descends by calling itself; brackets without end exhaust the stack.
    return undefined;
  }
}
