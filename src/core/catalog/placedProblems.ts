import { fingerprint } from '../text/fingerprint.ts';
import type { Position } from '../text/lineIndex.ts';
import { LineIndex } from '../text/lineIndex.ts';
import type { Pack } from './model.ts';
import type { PackProblem, ReadResult } from './problem.ts';

/** A problem and where it ends, 1-based like its own `line` and `column`: all that an editor needs to show it. */
export interface PlacedProblem {
  readonly problem: PackProblem;
  readonly end: Position;
}

/** A pack as it was read, complete with the places of its problems: its text is needed no longer. */
export interface PlacedReading {
  readonly pack?: Pack;
  readonly problems: readonly PlacedProblem[];
  /** Of the text that was read: another text has another one. */
  readonly fingerprint: string;
}

export function placedReading({ value, problems }: ReadResult<Pack>, text: string): PlacedReading {
  return {
    ...(value === undefined ? {} : { pack: value }),
    problems: placeProblems(problems, text),
    fingerprint: fingerprint(text),
  };
}

function placeProblems(problems: readonly PackProblem[], text: string): readonly PlacedProblem[] {
  if (problems.length === 0) return [];
  // Offsets of problems do not count a byte order mark.
  const lines = new LineIndex(text.startsWith('\uFEFF') ? text.slice(1) : text);
  return problems.map((problem) => placed(problem, lines));
}

/** A problem of the text whose lines these are. */
export function placed(problem: PackProblem, lines: LineIndex): PlacedProblem {
  return { problem, end: lines.at(problem.span.end) };
}

/** For a problem whose text is not at hand: problems between packs are about one word, which stands in one line. */
export function placedOnLine(problem: PackProblem): PlacedProblem {
  const { line, column, span } = problem;
  return { problem, end: { line, column: column + Math.max(0, span.end - span.start) } };
}
