/*
 * Changing a small text file so that nobody ever reads half of it and nobody's changes are lost: written beside, then
 * renamed over it. The files are given, so that the editor and the command line share this, and tests can end the
 * process in the middle.
 *
 * The file beside is also how writers know of one another, in whatever process or window: each writes its own, then looks
 * whether there is another. Of two that overlap, at least one sees the other, for each looks after it has written; who
 * sees one steps back. So whoever sees none is alone until the rename, and nothing more than reading, writing, listing
 * and renaming is asked of the file system.
 */

/** What is needed of a file system; paths mean whatever its owner likes. */
export interface TextFiles {
  /** The text, or `undefined` when there is no such file. Rejects for one that is no UTF-8. */
  read(path: string): Promise<string | undefined>;
  write(path: string, text: string): Promise<void>;
  /** Over a file that is there. */
  rename(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** The files beside this one that writers of it have made. */
  unfinished(path: string): Promise<readonly Unfinished[]>;
}

export interface Unfinished {
  readonly path: string;
  /** Milliseconds since it was written to. */
  readonly age: number;
}

/** Where what is to be written stands first: beside the file, by a name that nobody else uses. */
export function besideFile(path: string, unique: string): string {
  return `${path}.${unique}.tmp`;
}

/** Whether a file of this name was made by a writer of the file: both in the same folder. */
export function isBesideFile(name: string, fileName: string): boolean {
  return name.startsWith(`${fileName}.`) && name.endsWith('.tmp');
}

const MOST_TRIES = 60;
/** What is older was left by a writer that has ended in the middle. */
const ABANDONED = 60_000;

/** Steps back for a while, a different one for each writer. */
async function stepBack(tries: number): Promise<void> {
  const longest = Math.min(400, 10 * 2 ** Math.min(tries, 6));
  await new Promise((resolve) => setTimeout(resolve, 5 + Math.random() * longest));
}

/**
 * Replaces a file's text by what `change` makes of it (a missing file is an empty text) and gives the new text. When
 * somebody else writes the file meanwhile, `change` is asked again with what they wrote. `temporary` is `besideFile` of
 * it. Takes away what writers that have ended have left.
 */
export async function changeFile(
  files: TextFiles,
  path: string,
  temporary: string,
  change: (text: string) => string,
  pause = stepBack,
): Promise<string> {
  try {
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const before = await files.read(path);
      const next = change(before ?? '');
      if (next === (before ?? '')) {
        if (tries > 0) await files.remove(temporary).catch(() => undefined);
        return next;
      }
      await files.write(temporary, next);
      if (!(await isAlone(files, path, temporary))) {
        await files.remove(temporary);
        await pause(tries);
        continue;
      }
      // Somebody who does not look may have written it, or somebody who has finished since it was read.
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

async function isAlone(files: TextFiles, path: string, temporary: string): Promise<boolean> {
  const others = (await files.unfinished(path)).filter((one) => one.path !== temporary);
  for (const { path: left, age } of others) {
    if (age >= ABANDONED) await files.remove(left).catch(() => undefined);
  }
  return others.every(({ age }) => age >= ABANDONED);
}
