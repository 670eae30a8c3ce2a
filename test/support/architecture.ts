import { builtinModules } from 'node:module';
import { posix } from 'node:path';
import { moduleFacts, type ModuleFacts } from './imports.ts';

/*
 * The directions that imports may take, as design.md lays them down: the core is pure, its folders form a river, the
 * editor's features know the stores but not one another, and nothing goes in a circle.
 */

/** The core's folders, from the spring to the mouth: each may use itself and those before it. */
export const RIVER: readonly string[] = ['text', 'catalog', 'markdown', 'report', 'annotation', 'export', 'view'];

/** The editor layer's folders, likewise; what stands in none of them would be everybody's. */
export const EDITOR_RIVER: readonly string[] = [
  'host',
  'catalog',
  'reports',
  'cards',
  'annotations',
  'packs',
  'lookup',
  'references',
  'citations',
  'names',
  'marks',
  'evidence',
  'trees',
  'pictures',
  'preview',
];

/** Folders that may use less than all before them. */
const ONLY: Readonly<Record<string, readonly string[]>> = { markdown: ['text'] };

/** The one file that knows the Markdown parser, and the packages that are it. */
const PARSER = 'src/core/markdown/parse.ts';
const PARSER_PACKAGES = /^(?:unified|remark|micromark|mdast|unist)(?:-|\/|$)/;

/** The few places that use Node where there is one: each looks which host it is in before it asks. */
const IN_NODE: Readonly<Record<string, readonly string[]>> = {
  'src/worker/packWorker.ts': ['node:worker_threads'],
  'src/vscode/catalog/workerPort.ts': ['node:worker_threads'],
  'src/vscode/host/containment.ts': ['node:fs/promises', 'node:path'],
};

const BUILT_IN = new Set(builtinModules);

/** Helpers of all features, though their names look like a feature's. */
const HELPERS = new Set(['src/vscode/host/commands.ts']);

/** Every breach of the rules in a set of modules (path from the checkout's folder -> source), as `path:line: what`. */
export function breaches(sources: ReadonlyMap<string, string>): readonly string[] {
  const modules = new Map([...sources].map(([path, source]) => [path, moduleFacts(path, source)]));
  const found: string[] = [];
  const graph = new Map<string, readonly string[]>();
  for (const [path, facts] of modules) {
    const targets: string[] = [];
    found.push(...shapeBreaches(path, facts));
    for (const { specifier, line } of facts.imports) {
      const say = (what: string): unknown => found.push(`${path}:${line}: ${what}`);
      if (specifier === undefined) {
        say('imports what is only known when it runs');
      } else if (specifier.startsWith('.')) {
        const target = posix.join(posix.dirname(path), specifier);
        if (!specifier.endsWith('.ts')) say(`imports ${specifier} without its .ts ending`);
        else if (!modules.has(target)) say(`imports ${specifier}, which is not a module of src`);
        else targets.push(target);
        for (const what of directionBreaches(path, target, modules)) say(what);
      } else {
        for (const what of packageBreaches(path, specifier)) say(what);
      }
    }
    graph.set(path, targets);
  }
  return [...found, ...cycles(graph)];
}

function shapeBreaches(path: string, facts: ModuleFacts): readonly string[] {
  const found: string[] = [];
  if (posix.basename(path) === 'index.ts') found.push(`${path}:1: is an index file`);
  if (facts.isBarrel) found.push(`${path}:1: passes on all of another module`);
  if (facts.exports.includes('default')) found.push(`${path}:1: has a default export`);
  return found;
}

function packageBreaches(path: string, specifier: string): readonly string[] {
  const found: string[] = [];
  const builtIn =
    specifier.startsWith('node:') || BUILT_IN.has(specifier) || BUILT_IN.has(specifier.split('/')[0] ?? '');
  if (specifier === 'vscode' && !isEditor(path)) found.push('imports vscode outside the editor layer');
  // The editor layer runs in the web-worker extension host too, where there is no Node.
  if (builtIn && !isCommandLine(path) && IN_NODE[path]?.includes(specifier) !== true)
    found.push(`imports Node's ${specifier}; only the command line may`);
  if (PARSER_PACKAGES.test(specifier) && path !== PARSER) found.push(`imports ${specifier}; only ${PARSER} may`);
  return found;
}

function directionBreaches(path: string, target: string, modules: ReadonlyMap<string, ModuleFacts>): readonly string[] {
  const found: string[] = [];
  const from = folderIn('src/core/', path);
  const to = folderIn('src/core/', target);
  const room = folderIn('src/vscode/', path);
  const otherRoom = folderIn('src/vscode/', target);
  if (room !== undefined && otherRoom !== undefined && !isBefore(otherRoom, room, EDITOR_RIVER)) {
    found.push(`vscode/${room} imports vscode/${otherRoom}, which lies further down`);
  }
  if (from !== undefined && to === undefined) found.push(`the core imports ${target}`);
  if (from !== undefined && to !== undefined && from !== to && !mayUse(from, to)) {
    found.push(`core/${from} imports core/${to}, which lies further down`);
  }
  if (isCommandLine(path) && isEditor(target)) found.push(`the command line imports ${target}`);
  if (isEditor(path) && isCommandLine(target)) found.push(`the editor layer imports ${target}`);
  if (path.startsWith('src/preview/') && to === undefined && !target.startsWith('src/preview/')) {
    found.push(`the preview imports ${target}; it may use the core only`);
  }
  if (path.startsWith('src/webview/') && to === undefined && !target.startsWith('src/webview/')) {
    found.push(`a page of a panel imports ${target}; it may use the core only`);
  }
  // A feature is a module that exports `registerX`; what two of them need lives in a file of its own.
  if (isFeature(modules.get(target)) && !HELPERS.has(target) && path !== 'src/extension.ts')
    found.push(`imports the feature ${target}`);
  return found;
}

function isFeature(facts: ModuleFacts | undefined): boolean {
  return facts?.exports.some((name) => /^register[A-Z]/.test(name)) === true;
}

function mayUse(from: string, to: string): boolean {
  const allowed = ONLY[from];
  if (allowed !== undefined) return allowed.includes(to);
  return from !== to && isBefore(to, from, RIVER);
}

/** Whether a folder is, or lies before, another; one that the river does not name is before none. */
function isBefore(folder: string, other: string, river: readonly string[]): boolean {
  return river.includes(folder) && river.includes(other) && river.indexOf(folder) <= river.indexOf(other);
}

/** The folder under a layer; a file right in the layer is in the folder `''`, which may use nothing. */
function folderIn(layer: string, path: string): string | undefined {
  if (!path.startsWith(layer)) return undefined;
  const rest = path.slice(layer.length).split('/');
  return rest.length > 1 ? rest[0] : '';
}

function isEditor(path: string): boolean {
  return path === 'src/extension.ts' || path.startsWith('src/vscode/');
}

function isCommandLine(path: string): boolean {
  return path === 'src/cli.ts' || path.startsWith('src/cli/');
}

/** One line for each group of modules that reach each other. */
function cycles(graph: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const found: string[] = [];
  const done = new Set<string>();
  for (const path of graph.keys()) {
    if (done.has(path)) continue;
    const back = new Set([...reachable(path, graph)].filter((other) => reachable(other, graph).has(path)));
    if (!back.has(path)) continue;
    for (const other of back) done.add(other);
    found.push(
      `${path}:1: stands in a circle with ${[...back].filter((other) => other !== path).join(', ') || 'itself'}`,
    );
  }
  return found;
}

/** All modules that can be reached from one by at least one import. */
function reachable(start: string, graph: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const seen = new Set<string>();
  const waiting = [...(graph.get(start) ?? [])];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    if (seen.has(next)) continue;
    seen.add(next);
    waiting.push(...(graph.get(next) ?? []));
  }
  return seen;
}
