/*
 * Changing a small text file so that nobody ever reads half of it and nobody's changes are lost: written beside, then
 * renamed over it. The files are given, so that the editor and the command line share this, and tests can end the process in the middle.
 */

/** What is needed of a file system; paths mean whatever its owner likes. */
export interface TextFiles {
  /** The text, or `undefined` when there is no such file. Rejects for one that is no UTF-8. */
  read(path: string): Promise<string | undefined>;
  write(path: string, text: string): Promise<void>;
  /** Over a file that is there. */
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
}

const MOST_TRIES = 8;

/**
 * Replaces a file's text by what `change` makes of it (a missing file is an empty text) and gives the new text. When
 * somebody else writes the file meanwhile, `change` is asked again with what they wrote. `temporary` is a path beside
 * the file that nobody else uses.
 */
export async function changeFile(
  files: TextFiles,
  path: string,
  temporary: string,
  change: (text: string) => string,
): Promise<string> {
  try {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const before = await files.read(path);
      const next = change(before ?? '');
      if (next === (before ?? '')) return next;
      await files.write(temporary, next);
      if ((await files.read(path)) !== before) continue;
      await files.rename(temporary, path);
      return next;
    }
    throw new Error(`${path} is being written all the time`);
  } catch (error) {
    await files.remove(temporary).catch(() => undefined);
    throw error;
  }
}
