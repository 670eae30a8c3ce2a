import { LineIndex } from '../text/lineIndex.ts';
import { say, type Message } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import { PACK_PROBLEMS, type PackProblemCode } from './packProblemCodes.ts';
import type { PackProblem } from './problem.ts';

/** The way to a value in a parsed file: `['claims', 3, 'evidence', 0, 'source']`. */
export type Path = readonly (string | number)[];

/** Which part of a field a problem is about: its key, its value, or the place where the value ends. */
export type Part = 'key' | 'value' | 'end';

/** A problem that knows its place by path. Offsets are looked up only for files that have problems. */
export interface Draft {
  readonly code: PackProblemCode;
  readonly message: Message;
  readonly at: Path;
  readonly part: Part;
}

/** A problem that knows its place by offsets. */
export interface Fault {
  readonly code: PackProblemCode;
  readonly message: Message;
  readonly span: Span;
}

/** Finds where values stand in a file's text: one span for each path asked for, in the same order. */
export type Locate = (wanted: readonly { readonly at: Path; readonly part: Part }[]) => readonly Span[];

/** A file with a thousand faults is told in its first ones. */
export const MOST_PROBLEMS = 1_000;

/** Problems with offsets as problems with line and column; the first `MOST_PROBLEMS`, and how many more there are. */
export function placed(path: string, text: string, problems: readonly Fault[]): PackProblem[] {
  const told = problems.slice(0, MOST_PROBLEMS);
  return onLines(path, text, [...told, ...untold(problems.length - told.length, text)]);
}

function untold(count: number, text: string): readonly Fault[] {
  if (count <= 0) return [];
  const message =
    count === 1
      ? say('1 more problem in this file is not listed')
      : say('{0} more problems in this file are not listed', count);
  return [{ code: 'many-problems', message, span: { start: text.length, end: text.length } }];
}

function onLines(path: string, text: string, problems: readonly Fault[]): PackProblem[] {
  if (problems.length === 0) return [];
  const lines = new LineIndex(text);
  return problems
    .map((problem) => {
      const span = onOneLine(text, problem.span);
      return { ...problem, severity: PACK_PROBLEMS[problem.code], span, path, ...lines.at(span.start) };
    })
    .sort((a, b) => a.span.start - b.span.start);
}

/** What of a span stands in the text and on its first line: a whole entry underlined would hide what is wrong in it. */
function onOneLine(text: string, { start, end }: Span): Span {
  const from = Math.min(Math.max(start, 0), text.length);
  const line = text.slice(from, Math.min(Math.max(end, from), from + 2_000));
  const length = line.search(/[\r\n]/);
  return { start: from, end: from + (length < 0 ? line.length : length) };
}

/** Drafts with their places looked up. */
export function located(path: string, text: string, drafts: readonly Draft[], locate: Locate): PackProblem[] {
  if (drafts.length === 0) return [];
  const told = drafts.slice(0, MOST_PROBLEMS);
  const spans = locate(told);
  const problems: Fault[] = told.map(({ code, message }, i) => ({
    code,
    message,
    span: spans[i] ?? { start: 0, end: 0 },
  }));
  return onLines(path, text, [...problems, ...untold(drafts.length - told.length, text)]);
}
