import { english } from './english.ts';
import { join } from 'node:path';
import { checkPacks, type CheckedFile, type ReadFile } from '../core/catalog/checkPacks.ts';
import type { Pack } from '../core/catalog/model.ts';
import type { ProblemSeverity } from '../core/catalog/problem.ts';
import type { Context } from './context.ts';
import { fails } from './check.ts';
import { EXIT, Failure, type ExitCode } from './failure.ts';
import { readText } from './files.ts';
import { readPack } from './knowledge.ts';
import { joinedText, plainLine, plainPath, safeJson, terminal, type Colour, type TerminalText } from './terminal.ts';

const COLOUR: Readonly<Record<ProblemSeverity, Colour>> = { error: 'red', warning: 'yellow', information: 'blue' };

/**
 * `dossier pack check FILE…`: what is wrong in packs and between them. The bundled pack and those of `--pack` count as
 * known, so that a pack may refer to them; their own problems are not told.
 */
export async function packCheck(context: Context): Promise<ExitCode> {
  const { host, arguments: given } = context;
  if (given.operands.length === 0) throw new Failure('name the packs to check');
  const named = new Set(given.operands);
  const background = [
    ...(given.bundledPack ? [join(host.dataFolder, 'china-europe-2024.yaml')] : []),
    ...given.packs,
  ].filter((path) => !named.has(path));
  const known: Pack[] = [];
  for (const path of background) {
    const pack = (await readOne(context, path))?.read.value;
    if (pack === undefined) throw new Failure(`the pack ${path} cannot be read`);
    known.push(pack);
  }
  const found: ReadFile[] = [];
  let all = true;
  for (const path of named) {
    const one = await readOne(context, path);
    if (one === undefined) all = false;
    else found.push(one);
  }
  // The founding pack may be among those named: then that copy counts.
  const files = checkPacks(found, known);
  if (given.format === 'json') await host.out(terminal`${safeJson({ version: 1, files: files.map(fileJson) }, 2)}\n`);
  else await host.out(joinedText(files.map((file) => text(file, context))));
  const failOn = given.failOn ?? 'error';
  const failing = files.some(
    ({ pack, problems }) => pack === undefined || problems.some(({ severity }) => fails(severity, failOn)),
  );
  return all ? (failing ? EXIT.findings : EXIT.clean) : EXIT.failed;
}

async function readOne({ host }: Context, path: string): Promise<ReadFile | undefined> {
  const read = await readText(host, path);
  if (read.kind === 'failed') return undefined;
  return { path: read.path, read: await readPack(read.text, read.path) };
}

function fileJson({ path, pack, problems }: CheckedFile): object {
  return {
    path,
    ...(pack === undefined
      ? {}
      : {
          pack: {
            id: pack.id,
            title: pack.title,
            format: pack.format,
            entities: pack.entities.length,
            sources: pack.sources.length,
            claims: pack.claims.length,
          },
        }),
    problems: problems.map(({ code, severity, message, span, line, column }) => ({
      code,
      severity,
      message: english(message),
      start: span.start,
      end: span.end,
      line,
      column,
    })),
  };
}

function text({ path, pack, problems }: CheckedFile, { paint }: Context): TerminalText {
  const lines = problems.map(({ severity, message, code, line, column }) => {
    const place = paint('dim', terminal`${plainPath(path)}:${line}:${column}:`);
    const said = terminal`${paint(COLOUR[severity], plainLine(severity))}: ${plainLine(english(message))}`;
    return terminal`${place} ${said} ${paint('dim', terminal`[${plainLine(code)}]`)}\n`;
  });
  const holds =
    pack === undefined
      ? paint('red', terminal`no pack that can be read`)
      : terminal`${counted(pack.entities.length, 'entity', 'entities')}, ${counted(pack.sources.length, 'source', 'sources')}, ${counted(pack.claims.length, 'claim', 'claims')}`;
  return terminal`${joinedText(lines)}${plainPath(path)}: ${holds}; ${counted(problems.length, 'problem', 'problems')}\n`;
}

function counted(count: number, one: string, many: string): TerminalText {
  return plainLine(`${String(count)} ${count === 1 ? one : many}`);
}
