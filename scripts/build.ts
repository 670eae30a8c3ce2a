import { rm } from 'node:fs/promises';
import { build, type BuildOptions } from 'esbuild';

/*
 * Three bundles: `main` for the desktop and remote extension host, `browser` for the web-worker host, and the command
 * line. All are CommonJS: the web-worker host loads nothing else.
 */

const production = !process.argv.includes('--dev');

const common: BuildOptions = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  minify: production,
  sourcemap: production ? false : 'linked',
  legalComments: 'none',
  logLevel: 'warning',
};

const bundles: readonly BuildOptions[] = [
  { ...common, entryPoints: ['src/extension.ts'], outfile: 'dist/extension.js', platform: 'node', external: ['vscode'] },
  {
    ...common,
    entryPoints: ['src/extension.ts'],
    outfile: 'dist/extension.web.js',
    platform: 'browser',
    external: ['vscode'],
    // Without `worker`, unified's dependencies reach for `document.createElement`.
    conditions: ['worker'],
    define: { global: 'globalThis' },
  },
  {
    ...common,
    entryPoints: ['src/cli.ts'],
    outfile: 'dist/cli.js',
    platform: 'node',
    banner: { js: '#!/usr/bin/env node' },
  },
];

await rm('dist', { recursive: true, force: true });
await Promise.all(bundles.map((options) => build(options)));
