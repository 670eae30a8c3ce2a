import process from 'node:process';
import { EXIT } from './cli/failure.ts';
import { nodeHost } from './cli/nodeHost.ts';
import { run } from './cli/run.ts';

/*
 * The program `dossier`. The exit code is set, not forced, so that everything written gets out first.
 */

// Whoever reads the output may stop early (`| head`): that is no error, and nobody is left to tell.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(EXIT.clean);
  throw error;
});

async function main(): Promise<void> {
  try {
    process.exitCode = await run(process.argv.slice(2), nodeHost(process.argv[1] ?? ''));
  } catch (error) {
    const told = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`dossier: internal error, please report it: ${told}\n`);
    process.exitCode = EXIT.failed;
  }
}

void main();
