/** What Windows says while a virus scanner, an indexer or another program has the file open. */
const HELD: ReadonlySet<unknown> = new Set(['EPERM', 'EACCES', 'EBUSY']);
/** Milliseconds before each further try, ten seconds in all: scanners hold a file for a moment, programs for good. */
const WAITS = [20, 50, 100, 200, 400, 800, 1600, 3200, 3600] as const;

export interface Patience {
  /** Elsewhere the same errors say that nobody may, and waiting changes nothing. */
  readonly isWindows: boolean;
  readonly pause: (milliseconds: number) => Promise<void>;
}

/** Does something with a file again while another program holds it; rejects with the last error. */
export async function patiently<T>(work: () => Promise<T>, { isWindows, pause }: Patience): Promise<T> {
  for (const wait of isWindows ? WAITS : []) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && HELD.has(error.code))) throw error;
      await pause(wait);
    }
  }
  return work();
}
