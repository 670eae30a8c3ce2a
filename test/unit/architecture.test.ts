import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { describe, expect, test } from 'vitest';
import { breaches, EDITOR_RIVER, RIVER } from '../support/architecture.ts';
import { sinkBreaches } from '../support/sinks.ts';

const checkout = join(import.meta.dirname, '..', '..');

function sourcesOf(pattern: string): ReadonlyMap<string, string> {
  const paths = globSync(pattern, { cwd: checkout }).map((path) => path.split(sep).join('/'));
  return new Map(paths.toSorted().map((path) => [path, readFileSync(join(checkout, path), 'utf8')]));
}

/** What the rules say of one module that stands beside a few well-behaved ones. */
function breachesOf(path: string, source: string, others: Readonly<Record<string, string>> = {}): readonly string[] {
  const base = {
    'src/core/text/span.ts': 'export interface Span {}',
    'src/core/catalog/model.ts': 'export interface Entity {}',
    'src/core/report/report.ts': 'export interface Report {}',
    'src/vscode/cards/hover.ts': 'export function registerHover() {}',
    'src/vscode/cards/card.ts': 'export const card = [];',
    'src/vscode/host/log.ts': 'export const log = [];',
    'src/cli/args.ts': 'export const args = [];',
  };
  return breaches(new Map(Object.entries({ ...base, ...others, [path]: source })));
}

describe('the imports of src', () => {
  const sources = sourcesOf('src/**/*.ts');

  test('are read', () => {
    expect(sources.size).toBeGreaterThan(20);
    for (const folder of RIVER) {
      expect(
        [...sources.keys()].some((path) => path.startsWith(`src/core/${folder}/`)),
        folder,
      ).toBe(true);
    }
    const rooms = [...sources.keys()].flatMap((path) => /^src\/vscode\/(.*?)\//.exec(path)?.[1] ?? []);
    expect(new Set(rooms)).toEqual(new Set(EDITOR_RIVER));
  });

  test('keep to the rules', () => {
    expect(breaches(sources)).toEqual([]);
  });

  test('let no text of strangers past the escapers, and reach no network, process or code', () => {
    expect([...sources].flatMap(([path, source]) => sinkBreaches(path, source))).toEqual([]);
  });
});

describe('the rules for surfaces', () => {
  test.each([
    'void vscode.window.showInformationMessage(name);',
    'const a = new vscode.MarkdownString(name);',
    'markdown.isTrusted = true;',
    'element.innerHTML = name;',
    "element['innerHTML'] = name;",
    'console.log(name);',
    'await fetch(address);',
    'new Function(name)();',
    "import { spawn } from 'node:child_process';",
    "const { get } = await import('https');",
    'const a = SafeMarkdown.unchecked(name);',
    'class Row extends vscode.TreeItem {}',
    'process.stdout.write(name);',
  ])('report: %s', (source) => {
    expect(sinkBreaches('src/vscode/cards/hover.ts', source)).toHaveLength(1);
  });

  test('let pass what is no use', () => {
    const source = "const a: vscode.TreeItem = { fetch: 1 }; a.fetch(); if (vscode.workspace.isTrusted) f('eval');";
    expect(sinkBreaches('src/vscode/cards/hover.ts', source)).toEqual([]);
  });
});

describe('the rules', () => {
  test('let pass what is allowed', () => {
    const source = "import type { Span } from '../text/span.ts'; import { parse } from 'yaml';";
    expect(breachesOf('src/core/report/mentions.ts', source)).toEqual([]);
    expect(breachesOf('src/core/markdown/parse.ts', "import { unified } from 'unified';")).toEqual([]);
    expect(breachesOf('src/cli/host.ts', "import { readFile } from 'node:fs/promises';")).toEqual([]);
    expect(breachesOf('src/extension.ts', "import { registerHover } from './vscode/cards/hover.ts';")).toEqual([]);
  });

  test.each([
    "import * as vscode from 'vscode';",
    "import type { Uri } from 'vscode';",
    "export type { Uri } from 'vscode';",
    "type U = import('vscode').Uri;",
    "type U = typeof import('vscode');",
    "const v = await import('vscode');",
    'const v = await import(`vscode`);',
    "const v = require('vscode');",
    "import v = require('vscode');",
    "import fs from 'fs';",
    "import { readFile } from 'fs/promises';",
    "import { join } from 'node:path';",
    "import 'node:sqlite';",
    "const fs = /'\"/.test('') ? await import('node:fs') : undefined;",
    'const m = await import(name);',
    "import { args } from '../../cli/args.ts';",
    "import { registerHover } from '../../vscode/cards/hover.ts';",
    "import type { Report } from '../report/report.ts';",
    "import { unified } from 'unified';",
    "import type { Root } from 'mdast';",
    "import remarkGfm from 'remark-gfm';",
    "import { decode } from 'micromark-util-decode-string';",
    "import type { Span } from '../text/span';",
    "import type { Span } from '../text/spam.ts';",
    "export * from '../text/span.ts';",
    'export default 1;',
  ])('report in src/core/catalog: %s', (source) => {
    expect(breachesOf('src/core/catalog/names.ts', source)).not.toEqual([]);
  });

  test('do not take a comment or a string for an import', () => {
    const source = "// import 'vscode';\nexport const text = \"import 'vscode'\"; /* require('fs') */";
    expect(breachesOf('src/core/text/words.ts', source)).toEqual([]);
  });

  test('name the place', () => {
    expect(breachesOf('src/core/text/words.ts', "export const a = 1;\nimport 'vscode';")).toEqual([
      'src/core/text/words.ts:2: imports vscode outside the editor layer',
    ]);
  });

  test.each([
    ['src/core/markdown/blocks.ts', "import type { Entity } from '../catalog/model.ts';"],
    ['src/core/other/thing.ts', "import type { Span } from '../text/span.ts';"],
    ['src/core/thing.ts', "import type { Span } from './text/span.ts';"],
    ['src/vscode/trees/tree.ts', "import { registerHover } from '../cards/hover.ts';"],
    ['src/vscode/trees/tree.ts', "import { readFileSync } from 'node:fs';"],
    ['src/vscode/trees/tree.ts', "import { args } from '../../cli/args.ts';"],
    ['src/vscode/host/idle.ts', "import { card } from '../cards/card.ts';"],
    ['src/vscode/other/thing.ts', "import { log } from '../host/log.ts';"],
    ['src/vscode/thing.ts', "import { log } from './host/log.ts';"],
    ['src/cli/host.ts', "import * as vscode from 'vscode';"],
    ['src/preview/plugin.ts', "import { args } from '../cli/args.ts';"],
    ['src/webview/pictures/main.ts', "import { registerHover } from '../../vscode/cards/hover.ts';"],
    ['src/core/text/index.ts', 'export const a = 1;'],
  ])('report %s: %s', (path, source) => {
    expect(breachesOf(path, source)).not.toEqual([]);
  });

  test('report a circle, of types too', () => {
    const others = {
      'src/core/text/b.ts': "import './c.ts';",
      'src/core/text/c.ts': "import type { A } from './a.ts';",
      'src/core/text/user.ts': "import './a.ts';",
    };
    expect(breachesOf('src/core/text/a.ts', "import './b.ts'; export interface A {}", others)).toEqual([
      expect.stringMatching(/circle/),
    ]);
  });
});
