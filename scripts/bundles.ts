import { globSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { build, context, type BuildOptions } from 'esbuild';
import { checkout } from './checkout.ts';
import { HumanError } from './humanError.ts';

/*
 * What esbuild makes. Four bundles are the product: `main` for the desktop and remote extension host, `browser` for the
 * web-worker host, the worker that both start for large packs, and the command line. All are CommonJS: the web-worker
 * host loads nothing else. The page of the panel is a script and a style sheet in a folder of its own, the only one that
 * the page may load from. Two more hold the integration tests, one for each host.
 */

const DIST = 'dist';

/** Where the bundled integration tests are, one file for each extension host. */
export const TEST_BUNDLES = { node: 'out/integration/node.cjs', web: 'out/integration/web.cjs' } as const;

interface Flavour {
  /** Small and without source maps, as it is shipped. */
  readonly production: boolean;
}

const WEB: BuildOptions = {
  platform: 'browser',
  // Without `worker`, unified's dependencies reach for `document.createElement`.
  conditions: ['worker'],
  define: { global: 'globalThis' },
  // Asked for only where there is a Node (src/vscode/catalog/workerPort.ts, containment.ts).
  external: ['vscode', 'node:worker_threads', 'node:fs/promises', 'node:path'],
};

/** What runs in a webview: a script of its own, with nobody to export to. */
const PAGE: BuildOptions = { platform: 'browser', format: 'iife', external: [] };

function common(): BuildOptions {
  return {
    absWorkingDir: checkout,
    bundle: true,
    format: 'cjs',
    target: 'es2022',
    legalComments: 'none',
    logLevel: 'warning',
    external: ['vscode'],
  };
}

export function productBundles({ production }: Flavour): readonly BuildOptions[] {
  const shared: BuildOptions = { ...common(), minify: production, sourcemap: production ? false : 'linked' };
  return [
    { ...shared, entryPoints: ['src/extension.ts'], outfile: `${DIST}/extension.js`, platform: 'node' },
    { ...shared, ...WEB, entryPoints: ['src/extension.ts'], outfile: `${DIST}/extension.web.js` },
    // One file for both hosts.
    { ...shared, ...WEB, entryPoints: ['src/worker/packWorker.ts'], outfile: `${DIST}/packWorker.js` },
    {
      ...shared,
      entryPoints: ['src/cli.ts'],
      outfile: `${DIST}/cli.js`,
      platform: 'node',
      banner: { js: '#!/usr/bin/env node' },
    },
    { ...shared, ...PAGE, entryPoints: ['src/webview/pictures/main.ts'], outfile: `${DIST}/webview/pictures.js` },
    { ...shared, ...PAGE, entryPoints: ['src/webview/pictures/pictures.css'], outfile: `${DIST}/webview/pictures.css` },
  ];
}

/** Builds the product into `dist/`, where package.json points. */
export async function buildProduct(flavour: Flavour): Promise<void> {
  const bundles = productBundles(flavour);
  await Promise.all(bundles.map(buildOne));
  await removeOthers(bundles, flavour);
}

async function buildOne(options: BuildOptions): Promise<void> {
  try {
    await build(options);
  } catch {
    // esbuild has printed what is wrong, and where.
    throw new HumanError(`${options.outfile ?? 'A bundle'} could not be built.`);
  }
}

/** Builds the product again whenever a source changes, until the process ends. */
export async function watchProduct(): Promise<void> {
  for (const options of productBundles({ production: false })) {
    const watched = await context({ ...options, logLevel: 'info' });
    await watched.watch();
  }
}

/** What an older build has left in `dist/` must not be taken for a part of this one. */
async function removeOthers(bundles: readonly BuildOptions[], { production }: Flavour): Promise<void> {
  const made = bundles.flatMap(({ outfile }) => (outfile === undefined ? [] : [outfile]));
  const kept = new Set(production ? made : made.flatMap((file) => [file, `${file}.map`]));
  for (const entry of await readdir(join(checkout, DIST), { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    const name = relative(checkout, path).split(sep).join('/');
    const isWanted = entry.isDirectory() ? made.some((file) => file.startsWith(`${name}/`)) : kept.has(name);
    if (!isWanted) await rm(path, { recursive: true, force: true });
  }
}

/**
 * Builds the integration tests. The files are found here, by pattern: nobody can forget to list one. Finding none is
 * an error.
 */
export async function buildIntegrationTests(words: readonly string[] = []): Promise<void> {
  const files = globSync('test/integration/**/*.test.ts', { cwd: checkout })
    .map((file) => file.split(sep).join('/'))
    .filter((file) => words.length === 0 || words.some((word) => file.includes(word)))
    .sort();
  if (files.length === 0) throw new HumanError(`There is no such test in test/integration: ${words.join(', ')}`);
  const imports = files.map((file) => `    () => import('./${file}'),`).join('\n');
  const entry = (runner: string): BuildOptions => ({
    ...common(),
    sourcemap: 'inline',
    stdin: {
      contents: `import { runTests } from './test/integration/support/${runner}.ts';
export function run() {
  return runTests([\n${imports}\n  ]);
}\n`,
      resolveDir: checkout,
      sourcefile: `${runner}.entry.ts`,
      loader: 'ts',
    },
  });
  await Promise.all([
    buildOne({ ...entry('nodeRunner'), outfile: TEST_BUNDLES.node, platform: 'node', external: ['vscode', 'mocha'] }),
    buildOne({
      ...entry('webRunner'),
      ...WEB,
      outfile: TEST_BUNDLES.web,
      // Mocha's browser build assigns `module.exports` for itself; the footer has the last word.
      format: 'iife',
      globalName: 'integrationTests',
      footer: { js: 'module.exports = integrationTests;' },
    }),
  ]);
}
