import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { buildProduct } from './bundles.ts';
import { cacheFolder } from './cache.ts';
import { checkout } from './checkout.ts';
import { installCodeServer, startCodeServer } from './codeServer.ts';
import { findHost, hostChoice } from './host.ts';
import { HumanError, runMain } from './humanError.ts';
import { step } from './progress.ts';
import { childEnvironment } from './run.ts';
import { copySample } from './sample.ts';
import { removeFolder, temporaryFolder } from './temporaryFolder.ts';
import { workbenchUrl } from './workbench.ts';

/*
 * `npm start`: builds the extension and opens a VS Code with it on a copy of the sample workspace.
 * `-- --host desktop|download|code-server` forces a VS Code, `-- --folder PATH` opens a folder of yours instead.
 */

interface Opened {
  readonly folder: string;
  /** The file to show first. */
  readonly file?: string;
  readonly isCopy: boolean;
}

async function main(): Promise<void> {
  const args = process.argv.slice(2);
  const choice = hostChoice(args);
  const opened = await openedFolder(args);
  await step('Building the extension', () => buildProduct({ production: false }));
  const host = await findHost('person', choice);
  if (host.kind === 'desktop') openDesktop(host.executable, opened);
  else await serve(opened);
}

async function openedFolder(args: readonly string[]): Promise<Opened> {
  const at = args.indexOf('--folder');
  if (at < 0) {
    const folder = await temporaryFolder('sample');
    await copySample(folder);
    return { folder, file: join(folder, 'report.md'), isCopy: true };
  }
  const folder = resolve(args[at + 1] ?? '');
  const found = await stat(folder).catch(() => undefined);
  if (args[at + 1] === undefined || found?.isDirectory() !== true)
    throw new HumanError(`--folder wants a folder, not ${folder}.`);
  return { folder, isCopy: false };
}

function openDesktop(executable: string, { folder, file }: Opened): void {
  const args = [
    `--extensionDevelopmentPath=${checkout}`,
    // Its own profile: what a person has set up in their VS Code neither disturbs this one nor is touched by it.
    `--user-data-dir=${join(cacheFolder(), 'desktop-profile')}`,
    `--extensions-dir=${join(cacheFolder(), 'desktop-extensions')}`,
    '--skip-welcome',
    '--skip-release-notes',
    '--disable-workspace-trust',
    folder,
    ...(file === undefined ? [] : [file]),
  ];
  spawn(executable, args, { env: childEnvironment(), detached: true, stdio: 'ignore' }).unref();
  console.log(`\nA window of VS Code has opened on ${folder}, with Dossier in it.`);
}

async function serve({ folder, file, isCopy }: Opened): Promise<void> {
  await installCodeServer();
  const profile = await temporaryFolder('profile');
  const server = await step('Starting code-server', () => startCodeServer({ profile }));
  const stopped = new Promise<void>((end) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => end());
  });
  const url = workbenchUrl({
    origin: server.origin,
    folder,
    extensionDevelopmentPath: checkout,
    ...(file === undefined ? {} : { openFile: file }),
  });
  console.log(
    `\nVS Code runs with Dossier in it, on ${isCopy ? 'a copy of the sample workspace' : folder}. Open this address in a browser:`,
  );
  console.log(`\n  ${url}\n`);
  console.log('Ctrl+C stops it.');
  await Promise.race([stopped, server.ended]);
  await server.stop();
  await removeFolder(profile);
  if (isCopy) await removeFolder(folder);
}

await runMain(main);
