import type { Mention } from '../core/report/report.ts';
import type { Context } from './context.ts';
import { EXIT, type ExitCode } from './failure.ts';
import { JsonFiles } from './jsonFiles.ts';
import { complainOfProblems, eachReport, placeOf, problemsJson, type AnalysedFile } from './reports.ts';
import { joinedText, NO_TEXT, plainLine, plainPath, terminal, type Colour, type TerminalText } from './terminal.ts';

/** `dossier mentions FILE…` */
export async function mentions(context: Context): Promise<ExitCode> {
  if (context.arguments.format === 'json') {
    const json = new JsonFiles(context.host);
    const all = await eachReport(context, (file) => json.add(mentionsJson(file)));
    await json.end();
    return all ? EXIT.clean : EXIT.failed;
  }
  const all = await eachReport(context, async (file) => {
    await context.host.out(
      joinedText(file.report.mentions.map((mention) => terminal`${line(mention, file, context)}\n`)),
    );
    await complainOfProblems(context, file);
  });
  return all ? EXIT.clean : EXIT.failed;
}

/** The public contract of `mentions --format json` (design.md, "Command line"). */
function mentionsJson(file: AnalysedFile): object {
  return {
    path: file.path,
    mentions: file.report.mentions.map((mention) => ({
      entity: mention.entity,
      kind: mention.kind,
      name: mention.name,
      via: mention.via,
      ...placeOf(mention, file.lines),
      text: file.text.slice(mention.start, mention.end),
      ...(mention.candidates === undefined ? {} : { candidates: mention.candidates }),
    })),
    problems: problemsJson(file),
  };
}

function line(mention: Mention, file: AnalysedFile, { paint }: Context): TerminalText {
  const { line: row, column } = file.lines.at(mention.start);
  const text = plainLine(file.text.slice(mention.start, mention.end));
  const via = mention.via === 'cue' ? terminal`, by its words` : NO_TEXT;
  const candidates =
    mention.candidates === undefined
      ? NO_TEXT
      : paint('yellow', terminal` one of: ${joinedText(mention.candidates.map(plainLine), terminal`, `)}`);
  return joinedText([
    paint('dim', terminal`${plainPath(file.path)}:${row}:${column}:`),
    terminal` ${paint(COLOUR[mention.kind], text)}`,
    terminal` = ${plainLine(mention.name)}`,
    paint('dim', terminal` (${plainLine(mention.kind)} ${plainLine(mention.entity)}${via})`),
    candidates,
  ]);
}

const COLOUR: Readonly<Record<Mention['kind'], Colour>> = { actor: 'cyan', incident: 'yellow', tool: 'green' };
