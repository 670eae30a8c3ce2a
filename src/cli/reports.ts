import { english } from './english.ts';
import type { Catalog } from '../core/catalog/catalog.ts';
import { analyse } from '../core/report/analyse.ts';
import type { Report } from '../core/report/report.ts';
import { LineIndex } from '../core/text/lineIndex.ts';
import type { Span } from '../core/text/span.ts';
import type { Context } from './context.ts';
import { Failure } from './failure.ts';
import { complain, readText, reportFiles } from './files.ts';
import { KnowledgeStore } from './knowledge.ts';
import { plainLine, terminal } from './terminal.ts';

/** A report file and what the core says about it. */
export interface AnalysedFile {
  readonly path: string;
  readonly text: string;
  readonly lines: LineIndex;
  readonly report: Report;
  readonly catalog: Catalog;
}

/** Where a span stands, as JSON has it: UTF-16 offsets, byte order mark not counted; line and column 1-based. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly line: number;
  readonly column: number;
}

export function placeOf(span: Span, lines: LineIndex): Place {
  return { start: span.start, end: span.end, ...lines.at(span.start) };
}

/**
 * Analyses the files that the operands name, one after the other, so that memory holds one at a time. True when all
 * of them could be read and everything known for them too; what could not is on standard error.
 */
export async function eachReport(context: Context, use: (file: AnalysedFile) => Promise<void>): Promise<boolean> {
  const { host } = context;
  const { operands } = context.arguments;
  if (operands.length === 0) throw new Failure('name a file or folder, or - for standard input');
  const store = new KnowledgeStore(context);
  const failures = new Set<string>();
  let all = true;
  const fail = async ({ message }: Failure): Promise<void> => {
    all = false;
    // What keeps one report from being read may keep all of them: said once.
    if (!failures.has(message)) await host.err(terminal`dossier: ${plainLine(message)}\n`);
    failures.add(message);
  };
  for await (const operand of reportFiles(host, operands)) {
    if (operand instanceof Failure) {
      await fail(operand);
      continue;
    }
    const read = await readText(host, operand);
    if (read.kind === 'failed') {
      all = false;
      continue;
    }
    const { path, text } = read;
    const knowledge = await store.forReport(path).catch(failureOnly);
    if (knowledge instanceof Failure) {
      await fail(knowledge);
      continue;
    }
    const { catalog, index, options } = knowledge;
    const lines = new LineIndex(text);
    await use({ path, text, lines, report: analyse(text, catalog, options(path), index, lateAfter(PARSING)), catalog });
  }
  return all;
}

/** Milliseconds for the Markdown of one report; what its parser has not read by then is read as plain text, and said. */
const PARSING = 20_000;

function lateAfter(milliseconds: number): () => boolean {
  const end = performance.now() + milliseconds;
  return () => performance.now() > end;
}

function failureOnly(error: unknown): Failure {
  if (error instanceof Failure) return error;
  throw error;
}

/** Tells on standard error what was not read in full, for formats that have no place for it. */
export async function complainOfProblems(context: Context, file: AnalysedFile): Promise<void> {
  for (const problem of file.report.problems) {
    const { line, column } = file.lines.at(problem.span.start);
    await complain(context.host, file.path, line, column, `not read in full: ${english(problem.message)}`);
  }
}

export interface ProblemJson extends Place {
  readonly code: string;
  readonly message: string;
}

export function problemsJson(file: AnalysedFile): readonly ProblemJson[] {
  return file.report.problems.map(({ code, message, span }) => ({
    code,
    message: english(message),
    ...placeOf(span, file.lines),
  }));
}
