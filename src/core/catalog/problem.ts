import type { Message } from '../text/message.ts';
import type { Span } from '../text/span.ts';

export type ProblemSeverity = 'error' | 'warning' | 'information';

/** Something wrong in a pack. Reading never fails: it returns what could be read and a list of these. */
export interface PackProblem {
  /** A stable code with a page in the docs: `no-such-entity`, `yaml-syntax`, `duplicate-id`. */
  readonly code: string;
  readonly severity: ProblemSeverity;
  /** What is wrong, in the pack's own words, and what would be right; put into words where it is shown. */
  readonly message: Message;
  readonly path: string;
  /** UTF-16 offsets into the file, byte order mark not counted. */
  readonly span: Span;
  /** 1-based, for `file:line:column: message`. */
  readonly line: number;
  readonly column: number;
}

/** What a reader returns: never an exception. `pack` is absent only when nothing at all could be read. */
export interface ReadResult<T> {
  readonly value?: T;
  readonly problems: readonly PackProblem[];
}
