/** Something that a person must mend before the command can run; the message says what and how. */
export class Failure extends Error {
  override readonly name = 'Failure';
}

/** What the exit code of every command says (design.md, "Command line"). */
export const EXIT = { clean: 0, findings: 1, failed: 2 } as const;
export type ExitCode = (typeof EXIT)[keyof typeof EXIT];
