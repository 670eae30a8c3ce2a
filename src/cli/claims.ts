import type { PlacedAnnotation } from '../core/annotation/placedAnnotation.ts';
import { csv } from '../core/export/csv.ts';
import { markdownTable, plainMarkdown } from '../core/export/markdownTable.ts';
import { judgedLabel, verdictLine } from '../core/view/judgedLabel.ts';
import { register, type RegisterEntry } from '../core/view/register.ts';
import type { Context } from './context.ts';
import { EXIT, type ExitCode } from './failure.ts';
import { JsonFiles } from './jsonFiles.ts';
import { placedIn, recordsOf } from './records.ts';
import { complainOfProblems, eachReport, placeOf, problemsJson, type AnalysedFile } from './reports.ts';
import { fileText, joinedText, NO_TEXT, plainLine, plainPath, terminal, type TerminalText } from './terminal.ts';

/** `dossier claims FILE…`: the register of what each report states, and what that rests on. */
export async function claims(context: Context): Promise<ExitCode> {
  const { host } = context;
  const { format } = context.arguments;
  if (format === 'json') {
    const json = new JsonFiles(host);
    const all = await eachReport(context, async (file) =>
      json.add(claimsJson(file, await annotationsOf(context, file))),
    );
    await json.end();
    return all ? EXIT.clean : EXIT.failed;
  }
  if (format === 'csv') await host.out(fileText(csv([HEAD])));
  const all = await eachReport(context, async (file) => {
    const placed = await annotationsOf(context, file);
    await host.out(
      format === 'csv'
        ? fileText(csvRows(file, placed))
        : format === 'markdown'
          ? fileText(markdown(file, placed))
          : text(file, placed, context),
    );
    await complainOfProblems(context, file);
  });
  return all ? EXIT.clean : EXIT.failed;
}

/** What people say of the report's passages. */
async function annotationsOf(context: Context, file: AnalysedFile): Promise<readonly PlacedAnnotation[]> {
  return placedIn(file.text, (await recordsOf(context, file.path)).records);
}

function claimsJson(file: AnalysedFile, placed: readonly PlacedAnnotation[]): object {
  const { report, catalog } = file;
  return {
    path: file.path,
    statements: register(report, catalog, placed).map((entry) => ({
      ...placeOf(entry, file.lines),
      text: entry.text,
      section: entry.section,
      status: entry.status,
      entities: entry.entities.map(({ id, label }) => ({ id, name: label })),
      sources: entry.sources,
      unknownSources: entry.unknown,
      claims: entry.claims.map(({ id, label, score }) => ({ id, statement: label, score })),
      ...verdictsJson(entry.judged),
    })),
    coverage: { statements: report.coverage.statements, withEvidence: report.coverage.withEvidence },
    problems: problemsJson(file),
  };
}

/** Only where somebody has said something. */
function verdictsJson({ status, by, verdicts }: RegisterEntry['judged']): object {
  if (verdicts.length === 0) return {};
  return {
    judged: { status, by },
    verdicts: verdicts.map(({ id, ...rest }) => ({ annotation: id, ...rest })),
  };
}

const HEAD = [
  'path',
  'line',
  'column',
  'section',
  'status',
  'statement',
  'entities',
  'sources',
  'unknown sources',
  'claims',
  'verdicts',
];

function csvRows(file: AnalysedFile, placed: readonly PlacedAnnotation[]): string {
  return csv(
    register(file.report, file.catalog, placed).map((entry) => {
      const { line, column } = file.lines.at(entry.start);
      return [
        plainPath(file.path),
        String(line),
        String(column),
        plainLine(entry.section),
        entry.status,
        plainLine(entry.text),
        entry.entities.map(({ label }) => plainLine(label)).join('; '),
        sources(entry).map(plainLine).join('; '),
        entry.unknown.map(plainLine).join('; '),
        entry.claims.map(({ id }) => plainLine(id)).join('; '),
        entry.judged.verdicts.map((one) => plainLine(verdictLine(one))).join('; '),
      ];
    }),
  );
}

function markdown(file: AnalysedFile, placed: readonly PlacedAnnotation[]): string {
  const rows = register(file.report, file.catalog, placed).map((entry) => {
    const { line, column } = file.lines.at(entry.start);
    return [
      `${String(line)}:${String(column)}`,
      plainLine(judgedLabel(entry.judged)),
      plainLine(entry.text),
      [...sources(entry), ...entry.unknown.map((key) => `${key} (unknown)`)].map(plainLine).join('; '),
      entry.claims.map(({ label }) => plainLine(label)).join('; '),
    ];
  });
  const title = `# Statements in ${plainMarkdown(plainPath(file.path))}`;
  const table = markdownTable(['Place', 'Status', 'Statement', 'Sources', 'Rests on'], rows);
  return `${title}\n\n${coverage(file)}\n\n${rows.length === 0 ? '' : `${table}\n`}`;
}

function text(file: AnalysedFile, placed: readonly PlacedAnnotation[], { paint }: Context): TerminalText {
  const lines = register(file.report, file.catalog, placed).flatMap((entry) => {
    const { line, column } = file.lines.at(entry.start);
    const place = paint('dim', terminal`${plainPath(file.path)}:${line}:${column}:`);
    const found = [...sources(entry), ...entry.unknown.map((key) => `${key} (unknown)`)].map(plainLine);
    return [
      terminal`${place} ${paint('bold', plainLine(judgedLabel(entry.judged)))}: ${plainLine(entry.text)}`,
      ...(found.length === 0 ? [] : [terminal`    cites ${joinedText(found, terminal`; `)}`]),
      ...entry.claims.map(
        ({ label, id }) => terminal`    rests on: ${plainLine(label)} ${paint('dim', terminal`(${plainLine(id)})`)}`,
      ),
      ...entry.judged.verdicts.map((one) => terminal`    ${plainLine(verdictLine(one))}`),
    ];
  });
  const end = terminal`${plainPath(file.path)}: ${plainLine(coverage(file))}`;
  return joinedText([...lines, end, NO_TEXT], terminal`\n`);
}

function sources(entry: RegisterEntry): readonly string[] {
  return entry.sources.map(({ label, locator }) => (locator === undefined ? label : `${label}, ${locator}`));
}

function coverage({ report }: AnalysedFile): string {
  const { statements, withEvidence } = report.coverage;
  return statements === 1
    ? `${String(withEvidence)} of 1 statement has evidence.`
    : `${String(withEvidence)} of ${String(statements)} statements have evidence.`;
}
