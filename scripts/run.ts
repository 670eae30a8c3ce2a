import { spawn } from 'node:child_process';
import { basename, delimiter, dirname } from 'node:path';
import { HumanError } from './humanError.ts';

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: Readonly<Record<string, string>>;
  /** Ends the child after so many milliseconds; a time-out is a failure. */
  readonly timeout?: number;
}

export interface RunResult {
  readonly code: number;
  readonly output: string;
}

/**
 * This process's environment for a child: the Node that runs this script comes first on PATH, and what npm tells its
 * scripts about this package is left out, so that an npm started for another folder does not take it for its own.
 */
export function childEnvironment(extra: Readonly<Record<string, string>> = {}): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    if (value === undefined || /^npm_(?:package|lifecycle)_|^npm_config_(?:local_prefix|omit|include)$/.test(name))
      continue;
    kept[name] = value;
  }
  const path = Object.keys(kept).find((name) => name.toUpperCase() === 'PATH') ?? 'PATH';
  kept[path] = [dirname(process.execPath), kept[path] ?? ''].join(delimiter);
  return { ...kept, ...extra };
}

/** Runs a program without input to its end and returns its exit code and output; rejects when it cannot be started. */
export async function tryRun(command: string, args: readonly string[], options: RunOptions = {}): Promise<RunResult> {
  const child = spawn(command, args, {
    ...(options.cwd === undefined ? {} : { cwd: options.cwd }),
    ...(options.timeout === undefined ? {} : { timeout: options.timeout }),
    env: childEnvironment(options.env),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** Like `tryRun`, but an exit code other than 0 is an error that carries the end of the output. */
export async function run(command: string, args: readonly string[], options: RunOptions = {}): Promise<string> {
  const { code, output } = await tryRun(command, args, options);
  if (code === 0) return output;
  const tail = output.trimEnd().split('\n').slice(-25).join('\n');
  throw new HumanError(`${basename(command)} ${args.join(' ')} failed with code ${code}:\n${tail}`);
}

/** Runs npm in a folder, on the Node that runs this script. */
export async function npm(args: readonly string[], cwd: string): Promise<string> {
  const quiet = [...args, '--no-audit', '--no-fund', '--loglevel=error'];
  const cli = process.env['npm_execpath'];
  if (cli !== undefined && /npm-cli\.c?js$/.test(cli)) return run(process.execPath, [cli, ...quiet], { cwd });
  return run(process.platform === 'win32' ? 'npm.cmd' : 'npm', quiet, { cwd });
}
