import { spawn } from 'node:child_process';
import { cp, mkdtemp, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checkout } from '../../scripts/checkout.ts';

/* A copy of the sources, to be broken on purpose: do the tests notice? */

const PARTS = [
  'src',
  'test',
  'data',
  'scripts',
  'media',
  'syntaxes',
  'package.json',
  'package.nls.json',
  'tsconfig.json',
  'README.md',
  'CHANGELOG.md',
  'LICENSE',
  'THIRD-PARTY-LICENSES.md',
  'SECURITY.md',
];

/** The folder of the copy; it is the caller's to remove. */
export async function copyOfSources(): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'dossier-broken-'));
  for (const part of PARTS) await cp(join(checkout, part), join(copy, part), { recursive: true });
  await symlink(join(checkout, 'node_modules'), join(copy, 'node_modules'));
  return copy;
}

/** Whether the tests (`tsc` for what only the compiler sees) pass in the copy; those that never end do not. */
export function passes(folder: string, tests: string): Promise<boolean> {
  return tests === 'tsc'
    ? succeeds(folder, [tool(folder, 'typescript', 'bin', 'tsc'), '--noEmit'], 120_000)
    : succeeds(folder, [tool(folder, 'vitest', 'vitest.mjs'), 'run', '--bail', '1', tests], 120_000);
}

/** Whether all unit tests pass in the copy that have to do with this file, by what they import, near or far. */
export function passesRelated(folder: string, file: string): Promise<boolean> {
  const args = ['related', '--run', '--bail', '1', '--dir', 'test/unit', file];
  return succeeds(folder, [tool(folder, 'vitest', 'vitest.mjs'), ...args], 1_200_000);
}

function tool(folder: string, ...parts: readonly string[]): string {
  return join(folder, 'node_modules', ...parts);
}

function succeeds(folder: string, args: readonly string[], timeout: number): Promise<boolean> {
  const child = spawn(process.execPath, args, { cwd: folder, stdio: 'ignore', timeout, killSignal: 'SIGKILL' });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}
