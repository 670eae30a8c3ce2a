import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { buildProduct } from './bundles.ts';
import { checkout } from './checkout.ts';
import { run } from './run.ts';

/** Builds the product and packs it into a `.vsix` (a path relative to the checkout, or absolute); returns its full path. */
export async function packageProduct(file: string): Promise<string> {
  const target = resolve(checkout, file);
  await buildProduct({ production: true });
  await vsce(['package', '--no-dependencies', '--out', target]);
  return target;
}

/** The files that go into the `.vsix`, relative to the checkout, sorted. */
export async function packagedFiles(): Promise<readonly string[]> {
  const output = await vsce(['ls', '--no-dependencies']);
  return output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .sort();
}

async function vsce(args: readonly string[]): Promise<string> {
  const folder = dirname(createRequire(import.meta.url).resolve('@vscode/vsce/package.json'));
  return run(process.execPath, [join(folder, 'vsce'), ...args], { cwd: checkout });
}
