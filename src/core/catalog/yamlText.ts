import { Composer, type CST, isMap, isNode, isScalar, isSeq, Lexer, Parser, type Document, type Node } from 'yaml';
import { say, verbatim, type Message } from '../text/message.ts';
import type { Fault, Locate } from './drafts.ts';
import type { PackProblemCode } from './packProblemCodes.ts';
import { shaped } from './ids.ts';
import { shown } from './checkShape.ts';

/*
 * YAML 1.2 as far as packs need it: no anchors, aliases, tags or second documents, and no deeper than `DEEPEST`.
 *
 * All that is refused is refused while the text is still being cut into tokens, before anything is built from it: an
 * alias is never followed, and the library's recursive parts never see a depth that could overflow the stack.
 */

export const DEEPEST = 32;
/** Far above what a person writes; what is larger belongs in JSON, which reads fifty times faster. */
export const LONGEST_YAML = 16 * 1024 * 1024;

export interface YamlReading {
  /** Plain values on objects without a prototype; absent when nothing could be read. */
  readonly value?: unknown;
  readonly faults: readonly Fault[];
  readonly locate: Locate;
}

/** Reads YAML into plain values. Never throws; linear in the text. */
export function readYaml(text: string): YamlReading {
  const nowhere: Locate = (wanted) => wanted.map(() => ({ start: 0, end: 0 }));
  const tokens: CST.Token[] = [];
  const refused = tokenise(text, tokens);
  if (refused !== undefined) return { faults: [refused], locate: nowhere };
  const faults: Fault[] = [];
  let document: Document.Parsed | undefined;
  // `uniqueKeys` compares every key with every other.
  const composer = new Composer({ uniqueKeys: false, prettyErrors: false, logLevel: 'silent', version: '1.2' });
  for (const next of composer.compose(tokens, true, text.length)) {
    if (document === undefined) document = next;
    else {
      const start = next.range[0];
      const message = say('a pack is one YAML document; what stands behind this `---` is not read');
      faults.push({ code: 'yaml-syntax', message, span: { start, end: start + 3 } });
      break;
    }
  }
  if (document === undefined) return { faults, locate: nowhere };
  for (const error of document.errors) faults.push(fault(error.code, error.message, error.pos, text));
  const contents = document.contents as Node | null;
  const value = plain(contents, faults);
  return { value, faults, locate: locator(contents, text) };
}

/** Cuts the text into tokens; stops at the first thing that packs do not have. */
function tokenise(text: string, tokens: CST.Token[]): Fault | undefined {
  const parser = new Parser();
  /** Columns at which the open block collections begin. */
  const columns: number[] = [];
  let flow = 0;
  let at = 0;
  let lineStart = 0;
  let fresh = true;
  let scalar = false;
  for (const lexeme of new Lexer().lex(text)) {
    const control = lexeme === '\u0002' || lexeme === '\u001f' || lexeme === '\u0018';
    const first = lexeme.charAt(0);
    if (!control) {
      const refusal = scalar ? undefined : refusalOf(first);
      if (refusal !== undefined) {
        return {
          code: refusal[0],
          message: refusal[1],
          span: { start: at, end: at + lexeme.length },
        };
      }
      const column = at - lineStart;
      if (!scalar && (lexeme === '[' || lexeme === '{')) flow++;
      else if (!scalar && (lexeme === ']' || lexeme === '}')) flow = Math.max(0, flow - 1);
      const blank = !scalar && (first === ' ' || first === '\t' || first === '\n' || first === '\r' || first === '#');
      if (!blank && flow === 0 && (fresh || lexeme === '-' || lexeme === '?')) {
        if (fresh) while ((columns.at(-1) ?? -1) >= column) columns.pop();
        columns.push(column);
      }
      if (!blank) fresh = false;
      if (columns.length + flow > DEEPEST) {
        const message = say('this is nested more than {0} deep; a pack needs six', DEEPEST);
        return { code: 'too-deep', message, span: { start: at, end: at + lexeme.length } };
      }
      at += lexeme.length;
      const newline = Math.max(lexeme.lastIndexOf('\n'), lexeme.lastIndexOf('\r'));
      if (newline >= 0) {
        lineStart = at - (lexeme.length - newline - 1);
        fresh = true;
      }
    }
    scalar = lexeme === '\u001f';
    for (const token of parser.next(lexeme)) tokens.push(token);
  }
  for (const token of parser.end()) tokens.push(token);
  return undefined;
}

function refusalOf(first: string): readonly [PackProblemCode, Message] | undefined {
  switch (first) {
    case '&':
      return [
        'yaml-anchor',
        say('packs have no anchors (`&name`); write the value out, or put text with `&` in quotes'),
      ];
    case '*':
      return [
        'yaml-anchor',
        say('packs have no aliases (`*name`); write the value out, or put text that begins with `*` in quotes'),
      ];
    case '!':
      return ['yaml-tag', say('packs have no tags (`!name`); take it out, or put text that begins with `!` in quotes')];
    default:
      return undefined;
  }
}

/** What the library says, as a person can use it. */
function fault(code: string, message: string, [start, end]: readonly [number, number], text: string): Fault {
  const span = { start, end: Math.max(end, start) };
  if (code === 'BAD_SCALAR_START' && text.charAt(start) === '@') {
    const word = /^@[^\s,\]}]*/.exec(text.slice(start, start + 200))?.[0] ?? '@';
    const advice = say('YAML reserves a leading `@`: put it in quotes, `"{0}"`', word);
    return { code: 'yaml-at-sign', message: advice, span: { start, end: start + word.length } };
  }
  return {
    code: 'yaml-syntax',
    message: withHint(code, message.replace(/ at line \d+.*$/s, '')),
    span,
  };
}

function withHint(code: string, told: string): Message {
  switch (code) {
    case 'TAB_AS_INDENT':
      return say('{0}; indent with spaces', told);
    case 'BAD_INDENT':
      return say('{0}; is a bracket missing, or the indentation off?', told);
    case 'MISSING_CHAR':
      return say('{0}; is a quote, bracket or colon missing?', told);
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'MULTILINE_IMPLICIT_KEY':
      return say('{0}; put text that holds `: ` in quotes', told);
    default:
      return verbatim(told);
  }
}

/** The nodes as plain values, with an explicit stack. A key that stands twice is reported; the first one counts. */
function plain(root: Node | null, faults: Fault[]): unknown {
  const result: unknown[] = [];
  const work: { readonly node: unknown; readonly put: (value: unknown) => void }[] = [
    { node: root, put: (value) => result.push(value) },
  ];
  for (let next = work.pop(); next !== undefined; next = work.pop()) {
    const { node, put } = next;
    if (isMap(node)) {
      const object = shaped<Record<string, unknown>>(Object.create(null));
      put(object);
      for (const { key, value } of node.items) {
        const name = isScalar(key) ? String(key.source ?? key.value) : undefined;
        const range = rangeOf(key) ?? node.range;
        const span = { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
        if (name === undefined) {
          faults.push({ code: 'yaml-syntax', message: say('a key must be a plain word'), span });
        } else if (Object.hasOwn(object, name)) {
          const message = say('`{0}` stands here a second time; only the first one counts', shown(name));
          faults.push({ code: 'duplicate-key', message, span });
        } else {
          object[name] = null;
          work.push({ node: value, put: (item) => (object[name] = item) });
        }
      }
    } else if (isSeq(node)) {
      const list: unknown[] = [];
      put(list);
      node.items.forEach((item, i) => {
        list.push(null);
        work.push({ node: item, put: (value) => (list[i] = value) });
      });
    } else put(isScalar(node) ? node.value : null);
  }
  return result[0];
}

function locator(root: Node | null, text: string): Locate {
  return (wanted) =>
    wanted.map(({ at, part }) => {
      let node: unknown = root;
      let key: unknown;
      for (const step of at) {
        const pair: { key: unknown; value: unknown } | undefined = isMap(node)
          ? node.items.find((item) => isScalar(item.key) && String(item.key.source ?? item.key.value) === step)
          : isSeq(node) && typeof step === 'number' && step < node.items.length
            ? { key: undefined, value: node.items[step] }
            : undefined;
        if (pair === undefined) break;
        key = pair.key;
        node = pair.value ?? pair.key;
      }
      const range = rangeOf(node);
      const value = { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
      if (part === 'end') return { start: value.end, end: value.end };
      const keyRange = part === 'key' ? rangeOf(key) : undefined;
      const span = keyRange === undefined ? value : { start: keyRange[0], end: keyRange[1] };
      return span.start > text.length ? { start: text.length, end: text.length } : span;
    });
}

function rangeOf(node: unknown): readonly [number, number, number] | undefined {
  return isNode(node) ? (node.range ?? undefined) : undefined;
}
