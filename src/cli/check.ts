import { english } from './english.ts';
import type { Finding, Fix, Severity } from '../core/report/report.ts';
import type { Context } from './context.ts';
import { EXIT, type ExitCode } from './failure.ts';
import { JsonFiles } from './jsonFiles.ts';
import type { FailOn } from './options.ts';
import { complainOfProblems, eachReport, placeOf, problemsJson, type AnalysedFile } from './reports.ts';
import { SarifLog } from './sarif.ts';
import { joinedText, plainLine, plainPath, terminal, type Colour, type TerminalText } from './terminal.ts';

/** Severities, the gravest first. */
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'information', 'hint'];
const COLOUR: Readonly<Record<Severity, Colour>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'dim',
};

/** Whether something of this severity makes a check fail. */
export function fails(severity: Severity, failOn: FailOn): boolean {
  return failOn !== 'never' && SEVERITIES.indexOf(severity) <= SEVERITIES.indexOf(failOn);
}

/** `dossier check FILE…`: exit code 0 clean, 1 findings at or above `--fail-on`, 2 when a file could not be checked. */
export async function check(context: Context): Promise<ExitCode> {
  const output = outputFor(context);
  const failOn = context.arguments.failOn ?? 'warning';
  let failing = false;
  const all = await eachReport(context, async (file) => {
    failing ||= file.report.findings.some((finding) => fails(finding.severity, failOn));
    await output.add(file);
  });
  await output.end(all);
  return all ? (failing ? EXIT.findings : EXIT.clean) : EXIT.failed;
}

interface Output {
  add(file: AnalysedFile): Promise<void>;
  /** `all`: whether every file could be checked. */
  end(all: boolean): Promise<void>;
}

function outputFor(context: Context): Output {
  const { host } = context;
  switch (context.arguments.format) {
    case 'json': {
      const json = new JsonFiles(host);
      return { add: (file) => json.add(checkJson(file)), end: () => json.end() };
    }
    case 'sarif': {
      const log = new SarifLog(context.version, host.currentFolder);
      return {
        add: async (file) => log.add(file),
        end: (all) => host.out(log.text(all)),
      };
    }
    case 'text':
    case 'csv':
    case 'markdown':
      return textOutput(context);
  }
}

function textOutput(context: Context): Output {
  const { host, paint } = context;
  const counts = new Map<Severity, number>();
  let files = 0;
  let statements = 0;
  let withEvidence = 0;
  return {
    async add(file) {
      files += 1;
      statements += file.report.coverage.statements;
      withEvidence += file.report.coverage.withEvidence;
      for (const { severity } of file.report.findings) counts.set(severity, (counts.get(severity) ?? 0) + 1);
      await host.out(joinedText(file.report.findings.map((finding) => terminal`${line(finding, file, context)}\n`)));
      await complainOfProblems(context, file);
    },
    async end() {
      const total = [...counts.values()].reduce((sum, count) => sum + count, 0);
      const kinds = SEVERITIES.flatMap((severity) => {
        const count = counts.get(severity);
        return count === undefined ? [] : [paint(COLOUR[severity], counted(count, severity))];
      });
      const findings =
        total === 0
          ? terminal`No findings`
          : terminal`${counted(total, 'finding')} (${joinedText(kinds, terminal`, `)})`;
      const evidence = terminal`${withEvidence} of ${counted(statements, 'statement')} with evidence`;
      await host.out(terminal`${findings} in ${counted(files, 'file')}; ${evidence}.\n`);
    },
  };
}

function line(finding: Finding, file: AnalysedFile, { paint }: Context): TerminalText {
  const { line: row, column } = file.lines.at(finding.start);
  const place = paint('dim', terminal`${plainPath(file.path)}:${row}:${column}:`);
  const severity = paint(COLOUR[finding.severity], plainLine(finding.severity));
  return terminal`${place} ${severity}: ${plainLine(english(finding.message))} ${paint('dim', terminal`[${plainLine(finding.code)}]`)}`;
}

function counted(count: number, what: string): TerminalText {
  return plainLine(`${String(count)} ${what}${count === 1 || what === 'information' ? '' : 's'}`);
}

function checkJson(file: AnalysedFile): object {
  const { report, lines, text } = file;
  return {
    path: file.path,
    findings: report.findings.map((finding) => {
      const end = lines.at(finding.end);
      return {
        code: finding.code,
        severity: finding.severity,
        message: english(finding.message),
        ...placeOf(finding, lines),
        endLine: end.line,
        endColumn: end.column,
        text: text.slice(finding.start, finding.end),
        fixes: finding.fixes.map(fixJson),
      };
    }),
    coverage: { statements: report.coverage.statements, withEvidence: report.coverage.withEvidence },
    problems: problemsJson(file),
  };
}

function fixJson(fix: Fix): object {
  switch (fix.kind) {
    case 'replace':
      return { kind: fix.kind, start: fix.edit.start, end: fix.edit.end, newText: fix.edit.newText };
    case 'cite':
      return {
        kind: fix.kind,
        at: fix.at,
        source: fix.evidence.source,
        ...(fix.evidence.locator === undefined ? {} : { locator: fix.evidence.locator }),
        claim: fix.claim,
        score: fix.score,
      };
    case 'choose':
      return { kind: fix.kind, entity: fix.entity };
  }
}
