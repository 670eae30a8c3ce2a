import { besideFile, changeFile, isBesideFile, type TextFiles } from '../../src/core/annotation/atomicFile.ts';
import { killWriters, writeFromTwo } from './annotationKill.ts';
import type { Budget, Outcome, TortureCase } from './case.ts';

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
    id: 'D13',
    what: 'Two processes write one file of annotations at once, 250 times each',
    expected: 'all of them are there',
    longOnly: true,
    run: () => writeFromTwo(250),
  },
];
