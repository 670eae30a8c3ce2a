import { spawn, type ChildProcess } from 'node:child_process';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { cached } from './cache.ts';
import { freePort } from './freePort.ts';
import { HumanError } from './humanError.ts';
import { step } from './progress.ts';
import { childEnvironment, npm, run } from './run.ts';

/*
 * VS Code from the npm registry: the package `code-server` carries the workbench, the extension hosts and the built-in
 * extensions, built. It stands in wherever a desktop VS Code cannot be downloaded.
 */

const VERSION = '4.139.1';

/** Raised when the steps below change, so that an older install in the cache isn't used. */
const RECIPE = 2;

/** The script that starts code-server, installed now if it isn't in the cache. */
export async function installCodeServer(): Promise<string> {
  if (process.platform === 'win32') {
    throw new HumanError(
      'code-server does not run on Windows. Install VS Code (https://code.visualstudio.com) and put `code` on PATH.',
    );
  }
  const folder = await cached(`code-server-${VERSION}-${RECIPE}`, (target) =>
    step(`Installing code-server ${VERSION} from the npm registry (about a minute, once)`, () => install(target)),
  );
  return join(folder, 'node_modules', 'code-server', 'out', 'node', 'entry.js');
}

async function install(folder: string): Promise<void> {
  await writeFile(join(folder, 'package.json'), '{ "private": true }\n');
  await npm(['install', `code-server@${VERSION}`, '--ignore-scripts'], folder);
  const vscode = join(folder, 'node_modules', 'code-server', 'lib', 'vscode');
  await npm(['install', '--omit=dev', '--ignore-scripts'], vscode);
  await npm(['install', '--omit=dev', '--ignore-scripts'], join(vscode, 'extensions'));
  // Its own logger is native and the server does not start without it. This one does the same in JavaScript, so that
  // no compiler is needed; the other native modules (kerberos, sqlite) are not missed.
  const logger = join(vscode, 'node_modules', '@vscode', 'spdlog');
  await readFile(join(logger, 'package.json'));
  await cp(join(dirname(fileURLToPath(import.meta.url)), 'codeServerLogger.cjs'), join(logger, 'index.js'));
}

export interface CodeServerOptions {
  /** Holds the settings, the state and the extensions of this server. */
  readonly profile: string;
  /** User settings to begin with; those in the profile are replaced. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Whether folders are trusted without asking. */
  readonly trust?: boolean;
  readonly port?: number;
}

export interface CodeServer {
  /** `http://127.0.0.1:PORT` */
  readonly origin: string;
  /** Ends the server and waits until it has ended. */
  readonly stop: () => Promise<void>;
  /** Settles when the server has ended by itself or was stopped. */
  readonly ended: Promise<void>;
}

const QUIET_SETTINGS: Readonly<Record<string, unknown>> = {
  'workbench.startupEditor': 'none',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.tips.enabled': false,
  'chat.disableAIFeatures': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
};

/** Starts code-server on a free port and waits until it answers. */
export async function startCodeServer(options: CodeServerOptions): Promise<CodeServer> {
  const entry = await installCodeServer();
  const port = options.port ?? (await freePort());
  const user = join(options.profile, 'user');
  await mkdir(join(user, 'User'), { recursive: true });
  await writeFile(
    join(user, 'User', 'settings.json'),
    JSON.stringify({ ...QUIET_SETTINGS, ...options.settings }, undefined, 2),
  );
  const args = [
    entry,
    '--auth=none',
    `--bind-addr=127.0.0.1:${port}`,
    '--disable-telemetry',
    '--disable-update-check',
    ...profileArguments(options.profile),
    ...(options.trust === false ? [] : ['--disable-workspace-trust']),
    // Without it the page ignores the paths of an extension under development.
    '--vscode-option',
    'enable-smoke-test-driver',
  ];
  const child = spawn(process.execPath, args, { env: serverEnvironment(), stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  await listening(child, 60_000);
  return { origin: `http://127.0.0.1:${port}`, ended, stop: () => stop(child, ended) };
}

/** Installs a packaged extension into a profile. */
export async function installExtension(profile: string, vsix: string): Promise<void> {
  const entry = await installCodeServer();
  await run(process.execPath, [entry, ...profileArguments(profile), '--install-extension', vsix], {
    env: serverEnvironment(),
    timeout: 120_000,
  });
}

function profileArguments(profile: string): readonly string[] {
  return ['--user-data-dir', join(profile, 'user'), '--extensions-dir', join(profile, 'extensions')];
}

/** A terminal inside a VS Code sets variables that would make a server believe it is a part of that one. */
function serverEnvironment(): Record<string, string> {
  const environment = childEnvironment();
  for (const name of Object.keys(environment)) {
    if (/^(?:VSCODE_|ELECTRON_|CODE_SERVER_)/.test(name) || name === 'PORT' || name === 'PASSWORD')
      delete environment[name];
  }
  return environment;
}

async function listening(child: ChildProcess, limit: number): Promise<void> {
  let output = '';
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(() => fail(`did not answer within ${limit / 1000} s`), limit);
    const fail = (why: string): void => {
      clearTimeout(timer);
      child.kill('SIGKILL');
      reject(new HumanError(`code-server ${why}:\n${output.slice(-2000)}`));
    };
    const read = (text: string): void => {
      // Read on for ever: a full pipe would block the server. Keep the beginning, where a failure would be told.
      if (output.length < 20_000) output += text;
      if (!output.includes('HTTP server listening')) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout?.setEncoding('utf8').on('data', read);
    child.stderr?.setEncoding('utf8').on('data', read);
    child.once('error', (error) => fail(`could not be started (${error.message})`));
    child.once('exit', (code) => fail(`ended with code ${code ?? 'unknown'}`));
  });
}

async function stop(child: ChildProcess, ended: Promise<void>): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  const killer = setTimeout(() => child.kill('SIGKILL'), 5000);
  await ended;
  clearTimeout(killer);
}
