import { globSync, readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { registerHooks } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkout } from '../../scripts/checkout.ts';

/*
 * Something in VS Code's place that keeps count of what is registered and made, and of what is let go of again. It answers
 * nothing that anybody could see: it is for counting only, where the real one cannot be started and ended a hundred times.
 */

export class Counter {
  readonly #open = new Map<number, string>();
  #last = 0;
  made = 0;

  /** Something that has to be disposed of. */
  disposable(name: string): { dispose: () => void } {
    this.#last += 1;
    const id = this.#last;
    this.made += 1;
    this.#open.set(id, name);
    return { dispose: () => void this.#open.delete(id) };
  }

  /** What has been made and not been disposed of. */
  get left(): readonly string[] {
    return [...this.#open.values()];
  }
}

const OWNED = /^(?:register|create|onDid|onWill)/;

/** Can be called, made, read and iterated, and is none the wiser. What has to be disposed of is counted. */
function anything(name: string, counter: Counter, own: Readonly<Record<PropertyKey, unknown>> = {}): object {
  const parts = new Map<PropertyKey, unknown>(Reflect.ownKeys(own).map((key) => [key, own[key]]));
  const result = (): object =>
    OWNED.test(name) ? anything(`${name}()`, counter, counter.disposable(name)) : anything(`${name}()`, counter);
  return new Proxy(function nothing(): void {}, {
    get(target, key) {
      if (parts.has(key)) return parts.get(key);
      if (key === 'then') return undefined;
      if (key === 'prototype') return Reflect.get(target, key);
      if (key === Symbol.iterator) return [][Symbol.iterator];
      if (key === Symbol.toPrimitive) return (hint: string) => (hint === 'string' ? name : 0);
      const part = anything(String(key), counter);
      parts.set(key, part);
      return part;
    },
    set(_target, key, value) {
      parts.set(key, value);
      return true;
    },
    apply: result,
    construct: (_target, _args, made) => Reflect.construct(Object, [], made),
  });
}

export class Uri {
  readonly scheme = 'file';
  readonly authority = '';
  readonly query = '';
  readonly path: string;

  constructor(path: string) {
    this.path = path;
  }

  get fsPath(): string {
    return this.path;
  }

  with({ path = this.path }: { readonly path?: string }): Uri {
    return new Uri(path);
  }

  toString(): string {
    return pathToFileURL(this.path).href;
  }

  static joinPath(base: Uri, ...parts: readonly string[]): Uri {
    return new Uri(join(base.path, ...parts));
  }

  static parse(text: string): Uri {
    return new Uri(new URL(text).pathname);
  }
}

class EventEmitter {
  readonly #listeners = new Set<(value: unknown) => void>();
  static counter: Counter;

  readonly event = (listener: (value: unknown) => void): object => {
    this.#listeners.add(listener);
    const counted = EventEmitter.counter.disposable('a listener of ours');
    return {
      dispose: () => {
        this.#listeners.delete(listener);
        counted.dispose();
      },
    };
  };

  fire(value: unknown): void {
    for (const listener of this.#listeners) listener(value);
  }

  dispose(): void {
    this.#listeners.clear();
  }
}

/** A report that is open and in view. */
function editorOf(text: string, counter: Counter): object {
  const document = {
    uri: new Uri(join(checkout, 'data', 'sample', 'report.md')),
    languageId: 'markdown',
    version: 1,
    isClosed: false,
    isDirty: false,
    isUntitled: false,
    lineCount: text.split('\n').length,
    getText: () => text,
    positionAt: () => anything('position', counter),
    offsetAt: () => 0,
  };
  return anything('editor', counter, { document, selections: [], visibleRanges: [], viewColumn: 1 });
}

/** What `import * as vscode from 'vscode'` gives from now on in this process. */
export function standIn(counter: Counter): void {
  EventEmitter.counter = counter;
  const editor = editorOf(readFileSync(join(checkout, 'data', 'sample', 'report.md'), 'utf8'), counter);
  const given: Readonly<Record<string, unknown>> = {
    Uri,
    EventEmitter,
    l10n: { t: (text: string) => text },
    workspace: anything('workspace', counter, {
      textDocuments: [Reflect.get(editor, 'document')],
      workspaceFolders: undefined,
      isTrusted: true,
      getWorkspaceFolder: () => undefined,
      getConfiguration: () => ({ get: () => undefined, inspect: () => undefined }),
      findFiles: async () => [],
      asRelativePath: String,
      fs: {
        isWritableFileSystem: () => true,
        readFile: ({ path }: Uri) => readFile(path),
        stat: async ({ path }: Uri) => {
          const { mtimeMs, size } = await stat(path);
          return { mtime: mtimeMs, ctime: mtimeMs, size, type: 1 };
        },
      },
    }),
    window: anything('window', counter, {
      visibleTextEditors: [editor],
      activeTextEditor: editor,
      state: { focused: true },
      activeColorTheme: { kind: 1 },
      tabGroups: anything('tabGroups', counter, { all: [] }),
    }),
    FileType: { Unknown: 0, File: 1, Directory: 2, SymbolicLink: 64 },
  };
  const sources = globSync('src/**/*.ts', { cwd: checkout }).map((path) => readFileSync(join(checkout, path), 'utf8'));
  const names = new Set(
    sources.flatMap((source) => [...source.matchAll(/\bvscode\.([A-Za-z]\w*)/g)].map(([, name = '']) => name)),
  );
  const all = Object.fromEntries([...names].map((name) => [name, given[name] ?? anything(name, counter)]));
  Reflect.set(globalThis, 'vscodeStandIn', all);
  const source = [...names].map((name) => `export const ${name} = globalThis.vscodeStandIn.${name};`).join('\n');
  registerHooks({
    resolve: (specifier, context, next) =>
      specifier === 'vscode' ? { url: 'stand-in:vscode', shortCircuit: true } : next(specifier, context),
    load: (url, context, next) =>
      url === 'stand-in:vscode' ? { format: 'module', source, shortCircuit: true } : next(url, context),
  });
}
