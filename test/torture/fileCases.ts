import { besideFile, changeFile, isBesideFile, type TextFiles } from '../../src/core/annotation/atomicFile.ts';
import { killWriters, writeFromTwo } from './annotationKill.ts';
import { patiently } from '../../src/cli/patiently.ts';
import type { Budget, Outcome, TortureCase } from './case.ts';
import { everyMode } from './fileModes.ts';

const ERRORS = ['ENOSPC', 'EIO', 'EACCES', 'EBUSY', 'EMFILE', 'EXDEV', 'ENOENT'] as const;

interface Trouble {
  /** The call that fails, from 0; whatever it has written by then stays. */
  readonly at: number;
  readonly code: string;
  readonly half: boolean;
}

function disk(trouble: Trouble | undefined): {
  readonly all: Map<string, string>;
  readonly files: TextFiles;
  calls: () => number;
} {
  const all = new Map([['f', 'before']]);
  let calls = 0;
  const step = (work: () => void): void => {
    const fails = trouble?.at === calls;
    calls += 1;
    if (!fails) work();
    else throw Object.assign(new Error(trouble?.code), { code: trouble?.code });
  };
  const files: TextFiles = {
    async read(path) {
      step(() => undefined);
      return all.get(path);
    },
    async write(path, text) {
      if (trouble?.half === true && trouble.at === calls) all.set(path, text.slice(0, 3));
      step(() => all.set(path, text));
    },
    async rename(from, to) {
      step(() => {
        all.set(to, all.get(from) ?? '');
        all.delete(from);
      });
    },
    async remove(path) {
      step(() => all.delete(path));
    },
    async unfinished(path) {
      step(() => undefined);
      return [...all.keys()].filter((name) => isBesideFile(name, path)).map((name) => ({ path: name, age: 0 }));
    },
  };
  return { all, files, calls: () => calls };
}

/** Every call fails once, with every error, having written nothing or half: the file is the old or the new one. */
async function everyCallFails(): Promise<Outcome> {
  const failed: string[] = [];
  let tried = 0;
  const smooth = disk(undefined);
  await changeFile(smooth.files, 'f', besideFile('f', 'me'), () => 'afterwards');
  for (let at = 0; at < smooth.calls(); at += 1) {
    for (const code of ERRORS) {
      for (const half of [false, true]) {
        tried += 1;
        const { all, files } = disk({ at, code, half });
        let told = false;
        try {
          await changeFile(files, 'f', besideFile('f', 'me'), () => 'afterwards');
        } catch (error) {
          told = String(error).includes(code);
        }
        const now = all.get('f');
        const name = `call ${String(at)} fails with ${code}`;
        if (now !== 'before' && now !== 'afterwards') failed.push(`${name}: the file is ${String(now)}`);
        if (now === 'before' && !told) failed.push(`${name}: nobody is told`);
        // And it works again when the trouble is over.
        const again = disk(undefined);
        again.all.set('f', now ?? '');
        await changeFile(again.files, 'f', besideFile('f', 'you'), (text) => `${text}!`);
        if (again.all.get('f') !== `${now ?? ''}!`) failed.push(`${name}: it does not work afterwards`);
      }
    }
  }
  return { tried, failed };
}

/** A file that another program holds, as Windows tells it: for a moment, or for good. */
async function heldFile(): Promise<Outcome> {
  const failed: string[] = [];
  let tried = 0;
  for (const code of ['EPERM', 'EACCES', 'EBUSY']) {
    for (const times of [0, 1, 3, 8, Infinity]) {
      tried += 1;
      const { all, files } = disk(undefined);
      let left = times;
      let waited = 0;
      const rename = async (from: string, to: string): Promise<void> => {
        left -= 1;
        if (left >= 0) throw Object.assign(new Error(code), { code });
        await files.rename(from, to);
      };
      const pause = async (milliseconds: number): Promise<void> => {
        waited += milliseconds;
      };
      const held = {
        ...files,
        rename: (from: string, to: string) => patiently(() => rename(from, to), { isWindows: true, pause }),
      };
      let told = '';
      try {
        await changeFile(held, 'f', besideFile('f', 'me'), () => 'afterwards');
      } catch (error) {
        told = String(error);
      }
      const name = `${code}, ${String(times)} times`;
      const isForGood = times === Infinity;
      if (all.get('f') !== (isForGood ? 'before' : 'afterwards'))
        failed.push(`${name}: the file is ${String(all.get('f'))}`);
      if (told.includes(code) !== isForGood) failed.push(`${name}: told ${told}`);
      if (waited > 11_000) failed.push(`${name}: waited ${String(waited)} ms`);
      if (all.size > 1) failed.push(`${name}: something is left beside it`);
    }
  }
  return { tried, failed };
}

export const FILE_CASES: readonly TortureCase[] = [
  {
    id: 'D1',
    what: 'A process is killed while it writes annotations',
    expected: 'nothing empty, torn or lost',
    longOnly: true,
    run: ({ random }: Budget) => killWriters(200, random),
  },
  {
    id: 'D2',
    what: 'Every call of the file system fails, with seven errors, having written nothing or half',
    expected: 'the old file or the new one, told, and works afterwards',
    run: everyCallFails,
  },
  {
    id: 'D4',
    what: 'Another program holds the file, as on Windows: for a moment, or for good',
    expected: 'written when it is let go within ten seconds, else told and left as it was',
    run: heldFile,
  },
  {
    id: 'D5',
    what: 'Links, read-only files and folders, files of another owner',
    expected: 'link and mode kept, or left as it is and told',
    longOnly: true,
    run: everyMode,
  },
  {
    id: 'D13',
    what: 'Two processes write one file of annotations at once, 250 times each',
    expected: 'all of them are there',
    longOnly: true,
    run: () => writeFromTwo(250),
  },
];
