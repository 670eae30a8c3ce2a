import { isMap, isScalar, parseDocument, stringify } from 'yaml';
import type { YamlEdit } from './yamlEdits.ts';

/**
 * The edits by which keys of the map under `field` of a YAML file's top have other names, each written in the style it
 * had; every other byte stays. `renamed` gives a key's new name, or nothing for one that stays. A name that another key
 * has already is not given again. Absent when the file cannot be read as it is.
 */
export function keyEdits(
  text: string,
  field: string,
  renamed: (key: string) => string | undefined,
): readonly YamlEdit[] | undefined {
  const root = contentsOf(text);
  if (root === undefined) return undefined;
  const map = isMap(root) ? root.get(field, true) : undefined;
  if (!isMap(map)) return [];
  const keys = map.items.flatMap(({ key }) => (isScalar(key) && typeof key.value === 'string' ? [key] : []));
  const taken = new Set<unknown>(keys.map(({ value }) => value));
  return keys.flatMap((key): readonly YamlEdit[] => {
    const next = typeof key.value === 'string' ? renamed(key.value) : undefined;
    if (next === undefined || taken.has(next) || !key.range) return [];
    taken.add(next);
    return [{ start: key.range[0], end: key.range[1], newText: written(next, key.type) }];
  });
}

/** A key stands on one line, and within brackets must hold none of their signs: such a one is quoted. */
function written(key: string, type: string | undefined): string {
  if (type === 'QUOTE_DOUBLE') return JSON.stringify(key);
  if (type === 'QUOTE_SINGLE') return `'${key.replaceAll("'", "''")}'`;
  const plain = stringify(key, { lineWidth: 0 }).trimEnd();
  return plain === key && /[,[\]{}:#]/.test(key) ? JSON.stringify(key) : plain;
}

function contentsOf(text: string): unknown {
  try {
    const { contents, errors } = parseDocument(text, { prettyErrors: false, logLevel: 'silent' });
    return errors.length > 0 ? undefined : contents;
  } catch {
    // The parser descends by calling itself; brackets without end exhaust the stack.
    return undefined;
  }
}
