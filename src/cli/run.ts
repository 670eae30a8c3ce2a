import { join } from 'node:path';
import { agreement } from './agreement.ts';
import { check } from './check.ts';
import { claims } from './claims.ts';
import type { Context } from './context.ts';
import { exportReport } from './exportReport.ts';
import { EXIT, Failure, type ExitCode } from './failure.ts';
import { help } from './help.ts';
import type { Host } from './host.ts';
import { importRecords } from './importRecords.ts';
import { lookup } from './lookup.ts';
import { mentions } from './mentions.ts';
import { parseInvocation, type CommandName } from './options.ts';
import { packCheck } from './packCheck.ts';
import { fileText, painter, plainLine, terminal } from './terminal.ts';

type Command = (context: Context) => Promise<ExitCode>;

const COMMANDS: Readonly<Record<CommandName, Command>> = {
  mentions,
  claims,
  check,
  lookup,
  'pack check': packCheck,
  export: exportReport,
  import: importRecords,
  agreement,
};

/** Runs one command line (without the program's own name) and gives its exit code. Rejects only on a defect. */
export async function run(args: readonly string[], host: Host): Promise<ExitCode> {
  try {
    const invocation = parseInvocation(args);
    switch (invocation.kind) {
      case 'help':
        // Asked for, it is the answer; as a reminder that a command is missing, it is an error.
        if (args.length > 0) await host.out(fileText(help(invocation.command)));
        else await host.err(fileText(help(undefined)));
        return args.length > 0 ? EXIT.clean : EXIT.failed;
      case 'version':
        await host.out(terminal`${plainLine(await versionOf(host))}\n`);
        return EXIT.clean;
      case 'run':
        return await COMMANDS[invocation.arguments.command]({
          host,
          arguments: invocation.arguments,
          paint: painter(host.isTerminal, host.env),
          version: await versionOf(host),
        });
    }
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    await host.err(terminal`dossier: ${plainLine(error.message)}\n`);
    return EXIT.failed;
  }
}

async function versionOf(host: Host): Promise<string> {
  const manifest: unknown = JSON.parse(
    new TextDecoder().decode(await host.readFile(join(host.dataFolder, '..', 'package.json'))),
  );
  const has = typeof manifest === 'object' && manifest !== null && 'version' in manifest;
  return has && typeof manifest.version === 'string' ? manifest.version : 'unknown';
}
