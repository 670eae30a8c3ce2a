import { parseSync } from 'vite';

/*
 * Where text of strangers could be obeyed, and where the network, processes and code could be reached: each of these
 * names may be used in the files named beside it and nowhere else, so that whatever passes there has been made fit for
 * it. Read off the syntax tree: a comment or a string is not a use.
 */

const SURFACES = ['src/vscode/host/surfaces.ts'];
const NOWHERE: readonly string[] = [];

/** Properties and constructors, whatever they are read from. */
const PROPERTIES: Readonly<Record<string, readonly string[]>> = {
  MarkdownString: ['src/vscode/cards/cardMarkdown.ts'],
  supportHtml: ['src/vscode/cards/cardMarkdown.ts'],
  showInformationMessage: SURFACES,
  showWarningMessage: SURFACES,
  showErrorMessage: SURFACES,
  showQuickPick: SURFACES,
  createQuickPick: SURFACES,
  showInputBox: SURFACES,
  createInputBox: SURFACES,
  setStatusBarMessage: SURFACES,
  createStatusBarItem: SURFACES,
  withProgress: SURFACES,
  Diagnostic: SURFACES,
  TreeItem: SURFACES,
  CodeAction: SURFACES,
  CompletionItem: SURFACES,
  SymbolInformation: SURFACES,
  DocumentSymbol: SURFACES,
  createTerminal: NOWHERE,
  registerUriHandler: NOWHERE,
  executeTask: NOWHERE,
  enableCommandUris: NOWHERE,
  innerHTML: NOWHERE,
  outerHTML: NOWHERE,
  insertAdjacentHTML: NOWHERE,
  srcdoc: NOWHERE,
  createContextualFragment: NOWHERE,
  openExternal: ['src/vscode/citations/openSource.ts'],
  sendBeacon: NOWHERE,
  stdout: ['src/cli/nodeHost.ts', 'src/cli.ts'],
  stderr: ['src/cli/nodeHost.ts', 'src/cli.ts'],
};

/** Names that are there without an import. */
const GLOBALS: Readonly<Record<string, readonly string[]>> = {
  console: NOWHERE,
  eval: NOWHERE,
  Function: NOWHERE,
  fetch: NOWHERE,
  XMLHttpRequest: NOWHERE,
  WebSocket: NOWHERE,
  EventSource: NOWHERE,
  WebTransport: NOWHERE,
  RTCPeerConnection: NOWHERE,
  importScripts: NOWHERE,
  Worker: ['src/vscode/catalog/workerPort.ts'],
};

/** Modules that start a process, open a connection or run code. */
const MODULES =
  /^(?:node:)?(?:child_process|net|tls|http|https|http2|dgram|dns|vm|cluster|inspector|repl|module|wasi)(?:\/|$)/;

/** Every use of one of them where it may not be, as `path:line: what`. */
export function sinkBreaches(path: string, source: string): readonly string[] {
  const { program, errors } = parseSync(path, source);
  if (errors.length > 0) throw new Error(`${path}: ${errors.map((error) => error.message).join('; ')}`);
  const found: string[] = [];
  const say = (node: Node, what: string): void => {
    found.push(`${path}:${source.slice(0, node.start).split('\n').length}: ${what}`);
  };
  const waiting: unknown[] = [program];
  while (waiting.length > 0) {
    const node = waiting.pop();
    if (Array.isArray(node)) waiting.push(...node);
    if (!isNode(node)) continue;
    for (const what of breachesAt(node, path)) say(node, what);
    // The name behind a dot and a key of an object are no uses of a global of that name.
    for (const [key, child] of Object.entries(node)) {
      const isName = (key === 'property' || key === 'key') && node['computed'] !== true;
      if (!isName && key !== 'typeAnnotation' && key !== 'typeArguments' && key !== 'returnType') waiting.push(child);
    }
  }
  return found.toSorted();
}

function breachesAt(node: Node, path: string): readonly string[] {
  switch (node['type']) {
    case 'MemberExpression': {
      const name = nameOf(node['property']);
      if (name !== undefined && !allowed(PROPERTIES, name, path)) return [`uses ${name}`];
      return [];
    }
    case 'CallExpression': {
      const callee = node['callee'];
      if (!isNode(callee) || callee['type'] !== 'MemberExpression' || nameOf(callee['property']) !== 'unchecked')
        return [];
      const only: unknown = Array.isArray(node['arguments']) ? node['arguments'][0] : undefined;
      const literal = isNode(only) && only['type'] === 'Literal';
      return literal || UNCHECKED.includes(path) ? [] : ['passes on what is no literal as unchecked'];
    }
    case 'AssignmentExpression': {
      const left = node['left'];
      const name = isNode(left) && left['type'] === 'MemberExpression' ? nameOf(left['property']) : undefined;
      return name === 'isTrusted' && path !== 'src/vscode/cards/cardMarkdown.ts' ? ['makes Markdown trusted'] : [];
    }
    case 'Identifier': {
      const name = nameOf(node);
      return name !== undefined && !allowed(GLOBALS, name, path) ? [`uses ${name}`] : [];
    }
    case 'ImportDeclaration':
    case 'ImportExpression':
    case 'ExportNamedDeclaration': {
      const from = node['source'];
      const module = isNode(from) && typeof from['value'] === 'string' ? from['value'] : '';
      return MODULES.test(module) ? [`imports ${module}`] : [];
    }
    default:
      return [];
  }
}

/** The escapers themselves. */
const UNCHECKED: readonly string[] = ['src/vscode/host/safeMarkdown.ts', 'src/preview/safeHtml.ts'];

function allowed(table: Readonly<Record<string, readonly string[]>>, name: string, path: string): boolean {
  return !Object.hasOwn(table, name) || table[name]?.includes(path) === true;
}

function nameOf(node: unknown): string | undefined {
  if (!isNode(node)) return undefined;
  if (typeof node['name'] === 'string') return node['name'];
  return typeof node['value'] === 'string' ? node['value'] : undefined;
}

type Node = Readonly<Record<string, unknown>> & { readonly start: number };

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
}
